"""The table of formats: which reader takes a file of which name."""

from __future__ import annotations

from collections.abc import Callable

from xref.corpus.html import read_html
from xref.corpus.plaintext import read_text
from xref.corpus.raw import Raw, Read
from xref.corpus.records import read_csv, read_json, read_jsonl

Reader = Callable[[Raw], Read]

#: Reader by suffix. A suffix of `.gz` behind any of them is undone first.
READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
}

#: What standard input may be said to hold, besides "auto".
STDIN_FORMATS = {"text": "txt", "html": "html", "jsonl": "jsonl", "json": "json", "csv": "csv"}

GZIP = ".gz"


def suffix_of(name: str) -> str:
    """Give the suffix that names the format, in lower case, without a `.gz` behind it.

    >>> suffix_of("news/2020.JSONL.gz"), suffix_of("README")
    ('.jsonl', '')
    """
    base = name.rsplit("/", 1)[-1].lower()
    base = base.removesuffix(GZIP)
    dot = base.rfind(".")
    return base[dot:] if dot > 0 else ""


def is_readable_name(name: str) -> bool:
    """Tell whether a file found in a folder is read: its suffix has a reader, or it has none.

    >>> is_readable_name("a.txt"), is_readable_name("a.pdf"), is_readable_name("notes")
    (True, False, True)
    """
    suffix = suffix_of(name)
    return suffix == "" or suffix in READERS


def reader_of(name: str) -> Reader:
    """Choose the reader for a file; a name that says nothing is read as text."""
    return READERS.get(suffix_of(name), read_text)


def guess(data: bytes) -> Reader:
    """Choose the reader for data without a name: records when it begins like them, HTML, else text.

    >>> guess(b'{"text": "One."}').__name__, guess(b"One.").__name__
    ('read_jsonl', 'read_text')
    """
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]
    if head.startswith(b"{") and b'"' in head:
        return read_jsonl
    if head.startswith(b"[") and head[1:].lstrip().startswith(b"{"):
        return read_json
    if head[:20].lower().startswith((b"<!doctype html", b"<html")):
        return read_html
    return read_text
