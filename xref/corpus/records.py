"""The readers of records: JSON lines, JSON, and tables. A record is a document of its own."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import count

import msgspec

from xref.corpus.decode import charset_of, decode, odd_characters
from xref.corpus.fields import ALIASES, fields_of, folded_name
from xref.corpus.raw import Raw, Read, source, unreadable
from xref.model import DocumentWarning, Source, Unread, UnreadCode, WarningCode

#: Keys under which exports keep their list of records.
LISTS = ("articles", "documents", "docs", "results", "items", "records", "data", "stories")

#: Warnings about a record's bytes; those about its characters are counted in its text alone.
_OF_BYTES = {WarningCode.UNDECODABLE_BYTES, WarningCode.CHARSET_DETECTED}

#: Widest cell of a table, characters: the csv module's own limit cuts articles short.
WIDEST_CELL = 2**31 - 1


def read_jsonl(raw: Raw) -> Read:
    """Read one JSON object a line; a line that is none is named as unread, the others are kept."""
    charset = charset_of(raw.data)
    if charset is None:
        return unreadable(raw, UnreadCode.BINARY, "no text in any charset")
    notes: tuple[DocumentWarning, ...] = ()
    if charset != "utf-8" and (decoded := decode(raw.data)) is not None:
        notes = tuple(w for w in decoded.warnings if w.code is WarningCode.CHARSET_DETECTED)
        raw = Raw(path=raw.path, data=decoded.text.encode("utf-8", "replace"))
    sources: list[Source] = []
    unread: list[Unread] = []
    for number, line in _lines(raw.data):
        if not line or line.isspace():
            continue
        made = _line(Raw(path=raw.path, data=line), number, notes)
        if isinstance(made, str):
            detail = f"line {number}: {made}"
            unread.append(Unread(path=raw.path, code=UnreadCode.BROKEN_RECORD, detail=detail))
        else:
            sources.append(made)
    return Read(sources=tuple(sources), unread=tuple(unread))


def read_json(raw: Raw) -> Read:
    """Read a JSON file: a list of records, an object that holds one, or one record."""
    decoded = decode(raw.data)
    if decoded is None:
        return unreadable(raw, UnreadCode.BINARY, "no text in any charset")
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError):
        lines = read_jsonl(raw)
        return lines if lines.sources else unreadable(raw, UnreadCode.BROKEN_RECORD, "not JSON")
    found = _list_in(value)
    sources: list[Source] = []
    unread: list[Unread] = []
    for number, item in enumerate(found, start=1):
        data = json.dumps(item, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
        made = _record(Raw(path=raw.path, data=data), item, number, decoded.warnings)
        if isinstance(made, str):
            detail = f"record {number}: {made}"
            unread.append(Unread(path=raw.path, code=UnreadCode.BROKEN_RECORD, detail=detail))
        else:
            sources.append(made)
    if not found:
        return unreadable(raw, UnreadCode.BROKEN_RECORD, "holds no list of records")
    return Read(sources=tuple(sources), unread=tuple(unread))


def read_csv(raw: Raw) -> Read:
    """Read a table with a line of column names, its columns parted by commas, semicolons or tabs."""
    decoded = decode(raw.data)
    if decoded is None:
        return unreadable(raw, UnreadCode.BINARY, "no text in any charset")
    csv.field_size_limit(WIDEST_CELL)
    head = decoded.text[: decoded.text.find("\n") + 1 or None]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter, strict=True)
    columns = next(rows, [])
    texts = {folded_name(name) for name in ALIASES["text"]}
    if not any(folded_name(name) in texts for name in columns):
        return unreadable(raw, UnreadCode.BROKEN_RECORD, "has no column of text (text, content, body …)")
    sources: list[Source] = []
    unread: list[Unread] = []
    try:
        for number, row in enumerate(rows, start=1):
            if not any(row):
                continue
            cells = dict(zip(columns, row, strict=False))
            data = "\x1f".join(row).encode("utf-8", "replace")
            made = _record(Raw(path=raw.path, data=data), cells, number, decoded.warnings)
            if isinstance(made, str):
                detail = f"row {number}: {made}"
                unread.append(Unread(path=raw.path, code=UnreadCode.BROKEN_RECORD, detail=detail))
            else:
                sources.append(made)
    except csv.Error as error:
        detail = f"line {rows.line_num}: {error}"
        unread.append(Unread(path=raw.path, code=UnreadCode.BROKEN_RECORD, detail=detail))
    return Read(sources=tuple(sources), unread=tuple(unread))


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Number the lines of a file, one at a time: a file of records is large."""
    at = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    for number in count(1):
        end = data.find(b"\n", at)
        yield number, data[at : end if end >= 0 else None].removesuffix(b"\r")
        if end < 0:
            return
        at = end + 1


def _line(raw: Raw, number: int, notes: tuple[DocumentWarning, ...]) -> Source | str:
    """Make a document of one line, or say what is wrong with it; `notes` hold for the whole file."""
    try:
        return _record(raw, msgspec.json.decode(raw.data), number, notes)
    except (msgspec.DecodeError, ValueError, RecursionError):
        pass  # perhaps only a bad byte, a control character or half a surrogate pair
    text = raw.data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd") - raw.data.count(b"\xef\xbf\xbd")
    if bad > 0:
        detail = "not utf-8: shown as U+FFFD"
        notes = (*notes, DocumentWarning(code=WarningCode.UNDECODABLE_BYTES, count=bad, detail=detail))
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return "not JSON"
    return _record(raw, value, number, notes)


def _record(raw: Raw, value: object, number: int, warnings: tuple[DocumentWarning, ...]) -> Source | str:
    """Make a document of one record, or say what is wrong with it."""
    if not isinstance(value, Mapping):
        return "not an object"
    fields = fields_of(value)
    if fields is None:
        return "no text"
    text = fields.text
    undecodable = [w for w in warnings if w.code in _OF_BYTES]
    title = fields.metadata.title or ""
    notes = (*undecodable, *fields.warnings, *odd_characters(f"{title}\n\n{text}" if title else text))
    own = fields.id if fields.id is not None else f"{raw.path}#{number}"
    return source(raw, text, fields.metadata, id=own, warnings=notes)


def _list_in(value: object) -> list[object]:
    """Find the records in a JSON value."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for name in LISTS:
            if isinstance(value.get(name), list):
                return list(value[name])
        if fields_of(value) is not None:
            return [value]
    return []
