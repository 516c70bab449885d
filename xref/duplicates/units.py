"""Which articles are of the same words, and where their words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from xref.duplicates.texts import Places, Texts, words_of
from xref.model import ArticleText


@dataclass(frozen=True, eq=False)
class Units:
    """The distinct texts of a corpus ("units") and the articles of each, as positions in the corpus."""

    texts: Texts
    copies: list[list[int]]
    of_article: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        found = {article: unit for unit, group in enumerate(self.copies) for article in group}
        object.__setattr__(self, "of_article", found)

    def length(self, article: int) -> int:
        """Words of an article."""
        unit = self.of_article[article]
        return int(self.texts.bounds[unit + 1] - self.texts.bounds[unit])

    def places(self, articles: Sequence[ArticleText], article: int) -> tuple[Places, Places]:
        """Give the starts and ends of the words of an article; those of a copy are read again."""
        unit = self.of_article[article]
        if self.copies[unit][0] != article:
            return words_of(articles[article])[1:]
        inside = slice(int(self.texts.bounds[unit]), int(self.texts.bounds[unit + 1]))
        return self.texts.starts[inside], self.texts.ends[inside]
