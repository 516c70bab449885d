"""How a page prints the credits of its articles, learned from all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from xref.corpus.bylines import names_outlet, starts_with_by
from xref.corpus.credit_forms import CREDITED
from xref.corpus.credits import is_generic, is_outlet_like
from xref.corpus.imprint import Imprint, Role, imprint_of
from xref.corpus.kinds import Kind, is_label
from xref.corpus.layout import Piece
from xref.corpus.page import without_emphasis
from xref.corpus.page_read import Page, is_again
from xref.corpus.printed import order_of
from xref.corpus.slots import Line, Place, Slot, roles_of
from xref.corpus.title_suffix import Ending, ending_of, usual_ending
from xref.model import Record
from xref.text.fold import fold_key
from xref.text.plain import Plain

#: Bylines "Name, Outlet", and the share of them with an outlet-like second part, for all to be read so.
PAIRS, OUTLETS_AMONG = 3, 0.4


class Habits(Record, frozen=True, kw_only=True):
    """How a page prints its credits."""

    outlet_second: bool = False  # bylines are "Name, Outlet"
    roles: Mapping[Slot, Role] = {}  # whose names stand where
    known: frozenset[str] = frozenset()  # folded names of outlets
    order: str | None = None  # of day and month in dates of figures: "dmy" or "mdy"
    ending: str | None = None  # the form of what titles end in


def habits_of(page: Page, pieces: Sequence[Piece]) -> Habits:
    """Learn how a page prints its credits: what stands in one place again and again names outlets."""
    seconds: list[str] = []
    for piece in pieces:
        for n in head_lines(page, piece):
            text = without_emphasis(page.units[n].text).split("|")[0]
            parts = text.split(",")
            if len(parts) == 2 and page.looks[n].kind is not Kind.DATE:
                seconds.append(parts[1].strip(" *"))
    like = sum(is_outlet_like(second) for second in seconds)
    lines = [credit_lines(page, piece) for piece in pieces]
    titles = [page.units[p.title].plain for p in pieces if p.title is not None]
    ending = usual_ending(titles)
    known = _known_outlets(lines, titles)
    ends = (ending_of(title) for title in titles)
    ended = [[title_line(end)] for end in ends if end is not None and end.form == ending]
    return Habits(
        outlet_second=len(seconds) >= PAIRS and like >= OUTLETS_AMONG * len(seconds),
        roles=roles_of([*lines, *ended], known),
        known=known,
        order=order_of([*titles, *(page.units[x.unit].text for found in lines for x in found)]),
        ending=ending,
    )


def title_line(ending: Ending) -> Line:
    """Give what a title ends or begins in as a line of credit."""
    form = ending.form.strip()
    imprint = Imprint(ending.imprint.parts, f"{form}{ending.imprint.shape}")
    return Line(0, Place.TITLE, imprint, frozenset(), 0)


def _known_outlets(articles: Sequence[Sequence[Line]], titles: Sequence[str]) -> frozenset[str]:
    """Give the folded names that the page itself calls outlets, or that say so."""
    endings = [e.imprint for title in titles if (e := ending_of(title)) is not None]
    imprints = [x.imprint for lines in articles for x in lines]
    named = {part.text for imprint in imprints for part in imprint.parts if part.role is Role.OUTLET}
    imprints += endings
    named |= {name for imprint in imprints for name in imprint.names if names_outlet(name)}
    return frozenset(fold_key(name) for name in named if not is_generic(name))


def credit_lines(page: Page, piece: Piece) -> list[Line]:
    """Give the lines around an article that hold its credits, in the order of the page."""
    above = [*piece.lead, *range(piece.first, piece.title if piece.title is not None else piece.first)]
    end = range(max(piece.tail, piece.head), piece.stop) if piece.tail > piece.head else ()
    found: list[Line] = []
    for place, places in ((Place.ABOVE, above), (Place.BELOW, head_lines(page, piece)), (Place.END, end)):
        read = [(n, imprint_of(page.units[n].text)) for n in places if _may_credit(page, n)]
        plain = [(n, imprint) for n, imprint in read if imprint.plain]
        block = frozenset(part.role for _, imprint in plain for part in imprint.parts)
        shapes: Counter[str] = Counter()
        for n, imprint in plain:
            found.append(Line(n, place, imprint, block, shapes[imprint.shape]))
            shapes[imprint.shape] += 1
    return found


def _may_credit(page: Page, n: int) -> bool:
    kind, unit = page.looks[n].kind, page.units[n]
    return kind in CREDITED and not (kind is Kind.SHORT and is_label(unit.plain, unit.words))


def head_lines(page: Page, piece: Piece) -> list[int]:
    """Give the lines of a head that may hold credits."""
    start = piece.title + 1 if piece.title is not None else piece.first
    return [
        n
        for n in range(start, piece.head)
        if page.looks[n].kind in {Kind.BYLINE, Kind.DATE, Kind.SHORT, Kind.SOURCE}
        and page.units[n].words <= 20
        and not (piece.title is not None and is_again(page.keys[piece.title], page.keys[n]))
    ]


def is_by_line(text: str) -> bool:
    """Tell whether a line is best read as one byline: "By Jane Doe, John Roe", "Jane Doe 3 March 2020".

    >>> is_by_line("By Jane Doe, John Roe"), is_by_line("The Harbour Times | 3 May 2024")
    (True, False)
    """
    imprint = imprint_of(text)
    if not imprint.plain:
        return True
    roles = {part.role for part in imprint.parts}
    plain = Plain(without_emphasis(text)).text.casefold()
    return starts_with_by(plain) and not roles & {Role.EDITOR, Role.OUTLET}
