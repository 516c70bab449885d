"""Keys by which spellings of one name meet: consonants, common words in one language, countries apart.

Two forms with equal keys are candidates, no more; `alike` looks at them letter by letter.
"""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from xref.claims.naming.found import Words
from xref.claims.naming.gazetteer import demonym, gazetteer
from xref.claims.naming.name_words import KEPT_HEADS, PRODUCT_LINKS, PRODUCTS
from xref.text.names.letters import letter_fit
from xref.text.names.similarity import word_similarity
from xref.text.names.skeleton import is_arabic, skeleton
from xref.text.names.tables import DESCENT, SERVANT, common_words

#: Common words that come and go with one and the same name ("the Dawa Party", "Dawa").
LOOSE_HEADS = frozenset(
    {"movement", "party", "group", "organisation", "force", "missile", "rocket", "system", "air", "defense",
    "corps"} | PRODUCTS | PRODUCT_LINKS
)  # fmt: skip
#: Words that may be left out where two other common words make the name ("Islamic Revolution Guards", الحرس
#: الثوري).
QUALIFIERS = frozenset({"islamic", "national", "general"})
#: Least likeness of two words of equal skeleton: "hasan" and "hussein" have .73, "zurfi" and "zrafi" .89.
SAME_WORD, SAME_WORD_ACROSS, SAME_SINGLE, SAME_SINGLE_ACROSS = 0.85, 0.35, 0.88, 0.78
#: Least letter fit of a transliterated head.
KEPT_FIT = 0.3
#: Fewest letters of a single word that may be spelled in two ways: short ones are acronyms or other words.
SINGLE_LETTERS = 5
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
    for word in _with_god(words):
        place = gazetteer().places.get((word,))
        code = demonym(word) or (place.code if place and place.country else None)
        head = head_of(word)
        if code and len(words) > 1:
            countries.append(code)
        elif head or (word in PRODUCTS and len(words) > 1):
            heads.append(head or word)
        elif word not in DESCENT and word not in SERVANT:
            proper.append(plain(word))
    if len(countries) == len(words):
        return NameKey((), tuple(words), (), tuple(words))
    kept = [h for h in heads if h not in _OPTIONAL or "airport" not in heads]
    return NameKey(
        tuple(sorted(set(kept))), tuple(map(_bones, proper)), tuple(sorted(set(countries))), tuple(proper)
    )


_LIKE_VOWELS = str.maketrans({"e": "i", "y": "i", "o": "u", "w": "u", "ع": "ا"})


@lru_cache(maxsize=65536)
def head_of(word: str) -> str | None:
    """Give the common word that a folded word is a form or a transliteration of.

    >>> head_of("brigades"), head_of("kataaib"), head_of("كتايب"), head_of("batman")
    ('brigade', 'brigade', 'brigade', None)
    """
    table = common_words()
    known = table.get(word) or table.get(plain(word))
    if known is None and len(word) > 3 and not is_arabic(word):
        bones = skeleton(word)
        for head in _kept_heads().get(bones, ()) if len(bones) > 2 else ():
            if round(letter_fit(head, word), 4) >= KEPT_FIT:
                return table.get(head) or table.get(head[:-1] + "ه")
    return known


@cache
def _kept_heads() -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for head in sorted(KEPT_HEADS):
        for form in (head, head[:-1] + "ت") if head.endswith("ه") else (head,):
            result.setdefault(skeleton(form), []).append(form)
    return result


def _bones(word: str) -> str:
    bones = skeleton(word)
    return bones or word.translate(_LIKE_VOWELS)[:1]


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
        return score >= (SAME_SINGLE_ACROSS if single else SAME_WORD_ACROSS)
    if not single:
        return score >= SAME_WORD
    return score >= SAME_SINGLE and a[0] == b[0] and min(len(a), len(b)) >= SINGLE_LETTERS
