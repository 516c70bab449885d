"""The report as one offline HTML file."""

from xref.render.page.html import page_html

__all__ = ["page_html"]
