"""All names of a corpus: what shows itself as a name, then every other place where the same words stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from xref.claims import mentions_arabic, mentions_latin
from xref.claims.found import Found, Words
from xref.claims.gazetteer import gazetteer
from xref.claims.lexicon_match import ArabicLexicon, LatinLexicon
from xref.claims.mentions_arabic import Counts, Surroundings, arabic_tokens
from xref.claims.mentions_latin import Usage, title_case, tokens_of
from xref.model import ArticleText, Block, BlockRole, EntityKind
from xref.text.skeleton import is_arabic

#: Paragraphs in which nothing is told: metadata and the outlet's own lines.
_SILENT = frozenset({BlockRole.BYLINE, BlockRole.FOOTER})


def find_names(articles: Sequence[ArticleText]) -> list[Found]:
    """Find every name in every article's paragraphs; in order of article, start, and longer before shorter."""
    usage, counts = Usage({}, {}), Counts({})
    for _, article, block in _blocks(articles):
        tokens = tokens_of(article.text, block.start, block.end)
        if not title_case(tokens):
            usage.add(tokens)
        if is_arabic(article.text[block.start : block.end]):
            counts.add(arabic_tokens(article.text, block.start, block.end))
    found: list[Found] = []
    later: list[tuple[int, Block]] = []
    for number, article, block in _blocks(articles):
        text = article.text
        tokens = tokens_of(text, block.start, block.end)
        if tokens and title_case(tokens):
            later.append((number, block))
        elif tokens:
            found.extend(mentions_latin.names_in(text, tokens, number, usage))
        if is_arabic(text[block.start : block.end]):
            found.extend(mentions_arabic.names_in(text, arabic_tokens(text, block.start, block.end), number, counts))
    kinds = form_kinds(found)
    latin = LatinLexicon({w: kinds.get(w) for w in _forms(found, arabic=False)})
    arabic = ArabicLexicon(_forms(found, arabic=True), latin, kinds, counts)
    surnames = _surnames(found)
    for number, block in later:
        text = articles[number].text
        found.extend(latin.names_in(tokens_of(text, block.start, block.end), number))
    for number, article, block in _blocks(articles):
        if is_arabic(article.text[block.start : block.end]):
            tokens_ar = arabic_tokens(article.text, block.start, block.end)
            here = Surroundings(article.text, tokens_ar, number, counts)
            found.extend(arabic.names_in(here, surnames.get(number, frozenset())))
    return _settle(found)


def _blocks(articles: Sequence[ArticleText]) -> Iterator[tuple[int, ArticleText, Block]]:
    for number, article in enumerate(articles):
        for block in article.blocks:
            if block.role not in _SILENT:
                yield number, article, block


def _forms(found: Sequence[Found], *, arabic: bool) -> list[Words]:
    return list(dict.fromkeys(f.words for f in found if f.arabic is arabic and not f.handle and not f.generic))


def form_kinds(found: Sequence[Found]) -> dict[Words, EntityKind]:
    """Give each form the kind that most of its places show; ties go to the kind that stands first in the alphabet."""
    votes: dict[Words, Counter[EntityKind]] = {}
    for f in found:
        if f.kind is not None:
            votes.setdefault(f.words, Counter())[f.kind] += 1
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
    """Keep, of names found twice at one place or inside a longer one in the same script, the longer one found first."""
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
