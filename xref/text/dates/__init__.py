"""Dates and times in running text, English and Arabic."""

from xref.text.dates.find import day_named, find_dates

__all__ = ["day_named", "find_dates"]
