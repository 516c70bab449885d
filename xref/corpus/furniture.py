"""Lines that are the page's and no article's: links to others, buttons, menus, comments, appeals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from xref.corpus import phrases
from xref.corpus.bylines import source_named
from xref.corpus.datelines import is_part_of_date
from xref.corpus.page import Unit
from xref.model import DroppedReason

#: Words up to which a line is taken for furniture by how it begins.
LONGEST_FURNITURE = 16

_COUNT = re.compile(r"\(?(\d[\d.,]*k?)\)?\s+(\S.*)", re.IGNORECASE)
_MENU_PARTS = re.compile(r"\s*[|•·>›/]\s*|\s{2,}")
_MARKDOWN_LINKS = re.compile(r"!?\[[^\]]*\]\([^)\s]*\)")
_PLACEHOLDER = re.compile(r"%[ds]\b|\{\{.*\}\}|\$\{.*\}")
_PAGE_MARK = re.compile(r"(?:page|p\.|صفحه|الصفحه)\s?\d{1,4}(?:\s?(?:of|/|من)\s?\d{1,4})?[\s*–—-]*")
_WORD = re.compile(r"\w")
_FIRST = re.compile(r"[\w']+")

#: Phrases that tell furniture wherever they stand, as one pattern.
_REASON_INSIDE = {phrase: reason for reason, insides in phrases.INSIDE.items() for phrase in insides}
_INSIDE = re.compile("|".join(re.escape(phrase) for phrase in _REASON_INSIDE))


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a line of furniture is."""

    reason: DroppedReason
    lists: bool = False  # it announces a list: headlines after it are no titles


def furniture_in(unit: Unit, text: str, plain: str) -> Furniture | None:
    """Recognise a page's furniture by its words; `None` when there are none of them."""
    if _PLACEHOLDER.search(text):
        return Furniture(DroppedReason.SHARE_BUTTONS)
    if "](" in text and not text.startswith("!"):
        rest = _MARKDOWN_LINKS.sub("", unit.text)
        if rest != unit.text and not _WORD.search(rest):
            reason = DroppedReason.RELATED_LINKS if unit.marker else DroppedReason.NAVIGATION
            return Furniture(reason)
    bare = plain.lstrip("[(>*_← -–—|").strip()
    if _PAGE_MARK.fullmatch(bare):
        return Furniture(DroppedReason.NAVIGATION)
    if unit.words <= LONGEST_FURNITURE:
        if _is_menu(bare) or bare == "x":
            return Furniture(DroppedReason.NAVIGATION)
        count = _COUNT.fullmatch(bare)
        if count is not None and count[2].strip(" .:") in phrases.COUNTED:
            return Furniture(DroppedReason.COMMENTS)
        for start, reason in _starts_by_word().get(_first_word(bare), ()):
            if _begins(bare, start, unit.words) and source_named(text) is None:
                lists = reason is DroppedReason.RELATED_LINKS and _announces(bare)
                return Furniture(reason, lists)
    inside = _INSIDE.search(bare)
    return Furniture(_REASON_INSIDE[inside[0]]) if inside else None


def _first_word(text: str) -> str:
    match = _FIRST.search(text)
    return match[0] if match is not None else ""


@cache
def _starts_by_word() -> dict[str, list[tuple[str, DroppedReason]]]:
    """Give the beginnings of furniture lines by their first word, the longest first."""
    table: dict[str, list[tuple[str, DroppedReason]]] = {}
    for reason, starts in phrases.STARTS.items():
        for start in starts:
            table.setdefault(_first_word(start), []).append((start, reason))
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row[0]), row[0]))
    return table


def _begins(bare: str, start: str, words: int) -> bool:
    """Tell whether a line begins with a phrase, as a label and not as the opening of a sentence."""
    if not bare.startswith(start):
        return False
    rest = bare[len(start) :]
    if rest[:1].isalnum():
        return False
    if not rest.strip(" .:…!>»→-–—|)]"):
        return True
    if rest.lstrip()[:1] in {":", "|", "–", "—", ">", "»"}:
        return True
    length = len(start.split())
    return words <= 3 if length == 1 else words <= length + 8


def _announces(bare: str) -> bool:
    """Tell whether a label of related links stands alone, so that the links come after it."""
    _, colon, rest = bare.partition(":")
    return not rest.strip() if colon else len(bare.split()) <= 6


def _is_menu(bare: str) -> bool:
    """Tell whether a line is a menu: short parts between bars, or names of a page's parts."""
    parts = [part for part in _MENU_PARTS.split(bare) if part]
    if len(parts) < 2 or any(is_part_of_date(p) for p in parts):
        return False
    known = [p for p in parts if p.strip(" .:") in phrases.MENU or p.startswith(("share", "شارك"))]
    return len(known) * 2 >= len(parts)
