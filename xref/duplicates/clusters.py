"""Clusters of near-duplicates: average link on verified pairs, never connected components."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xref.duplicates.verify import Verifier

#: Articles of a component up to which all its pairs are compared and joined by average link; a larger one
#: is cut into stars around the articles with most near-duplicates.
LARGEST = 200


def cluster(
    links: Iterable[tuple[int, int]], verifier: Verifier, rank: Mapping[int, tuple[object, ...]]
) -> list[list[int]]:
    """Group articles that are near-duplicates of one another.

    Args:
        links: verified pairs of near-duplicates.
        verifier: compares pairs that no route brought up.
        rank: sort key of each article, made from its content: breaks ties whatever the order of articles.

    Returns:
        Clusters of two articles and more, each sorted by rank; every member is a verified near-duplicate of
        at least one other, and on average of all.
    """
    neighbours: dict[int, set[int]] = {}
    for left, right in links:
        neighbours.setdefault(left, set()).add(right)
        neighbours.setdefault(right, set()).add(left)
    found = []
    for component in _components(neighbours, rank):
        if len(component) == 2:
            found.append(component)
        elif len(component) <= LARGEST:
            found += _average_link(component, verifier)
        else:
            found += _stars(component, neighbours)
    return found


def _components(
    neighbours: Mapping[int, set[int]], rank: Mapping[int, tuple[object, ...]]
) -> list[list[int]]:
    seen: set[int] = set()
    found = []
    for start in sorted(neighbours, key=lambda a: rank[a]):
        if start in seen:
            continue
        seen.add(start)
        members, todo = [], [start]
        while todo:
            article = todo.pop()
            members.append(article)
            new = neighbours[article] - seen
            seen |= new
            todo.extend(sorted(new))
        found.append(sorted(members, key=lambda a: rank[a]))
    return found


def _strength(verifier: Verifier, left: int, right: int) -> float:
    """How near two articles are: 1.0 for what makes near-duplicates at all, less below."""
    measured = verifier.compare(left, right)
    if measured.is_near(verifier.settings):
        return 1.0
    near = verifier.settings
    return min(0.99, max(measured.jaccard / near.near_jaccard, measured.containment / near.near_containment))


def _average_link(members: list[int], verifier: Verifier) -> list[list[int]]:
    """Join the two groups whose members are nearest on average, while that is near enough.

    A group may join when the average over all its pairs with the other is at least 0.75: of four pairs, one
    may be no near-duplicates at all.
    """
    groups: dict[int, list[int]] = {i: [member] for i, member in enumerate(members)}
    sums = {
        (i, j): _strength(verifier, members[i], members[j])
        for i in range(len(members))
        for j in range(i + 1, len(members))
    }
    while len(groups) > 1:
        best = max(
            ((round(total / (len(groups[i]) * len(groups[j])), 4), -i, -j) for (i, j), total in sums.items()),
        )
        if best[0] < JOIN:
            break
        i, j = -best[1], -best[2]
        groups[i] += groups.pop(j)
        for k in groups:
            if k != i:
                other = sums.pop((min(j, k), max(j, k)))
                sums[min(i, k), max(i, k)] += other
        del sums[i, j]
    return [sorted(group, key=members.index) for group in groups.values() if len(group) > 1]


#: Average strength from which two groups are joined.
JOIN = 0.75


def _stars(members: list[int], neighbours: Mapping[int, set[int]]) -> list[list[int]]:
    """Take the article with most near-duplicates and all of these, again and again."""
    left = set(members)
    place = {member: i for i, member in enumerate(members)}
    found = []
    for centre in sorted(members, key=lambda a: (-len(neighbours[a]), place[a])):
        if centre not in left:
            continue
        group = (neighbours[centre] & left) | {centre}
        left -= group
        if len(group) > 1:
            found.append(sorted(group, key=place.__getitem__))
    return found
