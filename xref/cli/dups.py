"""`xref dups`: what is copied from what."""

from __future__ import annotations

from xref.cli.run import NoSplit, Paths, Quiet, command, finish, run, settings_from
from xref.cli.show import Format, FormatOption, Renders, renders, show

HELP = """\
\b
Examples:
  xref dups articles/
  xref dups articles/ --format csv > copies.csv

Show copies, shared passages, repetition inside articles, and boilerplate.
"""


@command
def dups(
    paths: Paths, form: FormatOption = Format.TEXT, no_split: NoSplit = False, quiet: Quiet = False
) -> None:
    """Show copies, shared passages, repetition inside articles, and boilerplate."""
    analysis = run(paths, settings_from(no_split), quiet=quiet, claims=False)
    show(analysis, form, _renders())
    finish(analysis)


def _renders() -> Renders:
    from xref.render import duplicates as render
    from xref.render.json_result import duplicates_json

    return renders(render.duplicates_text, duplicates_json, render.duplicates_csv, render.duplicates_markdown)
