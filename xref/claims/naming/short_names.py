"""Short forms: surnames, acronyms, common words with an article, handles.

Each belongs to what its article, or the corpus as a whole, shows to be the only thing it can mean.

"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from xref.claims.naming.coreference import Joined
from xref.claims.naming.country_words import CAPITALS
from xref.claims.naming.found import Found, Words
from xref.claims.naming.gazetteer import gazetteer
from xref.claims.naming.name_keys import alike, key_of, key_of_person
from xref.claims.naming.name_words import INSTITUTIONS, NAMED_BY_HEAD
from xref.model import ArticleText, EntityKind
from xref.text.names.skeleton import name_words

#: How many times as often as the next one a person is named in full, to be meant by the surname alone.
FOREMOST = 10
#: How many times as often as the full name a surname may stand in the corpus.
RARELY = 20
#: A place of its own for a form that means something inside one article only.
Owner = tuple[Words, int | None]


_MAYBE_PERSON = frozenset({None, EntityKind.PERSON, EntityKind.OTHER})


class ShortNames:
    """Decides for each mention which set of forms it belongs to."""

    def __init__(
        self,
        found: Sequence[Found],
        kinds: dict[Words, EntityKind],
        joined: Joined,
        articles: Sequence[ArticleText],
    ) -> None:
        """Look at all full names: by article, and in the whole corpus."""
        self.kinds, self.joined = kinds, joined
        self.people = (People(), People())  # by last word, by first word
        self.total = Counter(f.words for f in found)
        self.named: dict[Words, int] = defaultdict(int)
        self.with_head: dict[tuple[int, str], dict[Words, bool]] = defaultdict(dict)
        self.handles: dict[str, set[Words]] = defaultdict(set)
        for f in found:
            if f.handle:
                continue
            root = joined.root(f.words)
            self._add_heads(f, root)
            if kinds.get(f.words) is EntityKind.PERSON and len((key := key_of_person(f.words)).proper) > 1:
                self.named[root] += 1
                for people, which in zip(self.people, (-1, 0), strict=True):
                    people.add(f.article, key.proper[which], root, key.words[which])
            if len(f.words) > 1:
                self.handles[_run_together(articles[f.article].text[f.start : f.end])].add(root)
        courtesies: dict[tuple[int, Words], set[str]] = defaultdict(set)
        for f in found:
            if f.courtesy:
                courtesies[f.article, f.words].add(f.courtesy)
        self.couples = {
            key for key, said in courtesies.items() if len(said) > 1
        }  # "Mr. Khan" and "Mrs. Khan"
        self.offices: dict[tuple[int, Words], set[Owner]] = defaultdict(set)
        for f in found:
            if f.office and not f.generic:
                self.offices[f.article, f.office].add(self._person(f))
        self.countries = {
            place.code: joined.root(f.words)
            for f in found
            if (place := gazetteer().places.get(f.words)) is not None and place.country
        }
        self.acronyms = {(f.article, f.words): f.acronym_for for f in found if f.acronym_for is not None}

    def owner(self, f: Found) -> Owner | None:
        """Say whose name a mention is: a set of forms, a form inside its article only, or nobody's."""
        if f.words in self.joined.fixed:
            return self.joined.root(f.words), None
        if f.handle:
            roots = self.handles.get(f.words[0], set())
            return (next(iter(roots)), None) if len(roots) == 1 else (f.words, None)
        full = self.acronyms.get((f.article, f.words))
        if full is not None:
            return self.joined.root(full), None
        if f.generic and f.office:
            people = self.offices.get((f.article, f.office), set())
            return next(iter(people)) if len(people) == 1 else None
        if f.acts and (place := gazetteer().places.get(f.words)) is not None:
            country = self.countries.get(CAPITALS.get(place.code, ""))
            if country is not None:
                return country, None
        if f.generic:
            heads = key_of(f.words).heads
            return self._generic(f, heads[0]) if len(heads) == 1 and heads[0] in NAMED_BY_HEAD else None
        return (
            self._person(f) if self.kinds.get(f.words) in _MAYBE_PERSON else (self.joined.root(f.words), None)
        )

    def _person(self, f: Found) -> Owner:
        """A single word: the only person of the article, else of the corpus, with that last or first word."""
        key = key_of_person(f.words)
        if len(key.proper) > 1:
            return self.joined.root(f.words), None
        if f.courtesy and (f.article, f.words) in self.couples:
            return (*f.words, f.courtesy), f.article
        for people in self.people:
            here = people.here(f.article, key.proper[0], key.words[0])
            if here:
                return (here[0], None) if len(here) == 1 else (f.words, f.article)
            anywhere = people.anywhere(key.proper[0], key.words[0])
            best = self._foremost(anywhere)
            if people is self.people[0] and best is not None and self._well_known(best, f.words):
                return best, None
            if len(anywhere) > 1:
                return f.words, f.article
        return self.joined.root(f.words), None

    def _well_known(self, root: Words, short: Words) -> bool:
        """A person named in full more than once, and not just once in a while beside the short form."""
        return self.named[root] > 1 and RARELY * self.named[root] >= self.total[short]

    def _foremost(self, roots: Sequence[Words]) -> Words | None:
        """The only one, or the one that is named in full many times as often as the next."""
        ranked = sorted(roots, key=lambda r: (-self.named[r], r))
        if not ranked or (len(ranked) > 1 and self.named[ranked[0]] < FOREMOST * self.named[ranked[1]]):
            return None
        return ranked[0]

    def _add_heads(self, f: Found, root: Words) -> None:
        """Note a name under each of its common words; whether it has a word of its own, or a country only."""
        key = key_of(f.words)
        if key.proper or key.countries:
            for head in key.heads:
                own = self.with_head[f.article, head].get(root, False)
                self.with_head[f.article, head][root] = own or bool(key.proper)

    def _generic(self, f: Found, head: str) -> Owner | None:
        """A common word: the only name of its article that has this head."""
        named = self.with_head.get((f.article, head), {})
        roots = [r for r, own in named.items() if own or head in INSTITUTIONS]
        return (roots[0], None) if len(roots) == 1 else None


class People:
    """Full names under the skeleton of one of their words, by article and in the whole corpus."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.by_article: dict[tuple[int, str], dict[Words, str]] = defaultdict(dict)
        self.by_bones: dict[str, dict[Words, str]] = defaultdict(dict)
        self.known: dict[str, list[Words]] = {}

    def add(self, article: int, bones: str, root: Words, word: str) -> None:
        """Add a full name with the word that a short form may repeat."""
        self.by_article[article, bones][root] = word
        self.by_bones[bones][root] = word

    def here(self, article: int, bones: str, word: str) -> list[Words]:
        """Give the people of one article whose word this is, in another spelling perhaps."""
        return _fitting(self.by_article.get((article, bones), {}), word)

    def anywhere(self, bones: str, word: str) -> list[Words]:
        """Give the people of the corpus whose word this is."""
        if word not in self.known:
            self.known[word] = _fitting(self.by_bones.get(bones, {}), word)
        return self.known[word]


def _fitting(people: dict[Words, str], word: str) -> list[Words]:
    return sorted(root for root, other in people.items() if alike((other,), (word,)))


def _run_together(text: str) -> str:
    return "".join(name_words(text))
