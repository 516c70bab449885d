"""What a corpus must satisfy: thresholds of the rules and what makes the check fail."""

from __future__ import annotations

from xref.model import Severity
from xref.model.base import Record

#: From the weightiest to the lightest.
WEIGHT = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class Policy(Record, frozen=True, kw_only=True):
    """Thresholds of the rules, and from which severity a finding fails the check."""

    #: Share of an article's words that stands in one other article from which it is reuse, 0.0 to 1.0:
    #: a quoted sentence is journalism, a fifth of the text is somebody else's article.
    reuse_share: float = 0.2
    #: Words of a passage inside one article from which its repetition is reported: shorter ones are refrains
    #: and titles printed twice.
    repetition_words: int = 20
    #: Words an article must have to be one.
    min_words: int = 20
    #: Run the divergence rules too.
    divergence: bool = False
    #: The lightest severity that fails the check; None never fails.
    fail_on: Severity | None = Severity.ERROR


def fails(severity: Severity, policy: Policy) -> bool:
    """Say whether a finding of this severity fails the check."""
    return policy.fail_on is not None and WEIGHT.index(severity) <= WEIGHT.index(policy.fail_on)
