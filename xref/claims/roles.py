"""Entities put into claims: who is named inside, who speaks, who does what to whom, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from xref.model import ArticleText, Claim, Entity, Mention, Role, Speaker

Placed = tuple[int, int, str]


def with_entities(
    claims: Sequence[Claim], entities: Sequence[Entity], articles: Sequence[ArticleText]
) -> tuple[Claim, ...]:
    """Give the claims with their entities, roles and speakers' entities filled in."""
    del articles
    by_article: dict[str, list[Placed]] = {}
    for entity in entities:
        for mention in entity.mentions:
            by_article.setdefault(mention.article, []).append((mention.start, mention.end, entity.id))
    for placed in by_article.values():
        placed.sort()
    return tuple(_complete(c, by_article.get(c.article, [])) for c in claims)


def _complete(claim: Claim, placed: Sequence[Placed]) -> Claim:
    inside = within(placed, claim.start, claim.end)
    return msgspec.structs.replace(
        claim,
        entities=tuple(dict.fromkeys(e for _, _, e in inside)),
        speaker=_speaker(claim.speaker, placed),
        via=tuple(s for s in (_speaker(v, placed) for v in claim.via) if s is not None),
    )


def within(placed: Sequence[Placed], start: int, end: int) -> list[Placed]:
    """Give the mentions inside a span, in order."""
    first = bisect_left(placed, (start, -1, ""))
    result = []
    for p in placed[first:]:
        if p[0] >= end:
            break
        if p[1] <= end:
            result.append(p)
    return result


def _speaker(speaker: Speaker | None, placed: Sequence[Placed]) -> Speaker | None:
    if speaker is None:
        return None
    inside = within(placed, speaker.start, speaker.end)
    return msgspec.structs.replace(speaker, entity=inside[-1][2]) if inside else speaker


__all__ = ["Mention", "Role", "with_entities", "within"]
