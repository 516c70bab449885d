"""Attribution in English sentences: cue verbs, "according to", "citing", colons in headlines."""

from __future__ import annotations

from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.attribution_phrases import by_phrase, leading_phrase, stretch, with_sources
from xref.claims.extraction.cues import (
    DENIALS,
    DETERMINERS,
    ENGLISH,
    PASSIVE_AUXILIARIES,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    WEEKDAYS,
    Frame,
)
from xref.claims.extraction.cues_en import OPENING_MARKS, Cue, find_cues
from xref.claims.extraction.subjects import Sentence, before, verb_start
from xref.model import Span
from xref.text.word_lists import words_of

_ENDS = frozenset(".,;!?")
_CLOSERS = frozenset("”»\"’'")
_ADDRESSEES = frozenset(words_of("him her them us me you"))
#: Furthest a "that" may stand from its verb, in tokens: "said in a statement on Friday that".
_THAT_WITHIN = 14


def attributions(s: Sentence) -> list[Attribution]:
    """Find who says what in one sentence, in order of the cues."""
    found: list[Attribution] = []
    covered = s.start
    cues = find_cues(s)
    for n, cue in enumerate(cues):
        if s.tokens[cue.verb].start < covered and not cue.inverted:
            continue
        following = cues[n + 1] if n + 1 < len(cues) else None
        attribution = _read(s, cue, following, found[-1] if found else None)
        if attribution is not None and attribution.contents:
            found.append(attribution)
            covered = max(span.end for span in attribution.contents)
    return with_sources(s, leading_phrase(s) or found or by_phrase(s))


def _read(s: Sentence, cue: Cue, following: Cue | None, previous: Attribution | None) -> Attribution | None:
    speaker, anaphoric = _speaker(s, cue, previous)
    if speaker is None and not cue.passive and not anaphoric:
        return None
    act = None
    if cue.passive:
        contents = _whole(s, cue)
    elif cue.inverted or _is_postposed(s, cue):
        contents = _before_cue(s, cue, previous, following)
    else:
        contents = _after_cue(s, cue, following)
        if contents and speaker is not None and _is_act(s, cue, contents[0]):
            act = _act(s, cue, speaker, contents[-1].end, previous)
    head = cue.first
    while head < cue.verb and s.tokens[head].word in WEEKDAYS:
        head += 1
    cue_span = Span(start=s.tokens[head].start, end=s.tokens[cue.last - 1].end)
    return Attribution(
        contents=tuple(contents),
        speaker=speaker,
        cue=None if cue.passive else cue_span,
        denies=cue.lemma in DENIALS and not _is_negated(s, cue),
        act=act,
        anaphoric=anaphoric,
    )


def _is_negated(s: Sentence, cue: Cue) -> bool:
    """True for "did not deny"."""
    return any(
        w in ("not", "never") or w.endswith("n't") for w in (t.word for t in s.tokens[cue.first : cue.verb])
    )


def _is_act(s: Sentence, cue: Cue, content: Span) -> bool:
    """True when the cue tells what somebody does ("blames", "claimed responsibility")."""
    if cue.frame is Frame.VIEW:
        return True
    between = s.text[s.tokens[cue.verb].end : content.start]
    plainly = "that" not in between.split() and ":" not in between
    return cue.lemma not in SAYING and plainly and not _quoted_at(s, content.start)


def _quoted_at(s: Sentence, place: int) -> bool:
    return any(q and t.start == place for t, q in zip(s.tokens, s.quoted, strict=True))


def _act(s: Sentence, cue: Cue, speaker: Span, end: int, previous: Attribution | None) -> Span | None:
    """The whole act, from the beginning of the sentence or the end of what was said before."""
    if not s.start <= speaker.start < s.tokens[cue.verb].start:
        return stretch(s, s.tokens[cue.first].start, end)
    start = s.start
    if previous is not None:
        told = max(c.end for c in previous.contents)
        start = max(start, told) if told <= speaker.start else s.tokens[cue.first].start
    return stretch(s, start, end)


def _speaker(s: Sentence, cue: Cue, previous: Attribution | None) -> tuple[Span | None, bool]:
    """The speaker's span, and whether it stands for another one."""
    if cue.passive:
        return None, False
    if cue.subject is None:
        shared = cue.first > 0 and s.tokens[cue.first - 1].word in (",", "and", "but", "or", "then")
        if previous is not None:
            return previous.speaker, previous.anaphoric
        opening = _opening_subject(s) if shared else None
        return (opening, False) if opening else (None, False)
    first, last = cue.subject.first, cue.subject.last
    words = [s.tokens[i].word for i in range(first, last)]
    return Span(start=s.tokens[first].start, end=s.tokens[last - 1].end), len(words) == 1 and words[
        0
    ] in PERSONAL


def _opening_subject(s: Sentence) -> Span | None:
    """The first noun phrase of a sentence, up to its verb: the subject that ", saying …" shares."""
    for i, token in enumerate(s.tokens[:20]):
        if i and (
            token.word in PASSIVE_AUXILIARIES
            or (token.word.endswith("ed") and not s.capital(i))
            or token.word in ENGLISH
        ):
            found = before(s, verb_start(s, i))
            if found is not None:
                return Span(start=s.tokens[found.first].start, end=s.tokens[found.last - 1].end)
            return None
    return None


