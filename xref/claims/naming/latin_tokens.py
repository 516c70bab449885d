"""Words in Latin script, with what tells names from other words: capitals, and where sentences start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from xref.claims.naming.found import Words
from xref.claims.naming.name_words import ABBREVIATIONS, TITLES
from xref.text.names.skeleton import fold_word
from xref.text.names.tables import PARTICLES

_TOKEN = re.compile(
    r"@\w{3,30}|(?:[A-Z]\.){2,}(?:[-‑][a-z]+)?|[^\W\d_\u0590-\u08ff](?:[^\W_\u0590-\u08ff]|[’'‘ʼʿ`\-‑](?=[^\W_\u0590-\u08ff]))*"
)
_ACRONYM_FIRST = re.compile(r"((?:[A-Z]{2,}|(?:[A-Z]\.){2,}))[-‑](?=[A-Z][a-z])")
#: "I'd", "Don't": read as a pronoun, which no name is. "R-SC": a politician's party and state.
_CONTRACTION = re.compile(
    r"^(?:[Ii]|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)[’'‘ʼ]|n[’'‘ʼ]t$|[’'‘ʼ](?:ll|re|ve)$"
)
_PARTY = re.compile(r"[RDI]-[A-Z][A-Za-z.]{1,12}")
_POSSESSIVE = re.compile(r"[’'‘ʼ]s$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|ar|as|at|az|an|ash|esh)[-‑’']", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…:;\n•|“\"«(\[—]")


#: Shares of the longer words of a paragraph in capitals, or with one, from which it is set as a title.
SHOUTED, TITLED = 0.8, 0.65
_FULL_STOP = frozenset(".!?…”\"’'»")


class Token(msgspec.Struct, frozen=True):
    """A word of a text with its folded form."""

    start: int
    end: int
    text: str
    word: str
    capital: bool
    opens: bool  # stands where a sentence starts
    owns: bool  # carries a possessive 's, which is not in the span


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of text into Latin-script words."""
    tokens: list[Token] = []
    before, last = start, ""
    for match in _TOKEN.finditer(text, start, end):
        first, stop = match.span()
        whole = match.group()
        if whole.isascii() and whole.isalpha():
            word = whole.lower()
            if whole[-1] == "s" and len(whole) > 2 and whole[:-1].isupper():
                word = word[:-1]  # "PMUs"
            parts = [(first, stop, whole, word, whole[0].isupper(), False)]
        else:
            parts = list(_parts(whole, first))
        for first, stop, word_text, word, capital, owned in parts:
            gap = text[before:first]
            opens = not tokens or (
                gap != " "
                and _SENTENCE.search(gap) is not None
                and not (gap in {". ", "."} and (last in ABBREVIATIONS or len(last) == 1))
            )
            if word:
                tokens.append(Token(first, stop, word_text, word, capital, opens, owned))
            before, last = stop + 2 * owned, word
    return tokens


def _parts(whole: str, start: int) -> Iterator[tuple[int, int, str, str, bool, bool]]:
    """Yield the parts of a word with apostrophes or hyphens; an acronym is apart, a possessive s goes."""
    acronym = _ACRONYM_FIRST.match(whole)
    pieces = [(0, len(whole))] if not acronym else [(0, acronym.end(1)), (acronym.end(1) + 1, len(whole))]
    for first, stop in pieces:
        word = whole[first:stop]
        owned = _POSSESSIVE.search(word)
        if owned:
            word = word[: owned.start()]
        bare = _ARTICLE.sub("", word) or word
        folded = "i" if _CONTRACTION.search(word) or _PARTY.fullmatch(word) else _folded(bare)
        capital = bare[:1].isupper() or word[:1].isupper()
        yield start + first, start + first + len(word), word, folded, capital, owned is not None


def _folded(word: str) -> str:
    """Fold a word; of titles with a hyphen the last one ("Secretary-General")."""
    pieces = [fold_word(p) for p in word.split("-")] if "-" in word else []
    return pieces[-1] if pieces and all(p in TITLES for p in pieces) else fold_word(word)


class Usage(msgspec.Struct):
    """How often each folded word stands in small letters, and with a capital inside a sentence."""

    small: dict[str, int]
    inside: dict[str, int]

    def add(self, tokens: Iterable[Token]) -> None:
        """Count the words of one block that is not set in title case."""
        for token in tokens:
            if not token.capital:
                self.small[token.word] = self.small.get(token.word, 0) + 1
            elif not token.opens:
                self.inside[token.word] = self.inside.get(token.word, 0) + 1

    def named(self, word: str) -> bool:
        """Tell whether the corpus writes a word with a capital where it need not."""
        return self.inside.get(word, 0) > self.small.get(word, 0)


def title_case(tokens: Sequence[Token], text: str, end: int) -> bool:
    """Tell whether capitals mean nothing in a paragraph that ends at `end`.

    It is so where nearly all words are in capitals, and where most longer words have one and no sentence
    ends: a sentence may name many.
    """
    long = [t for t in tokens if len(t.word) > 3]
    if len(long) < 2:
        return False
    if sum(t.text.isupper() for t in long) > SHOUTED * len(long):
        return True
    ended = text[max(end - 2, 0) : end].rstrip()[-1:] in _FULL_STOP
    return len(long) > 2 and not ended and sum(t.capital for t in long) > TITLED * len(long)


def words_of(run: Sequence[Token]) -> Words:
    """Give the folded words of a run, articles and initials dropped.

    >>> words_of(tokens_of("Mark T. Bower", 0, 13))
    ('mark', 'bower')
    """
    words: list[str] = []
    for k, token in enumerate(run):
        if token.word in PARTICLES or (len(token.word) == 1 and 0 < k < len(run) - 1):
            continue
        words.extend(
            fold_word(piece) for piece in re.split("[-‑]", _ARTICLE.sub("", token.text)) if fold_word(piece)
        )
    return tuple(w for w in words if w not in PARTICLES)
