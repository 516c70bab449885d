"""Names in Latin script: runs of capitalised words, cut at titles, weighed at sentence starts.

No list of names is asked whether a word is one. What counts: a capital where the sentence does not ask for
it, what the same word looks like elsewhere in the corpus, titles before, heads inside or after, brackets
behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from xref.claims.naming.found import Found
from xref.claims.naming.gazetteer import demonym, gazetteer
from xref.claims.naming.latin_evidence import (
    COURTESY,
    abbreviates,
    acts,
    adjective_alone,
    country_word,
    kind_of,
    office_of,
    whole_name,
)
from xref.claims.naming.latin_runs import runs_of
from xref.claims.naming.latin_tokens import Token, Usage, tokens_of, words_of
from xref.claims.naming.name_words import (
    ADMINISTRATIVE_EN,
    CALENDAR,
    DEFINITE_EN,
    FUNCTION,
    HEADS_EN,
    HONORIFICS,
    LOCATIVE,
    PEOPLES,
    PRODUCT_LINKS,
    PRODUCTS,
    ROADS,
    SAY,
    STATE_HEADS,
    TITLE_LINKS,
    TITLES,
)
from xref.model import EntityKind
from xref.text.names.skeleton import fold_word

_BRACKET = re.compile(r"\s?[(\[]([A-Z][A-Z&.\-]{1,8})s?[)\]]")
_CUT_TAIL = re.compile(
    r"[-‑](?:led|backed|linked|based|run|controlled|aligned|affiliated|held|occupied|made|funded|sponsored|supported|"
    r"owned|trained|allied|inspired|style|wide|born|era|related|imposed|designate|elect)$"
)
_NO_NAME = (TITLES | FUNCTION | PEOPLES | CALENDAR) - {"us"}


def names_in(text: str, tokens: Sequence[Token], article: int, usage: Usage) -> Iterator[Found]:
    """Yield the names of one block in its order."""
    block = _Block(text, tokens, {t.start: k for k, t in enumerate(tokens)}, article, usage)
    for run in runs_of(text, tokens, usage):
        if run[0].owns and len(run) > 1:
            yield from _owned(block, run)
        else:
            yield from _cut(block, run)
    for k, token in enumerate(tokens):
        if (
            token.word in DEFINITE_EN
            and not token.capital
            and (token.word == "parliament" or _the(tokens, k))
        ):
            words = (token.word,)
            yield Found(article=article, start=token.start, end=token.end, words=words, generic=True)
        elif token.text.startswith("@"):
            yield Found(article=article, start=token.start, end=token.end, words=(token.word,), handle=True)
        elif token.capital and (tail := _CUT_TAIL.search(token.text)):
            yield from _stem(block, token, tail.start())


def _the(tokens: Sequence[Token], k: int) -> bool:
    return k > 0 and tokens[k - 1].word == "the" and tokens[k].start - tokens[k - 1].end == 1


class _Block(msgspec.Struct, frozen=True):
    """The tokens of a block, and which one begins where."""

    text: str
    tokens: Sequence[Token]
    where: dict[int, int]
    article: int
    usage: Usage


def _stem(block: _Block, token: Token, size: int) -> Iterator[Found]:
    """Yield the name in "Iran-backed", and all of "US-led coalition"."""
    stop = token.start + size
    words = words_of(tokens_of(block.text, token.start, stop))
    if (
        not words
        or demonym(words[0])
        or (block.usage.small.get(words[0], 0) and not block.text[token.start : stop].isupper())
    ):
        return
    k = block.where[token.start] + 1
    after = block.tokens[k] if k < len(block.tokens) else None
    if token.text[size:] in {"-led", "‑led"} and after and after.word in {"coalition", "alliance"}:
        whole = (*words, "led", after.word)
        yield Found(
            article=block.article, start=token.start, end=after.end, words=whole, kind=EntityKind.ORGANISATION
        )
    kind = EntityKind.PLACE if words in gazetteer().places else None
    yield Found(article=block.article, start=token.start, end=stop, words=words, kind=kind, nested=True)


def _owned(block: _Block, run: list[Token]) -> Iterator[Found]:
    """A country's something: one name where the rest has two words and no title."""
    rest = run[1:]
    country = Found(
        article=block.article,
        start=run[0].start,
        end=run[0].end,
        words=(run[0].word,),
        kind=EntityKind.PLACE,
        nested=True,
    )
    yield country
    if len(rest) > 1 and not any(t.word in TITLES for t in rest):
        yield from _name(block, run, ())
    else:
        yield from _cut(block, rest)


def _cut(block: _Block, run: list[Token]) -> Iterator[Found]:
    """Cut a run at titles, and at "of" before another organisation, into names; a title at the end goes."""
    for k in range(1, len(run) - 2):
        if run[k].word == "of" and run[-1].word in HEADS_EN and run[-1].word not in TITLES:
            yield from _cut(block, run[:k])
            yield from _cut(block, run[k + 1 :])
            return
    titles = [k for k, t in enumerate(run) if t.word in TITLES]
    if not titles or whole_name(run, titles[0]):
        yield from _name(block, run, ())
        return
    last = titles[-1]
    first = _first_title(run, last)
    of_country = first == 1 and country_word(run[0])
    if first > 0 and (not of_country or not demonym(run[0].word)):
        yield from _cut(block, run[:first])
    if last + 1 < len(run):
        yield from _after_title(block, run, 0 if of_country else first, first, last)
    elif of_country:
        start, end = run[0].start, run[-1].end
        office = office_of(run)
        yield Found(
            article=block.article, start=start, end=end, words=words_of(run), office=office, generic=True
        )


