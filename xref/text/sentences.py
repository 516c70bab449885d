"""Sentences of English and Arabic text, by sentencex, with the places it leaves joined split again.

sentencex keeps quotations and brackets whole and passes over "…": here a sentence also ends after "…" and
    ")" and
at the end of a sentence inside a quotation. Abbreviations and initials end nothing.
"""

from __future__ import annotations

import itertools
import re

from xref.model import Span
from xref.text.word_lists import words_of

#: Abbreviations that stand before a capital without ending a sentence. Own list: titles, ranks, months,
#: states.
_ABBREVIATIONS = frozenset(
    words_of("""mr mrs ms dr prof rev hon sr jr st mt ft gen maj col lt cpl sgt capt cmdr adm brig pvt sen
    rep gov pres sec
    supt insp det no nos vs etc al inc corp co ltd dept univ assn bros e.g i.e a.m p.m u.s u.k u.n d.c ph.d
    jan feb
    mar apr jun jul aug sept sep oct nov dec mon tues tue wed thurs thu fri sat sun ala ariz ark calif colo
    conn del
    fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    ave blvd
    rd approx est fig vol ed pp op""")
)
_END = re.compile(r"[.!?؟…][”\"’'»)\]]*(?=\s+[“\"‘'«(\[]?[A-Z0-9@#\u0621-\u064a])|[.!?؟…][”»]*(?=[“«]\w)|\n+")
_LAST_WORD = re.compile(r"([^\s(\[“\"‘'«]{1,12})\.$")
#: Characters of the longest sentence: the longest in prose have about a thousand. What comes after works
#: sentence by sentence, and stays linear in the text because none is longer.
LONGEST = 3000
_LANGUAGES = ("ar", "en")


def split(text: str, start: int = 0, end: int | None = None, *, language: str = "en") -> list[Span]:
    """Split `text[start:end]` into sentences; a line break always ends one.

    Args:
        text: the whole text.
        start: half-open code point offsets into `text`.
        end: None for the end of the text.
        language: ISO 639-1; any but "ar" is read as English.

    Returns:
        Spans with offsets into `text`, without white space at their ends, in order; empty ones are left out.

    >>> text = "“Go. They left,” he said… Then Mr. A. Smith came."
    >>> [text[s.start:s.end] for s in split(text)]
    ['“Go.', 'They left,” he said…', 'Then Mr. A. Smith came.']
    """
    end = len(text) if end is None else end
    part = text[start:end]
    cuts = set(_boundaries(part, language)) | {0, len(part)}
    cuts.update(m.end() for m in _END.finditer(part) if not _is_abbreviation(part, m))
    places = _bounded(part, sorted(cuts))
    spans = (_trimmed(text, start + a, start + b) for a, b in itertools.pairwise(places))
    return [span for span in spans if span is not None]


def _bounded(part: str, places: list[int]) -> list[int]:
    """Cut what is too long for a sentence at a space: a list, a table, a line of 50 MB."""
    result = places[:1]
    for place in places[1:]:
        while place - result[-1] > LONGEST:
            space = part.rfind(" ", result[-1] + 1, result[-1] + LONGEST)
            result.append(space if space > 0 else result[-1] + LONGEST)
        result.append(place)
    return result


def _boundaries(part: str, language: str) -> list[int]:
    """Where sentencex ends sentences."""
    import sentencex  # here, so that reading dates or values does not load it

    found = sentencex.get_sentence_boundaries(language if language in _LANGUAGES else "en", part)
    return [int(item["start_index"]) for item in found]


def _is_abbreviation(part: str, match: re.Match[str]) -> bool:
    """True for the dot of "Mr." or of an initial."""
    if not match[0].startswith("."):
        return False
    word = _LAST_WORD.search(part, max(0, match.start() - 12), match.start() + 1)
    if word is None:
        return False
    return (len(word[1]) == 1 and word[1].isupper()) or word[1].lower() in _ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end) if start < end else None
