"""What an article prints of itself: title, author, outlet, dates, language. What is not printed is None."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.corpus.bylines import looks_like_name, names_outlet, source_named
from xref.corpus.credits import Credit, agency_of, copyright_holder, credit_of, is_generic, says_posted
from xref.corpus.datelines import opens_with_place
from xref.corpus.habits import Habits, credit_lines, head_lines, is_by_line, title_line
from xref.corpus.imprint import Imprint, Role
from xref.corpus.kinds import Kind
from xref.corpus.layout import Piece
from xref.corpus.page import without_emphasis
from xref.corpus.page_read import Page
from xref.corpus.printed import day_of, full_day_of
from xref.corpus.slots import Line, Place, is_person, is_section, reads_like_outlet, slots_of
from xref.corpus.title_suffix import Ending, ending_of, speaks_for_itself
from xref.model import Metadata
from xref.text.language import detect
from xref.text.plain import Plain

#: Characters of a paragraph in which its dateline stands.
OPENING = 110

_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated?|modified)\b|آخر تحديث|اخر تحديث|تحديث", re.IGNORECASE)


def metadata_of(page: Page, piece: Piece, habits: Habits) -> Metadata:
    """Read the metadata of one article."""
    title, ending = _title(page, piece, habits)
    lines = credit_lines(page, piece)
    author, outlet, posted_by = _head_credits(page, piece, habits)
    said = [_said(line, habits) for line in lines]
    tail = [s for s, line in zip(said, lines, strict=True) if line.place is Place.END]
    head = [s for s, line in zip(said, lines, strict=True) if line.place is not Place.END]
    opening = page.units[piece.head].text[:OPENING] if piece.head < piece.stop else ""
    placed = opens_with_place(opening)
    labelled = (line.imprint.of(Role.OUTLET) for line in lines)
    outlet = outlet or next((name for name in labelled if name), None)
    outlet = outlet or _first(head, "outlet") or (agency_of(opening) if placed else None)
    tail_author, tail_outlet = _tail_credits(page, piece)
    published, updated = _dates(page, piece, habits.order)
    if published is None and placed:
        published = full_day_of(re.split(r"\s[–—-]|--", opening)[0])
    in_title = _said(title_line(ending), habits) if ending else Credit()
    dates = [day for line in lines if (day := _day_in(line.imprint, habits)) is not None]
    if published is None:
        published = (ending and _day_in(ending.imprint, habits)) or next(iter(dates), None)
    return Metadata(
        title=title,
        author=author or _first(head, "author") or _first(tail, "author") or in_title.author or tail_author,
        outlet=outlet or in_title.outlet or _first(tail, "outlet") or tail_outlet or posted_by,
        published=published,
        updated=updated,
        language=detect(_sample(page, piece)),
    )


def _first(credits_: Sequence[Credit], name: str) -> str | None:
    return next((value for c in credits_ if (value := getattr(c, name)) is not None), None)


def _day_in(imprint: Imprint, habits: Habits) -> str | None:
    """Give the day that a line of credit names."""
    days = (day_of(part.text, habits.order) for part in imprint.parts if part.role is Role.DATE)
    return next((day for day in days if day is not None), None)


def _title(page: Page, piece: Piece, habits: Habits) -> tuple[str | None, Ending | None]:
    """Give the title, without what it ends in when that is an imprint, and the imprint."""
    if piece.title is None:
        return None, None
    title = without_emphasis(page.units[piece.title].plain)
    if page.units[piece.title].marker == "title:":
        title = title.strip("\"'")
    ending = ending_of(title)
    if ending is not None and (ending.form == habits.ending or speaks_for_itself(ending, habits.known)):
        return " ".join(ending.title.split()), ending
    return " ".join(title.split()), None


def _said(line: Line, habits: Habits) -> Credit:
    """Read one line of credit by what it says and by the page's habit."""
    author, outlet = line.imprint.of(Role.AUTHOR), line.imprint.of(Role.OUTLET)
    for slot, name in slots_of(line):
        role = habits.roles.get(slot, Role.AUTHOR)
        itself = line.place is not Place.ABOVE or line.imprint.moment
        if (itself and reads_like_outlet(name, habits.known)) or (
            role is Role.OUTLET and not is_section(name)
        ):
            outlet = outlet or name
        elif role is Role.AUTHOR and (is_person(name) or is_generic(name)):
            author = author or name
    return Credit(author=author, outlet=outlet)


def _sample(page: Page, piece: Piece) -> str:
    """Give text enough to tell its language: the article's own paragraphs first."""
    body = [n for n in range(piece.first, piece.stop) if page.looks[n].kind is Kind.BODY][:20]
    return " ".join(
        page.units[n].text[:1000] for n in body or range(piece.first, min(piece.stop, piece.first + 20))
    )


def _head_credits(page: Page, piece: Piece, habits: Habits) -> tuple[str | None, str | None, str | None]:
    """Give author, outlet, and who posted it, from the lines between title and body."""
    author = outlet = posted_by = poster = None
    for n in head_lines(page, piece):
        unit, kind = page.units[n], page.looks[n].kind
        if kind is Kind.BYLINE and is_by_line(unit.text):
            credit = credit_of(unit.text, outlet_second=habits.outlet_second)
            outlet = outlet or credit.outlet
            posted_by = posted_by or credit.posted_by
            if says_posted(unit.text):
                poster = poster or credit.author
            else:
                author = author or credit.author
    return author or poster, outlet, posted_by


def _tail_credits(page: Page, piece: Piece) -> tuple[str | None, str | None]:
    """Give author and outlet from the lines after the body."""
    author = outlet = None
    for n in range(max(piece.tail, piece.head), piece.stop):
        text, kind = page.units[n].text, page.looks[n].kind
        if kind is Kind.SOURCE:
            outlet = outlet or source_named(text)
        elif kind is Kind.END:
            outlet = outlet or _after_end_mark(text)
        elif kind is Kind.BYLINE and piece.tail > piece.head and is_by_line(text):
            credit = credit_of(text)
            author, outlet = author or credit.author, outlet or credit.outlet
        elif kind is Kind.SHORT and names_outlet(text):
            outlet = outlet or " ".join(text.split())
    return author, outlet or _copyright(page, piece)


def _copyright(page: Page, piece: Piece) -> str | None:
    """Give who holds the copyright, from an article's last lines."""
    for n in range(piece.stop - 1, max(piece.head, piece.stop - 6), -1):
        if page.looks[n].kind is Kind.APPARATUS:
            holder = copyright_holder(page.units[n].text)
            if holder:
                return holder
    return None


def _after_end_mark(text: str) -> str | None:
    """Give the outlet in "(END) The Agency"."""
    _, closed, rest = text.partition(")")
    name = rest.strip() if closed else ""
    return name if name and looks_like_name(name.replace("&", "and")) else None


def _dates(page: Page, piece: Piece, order: str | None) -> tuple[str | None, str | None]:
    """Give the days printed in the head: of publication, and of the last update."""
    published = updated = None
    lines = [*range(piece.first, piece.head), *piece.lead]
    for n in lines:
        if page.looks[n].kind not in {Kind.BYLINE, Kind.DATE} or n == piece.title:
            continue
        text = without_emphasis(page.units[n].text)
        update = _UPDATED.search(Plain(text).text) and _UPDATED.search(text)
        before = text[: update.start()] if update else text
        published = published or day_of(before, order)
        if update:
            updated = updated or day_of(text[update.end() :], order)
    return published, updated
