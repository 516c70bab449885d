"""Where quotation marks open and close, in one paragraph."""

from __future__ import annotations

import re

from xref.model import Span

#: Opening mark -> its closing marks.
_PAIRS = {"“": "”", "«": "»", "„": "“”", "‟": "”"}
#: Double marks; two apostrophes are the double mark of old wire copy.
_DOUBLE = re.compile(r"[“”«»„‟\"]|(?<!')''(?!')")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w\[#@])(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){2,600}?[’'](?!\w)")
#: Fewest characters between single marks: shorter ones are mostly apostrophes or a name.
_SINGLE_LEAST = 12


def find_quotes(text: str, start: int, end: int) -> list[Span]:
    """Find the quotations of a paragraph, marks included, outermost only, in order.

    A mark that is not closed runs to the end of the paragraph (quotations of several paragraphs), one that
    is not
    opened from its beginning. Single marks count outside double ones, and only around more than a name.

    >>> text = "He said “we go”, she «no»."
    >>> [text[s.start:s.end] for s in find_quotes(text, 0, len(text))]
    ['“we go”', '«no»']
    """
    double = _double(text, start, end)
    single = [
        Span(start=m.start(), end=m.end())
        for m in _SINGLE.finditer(text, start, end)
        if m.end() - m.start() >= _SINGLE_LEAST and not any(q.start <= m.start() < q.end for q in double)
    ]
    return sorted([*double, *single], key=lambda q: q.start)


def _double(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    closers, depth = "", 0
    for match in _DOUBLE.finditer(text, start, end):
        mark, place = match[0], match.start()
        if opened is None:
            if mark in "”" and not found:
                found.append(Span(start=start, end=match.end()))
            elif mark in ('"', "''") or mark in _PAIRS:
                opened, closers, depth = place, _PAIRS.get(mark, mark), 0
        elif mark in closers:
            if depth:
                depth -= 1
            else:
                found.append(Span(start=opened, end=match.end()))
                opened = None
        elif _PAIRS.get(mark) == closers:
            depth += 1
    if opened is not None and closers not in ('"', "''"):
        found.append(Span(start=opened, end=end))
    return found
