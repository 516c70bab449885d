"""The rules of the check: a stable id, a name, what it weighs, what it means.

By default integrity and copies are errors, repetition inside an article is a warning, divergences and missing
metadata are notes. Ids are never used again for something else.
"""

from __future__ import annotations

from xref.model import Severity
from xref.model.base import Record


class Rule(Record, frozen=True, kw_only=True):
    """One thing the check looks for."""

    id: str
    name: str
    severity: Severity
    meaning: str


_ROWS = (
    ("XR001", "exact-duplicate", Severity.ERROR, "The article has the same words as another one."),
    ("XR002", "near-duplicate", Severity.ERROR, "The article is another one, lightly edited or cut."),
    ("XR003", "reused-passage", Severity.ERROR, "A share of the article's words stands in another one."),
    ("XR004", "repetition", Severity.WARNING, "A passage stands twice in the article."),
    ("XR005", "disguised-copy", Severity.ERROR, "A copy that only folding of its characters revealed."),
    ("XR101", "number-divergence", Severity.NOTE, "A number differs from another source's."),
    ("XR102", "date-divergence", Severity.NOTE, "A date differs from another source's."),
    ("XR103", "actor-divergence", Severity.NOTE, "Another source names another actor."),
    ("XR104", "polarity-divergence", Severity.NOTE, "One source says what another denies."),
    ("XR201", "undecodable-text", Severity.ERROR, "Bytes that are no text were replaced by U+FFFD."),
    ("XR202", "control-characters", Severity.ERROR, "Control, NUL or bidi override characters in the text."),
    ("XR203", "too-short", Severity.ERROR, "The article is empty or has next to no words."),
    ("XR204", "wrong-language", Severity.WARNING, "The declared language is not that of the text."),
    ("XR301", "no-title", Severity.NOTE, "The article has no title."),
    ("XR302", "no-date", Severity.NOTE, "The article has no date of publication."),
    ("XR303", "no-outlet", Severity.NOTE, "The article names no outlet."),
    ("XR401", "same-id", Severity.ERROR, "Two records have the same id."),
    ("XR402", "unreadable", Severity.ERROR, "An input could not be read."),
)

RULES: dict[str, Rule] = {
    row[0]: Rule(id=row[0], name=row[1], severity=row[2], meaning=row[3]) for row in _ROWS
}
