"""Show one part of a result in the format asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated

import typer

from xref.cli.output import ascii_only, colour, width, write_stdout
from xref.model.result import Result
from xref.pipeline import Analysis
from xref.render.console import Look

Texts = Mapping[str, str]


class Format(StrEnum):
    """Formats a command prints."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to print it.")]

Render = Callable[[Result, Texts], str]
Renders = Mapping[Format, Callable[[Result, Texts], str | bytes]]


def look() -> Look:
    """Say how text is set on what stdout is."""
    return Look(width=width(), colour=colour(), ascii=ascii_only())


def renders(
    text: Callable[[Result, Texts, Look], str],
    json: Callable[[Result], bytes],
    csv: Render,
    markdown: Render,
) -> Renders:
    """Put the renderers of one part of a result under the formats that ask for them."""
    return {
        Format.TEXT: lambda result, texts: text(result, texts, look()),
        Format.JSON: lambda result, _: json(result),
        Format.CSV: csv,
        Format.MD: markdown,
    }


def show(analysis: Analysis, form: Format, renders: Renders) -> None:
    """Print an analysis; CSV, Markdown and JSON are UTF-8 whatever the terminal is."""
    shown = renders[form](analysis.result, analysis.texts)
    if form is not Format.TEXT and isinstance(shown, str):
        shown = shown.encode("utf-8", "backslashreplace")
    write_stdout(shown)
