"""Claims of one proposition, as several sources give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from xref.claims.comparison.align import Likeness, likenesses
from xref.claims.comparison.differences import Comparing
from xref.claims.comparison.events import Telling
from xref.claims.comparison.linkage import average_link
from xref.claims.comparison.pairing import Nearness, Pair
from xref.claims.comparison.relations import alignment
from xref.claims.comparison.significance import significance
from xref.claims.comparison.sources import SourceIndex, is_anybody, joins, origins
from xref.claims.comparison.variants import speaker_key
from xref.claims.comparison.versions import versions
from xref.claims.comparison.views import View
from xref.model import Alignment, Claim, Group, Mention, Origin, Record, Relation, Value, VariantKind

#: Members up to which every pair of a group is compared; above it only the pairs already looked at.
_EVERY_PAIR = 40
#: Mean score at which a group holds together, as a share of the score that aligns a pair: pairs that were
#: never
#: looked at count 0.
_COHESION = 0.8
#: Score below which a pair moves no average worth the work.
_MOVES = 0.03
#: Longest label, characters.
_LABEL = 140
_STRONGEST = (Relation.DIVERGE, Relation.UPDATE, Relation.MORE_SPECIFIC, Relation.AGREE)


class Draft(Record, frozen=True, kw_only=True):
    """A group before it has a story, a number and a rank."""

    numbers: tuple[int, ...]  # of its claims, in document order
    alignments: tuple[Alignment, ...]
    origins: tuple[Origin, ...]
    label: str


class Ground(Record, frozen=True, kw_only=True):
    """What groups are made on."""

    views: tuple[View, ...]
    same: tuple[int, ...]  # for each claim the first with the same text
    index: SourceIndex
    mentions: dict[int, tuple[tuple[str, Mention], ...]]
    totals: dict[int, tuple[Value, ...]]  # by article: totals of people it gives
    names: dict[str, str]  # of entities
    rounding: float
    near_by: Nearness
    persons: frozenset[str]  # entities that are persons
    tellings: Mapping[int, Telling]  # the event of each toll, by claim number


def clusters(scores: Sequence[Likeness], views: Sequence[View], align_score: float) -> list[list[int]]:
    """Cluster claims whose pairs reach `align_score`, by average link; clusters of two claims or more.

    >>> clusters([], [], 0.5)
    []
    """
    involved = sorted({n for s in scores if s.score >= align_score for n in (s.left, s.right)})
    place = {n: i for i, n in enumerate(involved)}
    edges = [
        (place[s.left], place[s.right], s.score)
        for s in scores
        if s.score >= _MOVES and s.left in place and s.right in place
    ]
    sources = [views[n].article for n in involved]
    found = average_link(len(involved), edges, align_score * _COHESION, sources)
    return [[involved[i] for i in members] for members in found if len(members) > 1]


def with_copies(
    found: Sequence[Sequence[int]], same: Sequence[int], views: Sequence[View]
) -> list[list[int]]:
    """Put every copy of a claim beside it; texts that only copies share become groups of their own."""
    copies: dict[int, list[int]] = defaultdict(list)
    for number, first in enumerate(same):
        copies[first].append(number)
    grouped = {n for members in found for n in members}
    whole = [sorted(m for n in members for m in copies[n]) for members in found]
    for first, members in copies.items():
        if first not in grouped and len({views[n].article for n in members}) > 1:
            whole.append(members)
    return sorted(whole)


def _pairs(numbers: Sequence[int], known: Mapping[Pair, Likeness], ground: Ground) -> Iterator[Pair]:
    """Give the pairs of a group to be held side by side: of two articles, each text once."""
    kept = sorted({n for n in numbers if ground.same[n] == n})
    every = len(kept) <= _EVERY_PAIR
    for left, right in combinations(kept, 2):
        one, two = ground.views[left].article, ground.views[right].article
        if one != two and (every or (left, right) in known):
            yield left, right


def align_groups(
    found: Sequence[Sequence[int]], known: Mapping[Pair, Likeness], ground: Ground
) -> list[list[Alignment]]:
    """Give the alignments inside each group, by their first claim."""
    wanted = [list(_pairs(numbers, known, ground)) for numbers in found]
    missing = sorted({p for pairs in wanted for p in pairs if p not in known})
    found_now = likenesses(ground.views, missing, ground.near_by, ground.tellings)
    scored = {**known, **dict(zip(missing, found_now, strict=True))}
    return [[_held(scored[p], ground) for p in pairs] for pairs in wanted]


def _held(likeness: Likeness, ground: Ground) -> Alignment:
    left, right = ground.views[likeness.left], ground.views[likeness.right]
    return alignment(
        Comparing(
            left=left,
            right=right,
            likeness=likeness,
            rounding=ground.rounding,
            one_story=ground.near_by.one_event(left.article, right.article),
            left_totals=ground.totals.get(left.article, ()),
            right_totals=ground.totals.get(right.article, ()),
            mentions=ground.mentions,
            persons=ground.persons,
            left_event=ground.tellings.get(likeness.left, Telling()),
            right_event=ground.tellings.get(likeness.right, Telling()),
        )
    )


def _central(numbers: Sequence[int], inside: Sequence[Alignment], views: Sequence[View]) -> Claim:
    """Give the claim most like all others, the earliest of several."""
    total: dict[str, float] = defaultdict(float)
    for item in inside:
        total[item.left] += item.score
        total[item.right] += item.score
    return max((views[n].claim for n in numbers), key=lambda c: round(total[c.id], 4))


def label_of(text: str) -> str:
    r"""Give a claim's words on one line, cut at a blank.

    >>> label_of("Two  people\nwere killed")
    'Two people were killed'
    """
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else line[:_LABEL].rsplit(" ", 1)[0] + "…"


def draft(numbers: Sequence[int], inside: Sequence[Alignment], ground: Ground) -> Draft:
    """Make a group of claims, with its origins."""
    views = [ground.views[n] for n in numbers]
    return Draft(
        numbers=tuple(numbers),
        alignments=tuple(inside),
        origins=tuple(origins(views, joins(views, ground.index, ground.same, ground.rounding))),
        label=label_of(_central(numbers, inside, ground.views).text),
    )


class Place(Record, frozen=True, kw_only=True):
    """Where a group belongs."""

    story: str | None
    omitted_by: tuple[str, ...]
    silent_outlets: tuple[str, ...]


def make_group(item: Draft, identity: tuple[str, int], place: Place, ground: Ground) -> Group:
    """Make the record of a group; `identity` is its id and its rank (0: not ranked yet)."""
    views = [ground.views[n] for n in item.numbers]
    keys = ground.index.keys
    home = {c: i for i, o in enumerate(item.origins) for c in (o.claim, *(x.claim for x in o.collapsed))}

    def count(some: Sequence[View]) -> tuple[int, int]:
        return len({keys[v.article] for v in some}), len({home[v.claim.id] for v in some})

    outlets, sources = count(views)
    found = {a.relation for a in item.alignments}
    relation = next((r for r in _STRONGEST if r in found), None)
    kinds: list[VariantKind] = [
        v.kind
        for a in item.alignments
        if a.relation in {Relation.DIVERGE, Relation.UPDATE}
        for v in a.variants[:1]
    ]
    return Group(
        id=identity[0],
        key="",
        story=place.story,
        label=item.label,
        claims=tuple(v.claim.id for v in views),
        rank=identity[1],
        significance=significance(relation, kinds, [v.claim for v in views], sources, outlets),
        outlets=outlets,
        independent_sources=sources,
        speakers=len({_speaker(v, keys) for v in views}),
        origins=item.origins,
        relation=relation,
        versions=versions(views, item.alignments, ground.names, count),
        omitted_by=place.omitted_by,
        silent_outlets=place.silent_outlets,
    )


def _speaker(view: View, keys: Sequence[str]) -> str:
    """Give who says it: the speaker, else the outlet itself."""
    speaker = view.claim.speaker
    if speaker is None or is_anybody(speaker):
        return keys[view.article]
    return "speaker:" + speaker_key(speaker)
