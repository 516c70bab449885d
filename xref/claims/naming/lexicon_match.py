"""Names known from elsewhere in the corpus, found where nothing shows them: titles, and Arabic text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from xref.claims.naming.arabic_tokens import ArabicToken, Counts, Surroundings, bare, definite
from xref.claims.naming.found import Found, Words
from xref.claims.naming.gazetteer import demonym, gazetteer
from xref.claims.naming.latin_tokens import Token, words_of
from xref.claims.naming.name_keys import alike, key_of
from xref.claims.naming.name_words import ACTING_AR, FUNCTION, HEADS_AR, LINKS, STOP_AR, TITLES, TITLES_AR
from xref.model import EntityKind
from xref.text.names.letters import letter_fit
from xref.text.names.skeleton import is_arabic, skeleton
from xref.text.names.tables import PARTICLES, common_words

#: Least fit, 0.0 to 1.0, of an Arabic word with a word of a Latin name: beside another word of it, and alone.
FIT_WITH_OTHERS, FIT_ALONE = 0.5, 0.96
#: Consonants a word needs to be looked up by its skeleton; fewer fit too much.
LEAST_BONES = 3


class LatinLexicon:
    """Known Latin names, looked up by their folded words, whatever their case."""

    def __init__(self, kinds: dict[Words, EntityKind | None]) -> None:
        """Take the known forms; the gazetteer's are added."""
        self.kinds: dict[Words, EntityKind | None] = {
            w: EntityKind.PLACE for w in gazetteer().places if not is_arabic(w[0])
        }
        self.kinds.update((w, k) for w, k in kinds.items() if k is not None or w not in self.kinds)
        self.longest: dict[str, int] = {}
        self.by_key: dict[tuple[Words, Words], list[Words]] = {}
        for words in self.kinds:
            self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))
            key = key_of(words)
            if len(words) > 1 and key.heads and key.proper:
                self.by_key.setdefault((key.heads, key.proper), []).append(words)

    def names_in(self, tokens: Sequence[Token], article: int) -> Iterator[Found]:
        """Yield the longest known names of a title, left to right."""
        content = [t for t in tokens if t.word not in PARTICLES]
        pieces = [_pieces(t) for t in content]
        k = 0
        while k < len(content):
            found = self._at(content, pieces, k, article)
            if found is None:
                k += 1
                continue
            before = content[k - 1] if k else None
            if before is not None and demonym(before.word) and found[0].start - before.end == 1:
                yield msgspec.structs.replace(found[0], outer=(before.start,))
            else:
                yield found[0]
            k += found[1]

    def _at(
        self, tokens: Sequence[Token], pieces: Sequence[Words], k: int, article: int
    ) -> tuple[Found, int] | None:
        if not tokens[k].capital or not pieces[k]:
            return None
        respelled = self._respelled(tokens, pieces, k, article)
        if respelled is not None:
            return respelled
        longest = self.longest.get(pieces[k][0], 0)
        for size in range(min(longest, len(tokens) - k), 0, -1):
            words = tuple(w for p in pieces[k : k + size] for w in p)
            if words not in self.kinds or not _in_one_line(tokens[k : k + size]):
                continue
            single = tokens[k].text
            if size == 1 and words[0] in FUNCTION and not single.isupper():
                continue
            start, end = tokens[k].start, tokens[k + size - 1].end
            return Found(article=article, start=start, end=end, words=words, kind=self.kinds[words]), size
        return None

    def _respelled(
        self, tokens: Sequence[Token], pieces: Sequence[Words], k: int, article: int
    ) -> tuple[Found, int] | None:
        """A known name with a head in another spelling: "Straight of Hormuz"."""
        for size in range(min(4, len(tokens) - k), 1, -1):
            words = tuple(w for p in pieces[k : k + size] for w in p)
            part = tokens[k : k + size]
            if words in self.kinds or not _in_one_line(part) or not part[-1].capital:
                continue
            if any(t.word in FUNCTION - LINKS for t in part):
                continue
            key = key_of(words)
            for known in self.by_key.get((key.heads, key.proper), ()) if key.heads and key.proper else ():
                if key.countries == key_of(known).countries and alike(
                    key.words, key_of(known).words, supported=True
                ):
                    start, end = tokens[k].start, tokens[k + size - 1].end
                    return Found(
                        article=article, start=start, end=end, words=words, kind=self.kinds[known]
                    ), size
        return None


def _pieces(token: Token) -> Words:
    return words_of([token])


def _in_one_line(tokens: Sequence[Token]) -> bool:
    return all(b.start - a.end <= 4 and not a.owns for a, b in pairwise(tokens))


