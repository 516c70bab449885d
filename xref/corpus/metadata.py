"""What an article prints of itself: title, author, outlet, dates, language. What is not printed is None."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from xref.corpus.bylines import looks_like_name, names_outlet, source_named
from xref.corpus.credits import (
    agency_of,
    copyright_holder,
    credit_of,
    is_generic,
    is_outlet_like,
    says_posted,
)
from xref.corpus.datelines import opens_with_place
from xref.corpus.kinds import Kind
from xref.corpus.layout import Piece
from xref.corpus.page import without_emphasis
from xref.corpus.page_read import Page, is_again, is_arabic
from xref.corpus.printed import day_of, full_day_of
from xref.model import Metadata, Record
from xref.text.language import detect
from xref.text.plain import Plain

#: Times a bare name stands under titles, and its share of them, from which it is an outlet and no author.
OFTEN, MOSTLY = 3, 0.34

#: Bylines "Name, Outlet", and the share of them with an outlet-like second part, for all to be read so.
PAIRS, OUTLETS_AMONG = 3, 0.4

#: Words of a bare name under a title.
LONGEST_NAME = 6

#: Characters of a paragraph in which its dateline stands.
OPENING = 110

_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated?|modified)\b|آخر تحديث|اخر تحديث|تحديث", re.IGNORECASE)
_SUFFIX = re.compile(r"\s[|]\s*([^|]{2,40})$")


class Habits(Record, frozen=True, kw_only=True):
    """How a page prints its credits."""

    outlets: tuple[str, ...] = ()  # folded bare lines under titles that are outlets
    outlet_second: bool = False  # bylines are "Name, Outlet"


def habits_of(page: Page, pieces: Sequence[Piece]) -> Habits:
    """Learn how a page prints its credits: what stands under titles again and again names outlets."""
    bare: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    seconds: list[str] = []
    authors: set[str] = set()
    for piece in pieces:
        sourced = any(page.looks[n].kind is Kind.SOURCE for n in range(piece.tail, piece.stop))
        for n in _head_lines(page, piece):
            text = without_emphasis(page.units[n].text).split("|")[0]
            if page.looks[n].kind is Kind.SHORT and "," not in text:
                bare[is_arabic(text)][page.keys[n]] += 1
                if sourced:  # its outlet is named elsewhere: this line is somebody's name
                    authors.add(page.keys[n])
            parts = text.split(",")
            if len(parts) == 2 and page.looks[n].kind is not Kind.DATE:
                seconds.append(parts[1].strip(" *"))
    outlets = [
        key
        for counts in bare.values()
        for key, count in sorted(counts.items())
        if count >= OFTEN and count >= MOSTLY * counts.total() and key not in authors
    ]
    like = sum(is_outlet_like(second) for second in seconds)
    return Habits(
        outlets=tuple(outlets),
        outlet_second=len(seconds) >= PAIRS and like >= OUTLETS_AMONG * len(seconds),
    )


def _head_lines(page: Page, piece: Piece) -> list[int]:
    """Give the lines of a head that may hold credits."""
    start = piece.title + 1 if piece.title is not None else piece.first
    return [
        n
        for n in range(start, piece.head)
        if page.looks[n].kind in {Kind.BYLINE, Kind.DATE, Kind.SHORT, Kind.SOURCE}
        and page.units[n].words <= 20
        and not (piece.title is not None and is_again(page.keys[piece.title], page.keys[n]))
    ]


def metadata_of(page: Page, piece: Piece, habits: Habits) -> Metadata:
    """Read the metadata of one article."""
    title = without_emphasis(page.units[piece.title].plain) if piece.title is not None else None
    if title and page.units[piece.title or 0].marker == "title:":
        title = title.strip("\"'")
    author, outlet, posted_by = _head_credits(page, piece, habits)
    opening = page.units[piece.head].text[:OPENING] if piece.head < piece.stop else ""
    placed = opens_with_place(opening)
    outlet = outlet or (agency_of(opening) if placed else None)
    tail_author, tail_outlet = _tail_credits(page, piece)
    published, updated = _dates(page, piece)
    if published is None and placed:
        published = full_day_of(re.split(r"\s[–—-]|--", opening)[0])
    suffix = _SUFFIX.search(title) if title else None
    return Metadata(
        title=" ".join(title.split()) if title else None,
        author=author or tail_author,
        outlet=outlet or tail_outlet or posted_by or (suffix[1].strip() if suffix else None),
        published=published,
        updated=updated,
        language=detect(_sample(page, piece)),
    )


def _sample(page: Page, piece: Piece) -> str:
    """Give text enough to tell its language: the article's own paragraphs first."""
    body = [n for n in range(piece.first, piece.stop) if page.looks[n].kind is Kind.BODY][:20]
    return " ".join(
        page.units[n].text[:1000] for n in body or range(piece.first, min(piece.stop, piece.first + 20))
    )


