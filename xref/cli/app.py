"""The commands under one name, and what becomes of an error none of them expected."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from xref.cli import articles, check, claims, dups, report, schema
from xref.cli.output import write_stdout
from xref.cli.run import message
from xref.errors import Exit

EXAMPLES = """\
\b
Examples:
  xref report articles/ --out report    everything, as one page and as data
  xref dups articles/                   what is copied from what
  xref claims articles/                 where sources differ, with the sentences
  xref articles page.txt                how a page was split, and what was left out
  xref check new/                       is this corpus fit to be added?
  cat page.txt | xref dups -            read standard input

Cross-references what sources claim: copies, agreement and divergence.
Input: .txt, .md, .html, .jsonl, .jsonl.gz, .json, .csv; directories are read whole.
"""

EPILOG = (
    "Exit codes: 0 done and clean; 1 `check` has findings; 2 nothing written; "
    "3 done, but some input could not be read."
)

app = typer.Typer(
    name="xref",
    help=EXAMPLES,
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command("report", help=report.HELP, short_help=report.report.__doc__)(report.report)
app.command("dups", help=dups.HELP, short_help=dups.dups.__doc__)(dups.dups)
app.command("claims", help=claims.HELP, short_help=claims.claims.__doc__)(claims.claims)
app.command("articles", help=articles.HELP, short_help=articles.articles.__doc__)(articles.articles)
app.command("check", help=check.HELP, short_help=check.check.__doc__)(check.check)
app.command("schema")(schema.schema)


def _version(wanted: bool) -> None:
    if wanted:
        from xref import __version__

        write_stdout(f"xref {__version__}\n")
        raise typer.Exit(Exit.CLEAN)


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Hold the options of `xref` itself."""


def main() -> None:
    """Run the command line. Whatever no command expected is one line and exit code 2."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by the caller
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - kept open
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except Exception as error:
        if os.environ.get("XREF_DEBUG"):
            raise
        message(
            f"internal error: {type(error).__name__}: {str(error)[:300]}. Nothing was written. "
            "Set XREF_DEBUG=1 to see where, and report it."
        )
        sys.exit(Exit.NOTHING_WRITTEN)