def _is_postposed(s: Sentence, cue: Cue) -> bool:
    """True for "…, police said." and "“…,” he said on Friday"."""
    if cue.frame is Frame.VIEW or cue.subject is None:
        return False
    left = cue.subject.first - 1
    if left < 1:
        return False
    marked = s.quoted[left] or s.tokens[left].word == ","
    if not marked:
        return False
    if cue.last >= len(s.tokens) or s.tokens[cue.last].word in _ENDS:
        return True
    right = s.tokens[cue.last].word
    if right in OPENING_MARKS or right in (":", "that"):
        return False
    if s.quoted[left]:
        return not any(s.tokens[k].word == "that" for k in range(cue.last, min(len(s.tokens), cue.last + 3)))
    ahead = {s.tokens[k].word for k in range(cue.last, min(len(s.tokens), cue.last + _THAT_WITHIN))}
    leading = s.tokens[0].word in PREPOSITIONS and left < 8
    return (
        not leading
        and "that" not in ahead
        and ":" not in ahead
        and (right in WEEKDAYS or right in PREPOSITIONS or cue.frame is Frame.TELL)
    )


def _before_cue(s: Sentence, cue: Cue, previous: Attribution | None, following: Cue | None) -> list[Span]:
    """What stands before a postposed cue, and the quotation that goes on after it."""
    edge = (
        s.tokens[cue.subject.clause].start if cue.subject and not cue.inverted else s.tokens[cue.first].start
    )
    start = s.start
    if previous is not None and previous.contents[-1].end < edge:
        start = previous.contents[-1].end
        if previous.cue is not None:
            start = max(start, previous.cue.end)
    contents = [stretch(s, start, edge)]
    tail = cue.subject.last if cue.inverted and cue.subject else cue.last
    for k in range(tail, len(s.tokens)):
        if s.quoted[k]:
            contents.append(stretch(s, s.tokens[k].start, s.end))
            break
    else:
        contents.append(None if cue.inverted else _going_on(s, tail, following))
    return [span for span in contents if span is not None]


def _going_on(s: Sentence, tail: int, following: Cue | None) -> Span | None:
    """What goes on behind ", police said,": to the end, or to where the next cue's clause begins."""
    if tail + 3 >= len(s.tokens) or s.tokens[tail].word != ",":
        return None
    end = s.end
    if following is not None and following.verb > tail:
        clause = following.subject.clause if following.subject else following.first
        if clause <= tail + 3:
            return None
        end = s.tokens[clause].start
    return stretch(s, s.tokens[tail + 1].start, end)


def _after_cue(s: Sentence, cue: Cue, following: Cue | None) -> list[Span]:
    """What stands after a cue, to the end of the sentence or to where the next cue's clause begins."""
    first = _content_start(s, cue)
    if first >= len(s.tokens):
        return []
    end = s.end
    if following is not None and following.verb > first:
        clause = following.subject.clause if following.subject and not following.inverted else following.first
        ahead = s.tokens[clause - 1].word if clause else ""
        if clause > first and ahead in (",", ";", "and", "but", "—", "–", "while", "although"):
            end = s.tokens[clause - 1].start
        elif following.inverted:
            end = s.tokens[following.first].start
    found = stretch(s, s.tokens[first].start, end)
    return [found] if found else []


def _content_start(s: Sentence, cue: Cue) -> int:
    """Index of the first token of what is said: over the addressee, adverbials, "that" and the colon."""
    i = cue.last
    limit = min(len(s.tokens), i + _THAT_WITHIN)
    if cue.frame is not Frame.VIEW:
        for k in range(i, limit):
            word = s.tokens[k].word
            if word == "that" or word == ":":
                return k + 1
            if s.quoted[k]:
                return k if k - i <= 6 or cue.frame is Frame.TELL else i
            if word in (",", ";"):
                break
    if cue.frame is Frame.TELL:
        i = _over_addressee(s, i)
    while i < len(s.tokens) and (s.tokens[i].word in WEEKDAYS or s.tokens[i].word in ("that", ":", ",")):
        i += 1
    return i


def _over_addressee(s: Sentence, i: int) -> int:
    if i >= len(s.tokens):
        return i
    if s.tokens[i].word in _ADDRESSEES:
        return i + 1
    if s.tokens[i].word in DETERMINERS:
        i += 1
    while i < len(s.tokens) and s.capital(i):
        i += 1
    if (
        i < len(s.tokens)
        and not s.capital(i)
        and s.tokens[i].word.endswith("s")
        and s.tokens[i].word not in PRONOUNS
    ):
        i += 1
    return i


def _whole(s: Sentence, cue: Cue) -> list[Span]:
    """The clause around a passive: "X is believed to have …"."""
    k = cue.first
    while k > 0 and s.tokens[k - 1].word not in (";", ":", "—", "–") and not s.quoted[k - 1]:
        k -= 1
    found = stretch(s, s.tokens[k].start, s.end)
    return [found] if found else []
