"""From the titles of a page to its articles: which units each takes, and what is left out and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from xref.corpus.bylines import names_outlet
from xref.corpus.evidence import Candidate
from xref.corpus.kinds import Kind
from xref.corpus.page_read import FEWEST_WORDS, LONGEST_NOTE, Page
from xref.corpus.placing import Placing, placing_of
from xref.model import DroppedReason

#: Kinds that end what an article has of its own.
_ENDING = (Kind.FURNITURE, Kind.SEPARATOR, Kind.SLUG)

#: Kinds that an article closes with: what stands before them is its own too.
_CLOSING = (Kind.SOURCE, Kind.END, Kind.APPARATUS)


@dataclass(frozen=True, slots=True)
class Piece:
    """The units of one article."""

    first: int
    stop: int  # one past its last unit
    title: int | None  # the unit that is its title
    head: int  # one past the last unit of its head
    tail: int  # the first unit of its tail
    score: float | None = None  # of the title; None when nothing had to be decided
    parts: tuple[tuple[str, float], ...] = ()
    lead: tuple[int, ...] = ()  # lines above its title that are its credits and in no article


@dataclass(frozen=True, slots=True)
class Layout:
    """A page cut into articles; every unit is in one of them or left out with a reason."""

    pieces: tuple[Piece, ...]
    left_out: tuple[tuple[int, DroppedReason], ...]


def lay_out(page: Page, titles: list[Candidate]) -> Layout:
    """Give each article its units."""
    count = len(page.units)
    if Kind.BODY not in {look.kind for look in page.looks}:
        return _without_body(page)
    starts = [c.unit for c in titles]
    placing = placing_of(page, titles) if len(titles) > 1 else Placing({}, frozenset())
    leads = placing.leads
    pieces: list[Piece] = []
    left_out: dict[int, DroppedReason] = {}
    first = starts[0] if starts else 0
    opening = _opening(page, first if starts else None)
    if opening is not None:
        stop = _own_end(
            page, opening, titles[0].zone.first if starts else count, first if starts else count, placing
        )
        pieces.append(_piece(page, opening, stop, None, None))
    for number, candidate in enumerate(titles):
        following = titles[number + 1] if number + 1 < len(titles) else None
        limit = _first_of(following, leads) if following is not None else count
        body_end = following.zone.first if following is not None else count
        stop = _own_end(page, candidate.unit, body_end, limit, placing)
        start = _alone_from(page, candidate.unit) if len(titles) == 1 and not pieces else candidate.unit
        piece = _piece(page, start, stop, candidate.unit, candidate)
        pieces.append(replace(piece, lead=leads.get(candidate.unit, ())))
    at = 0
    for piece in pieces:
        _leave_out(page, left_out, at, piece.first, top=at == 0, end=False)
        at = piece.stop
    _leave_out(page, left_out, at, count, top=False, end=True)
    for unit in (n for lead in leads.values() for n in lead if n in left_out):
        left_out[unit] = DroppedReason.SECTION_HEADING
    return Layout(pieces=tuple(pieces), left_out=tuple(sorted(left_out.items())))


def _first_of(title: Candidate, leads: dict[int, tuple[int, ...]]) -> int:
    """Give the first unit that has to do with a title: what stands above it, or itself."""
    return leads[title.unit][0] if leads.get(title.unit) else title.unit


def _without_body(page: Page) -> Layout:
    """Lay out a page on which nothing looks like a paragraph: all of it is one text."""
    stop = len(page.units)
    titled = stop > 1 and page.looks[0].kind is Kind.SHORT and page.units[1].gap > 0
    title = 0 if titled else None
    return Layout(pieces=(Piece(first=0, stop=stop, title=title, head=0, tail=stop),), left_out=())


def _opening(page: Page, first_title: int | None) -> int | None:
    """Give the first unit of an article without a title that stands before all others, if there is one."""
    stop = first_title if first_title is not None else len(page.units)
    start = next((n for n in range(stop) if page.looks[n].kind not in _ENDING), stop)
    words = sum(page.units[n].words for n in range(start, stop) if page.looks[n].kind is Kind.BODY)
    if first_title is None:
        return start if start < stop else 0
    return start if words >= FEWEST_WORDS else None


def _alone_from(page: Page, title: int) -> int:
    """Find where the only article of a page begins: above its title too, but for furniture."""
    start = title
    while start > 0 and page.looks[start - 1].kind not in _ENDING:
        start -= 1
    return start


def _own_end(page: Page, first: int, zone: int, limit: int, placing: Placing) -> int:
    """Find where an article's own text ends, before the unit `limit`, from the last body on."""
    last = max((n for n in range(limit - 1, first - 1, -1) if page.looks[n].kind is Kind.BODY), default=first)
    if zone < limit or limit < len(page.units):
        last = max(first, min(last, zone - 1)) if zone > first else first
        last = _before_strays(page, first, last, limit)
    stop = last + 1
    for n in range(last + 1, limit):
        if page.looks[n].kind in _ENDING or page.looks[n].kind is Kind.BODY:
            break
        if page.looks[n].kind in _CLOSING or (n == stop and (n in placing.tails or _is_own(page, n, limit))):
            stop = n + 1
    return stop


