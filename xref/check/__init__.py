"""A result and a policy to findings."""

from xref.check.gate import check

__all__ = ["check"]
