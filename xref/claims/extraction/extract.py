"""Articles to claims: one statement in one place, with who says it, what it counts and when it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from xref.claims.extraction.as_of import as_dated, as_of
from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.clauses import split_clauses, word_count
from xref.claims.extraction.fragments import is_fragment
from xref.claims.extraction.modality import (
    is_conditional,
    is_denial,
    is_hedged,
    is_negated,
    is_question,
)
from xref.claims.extraction.paragraph import QUOTATION_WORDS, Paragraph, Piece, read_paragraph
from xref.model import (
    ArticleText,
    Block,
    BlockRole,
    Claim,
    DateMention,
    Record,
    Slot,
    Span,
    Speaker,
    Stance,
    TextSpan,
    Value,
)
from xref.settings import ClaimSettings
from xref.text.dates.find import day_named, find_dates
from xref.text.keys import content_key, told_apart
from xref.text.plain import Plain
from xref.text.values import find_values

#: Blocks that make claims; a title said again, bylines and footers never do.
_ROLES = frozenset({BlockRole.TITLE, BlockRole.HEADING, BlockRole.CAPTION, BlockRole.BODY})
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
_LATIN_LETTER = re.compile("[A-Za-z]")


class _State(Record, frozen=True, kw_only=True):
    """What carries over from one paragraph to the next."""

    speaker: Attribution | None  # who spoke last
    named: Span | None  # the last speaker with a name
    day: date | None  # the last day named


def extract_claims(articles: Sequence[ArticleText], settings: ClaimSettings) -> list[Claim]:
    """Extract the claims of all articles, in document order, with ids c1, c2 and so on.

    A claim is a clause or what one speaker says of a sentence; it never crosses a paragraph. Entities,
    roles and the
    entities of speakers are left empty.

    Args:
        articles: with their texts and blocks; offsets of the claims are into the document's text.
        settings: thresholds of this room.

    Returns:
        Claims with keys made of the article's key and their words.
    """
    del settings  # none of its thresholds concerns extraction
    claims = [claim for article in articles for claim in _told_wounded(_in_order(_of_article(article)))]
    keys = told_apart(claim.key for claim in claims)
    return [
        replace(claim, id=f"c{n}", key=key)
        for n, (claim, key) in enumerate(zip(claims, keys, strict=True), 1)
    ]


def _of_article(article: ArticleText) -> Iterator[Claim]:
    anchor = _anchor(article.article.published)
    state = _State(speaker=None, named=None, day=None)
    for block in article.blocks:
        if block.role not in _ROLES:
            continue
        language = _language(article, block)
        paragraph = read_paragraph(
            article.text, block.start, block.end, language=language, last=state.speaker
        )
        reader = _Reader(article, block, language, anchor, state)
        for piece in paragraph.pieces:
            yield from reader.claims(piece, paragraph)
        state = reader.state
        if block.role is BlockRole.TITLE:
            state = replace(state, speaker=None)


def _in_order(claims: Iterable[Claim]) -> list[Claim]:
    """In document order, each span once; one with a speaker stands before one without."""
    ordered = sorted(claims, key=lambda c: (c.start, c.end, c.speaker is None))
    return [
        c
        for n, c in enumerate(ordered)
        if not n or (ordered[n - 1].start, ordered[n - 1].end) != (c.start, c.end)
    ]


def _told_wounded(claims: list[Claim]) -> list[Claim]:
    """Where an article tells of no death, who was shot was wounded."""
    if any(v.slot is Slot.KILLED and v.amount != 0 for claim in claims for v in claim.values):
        return claims
    return [
        replace(
            claim,
            values=tuple(replace(v, slot=Slot.INJURED) if v.slot is Slot.SHOT else v for v in claim.values),
        )
        if any(v.slot is Slot.SHOT for v in claim.values)
        else claim
        for claim in claims
    ]


def _anchor(published: str | None) -> date | None:
    if not published or len(published) < 10:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _language(article: ArticleText, block: Block) -> str:
    """The language a block is read in: by its letters, since pages mix them."""
    text = article.text[block.start : block.end]
    arabic = len(_ARABIC_LETTER.findall(text))
    if not arabic:
        return "en"
    return "ar" if 2 * arabic >= len(_LATIN_LETTER.findall(text)) else "en"


class _Reader:
    """Makes claims of the pieces of one paragraph, and keeps track of who spoke and which day was named."""

    def __init__(
        self, article: ArticleText, block: Block, language: str, anchor: date | None, state: _State
    ) -> None:
        self._article = article
        self._text = article.text
        self._language = language
        self._anchor = anchor
        self.state = state
        self._offset = block.start
        part = self._text[block.start : block.end]
        self._dates = find_dates(part, anchor=anchor, language=language, reference=state.day)
        self._values = find_values(
            part, language=language, taken=[Span(start=d.start, end=d.end) for d in self._dates]
        )
        self._moved = [self._moved_date(d) for d in self._dates]
        days = [day for mention in self._dates if (day := day_named(mention))]
        if days:
            self.state = replace(state, day=days[-1])

    def claims(self, piece: Piece, paragraph: Paragraph) -> Iterator[Claim]:
        """Give the claims of a piece: one for each clause."""
        attribution = piece.attribution
        speaker = self._speaker(attribution)
        spans = split_clauses(self._text, piece.span.start, piece.span.end, language=self._language)
        for span in spans:
            claim = self._claim(span, piece, speaker, paragraph)
            if not is_fragment(
                claim.text,
                has_value=bool(claim.values or claim.dates),
                quoted=claim.quoted,
                attributed=speaker is not None,
            ):
                yield claim
        if attribution is not None and (attribution.speaker or attribution.anaphoric):
            named = (
                attribution.speaker if attribution.speaker and not attribution.anaphoric else self.state.named
            )
            self.state = replace(self.state, speaker=attribution, named=named)

    def _speaker(self, attribution: Attribution | None) -> Speaker | None:
        if attribution is None:
            return None
        named = self.state.named
        span = attribution.speaker or (named if attribution.anaphoric else None)
        if span is None:
            return None
        stands_for = None
        if attribution.anaphoric and named is not None and named != span:
            stands_for = TextSpan(start=named.start, end=named.end, text=self._text[named.start : named.end])
        return replace(self._as_speaker(span), stands_for=stands_for)

    def _as_speaker(self, span: Span) -> Speaker:
        return Speaker(text=self._text[span.start : span.end], start=span.start, end=span.end)

    def _claim(self, span: Span, piece: Piece, speaker: Speaker | None, paragraph: Paragraph) -> Claim:
        attribution = piece.attribution
        text = self._text[span.start : span.end]
        plain = Plain(text).text
        dates = tuple(d for d in self._moved if span.start <= d.start and d.end <= span.end)
        quoted = _is_quoted(span, paragraph.quotes)
        cue = attribution.cue if attribution and speaker else None
        return Claim(
            id="",
            key=content_key("c", self._article.article.key, " ".join(plain.split())),
            article=self._article.article.id,
            start=span.start,
            end=span.end,
            text=text,
            speaker=speaker,
            cue=TextSpan(start=cue.start, end=cue.end, text=self._text[cue.start : cue.end]) if cue else None,
            via=tuple(self._as_speaker(v) for v in attribution.via) if attribution else (),
            quoted=quoted,
            stance=_stance(text, plain, attribution, quoted=quoted),
            hedged=is_hedged(plain),
            negated=is_negated(plain),
            conditional=is_conditional(plain),
            values=self._values_in(span),
            dates=dates,
            as_of=as_dated(as_of(self._text, self._moved, span, piece.sentence, attribution), self._anchor),
        )

    def _inside(self, start: int, end: int, span: Span) -> bool:
        return span.start <= start + self._offset and end + self._offset <= span.end

    def _moved_date(self, mention: DateMention) -> DateMention:
        return replace(mention, start=mention.start + self._offset, end=mention.end + self._offset)

    def _values_in(self, span: Span) -> tuple[Value, ...]:
        """The values of a clause; totals that stand outside it are not pointed at."""
        kept = [i for i, v in enumerate(self._values) if self._inside(v.start, v.end, span)]
        places = {i: n for n, i in enumerate(kept)}
        return tuple(
            replace(
                value,
                start=value.start + self._offset,
                end=value.end + self._offset,
                part_of=places.get(value.part_of) if value.part_of is not None else None,
            )
            for value in (self._values[i] for i in kept)
        )


def _is_quoted(span: Span, quotes: tuple[Span, ...]) -> bool:
    """True when nine tenths of a claim stand in quotation marks."""
    inside = sum(max(0, min(span.end, q.end) - max(span.start, q.start)) for q in quotes)
    return inside * 10 >= (span.end - span.start) * 9


def _stance(text: str, plain: str, attribution: Attribution | None, *, quoted: bool) -> Stance:
    """How the source stands to what it tells; a quotation nobody is named for is still somebody's words."""
    if (attribution is not None and attribution.denies) or is_denial(plain):
        return Stance.DENIES
    if is_question(text):
        return Stance.QUESTIONS
    said = attribution is not None or (quoted and word_count(text, 0, len(text)) >= QUOTATION_WORDS)
    return Stance.REPORTS if said else Stance.ASSERTS