def _before_strays(page: Page, first: int, last: int, limit: int) -> int:
    """Step back over single sentences that wide gaps part from the text above and from what is below.

    Where paragraphs stand closer than that, such a line is a note of the page between two articles.
    """
    while (
        page.usual_gap > 0
        and page.even_gaps
        and first < last
        and last + 1 < len(page.units)
        and last + 1 <= limit
        and page.units[last].words <= LONGEST_NOTE
        and page.units[last].gap > page.usual_gap
        and page.units[last + 1].gap > page.usual_gap
        and page.cohesion.share_of(last, page.cohesion.before(last - 1)) <= 0
    ):
        above = (n for n in range(last - 1, first, -1) if page.looks[n].kind is Kind.BODY)
        last = next(above, first)
    return last


def _is_own(page: Page, n: int, limit: int) -> bool:
    """Tell whether a unit after the last body still belongs to the article before it."""
    kind, unit = page.looks[n].kind, page.units[n]
    if kind is Kind.DATE and n + 1 == limit < len(page.units):
        return False  # directly above the next title: that article's
    if kind is not Kind.SHORT:
        return True
    if limit >= len(page.units) or unit.gap == 0 or unit.marker in {"-", "–", "—", "*", "•", "1"}:
        return True
    return names_outlet(unit.text)


def _piece(page: Page, first: int, stop: int, title: int | None, candidate: Candidate | None) -> Piece:
    """Find head and tail of an article."""
    head = first if title is None else title
    while head < stop and page.looks[head].kind is not Kind.BODY:
        head += 1
    tail = stop
    while tail > head and page.looks[tail - 1].kind is not Kind.BODY:
        tail -= 1
    return Piece(
        first=first,
        stop=stop,
        title=title,
        head=head,
        tail=tail,
        score=candidate.score if candidate is not None else None,
        parts=tuple(sorted(candidate.parts.items())) if candidate is not None else (),
    )


def _leave_out(
    page: Page, left_out: dict[int, DroppedReason], start: int, stop: int, *, top: bool, end: bool
) -> None:
    """Say for each unit between two articles why it is in neither."""
    reason: DroppedReason | None = None
    for n in range(start, stop):
        look = page.looks[n]
        if look.kind is Kind.FURNITURE:
            reason = look.reason or DroppedReason.NAVIGATION
            left_out[n] = reason
        elif look.kind is Kind.SEPARATOR:
            left_out[n] = DroppedReason.SEPARATOR
        elif look.kind is Kind.SLUG:
            left_out[n] = DroppedReason.SECTION_HEADING
        elif top:
            left_out[n] = DroppedReason.HEADER
        elif reason is not None:
            left_out[n] = reason
        elif end:
            left_out[n] = DroppedReason.FOOTER
        elif look.kind is Kind.DATE or (look.kind is Kind.SHORT and page.units[n].words <= 6):
            left_out[n] = DroppedReason.SECTION_HEADING
        else:
            left_out[n] = DroppedReason.UNASSIGNED
