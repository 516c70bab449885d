"""The figures with which every output begins: what was read, kept, left out."""

from __future__ import annotations

from collections import Counter

from xref.model import Article, PassageKind, Record, Relation
from xref.model.result import Result
from xref.render.phrases import RELATION_COUNTS, count


class Figures(Record, frozen=True, kw_only=True):
    """How much of everything a result holds."""

    documents: int
    articles: int
    outlets: int
    without_outlet: int  # articles that name none
    languages: tuple[tuple[str | None, int], ...]  # with articles, most frequent first
    first_day: str | None
    last_day: str | None
    undated: int  # articles
    words: int
    words_elsewhere: int
    clusters: int
    copies: int  # articles that stand for nothing of their own
    passages: int  # across articles
    repetitions: int
    boilerplate: int
    claims: int
    groups: int
    relations: tuple[tuple[Relation | None, int], ...]
    stories: int
    dropped: int
    dropped_characters: int
    unread: int
    warnings: int

    def of(self, relation: Relation | None) -> int:
        """Give the number of groups of a relation."""
        return dict(self.relations).get(relation, 0)


def figures(result: Result) -> Figures:
    """Count what a result holds."""
    articles = result.articles
    days = sorted(article.published for article in articles if article.published)
    languages = Counter(article.language for article in articles)
    relations = Counter(group.relation for group in result.groups)
    repetitions = sum(passage.kind is PassageKind.REPETITION for passage in result.passages)
    return Figures(
        documents=len(result.documents),
        articles=len(articles),
        outlets=len({article.outlet for article in articles if article.outlet}),
        without_outlet=sum(article.outlet is None for article in articles),
        languages=tuple(sorted(languages.items(), key=lambda item: (-item[1], item[0] or "~"))),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        undated=len(articles) - len(days),
        words=sum(article.words for article in articles),
        words_elsewhere=sum(article.words_elsewhere for article in articles),
        clusters=len(result.duplicates),
        copies=sum(len(cluster.members) - 1 for cluster in result.duplicates),
        passages=len(result.passages) - repetitions,
        repetitions=repetitions,
        boilerplate=len(result.boilerplate),
        claims=len(result.claims),
        groups=len(result.groups),
        relations=tuple(
            (relation, relations[relation]) for relation in RELATION_COUNTS if relations[relation]
        ),
        stories=len(result.stories),
        dropped=len(result.dropped),
        dropped_characters=sum(part.end - part.start for part in result.dropped),
        unread=len(result.unread),
        warnings=sum(len(document.warnings) for document in result.documents),
    )


def read_line(known: Figures) -> str:
    """Give "20 articles in 1 document" and what was not read."""
    line = f"{count(known.articles, 'article')} in {count(known.documents, 'document')}"
    return f"{line}, {count(known.unread, 'input')} not read" if known.unread else line


def reuse_line(known: Figures) -> str:
    """Give, in one line, how much was found twice."""
    copies = (
        f"{count(known.copies, 'copy')} in {count(known.clusters, 'cluster')}"
        if known.copies
        else "no copies"
    )
    parts = [
        copies,
        f"{count(known.passages, 'passage')} shared",
        f"{count(known.repetitions, 'repetition')} inside an article",
        f"{count(known.boilerplate, 'boilerplate text')}",
    ]
    return " · ".join(parts)


def left_out_line(known: Figures) -> str:
    """Give, in one line, what was left out, and what to mind."""
    return " · ".join(
        [
            f"{count(known.dropped, 'part')} left out ({count(known.dropped_characters, 'character')})",
            f"{count(known.unread, 'input')} not read",
            f"{count(known.warnings, 'warning')}",
        ]
    )


def byline(article: Article) -> list[str | None]:
    """Give what an article says of itself beside its title: outlet or author, day."""
    return [article.outlet or article.author, article.published]
