"""Attribution in Arabic sentences: verbs before their subject, participles, "according to", carried words."""

from __future__ import annotations

from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.content_ar import content_start
from xref.claims.extraction.cues import (
    ARABIC_ACCORDING,
    ARABIC_AMBIGUOUS,
    ARABIC_CARRIERS,
    ARABIC_DENIALS,
    ARABIC_OPENERS,
    ARABIC_PARTICIPLES,
    ARABIC_VERBS,
)
from xref.claims.extraction.phrases_ar import ENDS_SUBJECT, MARKS, phrase_end
from xref.claims.extraction.subjects import Sentence
from xref.model import Record, Span
from xref.text.word_lists import words_of

#: Cues looked at for where what the one before opens ends.
CUES_AHEAD = 12
#: Verbs that tell an act of their own more than words: the claim is the whole act.
ACTS = frozenset(
    words_of("""اتهم اتهمت اتهموا يتهم تتهم طالب طالبت طالبوا يطالب تطالب دعا دعت دعوا يدعو تدعو ادان ادانت
    رفض رفضت استنكر
    استنكرت انتقد انتقدت وصف وصفت يصف تصف اثني اشاد اشادت وعد وعدت اعرب اعربت عبر عبرت""")
)
#: Tokens within which a form that may be a noun needs أن, a colon or a quotation; fewer for common nouns.
AMBIGUOUS_WITHIN = 12
_NOUN_CUES = {"بين": 4, "رد": 8, "نشر": 8, "حمل": 8}
_BEFORE_NOUNS = frozenset(
    words_of("""بعد قبل بسبب رغم مع في من عن علي الي وسط خلال عند منذ اثر نتيجه دون ضد حول كل اي هذا هذه ذلك
    بعض غير عدم حسب وفق عبر لدي اول اخر بمثابه باعتباره اعاده محاوله بدون و""")
)
_DAMMA = "\u064f"
#: Present forms of the second and fourth stems.
_DAMMA_ACTIVE = frozenset(
    words_of("""يضيف تضيف يوكد توكد يؤكد تؤكد يعلن تعلن يوضح توضح يصرح تصرح يفيد تفيد يشير تشير يحذر تحذر
    ينبه تنبه يشدد تشدد يورد تورد يهدد تهدد يرجح ترجح يطالب تطالب يدين تدين""")
)
_CARRIED = frozenset(words_of("قوله قولها قولهم قولهما قولة"))
#: «أصدرت X بياناً تؤكد …»: verb and noun around the name of who speaks.
_ISSUED = frozenset(words_of("اصدر اصدرت نشر نشرت وجه وجهت بث بثت وزع وزعت"))
_STATEMENTS = frozenset(words_of("بيان ببيان بيانا رساله تصريح تصريحا تقرير تقريرا"))


class _Found(Record, frozen=True, kw_only=True):
    """Where what is said begins, and where the speaker stands: token indices."""

    subject: tuple[int, int] | None
    content: int


def attributions(s: Sentence) -> list[Attribution]:
    """Find who says what in one sentence, in order of the cues."""
    found: list[Attribution] = []
    cues = [(i, kind) for i in range(len(s.tokens)) if (kind := _kind(s, i))]
    for n, (i, kind) in enumerate(cues):
        if found and any(c.start <= s.tokens[i].start < c.end for c in found[-1].contents):
            continue
        limit = _limit(s, cues, n)
        attribution = _read(s, i, kind, limit, found[-1] if found else None)
        if attribution is None or not attribution.contents:
            continue
        if not found or attribution.contents[0].start >= max(c.end for c in found[-1].contents):
            found.append(attribution)
    return found


def bare(word: str) -> str:
    """A word without the و or ف that leans on it, when what is left is a cue."""
    if (
        len(word) > 3
        and word[0] in "وف"
        and (
            word[1:] in ARABIC_VERBS
            or word[1:] in ARABIC_PARTICIPLES
            or word[1:] in ARABIC_CARRIERS
            or word[1:] in ARABIC_ACCORDING
        )
    ):
        return word[1:]
    return word


