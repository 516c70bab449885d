"""Attribution in Arabic sentences: verbs before their subject, participles, "according to", carried words."""

from __future__ import annotations

from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.cues import (
    ARABIC_ACCORDING,
    ARABIC_AMBIGUOUS,
    ARABIC_CARRIERS,
    ARABIC_DENIALS,
    ARABIC_OPENERS,
    ARABIC_PARTICIPLES,
    ARABIC_VERBS,
)
from xref.claims.extraction.subjects import Sentence
from xref.model import Record, Span
from xref.text.word_lists import words_of

#: Furthest the words may begin from their verb, in tokens.
OPENER_WITHIN = 24
#: Cues looked at for where what the one before opens ends.
CUES_AHEAD = 12
#: Verbs that tell an act of their own more than words: the claim is the whole act.
ACTS = frozenset(
    words_of("""اتهم اتهمت اتهموا يتهم تتهم طالب طالبت طالبوا يطالب تطالب دعا دعت دعوا يدعو تدعو ادان ادانت
    رفض رفضت استنكر
    استنكرت انتقد انتقدت وصف وصفت يصف تصف اثني اشاد اشادت وعد وعدت اعرب اعربت عبر عبرت""")
)
_ENDS_SUBJECT = frozenset(
    words_of("""في عن علي الي خلال بعد قبل اليوم امس التي الذي الذين ضد مع عبر حول لدي منذ بشان حيال تجاه
    كما اذ حيث بينما ثم
    عند لقد قد ضمن فيما باسم يوم مساء صباح بحسب وفق وفقا لا لم لن ليس هو هي الان عدم فيه فيها عنه عنها منه
    منها له لها به بها عليه عليها اليه اليها ذلك هذا من الي""")
)
_PREPOSITIONS = frozenset(words_of("عن علي الي في ل ب"))
_QUOTE = frozenset('«“„"')
_MARKS = frozenset("،,.;؛!?؟()[]…-–—")
_CONTENT_PRONOUNS = frozenset(words_of("انه انها انهم بانه بانها بانهم انهن انهما"))
_CARRIED = frozenset(words_of("قوله قولها قولهم قولهما قولة"))
#: «أصدرت X بياناً تؤكد …»: verb and noun around the name of who speaks.
_ISSUED = frozenset(words_of("اصدر اصدرت نشر نشرت وجه وجهت بث بثت وزع وزعت"))
_STATEMENTS = frozenset(words_of("بيان ببيان بيانا رساله تصريح تصريحا تقرير تقريرا"))
#: Most tokens of a name in quotation marks that is part of a speaker: صحيفة «نيويورك تايمز».
_NAME_TOKENS = 5


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
    if word in ARABIC_VERBS:
        if word in ARABIC_AMBIGUOUS and not _opens_near(s, i, 12):
            return ""
        return "act" if word in ACTS else "verb"
    return ""


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
    end = i + 1 if participle else _phrase_end(s, i + 1, limit)
    subject = (i + 1, end) if end > i + 1 else None
    if subject is None and not participle and i > 0 and bare(s.tokens[i].word) == s.tokens[i].word:
        subject = _before(s, i)
    return _Found(subject=subject, content=_content(s, end, limit))


def _phrase_end(s: Sentence, first: int, limit: int) -> int:
    """Where the noun phrase that begins at `first` ends."""
    i = first
    while i < min(limit, first + 12):
        word = s.tokens[i].word
        if s.quoted[i]:
            close = _name_in_quotes(s, i)
            if i == first or close is None:
                break
            i = close
            continue
        if word in _MARKS or word == ":" or word in ARABIC_OPENERS or word in _ENDS_SUBJECT:
            break
        if word == "من" and s.tokens[i - 1].word not in ("عدد", "احد", "عددا"):
            break
        if word.startswith(("ل", "ب")) and len(word) > 3 and not _in_name(s, i, first):
            break
        i += 1
    return i


def _in_name(s: Sentence, i: int, first: int) -> bool:
    """True for ل and ب that are letters of the word: لبنان, بغداد, بن. Guessed: not before ال."""
    word = s.tokens[i].word
    return (
        not (word.startswith(("لل", "بال")) or (word[0] == "ل" and i - first >= 1 and len(word) > 4))
        or word == "بن"
    )


def _name_in_quotes(s: Sentence, i: int) -> int | None:
    """The index behind a short name in quotation marks; None when it is a quotation."""
    k = i
    while k < len(s.tokens) and s.quoted[k]:
        k += 1
    return k if k - i <= _NAME_TOKENS + 2 else None


def _before(s: Sentence, i: int) -> tuple[int, int] | None:
    """The subject before its verb, at the beginning of the sentence or after a comma."""
    first = i
    while first > 0 and i - first < 8:
        word = s.tokens[first - 1].word
        if (
            word in _MARKS or word == ":" or word in _ENDS_SUBJECT or word in ARABIC_OPENERS
        ) and not s.quoted[first - 1]:
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


def _content(s: Sentence, first: int, limit: int) -> int:
    """Index where what is said begins: after أن or the colon, at a quotation, else after the preposition."""
    for k in range(first, min(limit, first + OPENER_WITHIN)):
        word = s.tokens[k].word
        if word in _CONTENT_PRONOUNS or s.quoted[k]:
            return k
        if word in ARABIC_OPENERS or word == ":":
            return k + 1
        if word in ("،", ".", "؛"):
            break
    while first < limit and (
        s.tokens[first].word in _PREPOSITIONS or s.tokens[first].word in ("،", ",", ":")
    ):
        first += 1
    return first


def _according(s: Sentence, i: int) -> Attribution | None:
    """«…، بحسب X» and «بحسب X، …»."""
    first = i + 1
    if first < len(s.tokens) and s.tokens[first].word in ("ما", "الي", "ل"):
        return None if s.tokens[first].word == "ما" else _according(s, first)
    end = _phrase_end(s, first, len(s.tokens))
    speaker = _span(s, first, end)
    if speaker is None:
        return None
    tail = end
    while tail < len(s.tokens) and s.tokens[tail].word in ("،", ",", ":"):
        tail += 1
    contents = [_span(s, 0, i)] if i > 2 else [_span(s, tail, len(s.tokens))]
    return Attribution(contents=tuple(c for c in contents if c), speaker=speaker, cue=_span(s, i, i + 1))


def _carried(s: Sentence, i: int, limit: int) -> Attribution | None:
    """«نقلت X عن Y أن …»: Y says it, through X."""
    about = next((k for k in range(i + 1, min(limit, i + 12)) if s.tokens[k].word == "عن"), None)
    if about is None:
        return None
    carrier = _span(s, i + 1, about)
    end = _phrase_end(s, about + 1, limit)
    while end > about + 1 and s.tokens[end - 1].word in _CARRIED:
        end -= 1
    speaker = _span(s, about + 1, end)
    content = _span(s, _content(s, end, limit), limit)
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
