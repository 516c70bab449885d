"""`xref articles`: how input was split, and what was left out."""

from __future__ import annotations

from xref.cli.run import NoSplit, Paths, Quiet, command, finish, run, settings_from
from xref.cli.show import Format, FormatOption, Renders, renders, show

HELP = """\
\b
Examples:
  xref articles page.txt
  xref articles page.txt --format csv

Show the articles that were read, what was left out of them, and why.
"""


@command
def articles(
    paths: Paths, form: FormatOption = Format.TEXT, no_split: NoSplit = False, quiet: Quiet = False
) -> None:
    """Show the articles that were read, what was left out of them, and why."""
    analysis = run(paths, settings_from(no_split), quiet=quiet, claims=False)
    show(analysis, form, _renders())
    finish(analysis)


def _renders() -> Renders:
    from xref.render import articles as render
    from xref.render.json_result import articles_json

    return renders(render.articles_text, articles_json, render.articles_csv, render.articles_markdown)
