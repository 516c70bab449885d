"""English attributions without a reporting verb of their own: according to, citing."""

from __future__ import annotations

from msgspec.structs import replace

from xref.claims.extraction.attribution import Attribution
from xref.claims.extraction.subjects import Sentence, after
from xref.model import Span
from xref.text.word_lists import words_of

#: What stands before a colon and says nothing. Own list.
_NO_SPEAKERS = frozenset(
    words_of(
        "update updated photo photos video videos watch read related breaking exclusive note caption image "
        "source more "
        "opinion analysis live location date time warning correction credit tags category here below above "
        "question answer "
        "follow see also topic subject title chapter part step list contact phone email address website "
        "tip tips fact facts "
        "today yesterday monday tuesday wednesday thursday friday saturday sunday victim victims name age "
        "developing alert"
    )
)
_SOURCE_ENDS = frozenset(
    words_of(
        ", . ; : that said says there was were is are has had have in on it they he she as reported reports "
        'who which “ "'
    )
)


#: Participles of "as reported by".
_CARRIED = frozenset(words_of("reported quoted cited carried relayed"))


def with_sources(s: Sentence, found: list[Attribution]) -> list[Attribution]:
    """Source and carrier: "Reuters, citing police, said": police say it, through Reuters."""
    found = _with_carrier(s, found)
    for i, token in enumerate(s.tokens[:-1]):
        if token.word not in ("citing", "quoting") or s.quoted[i]:
            continue
        first = i + 1
        last = first
        while last < len(s.tokens) and last - first < 10 and s.tokens[last].word not in _SOURCE_ENDS:
            last += 1
        source = stretch(s, s.tokens[first].start, s.tokens[last - 1].end) if last > first else None
        if source is None or not found:
            continue
        carrier = found[-1]
        contents = tuple(
            c for c in (_without(s, c, token.start, source.end) for c in carrier.contents) if c is not None
        )
        via = (carrier.speaker,) if carrier.speaker else ()
        found[-1] = replace(carrier, speaker=source, contents=contents, via=via, anaphoric=False)
        break
    return found


def _with_carrier(s: Sentence, found: list[Attribution]) -> list[Attribution]:
    """The form "X, as reported by Y, said": X says it, through Y; without an X it is Y who says it."""
    for i in range(1, len(s.tokens) - 1):
        if s.quoted[i] or s.tokens[i].word not in _CARRIED or s.tokens[i + 1].word != "by":
            continue
        if s.tokens[i - 1].word not in ("as", ","):
            continue
        subject = after(s, i + 1)
        if subject is None:
            continue
        first = i - 1 if s.tokens[i - 1].word == "as" else i
        start, end = s.tokens[first].start, s.tokens[subject.last - 1].end
        carrier = Span(start=s.tokens[subject.first].start, end=end)
        if not found:
            contents = [stretch(s, s.start, start), stretch(s, end, s.end)]
            kept = tuple(c for c in contents if c is not None and len(s.text[c.start : c.end].split()) > 2)
            cue = Span(start=start, end=s.tokens[i + 1].end)
            return [Attribution(contents=kept, speaker=carrier, cue=cue)] if kept else []
        return [_through(s, a, Span(start=start, end=end), carrier) for a in found]
    return found


def _through(s: Sentence, a: Attribution, phrase: Span, carrier: Span) -> Attribution:
    contents = tuple(
        c for c in (_without(s, c, phrase.start, phrase.end) for c in a.contents) if c is not None
    )
    return replace(a, contents=contents, via=(*a.via, carrier)) if contents else a


def _without(s: Sentence, content: Span, start: int, end: int) -> Span | None:
    """What is said, without the words that name the source at its beginning or end."""
    if content.start <= start < content.end:
        before = stretch(s, content.start, start)
        after = stretch(s, min(end, content.end), content.end)
        if after is not None and s.text.startswith("that ", after.start):
            after = stretch(s, after.start + len("that "), after.end)
        return max((p for p in (before, after) if p is not None), key=lambda p: p.end - p.start, default=None)
    return content


def leading_phrase(s: Sentence) -> list[Attribution]:
    """Attribution by how a sentence begins: "According to X, …", "Police: …"."""
    if len(s.tokens) > 3 and s.tokens[0].word == "according" and s.tokens[1].word == "to":
        return _according(s, 0)
    return _by_colon(s)


def _by_colon(s: Sentence) -> list[Attribution]:
    """The name before a colon says what comes after it, in headlines and transcripts."""
    colon = next((i for i in range(1, min(6, len(s.tokens))) if s.tokens[i].word == ":"), None)
    if colon is None or len(s.tokens) < colon + 4 or any(s.quoted[:colon]):
        return []
    words = [s.tokens[i].word for i in range(colon)]
    named = all(s.capital(i) or words[i] in ("of", "the", "'s") for i in range(colon))
    if (
        not named
        or _NO_SPEAKERS & set(words)
        or not all(w.replace("-", "").replace("'", "").isalpha() for w in words)
    ):
        return []
    if s.tokens[colon + 1].start == s.tokens[colon].end:
        return []
    content = stretch(s, s.tokens[colon + 1].start, s.end)
    speaker = stretch(s, s.tokens[0].start, s.tokens[colon - 1].end)
    cue = Span(start=s.tokens[colon].start, end=s.tokens[colon].end)
    return [Attribution(contents=(content,), speaker=speaker, cue=cue)] if content else []


def by_phrase(s: Sentence) -> list[Attribution]:
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
    contents = [] if i <= 1 else [stretch(s, s.start, s.tokens[i].start)]
    tail = subject.last
    while tail < len(s.tokens) and s.tokens[tail].word == ",":
        tail += 1
    if i <= 1 or (tail < len(s.tokens) - 3 and s.tokens[subject.last].word == ","):
        contents.append(stretch(s, s.tokens[min(tail, len(s.tokens) - 1)].start, s.end))
    return [Attribution(contents=tuple(c for c in contents if c is not None), speaker=speaker, cue=cue)]


def stretch(s: Sentence, start: int, end: int) -> Span | None:
    """The stretch without white space and commas at its ends."""
    while start < end and (s.text[start].isspace() or s.text[start] in ",;:"):
        start += 1
    while start < end and (s.text[end - 1].isspace() or s.text[end - 1] in ",;:"):
        end -= 1
    return Span(start=start, end=end) if start < end else None