def _first_title(run: Sequence[Token], last: int) -> int:
    """Where the titles begin that end at `last`."""
    first = last
    while first > 0 and (run[first - 1].word in TITLES or (run[first - 1].word in TITLE_LINKS and first > 1)):
        first -= 1
    while run[first].word in {"of", "for", "the"}:
        first += 1
    return first


def _after_title(block: _Block, run: list[Token], begins: int, first: int, last: int) -> Iterator[Found]:
    """The name behind titles; it may begin before the last of them, before all, or before a country."""
    rest = run[last + 1 :]
    if rest[0].word in {"of", "for", "the"}:
        office = [t for t in rest if t.capital]
        if len(office) > 2 and office[0].word in HEADS_EN:
            yield from _name(block, office[1:], (run[begins].start,))
        elif 1 < len(office) < 4 or (office and (office[0].word,) in gazetteer().places):
            yield from _name(block, office, ())
        return
    near = last
    while near > first and run[near].word in HONORIFICS and run[near - 1].word in HONORIFICS:
        near -= 1
    starts = {run[begins].start, run[first].start}
    if run[near].word in HONORIFICS:
        starts.add(run[near].start)
    for found in _name(block, rest, tuple(sorted(starts))):
        courtesy = COURTESY.get(run[last].word, "")
        yield msgspec.structs.replace(found, office=office_of(run[begins : last + 1]), courtesy=courtesy)


def _name(block: _Block, run: list[Token], outer: tuple[int, ...]) -> Iterator[Found]:
    """Yield a run as a name, with what stands before and after it as evidence."""
    while run and not run[0].capital:
        run = run[1:]
    run = [t for t in run if not _CUT_TAIL.search(t.text)]
    if len(run) > 2 and run[-1].word not in HEADS_EN and (demonym(run[0].word) or run[0].word in PEOPLES):
        run = run[1:]  # "Republican John Doe"
    if not run:
        return
    after = _next(block, run[-1])
    first = block.where[outer[0] if outer else run[0].start]
    before = block.tokens[first - 1] if first and not block.tokens[first].opens else None
    kind = EntityKind.PERSON if outer else None
    extended = run
    if not outer and after is not None:
        kind, extended = _extended(block, run, after)
    if len(extended) == 2 and extended[1].text.isupper() and demonym(extended[0].word):
        extended = extended[1:]  # "Iranian IRGC"
    if (
        kind is EntityKind.PLACE
        and len(extended) > 1
        and demonym(extended[0].word)
        and extended[-1] is not after
    ):
        outer, extended = (extended[0].start,), extended[1:]  # "Syrian Tell Rifaat", followed by "city"
    words = words_of(extended)
    if not words or all(demonym(w) or w in _NO_NAME for w in words) or adjective_alone(words):
        return
    kind = kind or kind_of(words)
    if kind is None and before is not None and before.word in TITLES and not before.capital:
        kind = EntityKind.PERSON
    speaks = bool(after and after.word in SAY) or bool(before and before.word in SAY)
    start = extended[0].start - (block.text[extended[0].start - 1 : extended[0].start] == "#")
    end = extended[-1].end
    yield Found(
        article=block.article, start=start, end=end, words=words, kind=kind, outer=outer, speaks=speaks,
        acts=acts(block.tokens[max(first - 2, 0) : first] if before else (), after),
        located=before is not None and before.word in LOCATIVE and before.word not in {"to", "from"},
        acronym=len(words) == 1 and extended[0].text.isupper() and not block.usage.small.get(words[0]),
        generic=len(words) == 1 and words[0] in HEADS_EN and words not in gazetteer().places,
    )  # fmt: skip
    bracket = _BRACKET.match(block.text, end)
    if bracket and len(words) > 1 and not outer and abbreviates(bracket.group(1), words):
        acronym = (fold_word(bracket.group(1)),)
        yield Found(
            article=block.article,
            start=bracket.start(1),
            end=bracket.end(1),
            words=acronym,
            acronym_for=words,
        )


def _next(block: _Block, token: Token) -> Token | None:
    """The word right after a token, parted from it by a blank only."""
    k = block.where[token.start] + 1
    if k >= len(block.tokens) or token.owns or block.text[token.end : block.tokens[k].start] != " ":
        return None
    return block.tokens[k]


def _extended(block: _Block, run: list[Token], after: Token) -> tuple[EntityKind | None, list[Token]]:
    """A name with the common noun in small letters that belongs to it: "Rawda base", "Hawk missiles"."""
    if after.capital:
        return None, run
    longer = [*run, after]
    country = all(country_word(t) or t.word in PEOPLES for t in run)
    if after.word in HEADS_EN and country and after.word not in STATE_HEADS:
        return None, run
    if after.word in HEADS_EN:
        kind = HEADS_EN[after.word]
        return kind, run if after.word in ADMINISTRATIVE_EN or after.word in ROADS else longer
    while longer[-1].word in PRODUCT_LINKS and (more := _next(block, longer[-1])) and not more.capital:
        longer.append(more)
    while (
        longer[-1].word in PRODUCTS
        and (more := _next(block, longer[-1]))
        and more.word in PRODUCTS | PRODUCT_LINKS
    ):
        longer.append(more)
    return (EntityKind.OTHER, longer) if longer[-1].word in PRODUCTS and not country else (None, run)
