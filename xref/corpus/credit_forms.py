"""The forms of the lines of credit that stand between two texts: what a page's habit can be about."""

from __future__ import annotations

from xref.corpus.bylines import names_outlet
from xref.corpus.imprint import imprint_of
from xref.corpus.kinds import Kind
from xref.corpus.page_read import Page

#: Kinds that lines of credit have.
CREDITED = (Kind.BYLINE, Kind.DATE, Kind.SHORT, Kind.SOURCE, Kind.APPARATUS)

#: Lines of credit in a row that are looked at.
MOST_LINES = 4

#: Words of a bare line of names.
LONGEST_BARE = 7


def form_of(page: Page, n: int) -> str | None:
    """Name the form of a line of credit; `None` when it is none.

    The form is all that a page's habit can be about: kind, the roles of its parts, the signs between.
    """
    kind, unit = page.looks[n].kind, page.units[n]
    if kind not in CREDITED:
        return None
    imprint = imprint_of(unit.text)
    if kind is Kind.SHORT:
        marked = unit.marker.startswith(("#", "1"))
        if marked or unit.words > LONGEST_BARE or not (imprint.plain or unit.words <= 2):
            return None
        return f"short {imprint.shape}"
    return f"{kind} {imprint.shape}" if imprint.plain else str(kind)


def tells(page: Page, n: int) -> bool:
    """Tell whether a line of credit is one beyond doubt: it says who or when, no bare words."""
    if page.looks[n].kind in {Kind.BYLINE, Kind.DATE, Kind.SOURCE}:
        return True
    return page.looks[n].kind is Kind.SHORT and names_outlet(page.units[n].text)
