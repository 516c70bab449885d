"""The reader of HTML: the main text with its paragraphs, and what the page's head says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from xref.corpus.decode import decode
from xref.corpus.fields import iso_date, iso_language
from xref.corpus.raw import Raw, Read, source, unreadable
from xref.model import Metadata, UnreadCode

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree
    from resiliparse.parse.html.node import ElementNode

#: Where pages say these things, the most telling first: Open Graph, Dublin Core, Parse.ly, schema.org names.
META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "dc.date", "dc.date.issued",
        "parsely-pub-date", "pubdate", "publishdate", "date", "sailthru.date",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod"),
    "url": ("og:url", "parsely-link"),
    "language": ("og:locale", "content-language", "dc.language", "inlanguage"),
}  # fmt: skip

#: Types of schema.org that are an article.
_ARTICLE = re.compile(r"(?:News|Report|Analysis|Opinion|Blog|Social|Live)?\w*(?:Article|Posting)$")

#: What parts a page's title from the name of its outlet.
_TITLE_END = re.compile(r"\s+[|–—»·-]\s+([^|–—»·]{2,40})$")

_SPACE = re.compile(r"\s+")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

#: Fewest characters of main text; below it the page is taken whole, as no main part was found.
FEWEST = 140


def read_html(raw: Raw) -> Read:
    """Read a page: its main text as a record, with the title, outlet, author and dates it declares."""
    decoded = decode(raw.data, html=True)
    if decoded is None:
        return unreadable(raw, UnreadCode.BINARY, "no text in any charset")
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(decoded.text)
    body = str(extract_plain_text(tree, main_content=True, alt_texts=False, comments=False)).strip()
    if len(body) < FEWEST:
        whole = str(extract_plain_text(tree, main_content=False, alt_texts=False, comments=False)).strip()
        body = whole if len(whole) > 2 * len(body) else body
    metadata = _metadata(tree)
    if metadata.title:
        body = _without_title(body, metadata.title)
    return Read(sources=(source(raw, body, metadata, warnings=decoded.warnings),))


def _metadata(tree: HTMLTree) -> Metadata:
    """Read what the head of a page says, its linked data first."""
    found: dict[str, str] = {}
    for item in _linked_data(tree):
        _fill(found, item)
    metas = _metas(tree)
    for field, names in META.items():
        value = next((metas[name] for name in names if metas.get(name)), None)
        if value:
            found.setdefault(field, value)
    heading = _first(tree, "h1")
    page = _clean(tree.title or "")
    if "title" not in found:
        found["title"] = _clean(heading.text or "") if heading is not None else page
    ending = _TITLE_END.search(page)
    if ending and "outlet" not in found:
        found["outlet"] = ending[1]
    found["title"] = _without_outlet(found["title"], found.get("outlet"))
    link = _first(tree, 'link[rel="canonical"]')
    if link is not None and link.getattr("href"):
        found["url"] = str(link.getattr("href"))
    root = _first(tree, "html")
    if root is not None and root.getattr("lang"):
        found["language"] = str(root.getattr("lang"))
    return _tidy(found)


def _tidy(found: Mapping[str, str]) -> Metadata:
    """Bring values into their final form; what is not in it is left out."""
    values: dict[str, str | None] = {k: _clean(v) or None for k, v in found.items()}
    for field in ("published", "updated"):
        values[field] = iso_date(values[field]) if values.get(field) else None
    values["language"] = iso_language(values["language"] or "") if values.get("language") else None
    if values.get("author") and _ADDRESS.match(values["author"] or ""):
        values["author"] = None
    return Metadata(**values)


def _metas(tree: HTMLTree) -> dict[str, str]:
    """Collect the head's named values, the first of each name."""
    metas: dict[str, str] = {}
    for element in _all(tree, "meta"):
        content = element.getattr("content")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.getattr(attribute)
            if name and content:
                metas.setdefault(str(name).casefold(), str(content))
    return metas


def _all(tree: HTMLTree, selector: str) -> Sequence[ElementNode]:
    """Give the elements that a selector finds."""
    return list(tree.document.query_selector_all(selector)) if tree.document is not None else []


def _first(tree: HTMLTree, selector: str) -> ElementNode | None:
    """Give the first element that a selector finds."""
    return tree.document.query_selector(selector) if tree.document is not None else None


def _linked_data(tree: HTMLTree) -> Iterator[Mapping[str, object]]:
    """Yield the articles that a page describes in JSON-LD."""
    for element in _all(tree, 'script[type="application/ld+json"]'):
        try:
            value = json.loads(element.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        items = (
            value
            if isinstance(value, list)
            else value.get("@graph", [value])
            if isinstance(value, dict)
            else []
        )
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and _ARTICLE.match(_name(item.get("@type")) or ""):
                yield item


def _fill(found: dict[str, str], item: Mapping[str, object]) -> None:
    """Take over what linked data says of an article."""
    keys = {
        "title": "headline", "author": "author", "outlet": "publisher", "published": "datePublished",
        "updated": "dateModified", "language": "inLanguage",
    }  # fmt: skip
    for field, key in keys.items():
        value = _name(item.get(key))
        if value:
            found.setdefault(field, value)


def _name(value: object) -> str | None:
    """Give a name out of linked data: a string, a thing with a name, or several of them."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for name in map(_name, value) if name]
        return ", ".join(names) or None
    return None


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _without_outlet(title: str, outlet: str | None) -> str:
    """Take the outlet's name off a title: it is the page's, not the article's."""
    ending = _TITLE_END.search(title)
    if ending and outlet and ending[1].casefold() == outlet.casefold():
        return title[: ending.start()]
    return title


def _without_title(body: str, title: str) -> str:
    """Take a title off the head of the text, which is given it again."""
    first, _, rest = body.partition("\n")
    return rest.lstrip("\n") if _clean(first).casefold() == title.casefold() else body
