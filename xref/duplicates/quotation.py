"""Which part of a span stands inside quotation marks."""

from __future__ import annotations

import re

from xref.duplicates.passages import Match
from xref.model import ArticleText

#: Share of a side that stands inside quotation marks from which the side is a quotation.
QUOTED = 0.6
#: Share from which it is wholly quoted (the marks of a quotation inside it are no part of it).
WHOLLY = 0.9
#: Words from which a side that is wholly quoted is a quotation, though the other one leaves out the marks.
AT_LENGTH = 15
OPENING = {"“": "”", "„": "“”", "«": "»", "‟": "”", "‘": "’", "‹": "›", "「": "」", "『": "』", "〝": "〞〟"}
_MARK = re.compile("[\"“”„‟«»‹›「」『』〝〞〟‘’]|(?<!\\w)'|'(?!\\w)")
#: Characters of a paragraph looked at on each side of a span; marks that open earlier are not seen.
REACH = 4000


def quoted_share(text: str, start: int, end: int) -> float:
    """Give the share of `text[start:end]` that stands inside quotation marks, 0.0 to 1.0.

    Marks are paired inside the paragraph; one that is never closed holds to its end, one that only closes
    holds from its beginning.

    >>> quoted_share('He said: “We left at dawn” today.', 10, 25)
    1.0
    """
    low = max(text.rfind("\n", 0, start) + 1, start - REACH)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + REACH)
    inside = sum(max(0, min(b, end) - max(a, start)) for a, b in quoted_spans(text, low, high))
    return min(1.0, inside / (end - start)) if end > start else 0.0


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the outermost spans between quotation marks in `text[start:end]`.

    >>> quoted_spans("a “b ‘c’ d” e “f", 0, 16)
    [(3, 10), (15, 16)]
    """
    spans: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        if mark == "’" and 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum():
            continue  # an apostrophe
        if mark == "'" and (opened is None) == (at > 0 and text[at - 1].isalnum()):
            continue  # after a letter it opens nothing, elsewhere it closes nothing
        if opened is None:
            closing = OPENING.get(mark, mark if mark in "\"'" else None)
            if closing is not None:
                opened = match.end(), closing
            elif not spans and mark in "”»":
                spans.append((start, at))
        elif mark in opened[1]:
            spans.append((opened[0], at))
            opened = None
    if opened is not None and opened[1] not in ("'", "’"):
        spans.append((opened[0], end))
    return spans


def both_quoted(
    left: ArticleText, right: ArticleText, left_span: tuple[int, int], right_span: tuple[int, int]
) -> bool:
    """Tell whether a passage stands, for the most part, inside quotation marks on both sides."""
    return all(quoted_share(a.text, *span) >= QUOTED for a, span in ((left, left_span), (right, right_span)))


def is_quotation(left: ArticleText, right: ArticleText, match: Match) -> bool:
    """Tell whether a passage is a quotation: in marks on both sides, or wholly and at length on one."""
    shares = [quoted_share(a.text, *span) for a, span in ((left, match.left_span), (right, match.right_span))]
    return min(shares) >= QUOTED or (max(shares) >= WHOLLY and match.words >= AT_LENGTH)
