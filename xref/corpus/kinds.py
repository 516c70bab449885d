"""What each unit of a page looks like by itself: body, furniture, byline, or a line that may be a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from xref.corpus import phrases
from xref.corpus.datelines import is_date_line, others_beside_date
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

#: Words up to which a line is taken for furniture by how it begins.
LONGEST_FURNITURE = 16

#: Words of a byline at most.
LONGEST_BYLINE = 14

_SENTENCE_END = re.compile(r"[.;:,،؛][\"'”’»)\]\s]*$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Ltd|Co|Jr|Sr|Dr|St|No|etc|vs))[\"'”’»)\]]*$")
_SOFT_END = re.compile(r"(?:[!?؟…]|\.\.\.)[\"'”’»)\]\s]*$")

#: Words up to which a line that ends in "?", "!" or "…" may be a title.
LONGEST_QUESTION = 18
_NAME_PART = re.compile(r"[A-Z\u00c0-\u00de][\w.'’\-]*|[\u0620-\u0652]+|(?:al|bin|van|von|de|of|and|the|&)", re.UNICODE)
_SPOKEN = re.compile(r"[“\"«][^“”\"«»]+[.!?؟…][”\"»]")
_ITALIC = re.compile(r"([*_])([^*_]+)\1")
_NO_WORD = re.compile(r"[\W_]*")
_LINK = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_CAPTION = re.compile(
    r"^!\[[^\]]*\]\([^)]*\)$|^\[?(?:photo|image|picture|video|caption|file photo|illustration|map|صوره|الصوره|تصوير)\b\s?[:\]–-]"
    r"|\((?:[^()]{0,60}\b(?:photo|photos|photograph|photography|afp|reuters|ap|getty|epa|image|images|picture|file|archive|courtesy)\b"
    r"[^()]{0,60}|[^()]{0,30}(?:صوره|تصوير|ا ف ب|ا ف ب |رويترز|ارشيف)[^()]{0,30})\)\.?$|^\((?:photo|image|picture)\b",
    re.IGNORECASE,
)
_SLUG = re.compile(r"(?=[^a-z]*$)(?=.*[-/])[A-Z0-9][A-Z0-9&.']*(?:[-/][A-Z0-9&.']+)+")
_SLUG_TAIL = re.compile(
    r"(?:, | |/)?\(?(?:1st|2nd|3rd|\d+th|UPDATE|URGENT|LEAD|Ld|WRAPUP|RPT|CORRECTED|ADD|Writethru|\d+)\b.*$"
)
_COUNT = re.compile(r"\(?(\d[\d.,]*k?)\)?\s+(\S.*)", re.IGNORECASE)
_MENU_PARTS = re.compile(r"\s*[|•·>›/]\s*|\s{2,}")
_MARKDOWN_LINKS = re.compile(r"!?\[[^\]]*\]\([^)\s]*\)")
_PLACEHOLDER = re.compile(r"%[ds]\b|\{\{.*\}\}|\$\{.*\}")
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
    furniture = _furniture(unit, text, plain)
    if furniture is not None:
        return furniture
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
    return Kind.SEPARATOR if _NO_WORD.fullmatch(unit.text) else Kind.SHORT


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
    if _LINK.match(text):
        return Kind.LINK
    if _is_slug(text):
        return Kind.SLUG
    if is_date_line(text):
        return Kind.DATE
    if _is_byline(unit, text, plain):
        return Kind.BYLINE
    if source_named(text) is not None:
        return Kind.SOURCE
    if plain.startswith(phrases.APPARATUS) or "©" in text or _is_note(unit.text):
        return Kind.APPARATUS
    if _CAPTION.search(plain) or _CAPTION.search(text):
        return Kind.CAPTION
    if unit.marker.startswith("#"):
        return Kind.SHORT
    if _SPOKEN.fullmatch(text):
        return Kind.BODY
    if _SOFT_END.search(text):
        return Kind.SHORT if unit.words <= LONGEST_QUESTION else Kind.BODY
    if _SENTENCE_END.search(text) and not _ABBREVIATED.search(text):
        return Kind.BODY
    if unit.words > 14 and text.startswith("“\"«'‘") and text.endswith(("”", '"', "»", "’")):
        return Kind.BODY
    return Kind.SHORT


def _is_note(text: str) -> bool:
    """Tell whether a whole sentence is set in italics: a note on the text, not the text."""
    match = _ITALIC.fullmatch(text)
    return match is not None and bool(_SENTENCE_END.search(match[2]))


def _is_slug(text: str) -> bool:
    """Tell whether a line is a wire service's label of a story: "BC-SUDAN-TALKS, 2nd Ld"."""
    match = _SLUG.match(text.split(" ")[0].rstrip(",")) if text[:1].isascii() else None
    if match is None or len(match[0]) < 6:
        return False
    rest = text[match.end() :]
    return not rest.strip(" ,") or bool(_SLUG_TAIL.fullmatch(rest))


def _is_byline(unit: Unit, text: str, plain: str) -> bool:
    """Tell whether a line says who wrote it: by its words, or as a name beside a date."""
    if unit.words > LONGEST_BYLINE:
        return False
    others = others_beside_date(text)
    if others is not None and 1 <= others <= 6 and not _SENTENCE_END.search(text):
        return starts_with_by(plain) or _date_at_end(text)
    return starts_with_by(plain) and not _SENTENCE_END.search(text)


def _date_at_end(text: str) -> bool:
    """Tell whether a line ends with its date, all words that are none before it."""
    words = text.split()
    return any(
        is_date_line(" ".join(words[n:])) and looks_like_name(" ".join(words[:n])) for n in range(1, len(words))
    )


