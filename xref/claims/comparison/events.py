"""What event a claim that counts people tells of: by which means, on which days, about whom, one or a series.

Two tolls may contradict each other only if they are of one event. A clause often leaves the event to its
surroundings ("killing three of them"), so what the clause does not tell is read from its sentence, then from
other sentences of the article that give the same toll, then from the title. What nothing tells is unknown,
and
unknown is no conflict; a conflict in any known part makes two events.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from xref.claims.comparison.amounts import PEOPLE, category
from xref.claims.comparison.terms import concept
from xref.claims.comparison.views import Days, View, event_days
from xref.model import ArticleText, Block, Entity, Record
from xref.text.fold import fold_key
from xref.text.sentences import split

#: Means of a deed, by concept of the lexicon. General words ("attack") tell no means.
_MEANS = {
    "rocket": "rocket",
    "airstrike": "air",
    "aircraft": "air",
    "drone": "air",
    "shoot": "gun",
    "explosion": "bomb",
    "bomb": "bomb",
    "earthquake": "earthquake",
    "flood": "flood",
    "storm": "storm",
    "virus": "disease",
    "fire": "fire",
}
#: Words before "fire" that make it gunfire. Own list.
_NO_BLAZE = frozenset(["open", "opens", "opened", "opening", "return", "returned", "under", "of"])
#: Words that make a toll one of many separate deeds or of a span of time. Own list, both languages.
_SERIES = re.compile(
    r"\b(?:(?:weekend|separate|unrelated|\d+|three|four|five|six|seven|eight|nine|ten|dozens? of|hundreds of"
    r"|(?:spate|wave|rash) of) (?:\w+ ){0,2}(?:shootings|incidents|homicides|stabbings|attacks|crashes|raids)"
    r"|(?:so far|already|earlier) this (?:year|month|week)|this (?:year|month)|last (?:year|month)"
    r"|per (?:year|day|month)|annually|each year|every year|since (?:the (?:start|beginning)|early|late|"
    r"last|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})"
    r"|(?:over|in|during) the (?:past|last) |nationwide|citywide|statistics)\b"
    r"|(?<!\w)(?:منذ (?:بداية|مطلع|عام|العام|سنة)|خلال (?:عام|العام|الشهر|الأسبوع))(?!\w)",
    re.IGNORECASE,
)
#: Share of the articles from which an entity tells no event, in a corpus of more than a few.
_EVERYWHERE, _FEW = 0.5, 4
#: Days from which two named days are two events: one apart may be night and morning, or two time zones.
_OTHER_DAY = 2


class Telling(Record, frozen=True, kw_only=True):
    """The event of a toll, as far as the text tells."""

    means: frozenset[str] = frozenset()
    days: tuple[Days, ...] = ()
    parts: frozenset[str] = frozenset()  # categories of those counted
    named: frozenset[str] = frozenset()  # entities, without those that the whole corpus names
    series: bool = False


def conflict(left: Telling, right: Telling) -> bool:
    """Tell whether two tolls are of different events: a part of the event known on both sides differs.

    >>> conflict(Telling(means=frozenset({"rocket"})), Telling(means=frozenset({"air"})))
    True
    >>> conflict(Telling(means=frozenset({"rocket"})), Telling())
    False
    """
    if left.series != right.series:
        return True
    if left.means and right.means and left.means.isdisjoint(right.means):
        return True
    if left.days and right.days:
        gap = min(max(0, a.first - b.last, b.first - a.last) for a in left.days for b in right.days)
        return gap >= _OTHER_DAY
    return bool(left.parts and right.parts) and left.parts.isdisjoint(right.parts)


class Tellings:
    """The events of all tolls, by claim number."""

    def __init__(
        self, views: Sequence[View], articles: Sequence[ArticleText], entities: Sequence[Entity]
    ) -> None:
        most = max(_EVERYWHERE * len(articles), _FEW)
        self._everywhere = {e.id for e in entities if len({m.article for m in e.mentions}) > most}
        of_article: dict[int, list[View]] = defaultdict(list)
        for view in views:
            of_article[view.article].append(view)
        self.of: dict[int, Telling] = {}
        for number, members in of_article.items():
            if any(v.tolls for v in members):
                self._read(articles[number], members)

    def _read(self, item: ArticleText, members: Sequence[View]) -> None:
        sentences = {v.number: _sentence(item, v) for v in members if v.tolls}
        near = {
            n: [v for v in members if v.claim.start < span[1] and span[0] < v.claim.end]
            for n, span in sentences.items()
        }
        twins: dict[tuple[str, float], list[int]] = defaultdict(list)
        tolls = [v for v in members if v.tolls]
        for view in tolls:
            for value in view.tolls:
                if value.amount is not None and value.amount > 1:
                    twins[value.slot, float(value.amount)].append(view.number)
        title = item.article.title or ""
        opening = members[:3]
        for view in tolls:
            same = sorted(
                {n for v in view.tolls for n in twins.get((v.slot, float(v.amount or 0)), ())} - {view.number}
            )
            start, end = sentences[view.number]
            here = item.text[start:end]
            told = [item.text[sentences[n][0] : sentences[n][1]] for n in same]
            around = near[view.number]
            others = [v for n in same for v in near[n]]
            self.of[view.number] = Telling(
                means=_first(_means(t) for t in (view.claim.text, here, " ".join(told), title)),
                days=view.dates or _days(around) or _days(others),
                parts=_parts(view) or _first(_parts(v) for v in others),
                named=_first(self._names(some) for some in (around, others, opening)),
                series=bool(_SERIES.search(view.claim.text)),
            )

    def _names(self, views: Iterable[View]) -> frozenset[str]:
        return frozenset(chain.from_iterable(v.entities for v in views)) - self._everywhere


def _first(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return next((f for f in found if f), frozenset())


def _means(text: str) -> frozenset[str]:
    words = fold_key(text).split()
    told = (concept(w) for before, w in pairwise(["", *words]) if before not in _NO_BLAZE)
    return frozenset(_MEANS[c] for c in told if c in _MEANS)


def _days(views: Iterable[View]) -> tuple[Days, ...]:
    return tuple(d for v in views for m in v.claim.dates if (d := event_days(m)))


def _parts(view: View) -> frozenset[str]:
    """Give the categories of which a toll is made up, when they are two or more."""
    values = [v for v in view.claim.values if v.slot in PEOPLE and v.part_of is not None]
    return frozenset(c for v in values if (c := category(v))) if len(values) > 1 else frozenset()


def _sentence(item: ArticleText, view: View) -> tuple[int, int]:
    start, end = view.claim.start, view.claim.end
    block = _block(item.blocks, start)
    if block is None:
        return start, end
    spans = split(item.text, block.start, block.end, language=item.article.language or "en")
    whole = [s for s in spans if s.start < end and start < s.end]
    return (whole[0].start, whole[-1].end) if whole else (start, end)


def _block(blocks: Sequence[Block], place: int) -> Block | None:
    return next((b for b in blocks if b.start <= place < b.end), None)
