"""What was split and what was dropped, and why. JSON: `json_result.articles_json`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.model import Article, Document, Dropped
from xref.model.result import Result
from xref.render.console import Look, Sheet, joined
from xref.render.figures import figures, left_out_line, read_line
from xref.render.lookup import Lookup
from xref.render.phrases import DROPPED, UNREAD, WARNINGS, count, language, percent
from xref.render.safe import one_line
from xref.render.table import Cell, csv_text, inline, md, md_table

#: Characters of dropped text in a listing.
EXCERPT = 160
TITLE = 120
#: Confidence of the split from which it needs no mention.
SURE = 0.9

CSV_HEADER = (
    "record", "document", "path", "id", "key", "first_line", "last_line", "start", "end", "title", "outlet",
    "author", "published", "updated", "language", "url", "words", "split_confidence", "reason", "text",
)  # fmt: skip
_OF_ARTICLE = tuple(name for name in CSV_HEADER if name in Article.__struct_fields__)


class ByDocument:
    """Articles and dropped parts sorted to their documents, in document order."""

    def __init__(self, result: Result) -> None:
        self._articles: dict[str, list[Article]] = {}
        self._dropped: dict[str, list[Dropped]] = {}
        for article in result.articles:
            self._articles.setdefault(article.document, []).append(article)
        for part in result.dropped:
            self._dropped.setdefault(part.document, []).append(part)

    def articles(self, document: Document) -> list[Article]:
        """Give a document's articles."""
        return self._articles.get(document.id, [])

    def dropped(self, document: Document) -> list[Dropped]:
        """Give what of a document stands in no article."""
        return self._dropped.get(document.id, [])

    def parts(self, document: Document) -> list[Article | Dropped]:
        """Give both in the order in which they stand in the document."""
        return sorted(
            [*self.articles(document), *self.dropped(document)], key=lambda part: (part.start, part.end)
        )


def articles_text(result: Result, texts: Mapping[str, str], look: Look | None = None) -> str:
    """Give the readable listing: each document with its articles and what was dropped, in document order.

    Args:
        result: what was read.
        texts: decoded text by document id.
        look: width, colour, ASCII.
    """
    sheet, known, lookup = Sheet(look or Look()), figures(result), Lookup(result, texts)
    sheet.line((read_line(known), "bold"))
    parts = ByDocument(result)
    for document in result.documents:
        sheet.gap()
        articles = count(len(parts.articles(document)), "article")
        size = count(document.characters, "character")
        sheet.line((one_line(document.path), "bold"), f" · {size} · {articles}")
        for warning in document.warnings:
            detail = joined([count(warning.count, "time"), one_line(warning.detail)])
            sheet.line((f"mind: {WARNINGS[warning.code]}", "yellow"), f" · {detail}", indent=2, hang=2)
        for part in parts.parts(document):
            if isinstance(part, Article):
                _article(sheet, lookup, part)
            else:
                _dropped(sheet, lookup, part)
    if result.unread:
        sheet.heading("Not read")
        for item in result.unread:
            detail = joined([UNREAD[item.code], one_line(item.detail)])
            sheet.line((one_line(item.path), "bold"), f" · {detail}", indent=2, hang=2)
    sheet.gap()
    sheet.line((left_out_line(known), "dim"))
    return sheet.text()


def said_of(article: Article) -> list[str | None]:
    """Give what is known of an article beside its title."""
    return [
        article.outlet,
        article.author,
        article.published,
        f"updated {article.updated}" if article.updated else None,
        language(article.language),
        count(article.words, "word") if article.words else None,
        f"split {percent(article.split_confidence)} sure" if article.split_confidence < SURE else None,
    ]


def _article(sheet: Sheet, lookup: Lookup, article: Article) -> None:
    """Write an article in two lines."""
    lines = lookup.lines(article.document, article.start, article.end)
    title = one_line(article.title or "(no title)", TITLE)
    sheet.line((f"{article.id}  ", "cyan"), f"{lines}  ", (title, "bold"), indent=2, hang=4)
    sheet.line(one_line(joined(said_of(article))), indent=6)


