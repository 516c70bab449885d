"""What each article is about, as counted terms: words of its own text, of its title, names, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from xref.claims.comparison.terms import concept, content_words, stem
from xref.model import ArticleText, BlockRole, Entity, Record
from xref.text.fold import fold_key

#: A paragraph in so many articles is furniture of their pages, unless it speaks of its article's title.
FURNITURE_ARTICLES = 3
#: Share of the title's words from which a text speaks of its title, 0.0 to 1.0.
ABOUT_TITLE = 0.5
#: Words of the text that open it: news tells first what happened.
LEAD_WORDS = 80

_TOLD = {BlockRole.TITLE, BlockRole.HEADING, BlockRole.CAPTION, BlockRole.BODY}
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*(?!\w)")
#: A run of capitalised words that does not open a sentence: in Latin script mostly a name.
_CAPITALISED = re.compile(r"(?<=[^\W\d_][ ,;])(?<![.!?] )[A-Z][\w’'-]+(?: (?:[A-Z]\. )?[A-Z][\w’'-]+)*")


class ArticleTerms(Record, frozen=True, kw_only=True):
    """Counted terms of one article."""

    day: int | None  # of publication, as a proleptic ordinal
    language: str | None
    words: dict[str, float]
    title: dict[str, float]
    lead: dict[str, float]
    names: dict[str, float]
    numbers: dict[str, float]
    shared: dict[str, float]  # terms that mean the same in every language: concepts, entities, numbers
    shared_title: dict[str, float]


def day_number(iso: str | None) -> int | None:
    """Give the ordinal of an ISO day; None when there is none or it is less precise.

    >>> day_number("2020-03-11"), day_number("2020-03"), day_number(None)
    (737495, None, None)
    """
    return date.fromisoformat(iso).toordinal() if iso and len(iso) == 10 else None


def _paragraphs(item: ArticleText) -> list[str]:
    told = [item.text[b.start : b.end] for b in item.blocks if b.role in _TOLD and b.role != BlockRole.TITLE]
    return told or [item.text[item.article.start : item.article.end]]


def _own_text(articles: Sequence[ArticleText]) -> list[str]:
    """Give each article's text without paragraphs that furnish many pages."""
    paragraphs = [_paragraphs(item) for item in articles]
    keys = [[fold_key(p) for p in ps] for ps in paragraphs]
    spread = Counter(key for article in keys for key in set(article))
    texts = []
    for item, whole, folded in zip(articles, paragraphs, keys, strict=True):
        title = set(content_words(item.article.title or ""))
        kept = []
        for paragraph, key in zip(whole, folded, strict=True):
            common = spread[key] >= FURNITURE_ARTICLES
            if not common or (title and len(title & set(key.split())) >= ABOUT_TITLE * len(title)):
                kept.append(paragraph)
        texts.append("\n".join(kept) or (item.article.title or "\n".join(whole)))
    return texts


def _neutral(words: Sequence[str]) -> Counter[str]:
    found = (concept(w) for w in words)
    return Counter("c:" + c for c in found if c)


def _names(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for match in _CAPITALISED.finditer(text):
        parts = fold_key(match[0]).split()
        counts.update(parts)
        counts.update(f"{a} {b}" for a, b in pairwise(parts))
    return counts


def _mentioned(entities: Sequence[Entity]) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            found.setdefault(mention.article, []).append((mention.start, "e:" + entity.id))
    return found


def _in_title(item: ArticleText, mentions: Sequence[tuple[int, str]]) -> Counter[str]:
    titles = [b for b in item.blocks if b.role == BlockRole.TITLE]
    return Counter(e for start, e in mentions if any(b.start <= start < b.end for b in titles))


def article_terms(articles: Sequence[ArticleText], entities: Sequence[Entity]) -> list[ArticleTerms]:
    """Count the terms of each article.

    Args:
        articles: with text and blocks; footers, bylines and repeated titles are not read.
        entities: with their mentions by article id.

    Returns:
        One record for each article, in their order.
    """
    mentioned = _mentioned(entities)
    made = []
    for item, text in zip(articles, _own_text(articles), strict=True):
        title = item.article.title or ""
        title_words, words = content_words(title), content_words(text)
        lead = [stem(w) for w in title_words + words[:LEAD_WORDS]]
        mentions = mentioned.get(item.article.id, [])
        here = Counter(e for _, e in mentions)
        numbers = Counter("n:" + m[0].strip(".,") for m in _NUMBER.finditer(text))
        made.append(
            ArticleTerms(
                day=day_number(item.article.published),
                language=item.article.language,
                words=dict(Counter(stem(w) for w in title_words + words) + Counter(lead)),
                title=dict(Counter(stem(w) for w in title_words)),
                lead=dict(Counter(lead)),
                names=dict(_names(title + ". " + text) + here),
                numbers=dict(numbers),
                shared=dict(_neutral(title_words + words) + here + numbers),
                shared_title=dict(_neutral(title_words) + _in_title(item, mentions)),
            )
        )
    return made
