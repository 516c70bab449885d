"""All rules over one result, in a fixed order of findings."""

from __future__ import annotations

from xref.check.copies import copies
from xref.check.divergences import divergences
from xref.check.integrity import integrity
from xref.check.policy import Policy
from xref.model import Finding
from xref.model.result import Result


def check(result: Result, policy: Policy | None = None) -> list[Finding]:
    """Judge a result by the rules.

    Args:
        result: what the analysis found; the divergence rules need its claims.
        policy: thresholds; the defaults when None.

    Returns:
        Findings by path, place and rule. Of a cluster, every member but the kept one is a finding, and
        nothing else is said of what it copies.
    """
    policy = policy or Policy()
    found = [*integrity(result, policy), *copies(result, policy)]
    if policy.divergence:
        found += divergences(result)
    return sorted(found, key=lambda f: (f.path, f.start, f.rule, f.end, f.key))
