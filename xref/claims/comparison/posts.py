"""Where two aligned claims give one person another rank or another post.

Ranks and posts are read from the words right beside a name that both claims share: "Major General A", "A,
the deputy
head of B". Only ranks are held against ranks and posts against posts; a plain "general" is any general.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from xref.claims.comparison.differences import Comparing, Difference, difference, part
from xref.claims.comparison.views import View
from xref.model import Mention, VariantKind

#: Characters before a name in which its rank and post stand, and after it.
_BEFORE, _AFTER = 60, 60
#: Military ranks, NATO grades; longest form first. Arabic: Iraqi and Syrian usage.
_RANKS = {
    "lieutenant general": r"\b(?:lieutenant|lt)\.?[ -]gen(?:eral|\b\.?)|(?<!\w)(?:ال)?فريق(?! (?:عمل|من))",
    "major general": r"\bmaj(?:or)?\.?[ -]gen(?:eral|\b\.?)|(?<!\w)(?:ال)?لواء",
    "brigadier general": r"\bbrig(?:adier)?\.?[ -]gen(?:eral|\b\.?)|(?<!\w)(?:ال)?عميد",
    "lieutenant colonel": r"\b(?:lieutenant|lt)\.?[ -]col(?:onel|\b\.?)|(?<!\w)(?:ال)?مقدم",
    "colonel": r"(?<!lieutenant )(?<!lt\. )\bcol(?:onel|\.)|(?<!\w)(?:ال)?عقيد",
    "captain": r"\bcapt(?:ain|\.)|(?<!\w)(?:ال)?نقيب",
}
#: Posts in a body that one person holds at a time.
_POSTS = {
    "deputy": r"\b(?:deputy|vice|second[ -]in[ -]command)\b|(?<!\w)(?:ال)?نائب",
    "chief of staff": r"\bchief of (?:the )?(?:general )?staff\b|(?<!\w)رئيس(?: هيئة)? (?:ال)?[أا]ركان",
    "secretary general": r"\bsecretary[ -]general\b|(?<!\w)(?:ال)?[أا]مين (?:ال)?عام",
    "spokesman": r"\bspokes(?:man|woman|person)\b|(?<!\w)(?:ال)?(?:ناطق|متحدث)",
}
_TABLES = tuple(
    (what, tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in table.items()))
    for what, table in (("rank", _RANKS), ("post", _POSTS))
)
#: What ends the words that belong to a name: another sentence, another clause, a name joined by "and".
_END = re.compile(
    r"[.;:!?،؛\n](?=\s)|\s(?:and|who|which|along|after|before|in|at|on|was|were|said)\s|\s[وف]?(?:قائد|قال)\b"
)
_TITLE_DOT = re.compile(r"\b(?:gen|maj|lt|col|brig|capt|dr|mr|sgt)\.", re.IGNORECASE)


@lru_cache(maxsize=200_000)
def _has_any(text: str) -> bool:
    return any(pattern.search(text) for _, patterns in _TABLES for _, pattern in patterns)


def _beside(view: View, mention: Mention) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give the ranges of the claim's text before (with the name) and after a name that belong to it."""
    text, at = view.claim.text, view.claim.start
    start, end = mention.start - at, mention.end - at
    plain = _TITLE_DOT.sub(lambda m: m[0][:-1] + " ", text)
    first = max(0, start - _BEFORE)
    for match in _END.finditer(plain, first, start):
        first = match.end() - 1
    stop = _END.search(plain, end, min(len(text), end + _AFTER))
    last = stop.start() if stop else min(len(text), end + _AFTER)
    apposition = plain[end : end + 2] in {", ", "، "} or plain[end : end + 2] == " ("
    return (first, end), (end, last if apposition else end)


def _said_of(
    view: View, mention: Mention, patterns: tuple[tuple[str, re.Pattern[str]], ...]
) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for low, high in _beside(view, mention):
        for name, pattern in patterns:
            match = pattern.search(view.claim.text, low, high)
            if match:
                found.setdefault(name, (match.start() + view.claim.start, match.end() + view.claim.start))
    return found


def post_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference for each rank or post that the claims give one person differently."""
    if not _has_any(pair.left.claim.text) or not _has_any(pair.right.claim.text):
        return
    mine, other = (pair.mentions.get(v.number, ()) for v in (pair.left, pair.right))
    done = set()
    for entity, mention in mine:
        for twin, again in other:
            if entity != twin:
                continue
            for what, patterns in _TABLES:
                left, right = _said_of(pair.left, mention, patterns), _said_of(pair.right, again, patterns)
                if len(left) != 1 or len(right) != 1 or left.keys() == right.keys() or (entity, what) in done:
                    continue
                done.add((entity, what))
                ((one, a),), ((two, b),) = left.items(), right.items()
                yield difference(
                    VariantKind.NAME,
                    part(pair.left, *a),
                    part(pair.right, *b),
                    f"{what}: {one} / {two}",
                    hard=True,
                )
