"""English verbs that may report, in their sentence: subject, frame, inversion, passive."""

from __future__ import annotations

from xref.claims.extraction.cues import (
    AMBIGUOUS,
    BEFORE_CLAUSE,
    DETERMINERS,
    ENGLISH,
    ONLY_WITH_PARTICLE,
    PARTICLES,
    PASSIVE_AUXILIARIES,
    PASSIVE_REPORTS,
    PREPOSITIONS,
    PRONOUNS,
    Frame,
)
from xref.claims.extraction.subjects import Sentence, Subject, after, before, verb_start
from xref.model import Record
from xref.text.word_lists import words_of

_NOUN_AHEAD = frozenset(
    words_of("the a an of his her their its 's any no these those such more some in by with from for on")
)


_COMPLEMENT = (
    frozenset(words_of("that to it he she they we i his her their its it's he's she's there")) | DETERMINERS
)


OPENING_MARKS = frozenset("“«„\"‘'")


#: What opens a clause of what is known, seen or held.
_CLAUSE_OPENERS = frozenset(
    words_of("that how why what whether if where who when he she they it we i there :")
)
#: "Claimed 12 lives" tells of a toll, within so many tokens.
_TOLLS = frozenset(words_of("lives life victims casualties"))
_TOLL_WITHIN = 6


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


def find_cues(s: Sentence) -> list[Cue]:
    """Find the verbs of a sentence that may report, quotations left out."""
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
    if _in_name(s, i) or _says_nothing(s, i, last, lemma):
        return None
    passive = any(s.tokens[k].word in PASSIVE_AUXILIARIES for k in range(first, i)) and not word.endswith(
        "ing"
    )
    if passive:
        return _passive(s, first, i, last, lemma)
    if word in AMBIGUOUS and not _looks_like_verb(s, i, first):
        return None
    if frame is not Frame.VIEW and _is_inverted(s, first, i):
        return Cue(
            first=first, verb=i, last=last, lemma=lemma, frame=frame, subject=after(s, i), inverted=True
        )
    subject = None if _is_participle(s, first, i) else before(s, first)
    return Cue(first=first, verb=i, last=last, lemma=lemma, frame=frame, subject=subject)


def _is_participle(s: Sentence, first: int, i: int) -> bool:
    """True for ", adding that …", whose subject is that of the main clause."""
    return first == i and i > 0 and s.tokens[i].word.endswith("ing") and s.tokens[i - 1].word == ","


def _in_name(s: Sentence, i: int) -> bool:
    """True for a capital letter inside a sentence that is no headline: "near Tell Abyad", "the Post"."""
    if i == 0 or not s.capital(i) or s.tokens[i - 1].word in OPENING_MARKS or s.tokens[i - 1].word in ":.-–—":
        return False
    words = [
        k for k in range(len(s.tokens)) if s.text[s.tokens[k].start].isalpha() and len(s.tokens[k].word) > 3
    ]
    return 2 * sum(s.capital(k) for k in words) < len(words)


def _says_nothing(s: Sentence, i: int, last: int, lemma: str) -> bool:
    """True for verbs that report only before a clause, and have none; and for "claimed 12 lives"."""
    following = s.tokens[last].word if last < len(s.tokens) else ""
    if lemma == "claim":
        ahead = {t.word for t in s.tokens[last : last + _TOLL_WITHIN]}
        return not ahead.isdisjoint(_TOLLS) and "that" not in ahead
    if lemma not in BEFORE_CLAUSE and s.tokens[i].word not in ("known", "seen"):
        return False
    opens = following in _CLAUSE_OPENERS or following in OPENING_MARKS or following == "to"
    return not opens and not _quoted_soon(s, last)


def _quoted_soon(s: Sentence, k: int) -> bool:
    return any(s.quoted[k : k + 3])


def _passive(s: Sentence, first: int, i: int, last: int, lemma: str) -> Cue | None:
    """Passives: "is believed to", "it was reported that": words of somebody who is not said."""
    following = s.tokens[i + 1].word if i + 1 < len(s.tokens) else ""
    if s.tokens[i].word not in PASSIVE_REPORTS or following not in ("to", "that"):
        return None
    return Cue(first=first, verb=i, last=last, lemma=lemma, frame=Frame.VIEW, subject=None, passive=True)


def _looks_like_verb(s: Sentence, i: int, first: int) -> bool:
    """True when a form that is mostly a noun stands between a subject and a complement."""
    if first == 0 or i + 1 >= len(s.tokens):
        return False
    if s.tokens[first - 1].word in DETERMINERS or s.tokens[first - 1].word in PREPOSITIONS:
        return False
    following = s.tokens[i + 1]
    return following.word in _COMPLEMENT or following.word in OPENING_MARKS or s.capital(i + 1)


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
