"""The day on which a claim held: a stated state of affairs, the day somebody said it, or publication.

A date inside a claim is mostly the day of what happened, which is no day the statement held on; it stays in
the claim's dates. Cf. TimeML's distinction between event time and document creation time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from xref.claims.extraction.attribution import Attribution
from xref.model import AsOf, AsOfBasis, DateMention, Span
from xref.text.plain import Plain

#: Words right before a date that make it the day a state of affairs held.
_STATE = re.compile(
    r"(?:\bas\s+of|\bas\s+at|\bby|\buntil|\bup\s+to|\bup\s+until|\bthrough)\s+(?:the\s+)?"
    r"(?:late\s+|early\s+|midday\s+|noon\s+)?(?:on\s+)?$"
    r"|(?<!\w)[وف]?(?:حتي|لغايه|الي\s+غايه|الي\s+حدود)\s+(?:يوم\s+|مساء\s+|صباح\s+|تاريخ\s+)*$",
    re.IGNORECASE,
)
#: Furthest such words begin before the date, in characters.
_STATE_WITHIN = 32
#: Words between a reporting verb and its day: "said in a statement on", "قالت الوزارة يوم".
_FRAME_WORDS = 8
#: The same inside an act ("announced on Friday the arrest of …"), where more words would be what is told.
_ACT_WORDS = 2


def as_of(
    text: str,
    dates: Sequence[DateMention],
    span: Span,
    sentence: Span,
    attribution: Attribution | None,
) -> DateMention | None:
    """Give the date mention that says when a claim held; None when there is none.

    Args:
        text: of the document; all offsets are into it.
        dates: of the paragraph, in order.
        span: the claim.
        sentence: the claim's sentence.
        attribution: who says it.
    """
    near = [d for d in dates if d.from_ and d.to and sentence.start <= d.start and d.end <= sentence.end]
    for mention in near:
        if span.start <= mention.start and mention.end <= span.end:
            ahead = Plain(text[max(sentence.start, mention.start - _STATE_WITHIN) : mention.start]).text
            if _STATE.search(ahead):
                return mention
    if attribution is None:
        return None
    return next((d for d in near if _in_reporting_clause(text, d, attribution)), None)


def as_dated(mention: DateMention | None, published: date | None) -> AsOf | None:
    """Make the record of a date that was found, else of the day of publication, when known."""
    if mention is not None and mention.from_ and mention.to:
        return AsOf(from_=mention.from_, to=mention.to, basis=AsOfBasis.STATED)
    if published is None:
        return None
    return AsOf(from_=published.isoformat(), to=published.isoformat(), basis=AsOfBasis.PUBLISHED)


def _in_reporting_clause(text: str, mention: DateMention, attribution: Attribution) -> bool:
    """True for "said on Saturday" and "On Saturday police said"."""
    cue, speaker = attribution.cue, attribution.speaker
    if cue is None or any(c.start <= mention.start < c.end for c in attribution.contents):
        return False
    if speaker is not None and speaker.start <= mention.start and mention.end <= speaker.end:
        return True
    if mention.start >= cue.end:
        most = _ACT_WORDS if attribution.act is not None else _FRAME_WORDS
        return len(text[cue.end : mention.start].split()) <= most
    first = min(cue.start, speaker.start) if speaker is not None else cue.start
    return mention.end <= first and not text[mention.end : first].strip(" ,،")
