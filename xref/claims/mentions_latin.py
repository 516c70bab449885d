"""Names in Latin script: runs of capitalised words, cut at titles, weighed at sentence starts.

No list of names is asked whether a word is one. What counts: a capital where the sentence does not ask for it, what the
same word looks like elsewhere in the corpus, titles before, heads inside or after, brackets behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from xref.claims.found import Found, Words
from xref.claims.gazetteer import demonym, gazetteer
from xref.claims.name_words import (
    CALENDAR,
    FUNCTION,
    HEADS_EN,
    HONORIFICS,
    LOCATIVE,
    PRODUCT_LINKS,
    PRODUCTS,
    SAY,
    TITLE_LINKS,
    TITLES,
)
from xref.model import EntityKind
from xref.text.name_tables import PARTICLES
from xref.text.skeleton import fold_word

_TOKEN = re.compile(
    r"@\w{3,30}|(?:[A-Z]\.){2,}(?:[-‑][a-z]+)?|[^\W\d_\u0590-\u08ff](?:[^\W_\u0590-\u08ff]|[’'‘ʼʿ`\-‑](?=[^\W_\u0590-\u08ff]))*"
)
_POSSESSIVE = re.compile(r"[’'‘ʼ]s$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|ar|as|at|az|an|ash|esh)[-‑’']", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…:;\n•|“\"«(\[—]")
_BRACKET = re.compile(r"\s?[(\[]([A-Z][A-Z&.\-]{1,8})s?[)\]]")
_CUT_TAIL = re.compile(
    r"[-‑](?:led|backed|linked|based|run|controlled|aligned|affiliated|held|occupied|made|funded|sponsored|supported|"
    r"owned|trained|allied|inspired|style|wide|born|era|related|imposed|designate|elect)$"
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rep sen gov gen lt maj col capt sgt brig adm cpl st jr sr rev hon".split()
)
#: Heads whose name stays without them ("Anbar" and "Anbar province" are one place).
_ADMINISTRATIVE = frozenset("city town village province governorate district region state county area neighborhood neighbourhood".split())
_ROADS = frozenset({"road", "highway", "street", "border", "crossing", "river"})
_LINKS = frozenset({"of", "for", "al", "el", "bin", "ibn", "ben", "bint", "de", "del", "la", "von", "van", "der", "den", "da", "ul"})


class Token(msgspec.Struct, frozen=True):
    """A word of a text with its folded form."""

    start: int
    end: int
    text: str
    word: str
    capital: bool
    opens: bool  # stands where a sentence starts
    owns: bool  # carries a possessive 's, which is not in the span


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of text into Latin-script words."""
    tokens: list[Token] = []
    before = start
    for match in _TOKEN.finditer(text, start, end):
        word_text, stop = match.group(), match.end()
        owned = _POSSESSIVE.search(word_text)
        if owned:
            word_text, stop = word_text[: owned.start()], match.start() + owned.start()
        gap = text[before : match.start()]
        opens = not tokens or (
            _SENTENCE.search(gap) is not None
            and not (gap in {". ", "."} and (tokens[-1].word in _ABBREVIATIONS or len(tokens[-1].word) == 1))
        )
        bare = _ARTICLE.sub("", word_text)
        tokens.append(
            Token(
                match.start(), stop, word_text, fold_word(bare) if bare else fold_word(word_text),
                bare[:1].isupper() or word_text[:1].isupper(), opens, owned is not None,
            )
        )  # fmt: skip
        before = match.end()
    return [t for t in tokens if t.word]


class Usage(msgspec.Struct):
    """How often each folded word stands in small letters, and with a capital inside a sentence."""

    small: dict[str, int]
    inside: dict[str, int]

    def add(self, tokens: Iterable[Token]) -> None:
        """Count the words of one block that is not set in title case."""
        for token in tokens:
            if not token.capital:
                self.small[token.word] = self.small.get(token.word, 0) + 1
            elif not token.opens:
                self.inside[token.word] = self.inside.get(token.word, 0) + 1

    def named(self, word: str) -> bool:
        """Tell whether the corpus writes a word with a capital where it need not."""
        return self.inside.get(word, 0) > self.small.get(word, 0)


def title_case(tokens: Sequence[Token]) -> bool:
    """Tell whether capitals mean nothing here: most longer words have one."""
    long = [t for t in tokens if len(t.word) > 3]
    return len(long) >= 3 and sum(t.capital for t in long) > 0.65 * len(long)


