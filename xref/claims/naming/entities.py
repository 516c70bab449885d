"""Who and what the texts speak of: names found, joined to entities, and put into the claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from xref.claims.naming.coreference import join_forms
from xref.claims.naming.found import Found, Words
from xref.claims.naming.mentions import find_names, form_kinds
from xref.claims.naming.name_keys import key_of
from xref.claims.naming.roles import with_entities
from xref.claims.naming.short_names import Owner, ShortNames
from xref.model import ArticleText, Claim, Entity, EntityKind, Mention, Reading
from xref.settings import ClaimSettings
from xref.text.names.skeleton import name_words, table_form

#: A link that names of people do not have.
_OF = re.compile(r" (?:of|for) ")


def resolve_entities(
    articles: Sequence[ArticleText],
    claims: Sequence[Claim],
    settings: ClaimSettings,
    aliases: Mapping[str, Sequence[str]] | None = None,
) -> Reading:
    """Find the people, organisations, places and things that articles name, and put them into the claims.

    Args:
        articles: all articles, in document order.
        claims: claims of these articles; spans are offsets into the article's document.
        settings: unused so far but for its place in the pipeline.
        aliases: names of the user's own: all names of one entry are one entity.

    Returns:
        The claims with entities, roles and speakers filled in, and the entities, e1 … in document order of
        their first mention. A name with titles gives two mentions: the name, and the name with its titles
        around it.
    """
    del settings
    found = find_names(articles)
    kinds = complete_kinds(found, articles)
    groups = [[_words(n) for n in (name, *others)] for name, others in sorted((aliases or {}).items())]
    joined = join_forms(found, kinds, groups)
    short = ShortNames(found, kinds, joined, articles)
    owners: dict[Owner, list[Found]] = {}
    for f in found:
        owner = short.owner(f)
        if owner is not None:
            owners.setdefault(owner, []).append(f)
    entities = []
    for number, members in enumerate(owners.values(), start=1):
        entities.append(_entity(f"e{number}", members, kinds, articles))
    return Reading(claims=with_entities(claims, entities, articles), entities=tuple(entities))


def _words(name: str) -> Words:
    from xref.text.names.tables import PARTICLES

    return tuple(w for w in map(table_form, name_words(name)) if w not in PARTICLES)


def complete_kinds(found: Sequence[Found], articles: Sequence[ArticleText]) -> dict[Words, EntityKind]:
    """Give each form a kind: what its places show, else a guess for two or three plain words."""
    kinds = form_kinds(found)
    speaks = Counter(f.words for f in found if f.speaks)
    for f in found:
        if f.words in kinds or f.handle:
            continue
        key = key_of(f.words)
        if any(c.isdigit() for w in f.words for c in w):
            kinds[f.words] = EntityKind.OTHER
        elif _OF.search(articles[f.article].text, f.start, f.end):
            kinds[f.words] = EntityKind.ORGANISATION
        elif len(f.words) in {2, 3} and not key.heads and not key.countries:
            kinds[f.words] = EntityKind.PERSON
        elif f.acronym:
            kinds[f.words] = EntityKind.ORGANISATION
        elif len(f.words) == 1 and speaks[f.words] > 0:
            kinds[f.words] = EntityKind.PERSON
    return kinds


def _entity(
    name: str, members: Sequence[Found], kinds: Mapping[Words, EntityKind], articles: Sequence[ArticleText]
) -> Entity:
    spans: dict[tuple[int, int, int], None] = {}
    for f in members:
        for start in f.outer:
            spans[f.article, start, f.end] = None
        spans[f.article, f.start, f.end] = None
    mentions = [
        Mention(article=articles[a].article.id, start=s, end=e, text=articles[a].text[s:e])
        for a, s, e in sorted(spans)
    ]
    votes = Counter(kinds[f.words] for f in members if f.words in kinds)
    kind = min(votes, key=lambda k: (-votes[k], k)) if votes else EntityKind.OTHER
    return Entity(id=name, kind=kind, name=_full_form(members, kind, articles), mentions=tuple(mentions))


def _full_form(members: Sequence[Found], kind: EntityKind, articles: Sequence[ArticleText]) -> str:
    """The most frequent form; of people and groups among those of two or more words, where there are any."""
    proper = [f for f in members if not f.handle and not f.generic and f.acronym_for is None] or list(members)
    full = proper if kind is EntityKind.PLACE else [f for f in proper if len(f.words) > 1] or proper
    texts = [articles[f.article].text[f.start : f.end].lstrip("#") for f in full]
    counts = Counter(texts)
    return min(counts, key=lambda t: (-counts[t], t.isupper(), texts.index(t)))
