"""The forms of the lines of credit that stand between two texts: what a page's habit can be about."""

from __future__ import annotations

from xref.corpus.bylines import names_outlet
from xref.corpus.imprint import imprint_of
from xref.corpus.kinds import Kind, is_label
from xref.corpus.page_read import Page, Zone, is_arabic

#: Kinds that lines of credit have.
CREDITED = (Kind.BYLINE, Kind.DATE, Kind.SHORT, Kind.SOURCE, Kind.APPARATUS)

#: Lines of credit in a row that are looked at.
MOST_LINES = 4

#: What the names of forms in Arabic end in: a page may have other habits in its other language.
ARABIC = " ar"

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
    script = ARABIC if is_arabic(unit.text) else ""
    if kind is Kind.SHORT:
        marked = unit.marker.startswith(("#", "1")) or is_label(unit.plain, unit.words)
        if marked or unit.words > LONGEST_BARE or not (imprint.plain or unit.words <= 2):
            return None
        return f"short {imprint.shape}{script}"
    return f"{kind} {imprint.shape if imprint.plain else ''}{script}"


def tells(page: Page, n: int) -> bool:
    """Tell whether a line of credit is one beyond doubt: it says who or when, no bare words."""
    if page.looks[n].kind in {Kind.BYLINE, Kind.DATE, Kind.SOURCE}:
        return True
    return page.looks[n].kind is Kind.SHORT and names_outlet(page.units[n].text)


def run_from(page: Page, zone: Zone, n: int) -> int:
    """Give the first of the lines of credit directly above a line, itself when there are none."""
    first = n
    while first > zone.first and n - first < MOST_LINES and form_of(page, first - 1) is not None:
        first -= 1
    return first


def closed_by_credits(page: Page, zone: Zone, n: int) -> int:
    """Give the first unit after the credits that end a text, if anything parts them from the line."""
    m = zone.first
    while m < n and form_of(page, m) is not None:
        m += 1
    parted = m < n and page.looks[m].kind in {Kind.FURNITURE, Kind.SEPARATOR}
    return m if parted and any(tells(page, k) for k in range(zone.first, m)) else zone.first


def credited_from(page: Page, zone: Zone, n: int) -> int:
    """Give the first of the lines of credit directly above a line, when no headline stands before them.

    A line between two texts that says who and when belongs to one of them: something ended, or begins.
    """
    first = run_from(page, zone, n)
    told = any(tells(page, m) for m in range(first, n))
    others = (page.looks[m].kind is Kind.SHORT for m in range(zone.first, first))
    return first if told and not any(others) else n
