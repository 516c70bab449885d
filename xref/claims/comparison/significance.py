"""What a reader should look at first. A formula, no verdict.

score = 0.4 · relation · kind + 0.25 · independence + 0.2 · stakes + 0.15 · reach

relation      how much the strongest relation asks for a look: diverge 1, update 0.5, more specific 0.3,
agree 0.2
kind          the weightiest aspect in which claims differ: numbers, actors, dates, polarity 1, then places,
              names, sources, wording
independence  1 - 1 / independent sources: a contradiction inside one source is less
stakes        1 when the dead, injured, missing, displaced or detained are counted
reach         1 - 1 / outlets
"""

from __future__ import annotations

from collections.abc import Iterable

from xref.model import Claim, Relation, Significance, Slot, VariantKind

_RELATION = {
    Relation.DIVERGE: 1.0,
    Relation.UPDATE: 0.5,
    Relation.MORE_SPECIFIC: 0.3,
    Relation.AGREE: 0.2,
    Relation.UNDECIDED: 0.1,
}
_KIND = {
    VariantKind.NUMBER: 1.0,
    VariantKind.ACTOR: 1.0,
    VariantKind.DATE: 1.0,
    VariantKind.POLARITY: 1.0,
    VariantKind.PLACE: 0.8,
    VariantKind.NAME: 0.6,
    VariantKind.ATTRIBUTION: 0.5,
    VariantKind.MODALITY: 0.4,
    VariantKind.WORDING: 0.3,
}
_NO_DIFFERENCE = 0.2
_STAKES = {Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DISPLACED, Slot.DETAINED, Slot.CASUALTIES}


def significance(
    relation: Relation | None,
    kinds: Iterable[VariantKind],
    claims: Iterable[Claim],
    sources: int,
    outlets: int,
) -> Significance:
    """Score a group, 0.0 to 1.0.

    Args:
        relation: the strongest inside, None when undecided.
        kinds: of the hard differences inside.
        claims: of the group.
        sources: independent sources.
        outlets: distinct outlets.

    >>> significance(Relation.DIVERGE, [VariantKind.NUMBER], [], 2, 2).score
    0.6
    """
    parts = {
        "relation": _RELATION[relation or Relation.UNDECIDED],
        "kind": max((_KIND[k] for k in kinds), default=_NO_DIFFERENCE),
        "independence": round(1.0 - 1.0 / max(sources, 1), 4),
        "stakes": 1.0 if any(v.slot in _STAKES for c in claims for v in c.values) else 0.0,
        "reach": round(1.0 - 1.0 / max(outlets, 1), 4),
    }
    score = (
        0.4 * parts["relation"] * parts["kind"]
        + 0.25 * parts["independence"]
        + 0.2 * parts["stakes"]
        + 0.15 * parts["reach"]
    )
    return Significance(score=round(score, 4), parts=parts)
