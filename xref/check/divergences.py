"""Rules about claims that differ from another source's."""

from __future__ import annotations

from collections.abc import Iterator

from xref.check.places import Places
from xref.model import Alignment, Finding, Related, Relation, Variant, VariantKind
from xref.model.result import Result

RULE_OF = {
    VariantKind.NUMBER: "XR101",
    VariantKind.DATE: "XR102",
    VariantKind.ACTOR: "XR103",
    VariantKind.POLARITY: "XR104",
}


def divergences(result: Result) -> Iterator[Finding]:
    """Yield a finding for each pair of aligned claims that differ, at the later one in document order."""
    places = Places(result)
    for pair in result.alignments:
        if pair.relation is Relation.DIVERGE:
            for variant in pair.variants:
                if variant.kind in RULE_OF:
                    yield _finding(pair, variant, places)


def _finding(pair: Alignment, variant: Variant, places: Places) -> Finding:
    first, second = places.claims[pair.left], places.claims[pair.right]
    other = Related(
        article=first.article,
        start=variant.left.start if variant.left else first.start,
        end=variant.left.end if variant.left else first.end,
        message="differs from this",
    )
    span = (variant.right.start, variant.right.end) if variant.right else (second.start, second.end)
    return places.finding(
        RULE_OF[variant.kind],
        places.articles[second.article],
        f"{variant.detail} (against {places.named(first.article)})",
        about=first.key + variant.kind,
        span=span,
        related=(other,),
    )