def _kind(s: Sentence, i: int) -> str:
    """What kind of cue token `i` is; empty when none."""
    if s.quoted[i]:
        return ""
    word = bare(s.tokens[i].word)
    if word in ARABIC_CARRIERS:
        return "carrier"
    if word in ARABIC_PARTICIPLES:
        return "participle"
    if word in ARABIC_ACCORDING:
        return "according"
    if word in ARABIC_VERBS and not _is_passive(s, i, word):
        if word in ARABIC_AMBIGUOUS and (
            _is_noun(s, i) or not _opens_near(s, i, _NOUN_CUES.get(word, AMBIGUOUS_WITHIN))
        ):
            return ""
        return "act" if word in ACTS else "verb"
    return ""


def _is_noun(s: Sentence, i: int) -> bool:
    """True behind what governs a noun: "بعد رفض الولايات المتحدة", "كل رد"."""
    return i > 0 and s.tokens[i - 1].word in _BEFORE_NOUNS


def _is_passive(s: Sentence, i: int, word: str) -> bool:
    """True for forms whose vowel marks make them passive: "تُعتبر", "ذُكر".

    A damma on the first letter: of a past form always, of a present form unless its stem is the second or
    fourth, whose active has it too.
    """
    original = s.text[s.tokens[i].start : s.tokens[i].end]
    first = original[1:] if word != s.tokens[i].word else original
    if len(first) < 2 or first[1] != _DAMMA:
        return False
    return word[0] not in "يت" or word not in _DAMMA_ACTIVE


def _opens_near(s: Sentence, i: int, within: int) -> bool:
    return any(_opens(s, k) for k in range(i + 1, min(len(s.tokens), i + within)))


def _opens(s: Sentence, k: int) -> bool:
    return s.tokens[k].word in ARABIC_OPENERS or s.tokens[k].word == ":" or s.quoted[k]


def _limit(s: Sentence, cues: list[tuple[int, str]], n: int) -> int:
    """Token index up to which what cue `n` opens may go: the next participle or verb that goes on."""
    for i, kind in cues[n + 1 : n + 1 + CUES_AHEAD]:
        joined = s.tokens[i].word[0] in "وف" and s.tokens[i].word != bare(s.tokens[i].word)
        marked = i > 0 and s.tokens[i - 1].word in ("،", ",", "؛", ";")
        if (
            kind in ("participle", "verb", "act") and (joined or (marked and kind == "participle"))
        ) or kind == "carrier":
            return i
    return len(s.tokens)


def _read(s: Sentence, i: int, kind: str, limit: int, previous: Attribution | None) -> Attribution | None:
    if kind == "according":
        return _according(s, i)
    if kind == "carrier":
        return _carried(s, i, limit)
    if (said := _as_said(s, i)) is not None:
        return said
    found = _verb(s, i, limit)
    word = bare(s.tokens[i].word)
    speaker = _span(s, *found.subject) if found.subject else None
    if speaker is None and kind == "participle" and previous is not None:
        speaker = previous.speaker
    content = _span(s, found.content, limit) if found.content < limit else None
    if content is None:
        return None
    act = None
    if kind == "act":
        first = min(i, found.subject[0]) if found.subject else i
        act = Span(start=s.tokens[first].start, end=content.end)
    return Attribution(
        contents=(content,),
        speaker=speaker,
        cue=_span(s, i, i + 1),
        denies=word in ARABIC_DENIALS,
        act=act,
        anaphoric=speaker is None,
    )


def _verb(s: Sentence, i: int, limit: int) -> _Found:
    """The subject after the verb, or before it, and where what is said begins."""
    participle = bare(s.tokens[i].word) in ARABIC_PARTICIPLES
    end = i + 1 if participle else phrase_end(s, i + 1, limit)
    subject = (i + 1, end) if end > i + 1 else None
    if subject is None and not participle and i > 0 and bare(s.tokens[i].word) == s.tokens[i].word:
        subject = _before(s, i)
    return _Found(subject=subject, content=content_start(s, end, limit))


