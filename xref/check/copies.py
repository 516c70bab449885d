"""Rules about text found twice."""

from __future__ import annotations

from collections.abc import Iterator

from xref.check.places import Places
from xref.check.policy import Policy
from xref.model import (
    DuplicateCluster,
    DuplicateKind,
    Finding,
    Passage,
    PassageKind,
    Related,
)
from xref.model.result import Result


def copies(result: Result, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every copy, reused passage and repetition."""
    places = Places(result)
    copied: set[str] = set()
    repeated: set[tuple[str, int, int]] = set()  # what stands three times is found in three pairs
    for cluster in result.duplicates:
        copied |= set(cluster.members) - {cluster.representative}
        yield from _cluster(cluster, places)
    for passage in result.passages:
        if passage.left.article in copied or passage.right.article in copied:
            continue
        if passage.kind is PassageKind.REPETITION:
            again = (passage.right.article, passage.right.start, passage.right.end)
            if passage.words >= policy.repetition_words and again not in repeated:
                repeated.add(again)
                yield _repetition(passage, places)
        elif passage.kind is not PassageKind.TRANSLATION:
            yield from _reuse(passage, places, policy)


def _cluster(cluster: DuplicateCluster, places: Places) -> Iterator[Finding]:
    kept = places.articles[cluster.representative]
    disguised = {d.article: d.kind for d in cluster.disguises}
    figures = {p.left: p for p in cluster.pairs} | {p.right: p for p in cluster.pairs}
    rule = "XR001" if cluster.kind is DuplicateKind.EXACT else "XR002"
    for member in cluster.members:
        if member == cluster.representative:
            continue
        article, pair = places.articles[member], figures[member]
        related = (Related(article=kept.id, start=kept.start, end=kept.end, message="kept"),)
        what = "same words as" if rule == "XR001" else f"{pair.jaccard:.0%} of the shingles shared with"
        text = f"{what} {places.named(kept.id)} in {places.path(kept)}"
        if member in disguised:
            text = f"disguised copy ({disguised[member].value}): {text}"
        yield places.finding(
            "XR005" if member in disguised else rule,
            article,
            text,
            about=kept.key.split("~")[0] + (article.key.partition("~")[2]),
            related=related,
        )


def _repetition(passage: Passage, places: Places) -> Finding:
    first, again = passage.left, passage.right
    return places.finding(
        "XR004",
        places.articles[again.article],
        f"{passage.words} words stand here a second time",
        about=passage.key,
        span=(again.start, again.end),
        related=(Related(article=first.article, start=first.start, end=first.end, message="first here"),),
    )


def _reuse(passage: Passage, places: Places, policy: Policy) -> Iterator[Finding]:
    left, right = places.articles[passage.left.article], places.articles[passage.right.article]
    # Reported where it weighs most: in the article of which it is the larger share.
    here, there = passage.right, passage.left
    if passage.words / max(1, left.words) > passage.words / max(1, right.words):
        here, there = there, here
    article = places.articles[here.article]
    share = passage.words / max(1, article.words)
    if round(share, 4) < policy.reuse_share:
        return
    yield places.finding(
        "XR003",
        article,
        f"{passage.words} words, {share:.0%} of the article, also stand in {places.named(there.article)}"
        f" ({passage.kind.value})",
        about=passage.key,
        span=(here.start, here.end),
        related=(Related(article=there.article, start=there.start, end=there.end, message="also here"),),
    )
