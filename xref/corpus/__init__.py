"""Bytes to documents to articles."""

from xref.corpus.reading import read
from xref.corpus.split import split_source

__all__ = ["read", "split_source"]
