"""The reader of plain text and Markdown."""

from __future__ import annotations

from xref.corpus.decode import decode
from xref.corpus.raw import Raw, Read, source, unreadable
from xref.model import UnreadCode


def read_text(raw: Raw) -> Read:
    """Read plain text as one document; whether it holds one article or many is not decided here."""
    decoded = decode(raw.data)
    if decoded is None:
        return unreadable(raw, UnreadCode.BINARY, "no text in any charset")
    return Read(sources=(source(raw, decoded.text, warnings=decoded.warnings),))
