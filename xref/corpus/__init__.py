"""Bytes to documents to articles."""
