"""Attribution in English sentences: cue verbs, "according to", "citing", colons in headlines."""

from __future__ import annotations

from xref.claims.attribution import Attribution
from xref.claims.cues import (
    AMBIGUOUS,
    DENIALS,
    DETERMINERS,
    ENGLISH,
    ONLY_WITH_PARTICLE,
    PARTICLES,
    PASSIVE_AUXILIARIES,
    PASSIVE_REPORTS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
    Frame,
)
from xref.claims.subjects import Sentence, Subject, after, before, verb_start
from xref.model import Record, Span

_NOUN_AHEAD = frozenset("the a an of his her their its 's any no these those such more some in by with from for on".split())
_COMPLEMENT = frozenset("that to it he she they we i his her their its it's he's she's there".split()) | DETERMINERS
_ENDS = frozenset(".,;!?")
_OPENERS = frozenset("“«„\"‘'")
_CLOSERS = frozenset("”»\"’'")
_ADDRESSEES = frozenset("him her them us me you".split())
#: Furthest a "that" may stand from its verb, in tokens: "said in a statement on Friday that".
_THAT_WITHIN = 14


class Cue(Record, frozen=True, kw_only=True):
    """A verb that may report: its verb group and words, as token indices."""

    first: int  # of the verb group
    verb: int
    last: int  # half-open: verb and particle
    lemma: str
    frame: Frame
    subject: Subject | None
    inverted: bool = False
    passive: bool = False


def attributions(s: Sentence) -> list[Attribution]:
    """Find who says what in one sentence, in order of the cues."""
    found: list[Attribution] = []
    covered = s.start
    cues = _cues(s)
    for n, cue in enumerate(cues):
        if s.tokens[cue.verb].start < covered and not cue.inverted:
            continue
        following = cues[n + 1] if n + 1 < len(cues) else None
        attribution = _read(s, cue, following, found[-1] if found else None)
        if attribution is not None and attribution.contents:
            found.append(attribution)
            covered = max(span.end for span in attribution.contents)
    return found or _by_phrase(s)


def _cues(s: Sentence) -> list[Cue]:
    found = []
    for i, token in enumerate(s.tokens):
        if s.quoted[i]:
            continue
        particles = PARTICLES.get(token.word)
        following = s.tokens[i + 1].word if i + 1 < len(s.tokens) else ""
        together = particles is not None and following in particles
        entry = ENGLISH.get(token.word) or ((token.word, Frame.VIEW) if together else None)
        if entry is None or (token.word in ONLY_WITH_PARTICLE and not together):
            continue
        cue = _cue(s, i, i + 2 if together else i + 1, entry)
        if cue is not None:
            found.append(cue)
    return found


def _cue(s: Sentence, i: int, last: int, entry: tuple[str, Frame]) -> Cue | None:
    lemma, frame = entry
    word = s.tokens[i].word
    previous = s.tokens[i - 1].word if i else ""
    first = verb_start(s, i)
    ahead = s.tokens[first - 1].word if first else ""
    if ahead == "to" or previous == "to" or (previous in _NOUN_AHEAD and word not in ("said",)):
        return None
    passive = any(s.tokens[k].word in PASSIVE_AUXILIARIES for k in range(first, i)) and not word.endswith("ing")
    if passive:
        return _passive(s, first, i, last, lemma)
    if word in AMBIGUOUS and not _looks_like_verb(s, i, first):
        return None
    if frame is not Frame.VIEW and _is_inverted(s, first, i):
        return Cue(first=first, verb=i, last=last, lemma=lemma, frame=frame, subject=after(s, i), inverted=True)
    return Cue(first=first, verb=i, last=last, lemma=lemma, frame=frame, subject=before(s, first))


def _passive(s: Sentence, first: int, i: int, last: int, lemma: str) -> Cue | None:
    """ "is believed to", "it was reported that": words of somebody who is not said."""
    following = s.tokens[i + 1].word if i + 1 < len(s.tokens) else ""
    if s.tokens[i].word not in PASSIVE_REPORTS or following not in ("to", "that", "as"):
        return None
    return Cue(first=first, verb=i, last=last, lemma=lemma, frame=Frame.VIEW, subject=None, passive=True)


def _looks_like_verb(s: Sentence, i: int, first: int) -> bool:
    """True when a form that is mostly a noun stands between a subject and a complement."""
    if first == 0 or i + 1 >= len(s.tokens):
        return False
    if s.tokens[first - 1].word in DETERMINERS or s.tokens[first - 1].word in PREPOSITIONS:
        return False
    following = s.tokens[i + 1]
    return following.word in _COMPLEMENT or following.word in _OPENERS or s.capital(i + 1)


def _is_inverted(s: Sentence, first: int, i: int) -> bool:
    """True for "…," said X: after a quotation or a comma that closes one, with a name after it."""
    if first != i or i == 0 or i + 1 >= len(s.tokens):
        return False
    follows = s.quoted[i - 1] or (s.tokens[i - 1].word == "," and i > 1 and s.quoted[i - 2])
    following = s.tokens[i + 1].word
    if not follows and s.tokens[i - 1].word == ",":
        return s.capital(i + 1) and following not in PRONOUNS
    if following in ("that", "in", "on", ",", "."):
        return False
    return follows and (s.capital(i + 1) or following in DETERMINERS or following[0].isalpha())


