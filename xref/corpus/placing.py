"""Lines of credit between two articles: the end of the one before, or what stands above the next.

A page has one habit for each form of line. It shows at the page's ends, where there is only one article
to belong to, in blank lines and rules on one side, and in what the line says.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from xref.corpus.bylines import names_outlet
from xref.corpus.credit_forms import ARABIC, MOST_LINES, form_of
from xref.corpus.evidence import Candidate
from xref.corpus.imprint import SENTENCE, Role, imprint_of
from xref.corpus.kinds import Kind
from xref.corpus.page_read import Page, is_arabic

#: Kinds that part articles or stand for something of the page's own.
_PARTING = (Kind.FURNITURE, Kind.SEPARATOR, Kind.SLUG, Kind.END)

#: Times a form has to stand above a title: once it is the page's own header, or chance.
LEAST_SEEN = 2

#: Votes: of the page's ends, of a rule or furniture between, of blank lines, of what the line says.
AT_END_OF_PAGE, PARTED, NEARER, SAID = 3.0, 2.0, 1.0, 0.5

#: The same of a form's absence where it would stand, once a page.
MISSING = 1.5


@dataclass(frozen=True, slots=True)
class _Seen:
    """A line of credit before a title, and what its place says: above 0 for the title below."""

    unit: int
    form: str
    vote: float
    top: bool  # of the page


@dataclass(frozen=True, slots=True)
class Placing:
    """What a page does with its lines of credit."""

    leads: dict[int, tuple[int, ...]]  # by a title's unit: the lines above it that are its article's credits
    tails: frozenset[int]  # lines that end the article before them


def placing_of(page: Page, titles: Sequence[Candidate]) -> Placing:
    """Say of the lines of credit above each title whose they are.

    >>> from xref.corpus.page import units_of
    >>> from xref.corpus.page_read import read_page
    >>> placing_of(read_page(units_of("A line")), []).leads
    {}
    """
    seen = {c.unit: _before(page, c) for c in titles}
    votes: dict[str, list[float]] = {}
    for lines in seen.values():
        for line in lines:
            votes.setdefault(line.form, []).append(line.vote)
    ended = {c.unit: _before_parting(page, c) for c in titles}
    for form, vote in [*_after_last(page), *(row for rows in ended.values() for row in _against(page, rows))]:
        votes.setdefault(form, []).append(vote)
    for form, given in votes.items():
        given.append(_missing(page, titles, form))
    worth = {form: math.fsum(given) for form, given in votes.items()}
    often = {form for form, given in votes.items() if len(given) > LEAST_SEEN}
    leads: dict[int, tuple[int, ...]] = {}
    tails: set[int] = set()
    for unit, lines in seen.items():
        blocks = _blocks(page, lines)
        taken: list[int] = []
        while blocks and _is_above(blocks[0], worth, often):
            taken.extend(line.unit for line in blocks.pop(0))
        left = [(line.unit, line.form) for block in blocks for line in block]
        tails.update(_ending(page, left, worth), _ending(page, ended[unit], worth))
        if taken:
            leads[unit] = tuple(sorted(taken))
    return Placing(leads, frozenset(tails))


def _is_above(block: Sequence[_Seen], worth: dict[str, float], often: set[str]) -> bool:
    """Tell whether lines that stand together belong to the title below them."""
    return math.fsum(worth[line.form] for line in block) > 0 and any(
        line.form in often or not line.top for line in block
    )


def _ending(page: Page, run: Sequence[tuple[int, str]], worth: dict[str, float]) -> list[int]:
    """Give the lines of a run, the last first, that end an article; bare names only before others."""
    found: list[int] = []
    for unit, form in run:
        if worth[form] <= 0 and (found or _is_credit(page, unit)):
            found.append(unit)
    return found


def _before_parting(page: Page, title: Candidate) -> list[tuple[int, str]]:
    """Give the lines of credit after a text that furniture or a rule parts from the title, the last first."""
    run: list[tuple[int, str]] = []
    for n in range(title.zone.first, title.unit):
        form = form_of(page, n)
        if form is None:
            return run[::-1] if page.looks[n].kind in _PARTING and not title.zone.top else []
        run.append((n, form))
    return []


def _against(page: Page, run: Sequence[tuple[int, str]]) -> list[tuple[str, float]]:
    """Give the votes of lines that something parts from the title below."""
    return [(form, -PARTED + min(0.0, _said(page, unit))) for unit, form in run]


def _missing(page: Page, titles: Sequence[Candidate], form: str) -> float:
    """Give the vote of the page's ends where a form is not there: it stands at the other end of articles."""
    if not titles:
        return 0.0
    vote = 0.0
    first = titles[0]
    arabic = form.endswith(ARABIC)
    if first.zone.top and is_arabic(page.units[first.unit].text) == arabic:
        above = {form_of(page, n) for n in range(first.zone.first, first.unit)}
        vote -= 0.0 if form in above else MISSING
    last = max((n for n in range(len(page.units)) if page.looks[n].kind is Kind.BODY), default=0)
    if is_arabic(page.units[titles[-1].unit].text) == arabic:
        after = {form_of(page, n) for n in range(last + 1, len(page.units))}
        vote += 0.0 if form in after else MISSING
    return vote


