"""Text folded for comparison, with a way back to the original offsets.

Folding takes away what does not make a different word: case, combining marks (Arabic harakat too),
compatibility forms, Arabic letter variants, tatweel, the script of digits, typographic apostrophes, quotation
marks and dashes, and every invisible character. The rules for single characters stand in `characters`.

A word is a longest run of letters, digits and kept marks; an apostrophe between two of them belongs to it
("Iraq's", "Kata'ib"); in scripts without blanks each ideograph or kana is a word. Offsets are half-open code
point offsets into the original text; a word's span takes in the marks and invisible characters that follow
its last letter, so that `text[start:end]` is the word as it stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from threading import Lock
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from xref.text.characters import Kind, fold_char, kind_of

Codes: TypeAlias = npt.NDArray[np.uint32]
Offsets: TypeAlias = npt.NDArray[np.int64]
Kinds: TypeAlias = npt.NDArray[np.uint8]
Hashes: TypeAlias = npt.NDArray[np.uint64]

Word: TypeAlias = tuple[str, int, int]

#: Texts up to here, in characters, are folded by Python's own string methods, longer ones by arrays.
SHORT = 4096
#: Different characters beyond ASCII that are replaced one by one, and characters of a text for each of them.
FEW = 20
#: Characters turned into arrays at a time.
AT_A_TIME = 1 << 18
#: Characters of a word for which multipliers are looked up, not computed.
POSITIONS = 64
#: 2**64 divided by the golden ratio: SplitMix64's step.
GOLDEN = np.uint64(0x9E3779B97F4A7C15)

_UNKNOWN, _DROPPED, _SEVERAL = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_BLANK = re.compile(r"\s")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^ ']+(?:'[^ ']+)*")


class _Tables:
    """What each code point folds to; filled as characters are met, so that starting costs nothing."""

    def __init__(self) -> None:
        self.folded: Codes = np.full(0x110000, _UNKNOWN, np.uint32)
        self.kind: Kinds = np.zeros(0x110000, np.uint8)  # of folded characters
        self.several: dict[int, str] = {}
        self.learn(np.arange(128, dtype=np.uint32))

    def learn(self, codes: Codes) -> None:
        """Fill in the characters `codes`. What other threads look up first comes last."""
        for code in codes.tolist():
            folded = fold_char(chr(code))
            for char in folded:
                self.kind[ord(char)] = kind_of(char)
            if len(folded) == 1:
                self.folded[code] = ord(folded)
            elif folded:
                self.several[code] = folded
                self.folded[code] = _SEVERAL
            else:
                self.folded[code] = _DROPPED

    def lookup(self, codes: Codes) -> Codes:
        """Give what each of `codes` folds to: a code point or one of the marks above."""
        found: Codes = self.folded[codes]
        new = found == _UNKNOWN
        if new.any():
            self.learn(np.unique(codes[new]))
            found = self.folded[codes]
        return found


class _Plain(dict[int, str]):
    """For `str.translate`: letters folded, all else a blank; fills itself. Knows where lengths change."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()  # characters that do not fold to exactly one, or stand alone

    def __missing__(self, code: int) -> str:
        folded = ""
        for char in fold_char(chr(code)):
            kind = kind_of(char)
            folded += f" {char} " if kind is Kind.ALONE else " " if kind is Kind.SEPARATOR else char
        if len(folded) != 1:
            self.uneven.add(chr(code))
        self[code] = folded
        return folded


_tables: _Tables | None = None
_making = Lock()
_plain = _Plain()


def _table() -> _Tables:
    global _tables  # noqa: PLW0603 (made once, when the first array is folded)
    with _making:
        if _tables is None:
            _tables = _Tables()
        return _tables


@dataclass(frozen=True, eq=False)
class Folded:
    """A folded text and where each of its characters stands in the original.

    `starts[i]` and `ends[i]` bound the original of `text[i]`; both rise, and `ends[i]` takes in dropped
    characters that follow.
    """

    text: str
    starts: Offsets
    ends: Offsets

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original span of `text[start:end]`.

        Raises:
            ValueError: the range is empty or lies outside the folded text.

        >>> fold("ﬁrst «word»").span(0, 5)
        (0, 4)
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no range of the folded text: {start}:{end}")
        return int(self.starts[start]), int(self.ends[end - 1])