def looks_like_name(text: str) -> bool:
    """Tell whether a few words look like the name of somebody: capitalised, or in Arabic script.

    >>> looks_like_name("Clara Ostheim"), looks_like_name("Last attack on"), looks_like_name("ربى يوسف شاهين")
    (True, False, True)
    """
    parts = text.strip(" –—-|,").split()
    return 1 <= len(parts) <= 5 and all(_NAME_PART.fullmatch(part.strip(",")) for part in parts)


def names_outlet(text: str) -> bool:
    """Tell whether a short line reads like the name of an outlet.

    >>> names_outlet("The Harbour Times"), names_outlet("A quiet morning")
    (True, False)
    """
    words = Plain(text).text.casefold().split()
    return 1 < len(words) <= 5 and any(word.strip(".,:()") in phrases.OUTLET_WORDS for word in words)


def starts_with_by(plain: str) -> bool:
    """Tell whether a folded line begins with the words of a byline and goes on.

    >>> starts_with_by("posted on  by somebody"), starts_with_by("bylaws of the town")
    (True, False)
    """
    plain = plain.lstrip("—–-| ")
    if plain.startswith("posted on") and " by " in plain:
        return True
    for word in phrases.BY_WORDS:
        if plain.startswith(word):
            rest = plain[len(word) :]
            if rest[:1] in {":", "/", "|"} and rest[1:].strip():
                return True
            arabic_verb = not word.isascii()
            if rest[:1] == " " and rest.strip() and len(rest.split()) <= (5 if arabic_verb else LONGEST_BYLINE):
                return word not in {"author", "authors", "writer", "reporter", "contributor", "تقرير", "حوار", "خاص"}
    return False


def source_named(text: str) -> str | None:
    """Give the outlet that a source line names: "Source: X", "Via X", "(X)" with an outlet's word.

    >>> source_named(".المصدر : الميادين نت"), source_named("Via The Observer"), source_named("via a friend")
    ('الميادين نت', 'The Observer', None)
    """
    stripped = text.strip().strip(".").strip()
    if stripped.startswith("(") and stripped.endswith(")") and 0 < len(stripped) <= 60:
        inner = stripped[1:-1].strip()
        return inner if _is_name(inner) and not is_date_line(inner) else None
    plain = Plain(stripped)
    folded = plain.text.casefold()
    for label in sorted(phrases.SOURCE_LABELS, key=len, reverse=True):
        if not folded.startswith(label):
            continue
        rest = folded[len(label) :]
        joined = rest.lstrip(" ")[:1] in {":", "-", "–", "—", "|", "/"}
        if not joined and (rest[:1] != " " or label in {"source", "sources", "from", "credit", "مصدر", "عن", "courtesy"}):
            continue
        named = stripped[plain.back(len(label)) :].strip(" :–—-|/→»")
        return named if named and len(named.split()) <= 8 and (joined or _is_name(named)) else None
    return None


def _is_name(text: str) -> bool:
    """Tell whether words look like an outlet's name: few, capitalised, or in Arabic script."""
    words = text.split()
    if not 1 <= len(words) <= 6 or _SENTENCE_END.search(text):
        return False
    latin = [w for w in words if w[0].isascii() and w[0].isalpha()]
    return all(w[0].isupper() or w in {"of", "the", "and", "al", "for"} for w in latin) and not text[0].isdecimal()


def _furniture(unit: Unit, text: str, plain: str) -> Looks | None:
    """Recognise a page's furniture by its words; `None` when there are none of them."""
    if _PLACEHOLDER.search(text):
        return Looks(Kind.FURNITURE, DroppedReason.SHARE_BUTTONS)
    links = _MARKDOWN_LINKS.sub("", unit.text)
    if links != unit.text and not text.startswith("!") and not re.search(r"\w", links.replace("-", "")):
        reason = DroppedReason.RELATED_LINKS if unit.marker else DroppedReason.NAVIGATION
        return Looks(Kind.FURNITURE, reason)
    bare = plain.lstrip("[(>*_← -–—|").strip()
    if unit.words <= LONGEST_FURNITURE:
        if _is_menu(bare):
            return Looks(Kind.FURNITURE, DroppedReason.NAVIGATION)
        count = _COUNT.fullmatch(bare)
        if count is not None and count[2].strip(" .:") in phrases.COUNTED:
            return Looks(Kind.FURNITURE, DroppedReason.COMMENTS)
        for reason, starts in phrases.STARTS.items():
            if any(_begins(bare, start, unit.words) for start in starts) and source_named(text) is None:
                lists = reason is DroppedReason.RELATED_LINKS and _announces(bare)
                return Looks(Kind.FURNITURE, reason, lists)
    for reason, insides in phrases.INSIDE.items():
        if any(inside in bare for inside in insides) and unit.words <= LONGEST_TITLE:
            return Looks(Kind.FURNITURE, reason)
    return None


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
    short = len(start.split())
    return words <= (4 if short == 1 and start.isascii() else short + 8) and (short > 1 or words <= 3)


def _announces(bare: str) -> bool:
    """Tell whether a label of related links stands alone, so that the links come after it."""
    _, colon, rest = bare.partition(":")
    return not rest.strip() if colon else len(bare.split()) <= 6


def _is_menu(bare: str) -> bool:
    """Tell whether a line is a menu: short parts between bars, or names of a page's parts."""
    parts = [part for part in _MENU_PARTS.split(bare) if part]
    if len(parts) < 2:
        return False
    known = sum(part.strip(" .:") in phrases.MENU or part.startswith(("share", "شارك")) for part in parts)
    return known * 2 >= len(parts) and known > 0
