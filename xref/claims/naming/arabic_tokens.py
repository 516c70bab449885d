"""Words in Arabic script, with what may be joined to them, and what tells names from other words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from xref.claims.naming.found import Found
from xref.claims.naming.name_words import STOP_AR
from xref.model import EntityKind
from xref.text.names.skeleton import fold_word, table_form

WORD = re.compile(r"[\u0621-\u065f\u0670-\u06d3]+")
_NO_NAME = re.compile(r"\u064b|.{4}(?:ه|ها|هم|هما)$|^[بلك].{3,}(?:ة|ات|ية)$")
_ADJECTIVES = frozenset(
    ("الاعلي", "العليا", "الاحمر", "الابيض", "الحر", "الحره", "العام", "العامه", "الاوسط", "الكبري", "الاكبر")
)


class ArabicToken(msgspec.Struct, frozen=True):
    """A word with its folded forms: as it stands, and without what may be joined to its front."""

    start: int
    end: int
    word: str
    variants: tuple[tuple[str, int], ...]  # folded form, and how many characters of the word are not in it
    glued: bool  # only a blank parts it from the word before
    no_name: bool = False  # written with tanwin, with a joined pronoun, or ب with a feminine noun


def variants_of(word: str) -> tuple[tuple[str, int], ...]:
    """Give a folded word, then what is left without joined conjunction and preposition, with letters cut.

    From لل, where it is ل and the article, nothing can be cut.

    >>> variants_of("وللعراق")
    (('وللعراق', 0), ('للعراق', 1), ('العراق', 1), ('لعراق', 2))
    """
    result = [(word, 0)]
    rest, cut = word, 0
    if len(rest) > 3 and rest[0] in "وف":
        rest, cut = rest[1:], 1
        result.append((rest, cut))
    if len(rest) > 4 and rest.startswith("لل"):
        result.append(("ال" + rest[2:], cut))
        result.append((rest[1:], cut + 1))
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
    for match in WORD.finditer(text, start, end):
        word = table_form(fold_word(match.group()))
        if word:
            glued = bool(tokens) and text[before : match.start()] in {" ", "\u00a0", "  "}
            no_name = _NO_NAME.search(match.group()) is not None
            tokens.append(ArabicToken(match.start(), match.end(), word, variants_of(word), glued, no_name))
        before = match.end()
    return tokens


class Counts(msgspec.Struct):
    """How often words stand in the Arabic texts: a noun that also takes the article is no name."""

    words: dict[str, int]

    def add(self, tokens: Iterable[ArabicToken]) -> None:
        """Count the words of one block."""
        for token in tokens:
            self.words[token.word] = self.words.get(token.word, 0) + 1

    def common(self, word: str) -> bool:
        """Tell whether a word without article also stands with one, or with a joined conjunction often."""
        return bool(
            self.words.get("ال" + word) or self.words.get("لل" + word) or self.words.get("بال" + word)
        )

    def joined(self, word: str) -> bool:
        """Tell whether a word is ب, ل or ك joined to another word of the corpus."""
        rest = word[1:]
        return (
            word[0] in "بلك" and len(rest) > 2 and bool(self.words.get(rest) or self.words.get("ال" + rest))
        )


def definite(word: str) -> bool:
    """Tell whether a folded word carries the article."""
    return word.startswith("ال") and len(word) > 3


def bare(word: str) -> str:
    """Give a folded word without its article."""
    return word[2:] if definite(word) else word


def adjective(word: str) -> bool:
    """A definite relative adjective: العراقي, الثورية."""
    return definite(word) and word.endswith(("ي", "يه", "ين", "ون")) and len(word) > 5


def qualifies(word: str) -> bool:
    """A definite adjective or participle: العراقي, المتحدة, الأعلى; not any definite noun."""
    return adjective(word) or (definite(word) and (word.startswith("الم") or word in _ADJECTIVES))


def ends(tokens: Sequence[ArabicToken], k: int) -> bool:
    """Tell whether no name goes on at token `k`."""
    if k >= len(tokens) or not tokens[k].glued:
        return True
    word = tokens[k].word
    return word in STOP_AR or (len(word) > 3 and word[0] == "و" and word != "والي") or len(word) < 2


class Surroundings(msgspec.Struct, frozen=True):
    """A block's words, and how words are used in the corpus."""

    text: str
    tokens: Sequence[ArabicToken]
    article: int
    counts: Counts

    def found(
        self,
        first: int,
        stop: int,
        variant: tuple[str, int],
        kind: EntityKind | None,
        outer: tuple[int, ...] = (),
    ) -> Found:
        """Make a name of the tokens from `first` to before `stop`, the first one in one of its forms."""
        word, cut = variant
        token = self.tokens[first]
        start = skip_letters(self.text, token.start, cut)
        if cut and not outer:
            outer = (token.start,)
        return Found(
            article=self.article, start=start, end=self.tokens[stop - 1].end, kind=kind, arabic=True,
            outer=outer,
            words=(word, *(t.word for t in self.tokens[first + 1 : stop])),
        )  # fmt: skip
