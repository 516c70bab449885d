"""Where a finding stands, and its key."""

from __future__ import annotations

from xref.check.rules import RULES
from xref.model import Article, Finding, Related
from xref.model.result import Result
from xref.text.keys import content_key


class Places:
    """Articles, claims and paths of a result, by id."""

    def __init__(self, result: Result) -> None:
        self.articles = {a.id: a for a in result.articles}
        self.claims = {c.id: c for c in result.claims}
        self.paths = {d.id: d.path for d in result.documents}

    def path(self, article: Article) -> str:
        """Give the path of the file an article stands in."""
        return self.paths[article.document]

    def named(self, article: str) -> str:
        """Name an article for a person: its title, else its id."""
        found = self.articles[article]
        return f"“{found.title}”" if found.title else found.id

    def finding(
        self,
        rule: str,
        article: Article,
        message: str,
        *,
        about: str = "",
        span: tuple[int, int] | None = None,
        related: tuple[Related, ...] = (),
    ) -> Finding:
        """Make a finding in an article; `about` (a key) tells findings of one rule in one article apart."""
        start, end = span or (article.start, article.end)
        return Finding(
            rule=rule,
            severity=RULES[rule].severity,
            key=content_key("f", rule, article.key.split("~")[0], about),
            article=article.id,
            path=self.path(article),
            start=start,
            end=end,
            message=message,
            related=related,
        )