def _dropped(sheet: Sheet, lookup: Lookup, part: Dropped) -> None:
    """Write a dropped part in one line."""
    lines = lookup.lines(part.document, part.start, part.end)
    excerpt = one_line(lookup.text(part.document, part.start, part.end), EXCERPT)
    sheet.line((f"–  {lines}  {DROPPED[part.reason]}: ", "red"), excerpt, indent=2, hang=4)


def articles_csv(result: Result, texts: Mapping[str, str]) -> str:
    """Give one row for each article, dropped part, unread input and warning; columns: `CSV_HEADER`."""
    rows = _rows(result, Lookup(result, texts))
    return csv_text(CSV_HEADER, ([values.get(name) for name in CSV_HEADER] for values in rows))


def _rows(result: Result, lookup: Lookup) -> Iterator[dict[str, Cell]]:
    """Yield the rows of the table."""
    parts = ByDocument(result)
    for document in result.documents:
        head: dict[str, Cell] = {"document": document.id, "path": document.path}
        for warning in document.warnings:
            yield {"record": "warning", **head, "reason": warning.code, "text": warning.detail}
        for part in parts.parts(document):
            lines = lookup.lines(document.id, part.start, part.end)
            place: dict[str, Cell] = {
                "first_line": lines.first,
                "last_line": lines.last,
                "start": part.start,
                "end": part.end,
            }
            if isinstance(part, Article):
                known = {
                    name: getattr(part, name) for name in CSV_HEADER if name in Article.__struct_fields__
                }
                yield {**known, "record": "article", **head, **place}
            else:
                text = lookup.text(document.id, part.start, part.end)
                yield {"record": "dropped", **head, **place, "reason": part.reason, "text": text}
    for item in result.unread:
        yield {"record": "unread", "path": item.path, "reason": item.code, "text": item.detail}


def articles_markdown(result: Result, texts: Mapping[str, str]) -> str:
    """Give the listing as Markdown: for each document a table of articles and one of what was dropped."""
    return "\n".join(_lines(result, Lookup(result, texts))) + "\n"


def _lines(result: Result, lookup: Lookup) -> Iterator[str]:
    """Yield the lines of the Markdown file."""
    known, parts = figures(result), ByDocument(result)
    yield from ("# What was read", "", f"{read_line(known)}. {left_out_line(known)}.")
    for document in result.documents:
        yield from ("", f"## {inline(document.path)}", "", count(document.characters, "character"))
        for warning in document.warnings:
            yield f"- Mind: {WARNINGS[warning.code]} ({count(warning.count, 'time')}) {md(warning.detail)}"
        header = ["id", "lines", "title", "outlet", "author", "published", "language", "words", "split"]
        yield from ("", md_table(header, (_article_cells(lookup, item) for item in parts.articles(document))))
        dropped = parts.dropped(document)
        if dropped:
            yield from (
                "",
                md_table(["lines", "dropped as", "text"], (_cells(lookup, item) for item in dropped)),
            )
    if result.unread:
        rows = [[inline(item.path), UNREAD[item.code], md(item.detail)] for item in result.unread]
        yield from ("", "## Not read", "", md_table(["path", "why", "detail"], rows))


def _article_cells(lookup: Lookup, article: Article) -> list[str]:
    """Give the cells of an article."""
    return [
        inline(article.id),
        str(lookup.lines(article.document, article.start, article.end)),
        inline(article.title or "(no title)", TITLE),
        inline(article.outlet or ""),
        inline(article.author or ""),
        article.published or "",
        language(article.language),
        f"{article.words:,}" if article.words else "",
        percent(article.split_confidence),
    ]


def _cells(lookup: Lookup, part: Dropped) -> list[str]:
    """Give the cells of a dropped part."""
    excerpt = inline(lookup.text(part.document, part.start, part.end), EXCERPT)
    return [str(lookup.lines(part.document, part.start, part.end)), DROPPED[part.reason], excerpt]
