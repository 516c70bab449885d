"""Who does what an English verb says: the noun phrase before or after a cue, without a parser."""

from __future__ import annotations

from xref.claims.extraction.cues import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from xref.claims.extraction.tokens import Token
from xref.model import Record
from xref.text.word_lists import words_of

#: Longest subject looked at, in tokens.
LONGEST = 26
_OPEN = frozenset('“«„"‘(')
_STOP = frozenset(',;:.!?—–―…”»[]-"“«„()')
_RELATIVES = frozenset(words_of("who which that"))
_NO_SUBJECT = frozenset(words_of("there here not which that what this"))
_PLACED = frozenset(words_of("in on at during via"))
#: Auxiliaries that show a verb inside what looks like a noun phrase.
FINITE = frozenset(
    words_of("""is are was were has have had do does did will would can could may might must shall should
    isn't
    wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't""")
)
_AFTER_NAME = frozenset(
    words_of("""in on at during after when as while who that to from before about because if with by
    through but than via
    last this earlier late early outside inside since following amid adding referring""")
)


class Subject(Record, frozen=True, kw_only=True):
    """Token indices: half-open range of the noun phrase, and where its clause begins."""

    first: int
    last: int
    clause: int


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence as tokens, with the text they stand in."""

    text: str
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]  # for each token: inside a quotation
    start: int
    end: int

    def capital(self, i: int) -> bool:
        """True when token `i` begins with a capital letter, a digit aside."""
        return self.text[self.tokens[i].start].isupper() or self.tokens[i].word[0] in "@#"


def adverbial(word: str) -> bool:
    """True for auxiliaries and adverbs between a subject and its verb."""
    return word in AUXILIARIES or word in WEEKDAYS or (word.endswith("ly") and len(word) > 4)


def verb_start(s: Sentence, cue: int) -> int:
    """Give the index of the first token of the verb group that ends with the cue."""
    i = cue
    while i > 0 and adverbial(s.tokens[i - 1].word) and not s.quoted[i - 1]:
        i -= 1
    return i


def before(s: Sentence, verb: int) -> Subject | None:
    """Give the subject that stands before the verb group; None when the verb shares another's or has none."""
    k = verb - 1
    if k < 0:
        return None
    word = s.tokens[k].word
    if word in _RELATIVES and not s.quoted[k]:
        if k and s.tokens[k - 1].word == ",":
            k -= 1
        found = _phrase(s, k - 1)
        return None if found is None else Subject(first=found.first, last=found.last, clause=k)
    if word == ")":
        k = _opening(s, k)
        return _phrase(s, k - 1)
    if word == ",":
        return _over_parenthesis(s, k)
    if word in ("—", "–", "―"):
        opened = next((i for i in range(k - 1, max(-1, k - LONGEST), -1) if s.tokens[i].word == word), None)
        return _phrase(s, opened - 1) if opened else None
    return _phrase(s, k)


def after(s: Sentence, cue: int) -> Subject | None:
    """Give the noun phrase right after an inverted cue: "…," said X."""
    first = i = cue + 1
    while i < len(s.tokens) and i - first < LONGEST:
        word = s.tokens[i].word
        if word in _STOP and not (word == "." and _initial(s, i)):
            break
        if word in _AFTER_NAME and i > first:
            break
        i += 1
    while i > first and adverbial(s.tokens[i - 1].word):
        i -= 1
    return Subject(first=first, last=i, clause=cue) if i > first else None


def _initial(s: Sentence, i: int) -> bool:
    """True for the dot of "Gen." or "J." inside a name."""
    if i == 0 or i + 1 >= len(s.tokens) or len(s.tokens[i - 1].word) > 5 or not s.capital(i - 1):
        return False
    following = s.tokens[i + 1]
    near = following.start - s.tokens[i].end <= 1
    return near and (s.capital(i + 1) or following.word in (",", "(") or following.word[0].isalpha())


