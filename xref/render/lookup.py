"""What a result holds, by id, and where an offset stands in a document's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from xref.model import Article, Claim, Document, DuplicateCluster, Passage, Place, Record, Story
from xref.model.result import Result
from xref.render.safe import teaser


class Lines(Record, frozen=True, kw_only=True):
    """The lines a span stands on, counted from 1, both inclusive."""

    first: int
    last: int

    def __str__(self) -> str:
        """Give "12" or "12-15"."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


class Lookup:
    """A result with its texts, to be asked by id. Line numbers are found once a document."""

    def __init__(self, result: Result, texts: Mapping[str, str]) -> None:
        self.result = result
        self.texts = texts
        self._breaks: dict[str, list[int]] = {}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.result.documents}

    @cached_property
    def by_path(self) -> dict[str, str]:
        """The first document of each path, by id."""
        return {document.path: document.id for document in reversed(self.result.documents)}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.result.articles}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.result.claims}

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Stories by id."""
        return {story.id: story for story in self.result.stories}

    @cached_property
    def clusters(self) -> dict[str, DuplicateCluster]:
        """Clusters of copies by id."""
        return {cluster.id: cluster for cluster in self.result.duplicates}

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """Passages by id."""
        return {passage.id: passage for passage in self.result.passages}

    @cached_property
    def _names(self) -> dict[str, str]:
        """The outlets by article, as the result counts them: a generic byline is none."""
        return {article: outlet.name for outlet in self.result.outlets for article in outlet.articles}

    def source(self, article_id: str) -> str:
        """Give the name of the source of an article; where it names none, what tells it from others."""
        article = self.articles[article_id]
        known = self._names.get(article_id) or article.outlet
        return known or f"outlet unknown ({teaser(article.author or article.title or article_id, 40)})"

    def path(self, document: str) -> str:
        """Give a document's path, its id where the path is not known."""
        known = self.documents.get(document)
        return known.path if known else document

    def name(self, document: str) -> str:
        """Name a document where lines are counted in it: its path, for a record with its id behind "#"."""
        path = self.path(document)
        return document if document.startswith(path) else f"{path}#{teaser(document, 40)}"

    def text(self, document: str, start: int, end: int) -> str:
        """Give a document's text from `start` to `end`, "" when the text is not at hand."""
        return self.texts.get(document, "")[start:end]

    def quote(self, place: Place) -> str:
        """Give the words at a place, verbatim."""
        return self.text(self.articles[place.article].document, place.start, place.end)

    def position(self, document: str, offset: int) -> tuple[int, int]:
        """Give line and column of an offset, both counted from 1; the column counts characters."""
        breaks = self._line_breaks(document)
        line = bisect_right(breaks, offset - 1)
        start = breaks[line - 1] + 1 if line else 0
        return line + 1, offset - start + 1

    def lines(self, document: str, start: int, end: int) -> Lines:
        """Give the lines on which a span stands; the line of the last character counts, not of the end."""
        first, _ = self.position(document, start)
        last, _ = self.position(document, max(start, end - 1))
        return Lines(first=first, last=last)

    def where(self, article: str, start: int, end: int) -> str:
        """Give "path:12-15" for a span of an article."""
        document = self.articles[article].document
        return f"{self.name(document)}:{self.lines(document, start, end)}"

    def _line_breaks(self, document: str) -> list[int]:
        """Give the offsets of a document's line feeds, found at the first question."""
        known = self._breaks.get(document)
        if known is None:
            text = self.texts.get(document, "")
            known = []
            at = text.find("\n")
            while at >= 0:
                known.append(at)
                at = text.find("\n", at + 1)
            self._breaks[document] = known
        return known
