"""All names of a corpus: what shows itself as a name, then every other place where the same words stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from xref.claims.naming import mentions_arabic, mentions_latin
from xref.claims.naming.arabic_tokens import Counts, Surroundings, arabic_tokens
from xref.claims.naming.found import Found, Words
from xref.claims.naming.gazetteer import gazetteer
from xref.claims.naming.latin_tokens import Usage, title_case, tokens_of
from xref.claims.naming.lexicon_match import ArabicLexicon, LatinLexicon
from xref.model import ArticleText, Block, BlockRole, EntityKind
from xref.text.names.skeleton import is_arabic

#: Paragraphs in which nothing is told: metadata and the outlet's own lines.
_SILENT = frozenset({BlockRole.BYLINE, BlockRole.FOOTER})


def find_names(articles: Sequence[ArticleText]) -> list[Found]:
    """Find every name in every article's paragraphs: by article, then start, longer before shorter."""
    usage, counts = _usage(articles)
    found, in_titles = _shown(articles, usage, counts)
    kinds = form_kinds(found)
    latin = LatinLexicon({w: kinds.get(w) for w in _forms(found, arabic=False)})
    arabic = ArabicLexicon(_forms(found, arabic=True), latin, kinds, counts)
    surnames = _surnames(found)
    for number, block in in_titles:
        found.extend(latin.names_in(tokens_of(articles[number].text, block.start, block.end), number))
    for number, article, block in _blocks(articles):
        if is_arabic(article.text[block.start : block.end]):
            tokens = arabic_tokens(article.text, block.start, block.end)
            here = Surroundings(article.text, tokens, number, counts)
            found.extend(arabic.names_in(here, surnames.get(number, frozenset())))
    return _settle(found)


def _usage(articles: Sequence[ArticleText]) -> tuple[Usage, Counts]:
    """How the corpus writes its words."""
    usage, counts = Usage({}, {}), Counts({})
    for _, article, block in _blocks(articles):
        tokens = tokens_of(article.text, block.start, block.end)
        if not title_case(tokens, article.text, block.end):
            usage.add(tokens)
        if is_arabic(article.text[block.start : block.end]):
            counts.add(arabic_tokens(article.text, block.start, block.end))
    return usage, counts


def _shown(
    articles: Sequence[ArticleText], usage: Usage, counts: Counts
) -> tuple[list[Found], list[tuple[int, Block]]]:
    """Names that show themselves, and the blocks in title case, where capitals show nothing."""
    found: list[Found] = []
    in_titles: list[tuple[int, Block]] = []
    for number, article, block in _blocks(articles):
        text = article.text
        tokens = tokens_of(text, block.start, block.end)
        if tokens and title_case(tokens, text, block.end):
            in_titles.append((number, block))
        elif tokens:
            found.extend(mentions_latin.names_in(text, tokens, number, usage))
        if is_arabic(text[block.start : block.end]):
            arabic = arabic_tokens(text, block.start, block.end)
            found.extend(mentions_arabic.names_in(text, arabic, number, counts))
    return mentions_arabic.trimmed(found, lambda number: articles[number].text), in_titles


def _blocks(articles: Sequence[ArticleText]) -> Iterator[tuple[int, ArticleText, Block]]:
    for number, article in enumerate(articles):
        for block in article.blocks:
            if block.role not in _SILENT:
                yield number, article, block


def _forms(found: Sequence[Found], *, arabic: bool) -> list[Words]:
    return list(
        dict.fromkeys(f.words for f in found if f.arabic is arabic and not f.handle and not f.generic)
    )


def form_kinds(found: Sequence[Found]) -> dict[Words, EntityKind]:
    """Give each form the kind that most of its places show; ties go to the first in the alphabet.

    A preposition of place before a third of them, of six or more a sixth, shows a place, if nothing shows
    another kind.
    """
    votes: dict[Words, Counter[EntityKind]] = {}
    located: Counter[Words] = Counter()
    total: Counter[Words] = Counter()
    for f in found:
        total[f.words] += 1
        if f.kind is not None:
            votes.setdefault(f.words, Counter())[f.kind] += 1
        located[f.words] += f.located - f.speaks
    for words, count in located.items():
        if words not in votes and count > 0 and (3 if total[words] < 6 else 6) * count >= total[words]:
            votes[words] = Counter({EntityKind.PLACE: 1})
    places = gazetteer().places
    return {
        words: EntityKind.PLACE if words in places else min(count, key=lambda k: (-count[k], k))
        for words, count in votes.items()
    }


def _surnames(found: Sequence[Found]) -> dict[int, frozenset[str]]:
    """The last words of the people whom each article names in full, in Arabic."""
    result: dict[int, set[str]] = {}
    for f in found:
        if f.arabic and f.kind is EntityKind.PERSON and len(f.words) > 1 and len(f.words[-1]) > 3:
            result.setdefault(f.article, set()).add(f.words[-1])
    return {article: frozenset(words) for article, words in result.items()}


def _settle(found: Sequence[Found]) -> list[Found]:
    """Keep the longer one of names that overlap, but for those that are meant to be nested."""
    ordered = sorted(found, key=lambda f: (f.article, f.start, -f.end, not f.outer, f.kind is None))
    kept: list[Found] = []
    end = (-1, 0)
    taken: set[tuple[int, int, int]] = set()
    for f in ordered:
        if (f.article, f.start, f.end) in taken or ((f.article, f.start) < end and not f.nested):
            continue
        taken.add((f.article, f.start, f.end))
        kept.append(f)
        end = max(end, (f.article, f.end))
    return kept
