"""Names in Arabic script, which has no capitals.

What counts: heads (كتائب, وزارة …) and what they govern, titles before a name, quotation marks after the name of a medium,
kunyas, the gazetteer, and names of the corpus's Latin texts that an Arabic word is a spelling of. What was
found once is then found everywhere (`lexicon`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from xref.claims.found import Found, Words
from xref.claims.gazetteer import demonym, gazetteer
from xref.claims.name_words import ADMINISTRATIVE_AR, HEADS_AR, MEDIA_AR, STOP_AR, STRONG_HEADS_AR, TITLES_AR
from xref.model import EntityKind
from xref.text.skeleton import fold_word, table_form

_WORD = re.compile(r"[\u0621-\u065f\u0670-\u06d3]+")
_QUOTED = re.compile(r"\s?[«\"“]([^«»\"”\n]{2,40})[»\"”]")
_KUNYA = frozenset({"ابو", "ابي", "ابا"})
#: Longest name of an organisation, in words.
LONGEST = 6


class ArabicToken(msgspec.Struct, frozen=True):
    """A word with its folded forms: as it stands, and without what may be joined to its front."""

    start: int
    end: int
    word: str
    variants: tuple[tuple[str, int], ...]  # folded form, and how many characters of the word are not in it
    glued: bool  # only a blank parts it from the word before


def variants_of(word: str) -> tuple[tuple[str, int], ...]:
    """Give a folded word, then what is left of it without joined conjunction and preposition, with letters cut.

    From لل, which is ل and the article, nothing can be cut.

    >>> variants_of("وللعراق")
    (('وللعراق', 0), ('للعراق', 1), ('العراق', 1))
    """
    result = [(word, 0)]
    rest, cut = word, 0
    if len(rest) > 3 and rest[0] in "وف":
        rest, cut = rest[1:], 1
        result.append((rest, cut))
    if len(rest) > 4 and rest.startswith("لل"):
        result.append(("ال" + rest[2:], cut))
    elif len(rest) > 3 and rest[0] in "بلك":
        result.append((rest[1:], cut + 1))
    return tuple(result)


def skip_letters(text: str, start: int, letters: int) -> int:
    """Give the offset behind so many letters and the marks on them."""
    while letters:
        start += 1
        while start < len(text) and (unicodedata.combining(text[start]) or text[start] == "ـ"):
            start += 1
        letters -= 1
    return start


def arabic_tokens(text: str, start: int, end: int) -> list[ArabicToken]:
    """Cut a stretch of text into words of Arabic script."""
    tokens: list[ArabicToken] = []
    before = start
    for match in _WORD.finditer(text, start, end):
        word = table_form(fold_word(match.group()))
        if word:
            glued = bool(tokens) and text[before : match.start()] in {" ", "\u00a0", "  "}
            tokens.append(ArabicToken(match.start(), match.end(), word, variants_of(word), glued))
        before = match.end()
    return tokens


class Counts(msgspec.Struct):
    """How often words stand in the Arabic texts, plain and with the article: a noun that takes one is no name."""

    words: dict[str, int]

    def add(self, tokens: Iterable[ArabicToken]) -> None:
        """Count the words of one block."""
        for token in tokens:
            self.words[token.word] = self.words.get(token.word, 0) + 1

    def common(self, word: str) -> bool:
        """Tell whether a word without article also stands with one, or with a joined conjunction often."""
        return bool(self.words.get("ال" + word) or self.words.get("لل" + word) or self.words.get("بال" + word))


def definite(word: str) -> bool:
    """Tell whether a folded word carries the article."""
    return word.startswith("ال") and len(word) > 3


def bare(word: str) -> str:
    """Give a folded word without its article."""
    return word[2:] if definite(word) else word


def _adjective(word: str) -> bool:
    """A definite relative adjective: العراقي, الثورية."""
    return definite(word) and word.endswith(("ي", "يه", "ين", "ون")) and len(word) > 5


def _end(tokens: Sequence[ArabicToken], k: int) -> bool:
    """Tell whether no name goes on at token `k`."""
    if k >= len(tokens) or not tokens[k].glued:
        return True
    word = tokens[k].word
    return word in STOP_AR or (len(word) > 3 and word[0] == "و" and definite(word[1:])) or len(word) < 2


class Surroundings(msgspec.Struct, frozen=True):
    """A block's words, and how words are used in the corpus."""

    text: str
    tokens: Sequence[ArabicToken]
    article: int
    counts: Counts

    def found(
        self, first: int, stop: int, variant: tuple[str, int], kind: EntityKind | None, outer: tuple[int, ...] = ()
    ) -> Found:
        """Make a name of the tokens from `first` to before `stop`, the first one in one of its forms."""
        word, cut = variant
        token = self.tokens[first]
        start = skip_letters(self.text, token.start, cut)
        if cut and not outer:
            outer = (token.start,)
        return Found(
            article=self.article, start=start, end=self.tokens[stop - 1].end, kind=kind, arabic=True, outer=outer,
            words=(word, *(t.word for t in self.tokens[first + 1 : stop])),
        )  # fmt: skip


