"""Keys by which spellings of one name meet: consonants, common words in one language, countries apart.

Two forms with equal keys are candidates, no more; `alike` looks at them letter by letter.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from xref.claims.found import Words
from xref.claims.gazetteer import demonym, gazetteer
from xref.claims.name_words import PRODUCT_LINKS, PRODUCTS
from xref.text.name_tables import DESCENT, SERVANT, common_words
from xref.text.names import word_similarity
from xref.text.skeleton import is_arabic, skeleton

#: Common words that come and go with one and the same name ("the Dawa Party", "Dawa").
LOOSE_HEADS = frozenset(
    {"movement", "party", "group", "organisation", "force", "missile", "rocket", "system", "air", "defense"}
    | PRODUCTS | PRODUCT_LINKS
)  # fmt: skip
#: Least likeness of two words of equal skeleton: "hasan" and "hussein" have .73, "zurfi" and "zrafi" .89.
SAME_WORD, SAME_WORD_ACROSS, SAME_SINGLE = 0.78, 0.35, 0.88
_OPTIONAL = frozenset({"international"})


class NameKey(msgspec.Struct, frozen=True):
    """What a name is made of, apart from how it is spelled."""

    heads: tuple[str, ...]  # common words, by the name of their line, sorted
    proper: tuple[str, ...]  # skeletons of the other words, in order
    countries: tuple[str, ...]  # codes, sorted
    words: tuple[str, ...]  # the words behind `proper`


def plain(word: str) -> str:
    """Give an Arabic word without article; Latin ones are without already."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@lru_cache(maxsize=131072)
def key_of(words: Words) -> NameKey:
    """Take a name apart.

    >>> key_of(("iraqi", "hezbollah", "brigades"))
    NameKey(heads=('brigade',), proper=('hzbl',), countries=('IQ',), words=('hezbollah',))
    """
    heads, countries, proper = [], [], []
    table = common_words()
    for word in _with_god(words):
        place = gazetteer().places.get((word,))
        code = demonym(word) or (place.code if place and place.country else None)
        head = table.get(word) or table.get(plain(word))
        if code and len(words) > 1:
            countries.append(code)
        elif head or (word in PRODUCTS and len(words) > 1):
            heads.append(head or word)
        elif word not in DESCENT and word not in SERVANT:
            proper.append(plain(word))
    if len(countries) == len(words):
        return NameKey((), tuple(words), (), tuple(words))
    kept = [h for h in heads if h not in _OPTIONAL or "airport" not in heads]
    return NameKey(tuple(sorted(set(kept))), tuple(map(_bones, proper)), tuple(sorted(set(countries))), tuple(proper))


def _bones(word: str) -> str:
    bones = skeleton(word)
    return bones if len(bones) > 1 else word


def _with_god(words: Words) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and word in {"الله", "allah"}:
            joined[-1] += "لله" if word == "الله" else word
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=131072)
def key_of_person(words: Words) -> NameKey:
    """Take a person's name apart: no word of it is a head or a country; عبد and what follows are one word.

    >>> key_of_person(("adel", "abdul", "mahdi")).words
    ('adel', 'abdmahdi')
    """
    proper: list[str] = []
    servant = False
    for word in words:
        if word in SERVANT:
            servant = True
        elif servant:
            proper.append(("عبد" if is_arabic(word) else "abd") + plain(word))
            servant = False
        elif word not in DESCENT or len(words) == 1:
            proper.append(plain(word))
    proper = proper or [plain(w) for w in words]
    return NameKey((), tuple(map(_bones, proper)), (), tuple(proper))


def alike(a: Words, b: Words, *, supported: bool = False) -> bool:
    """Tell whether the proper words of two names of equal skeletons are spellings of the same words.

    A single word is asked for more, unless something else supports it, such as an equal head.
    """
    if len(a) != len(b):
        return False
    return all(_same(x, y, single=len(a) == 1 and not supported) for x, y in zip(a, b, strict=True))


def _same(a: str, b: str, *, single: bool) -> bool:
    if a == b:
        return True
    score = round(word_similarity(a, b), 4)
    if is_arabic(a) != is_arabic(b):
        return score >= (SAME_WORD if single else SAME_WORD_ACROSS)
    return score >= (SAME_SINGLE if single else SAME_WORD)
