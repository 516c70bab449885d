"""What the check reports."""

from __future__ import annotations

from xref.model.base import Record
from xref.model.enums import Severity


class Related(Record, frozen=True, kw_only=True):
    """Another place a finding is about."""

    article: str
    start: int
    end: int
    message: str


class Finding(Record, frozen=True, kw_only=True):
    """One thing the check found, at one place."""

    rule: str  # XR…
    severity: Severity
    key: str  # made from content: survives moved files and added articles
    article: str | None  # null when the finding is about an input that was not read
    path: str
    start: int
    end: int
    message: str
    related: tuple[Related, ...] = ()
    baseline_state: str | None = None
    suppression: str | None = None