class ArabicLexicon:
    """Known Arabic names, and Arabic words that spell a word of a known Latin name."""

    def __init__(
        self, forms: Sequence[Words], latin: LatinLexicon, kinds: dict[Words, EntityKind], counts: Counts
    ) -> None:
        """Take the known forms of both scripts, their kinds, and how the corpus uses Arabic words."""
        self.kinds: dict[Words, EntityKind | None] = {
            w: EntityKind.PLACE for w in gazetteer().places if is_arabic(w[0])
        }
        self.kinds.update((w, kinds.get(w)) for w in forms)
        self.longest: dict[str, int] = {}
        for words in self.kinds:
            self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))
        self.latin, self.counts = latin, counts
        self.by_bones: dict[str, list[tuple[Words, int]]] = {}
        for words in latin.kinds:
            for k, word in enumerate(words if words not in gazetteer().places else ()):
                if _tells(word):
                    self.by_bones.setdefault(skeleton(word), []).append((words, k))
        self.spelled: dict[str, dict[Words, dict[int, float]]] = {}

    def names_in(self, here: Surroundings, surnames: frozenset[str]) -> Iterator[Found]:
        """Yield known names of one block, the longest at each word, and surnames of the article's people."""
        for k, token in enumerate(here.tokens):
            found = self._known(here, k) or self._spelled(here, k)
            if found is None:
                variant = next((v for v in token.variants if v[0] in surnames), None)
                found = here.found(k, k + 1, variant, EntityKind.PERSON) if variant else None
            if found is not None:
                yield found

    def _known(self, here: Surroundings, k: int) -> Found | None:
        for variant in here.tokens[k].variants:
            for size in range(self.longest.get(variant[0], 0), 0, -1):
                part = here.tokens[k + 1 : k + size]
                if len(part) < size - 1 or not all(t.glued for t in part):
                    continue
                words = (variant[0], *(t.word for t in part))
                if words in self.kinds:
                    found = here.found(k, k + size, variant, self.kinds[words])
                    return msgspec.structs.replace(found, acts=_acts(here.tokens, k, k + size))
        return None

    def _spelled(self, here: Surroundings, k: int) -> Found | None:
        """An Arabic spelling of a Latin name: all its words in order, or its only word, well spelled."""
        for variant in here.tokens[k].variants:
            best: tuple[int, float, Words] | None = None
            for words, places in self._fits(variant[0]).items():
                size, score = self._length(here.tokens, k, words, places)
                if size and (best is None or (-size, -score, words) < (-best[0], -best[1], best[2])):
                    best = (size, score, words)
            if best is not None:
                return here.found(k, k + best[0], variant, self.latin.kinds[best[2]])
        return None

    def _length(
        self, tokens: Sequence[ArabicToken], k: int, words: Words, places: dict[int, float]
    ) -> tuple[int, float]:
        """How many tokens from `k` on spell a name, 0 for none, and how well the first one does."""
        first = places.get(0)
        if first is None:
            return 0, 0.0
        if len(words) == 1:
            alone = (
                first >= FIT_ALONE
                and not self.counts.common(tokens[k].word)
                and len(bare(tokens[k].word)) > 3
            )
            return (1 if alone else 0), first
        size = 1
        while size < len(words):
            if k + size >= len(tokens) or not tokens[k + size].glued:
                return 0, 0.0
            fit = self._fits(tokens[k + size].word).get(words, {}).get(size)
            if fit is None:
                return 0, 0.0
            size += 1
        return size, first

    def _fits(self, word: str) -> dict[Words, dict[int, float]]:
        """Which words of which Latin names an Arabic word spells, and how well."""
        known = self.spelled.get(word)
        if known is None:
            known = {}
            plain = bare(word)
            if _tells_arabic(word):
                for words, k in self.by_bones.get(skeleton(plain), ()):
                    fit = round(letter_fit(plain, words[k]) ** 0.4, 4)
                    if fit >= FIT_WITH_OTHERS:
                        known.setdefault(words, {})[k] = fit
            self.spelled[word] = known
        return known


def _acts(tokens: Sequence[ArabicToken], first: int, stop: int) -> bool:
    """Tell whether a verb of governments stands before or behind, or a noun like "position" before."""
    before = {v for v, _ in tokens[first - 1].variants} if first and tokens[first].glued else set()
    after = tokens[stop].word if stop < len(tokens) and tokens[stop].glued else ""
    return after in ACTING_AR or not before.isdisjoint(ACTING_AR)


def _tells(word: str) -> bool:
    return len(skeleton(word)) >= LEAST_BONES and not (
        word in common_words() or word in TITLES or word in FUNCTION or demonym(word)
    )


def _tells_arabic(word: str) -> bool:
    plain = bare(word)
    return not (
        word in STOP_AR
        or plain in HEADS_AR
        or plain in TITLES_AR
        or demonym(word)
        or (definite(word) and len(word) < 5)
    )
