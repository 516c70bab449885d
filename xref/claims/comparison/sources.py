"""How many sources a group really has: claims that go back to one origin are counted once.

Claims are joined when their texts are copies, stand in a passage that both articles share, repeat one
statement
of one speaker, cite one outlet, or come from one outlet. Every join keeps its reason. What is left apart is
independent within this corpus, as far as the text shows.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from xref.claims.comparison.bylines import source_key
from xref.claims.comparison.opposed import opposed
from xref.claims.comparison.terms import STOP_WORDS
from xref.claims.comparison.variants import speaker_key
from xref.claims.comparison.views import View
from xref.model import (
    ArticleText,
    Collapsed,
    CollapseReason,
    Origin,
    Passage,
    PassageKind,
    Place,
    Record,
    Reuse,
    Speaker,
)
from xref.text.fold import fold_key

#: Share of the shorter claim that must lie in a passage.
_IN_PASSAGE = 0.5
#: Speakers that are nobody in particular: two of them need not be one. Own list, both languages, folded.
_ANYBODY = frozenset(
    fold_key(
        "source sources witness witnesses eyewitness eyewitnesses resident residents local locals observer"
        " observers"
        " analyst analysts expert experts report reports reportedly activist activists people some several"
        " many others"
        " official officials neighbor neighbors neighbour neighbours friend friends relative relatives"
        " family who"
        " anonymous unnamed media outlets critics he she it they him her them man woman one we i you this"
        " that"
        " مصدر مصادر شاهد شهود عيان سكان اهالي محلل محللون مراقب مراقبون خبير خبراء ناشط ناشطون تقارير"
        " البعض بعض كثيرون"
        " هو هي هم مسؤول مسؤولون وسائل اعلام المصادر المصدر الشهود"
    ).split()
)


class Join(Record, frozen=True, kw_only=True):
    """Two claims of one origin, by number, and what shows it. `into` is nearer to the origin."""

    claim: int
    into: int
    why: CollapseReason
    evidence: str | None


class SourceIndex:
    """What is known of copies, passages and outlets, ready to be asked for any group."""

    def __init__(self, articles: Sequence[ArticleText], keys: Sequence[str], reuse: Reuse) -> None:
        number = {item.article.id: i for i, item in enumerate(articles)}
        self.keys = keys
        self.copied: dict[int, int] = {}  # article -> the one it copies
        self.cluster: dict[int, str] = {}
        for cluster in reuse.clusters:
            for member in cluster.members:
                self.cluster[number[member]] = cluster.id
        for copy, original in reuse.origins.items():
            if copy in number and original in number:
                self.copied[number[copy]] = number[original]
        self.passages: dict[int, list[Passage]] = defaultdict(list)
        for passage in reuse.passages:
            if passage.left.article != passage.right.article:
                self.passages[number[passage.left.article]].append(passage)
        self.number = number

    def root(self, article: int) -> int:
        """Follow copies to the first text."""
        seen = {article}
        while article in self.copied and self.copied[article] not in seen:
            article = self.copied[article]
            seen.add(article)
        return article

    def text_of(self, article: int) -> str:
        """Give the key of the text an article is: its cluster's, else its own."""
        root = self.root(article)
        return self.cluster.get(article) or self.cluster.get(root) or f"article {root}"


def _within(view: View, place: Place) -> bool:
    shared = min(view.claim.end, place.end) - max(view.claim.start, place.start)
    return shared >= _IN_PASSAGE * (view.claim.end - view.claim.start)


def _chain(
    views: Sequence[View], keys: Sequence[str | None], why: CollapseReason, say: str
) -> Iterator[Join]:
    """Join the claims of one key to the first of them."""
    first: dict[str, View] = {}
    for view, key in zip(views, keys, strict=True):
        if key is None:
            continue
        if key in first:
            yield Join(claim=view.number, into=first[key].number, why=why, evidence=say.format(key=key))
        else:
            first[key] = view


def _copies(views: Sequence[View], index: SourceIndex) -> Iterator[Join]:
    first: dict[str, View] = {}
    ordered = sorted(views, key=lambda v: (v.article in index.copied, v.number))
    for view in ordered:
        key = index.text_of(view.article)
        if key in first and first[key].article != view.article:
            evidence = index.cluster.get(view.article)
            yield Join(claim=view.number, into=first[key].number, why=CollapseReason.COPY, evidence=evidence)
        first.setdefault(key, view)


def _passages(views: Sequence[View], index: SourceIndex) -> Iterator[Join]:
    by_article: dict[int, list[View]] = defaultdict(list)
    for view in views:
        by_article[view.article].append(view)
    for article in sorted(by_article):
        for passage in index.passages.get(article, ()):
            other = by_article.get(index.number[passage.right.article], ())
            mine = [v for v in by_article[article] if _within(v, passage.left)]
            theirs = [v for v in other if _within(v, passage.right)]
            why = (
                CollapseReason.QUOTATION if passage.kind == PassageKind.QUOTATION else CollapseReason.PASSAGE
            )
            if not mine or not theirs:
                continue
            backwards = passage.direction is not None and passage.direction.from_ == passage.right.article
            ends, head = (mine, theirs[0]) if backwards else (theirs, mine[0])
            for view in ends:
                yield Join(claim=view.number, into=head.number, why=why, evidence=passage.id)