@dataclass(frozen=True, eq=False)
class Tokens:
    """The words of a text as arrays of one length: hash of the folded word, original start and end."""

    hashes: Hashes
    starts: Offsets
    ends: Offsets

    def __len__(self) -> int:
        return len(self.hashes)


def fold_key(text: str) -> str:
    """Give the folded words of a text, joined by single blanks: for comparing names and titles.

    >>> fold_key("  Kata’ib  Hezbollah — «حِزبُ اللّٰه»")
    "kata'ib hezbollah حزب الله"
    """
    plain = _plain_of(text)
    if "'" in plain:  # of apostrophes those between two letters stay
        plain = f" {plain} ".replace("''", "  ").replace(" '", "  ").replace("' ", "  ")
    return " ".join(plain.split())


def _plain_of(text: str) -> str:
    """Fold a text, all but letters and apostrophes made blanks.

    `str.translate` is ten times as fast on ASCII, so of a long text with little else that is put in first.
    """
    if len(text) > FEW and not text.isascii():
        beyond = len(text) - len(text.encode("ascii", "ignore"))
        others = set("".join(_BEYOND_ASCII.findall(text))) if FEW * beyond < len(text) else ()
        if len(others) < FEW:
            for char in sorted(others):
                text = text.replace(char, _plain[ord(char)])
    return text.translate(_plain)


def fold(text: str) -> Folded:
    """Fold a text and keep the way back. Folding its text again changes nothing.

    >>> fold("Straße – “A” ٣").text
    'strasse - "a" 3'
    """
    codes, sources = _fold_codes(text)
    starts = np.arange(len(codes), dtype=np.int64) if sources is None else sources
    folded = codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    return Folded(folded, starts, _ends(starts, len(text)))


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Give the words of `text[start:end]`, folded, each with its start and end in `text`.

    >>> words("The Café’s door", 4)
    [("cafe's", 4, 10), ('door', 11, 15)]
    """
    piece = text[start:end]
    base = slice(start, end).indices(len(text))[0]
    if len(piece) <= SHORT:
        plain = piece.translate(_plain)
        if _plain.uneven.isdisjoint(piece):
            return [(m[0], base + m.start(), base + m.end()) for m in _WORD.finditer(plain)]
    folded = fold(piece)
    firsts, lasts = _word_bounds(_table().kind[_codes_of(folded.text)])
    starts, ends = folded.starts[firsts] + base, folded.ends[lasts - 1] + base
    spans = zip(firsts.tolist(), lasts.tolist(), starts.tolist(), ends.tolist(), strict=True)
    return [(folded.text[f:t], s, e) for f, t, s, e in spans]


def tokens(text: str, start: int = 0, end: int | None = None, *, key: int = 0) -> Tokens:
    """Give the words of `text[start:end]` as arrays, with no Python string per word.

    Args:
        text: the text; offsets given back point into it.
        start: first character looked at.
        end: where to stop; None: at the end of the text.
        key: of the hash. Hashes of one key can be compared across texts, runs and machines.

    Returns:
        64-bit hashes of the folded words (multilinear over characters and positions, then finished as in
        SplitMix64), and their original spans.

    >>> a, b = tokens("Iraq’s IRAQ'S"), tokens("iraq's")
    >>> a.hashes[0] == a.hashes[1] == b.hashes[0], a.ends.tolist()
    (np.True_, [6, 13])
    """
    begin, stop, _ = slice(start, end).indices(len(text))
    parts = [_tokens_of(text, low, high, key) for low, high in _parts(text, begin, stop)]
    if len(parts) == 1:
        return parts[0]
    return Tokens(
        np.concatenate([part.hashes for part in parts]),
        np.concatenate([part.starts for part in parts]),
        np.concatenate([part.ends for part in parts]),
    )


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a long text at blanks, so that the arrays of a part stay in the processor's cache."""
    parts = []
    while end - start > 2 * AT_A_TIME:
        blank = _BLANK.search(text, start + AT_A_TIME, end)
        if blank is None:
            break
        parts.append((start, blank.start()))
        start = blank.start()
    return [*parts, (start, end)]


def _tokens_of(text: str, start: int, end: int, key: int) -> Tokens:
    piece = text[start:end]
    codes, sources = _fold_codes(piece)
    firsts, lasts = _word_bounds(_table().kind[codes])
    hashes = _word_hashes(codes, firsts, lasts, key)
    if sources is None:
        return Tokens(hashes, firsts + start, lasts + start)
    following = np.append(sources, len(piece))
    return Tokens(hashes, sources[firsts] + start, _end_after(following, lasts) + start)


