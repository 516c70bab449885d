"""Short lines that name who wrote or published a text: bylines, rows of credits, sources, outlets."""

from __future__ import annotations

import re

from xref.corpus import phrases
from xref.corpus.datelines import is_date_line, others_beside_date
from xref.text.plain import Plain

#: Words of a byline at most.
LONGEST_BYLINE = 14

#: Words of a byline in Arabic at most: its words are verbs that open sentences too.
LONGEST_ARABIC_BYLINE = 5

#: Words that make a byline only with a colon after them.
_WITH_COLON = {"author", "authors", "writer", "reporter", "contributor", "تقرير", "حوار", "خاص"}

#: Labels of a source that need a colon: without it they open sentences.
_SOURCE_WITH_COLON = {"source", "sources", "from", "credit", "مصدر", "عن", "courtesy"}

#: Labels of a source, the longest first, and the letters they begin with.
_SOURCE_LABELS = sorted(phrases.SOURCE_LABELS, key=len, reverse=True)
_SOURCE_STARTS = {label[:2] for label in _SOURCE_LABELS}

#: How a sentence ends, or a clause of one.
SENTENCE_END = re.compile(r"[.;:,،؛][\"'”’»)\]\s]*$")

_NAME_PART = re.compile(r"[A-Z\u00c0-\u00de][\w.'’\-]*|[\u0620-\u0652]+|(?:al|bin|van|von|de|of|and|the|&)")
_ROW = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")


def is_byline(text: str, plain: str, words: int) -> bool:
    """Tell whether a line says who wrote it: by its words, or as a name beside a date."""
    if words > LONGEST_BYLINE:
        return False
    if _is_credit_row(text):
        return True
    others = others_beside_date(text)
    if others is not None and 1 <= others <= 6 and not SENTENCE_END.search(text):
        return starts_with_by(plain) or _date_at_end(text)
    return starts_with_by(plain) and not SENTENCE_END.search(text)


def _is_credit_row(text: str) -> bool:
    """Tell whether a line is a row of credits: names and a date, with bars or dots between."""
    parts = [part for part in _ROW.split(text) if part]
    if not 2 <= len(parts) <= 5:
        return False
    dates = sum(is_date_line(part) for part in parts)
    return dates > 0 and all(is_date_line(p) or _may_be_credit(p) for p in parts)


def _may_be_credit(part: str) -> bool:
    """Tell whether a part of a row may name somebody or a section: "Ferry runs again" is a title."""
    few = len(part.split())
    return few <= 2 or (few <= 5 and (looks_like_name(part) or starts_with_by(Plain(part).text.casefold())))


def _date_at_end(text: str) -> bool:
    """Tell whether a line ends with its date, all words that are none before it."""
    words = text.split()
    return any(
        is_date_line(" ".join(words[n:])) and looks_like_name(" ".join(words[:n]))
        for n in range(1, len(words))
    )


def looks_like_name(text: str) -> bool:
    """Tell whether a few words look like the name of somebody: capitalised, or in Arabic script.

    >>> looks_like_name("Clara Ostheim"), looks_like_name("Last attack on"), looks_like_name("رامي البحري")
    (True, False, True)
    """
    parts = text.strip(" –—-|,").split()
    return 1 <= len(parts) <= 5 and all(_NAME_PART.fullmatch(part.strip(",")) for part in parts)


def names_outlet(text: str) -> bool:
    """Tell whether a short line reads like the name of an outlet.

    >>> names_outlet("The Harbour Times"), names_outlet("A quiet morning"), names_outlet("Seen 40 times")
    (True, False, False)
    """
    words = Plain(text).text.split()
    return 1 < len(words) <= 5 and any(
        word.casefold().strip(".,:()") in phrases.OUTLET_WORDS
        for word in words
        if not word.isascii() or word != word.lower()
    )


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
            longest = LONGEST_BYLINE if word.isascii() else LONGEST_ARABIC_BYLINE
            if rest[:1] == " " and rest.strip() and len(rest.split()) <= longest:
                return word not in _WITH_COLON
    return False


def source_named(text: str) -> str | None:
    """Give the outlet that a source line names: "Source: X", "Via X", "(X)" with an outlet's word.

    >>> source_named(".المصدر : الساحل نت"), source_named("Via The Observer"), source_named("via a friend")
    ('الساحل نت', 'The Observer', None)
    """
    stripped = text.strip().strip(".").strip()
    if stripped.startswith("(") and stripped.endswith(")") and 0 < len(stripped) <= 60:
        inner = stripped[1:-1].strip()
        return inner if _is_name(inner) and not is_date_line(inner) else None
    if Plain(stripped[:8]).text.casefold()[:2] not in _SOURCE_STARTS:
        return None
    plain = Plain(stripped)
    folded = plain.text.casefold()
    for label in _SOURCE_LABELS:
        if not folded.startswith(label):
            continue
        rest = folded[len(label) :]
        joined = rest.lstrip(" ")[:1] in {":", "-", "–", "—", "|", "/"}
        if not joined and (rest[:1] != " " or label in _SOURCE_WITH_COLON):
            continue
        named = stripped[plain.back(len(label)) :].strip(" :–—-|/→»")
        return named if named and len(named.split()) <= 8 and (joined or _is_name(named)) else None
    return None


def _is_name(text: str) -> bool:
    """Tell whether words look like an outlet's name: few, capitalised, or in Arabic script."""
    words = text.split()
    if not 1 <= len(words) <= 6 or SENTENCE_END.search(text):
        return False
    latin = [w for w in words if w[0].isascii() and w[0].isalpha()]
    return (
        all(w[0].isupper() or w in {"of", "the", "and", "al", "for"} for w in latin)
        and not text[0].isdecimal()
    )
