"""Which names name the same thing: forms meet by keys, are looked at letter by letter, and joined or left apart.

A form of several words, or the only word of a place or organisation, means one thing in the whole corpus. A surname,
and a common word like "the Brigades", means something inside its article (`short_names`). A wrong join is worse than a missed
one: where a form could go to two things it goes to none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from xref.claims.found import Found, Words
from xref.claims.gazetteer import gazetteer
from xref.claims.name_keys import LOOSE_HEADS, NameKey, alike, key_of, key_of_person
from xref.model import EntityKind
from xref.text.skeleton import skeleton

PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


class Joined:
    """Forms joined to sets (union-find); a set goes by the smallest of its members."""

    def __init__(self) -> None:
        """Begin with every form by itself."""
        self.parent: dict[Words, Words] = {}

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
    forms = sorted(counts, key=lambda w: (-counts[w], w))
    for group in aliases:
        for words in group[1:]:
            joined.join(group[0], words)
    _join_places(forms, joined)
    people = [w for w in forms if kinds.get(w) is PERSON and len(key_of_person(w).proper) > 1]
    others = [w for w in forms if kinds.get(w) is not PERSON]
    _join_people(people, joined)
    _join_named(others, kinds, joined)
    return joined


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
    """Two names with words in the middle have the same ones."""
    first, second = key_of_person(a), key_of_person(b)
    left, right = first.proper[1:-1], second.proper[1:-1]
    return not left or not right or left == right


def _join_named(forms: Sequence[Words], kinds: dict[Words, EntityKind], joined: Joined) -> None:
    """Organisations, places and things: equal heads and alike proper words, no two countries."""
    buckets: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Words]] = {}
    together: dict[tuple[tuple[str, ...], str], list[Words]] = {}
    for words in forms:
        key = key_of(words)
        if key.proper or key.countries or len(key.heads) > 1:
            heads = tuple(h for h in key.heads if h not in LOOSE_HEADS) if key.proper else key.heads
            buckets.setdefault((heads, tuple(sorted(key.proper))), []).append(words)
            run_together = "".join(key.words)
            if kinds.get(words) in {PLACE, ORGANISATION} and len(run_together) > 4:
                together.setdefault((heads, skeleton(run_together)), []).append(words)
    for members in together.values():
        _join_run_together(members, joined)
    for bucket in buckets:
        _join_bucket(buckets[bucket], kinds, joined)


def _join_run_together(forms: Sequence[Words], joined: Joined) -> None:
    """Names cut into words differently: "Bu Kamal", "al-Bukamal"."""
    first = forms[0]
    for words in forms[1:]:
        a, b = key_of(first), key_of(words)
        if len(a.words) != len(b.words) and a.countries == b.countries and alike(("".join(a.words),), ("".join(b.words),)):
            joined.join(first, words)


def _join_bucket(forms: Sequence[Words], kinds: dict[Words, EntityKind], joined: Joined) -> None:
    """Join alike forms of one key, each country apart; forms without one go to the only country there is."""
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
            if not country and len(countries) == 1 and key_of(words).proper:
                country = countries[0]
            joined.join(apart.setdefault(country, words), words)


def _may_meet(a: Words, b: Words, kinds: dict[Words, EntityKind]) -> bool:
    first, second = key_of(a), key_of(b)
    left, right = kinds.get(a), kinds.get(b)
    if left is not None and right is not None and left is not right and {left, right} != {PLACE, ORGANISATION}:
        return False
    if {left, right} == {PLACE, ORGANISATION} and first.heads != second.heads:
        return False
    supported = bool(first.heads) and first.heads == second.heads
    return alike(_in_order(first), _in_order(second), supported=supported)


def _in_order(key: NameKey) -> Words:
    """The proper words by their skeletons: languages put them in different orders."""
    return tuple(word for _, word in sorted(zip(key.proper, key.words, strict=True)))