def names_in(text: str, tokens: Sequence[ArabicToken], article: int, counts: Counts) -> Iterator[Found]:
    """Yield the names of one block that show themselves by their surroundings."""
    here = Surroundings(text, tokens, article, counts)
    for k, token in enumerate(tokens):
        for variant in token.variants:
            found = _by_head(here, k, variant) or _by_title(here, k, variant[0]) or _by_kunya(here, k, variant)
            if found:
                yield found
                break


def _by_head(here: Surroundings, k: int, variant: tuple[str, int]) -> Found | None:
    """A head with what it governs; a definite head with its adjectives, or by itself."""
    tokens, word = here.tokens, variant[0]
    kind = HEADS_AR.get(bare(word))
    if kind is None:
        return None
    stop = k + 1
    if definite(word):
        if not _end(tokens, stop) and definite(tokens[stop].word):
            stop += 1
            while stop < k + 3 and not _end(tokens, stop) and _adjective(tokens[stop].word):
                stop += 1
        found = here.found(k, stop, variant, kind)
        return found if stop > k + 1 else msgspec.structs.replace(found, generic=True, kind=None)
    quoted = _QUOTED.match(here.text, tokens[k].end)
    if quoted and word in MEDIA_AR:
        inside = [i for i in range(k + 1, min(k + 6, len(tokens))) if tokens[i].end <= quoted.end(1)]
        if inside:
            return here.found(inside[0], inside[-1] + 1, (tokens[inside[0]].word, 0), EntityKind.ORGANISATION)
    if _end(tokens, stop):
        return None
    first = tokens[stop].word
    if not (definite(first) or word in STRONG_HEADS_AR or _known(tokens, stop)):
        return None
    if first in HEADS_AR and word not in STRONG_HEADS_AR:
        return None
    stop += 1
    while stop < k + LONGEST and not _end(tokens, stop) and _goes_on(tokens, stop):
        stop += 1
    if word in ADMINISTRATIVE_AR and not demonym(first):
        return here.found(k + 1, stop, (first, 0), kind, (tokens[k].start,))
    return here.found(k, stop, variant, kind)


def _known(tokens: Sequence[ArabicToken], k: int) -> bool:
    return (tokens[k].word,) in gazetteer().places


def _goes_on(tokens: Sequence[ArabicToken], k: int) -> bool:
    """Tell whether a name with a head goes on: الله, an adjective, a country, one definite noun after an indefinite one."""
    word = tokens[k].word
    if word == "الله" or _adjective(word) or _known(tokens, k):
        return True
    return definite(word) and not definite(tokens[k - 1].word)


def _by_title(here: Surroundings, k: int, title: str) -> Found | None:
    """A title, adjectives and what office it is, then up to four words that are no common nouns."""
    if bare(title) not in TITLES_AR:
        return None
    tokens = here.tokens
    j = k + 1
    while j < k + 5 and not _end(tokens, j) and (_adjective(tokens[j].word) or _office(tokens, j, title)):
        j += 1
    stop = j
    while stop < j + 4 and not _end(tokens, stop) and _name_word(tokens[stop], stop > j, here.counts):
        stop += 1
    if stop == j or (stop == j + 1 and (len(tokens[j].word) < 4 or definite(tokens[j].word))):
        return None
    if all(demonym(t.word) or (t.word,) in gazetteer().places for t in tokens[j:stop]):
        return None
    return here.found(j, stop, (tokens[j].word, 0), EntityKind.PERSON, (tokens[k].start,))


def _office(tokens: Sequence[ArabicToken], k: int, title: str) -> bool:
    """What a title is a title of: وزير الخارجية, رئيس الوزراء, مستشار الأمن القومي; another title too."""
    word = tokens[k].word
    if bare(word) in TITLES_AR or demonym(word):
        return True
    return not definite(title) and definite(word)


def _name_word(token: ArabicToken, later: bool, counts: Counts) -> bool:
    """Tell whether a word may belong to a person's name; `later` if the name has begun before it."""
    word = token.word
    if word in HEADS_AR or demonym(word) or (word,) in gazetteer().places or bare(word) in TITLES_AR:
        return False
    if definite(word):
        return later and not _adjective(word)
    if word in _KUNYA or word in {"بن", "ابن", "عبد", "ال"}:
        return True
    if later and word[0] == "ي" and len(word) > 3 and counts.words.get(word, 0) < 2:
        return False  # a verb of the third person far more often than a name
    return len(word) > 2 and not counts.common(word)


def _by_kunya(here: Surroundings, k: int, variant: tuple[str, int]) -> Found | None:
    """أبو مهدي المهندس: the kunya, one word, and a definite one."""
    tokens = here.tokens
    if variant[0] not in _KUNYA or _end(tokens, k + 1):
        return None
    stop = k + 2
    if not _end(tokens, stop) and definite(tokens[stop].word) and not definite(tokens[k + 1].word):
        stop += 1
    return here.found(k, stop, variant, EntityKind.PERSON)
