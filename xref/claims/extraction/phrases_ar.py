"""Where an Arabic noun phrase ends that stands for a speaker, without a parser."""

from __future__ import annotations

import re

from xref.claims.extraction.cues import ARABIC_OPENERS, ARABIC_VERBS
from xref.claims.extraction.subjects import Sentence
from xref.claims.extraction.verbal_nouns_ar import begins_what_is_said
from xref.text.word_lists import words_of

#: Longest noun phrase looked at, in tokens.
LONGEST = 12
ENDS_SUBJECT = frozenset(
    words_of("""في عن علي الي خلال بعد قبل اليوم امس التي الذي الذين ضد مع عبر حول لدي منذ بشان حيال تجاه
    كما اذ حيث بينما ثم
    عند لقد قد ضمن فيما باسم يوم مساء صباح فجر ظهر بحسب وفق وفقا لا لم لن ليس هو هي الان عدم فيه فيها عنه
    عنها منه منها له لها به بها عليه عليها اليه اليها ذلك هذا هذه من ل ب ان كان كانت""")
)
MARKS = frozenset("،,.;؛!?؟()[]…-–—")
#: Who speaks in somebody's name: "المتحدث باسم …" goes on.
_SPOKESMEN = re.compile(r"(?:ال|ل)?(?:متحدث|ناطق)(?:ه|ان|ون|ين)?")
#: Units and channels that bear a number as part of their name.
_NUMBERED = re.compile(r"(?:ال)?(?:قناه|لواء|فرقه|كتيبه|فوج|ماده|منطقه|سريه|فيلق)")
_NUMBER = re.compile(
    r"\d[\d.,]*|(?:ثلاث|اربع|خمس|سبع|تسع)(?:ه|ون|ين|مئه|مائه)?|سته?|ستون|ستين|ثماني?ه?|ثمانون|ثمانين|عشره?|"
    r"عشرون|عشرين|عشرات|مئات|مئه|مائه|مئتي|مئتين|الف|الاف|الفي|نحو|حوالي|قرابه|اكثر|اقل"
)
#: Present forms of the derived stems; a noun seldom has their shape.
_PRESENT = re.compile(r"ي(?:ست|ن|ت)\w{3}|تست\w{3}")
#: Most tokens of a name in quotation marks that is part of a speaker: صحيفة «نيويورك تايمز».
_NAME_TOKENS = 5


def phrase_end(s: Sentence, first: int, limit: int) -> int:
    """Give the index behind the noun phrase that begins at `first`.

    It ends before what is said: a verbal noun, a number with what it counts, a second verb; and before
    prepositions, relative words, addressees and marks.
    """
    words = [t.word for t in s.tokens[first : first + LONGEST + 2]]
    originals = [s.text[t.start : t.end] for t in s.tokens[first : first + LONGEST + 2]]
    i = first
    while i < min(limit, first + LONGEST, len(s.tokens)):
        if s.quoted[i]:
            close = name_in_quotes(s, i)
            if i == first or close is None:
                break
            i = close
            continue
        if (i - first < len(words) and _ends(s, i, first)) or begins_what_is_said(
            words, originals, i - first, 0
        ):
            break
        i += 1
    return i


def _ends(s: Sentence, i: int, first: int) -> bool:
    """True when token `i` is no part of the phrase by itself."""
    word = s.tokens[i].word
    previous = s.tokens[i - 1].word
    if word == "باسم" and i > first and _SPOKESMEN.fullmatch(previous):
        return False
    if word == "من" and previous in ("عدد", "احد", "عددا"):
        return False
    if word in MARKS or word == ":" or word in ARABIC_OPENERS or word in ENDS_SUBJECT:
        return True
    if i == first:
        return word in ("ما", "مما", "بما")
    if (word in ARABIC_VERBS and word not in ("بين", "رد", "ذكر", "وعد")) or _PRESENT.fullmatch(word):
        return True
    if i + 1 < len(s.tokens) and s.tokens[i + 1].word == "ما":
        return True  # a noun with its relative clause is what is told: "كشفت الصحيفة فحوى ما دار"
    if _NUMBER.fullmatch(word) and not _NUMBERED.fullmatch(previous):
        return True
    return word.startswith(("ل", "ب")) and len(word) > 3 and not _in_name(s, i, first)


def _in_name(s: Sentence, i: int, first: int) -> bool:
    """True for ل and ب that are letters of the word: لبنان, بغداد, بن. Guessed: not before ال."""
    word = s.tokens[i].word
    return (
        not (word.startswith(("لل", "بال")) or (word[0] == "ل" and i - first >= 1 and len(word) > 4))
        or word == "بن"
    )


def name_in_quotes(s: Sentence, i: int) -> int | None:
    """Give the index behind a short name in quotation marks; None when it is a quotation."""
    k = i
    while k < len(s.tokens) and s.quoted[k]:
        k += 1
    return k if k - i <= _NAME_TOKENS + 2 else None
