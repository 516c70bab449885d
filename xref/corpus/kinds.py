"""What each unit of a page looks like by itself: body, furniture, byline, or a line that may be a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from xref.corpus import phrases
from xref.corpus.bylines import SENTENCE_END, is_byline, source_named
from xref.corpus.datelines import is_date_line
from xref.corpus.furniture import furniture_in
from xref.corpus.imprint import SENTENCE, Role, imprint_of
from xref.corpus.page import Unit, without_emphasis
from xref.model import DroppedReason
from xref.text.plain import Plain


class Kind(StrEnum):
    """What a unit looks like."""

    BODY = "body"
    SHORT = "short"  # may be a title, a subheading, a name, a list item
    BYLINE = "byline"
    DATE = "date"
    SOURCE = "source"  # names where the text comes from
    APPARATUS = "apparatus"  # proofreader, copyright, notes on the text
    END = "end"  # END, -30-
    CAPTION = "caption"
    LINK = "link"  # an address and nothing else
    SLUG = "slug"  # a wire service's label
    SEPARATOR = "separator"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Looks:
    """A unit's kind, and for furniture what it is."""

    kind: Kind
    reason: DroppedReason | None = None
    lists: bool = False  # furniture that announces a list: headlines after it are no titles


#: Words and characters up to which a unit can be a title; the longest headlines of newspapers have about 30.
LONGEST_TITLE, TITLE_CHARACTERS = 30, 220

#: Words of a line of names and dates at most.
LONGEST_IMPRINT = 18

#: Words up to which a line that ends in "?", "!" or "…" may be a title.
LONGEST_QUESTION = 18

#: Words up to which a line that ends in a colon is a label and no paragraph.
LONGEST_LABEL = 3

_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Ltd|Co|Jr|Sr|Dr|St|No|etc|vs))[\"'”’»)\]]*$")
_SOFT_END = re.compile(r"(?:[!?؟…]|\.\.\.)[\"'”’»)\]\s]*$")
_SPOKEN = re.compile(r"[“\"«][^“”\"«»]+[.!?؟…][”\"»]")
_ITALIC = re.compile(r"([*_])([^*_]+)\1")
_NO_WORD = re.compile(r"[\W_]*")
_PAGE_NUMBER = re.compile(r"[-–—*\[(]\s?\d{1,4}\s?[-–—*\])]")
_LINK = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_CAPTION_WORDS = r"photo|image|picture|video|caption|file photo|illustration|map|صوره|الصوره|تصوير"
_CREDIT_WORDS = (
    r"photo|photos|photograph|photography|afp|reuters|ap|getty|epa|image|images|picture|file|archive|courtesy"
)
_CAPTION = re.compile(
    rf"^!\[[^\]]*\]\([^)]*\)$|^\[?(?:{_CAPTION_WORDS})\b\s?[:\]–-]"
    rf"|\([^()]{{0,60}}\b(?:{_CREDIT_WORDS})\b[^()]{{0,60}}\)\.?$"
    r"|\([^()]{0,30}(?:صوره|تصوير|ا ف ب|رويترز|ارشيف)[^()]{0,30}\)\.?$|^\((?:photo|image|picture)\b",
    re.IGNORECASE,
)
_SLUG = re.compile(r"(?=[^a-z]*$)(?=.*[-/])[A-Z0-9][A-Z0-9&.']*(?:[-/][A-Z0-9&.']+)+")
_SLUG_TAIL = re.compile(
    r"(?:, | |/)?\(?(?:1st|2nd|3rd|\d+th|UPDATE|URGENT|LEAD|Ld|WRAPUP|RPT|CORRECTED|ADD|Writethru|\d+)\b.*$"
)
_LETTER = re.compile(r"[^\W\d_]")
_END_MARK = re.compile(r"[-–—#*\s(\[]*([^\W_][^()\[\]#*]*?)[-–—#*\s)\]]*")


def looks_of(unit: Unit) -> Looks:
    """Say what a unit looks like by itself, without its neighbours."""
    text = without_emphasis(unit.plain).strip()
    if not _LETTER.search(text):
        return Looks(_wordless(unit, text))
    if _is_long(unit):
        return Looks(Kind.BODY)
    plain = Plain(text).text.casefold()
    if is_end_mark(unit.text):
        return Looks(Kind.END)
    furniture = furniture_in(unit, text, plain)
    if furniture is not None:
        return Looks(Kind.FURNITURE, furniture.reason, furniture.lists)
    return Looks(_story(unit, text, plain))


def _is_long(unit: Unit) -> bool:
    """Tell whether a unit is too long for anything but a paragraph."""
    return unit.words > LONGEST_TITLE or len(unit.plain) > TITLE_CHARACTERS


def _wordless(unit: Unit, text: str) -> Kind:
    """Judge a unit without a letter."""
    if is_end_mark(unit.text):
        return Kind.END
    if is_date_line(text):
        return Kind.DATE
    return (
        Kind.SEPARATOR if _NO_WORD.fullmatch(unit.text) or _PAGE_NUMBER.fullmatch(unit.text) else Kind.SHORT
    )


