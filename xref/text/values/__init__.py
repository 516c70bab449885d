"""Amounts in running text, with what they are amounts of, English and Arabic."""

from xref.text.values.find import find_values

__all__ = ["find_values"]