def _is_credit(page: Page, n: int) -> bool:
    """Tell whether a line is more than a bare word or two, which may head the next part of the page."""
    imprint = imprint_of(page.units[n].text)
    return len(imprint.parts) > 1 or imprint.shape != "n" or names_outlet(page.units[n].text)


def _blocks(page: Page, lines: Sequence[_Seen]) -> list[list[_Seen]]:
    """Put lines together that no blank line parts, the nearest to the title first."""
    blocks: list[list[_Seen]] = []
    for line in lines:
        if blocks and page.usual_gap > 0 and page.units[blocks[-1][-1].unit].gap == 0:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _before(page: Page, title: Candidate) -> list[_Seen]:
    """Give the lines of credit directly above a title, the nearest first."""
    lines: list[_Seen] = []
    zone, n = title.zone, title.unit - 1
    run: list[tuple[int, str]] = []
    while n >= zone.first and len(run) < MOST_LINES and (form := form_of(page, n)) is not None:
        run.append((n, form))
        n -= 1
    if not run:
        return []
    top = zone.top
    parted = n >= zone.first and page.looks[n].kind in _PARTING
    for unit, form in run:
        vote = AT_END_OF_PAGE if top else PARTED if parted else _nearer(page, run, unit, title.unit)
        lines.append(_Seen(unit, form, vote + _said(page, unit), top))
    return lines


def _nearer(page: Page, run: Sequence[tuple[int, str]], unit: int, title: int) -> float:
    """Say to which side blank lines put a line: the widest gap between body and title parts articles."""
    first = run[-1][0]
    gaps = [page.units[n].gap for n in range(first, title + 1)]
    widest = max(gaps)
    if gaps.count(widest) > 1:
        return 0.0
    return NEARER if unit >= first + gaps.index(widest) else -NEARER


def _said(page: Page, n: int) -> float:
    """Say what the words of a line speak for: dates stand above, thanks to editors at the end."""
    kind, imprint = page.looks[n].kind, imprint_of(page.units[n].text)
    if kind is Kind.APPARATUS or imprint.of(Role.EDITOR) or imprint.shape.startswith(SENTENCE):
        return -3 * SAID
    if imprint.shape[:1] in {"–", "("} and not imprint.moment:
        return -2 * SAID
    if imprint.moment and imprint.of(Role.AUTHOR) is None:
        return SAID if imprint.of(Role.OUTLET) is None else 0.0
    if kind in {Kind.SOURCE, Kind.BYLINE}:
        return -2 * SAID
    if names_outlet(page.units[n].text):
        return 0.0
    return -SAID if len(imprint.parts) > 1 else SAID


def _after_last(page: Page) -> list[tuple[str, float]]:
    """Give the lines after the last body of a page: they end an article, as none follows."""
    count = len(page.units)
    last = max((n for n in range(count) if page.looks[n].kind is Kind.BODY), default=count)
    found = []
    for n in range(last + 1, min(count, last + 1 + MOST_LINES)):
        form = form_of(page, n)
        if form is None:
            break
        found.append((form, -AT_END_OF_PAGE * 2))
    return found