def runs_of(text: str, tokens: Sequence[Token], usage: Usage) -> Iterator[list[Token]]:
    """Yield the runs of capitalised words that may be names."""
    i = 0
    while i < len(tokens):
        if not _may_start(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and (not tokens[j - 1].owns or (j == i + 1 and _country(tokens[i]))):
            step = _step(text, tokens, i, j)
            if step == 0:
                break
            j += step
        run = list(tokens[i:j])
        i = j
        while run and run[0].opens and not _name_at_start(run, usage):
            run = run[1:]
        if run:
            yield run


def _country(token: Token) -> bool:
    place = gazetteer().places.get((token.word,))
    return place is not None and place.country


def _may_start(token: Token) -> bool:
    return token.capital and token.word not in CALENDAR and (token.word not in FUNCTION or token.text in {"US", "IT"})


def _step(text: str, tokens: Sequence[Token], first: int, j: int) -> int:
    """How many tokens from `j` on belong to the run that began at `first`; 0 ends it."""
    previous, token = tokens[j - 1], tokens[j]
    gap = text[previous.end + 2 * previous.owns : token.start]
    abbreviated = previous.word in _ABBREVIATIONS or len(previous.word) == 1
    if gap == " [" and text[token.end : token.end + 2] == "] " and not token.text.isupper():
        gap = " "
    if previous.text != previous.text.upper() and gap == "] ":
        gap = " "
    if not (gap in {" ", "\u00a0", "-"} or (gap in {". ", "."} and abbreviated)):
        return 0
    if _may_start(token):
        return 1
    if token.word not in _LINKS or token.text != token.text.lower():
        return 0
    if token.word in {"of", "for"} and not (previous.word in HEADS_EN or previous.word in TITLES):
        return 0
    for step in (1, 2):
        if j + step >= len(tokens) or text[tokens[j + step - 1].end : tokens[j + step].start] not in {" ", "-"}:
            return 0
        following = tokens[j + step]
        if _may_start(following):
            return step + 1
        if following.word not in {"the", "al", "la", "der"}:
            return 0
    return 0


def _name_at_start(run: Sequence[Token], usage: Usage) -> bool:
    """Tell whether the first word of a sentence belongs to the name that follows, or is one."""
    word = run[0].word
    if word in FUNCTION:
        return run[0].text == "US"
    if demonym(word) or (word,) in gazetteer().places or word in TITLES:
        return True
    if run[0].text.isupper() and 1 < len(run[0].text) < 7:
        return True
    small, inside = usage.small.get(word, 0), usage.inside.get(word, 0)
    if len(run) > 1:
        return small <= inside or small == 0
    return inside > small


def names_in(text: str, tokens: Sequence[Token], article: int, usage: Usage) -> Iterator[Found]:
    """Yield the names of one block in its order."""
    block = _Block(text, tokens, {t.start: k for k, t in enumerate(tokens)}, article)
    for run in runs_of(text, tokens, usage):
        if run[0].owns and len(run) > 1:
            yield from _owned(block, run)
        else:
            yield from _cut(block, run)
    for token in tokens:
        if token.text.startswith("@"):
            yield Found(article=article, start=token.start, end=token.end, words=(token.word,), handle=True)
        elif token.capital and (tail := _CUT_TAIL.search(token.text)):
            yield from _stem(block, token, tail.start(), usage)


class _Block(msgspec.Struct, frozen=True):
    """The tokens of a block, and which one begins where."""

    text: str
    tokens: Sequence[Token]
    where: dict[int, int]
    article: int


def _stem(block: _Block, token: Token, size: int, usage: Usage) -> Iterator[Found]:
    """Yield the name in "Iran-backed", and all of "US-led coalition"."""
    stop = token.start + size
    words = words_of(tokens_of(block.text, token.start, stop))
    if not words or demonym(words[0]) or usage.small.get(words[0], 0):
        return
    k = block.where[token.start] + 1
    after = block.tokens[k] if k < len(block.tokens) else None
    if token.text[size:] in {"-led", "‑led"} and after and after.word in {"coalition", "alliance"}:
        whole = (*words, "led", after.word)
        yield Found(article=block.article, start=token.start, end=after.end, words=whole, kind=EntityKind.ORGANISATION)
    kind = EntityKind.PLACE if words in gazetteer().places else None
    yield Found(article=block.article, start=token.start, end=stop, words=words, kind=kind, nested=True)


def _owned(block: _Block, run: list[Token]) -> Iterator[Found]:
    """A country's something: one name where the rest has two words and no title ("Iraq's Hezb Allah Brigades")."""
    rest = run[1:]
    country = Found(
        article=block.article, start=run[0].start, end=run[0].end, words=(run[0].word,), kind=EntityKind.PLACE, nested=True
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
    if not titles or run[-1].word in HEADS_EN or (run[0].word in HEADS_EN and titles[0] > 0 and "of" not in {t.word for t in run}):
        yield from _name(block, run, ())
        return
    last = titles[-1]
    first = last
    while first > 0 and (run[first - 1].word in TITLES or (run[first - 1].word in TITLE_LINKS and first > 1)):
        first -= 1
    while run[first].word in TITLE_LINKS:
        first += 1
    begins = first
    if first > 0 and _country_word(run[0]) and first < 3:
        begins = 0
    elif first > 0:
        yield from _cut(block, run[:first])
    if begins == 0 and first > 0 and not demonym(run[0].word):
        yield from _name(block, run[:1], ())
    if last + 1 < len(run):
        yield from _after_title(block, run, begins, first, last)


def _country_word(token: Token) -> bool:
    return demonym(token.word) is not None or _country(token)


def _after_title(block: _Block, run: list[Token], begins: int, first: int, last: int) -> Iterator[Found]:
    """The name behind titles, which may begin before its last title, before all of them, or before a country."""
    rest = run[last + 1 :]
    if rest[0].word in {"of", "for", "the"}:
        office = [t for t in rest if t.capital]
        if office and len(office) < 4:
            yield from _name(block, office, ())
        return
    near = last
    while near > first and run[near].word in HONORIFICS and run[near - 1].word in HONORIFICS:
        near -= 1
    starts = {run[begins].start, run[first].start}
    if run[near].word in HONORIFICS:
        starts.add(run[near].start)
    yield from _name(block, rest, tuple(sorted(starts)))


def _name(block: _Block, run: list[Token], outer: tuple[int, ...]) -> Iterator[Found]:
    """Yield a run as a name, with what stands before and after it as evidence."""
    while run and not run[0].capital:
        run = run[1:]
    run = [t for t in run if not _CUT_TAIL.search(t.text)]
    if not run:
        return
    after = _next(block, run[-1])
    first = block.where[outer[0] if outer else run[0].start]
    before = block.tokens[first - 1] if first and not block.tokens[first].opens else None
    kind = EntityKind.PERSON if outer else None
    extended = run
    if not outer and after is not None:
        kind, extended = _extended(block, run, after)
    words = words_of(extended)
    if not words or (len(words) == 1 and (demonym(words[0]) or words[0] in TITLES or words[0] in FUNCTION - {"us"})):
        return
    kind = kind or kind_of(words, before)
    if kind is None and before is not None and before.word in TITLES and not before.capital:
        kind = EntityKind.PERSON
    speaks = bool(after and after.word in SAY) or bool(before and before.word in SAY)
    start = extended[0].start - (block.text[extended[0].start - 1 : extended[0].start] == "#")
    end = extended[-1].end
    yield Found(
        article=block.article, start=start, end=end, words=words, kind=kind, outer=outer, speaks=speaks,
        generic=len(words) == 1 and words[0] in HEADS_EN and words not in gazetteer().places,
    )  # fmt: skip
    if (bracket := _BRACKET.match(block.text, end)) and len(words) > 1:
        acronym = (fold_word(bracket.group(1)),)
        yield Found(article=block.article, start=bracket.start(1), end=bracket.end(1), words=acronym, acronym_for=words)


def _next(block: _Block, token: Token) -> Token | None:
    """The word right after a token, parted from it by a blank only."""
    k = block.where[token.start] + 1
    if k >= len(block.tokens) or token.owns or block.text[token.end : block.tokens[k].start] != " ":
        return None
    return block.tokens[k]


def _extended(block: _Block, run: list[Token], after: Token) -> tuple[EntityKind | None, list[Token]]:
    """A name with the common noun in small letters that belongs to it: "al-Qaim base", "Patriot missile systems"."""
    if after.capital:
        return None, run
    longer = [*run, after]
    if after.word in HEADS_EN:
        kind = HEADS_EN[after.word]
        return kind, run if after.word in _ADMINISTRATIVE or after.word in _ROADS else longer
    while longer[-1].word in PRODUCT_LINKS and (more := _next(block, longer[-1])) and not more.capital:
        longer.append(more)
    while longer[-1].word in PRODUCTS and (more := _next(block, longer[-1])) and more.word in PRODUCTS | PRODUCT_LINKS:
        longer.append(more)
    country = len(run) == 1 and _country_word(run[0])
    return (EntityKind.OTHER, longer) if longer[-1].word in PRODUCTS and not country else (None, run)


def words_of(run: Sequence[Token]) -> Words:
    """Give the folded words of a run, articles and initials dropped.

    >>> words_of(tokens_of("Mark T. Esper", 0, 13))
    ('mark', 'esper')
    """
    words: list[str] = []
    for k, token in enumerate(run):
        if token.word in PARTICLES or (len(token.word) == 1 and 0 < k < len(run) - 1):
            continue
        words.extend(fold_word(piece) for piece in re.split("[-‑]", _ARTICLE.sub("", token.text)) if fold_word(piece))
    return tuple(w for w in words if w not in PARTICLES)


def kind_of(words: Words, before: Token | None) -> EntityKind | None:
    """Tell what a name's own words say it names."""
    if words in gazetteer().places:
        return EntityKind.PLACE
    for word in (words[-1], words[0]):
        if word in HEADS_EN and len(words) > 1:
            return HEADS_EN[word]
    if before is not None and before.word in LOCATIVE and before.word not in {"to", "from"}:
        return EntityKind.PLACE
    return None
