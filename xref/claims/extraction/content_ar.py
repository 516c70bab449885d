"""Where what is said begins in an Arabic sentence, behind the verb and who speaks."""

from __future__ import annotations

import re

from xref.claims.extraction.cues import ARABIC_OPENERS
from xref.claims.extraction.phrases_ar import name_in_quotes
from xref.claims.extraction.subjects import Sentence
from xref.claims.extraction.verbal_nouns_ar import is_verbal_noun
from xref.text.word_lists import words_of

#: Furthest the words may begin from their verb, in tokens.
OPENER_WITHIN = 24
#: Furthest a parenthesis between two commas may reach, in tokens.
_PARENTHESIS = 14
#: Furthest an opener stands behind a name in quotation marks: «X» مساء السبت إن.
_BEHIND_NAME = 7
_PREPOSITIONS = frozenset(words_of("عن علي الي في ل ب"))
_CONTENT_PRONOUNS = frozenset(words_of("انه انها انهم بانه بانها بانهم انهن انهما"))
_OPENS_CLAUSE = _CONTENT_PRONOUNS | frozenset(words_of("ان بان وان"))
_TIME = frozenset(
    words_of("""يوم اليوم امس مساء صباح فجر ظهر عصر ليل ليله الماضي الماضيه الجاري الفائت الاحد الاثنين
    الثلاثاء الاربعاء الخميس الجمعه السبت الليله المنصرم""")
)
#: Where somebody says it: "في بيان", "خلال مؤتمر صحفي".
_OCCASION = frozenset(
    words_of("""بيان ببيان تصريح تصريحات تغريده تدوينه مقابله لقاء حديث مؤتمر رساله منشور كلمه خطاب بيانها
    بيانه صحفي صحافي صحفيه صحافيه مقتضب مشترك تلفزيونيه متلفز رسمي لها له نشرته نشره اصدرته اصدره""")
)
_OCCASION_FROM = frozenset(words_of("في خلال عبر ضمن"))


def content_start(s: Sentence, first: int, limit: int) -> int:
    """Give the index where what is said begins.

    After أن or a colon, at a quotation; without any of them at the verbal noun or whatever stands behind
    the day, the occasion and the preposition. A name in quotation marks before an opener is an outlet
    spoken to.
    """
    k = first
    while k < min(limit, first + OPENER_WITHIN):
        word = s.tokens[k].word
        if s.quoted[k]:
            behind = _behind_name(s, k, limit)
            if behind is None:
                scare = k > first and name_in_quotes(s, k) is not None and s.tokens[k - 1].word not in "،,"
                return _plain_start(s, first, limit) if scare else k
            k = behind
            continue
        if word in _CONTENT_PRONOUNS:
            return k
        if word in ARABIC_OPENERS or word == ":":
            return k + 1
        if word in ("،", ","):
            closing = _behind_parenthesis(s, k, limit)
            if closing is None:
                break
            k = closing
            continue
        if word in (".", "؛"):
            break
        k += 1
    return _plain_start(s, first, limit)


def _behind_name(s: Sentence, k: int, limit: int) -> int | None:
    """The index behind an outlet's name in quotation marks, when an opener follows it closely."""
    close = name_in_quotes(s, k)
    if close is None:
        return None
    for i in range(close, min(limit, close + _BEHIND_NAME)):
        word = s.tokens[i].word
        if word in _OPENS_CLAUSE or word == ":":
            return close
        if s.quoted[i] or word in ("،", ",", ".", "؛"):
            return None
    return None


def _behind_parenthesis(s: Sentence, comma: int, limit: int) -> int | None:
    """The index behind "، …،" when an opener follows at once: "قال X، وهو طبيب، إن …"."""
    for i in range(comma + 1, min(limit - 1, comma + _PARENTHESIS)):
        if s.tokens[i].word in ("،", ",") and s.tokens[i + 1].word in _OPENS_CLAUSE:
            return i + 1
    return None


def _plain_start(s: Sentence, first: int, limit: int) -> int:
    """Over the day and the occasion, then over a preposition and commas."""
    start = _over_adverbials(s, first, limit)
    while start < limit and (
        s.tokens[start].word in _PREPOSITIONS or s.tokens[start].word in ("،", ",", ":")
    ):
        start += 1
    return start


def _over_adverbials(s: Sentence, first: int, limit: int) -> int:
    k = first
    while k < limit:
        word = s.tokens[k].word
        if word in _TIME:
            k = _over_calendar_day(s, k + 1, limit)
        elif word in _OCCASION_FROM and k + 1 < limit and s.tokens[k + 1].word in _OCCASION | _TIME:
            k += 2
        elif (k > first and word in _OCCASION) or (k > first and word in ("،", ",")):
            k += 1
        else:
            break
    return k if k < limit else first


def _over_calendar_day(s: Sentence, k: int, limit: int) -> int:
    """Over "12 أيار/مايو 2021" behind the day of the week."""
    if k + 1 < limit and re.fullmatch(r"\d{1,2}", s.tokens[k].word) and not _counted(s, k + 1):
        k += 2
        while k < limit and (s.tokens[k].word == "/" or s.tokens[k - 1].word == "/" or _year(s, k)):
            k += 1
    return k


def _counted(s: Sentence, k: int) -> bool:
    """True when a number before token `k` counts persons or things: they stand in the accusative."""
    word = s.tokens[k].word
    return word[-1] == "ا" or is_verbal_noun(word, s.text[s.tokens[k].start : s.tokens[k].end])


def _year(s: Sentence, k: int) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", s.tokens[k].word) is not None
