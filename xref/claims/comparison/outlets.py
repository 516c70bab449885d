"""What each outlet brings into the corpus, and whom it names as its source. No rating."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from xref.claims.comparison.bylines import source_key, source_keys, source_name
from xref.model import ArticleText, Citation, Claim, Comparison, Outlet, Reading, Relation, Reuse


def _citations(claims: Sequence[Claim], key: str, names: dict[str, str]) -> tuple[Citation, ...]:
    """Give the outlets that claims name as their source, with the claims."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        sources = [*claim.via, *([claim.speaker] if claim.speaker else [])]
        for named in sorted({f"name:{source_key(s.text)}" for s in sources}):
            if named in names and named != key:
                found[names[named]].append(claim.id)
    return tuple(Citation(outlet=name, claims=tuple(found[name])) for name in sorted(found))


def outlets(
    articles: Sequence[ArticleText], comparison: Comparison, reading: Reading, reuse: Reuse
) -> tuple[Outlet, ...]:
    """Give what each named outlet brings, by its first article.

    Args:
        articles: in document order. One without an outlet counts for its author; one that names nobody for
        none.
        comparison: gives the groups: `only_here` are claims in no group with another outlet.
        reading: the claims.
        reuse: words of each article, and how many stand elsewhere too.

    >>> outlets((), Comparison(), Reading(claims=(), entities=()), Reuse())
    ()
    """
    keys = source_keys(articles)
    names: dict[str, str] = {}
    for item, key in zip(articles, keys, strict=True):
        name = source_name(item.article)
        if name:
            names.setdefault(key, name)
    of_article = {item.article.id: key for item, key in zip(articles, keys, strict=True)}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        claims[of_article[claim.article]].append(claim)
    of_claim = {c.id: key for key, those in claims.items() for c in those}
    shared, diverging = _in_groups(comparison, of_claim)
    made = []
    for key, name in names.items():
        own = [item.article.id for item, k in zip(articles, keys, strict=True) if k == key]
        made.append(
            Outlet(
                name=name,
                articles=tuple(own),
                words=sum(reuse.words.get(a, 0) for a in own),
                words_elsewhere=sum(reuse.words_elsewhere.get(a, 0) for a in own),
                only_here=tuple(c.id for c in claims[key] if c.id not in shared),
                diverges_in=tuple(diverging.get(key, ())),
                cites=_citations(claims[key], key, names),
            )
        )
    return tuple(made)


def _in_groups(comparison: Comparison, of_claim: dict[str, str]) -> tuple[set[str], dict[str, list[str]]]:
    """Give the claims that another outlet has too, and for each outlet the groups it diverges in."""
    shared: set[str] = set()
    diverging: dict[str, list[str]] = defaultdict(list)
    apart = {a: None for a in comparison.alignments if a.relation == Relation.DIVERGE}
    ends = {c for a in apart for c in (a.left, a.right)}
    for group in comparison.groups:
        keys = {of_claim[c] for c in group.claims}
        if len(keys) > 1:
            shared.update(group.claims)
        if group.relation == Relation.DIVERGE:
            for key in sorted({of_claim[c] for c in group.claims if c in ends}):
                diverging[key].append(group.id)
    return shared, diverging