def _head_credits(page: Page, piece: Piece, habits: Habits) -> tuple[str | None, str | None, str | None]:
    """Give author, outlet, and who posted it, from the lines between title and body."""
    author = outlet = posted_by = poster = None
    for n in _head_lines(page, piece):
        unit, kind = page.units[n], page.looks[n].kind
        if kind is Kind.BYLINE:
            credit = credit_of(unit.text, outlet_second=habits.outlet_second)
            outlet = outlet or credit.outlet
            posted_by = posted_by or credit.posted_by
            if says_posted(unit.text):
                poster = poster or credit.author
            else:
                author = author or credit.author
        elif kind is Kind.SOURCE:
            outlet = outlet or source_named(unit.text)
        elif kind is Kind.SHORT and unit.words <= 2 * LONGEST_NAME and not unit.marker:
            bare = " ".join(without_emphasis(unit.text).split())
            lone = habits.outlet_second and "," not in bare and looks_like_name(bare)
            if is_generic(bare):
                author = author or bare
            elif page.keys[n] in habits.outlets or _names_only_outlet(bare) or lone:
                outlet = outlet or bare
            elif author is None and _names_person(unit.text):
                credit = credit_of(unit.text, outlet_second=habits.outlet_second)
                author, outlet = credit.author, outlet or credit.outlet
    return author or poster, outlet, posted_by


def _names_only_outlet(text: str) -> bool:
    return "," not in text and (names_outlet(text) or (text.startswith("The ") and looks_like_name(text)))


def _names_person(text: str) -> bool:
    """Tell whether a bare line is a name, perhaps with an outlet after a comma."""
    first, *rest = re.split(r"[,،|]", without_emphasis(text))
    words = len(first.split())
    if is_arabic(first):
        return 2 <= words <= 4
    generic = credit_of(text).author is not None and bool(rest)
    return looks_like_name(first) and (2 <= words <= 5 or generic) and not first.isupper()


def _tail_credits(page: Page, piece: Piece) -> tuple[str | None, str | None]:
    """Give author and outlet from the lines after the body."""
    author = outlet = None
    for n in range(max(piece.tail, piece.head), piece.stop):
        text, kind = page.units[n].text, page.looks[n].kind
        if kind is Kind.SOURCE:
            outlet = outlet or source_named(text)
        elif kind is Kind.END:
            outlet = outlet or _after_end_mark(text)
        elif kind is Kind.BYLINE and piece.tail > piece.head:
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


def _dates(page: Page, piece: Piece) -> tuple[str | None, str | None]:
    """Give the days printed in the head: of publication, and of the last update."""
    published = updated = None
    above = piece.first - 1
    lines = list(range(piece.first, piece.head))
    if above >= 0 and page.looks[above].kind is Kind.DATE:
        lines.append(above)
    for n in lines:
        if page.looks[n].kind not in {Kind.BYLINE, Kind.DATE} or n == piece.title:
            continue
        text = without_emphasis(page.units[n].text)
        update = _UPDATED.search(Plain(text).text) and _UPDATED.search(text)
        before = text[: update.start()] if update else text
        published = published or day_of(before)
        if update:
            updated = updated or day_of(text[update.end() :])
    return published, updated
