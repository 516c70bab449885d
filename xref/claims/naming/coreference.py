"""Which names name the same thing: forms meet by keys, are compared by letters, and joined or left apart.

A form of several words, or the only word of a place or organisation, means one thing in the whole corpus. A
surname, and a common word like "the Brigades", means something inside its article (`short_names`). A wrong
join is worse than a missed one: where a form could go to two things it goes to none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from xref.claims.naming.found import Found, Words
from xref.claims.naming.gazetteer import gazetteer
from xref.claims.naming.name_keys import LOOSE_HEADS, QUALIFIERS, NameKey, alike, key_of, key_of_person
from xref.model import EntityKind
from xref.text.names.skeleton import is_arabic, skeleton

PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


#: An acronym is matched with initials that no bracket shows only from this many letters on.
LEAST_INITIALS = 3


class Joined:
    """Forms joined to sets (union-find); a set goes by the smallest of its members."""

    def __init__(self) -> None:
        """Begin with every form by itself."""
        self.parent: dict[Words, Words] = {}
        self.fixed: set[Words] = set()  # joined by the user

    def root(self, words: Words) -> Words:
        """Give the form that a set goes by."""
        path = []
        while (above := self.parent.get(words, words)) != words:
            path.append(words)
            words = above
        for step in path:
            self.parent[step] = words
        return words

    def join(self, a: Words, b: Words) -> None:
        """Make the sets of two forms one."""
        first, second = sorted((self.root(a), self.root(b)))
        if first != second:
            self.parent[second] = first


def join_forms(
    found: Sequence[Found], kinds: dict[Words, EntityKind], aliases: Iterable[Sequence[Words]]
) -> Joined:
    """Join the forms that mean one thing wherever they stand."""
    joined = Joined()
    counts = Counter(f.words for f in found if not f.handle)
    seen: dict[Words, set[int]] = {}
    for f in found:
        seen.setdefault(f.words, set()).add(f.article)
    forms = sorted(counts, key=lambda w: (-counts[w], w))
    for group in aliases:
        joined.fixed.update(group)
        for words in group[1:]:
            joined.join(group[0], words)
    _join_places(forms, joined)
    people = [w for w in forms if kinds.get(w) is PERSON and len(key_of_person(w).proper) > 1]
    others = [w for w in forms if kinds.get(w) is not PERSON]
    _join_people(people, joined)
    _join_named(others, kinds, seen, joined)
    _join_acronyms(found, kinds, joined)
    return joined


def _join_acronyms(found: Sequence[Found], kinds: dict[Words, EntityKind], joined: Joined) -> None:
    """An acronym and what a bracket behind it says, or the only name with these initials.

    Where brackets give several names, the one given twice as often as any other.
    """
    said: dict[Words, Counter[Words]] = {}
    for f in found:
        if f.acronym_for is not None:
            said.setdefault(f.words, Counter())[joined.root(f.acronym_for)] += 1
    initials: dict[str, dict[Words, None]] = {}
    for f in found:
        if len(f.words) >= LEAST_INITIALS and not f.arabic and kinds.get(f.words) is not PERSON:
            initials.setdefault("".join(w[0] for w in f.words), {})[f.words] = None
    for words in dict.fromkeys(f.words for f in found if f.acronym and len(f.words[0]) >= LEAST_INITIALS):
        roots = {joined.root(w) for w in initials.get(words[0], ())}
        if words not in said and len(roots) == 1:
            said[words] = Counter(roots)
    for words, names in said.items():
        ranked = sorted(names, key=lambda r: (-names[r], r))
        if len(ranked) == 1 or names[ranked[0]] >= 2 * names[ranked[1]]:
            joined.join(words, ranked[0])


def _join_places(forms: Sequence[Words], joined: Joined) -> None:
    """Names that the gazetteer knows as one place."""
    first: dict[str, Words] = {}
    for words in forms:
        place = gazetteer().places.get(words)
        if place is not None:
            joined.join(first.setdefault(place.code, words), words)


def _join_people(forms: Sequence[Words], joined: Joined) -> None:
    """Full names with alike first and last words; the words between may be missing on one side."""
    buckets: dict[tuple[str, str], list[tuple[Words, Words]]] = {}
    for words in forms:
        proper = key_of_person(words)
        if len(proper.proper) > 1:
            ends = (proper.words[0], proper.words[-1])
            bones = (proper.proper[0], proper.proper[-1])
            met = buckets.setdefault(bones, [])
            other = next((w for w, e in met if alike(e, ends) and _middles_agree(w, words)), None)
            if other is not None:
                joined.join(other, words)
            met.append((words, ends))


def _middles_agree(a: Words, b: Words) -> bool:
    """Two names have the same words in the middle; or one has none, and the others are the same."""
    first, second = key_of_person(a), key_of_person(b)
    left, right = first.proper[1:-1], second.proper[1:-1]
    if left == right:
        return True
    same_ends = (first.words[0], first.words[-1]) == (second.words[0], second.words[-1])
    return (not left or not right) and (same_ends or is_arabic(a[0]) != is_arabic(b[0]))


def _join_named(
    forms: Sequence[Words], kinds: dict[Words, EntityKind], seen: dict[Words, set[int]], joined: Joined
) -> None:
    """Organisations, places and things: equal heads and alike proper words, no two countries."""
    buckets: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Words]] = {}
    together: dict[tuple[tuple[str, ...], str], list[Words]] = {}
    for words in forms:
        key = key_of(words)
        if key.proper or key.countries or len(key.heads) > 1:
            heads = tuple(h for h in key.heads if h not in LOOSE_HEADS)
            few = tuple(h for h in heads if h not in QUALIFIERS)
            heads = (few if len(few) > 1 else heads) if not key.proper else heads
            heads = heads if key.proper or len(heads) > 1 or (heads and key.countries) else key.heads
            buckets.setdefault((heads, tuple(sorted(key.proper))), []).append(words)
            run_together = "".join(key.words)
            if kinds.get(words) in {PLACE, ORGANISATION} and len(run_together) > 4:
                together.setdefault((heads, skeleton(run_together)), []).append(words)
    for members in together.values():
        _join_run_together(members, joined)
    for bucket in buckets:
        _join_bucket(buckets[bucket], kinds, seen, joined)


def _join_run_together(forms: Sequence[Words], joined: Joined) -> None:
    """Names cut into words differently: "Abu Zabi", "Abuzabi"."""
    first = forms[0]
    for words in forms[1:]:
        a, b = key_of(first), key_of(words)
        if (
            len(a.words) != len(b.words)
            and (not a.countries or not b.countries or a.countries == b.countries)
            and alike(("".join(a.words),), ("".join(b.words),))
        ):
            joined.join(first, words)


def _join_bucket(
    forms: Sequence[Words], kinds: dict[Words, EntityKind], seen: dict[Words, set[int]], joined: Joined
) -> None:
    """Join alike forms of one key, each country apart; forms without one go to the only country there is.

    A form of common words alone ("Supreme Court") goes there only if some article names both.
    """
    sets: list[list[Words]] = []
    for words in forms:
        home = next((s for s in sets if _may_meet(s[0], words, kinds)), None)
        if home is None:
            sets.append([words])
        else:
            home.append(words)
    for members in sets:
        countries = sorted({key_of(w).countries for w in members} - {()})
        apart: dict[tuple[str, ...], Words] = {}
        for words in members:
            country = key_of(words).countries
            if (
                not country
                and len(countries) == 1
                and (key_of(words).proper or _together(members, words, seen))
            ):
                country = countries[0]
            joined.join(apart.setdefault(country, words), words)


def _together(members: Sequence[Words], words: Words, seen: dict[Words, set[int]]) -> bool:
    """Tell whether an article names a form beside one of its set that has a country."""
    return any(key_of(w).countries and seen[w] & seen[words] for w in members)


def _may_meet(a: Words, b: Words, kinds: dict[Words, EntityKind]) -> bool:
    first, second = key_of(a), key_of(b)
    left, right = kinds.get(a), kinds.get(b)
    named = {left, right} - {None}
    if len(named) == 2 and named != {PLACE, ORGANISATION}:
        return False
    if PLACE in named and first.heads != second.heads:
        return False
    supported = bool(first.heads) and first.heads == second.heads
    return alike(_in_order(first), _in_order(second), supported=supported)


def _in_order(key: NameKey) -> Words:
    """The proper words by their skeletons: languages put them in different orders."""
    return tuple(word for _, word in sorted(zip(key.proper, key.words, strict=True)))
