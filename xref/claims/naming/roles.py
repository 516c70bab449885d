"""Entities put into claims: who is named inside, who speaks, who does what to whom, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from xref.claims.naming.role_evidence import role_of
from xref.model import ArticleText, Claim, Entity, EntityKind, Role, RoleKind, Speaker

#: Start, end, entity's id.
Placed = tuple[int, int, str]


def with_entities(
    claims: Sequence[Claim], entities: Sequence[Entity], articles: Sequence[ArticleText]
) -> tuple[Claim, ...]:
    """Give the claims with their entities, roles and speakers' entities filled in."""
    by_article: dict[str, list[Placed]] = {}
    for entity in entities:
        for mention in entity.mentions:
            by_article.setdefault(mention.article, []).append((mention.start, mention.end, entity.id))
    for placed in by_article.values():
        placed.sort()
    texts = {a.article.id: a.text for a in articles}
    kinds = {e.id: e.kind for e in entities}
    return tuple(_complete(c, by_article.get(c.article, []), texts.get(c.article, ""), kinds) for c in claims)


def _complete(claim: Claim, placed: Sequence[Placed], text: str, kinds: dict[str, EntityKind]) -> Claim:
    inside = within(placed, claim.start, claim.end)
    return msgspec.structs.replace(
        claim,
        entities=tuple(dict.fromkeys(e for _, _, e in inside)),
        roles=_roles(claim, outermost(inside), text, kinds),
        speaker=_speaker(claim.speaker, placed),
        via=tuple(s for s in (_speaker(v, placed) for v in claim.via) if s is not None),
    )


def within(placed: Sequence[Placed], start: int, end: int) -> list[Placed]:
    """Give the mentions inside a span, in order."""
    result = []
    for p in placed[bisect_left(placed, (start, -1, "")) :]:
        if p[0] >= end:
            break
        if p[1] <= end:
            result.append(p)
    return result


def outermost(inside: Sequence[Placed]) -> list[Placed]:
    """Leave out mentions that stand inside another one."""
    result: list[Placed] = []
    for p in sorted(inside, key=lambda p: (p[0], -p[1], p[2])):
        if not result or p[1] > result[-1][1]:
            result.append(p)
    return result


def _roles(
    claim: Claim, mentions: Sequence[Placed], text: str, kinds: dict[str, EntityKind]
) -> tuple[Role, ...]:
    """One role for each entity that shows one, at the first place that does."""
    found: dict[tuple[RoleKind, str], Role] = {}
    for start, end, entity in mentions:
        kind = kinds.get(entity, EntityKind.OTHER)
        role = role_of(text, start, end, (claim.start, claim.end), kind)
        if role is not None:
            found.setdefault((role, entity), Role(role=role, entity=entity, start=start, end=end))
    return tuple(found.values())


def _speaker(speaker: Speaker | None, placed: Sequence[Placed]) -> Speaker | None:
    """A speaker with the entity its words name: the only one, or else the person or body named last.

    "City spokesman Karim Haddad" is Haddad; "a city spokesman" is nobody's name, and is left to its words.
    """
    if speaker is None:
        return None
    inside = outermost(within(placed, speaker.start, speaker.end))
    if not inside:
        return speaker
    start, end, entity = inside[-1]
    covers = end >= speaker.end - 1 or 2 * (end - start) >= speaker.end - speaker.start
    return msgspec.structs.replace(speaker, entity=entity) if covers else speaker
