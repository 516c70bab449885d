"""The ground floor: what every record is made of."""

from __future__ import annotations

import msgspec


class Record(msgspec.Struct, frozen=True):
    """A frozen record: compared by value, changed with `msgspec.structs.replace`."""


class Span(Record, frozen=True, kw_only=True):
    """A half-open range of characters of a document's decoded text."""

    start: int
    end: int


class TextSpan(Record, frozen=True, kw_only=True):
    """A span with the words that stand there, verbatim."""

    start: int
    end: int
    text: str
