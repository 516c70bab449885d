"""The command line: options, one library call, one render, an exit code."""

from xref.cli.app import main

__all__ = ["main"]
