"""Stretches of a sentence that state nothing: labels, links, numbers of telephones, ends of frames."""

from __future__ import annotations

import re

from xref.claims.extraction.cues import ENGLISH, PREPOSITIONS
from xref.claims.extraction.subjects import FINITE
from xref.text.word_lists import words_of

#: Most words of a stretch that is nothing by itself, whatever its words are.
FEWEST = 2
#: Most words of a stretch that is looked at for a predicate.
SHORT = 6
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
#: A letter of the Arabic alphabet.
ARABIC = re.compile("[\u0621-\u064a]")
#: Past forms and the commonest forms without -ed.
_VERB = re.compile(
    r"[a-z]{2,}ed|[a-z]{3,}ing|came|went|took|gave|made|began|led|left|held|found|shot|hit|struck|fell|rose|lost|"
    r"won|sent|fled|broke|brought|became|saw|got|kept|put|set|ran|killed|dead|died|gone|done|shut|cut|met|flew|"
    r"drove|stood|grew|drew|threw|knew|built|fought|caught|bought|paid|laid|rode|sank|burnt|spread|let|quit"
)
_ENDS_OPEN = PREPOSITIONS | frozenset(words_of("the a an and or but that"))
_GOVERNORS = frozenset(words_of("في علي من الي عن خلال عبر ضمن مع بعد قبل يوم مساء صباح"))


def is_fragment(text: str, *, has_value: bool, quoted: bool, attributed: bool) -> bool:
    """True for a stretch that no reader would call a statement.

    Args:
        text: the stretch.
        has_value: an amount was found in it.
        quoted: it stands in quotation marks.
        attributed: somebody is said to have said it.

    >>> [is_fragment(t, has_value=False, quoted=False, attributed=False)
    ...  for t in ("All of them", "in a joint statement on", "Two men fled", "+44 20 555 1234")]
    [True, True, False, True]
    """
    if not _LETTERS.search(text):
        return True
    if has_value or quoted:
        return False
    words = [w.lower() for w in _WORD.findall(text)]
    if attributed:
        return len(words) < FEWEST or (len(words) == FEWEST and not ARABIC.search(text) and _weak(words))
    if len(words) <= FEWEST:
        return True
    if len(words) > SHORT or ARABIC.search(text):
        return False
    if words[-1] in _ENDS_OPEN and not text.rstrip().endswith((".", "?", "!")):
        return not any(_is_verb(w) for w in words)
    return (words[0] in PREPOSITIONS or len(words) == FEWEST + 1) and _weak(words)


def is_frame(text: str, *, arabic: bool) -> bool:
    """True for what stands between who speaks and what is said, and only says when and where.

    >>> is_frame("in a statement on Friday", arabic=False), is_frame("who saw the fire", arabic=False)
    (True, False)
    """
    words = [w.lower() for w in _WORD.findall(text)]
    if not words:
        return True
    if arabic:
        return words[-1] in ("إن", "أن", "ان", "إنّ", "أنّ") or (words[0] in _GOVERNORS and len(words) <= SHORT)
    return words[0] in PREPOSITIONS and not any(w in FINITE for w in words)


def has_verb(text: str) -> bool:
    """True when a word has the form of an English verb, plain present forms aside."""
    return any(_is_verb(w.lower()) for w in _WORD.findall(text))


def _weak(words: list[str]) -> bool:
    """True when no word has the form of a verb."""
    return not any(_is_verb(w) or (w.endswith("s") and w not in _PLAIN_S) for w in words)


def _is_verb(word: str) -> bool:
    return word in FINITE or word in ENGLISH or _VERB.fullmatch(word) is not None


#: Words that end in s and are no present form.
_PLAIN_S = frozenset(words_of("this his its as is us yes news thus plus across always"))
