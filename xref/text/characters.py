"""What a single character folds to, and what kind of character that is.

Rules for one code point at a time, from Unicode's own properties; `fold` applies them to texts. A character
folds to nothing (marks, invisible characters), to one character, or to several ("ß", "ﬁ", "…").
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum, IntFlag
from functools import cache


class Kind(IntEnum):
    """What a folded character does to words."""

    SEPARATOR = 0
    WORD = 1
    ALONE = 2  # ideographs and kana: scripts without blanks, each character is a word
    APOSTROPHE = 3  # part of a word between two letters, a quotation mark elsewhere


class Change(IntFlag):
    """What folding did to a character: what could hide a copy from a comparison of plain characters."""

    NONE = 0
    INVISIBLE = 1  # zero-width, soft hyphen, bidi control, other control: dropped
    MARK = 2  # a combining mark dropped, alone or from a letter that carried it
    FORM = 4  # another form of the letter: Arabic variants, tatweel, compatibility forms


#: Combining classes of marks that are letters of their scripts (kana voicing, virama, vowels of Telugu,
#: Thai, Lao and Tibetan) and stay; 0 are the dependent vowels of Indic scripts. All others are dropped.
KEPT_CLASSES = frozenset({0, 8, 9, 84, 91, 103, 107, 118, 122, 129, 130, 132})

#: Unicode's Default_Ignorable_Code_Point beside category Cf (DerivedCoreProperties.txt, 15.0).
IGNORABLE = (
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2065, 0x2065),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0xE0000, 0xE0FFF),
)

#: Scripts written without blanks whose characters count as words: Han, kana, bopomofo.
ALONE = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3040, 0x30FF),
    (0x3105, 0x312F),
    (0x31A0, 0x31BF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)

APOSTROPHES = "'`´‘’‛′‵ʹʺʻʼʽʾʿˈˊˋ՚׳ꞌ＇"
QUOTATION_MARKS = '"“”„‟″‶«»‹›‚〝〞〟״＂❝❞⹂'
DASHES = "-‐‑‒–—―−⁃﹘﹣－⸺⸻"

#: Arabic letters that are written for one another, where Unicode's decomposition does not say so.
ARABIC_FORMS = {
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ۍ": "ي",
    "ﮮ": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ة": "ه",
    "ۃ": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ـ": "",
}

SPECIAL = (
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(QUOTATION_MARKS, '"')
    | dict.fromkeys(DASHES, "-")
    | ARABIC_FORMS
    | {"\n": "\n"}
)


def _within(ranges: tuple[tuple[int, int], ...], code: int) -> bool:
    return any(low <= code <= high for low, high in ranges)


def _is_invisible(char: str) -> bool:
    category = unicodedata.category(char)
    return (category in ("Cf", "Cc") and not char.isspace()) or _within(IGNORABLE, ord(char))


def _step(char: str) -> str:
    """One round of the rules; `fold_char` repeats it until nothing changes."""
    if char in SPECIAL:
        return SPECIAL[char]
    if char.isspace():
        return " "
    if _is_invisible(char):
        return ""
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category[0] == "M":
        kept = category != "Me" and unicodedata.combining(char) in KEPT_CLASSES
        return char if kept else ""
    composed = unicodedata.normalize("NFKC", char)
    if _within(ALONE, ord(composed[0])) or "가" <= composed[0] <= "힣":
        return composed
    if category == "No" and "⁄" in composed:  # "½" is no "12"
        return char
    # Upper case first: letters that share a capital ("ı", "ſ", "ς") are one.
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).upper().casefold())


def kind_of(char: str) -> Kind:
    """Give the kind of a folded character.

    >>> kind_of("a"), kind_of("'"), kind_of("-"), kind_of("東")
    (<Kind.WORD: 1>, <Kind.APOSTROPHE: 3>, <Kind.SEPARATOR: 0>, <Kind.ALONE: 2>)
    """
    if char == "'":
        return Kind.APOSTROPHE
    if unicodedata.category(char)[0] not in "LNM":
        return Kind.SEPARATOR
    return Kind.ALONE if _within(ALONE, ord(char)) else Kind.WORD


@cache
def fold_char(char: str) -> str:
    """Fold one character: nothing, one character or several. Folding again changes nothing.

    >>> [fold_char(c) for c in "Éأـ٣ﬁ"]
    ['e', 'ا', '', '3', 'fi']
    """
    folded = char
    for _ in range(8):
        again = "".join(map(_step, folded))
        if again == folded:
            break
        folded = again
    if len(folded) > 1:  # "㏂" is the word "am", no "a.m."; "ﷺ" is one word
        letters = "".join(c for c in folded if kind_of(c) in (Kind.WORD, Kind.ALONE))
        folded = letters or folded
    if len(folded) > 1 and any(kind_of(c) is Kind.ALONE for c in folded):  # "㍿": no several words in one
        return char
    return folded


@cache
def change_of(char: str) -> Change:
    r"""Tell what folding does to a character beside its case.

    >>> change_of("\u200b"), change_of("é"), change_of("أ"), change_of("E")
    (<Change.INVISIBLE: 1>, <Change.MARK: 2>, <Change.FORM: 4>, <Change.NONE: 0>)
    """
    folded = fold_char(char)
    if not folded and char not in SPECIAL:
        return Change.MARK if unicodedata.category(char)[0] == "M" else Change.INVISIBLE
    if char in APOSTROPHES + QUOTATION_MARKS + DASHES or char.isspace() or folded == char.casefold():
        return Change.NONE
    arabic = "\u0600" <= char <= "\u06ff" and not unicodedata.category(char).startswith("N")
    carried = (
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", char)) == char
        and len(unicodedata.normalize("NFD", char)) > 1
    )
    return Change.MARK if carried and not arabic else Change.FORM