def _before(s: Sentence, i: int) -> tuple[int, int] | None:
    """The subject before its verb, at the beginning of the sentence or after a comma."""
    first = i
    while first > 0 and i - first < 8:
        word = s.tokens[first - 1].word
        if (word in MARKS or word == ":" or word in ENDS_SUBJECT or word in ARABIC_OPENERS) and not s.quoted[
            first - 1
        ]:
            break
        first -= 1
    while first < i and s.tokens[first].word in (
        "و",
        "كما",
        "وكما",
        "قد",
        "وقد",
        "فيما",
        "من",
        "ومن",
        "ما",
        "وما",
        "ومما",
        "مما",
        "بما",
    ):
        first += 1
    last = i
    if last - first > 2 and s.tokens[first].word in _ISSUED:
        first += 1
    while last - first > 1 and s.tokens[last - 1].word in _STATEMENTS:
        last -= 1
    return (first, last) if first < last else None


def _according(s: Sentence, i: int) -> Attribution | None:
    """«…، بحسب X» and «بحسب X، …», also with a verb: «حسبما قالت X»."""
    first = i + 1
    word = bare(s.tokens[i].word)
    if first < len(s.tokens) and s.tokens[first].word in ("الي", "ل"):
        first += 1
    if first < len(s.tokens) and (word.endswith("سبما") or s.tokens[first].word == "ما"):
        first += s.tokens[first].word == "ما"
        if first >= len(s.tokens) or bare(s.tokens[first].word) not in ARABIC_VERBS | ARABIC_CARRIERS:
            return None
        first += 1
    return _around(s, i, first)


def _as_said(s: Sentence, i: int) -> Attribution | None:
    """«…، كما قالت X.»: nothing behind the speaker, so that what is said stands before."""
    if i < 4 or s.tokens[i - 1].word != "كما":
        return None
    end = phrase_end(s, i + 1, len(s.tokens))
    if end == i + 1 or (end < len(s.tokens) and s.tokens[end].word not in MARKS):
        return None
    return _around(s, i - 1, i + 1) if end >= len(s.tokens) - 1 else None


def _around(s: Sentence, i: int, first: int) -> Attribution | None:
    """What stands before the cue at `i`, or behind the speaker who begins at `first`."""
    end = phrase_end(s, first, len(s.tokens))
    speaker = _span(s, first, end)
    if speaker is None:
        return None
    tail = end
    while tail < len(s.tokens) and s.tokens[tail].word in ("،", ",", ":"):
        tail += 1
    contents = [_span(s, 0, i)] if i > 2 else [_span(s, tail, len(s.tokens))]
    return Attribution(contents=tuple(c for c in contents if c), speaker=speaker, cue=_span(s, i, first))


def _carried(s: Sentence, i: int, limit: int) -> Attribution | None:
    """«نقلت X عن Y أن …»: Y says it, through X."""
    about = next((k for k in range(i + 1, min(limit, i + 12)) if s.tokens[k].word == "عن"), None)
    if about is None:
        return None
    carrier = _span(s, i + 1, about)
    end = phrase_end(s, about + 1, limit)
    while end > about + 1 and s.tokens[end - 1].word in _CARRIED:
        end -= 1
    speaker = _span(s, about + 1, end)
    content = _span(s, content_start(s, end, limit), limit)
    if speaker is None or content is None:
        return None
    return Attribution(
        contents=(content,),
        speaker=speaker,
        cue=_span(s, i, i + 1),
        via=(carrier,) if carrier else (),
    )


def _span(s: Sentence, first: int, last: int) -> Span | None:
    """The text of tokens `first` to `last`, without marks at its ends (quotation marks stay)."""
    while first < last and s.tokens[first].word in "،,:؛.":
        first += 1
    while last > first and s.tokens[last - 1].word in "،,:؛":
        last -= 1
    return Span(start=s.tokens[first].start, end=s.tokens[last - 1].end) if first < last else None