def _same_words(views: Sequence[View], same: Sequence[int]) -> Iterator[Join]:
    first: dict[int, View] = {}
    for view in views:
        one = first.setdefault(same[view.number], view)
        if one is not view and one.article != view.article:
            why = CollapseReason.QUOTATION if view.claim.quoted else CollapseReason.PASSAGE
            yield Join(claim=view.number, into=one.number, why=why, evidence=view.claim.text)


def is_anybody(speaker: Speaker) -> bool:
    """Tell whether a speaker is nobody in particular ("sources", "witnesses", "he")."""
    if speaker.entity:
        return False
    return all(w in _ANYBODY or w in STOP_WORDS for w in fold_key(speaker.text).split())


def _statements(views: Sequence[View]) -> Iterator[Join]:
    """Join claims that repeat what one speaker said."""
    first: dict[str, View] = {}
    for view in views:
        speaker = view.claim.speaker
        if speaker is None or is_anybody(speaker):
            continue
        one = first.setdefault(speaker_key(speaker), view)
        if one is not view:
            both = view.claim.quoted and one.claim.quoted
            why = CollapseReason.QUOTATION if both else CollapseReason.SAME_STATEMENT
            yield Join(claim=view.number, into=one.number, why=why, evidence=f"speaker: {speaker.text}")


def cited(view: View) -> list[Speaker]:
    """Give those through whom a claim came: `via`, then the speaker."""
    return [*view.claim.via, *([view.claim.speaker] if view.claim.speaker else [])]


def _citations(views: Sequence[View], index: SourceIndex) -> Iterator[Join]:
    """Join claims that cite an outlet to that outlet's own claim, or to the first that cites it too."""
    by_outlet: dict[str, View] = {}
    for view in views:
        by_outlet.setdefault(index.keys[view.article], view)
    first: dict[str, View] = {}
    for view in views:
        for source in cited(view):
            if is_anybody(source):
                continue
            own = by_outlet.get(f"name:{source_key(source.text)}")
            if own is None and source in view.claim.via:
                own = first.setdefault(speaker_key(source), view)
            if own is not None and own.article != view.article:
                yield Join(
                    claim=view.number,
                    into=own.number,
                    why=CollapseReason.CITED_SOURCE,
                    evidence=view.claim.text,
                )


def joins(
    views: Sequence[View], index: SourceIndex, same: Sequence[int], rounding: float = 0.0
) -> list[Join]:
    """Give every reason to count two claims of a group once, strongest reasons first.

    Shared words do not make one source of claims that contradict each other in what they say.
    """
    keys = [index.keys[v.article] for v in views]
    articles = [f"article {v.article}" for v in views]
    by_number = {v.number: v for v in views}
    by_words = [
        *_passages(views, index),
        *_same_words(views, same),
        *_citations(views, index),
        *_statements(views),
    ]
    return [
        *_chain(views, articles, CollapseReason.SAME_STATEMENT, "same article"),
        *_copies(views, index),
        *(j for j in by_words if not opposed(by_number[j.claim], by_number[j.into], rounding)),
        *_chain(views, keys, CollapseReason.SAME_STATEMENT, "same outlet"),
    ]


def origins(views: Sequence[View], found: Sequence[Join]) -> list[Origin]:
    """Give the independent sources of a group.

    Args:
        views: the group's claims in document order.
        found: the joins between them.

    Returns:
        Origins by their first claim in document order; each claim stands in one. The claim that stands for an
        origin is the one the others lead to; every other keeps the reason of the join that leads there.
    """
    by_number = {v.number: v for v in views}
    near: dict[int, list[tuple[int, Join]]] = defaultdict(list)
    for join in _spanning(found):
        near[join.claim].append((join.into, join))
        near[join.into].append((join.claim, join))
    led_away = {j.claim for j in found}
    made, done = [], set[int]()
    for view in views:
        if view.number in done:
            continue
        members = _reached(view.number, near)
        head = min(members, key=lambda n: (n in led_away, n))
        reasons = _reasons(head, near)
        done |= members
        rest = [
            Collapsed(claim=by_number[n].claim.id, why=reasons[n].why, evidence=reasons[n].evidence)
            for n in sorted(members - {head})
        ]
        made.append(Origin(claim=by_number[head].claim.id, collapsed=tuple(rest)))
    return made


def _spanning(found: Sequence[Join]) -> Iterator[Join]:
    """Give the joins that are needed to connect what is connected, strongest first (Kruskal 1956)."""
    parent: dict[int, int] = {}

    def root(number: int) -> int:
        while parent.setdefault(number, number) != number:
            parent[number] = number = parent[parent[number]]
        return number

    for join in found:
        one, two = root(join.claim), root(join.into)
        if one != two:
            parent[one] = two
            yield join


def _reached(start: int, near: Mapping[int, list[tuple[int, Join]]]) -> set[int]:
    return {start, *_reasons(start, near)}


def _reasons(start: int, near: Mapping[int, list[tuple[int, Join]]]) -> dict[int, Join]:
    """Walk from a claim over the joins, breadth first; give for each other claim the join that led to it."""
    reasons: dict[int, Join] = {}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for other, join in near.get(here, ()):
            if other != start and other not in reasons:
                reasons[other] = join
                queue.append(other)
    return reasons