def _opening(s: Sentence, close: int) -> int:
    return next((i for i in range(close, max(-1, close - LONGEST), -1) if s.tokens[i].word == "("), close)


def _over_parenthesis(s: Sentence, comma: int) -> Subject | None:
    """The phrase before ", which oversees …, said": over what stands between two commas."""
    for i in range(comma - 1, max(0, comma - LONGEST), -1):
        if s.quoted[i] or s.tokens[i].word in (";", ":"):
            return None
        if s.tokens[i].word == ",":
            found = _phrase(s, i - 1)
            if found is not None and found.last - found.first <= 14:
                return found
    return None


def _boundary(s: Sentence, i: int) -> bool:
    word = s.tokens[i].word
    if s.quoted[i]:
        return True
    if word == ".":
        return not _initial(s, i)
    if word in ("and", "or"):
        if i + 1 < len(s.tokens) and s.tokens[i + 1].word in ("others", "colleagues"):
            return False
        return not (i + 1 < len(s.tokens) and s.capital(i - 1) and s.capital(i + 1) and i > 1)
    return word in _STOP or word in SUBORDINATORS


def _phrase(s: Sentence, k: int) -> Subject | None:
    """The noun phrase that ends at token `k`."""
    if k < 0 or _boundary(s, k):
        if k >= 0 and s.tokens[k].word == ")":
            return _phrase(s, _opening(s, k) - 1)
        return None
    first = k
    while first > 0 and k - first < LONGEST:
        if s.tokens[first - 1].word == ")":
            opened = _opening(s, first - 1)
            if opened < first - 1 and opened > 0:
                first = opened
                continue
        if _boundary(s, first - 1):
            break
        first -= 1
    return _trimmed(s, first, k + 1)


def _trimmed(s: Sentence, first: int, last: int) -> Subject | None:
    """Without a leading adverbial ("On Monday", "In a statement") and without what is no noun."""
    clause = first
    while last > first and adverbial(s.tokens[last - 1].word):
        last -= 1
    for i in range(first + 1, last):
        if s.tokens[i].word in _PLACED and s.tokens[first].word not in PREPOSITIONS:
            last = i
            break
    while first < last and (
        adverbial(s.tokens[first].word) or s.tokens[first].word in ("meanwhile", "however")
    ):
        first += 1
    if first < last and s.tokens[first].word in PREPOSITIONS:
        first = _after_adverbial(s, first, last)
    else:
        first, last = _without_verb(s, first, last)
    if first >= last or s.tokens[last - 1].word in _NO_SUBJECT or s.tokens[last - 1].word in PREPOSITIONS:
        return None
    if s.tokens[last - 1].word in PRONOUNS:
        first = last - 1
    if all(s.tokens[i].word in DETERMINERS for i in range(first, last)) and last - first > 1:
        return None
    return Subject(first=first, last=last, clause=clause)


def _after_adverbial(s: Sentence, first: int, last: int) -> int:
    """Where the subject begins in "In a statement the ministry": at the last determiner, name or pronoun."""
    for i in range(last - 1, first, -1):
        word = s.tokens[i].word
        if word in PRONOUNS or (word in DETERMINERS and s.tokens[i - 1].word not in PREPOSITIONS):
            return i
        if s.capital(i) and not s.capital(i - 1) and s.tokens[i - 1].word not in PREPOSITIONS | DETERMINERS:
            return i
    return last


def _without_verb(s: Sentence, first: int, last: int) -> tuple[int, int]:
    """A noun phrase without a relative clause behind it or a verb before it, guessed by its auxiliary."""
    for i in range(first + 1, last):
        if s.tokens[i].word in ("who", "which", "whose"):
            last = i
            break
    finite = [i for i in range(first + 1, last - 1) if s.tokens[i].word in FINITE]
    return (_after_adverbial(s, finite[-1], last) if finite else first), last
