"""What is read: documents, articles and what was left out of both."""

from __future__ import annotations

from xref.model.base import Record
from xref.model.enums import BlockRole, DroppedReason, UnreadCode, WarningCode


class DocumentWarning(Record, frozen=True, kw_only=True):
    """Something a reader of the document should know."""

    code: WarningCode
    count: int  # how many times
    detail: str


class Document(Record, frozen=True, kw_only=True):
    """One input file, or one record of a file of records."""

    id: str  # the path, or the record's own id; "~2" added on a collision
    path: str  # relative to its PATH argument, POSIX
    sha256: str  # of the file's bytes; for a record of a file, of the record's own bytes (its line)
    characters: int  # length of the decoded text, in code points
    warnings: tuple[DocumentWarning, ...] = ()


class Unread(Record, frozen=True, kw_only=True):
    """An input that could not be read, with the reason."""

    path: str
    code: UnreadCode
    detail: str


class Metadata(Record, frozen=True, kw_only=True):
    """What a text says of itself; `None` where it does not say."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None  # ISO date: YYYY, YYYY-MM or YYYY-MM-DD
    updated: str | None = None
    url: str | None = None
    language: str | None = None  # ISO 639-1


class Source(Record, frozen=True, kw_only=True):
    """A document with its decoded text. Not part of the result."""

    document: Document
    text: str
    metadata: Metadata = Metadata()
    structured: bool = False  # a record: never split
    title_end: int = 0  # where a record's title ends in `text`; 0 without one


class Block(Record, frozen=True, kw_only=True):
    """One paragraph of an article and what it is. Offsets into the document's text."""

    start: int
    end: int
    role: BlockRole


class Article(Record, frozen=True, kw_only=True):
    """One article: title line to last line of its own text."""

    id: str
    key: str
    document: str
    start: int
    end: int
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    split_confidence: float = 1.0
    words: int = 0
    words_elsewhere: int = 0  # of its words, how many stand in another article too
    origin: str | None = None  # the article it copies
    story: str | None = None
    stories: tuple[str, ...] = ()


class ArticleText(Record, frozen=True, kw_only=True):
    """An article with its text and blocks. Not part of the result."""

    article: Article
    text: str  # of the whole document: offsets of article, blocks and spans point into it
    blocks: tuple[Block, ...]


class Dropped(Record, frozen=True, kw_only=True):
    """Text that was read and left out of every article."""

    document: str
    start: int
    end: int
    reason: DroppedReason


class Corpus(Record, frozen=True, kw_only=True):
    """All that was read. Not part of the result."""

    sources: tuple[Source, ...]
    unread: tuple[Unread, ...]
    articles: tuple[ArticleText, ...]
    dropped: tuple[Dropped, ...]
    skipped: tuple[str, ...] = ()  # hidden files and folders of the folders read: never meant as input
