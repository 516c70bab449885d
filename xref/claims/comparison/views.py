"""A claim as alignment sees it: terms, concepts, entities, amounts, days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from xref.claims.comparison.amounts import PEOPLE, counted, is_implicit, is_total
from xref.claims.comparison.terms import concept, content_words, is_arabic, stem
from xref.model import ArticleText, AsOfBasis, Claim, DateMention, Record, RoleKind, Stance, Value
from xref.text.fold import fold_key

#: A capitalised word that does not open the claim.
_CAPITAL = re.compile(r"(?<=\S )[(\"“‘]?[A-Z][\w’'-]*")
#: Longest span of days that still dates an event; a month or a year is a background.
_EVENT_DAYS = 7


class Days(Record, frozen=True, kw_only=True):
    """A span of days as proleptic ordinals, both inclusive."""

    first: int
    last: int


class View(Record, frozen=True, kw_only=True):
    """What a claim is compared by."""

    claim: Claim
    number: int  # of the claim in document order
    article: int  # number of its article
    arabic: bool
    folded: str
    stems: dict[str, int]
    concepts: frozenset[str]
    core: frozenset[str]  # stems or concepts of words that belong to no name
    entities: frozenset[str]
    totals: tuple[Value, ...]  # amounts that are no part of another
    tolls: tuple[Value, ...]  # of these, people counted in so many words
    amounts: frozenset[str]  # "killed:person" and the like: what it counts, not how many
    dates: tuple[Days, ...]  # days of events it names
    as_of: Days | None
    told: Days | None  # when its article was published; as_of where that is not known
    published: bool  # as_of is the day of publication, not one the text states

    @property
    def mass(self) -> int:
        """Content words."""
        return sum(self.stems.values())


@lru_cache(maxsize=100_000)
def _first_day(iso: str) -> int:
    parts = [int(p) for p in iso.split("-")] + [1, 1]
    return date(parts[0], parts[1], parts[2]).toordinal()


@lru_cache(maxsize=100_000)
def _last_day(iso: str) -> int:
    parts = [int(p) for p in iso.split("-")]
    if len(parts) == 3:
        return date(parts[0], parts[1], parts[2]).toordinal()
    if len(parts) == 2:
        year, month = (parts[0] + 1, 1) if parts[1] == 12 else (parts[0], parts[1] + 1)
        return date(year, month, 1).toordinal() - 1
    return date(parts[0], 12, 31).toordinal()


def span_of_days(first: str | None, last: str | None) -> Days | None:
    """Give the days between two ISO dates of any precision.

    >>> days = span_of_days("2020-03", "2020-03")
    >>> days.last - days.first
    30
    """
    if first is None or last is None:
        return None
    try:
        return Days(first=_first_day(first), last=_last_day(last))
    except ValueError:
        return None


def event_days(mention: DateMention) -> Days | None:
    """Give the days a date mention names, None for a month, a year or what is not resolved."""
    days = span_of_days(mention.from_, mention.to)
    return days if days and days.last - days.first < _EVENT_DAYS else None


def _core(text: str, words: Sequence[str]) -> frozenset[str]:
    """Give what a claim says beside names: words not capitalised after the first, unless most are."""
    named = {w for m in _CAPITAL.finditer(text) for w in fold_key(m[0]).split()}
    rest = [w for w in words if w not in named]
    chosen = rest if len(rest) * 3 >= len(words) else words
    return frozenset(concept(w) or stem(w) for w in chosen)


def toll_values(claim: Claim, totals: Sequence[Value]) -> tuple[Value, ...]:
    """Give the amounts of a claim that may be the toll of its story: people, said in so many words."""
    if claim.conditional or claim.stance == Stance.QUESTIONS:
        return ()
    return tuple(v for v in totals if v.slot in PEOPLE and not is_implicit(v))


def _view(claim: Claim, number: int, article: int, day: Days | None) -> View:
    words = content_words(claim.text)
    totals = tuple(v for v in claim.values if is_total(claim, v))
    dates = [d for d in map(event_days, claim.dates) if d]
    as_of = claim.as_of
    held = span_of_days(as_of.from_, as_of.to) if as_of else None
    return View(
        claim=claim,
        number=number,
        article=article,
        arabic=sum(map(is_arabic, words)) * 2 > len(words),
        folded=fold_key(claim.text),
        stems=dict(Counter(map(stem, words))),
        core=_core(claim.text, words),
        concepts=frozenset(c for c in map(concept, words) if c),
        entities=frozenset(claim.entities) | {r.entity for r in claim.roles},
        totals=totals,
        tolls=toll_values(claim, totals),
        amounts=frozenset(map(counted, totals)),
        dates=tuple(dates),
        as_of=held,
        told=day or held,
        published=as_of is not None and as_of.basis == AsOfBasis.PUBLISHED,
    )


def claim_views(claims: Sequence[Claim], articles: Sequence[ArticleText]) -> list[View]:
    """Give the views of the claims, in their order."""
    numbers = {item.article.id: i for i, item in enumerate(articles)}
    days = [span_of_days(item.article.published, item.article.published) for item in articles]
    return [
        _view(claim, i, numbers[claim.article], days[numbers[claim.article]])
        for i, claim in enumerate(claims)
    ]


def role_entities(claim: Claim, kind: RoleKind) -> frozenset[str]:
    """Give the entities in a role of a claim."""
    return frozenset(r.entity for r in claim.roles if r.role == kind)
