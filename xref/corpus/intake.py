"""The bytes of a file: opened without blocking, bounded, decompressed; errors become records."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from xref.corpus.raw import Raw
from xref.corpus.walk import Found, refusal
from xref.model import Record, Unread, UnreadCode

#: How gzip data begins (RFC 1952).
GZIP_MARK = b"\x1f\x8b"

#: Bytes decompressed at a time: a bomb is noticed after one of these, not after its end.
STEP = 1 << 20


class Taken(Record, frozen=True, kw_only=True):
    """What could be taken in of one input."""

    raw: Raw | None = None
    unread: Unread | None = None  # beside `raw` when only a first part could be taken


def take(found: Found, max_bytes: int, stdin: BinaryIO | None = None) -> Taken:
    """Take in one input, at most `max_bytes` of it, unpacked.

    An archive that ends early gives what came before the end, and says so; an input that is too
    large gives nothing.
    """
    too_large = f"more than {max_bytes} bytes"
    if found.size > max_bytes:
        return _refuse(found, UnreadCode.TOO_LARGE, too_large)
    try:
        data = _bytes(found, max_bytes, stdin)
    except OSError as error:
        return _refuse(found, refusal(error), (error.strerror or str(error)).lower())
    if len(data) > max_bytes:
        return _refuse(found, UnreadCode.TOO_LARGE, too_large)
    if not data:
        return _refuse(found, UnreadCode.EMPTY, "0 bytes")
    if found.path.lower().endswith(".gz") or data.startswith(GZIP_MARK):
        return _unpacked(found, data, max_bytes)
    return Taken(raw=Raw(path=found.path, data=data))


def _refuse(found: Found, code: UnreadCode, detail: str) -> Taken:
    return Taken(unread=Unread(path=found.path, code=code, detail=detail))


def _bytes(found: Found, max_bytes: int, stdin: BinaryIO | None) -> bytes:
    """Read a file or standard input, one byte more than is allowed at most."""
    if stdin is not None:
        return stdin.read(max_bytes + 1)
    # O_NONBLOCK: what was a file when it was listed may be a pipe by now.
    handle = os.open(found.file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        return file.read(max_bytes + 1)


def _unpacked(found: Found, data: bytes, max_bytes: int) -> Taken:
    """Undo gzip, all its members."""
    parts: list[bytes] = []
    size = 0
    try:
        for part in _inflated(data):
            size += len(part)
            if size > max_bytes:
                return _refuse(found, UnreadCode.TOO_LARGE, f"unpacks to more than {max_bytes} bytes")
            parts.append(part)
    except (zlib.error, EOFError) as error:
        unread = Unread(path=found.path, code=UnreadCode.BROKEN_ARCHIVE, detail=_broken(error, size))
        whole = _whole_lines(b"".join(parts))
        return Taken(raw=Raw(path=found.path, data=whole) if whole else None, unread=unread)
    if not size:
        return _refuse(found, UnreadCode.EMPTY, "0 bytes when unpacked")
    return Taken(raw=Raw(path=found.path, data=b"".join(parts)))


def _inflated(data: bytes) -> Iterator[bytes]:
    """Decompress step by step; raises EOFError when the data ends inside a member."""
    while data.strip(b"\0"):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            part = member.decompress(data, STEP)
            data = member.unconsumed_tail or member.unused_data
            if part:
                yield part
            elif not member.eof and not data:
                raise EOFError


def _broken(error: Exception, size: int) -> str:
    what = "ends early" if isinstance(error, EOFError) else "is no gzip data, or damaged"
    return f"{what} after {size} bytes of text; whole lines before that are read" if size else what


def _whole_lines(data: bytes) -> bytes:
    """Leave out a last line that was cut off."""
    return data[: data.rfind(b"\n") + 1]
