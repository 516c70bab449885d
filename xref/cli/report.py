"""`xref report`: everything, as one page and as data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xref.cli.output import write_files
from xref.cli.run import NoSplit, Paths, Quiet, command, finish, message, run, settings_from
from xref.model import Relation
from xref.pipeline import Analysis

HELP = """\
\b
Examples:
  xref report articles/ --out report
  xref report page.txt more.jsonl --out report

Find copies, read and compare claims; write the page and the data.

\b
Writes into DIR, all or nothing:
  index.html      the report: opens offline, by double-click
  duplicates.md   the duplicates alone
  result.json     everything, as data (see `xref schema`)
  graph.graphml, graph.gexf   agreeing and diverging reports, for Gephi
"""


@command
def report(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder for the report.")],
    no_split: NoSplit = False,
    quiet: Quiet = False,
) -> None:
    """Find copies and read and compare claims; write the page and the data."""
    _refuse(paths, out)
    if not quiet and out.is_dir() and any(out.resolve().is_relative_to(p) for p in _folders(paths)):
        message(f"what lies in {out} is output, not input: it is not read")
    analysis = run(paths, settings_from(no_split), quiet=quiet, claims=True, leave_out=out)
    write_files(out, files_of(analysis))
    if not quiet:
        message(_summary(analysis, out))
    finish(analysis)


def _folders(paths: list[str]) -> list[Path]:
    return [Path(p).resolve() for p in paths if p != "-" and Path(p).is_dir()]


def _refuse(paths: list[str], out: Path) -> None:
    """Refuse an output folder that is none, or that is itself the input."""
    if str(out) in {"", "."} or out.resolve() in _folders(paths):
        raise typer.BadParameter(
            f"{out} is the input, or this folder itself; name another", param_hint="--out"
        )
    if out.exists() and not out.is_dir():
        raise typer.BadParameter(f"{out} is a file; name a folder", param_hint="--out")


def files_of(analysis: Analysis) -> dict[str, bytes]:
    """Give the files of a report by name."""
    from xref.graph import gexf, graphml
    from xref.render.duplicates import duplicates_markdown
    from xref.render.json_result import result_json
    from xref.render.page import page_html

    files = {
        "result.json": result_json(analysis.result),
        "duplicates.md": duplicates_markdown(analysis.result, analysis.texts).encode(),
        "index.html": page_html(analysis.result, analysis.texts).encode(),
    }
    if analysis.graph is not None:
        files |= {"graph.graphml": graphml(analysis.graph), "graph.gexf": gexf(analysis.graph)}
    return files


def _summary(analysis: Analysis, out: Path) -> str:
    from xref.render.phrases import count

    result = analysis.result
    diverging = sum(g.relation is Relation.DIVERGE for g in result.groups)
    return (
        f"read {count(len(result.articles), 'article')} from {count(len(result.documents), 'document')}: "
        f"{count(len(result.duplicates), 'cluster')} of copies, "
        f"{count(len(result.passages), 'passage')} found twice, {count(len(result.claims), 'claim')}; "
        f"sources differ in {diverging:,} of {count(len(result.groups), 'group')}. "
        f"Open {out / 'index.html'}"
    )
