"""Short forms: surnames, acronyms, common words with an article, handles; each belongs to what its article, or
the corpus as a whole, shows to be the only thing it can mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from xref.claims.coreference import Joined
from xref.claims.found import Found, Words
from xref.claims.name_keys import alike, key_of, key_of_person
from xref.model import ArticleText, EntityKind
from xref.text.skeleton import is_arabic, name_words

#: An acronym is matched with initials that no bracket shows only from this many letters on.
LEAST_INITIALS = 3
#: A place of its own for a form that means something inside one article only.
Owner = tuple[Words, int | None]


class ShortNames:
    """Decides for each mention which set of forms it belongs to."""

    def __init__(
        self, found: Sequence[Found], kinds: dict[Words, EntityKind], joined: Joined, articles: Sequence[ArticleText]
    ) -> None:
        """Look at all full names: by article, and in the whole corpus."""
        self.kinds, self.joined = kinds, joined
        self.by_surname: dict[str, dict[Words, Words]] = defaultdict(dict)  # skeleton -> root -> last word
        self.by_first: dict[str, dict[Words, Words]] = defaultdict(dict)
        self.in_article: dict[int, dict[Words, None]] = defaultdict(dict)
        self.handles: dict[str, set[Words]] = defaultdict(set)
        for f in found:
            if f.handle:
                continue
            root = joined.root(f.words)
            self.in_article[f.article][f.words] = None
            if kinds.get(f.words) is EntityKind.PERSON and len((key := key_of_person(f.words)).proper) > 1:
                self.by_surname[key.proper[-1]][root] = (key.words[-1],)
                self.by_first[key.proper[0]][root] = (key.words[0],)
            if len(f.words) > 1:
                self.handles[_run_together(articles[f.article].text[f.start : f.end])].add(root)
        self.acronyms = self._acronyms(found)

    def _acronyms(self, found: Sequence[Found]) -> dict[Words, set[Words]]:
        """Acronyms with what they stand for: said in brackets, else by initials."""
        said: dict[Words, set[Words]] = defaultdict(set)
        for f in found:
            if f.acronym_for is not None:
                said[f.words].add(self.joined.root(f.acronym_for))
        initials: dict[str, set[Words]] = defaultdict(set)
        for f in found:
            if len(f.words) >= LEAST_INITIALS and not f.arabic and self.kinds.get(f.words) is not EntityKind.PERSON:
                initials["".join(w[0] for w in f.words)].add(self.joined.root(f.words))
        for f in found:
            if len(f.words) == 1 and f.words not in said and len(f.words[0]) >= LEAST_INITIALS and not f.arabic:
                roots = initials.get(f.words[0], set())
                if len(roots) == 1:
                    said[f.words] |= roots
        return said

    def owner(self, f: Found) -> Owner | None:
        """Say whose name a mention is: a set of forms, a form inside its article only, or nobody's."""
        if f.handle:
            roots = self.handles.get(f.words[0], set())
            return (next(iter(roots)), None) if len(roots) == 1 else (f.words, None)
        if f.acronym_for is not None:
            return self.joined.root(f.acronym_for), None
        if f.words in self.acronyms and len(self.acronyms[f.words]) == 1:
            return next(iter(self.acronyms[f.words])), None
        key = key_of(f.words)
        if key.heads and not key.proper and not key.countries:
            return self._generic(f, key.heads)
        if len(key_of_person(f.words).proper) == 1 and self.kinds.get(f.words) in {None, EntityKind.PERSON, EntityKind.OTHER}:
            return self._surname(f)
        return self.joined.root(f.words), None

    def _surname(self, f: Found) -> Owner:
        """A single word: the only person of the article, else of the corpus, with that last word or first word."""
        key = key_of_person(f.words)
        for table in (self.by_surname, self.by_first):
            fitting = [r for r, word in table.get(key.proper[0], {}).items() if _fits(word, key.words)]
            here = sorted({self.joined.root(w) for w in self.in_article[f.article]} & set(fitting))
            if len(here) == 1:
                return here[0], None
            if here:
                return f.words, f.article
            if table is self.by_surname and len(fitting) == 1:
                return fitting[0], None
            if len(fitting) > 1:
                return f.words, f.article
        return self.joined.root(f.words), None

    def _generic(self, f: Found, heads: tuple[str, ...]) -> Owner | None:
        """A common word: the only name of its article that has this head."""
        roots = {
            self.joined.root(w)
            for w in self.in_article[f.article]
            if set(heads) <= set(key_of(w).heads) and (key_of(w).proper or key_of(w).countries)
        }
        if len(roots) == 1:
            return next(iter(roots)), None
        return None if f.generic else (f.words, f.article)


def _run_together(text: str) -> str:
    return "".join(name_words(text))


def _fits(word: Words, other: Words) -> bool:
    if is_arabic(word[0]) == is_arabic(other[0]):
        return alike(word, other) or word[0] == other[0]
    return alike(word, other)
