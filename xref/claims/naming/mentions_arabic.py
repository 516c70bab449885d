"""Names in Arabic script, which has no capitals.

What counts: heads (كتائب, وزارة …) and what they govern, titles before a name, quotation marks after the
name of a medium, kunyas, the gazetteer, and names of the corpus's Latin texts that an Arabic word is a
spelling of. What was found once is then found everywhere (`lexicon`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import msgspec

from xref.claims.naming.arabic_tokens import (
    WORD,
    ArabicToken,
    Counts,
    Surroundings,
    adjective,
    bare,
    definite,
    ends,
    qualifies,
)
from xref.claims.naming.found import Found
from xref.claims.naming.gazetteer import demonym, gazetteer
from xref.claims.naming.name_words import ADMINISTRATIVE_AR, HEADS_AR, MEDIA_AR, STRONG_HEADS_AR, TITLES_AR
from xref.model import EntityKind

_QUOTED = re.compile(r"\s?[«\"“]([^«»\"”\n]{2,40})[»\"”]")
_KUNYA = frozenset({"ابو", "ابي", "ابا"})
#: Longest name of an organisation, in words.
LONGEST = 6


def names_in(text: str, tokens: Sequence[ArabicToken], article: int, counts: Counts) -> Iterator[Found]:
    """Yield the names of one block that show themselves by their surroundings."""
    here = Surroundings(text, tokens, article, counts)
    for k, token in enumerate(tokens):
        for variant in token.variants:
            found = (
                _by_head(here, k, variant) or _by_title(here, k, variant[0]) or _by_kunya(here, k, variant)
            )
            if found:
                yield found
                break


def _by_head(here: Surroundings, k: int, variant: tuple[str, int]) -> Found | None:
    """A head with what it governs; a definite head with its adjectives, or by itself."""
    kind = HEADS_AR.get(bare(variant[0]))
    if kind is None:
        return None
    if definite(variant[0]):
        return _definite_head(here, k, variant, kind)
    quoted = _QUOTED.match(here.text, here.tokens[k].end)
    if quoted and variant[0] in MEDIA_AR:
        inside = [
            i for i in range(k + 1, min(k + 6, len(here.tokens))) if here.tokens[i].end <= quoted.end(1)
        ]
        if inside:
            first = (here.tokens[inside[0]].word, 0)
            return here.found(inside[0], inside[-1] + 1, first, EntityKind.ORGANISATION)
    return _governed(here, k, variant, kind)


def _definite_head(here: Surroundings, k: int, variant: tuple[str, int], kind: EntityKind) -> Found:
    """البرلمان العراقي; without an adjective it is a common word, which may stand for a name."""
    tokens, stop = here.tokens, k + 1
    fits = adjective if kind is EntityKind.PLACE else qualifies
    if not ends(tokens, stop) and fits(tokens[stop].word):
        stop += 1
        while stop < k + 3 and not ends(tokens, stop) and adjective(tokens[stop].word):
            stop += 1
    found = here.found(k, stop, variant, kind)
    return found if stop > k + 1 else msgspec.structs.replace(found, generic=True, kind=None)


def _governed(here: Surroundings, k: int, variant: tuple[str, int], kind: EntityKind) -> Found | None:
    """كتائب النصر, مدينة تكريت: an indefinite head with what follows it."""
    tokens, word, stop = here.tokens, variant[0], k + 1
    if ends(tokens, stop):
        return None
    first = tokens[stop].word
    strong = word in STRONG_HEADS_AR
    if not (definite(first) or strong or _known(tokens, stop)) or (first in HEADS_AR and not strong):
        return None
    stop += 1
    while stop < k + LONGEST and not ends(tokens, stop) and _goes_on(tokens, stop):
        stop += 1
    if word not in ADMINISTRATIVE_AR or demonym(first):
        return here.found(k, stop, variant, kind)
    if definite(first) and here.counts.words.get(first[2:]) and not _known(tokens, k + 1):
        return None  # "the penalty area": a common noun
    return here.found(k + 1, stop, (first, 0), kind, (tokens[k].start,))


def _known(tokens: Sequence[ArabicToken], k: int) -> bool:
    return (tokens[k].word,) in gazetteer().places


def _goes_on(tokens: Sequence[ArabicToken], k: int) -> bool:
    """Tell whether a name with a head goes on: الله, an adjective, a country, a first definite noun."""
    word = tokens[k].word
    if word == "الله" or adjective(word) or _known(tokens, k):
        return True
    return definite(word) and not definite(tokens[k - 1].word)


def _by_title(here: Surroundings, k: int, title: str) -> Found | None:
    """A title, adjectives and what office it is, then up to four words that are no common nouns."""
    if bare(title) not in TITLES_AR:
        return None
    tokens = here.tokens
    j = k + 1
    while j < k + 5 and not ends(tokens, j) and (adjective(tokens[j].word) or _office(tokens, j, title)):
        j += 1
    office = (bare(title), *(f"@{c}" if (c := demonym(t.word)) else t.word for t in tokens[k + 1 : j]))
    if j > k + 1 and (ends(tokens, j) or not _name_word(tokens[j], False, here.counts)):
        found = here.found(k, j, (title, 0), None)
        return msgspec.structs.replace(found, generic=True, office=office)
    if not definite(title) and j == k + 1:
        return None  # "a spokesman for", "president of": what follows is no name yet
    stop = j
    while stop < j + 4 and not ends(tokens, stop) and _name_word(tokens[stop], stop > j, here.counts):
        stop += 1
    if stop == j or (stop == j + 1 and (len(tokens[j].word) < 4 or definite(tokens[j].word))):
        return None
    if all(demonym(t.word) or (t.word,) in gazetteer().places for t in tokens[j:stop]):
        return None
    found = here.found(j, stop, (tokens[j].word, 0), EntityKind.PERSON, (tokens[k].start,))
    return msgspec.structs.replace(found, office=office if j > k + 1 else ())


def _office(tokens: Sequence[ArabicToken], k: int, title: str) -> bool:
    """What a title is a title of: وزير الخارجية, رئيس الوزراء, مستشار الأمن القومي; another title too."""
    word = tokens[k].word
    if bare(word) in TITLES_AR or demonym(word):
        return True
    return not definite(title) and definite(word)


def _name_word(token: ArabicToken, later: bool, counts: Counts) -> bool:
    """Tell whether a word may belong to a person's name; `later` if the name has begun before it."""
    word = token.word
    if (
        word in HEADS_AR
        or demonym(word)
        or (word,) in gazetteer().places
        or (word in TITLES_AR and not later)
    ):
        return False
    if bare(word) in TITLES_AR and not (later and definite(word)):
        return False  # "the judge" may be a surname, not a first name
    if definite(word):
        return later
    if word in _KUNYA or word in {"بن", "ابن", "عبد", "ال"}:
        return True
    if token.no_name or counts.joined(word):
        return False
    if later and word[0] == "ي" and len(word) > 3 and counts.words.get(word, 0) < 2:
        return False  # a verb of the third person far more often than a name
    return len(word) > 2 and not counts.common(word)


def _by_kunya(here: Surroundings, k: int, variant: tuple[str, int]) -> Found | None:
    """أبو مهدي المهندس: the kunya, one word, and a definite one."""
    tokens = here.tokens
    if variant[0] not in _KUNYA or ends(tokens, k + 1):
        return None
    stop = k + 2
    if not ends(tokens, stop) and definite(tokens[stop].word) and not definite(tokens[k + 1].word):
        stop += 1
    return here.found(k, stop, variant, EntityKind.PERSON)


def trimmed(found: Sequence[Found], text_of: Callable[[int], str]) -> list[Found]:
    """Cut Arabic names of people back to a beginning that is found by itself twice as often."""
    counts = Counter(f.words for f in found if f.arabic)
    result = []
    for f in found:
        size = len(f.words)
        while (
            f.arabic
            and f.kind is EntityKind.PERSON
            and size > 2
            and counts[f.words[: size - 1]] >= 2 * counts[f.words]
        ):
            size -= 1
        if size == len(f.words):
            result.append(f)
            continue
        stops = [m.end() for m in WORD.finditer(text_of(f.article), f.start, f.end)]
        result.append(msgspec.structs.replace(f, words=f.words[:size], end=stops[size - 1]))
    return result