def is_end_mark(text: str) -> bool:
    """Tell whether a line marks the end of a story.

    >>> [is_end_mark(t) for t in ("(END)", "-30-", "ENDS", "The end of a road")]
    [True, True, True, False]
    """
    if len(text) > 60 or not text:
        return False
    match = _END_MARK.fullmatch(text)
    if match is None:
        return text == "###"
    word = Plain(match[1]).text.casefold().strip()
    marked = not text[0].isalnum() or text.isupper()
    if word in phrases.END_MARKS and (marked or word in {"ends", "انتهي"}):
        return True
    opening = re.match(r"\(end\)\s+\S", text, re.IGNORECASE)
    return opening is not None


def _story(unit: Unit, text: str, plain: str) -> Kind:
    """Judge a unit that is no furniture."""
    labelled = _labelled(unit, text, plain)
    if labelled is not None:
        return labelled
    if unit.marker.startswith(("#", "title:")):
        return Kind.SHORT
    if _SPOKEN.fullmatch(text) or (unit.words > 14 and text[0] in "“\"«'‘" and text[-1] in '”"»’'):
        return Kind.BODY
    if _SOFT_END.search(text):
        return Kind.SHORT if unit.words <= LONGEST_QUESTION else Kind.BODY
    if is_label(text, unit.words):
        return Kind.SHORT
    if SENTENCE_END.search(text) and not _ABBREVIATED.search(text):
        return Kind.SHORT if text.endswith(".") and is_titled(text) else Kind.BODY
    return Kind.SHORT


def is_label(text: str, words: int) -> bool:
    """Tell whether a line is a word or two with a colon: no paragraph, and no title.

    >>> is_label("Rate this:", 2), is_label("He said, as he had said before:", 7)
    (True, False)
    """
    return words <= LONGEST_LABEL and text.rstrip().endswith(":")


def _labelled(unit: Unit, text: str, plain: str) -> Kind | None:
    """Judge a unit by what it says it is; `None` when it says nothing."""
    kind: Kind | None = None
    if _LINK.match(text):
        kind = Kind.LINK
    elif _is_slug(text):
        kind = Kind.SLUG
    elif is_date_line(text):
        kind = Kind.DATE
    elif (imprinted := _imprinted(unit, text)) is not None:
        kind = imprinted
    elif is_byline(text, plain, unit.words):
        kind = Kind.BYLINE
    elif source_named(text) is not None:
        kind = Kind.SOURCE
    elif plain.startswith(phrases.APPARATUS) or "©" in text or _is_note(unit.text):
        kind = Kind.APPARATUS
    elif _CAPTION.search(plain) or _CAPTION.search(text):
        kind = Kind.CAPTION
    return kind


def _imprinted(unit: Unit, text: str) -> Kind | None:
    """Judge a line that says who and when in so many words, or in labels; `None` when it does not."""
    if unit.words > LONGEST_IMPRINT or unit.marker.startswith(("#", "title:")):
        return None
    imprint = imprint_of(text)
    if not imprint.plain:
        return None
    roles = {part.role for part in imprint.parts}
    if imprint.shape.startswith(SENTENCE):
        return Kind.SOURCE if roles == {Role.OUTLET} else Kind.BYLINE
    if imprint.moment and len(imprint.parts) <= 5 and roles & {Role.NAME, Role.AUTHOR, Role.OUTLET}:
        return Kind.BYLINE
    if Role.NAME in roles or SENTENCE_END.search(text):
        return None
    if Role.AUTHOR in roles and Role.EDITOR not in roles and "," not in text and ":" in text:
        return Kind.BYLINE
    if roles == {Role.OUTLET}:
        return Kind.SOURCE
    if roles == {Role.DATE} and imprint.moment:
        return Kind.DATE
    return Kind.APPARATUS if roles <= {Role.EDITOR, Role.EXTRA} else None


def is_titled(text: str) -> bool:
    """Tell whether a line is set in title case or capitals: a sentence is not.

    >>> is_titled("Dock Workers Vote to End Strike"), is_titled("Dock workers vote to end strike")
    (True, False)
    """
    long = [w for w in text.split() if len(w) > 3 and w[0].isascii() and w[0].isalpha()]
    return len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def _is_note(text: str) -> bool:
    """Tell whether a whole sentence is set in italics: a note on the text, not the text."""
    match = _ITALIC.fullmatch(text)
    return match is not None and bool(SENTENCE_END.search(match[2]))


def _is_slug(text: str) -> bool:
    """Tell whether a line is a wire service's label of a story: "BC-SUDAN-TALKS, 2nd Ld"."""
    match = _SLUG.match(text.split(" ")[0].rstrip(",")) if text[:1].isascii() else None
    if match is None or len(match[0]) < 6:
        return False
    rest = text[match.end() :]
    return not rest.strip(" ,") or bool(_SLUG_TAIL.fullmatch(rest))