def _read(s: Sentence, cue: Cue, following: Cue | None, previous: Attribution | None) -> Attribution | None:
    speaker, anaphoric = _speaker(s, cue, previous)
    if speaker is None and not cue.passive and not anaphoric:
        return None
    act = None
    if cue.passive:
        contents = _whole(s, cue)
    elif cue.inverted or _is_postposed(s, cue):
        contents = _before_cue(s, cue, previous)
    else:
        contents = _after_cue(s, cue, following)
        if cue.frame is Frame.VIEW and speaker is not None and contents and speaker.start < contents[0].start:
            act = Span(start=speaker.start, end=contents[-1].end)
    cue_span = Span(start=s.tokens[cue.first].start, end=s.tokens[cue.last - 1].end)
    return Attribution(
        contents=tuple(contents),
        speaker=speaker,
        cue=None if cue.passive else cue_span,
        denies=cue.lemma in DENIALS,
        act=act,
        anaphoric=anaphoric,
    )


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
    return Span(start=s.tokens[first].start, end=s.tokens[last - 1].end), len(words) == 1 and words[0] in PERSONAL


def _opening_subject(s: Sentence) -> Span | None:
    """The first noun phrase of a sentence, up to its verb: the subject that ", saying …" shares."""
    for i, token in enumerate(s.tokens[:20]):
        if i and (token.word in PASSIVE_AUXILIARIES or (token.word.endswith("ed") and not s.capital(i)) or token.word in ENGLISH):
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
    if right in _OPENERS or right in (":", "that"):
        return False
    if s.quoted[left]:
        return not any(s.tokens[k].word == "that" for k in range(cue.last, min(len(s.tokens), cue.last + 3)))
    ahead = {s.tokens[k].word for k in range(cue.last, min(len(s.tokens), cue.last + _THAT_WITHIN))}
    leading = s.tokens[0].word in PREPOSITIONS and left < 8
    return not leading and "that" not in ahead and ":" not in ahead and (
        right in WEEKDAYS or right in PREPOSITIONS or cue.frame is Frame.TELL
    )


def _before_cue(s: Sentence, cue: Cue, previous: Attribution | None) -> list[Span]:
    """What stands before a postposed cue, and the quotation that goes on after it."""
    edge = s.tokens[cue.subject.clause].start if cue.subject and not cue.inverted else s.tokens[cue.first].start
    start = s.start
    if previous is not None and previous.contents[-1].end < edge:
        start = previous.contents[-1].end
        if previous.cue is not None:
            start = max(start, previous.cue.end)
    contents = [_span(s, start, edge)]
    tail = cue.subject.last if cue.inverted and cue.subject else cue.last
    for k in range(tail, len(s.tokens)):
        if s.quoted[k]:
            contents.append(_span(s, s.tokens[k].start, s.end))
            break
    return [span for span in contents if span is not None]


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
    found = _span(s, s.tokens[first].start, end)
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
    if i < len(s.tokens) and not s.capital(i) and s.tokens[i].word.endswith("s") and s.tokens[i].word not in PRONOUNS:
        i += 1
    return i


def _whole(s: Sentence, cue: Cue) -> list[Span]:
    """The clause around a passive: "X is believed to have …"."""
    k = cue.first
    while k > 0 and s.tokens[k - 1].word not in (";", ":", "—", "–") and not s.quoted[k - 1]:
        k -= 1
    found = _span(s, s.tokens[k].start, s.end)
    return [found] if found else []


def _by_phrase(s: Sentence) -> list[Attribution]:
    """Attributions of a sentence without a reporting verb: "according to X", a colon in a headline."""
    for i in range(len(s.tokens) - 2):
        if s.tokens[i].word == "according" and s.tokens[i + 1].word == "to" and not s.quoted[i]:
            return _according(s, i)
    return []


def _according(s: Sentence, i: int) -> list[Attribution]:
    subject = after(s, i + 1)
    if subject is None:
        return []
    speaker = Span(start=s.tokens[subject.first].start, end=s.tokens[subject.last - 1].end)
    cue = Span(start=s.tokens[i].start, end=s.tokens[i + 1].end)
    contents = [] if i <= 1 else [_span(s, s.start, s.tokens[i].start)]
    tail = subject.last
    while tail < len(s.tokens) and s.tokens[tail].word == ",":
        tail += 1
    if i <= 1 or (tail < len(s.tokens) - 3 and s.tokens[subject.last].word == ","):
        contents.append(_span(s, s.tokens[min(tail, len(s.tokens) - 1)].start, s.end))
    return [Attribution(contents=tuple(c for c in contents if c is not None), speaker=speaker, cue=cue)]


def _span(s: Sentence, start: int, end: int) -> Span | None:
    """The stretch without white space and commas at its ends."""
    while start < end and (s.text[start].isspace() or s.text[start] in ",;:"):
        start += 1
    while start < end and (s.text[end - 1].isspace() or s.text[end - 1] in ",;:"):
        end -= 1
    return Span(start=start, end=end) if start < end else None