def mix(values: Hashes) -> Hashes:
    """Finish 64-bit hashes: every input bit moves every output bit (SplitMix64, Steele et al. 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _codes_of(text: str) -> Codes:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    return codes.astype(np.uint32, copy=False)


def _fold_codes(text: str) -> tuple[Codes, Offsets | None]:
    """Folded code points, and for each the original index; None where they stand one to one."""
    table = _table()
    if text.isascii():
        ascii_codes = np.frombuffer(text.encode("ascii"), np.uint8)
        found = table.folded[:128][ascii_codes]
    else:
        found = table.lookup(_codes_of(text))
    odd = found >= _SEVERAL
    if not odd.any():
        return found, None
    several = np.flatnonzero(found == _SEVERAL)
    if not several.size:
        kept = np.flatnonzero(~odd)
        return found[kept], kept.astype(np.int64, copy=False)
    pieces = [table.several[ord(text[i])] for i in several.tolist()]
    counts = np.ones(len(found), np.int64)
    counts[found == _DROPPED] = 0
    counts[several] = [len(piece) for piece in pieces]
    sources = np.repeat(np.arange(len(found), dtype=np.int64), counts)
    codes = found[sources]
    codes[codes == _SEVERAL] = _codes_of("".join(pieces))
    return codes, sources


def _ends(starts: Offsets, length: int) -> Offsets:
    """Where the original of each folded character ends: where the next other one starts."""
    following = np.append(starts, length)
    return _end_after(following, np.arange(1, len(starts) + 1, dtype=np.int64))


def _end_after(following: Offsets, positions: Offsets) -> Offsets:
    """Original end of the characters before `positions`; characters made from one share its end."""
    ends: Offsets = following[positions]
    shared = ends == following[positions - 1]
    if shared.any():  # inside what one character folded to: its end is where the next one starts
        after = np.searchsorted(following, ends[shared], side="right")
        ends[shared] = following[after.clip(max=len(following) - 1)]
    return ends


def _word_bounds(kinds: Kinds) -> tuple[Offsets, Offsets]:
    """Half-open bounds of the words in folded characters of these kinds."""
    inside = kinds == Kind.WORD
    apostrophes = np.flatnonzero(kinds == Kind.APOSTROPHE)
    if apostrophes.size:
        padded = np.concatenate(([False], inside, [False]))
        inside[apostrophes[padded[apostrophes] & padded[apostrophes + 2]]] = True
    alone = kinds == Kind.ALONE
    if not alone.any():
        edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
        return edges[0::2].astype(np.int64, copy=False), edges[1::2].astype(np.int64, copy=False)
    before = np.concatenate(([False], inside[:-1]))
    after = np.concatenate((inside[1:], [False]))
    firsts = np.flatnonzero(alone | (inside & ~before))
    lasts = np.flatnonzero(alone | (inside & ~after)) + 1
    return firsts.astype(np.int64, copy=False), lasts.astype(np.int64, copy=False)


def _word_hashes(codes: Codes, firsts: Offsets, lasts: Offsets, key: int) -> Hashes:
    """Hash each word: the sum of mixed characters times a multiplier for each position, finished."""
    if not firsts.size:
        return np.empty(0, np.uint64)
    lengths = lasts - firsts
    starts = np.cumsum(lengths) - lengths
    index = np.arange(int(lengths.sum()), dtype=np.int64)
    within = index - np.repeat(starts, lengths)
    index += np.repeat(firsts - starts, lengths)
    if int(lengths.max()) <= POSITIONS:
        multipliers = _multipliers(np.arange(POSITIONS), key)[within]
    else:
        multipliers = _multipliers(within, key)
    values = mix(codes[index].astype(np.uint64) + GOLDEN) * multipliers
    hashes: Hashes = np.add.reduceat(values, starts)
    return mix(hashes + lengths.astype(np.uint64))


def _multipliers(positions: Offsets, key: int) -> Hashes:
    """An odd number for each position in a word."""
    return mix((positions.astype(np.uint64) + np.uint64(1)) * GOLDEN + np.uint64(key)) | np.uint64(1)
