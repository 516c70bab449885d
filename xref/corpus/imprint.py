"""The short lines that say who published an article, who wrote it and when, read part by part.

Pages print them above the title, below it, behind it and at the end, in one line or in several, with
bars, dots, dashes, commas or brackets between. What a part is follows from a word before it ("By",
"Source:"), from being a date, or from nothing: then the page's habit decides, see `xref.corpus.slots`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from xref.corpus import phrases
from xref.corpus.bylines import looks_like_name, names_outlet, source_named
from xref.corpus.credit_sentences import Credited, credited_in
from xref.corpus.datelines import is_date_line, is_part_of_date
from xref.corpus.page import without_emphasis
from xref.text.plain import Plain


class Role(StrEnum):
    """What one part of a line is."""

    DATE = "date"
    AUTHOR = "author"  # a word before it says so
    OUTLET = "outlet"  # a word before it says so
    EDITOR = "editor"  # somebody who worked on the text and did not write it
    EXTRA = "extra"  # a section, a length, a number: of no use here
    NAME = "name"  # nothing says whose
    WORDS = "words"  # no name at all


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a line: what it is, and its words without the label."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """A line read: its parts, and how they are set."""

    parts: tuple[Part, ...]
    shape: str  # the roles in letters and the signs between them

    @property
    def names(self) -> list[str]:
        """The parts of which nothing says whose names they are."""
        return [part.text for part in self.parts if part.role is Role.NAME]

    @property
    def moment(self) -> bool:
        """Whether a day or a time of day is among its parts."""
        dates = (part.text for part in self.parts if part.role is Role.DATE)
        return any(_CLOCK.search(date) or is_date_line(date) for date in dates)

    @property
    def plain(self) -> bool:
        """Whether the line says nothing but who and when."""
        return bool(self.parts) and all(part.role is not Role.WORDS for part in self.parts)

    def of(self, role: Role) -> str | None:
        """The first part of a role."""
        return next((part.text for part in self.parts if part.role is role), None)


_LETTERS = {
    Role.DATE: "d", Role.AUTHOR: "a", Role.OUTLET: "o", Role.EDITOR: "e", Role.EXTRA: "x", Role.NAME: "n",
    Role.WORDS: "w",
}  # fmt: skip

#: What the shape of a sentence of credit begins with.
SENTENCE = "s"

#: Characters of a line that can be an imprint.
LONGEST = 160

#: Words of a name.
LONGEST_NAME = 6

_SIGN = re.compile(
    r"\s*[|•·⋅;؛]\s*|\s+[/–—-]{1,2}\s*|\s*[–—]\s+|\s*[,،]\s*|\.\s+(?=By |[A-Z][a-z]+ by )|\s{3,}"
    r"|\s+(?=by [A-Z\u0620-\u064a])|\s+(?:for|in|في)\s+(?=[A-Z\u0620-\u064a])"
    r"|(?<=[^\W\d_])/(?=[^\W_])|\s\((?=[^()]+\)$)"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_WORDS_BETWEEN = frozenset(("for", "in", "في", "/"))
_FROM = re.compile(r"(?:From|from|عن)\s+(?=\S)")
_DASHES = "–—-"
_EDGE = " \t\u00a0.:|/–—-•·*()[]"
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))
_AND = re.compile(r"\s+(?:and|&)\s+")


def imprint_of(line: str) -> Imprint:
    """Read a short line part by part.

    >>> [f"{p.role}: {p.text}" for p in imprint_of("The Long View | 3 May 2024, 14:05").parts]
    ['name: The Long View', 'date: 3 May 2024, 14:05']
    >>> [f"{p.role}: {p.text}" for p in imprint_of("Reporting by Jo Quill; editing by Ada Birch").parts]
    ['author: Jo Quill', 'editor: Ada Birch']
    >>> imprint_of("The ferry, which had been in the dock, runs again").plain
    False
    """
    if len(line) > LONGEST:
        return Imprint((), "")
    text = without_emphasis(line).strip()
    sentence = credited_in(text)
    if sentence is not None:
        return _of_sentence(sentence)
    opening = "–" if text[:1] in _DASHES else ""
    text = text.lstrip(_DASHES + " •▪◦●■*·")
    for left, right in _BRACKETS:
        if text.startswith(left) and text.endswith(right) and right not in text[1:-1]:
            text, opening = text[1:-1].strip(), left
    parts: list[Part] = []
    shape = opening
    for sign, piece in _pieces(text):
        part = _part(piece)
        if part is None:
            continue
        parts.append(part)
        shape += sign + _LETTERS[part.role]
    return Imprint(tuple(parts), shape)


def _of_sentence(said: Credited) -> Imprint:
    """Give a sentence of credit as parts; its shape begins with a sign of its own."""
    named = ((Role.AUTHOR, said.author), (Role.OUTLET, said.outlet), (Role.DATE, said.date))
    parts = tuple(Part(role, text) for role, text in named if text)
    return Imprint(parts, SENTENCE + "".join(_LETTERS[part.role] for part in parts))


def _pieces(text: str) -> list[tuple[str, str]]:
    """Cut a line at its signs, dates kept whole; each piece with the sign before it."""
    pieces: list[tuple[str, str]] = []
    at, sign, word = 0, "", ""
    for match in [*_SIGN.finditer(text), None]:
        piece = text[at : match.start() if match is not None else len(text)].strip()
        if sign in {"b", "f"} and pieces and not _may_follow(sign, pieces[-1][1], piece, word):
            before, first = pieces.pop()
            pieces.append((before, f"{first} {word} {piece}" if word else f"{first} {piece}"))
            piece = ""
        dated = sign in {",", "-", "|"} and is_part_of_date(piece)
        if dated and pieces and is_part_of_date(pieces[-1][1]):
            before, first = pieces.pop()
            glue = ", " if sign == "," else word or " "
            pieces.append((before, first + glue + piece))
        elif piece:
            pieces.append((sign, piece))
        if match is not None:
            sign, word = _sign(match[0]), match[0].strip() if match[0].strip() in _WORDS_BETWEEN else ""
            at = match.end()
    return pieces


def _sign(found: str) -> str:
    """Name a sign: all bars and dots are one, all dashes, all commas."""
    mark = found.strip()[:1]
    if mark in {",", "،"}:
        return ","
    if mark in {"–", "—", "-", "/"}:
        return "-"
    if mark == "(":
        return "("
    if found.strip() in _WORDS_BETWEEN and mark != "/":
        return "f"
    return "|" if mark else "b" if len(found) < 3 else "|"


def _may_follow(sign: str, before: str, after: str, word: str) -> bool:
    """Tell whether "by" goes on after a date, or "for" between a person and an outlet."""
    if sign == "b":
        return is_part_of_date(before)
    somebody = 2 <= len(before.split()) <= 4 and looks_like_name(before)
    outlet = after.startswith("The ") or names_outlet(after) or (word == "for" and len(after.split()) >= 2)
    return outlet and looks_like_name(after) and (somebody or is_generic_name(before))


def is_outlet_name(name: str) -> bool:
    """Tell whether words name an outlet by themselves: they say so, or begin with "The".

    >>> is_outlet_name("The Long View"), is_outlet_name("Clara Ostheim")
    (True, False)
    """
    return names_outlet(name) or (name.startswith("The ") and looks_like_name(name))


def is_generic_name(name: str) -> bool:
    """Tell whether a name is that of a desk or of the staff, and nobody's."""
    return Plain(name).text.casefold().strip(" .") in phrases.GENERIC_AUTHORS


