"""What goes into a reader and what comes out of it."""

from __future__ import annotations

import hashlib

from xref.model import Document, DocumentWarning, Metadata, Record, Source, Unread, UnreadCode, WarningCode


class Raw(Record, frozen=True, kw_only=True):
    """The bytes of one input, under the name it goes by in the corpus."""

    path: str
    data: bytes


class Read(Record, frozen=True, kw_only=True):
    """The documents that a reader made of an input, and the parts that could not be read."""

    sources: tuple[Source, ...] = ()
    unread: tuple[Unread, ...] = ()


def unreadable(raw: Raw, code: UnreadCode, detail: str) -> Read:
    """Give the outcome of an input of which nothing could be read."""
    return Read(unread=(Unread(path=raw.path, code=code, detail=detail),))


def source(
    raw: Raw,
    text: str,
    metadata: Metadata | None = None,
    *,
    id: str | None = None,  # noqa: A002 - the field's own name
    warnings: tuple[DocumentWarning, ...] = (),
) -> Source:
    """Make a document of a text; with `metadata` it is a record, and its title goes before the text."""
    structured = metadata is not None
    title = metadata.title if metadata is not None else None
    body = f"{title}\n\n{text}" if title else text
    if not body.strip():
        empty = DocumentWarning(code=WarningCode.NO_TEXT, count=1, detail="nothing but white space")
        warnings = (*warnings, empty)
    document = Document(
        id=raw.path if id is None else id,
        path=raw.path,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        characters=len(body),
        warnings=warnings,
    )
    return Source(
        document=document,
        text=body,
        metadata=metadata or Metadata(),
        structured=structured,
        title_end=len(title) if title else 0,
    )
