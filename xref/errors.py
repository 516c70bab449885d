"""What can go wrong, as one clear line and an exit code."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command; when several hold, 2 comes before 3 before 1."""

    CLEAN = 0
    FINDINGS = 1
    NOTHING_WRITTEN = 2
    PARTLY_READ = 3
    INTERRUPTED = 130  # by Ctrl-C, as shells have it: 128 + SIGINT


class XrefError(Exception):
    """Stops a command: the message says what, where and what to do, in one line."""

    exit_code = Exit.NOTHING_WRITTEN


class NoInputError(XrefError):
    """A PATH does not exist, or a corpus holds nothing to read."""


class OutputError(XrefError):
    """A result could not be written; nothing partial is left behind."""
