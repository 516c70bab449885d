"""`xref check`: is this corpus fit to be added?"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from xref.cli.output import write_stdout
from xref.cli.run import NoSplit, Paths, Quiet, command, finish, run, settings_from
from xref.cli.show import look
from xref.model import Severity

HELP = """\
\b
Examples:
  xref check new/
  xref check new/ --divergence --format json

Check a corpus for copies, repetition, damaged text and missing metadata.

Exit code 1 when a finding weighs as much as --fail-on.
"""


class CheckFormat(StrEnum):
    """Formats findings are printed in."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class FailOn(StrEnum):
    """The lightest severity that fails the check."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


@command
def check(
    paths: Paths,
    form: Annotated[CheckFormat, typer.Option("--format", "-f", help="How to print it.")] = CheckFormat.TEXT,
    divergence: Annotated[
        bool, typer.Option("--divergence", help="Also report claims that differ from another source's.")
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The lightest severity that fails.")
    ] = FailOn.ERROR,
    no_split: NoSplit = False,
    quiet: Quiet = False,
) -> None:
    """Check a corpus for copies, repetition, damaged text and missing metadata."""
    from xref.check import check as find
    from xref.check.policy import Policy, fails
    from xref.render import findings as render

    analysis = run(paths, settings_from(no_split), quiet=quiet, claims=divergence)
    policy = Policy(
        divergence=divergence, fail_on=None if fail_on is FailOn.NEVER else Severity(fail_on.value)
    )
    found = find(analysis.result, policy)
    if form is CheckFormat.TEXT:
        write_stdout(render.findings_text(found, analysis.result, analysis.texts, look()))
    elif form is CheckFormat.JSON:
        write_stdout(render.findings_json(found))
    else:
        write_stdout(render.findings_jsonl(found))
    finish(analysis, findings=any(fails(f.severity, policy) for f in found))
