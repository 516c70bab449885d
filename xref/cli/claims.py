"""`xref claims`: where sources differ, with the sentences."""

from __future__ import annotations

from xref.cli.run import NoSplit, Paths, Quiet, command, finish, run, settings_from
from xref.cli.show import Format, FormatOption, Renders, renders, show

HELP = """\
\b
Examples:
  xref claims articles/
  xref claims articles/ --format json > claims.json

Show what sources claim: where they differ first, each side with its sentence.
"""


@command
def claims(
    paths: Paths, form: FormatOption = Format.TEXT, no_split: NoSplit = False, quiet: Quiet = False
) -> None:
    """Show what sources claim: where they differ first, each side with its sentence."""
    analysis = run(paths, settings_from(no_split), quiet=quiet, claims=True)
    show(analysis, form, _renders())
    finish(analysis)


def _renders() -> Renders:
    from xref.render import claims as render
    from xref.render.json_result import claims_json

    return renders(render.claims_text, claims_json, render.claims_csv, render.claims_markdown)
