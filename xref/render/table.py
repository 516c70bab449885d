"""Rows as CSV that a spreadsheet shows and does not run, and text as Markdown that stays text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from xref.render.safe import one_line

Cell = str | int | float | None

#: First characters that make a spreadsheet read a cell as a formula (OWASP, "CSV Injection"); some read
#: the full-width forms alike.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|~&#$!^])")
_LIST_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-=])")
#: What becomes a link by itself in GitHub's Markdown; an entity in its place does not.
_AUTOLINK = re.compile(r"(?i)(://|www\.|@)")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    r"""Give a CSV table: comma, quotation marks where needed, CRLF, first row the names of the columns.

    Text is on one line, with unseen characters as tags; where it would be run as a formula it gets an
    apostrophe in front.

    >>> csv_text(["a", "b"], [["=1+1", 2]])
    "a,b\r\n'=1+1,2\r\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([csv_cell(cell) for cell in row])
    return out.getvalue()


def csv_cell(cell: Cell) -> str | int | float:
    r"""Give a cell that no spreadsheet runs; numbers stay numbers, `None` is empty.

    >>> csv_cell("@SUM(A1)"), csv_cell("-5 °C"), csv_cell("plain"), csv_cell(-5), csv_cell(None)
    ("'@SUM(A1)", "'-5 °C", 'plain', -5, '')
    """
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    line = one_line(cell)
    return f"'{line}" if line.startswith(_FORMULA) or cell.startswith(("\t", "\r")) else line


def md(text: str, limit: int | None = None) -> str:
    r"""Give text that Markdown draws as it stands: on one line, every mark escaped, no link made by itself.

    >>> md("a | b *c* <script>")
    'a \\| b \\*c\\* \\<script\\>'
    >>> md("1. see https://x.org")
    '1\\. see https&#58;//x.org'
    """
    line = _MARKDOWN.sub(r"\\\1", one_line(text, limit))
    line = _LIST_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", line)
    return _AUTOLINK.sub(_unlinked, line)


def _unlinked(found: re.Match[str]) -> str:
    """Give what starts a link with one character as an entity, so that it starts none."""
    mark = found[0]
    if mark == "@":
        return "&#64;"
    return "&#58;//" if mark == "://" else f"{mark[:-1]}&#46;"


def inline(text: str, limit: int | None = None) -> str:
    """Give `md(text)` that does not turn the words beside it when it runs from right to left.

    Isolates of UAX 9 (U+2068 … U+2069) stand around it, and around nothing else.

    >>> inline("South Front")
    'South Front'
    >>> [f"{ord(c):04X}" for c in inline("الجزيرة")][:1]
    ['2068']
    """
    line = md(text, limit)
    return f"\u2068{line}\u2069" if _RIGHT_TO_LEFT.search(line) else line


def md_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a Markdown table; cells are Markdown already.

    >>> print(md_table(["a", "b"], [["1", "2"]]))
    | a | b |
    | --- | --- |
    | 1 | 2 |
    """
    lines = [f"| {' | '.join(header)} |", f"| {' | '.join('---' for _ in header)} |"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)
