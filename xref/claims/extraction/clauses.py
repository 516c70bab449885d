"""Clauses of a sentence: where one statement ends and the next begins."""

from __future__ import annotations

import re

from xref.model import Span

#: Fewest words of a clause that stands by itself.
MIN_WORDS = 4
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
#: Finite verb forms that show that what follows "and" is a statement of its own.
_FINITE = (
    r"(?:was|were|is|are|has|have|had|will|would|did|does|can|could|may|might|must|came|went|took|gave|"
    r"made|began|led|left|"
    r"said|held|told|found|shot|hit|struck|fell|rose|lost|won|sent|fled|broke|brought|became|saw|got|kept|"
    r"put|set|ran|"
    r"[a-z]{3,}ed)"
)
_ENGLISH = re.compile(
    r";\s+"
    r"|,\s+(?=(?:which|who|whom|whose|where)\b)"
    r"|,\s+(?=(?:and\s+|but\s+|while\s+|whereas\s+|although\s+|though\s+|because\s+|so\s+|yet\s+|after\s+|"
    r"before\s+|when\s+|as\s+|"
    r"since\s+|until\s+|if\s+)(?:\w+[-'’]?\w*\s+){1,5}" + _FINITE + r"\b)"
    r"|,\s+(?=(?:\w+ly\s+)?(?!(?:including|following|according|during|beginning|king|morning|evening|being|"
    r"something|nothing|"
    r"everything|spring|regarding|concerning|excluding|pending|depending|notwithstanding|building|meeting|"
    r"training|"
    r"shooting|bombing|killing\s+of|sterling|beijing|boeing)\b)[a-z]{2,}ing\s)"
    r"|\s+(?=(?:and|but)\s+(?:(?:also|then|later|has|have|had|was|were)\s+)?"
    + _FINITE
    + r"\s+(?!(?:by|to|with|and)\b)\w)"
    r"|\s+(?=but\s+(?:\w+\s+){1,4}" + _FINITE + r"\b)"
    r"|\s*[—–]\s+|\s+-\s+"
)
_ARABIC = re.compile(
    r"؛\s*|[،,]\s+(?=(?:وهو|وهي|وهم|والتي|والذي|ما\s|مما\s|فيما|بينما|حيث|اذ|إذ|لكن|ولكن|وقد|فقد|كما|علما|"
    r"بعدما|بعد\s+[اأ]ن|قبل\s+[اأ]ن|غير\s+[اأ]ن|"
    r"[إا]لا\s+[اأ]ن|و(?:ي|ت|[اأ])\w{3,}|وكان|وكانت|وليس|ولم|ولن|ولا))"
    r"|\s*[—–]\s+|\s+ـ+\s+"
)


def split_clauses(text: str, start: int, end: int, *, language: str) -> list[Span]:
    """Cut `text[start:end]`, a sentence or part of one, into clauses.

    Cuts stand at semicolons and dashes, before relative clauses, participles after a comma (", killing
    three …"),
    subordinate clauses, and "and" with a verb of its own. A cut that would leave less than a few words on
    a side is
    not made, and none is made inside brackets. What follows a participle stays with it: "killing three and
    injuring
    five" is one clause.

    Returns:
        Spans in order, without white space and commas at their ends.

    >>> text = "Rockets hit the base at night, killing three soldiers and injuring 12 others"
    >>> [text[s.start:s.end] for s in split_clauses(text, 0, len(text), language="en")]
    ['Rockets hit the base at night', 'killing three soldiers and injuring 12 others']
    """
    pattern = _ARABIC if language == "ar" else _ENGLISH
    cuts = [start]
    for match in pattern.finditer(text, start, end):
        if _words(text, cuts[-1], match.start()) < MIN_WORDS or _words(text, match.end(), end) < MIN_WORDS:
            continue
        if text.count("(", cuts[-1], match.start()) > text.count(")", cuts[-1], match.start()):
            continue
        cuts.append(match.end())
    spans = [trimmed(text, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    return [span for span in spans if span is not None]


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Give a stretch without white space, commas and dashes at its ends; None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:،؛–—"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:،؛–—"):
        end -= 1
    return Span(start=start, end=end) if start < end else None


def word_count(text: str, start: int, end: int) -> int:
    """Give the number of words in a stretch."""
    return _words(text, start, end)
