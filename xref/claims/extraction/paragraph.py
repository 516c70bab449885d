"""One paragraph: its sentences, its quotations, and who says which part of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from xref.claims.extraction import attribution_ar, attribution_en
from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.clauses import trimmed, word_count
from xref.claims.extraction.frames import REST_WORDS, reporting_clause, stands_in_frame, tells_of_speaker
from xref.claims.extraction.quotes import find_quotes
from xref.claims.extraction.subjects import Sentence
from xref.claims.extraction.tokens import tokens_of
from xref.model import Record, Span
from xref.text.sentences import split

#: Fewest words in quotation marks that are taken for words of somebody: shorter ones are names and irony.
QUOTATION_WORDS = 5
#: Sentences before and after a quotation in which its speaker is sought.
NEAR = 12


class Piece(Record, frozen=True, kw_only=True):
    """A stretch of a sentence with one speaker: an attribution, or None for the outlet's own words."""

    span: Span
    attribution: Attribution | None
    sentence: Span


class Paragraph(Record, frozen=True, kw_only=True):
    """The pieces of a paragraph, in order, with its quotations."""

    pieces: tuple[Piece, ...]
    quotes: tuple[Span, ...]


def read_paragraph(text: str, start: int, end: int, *, language: str, last: Attribution | None) -> Paragraph:
    """Part a paragraph into pieces by who says them.

    Args:
        text: of the whole document.
        start: half-open offsets of the paragraph.
        end: see `start`.
        language: "ar", or any other for English.
        last: who spoke last before this paragraph, for quotations that go on.
    """
    quotes = find_quotes(text, start, end)
    sentences = [_sentence(text, span, quotes) for span in split(text, start, end, language=language)]
    find = attribution_ar.attributions if language == "ar" else attribution_en.attributions
    found = [find(s) for s in sentences]
    _spread(text, sentences, quotes, found, last)
    pieces = [
        piece
        for s, attributions in zip(sentences, found, strict=True)
        for piece in _pieces(text, s, attributions)
    ]
    return Paragraph(pieces=tuple(pieces), quotes=tuple(quotes))


def _sentence(text: str, span: Span, quotes: list[Span]) -> Sentence:
    tokens = tuple(tokens_of(text, span.start, span.end))
    starts = [q.start for q in quotes]
    quoted = tuple(_is_inside(t.start, starts, quotes) for t in tokens)
    return Sentence(text=text, tokens=tokens, quoted=quoted, start=span.start, end=span.end)


def _is_inside(place: int, starts: list[int], quotes: list[Span]) -> bool:
    n = bisect_right(starts, place) - 1
    return n >= 0 and place < quotes[n].end


def _spread(
    text: str,
    sentences: list[Sentence],
    quotes: list[Span],
    found: list[list[Attribution]],
    last: Attribution | None,
) -> None:
    """Give quotations that no cue of their own sentence covers to who speaks beside them."""
    starts = [s.start for s in sentences]
    for quote in quotes:
        if word_count(text, quote.start, quote.end) < QUOTATION_WORDS:
            continue
        first = max(0, bisect_right(starts, quote.start) - 1)
        touched = [n for n in range(first, bisect_left(starts, quote.end)) if quote.start < sentences[n].end]
        owner = _owner(touched, found, quote, last)
        if owner is None:
            continue
        for n in touched:
            s = sentences[n]
            part = trimmed(text, max(s.start, quote.start), min(s.end, quote.end))
            if part is None or _covered(part, found[n]) * 2 >= part.end - part.start:
                continue
            found[n].append(replace(owner, contents=(part,), act=None))
            found[n].sort(key=lambda a: a.contents[0].start)


def _covered(part: Span, attributions: list[Attribution]) -> int:
    return sum(
        max(0, min(part.end, c.end) - max(part.start, c.start)) for a in attributions for c in a.contents
    )


def _owner(
    touched: list[int], found: list[list[Attribution]], quote: Span, last: Attribution | None
) -> Attribution | None:
    """Who has a part of a quotation, else the nearest speaker of the paragraph, else the last one."""
    own = [a for n in touched for a in found[n] if a.speaker or a.anaphoric]
    sharing = [a for a in own if any(c.start < quote.end and quote.start < c.end for c in a.contents)]
    if sharing or own:
        return sharing[0] if sharing else own[-1]
    if not touched:
        return last
    before = range(touched[0] - 1, max(-1, touched[0] - NEAR), -1)
    after = range(touched[-1] + 1, min(len(found), touched[-1] + NEAR))
    for n in [*before, *after]:
        speaking: list[Attribution] = [a for a in found[n] if a.speaker or a.anaphoric]
        if speaking and n < touched[0]:
            return speaking[-1]
        if speaking:
            return speaking[0]
    return last


def _pieces(text: str, s: Sentence, attributions: list[Attribution]) -> list[Piece]:
    """What is said, and what is left of the sentence for the outlet itself."""
    whole = Span(start=s.start, end=s.end)
    taken: list[tuple[Span, Attribution | None]] = []
    for a in attributions:
        parts = [a.act] if a.act is not None else list(a.contents)
        taken.extend((part, a) for part in parts)
    taken.extend((clause, None) for a in attributions if (clause := reporting_clause(text, s, a)) is not None)
    edges = [span for span, _ in taken]
    for a in attributions:
        heads = (None if tells_of_speaker(text, a) else a.speaker, a.cue)
        edges += [span for span in heads if span is not None and s.start <= span.start < s.end]
    place = s.start
    for edge in [*sorted(edges, key=lambda e: (e.start, e.end)), Span(start=s.end, end=s.end)]:
        rest = trimmed(text, place, edge.start) if edge.start > place else None
        if rest is not None and (
            not attributions
            or (
                word_count(text, rest.start, rest.end) >= REST_WORDS
                and not stands_in_frame(text, rest, attributions)
            )
        ):
            taken.append((rest, None))
        place = max(place, edge.end)
    taken.sort(key=lambda t: (t[0].start, t[0].end))
    return [Piece(span=span, attribution=a, sentence=whole) for span, a in taken]