def _part(piece: str) -> Part | None:
    """Say what one piece is."""
    text = piece.strip(_EDGE)
    if not text:
        return None
    if text.isdecimal() and not 1900 <= int(text[:4]) <= 2100:
        return Part(Role.WORDS, text)
    if is_part_of_date(text):
        return Part(Role.DATE, text)
    labelled = labelled_part(text)
    if labelled is not None:
        return labelled
    if is_date_line(text):
        return Part(Role.DATE, text)
    origin = _FROM.match(text)
    if origin is not None and is_outlet_name(text[origin.end() :]):
        return Part(Role.OUTLET, text[origin.end() :])
    source = source_named(text)
    if source is not None and not text.startswith("("):
        return Part(Role.OUTLET, source)
    words = len(text.split())
    named = looks_like_name(text) if words <= LONGEST_NAME else False
    if not named and words <= 2 * LONGEST_NAME:
        named = all(looks_like_name(half) for half in _AND.split(text)) and bool(_AND.search(text))
    return Part(Role.NAME if named else Role.WORDS, text)


def labelled_part(text: str) -> Part | None:
    """Read a part that a word before it explains: "By X", "Source: X", "Length: 512 words".

    >>> labelled_part("Byline: Jo Quill"), labelled_part("Birds of passage")
    (Part(role=<Role.AUTHOR: 'author'>, text='Jo Quill'), None)
    """
    plain = Plain(text)
    folded = plain.text.casefold()
    for label, role, colon in _LABELS_BY_START.get(folded[:2], ()):
        if not folded.startswith(label):
            continue
        rest = folded[len(label) :]
        marked = rest.lstrip()[:1] in {":", "："}
        if not marked and (colon or rest[:1] != " "):
            continue
        value = text[plain.back(len(label)) :].strip(_EDGE + "：")
        if label == "from" and names_outlet(value):
            return Part(Role.OUTLET, value)
        if value and (role is not Role.AUTHOR or marked or _names(value)):
            return Part(role, value)
    return Part(Role.EXTRA, text) if _COUNTED.fullmatch(folded) else None


_COUNTED = re.compile(r"[\d,.]{1,7} (?:words|pages|characters|كلمه|كلمات)|(?:document|doc)\s[a-z]*\d[\w-]*")


def _names(value: str) -> bool:
    """Tell whether what follows "By" without a colon is a name or several."""
    return all(looks_like_name(name) for name in _AND.split(value)) if len(value.split()) <= 12 else False


def _labels() -> dict[str, list[tuple[str, Role, bool]]]:
    """Give the labels by their first letters, the longest first; the flag: only with a colon."""
    table: dict[str, list[tuple[str, Role, bool]]] = {}
    bare = dict.fromkeys(phrases.BY_WORDS, (Role.AUTHOR, False))
    for name, words in phrases.LABELS.items():
        for word in words:
            bare[word] = (Role(name), name != "editor" and not word.endswith(" by"))
    for word in phrases.CREDIT_VERBS:
        bare[word] = (Role.AUTHOR, False)
    for label, (role, colon) in bare.items():
        table.setdefault(label[:2], []).append((label, role, colon))
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row[0]), row[0]))
    return table


_LABELS_BY_START = _labels()
