"""Strings to spans and keys. Knows no articles."""
