"""What stands around a reporting verb: the day, the place, the document, and what is told of the speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.clauses import trimmed, word_count
from xref.claims.extraction.fragments import ARABIC, has_verb, is_frame
from xref.claims.extraction.subjects import Sentence
from xref.model import Span
from xref.text.plain import Plain

#: Fewest words of a rest of a sentence that is a statement of the outlet's own.
REST_WORDS = 4
#: Most words of "In a joint statement on Saturday," before the speaker.
_LEADING_WORDS = 12
#: Most words of a reporting clause.
_CLAUSE_WORDS = 24
#: What opens what is said, at the end of a reporting clause.
_OPENER = re.compile(r"\s(?:that|the|a|an|[إأا]ن)\s*\Z")
#: Documents: that somebody issued one is a statement of the outlet's own, with its day and its authors.
_DOCUMENTS = re.compile(
    r"\b(?:statements?|communiqu[eé]s?|declarations?|letters?|press\s+release)\b|(?<!\w)(?:ب|ال)?(?:بيان|بلاغ|رساله)(?!\w)",
    re.IGNORECASE,
)


def stands_in_frame(text: str, rest: Span, attributions: Sequence[Attribution]) -> bool:
    """True for the day, the place and the addressee between who speaks and what is said."""
    words = text[rest.start : rest.end]
    for a in attributions:
        heads = [span for span in (a.speaker, a.cue) if span is not None]
        if heads and any(min(h.end for h in heads) <= rest.start < c.start for c in a.contents):
            return is_frame(words, arabic=ARABIC.search(words) is not None)
    return False


def tells_of_speaker(text: str, a: Attribution) -> bool:
    """True when a statement about the speaker stands before the cue: "X opened the pier, adding that …"."""
    if a.speaker is None or a.cue is None or a.speaker.end >= a.cue.start:
        return False
    rest = trimmed(text, a.speaker.end, a.cue.start)
    if rest is None or word_count(text, rest.start, rest.end) < REST_WORDS - 1:
        return False
    words = text[rest.start : rest.end]
    return not ARABIC.search(words) and has_verb(words) and not is_frame(words, arabic=False)


def reporting_clause(text: str, s: Sentence, a: Attribution) -> Span | None:
    """Give "In a joint statement on Saturday, two groups said": who issued a document, and when.

    None where no document is named, or where what is said stands before the speaker.
    """
    if a.speaker is None or a.cue is None or a.act is not None or not a.contents:
        return None
    start, content = min(a.speaker.start, a.cue.start), min(c.start for c in a.contents)
    if not s.start <= start or not max(a.speaker.end, a.cue.end) <= content <= s.end:
        return None
    leading = text[s.start : start]
    if word_count(text, s.start, start) <= _LEADING_WORDS and is_frame(
        leading, arabic=bool(ARABIC.search(leading))
    ):
        start = s.start
    around = text[start : a.speaker.start] + " " + text[a.speaker.end : content]
    if not _DOCUMENTS.search(Plain(around).text) or word_count(text, start, content) > _CLAUSE_WORDS:
        return None
    opener = _OPENER.search(text, start, content)
    return trimmed(text, start, opener.start() if opener else content)
