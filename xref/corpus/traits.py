"""The traits of a line that may be a title: each a number near 0 to 1, measured, not yet weighed."""

from __future__ import annotations

import re

from xref.corpus.bylines import looks_like_name, names_outlet
from xref.corpus.credit_forms import LONGEST_BARE, closed_by_credits, credited_from, form_of, run_from
from xref.corpus.datelines import opens_with_place
from xref.corpus.imprint import imprint_of
from xref.corpus.kinds import Kind, is_titled
from xref.corpus.page import Unit
from xref.corpus.page_read import Page, Zone, is_again, is_arabic
from xref.corpus.slots import is_section
from xref.corpus.title_suffix import ending_of, speaks_for_itself

#: Units on either side from which the setting of paragraphs is taken.
NEARBY = 6

#: Least link, 0.0 to 1.0, that is held to be usual: on a short page chance makes it zero.
USUAL_LINK = 0.06

_CAPITALISED = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]{2,})*")

#: Names of the traits that kinds of lines between a title and its body make.
_HEAD = {
    Kind.BYLINE: "byline",
    Kind.DATE: "date",
    Kind.FURNITURE: "furniture-under",
    Kind.SLUG: "furniture-under",
    Kind.SEPARATOR: "rule-under",
    Kind.END: "rule-under",
    Kind.SOURCE: "source-under",
    Kind.LINK: "link-under",
}

#: Names of the traits that kinds of lines between a body and a title make.
_TAIL = {
    Kind.FURNITURE: "furniture-above",
    Kind.SEPARATOR: "rule-above",
    Kind.END: "end-above",
    Kind.SLUG: "slug-above",
    Kind.SOURCE: "source-above",
    Kind.APPARATUS: "note-above",
    Kind.BYLINE: "byline-above",
    Kind.DATE: "date-above",
    Kind.LINK: "link-above",
    Kind.CAPTION: "caption-above",
}


def traits_of(page: Page, zone: Zone, n: int) -> dict[str, float]:
    """Measure all traits of one line."""
    traits = {
        **_shape(page.units[n]),
        **_marker(page, n),
        **_head(page, zone, n),
        **_tail(page, zone, n),
        **_gap(page, zone, n),
    }
    ending = ending_of(page.units[n].plain)
    traits["imprint-ending"] = float(ending is not None and speaks_for_itself(ending, frozenset()))
    traits["name-like"] = float(_is_name(page, n))
    traits["repeats"] = _repeats(page, zone, n)
    traits["listed"] = _listed(page, zone, n)
    if zone.stop >= len(page.units):
        traits["no-body"] = 1.0
        return traits
    return traits | _context(page, zone, n)


def _shape(unit: Unit) -> dict[str, float]:
    """Length and case of the line itself."""
    words = unit.plain.split()
    count = len(words) + (1 if is_arabic(unit.plain) else 0)
    latin = [w for w in words if w[:1].isascii() and w[:1].isalpha()]
    capitals = len(latin) >= 3 and all(w.upper() == w for w in latin)
    titled = is_titled(unit.plain)
    return {
        "words-1-2": float(count <= 2),
        "words-3-4": float(3 <= count <= 4),
        "words-5-7": float(5 <= count <= 7),
        "words-20+": float(count >= 20),
        "capitals": float(capitals),
        "title-case": float(titled and not capitals),
        "period": float(unit.plain.rstrip().endswith(".")),
        "lower-start": float(bool(latin) and words[0] == latin[0] and latin[0][0].islower()),
        "question": float(unit.plain.rstrip().endswith(("?", "؟", "!"))),
    }


def _is_name(page: Page, n: int) -> bool:
    """Tell whether the line reads like a name that pages put beside titles: an outlet, a section."""
    unit = page.units[n]
    if unit.marker or unit.words > LONGEST_BARE or form_of(page, n) is None:
        return False
    often = page.recurring.get(page.keys[n], 0) > 2
    return names_outlet(unit.text) or is_section(unit.text) or often or "," in imprint_of(unit.text).shape


def _marker(page: Page, n: int) -> dict[str, float]:
    """What stands before the line: a heading's sign, a number, a bullet; in a list it is no title's."""
    marker = page.units[n].marker
    if marker.startswith("#"):
        return {f"heading-{min(len(marker), 3)}": 1.0}
    if is_underlined(page, n):
        return {"heading-1": 1.0}
    if not marker:
        return {}
    if marker in {"**", "title:"}:
        return {"bold" if marker == "**" else "labelled": 1.0}
    beside = [page.units[m].marker for m in (n - 1, n + 1) if 0 <= m < len(page.units)]
    if marker in beside:
        return {"in-list": 1.0}
    return {"dashed": 1.0} if marker in {"-", "–", "—", "*", "+"} else {"marked": 1.0}


def is_underlined(page: Page, n: int) -> bool:
    """Tell whether the next line is nothing but the line under a heading."""
    if n + 1 >= len(page.units):
        return False
    below = page.units[n + 1]
    return page.looks[n + 1].kind is Kind.SEPARATOR and below.gap == 0 and len(below.text) > 2


def _head(page: Page, zone: Zone, n: int) -> dict[str, float]:
    """What follows the line up to the body: the title again, a byline, a date, an outlet."""
    traits: dict[str, float] = {}
    for m in range(n + 1 + is_underlined(page, n), zone.stop):
        kind = page.looks[m].kind
        if kind is Kind.SHORT and is_again(page.keys[n], page.keys[m]):
            name = "again"
        elif kind is Kind.SHORT:
            name = _under(page, m)
        else:
            name = _HEAD.get(kind, "")
        if name:
            limit = 3.0 if name in {"lines-under", "marked-under"} else 1.0
            traits[name] = min(limit, traits.get(name, 0.0) + 1.0)
    if traits.keys() & {"name-under", "outlet-under"} and traits.keys() & {"date", "byline"}:
        traits["name-and-date"] = 1.0
    if "again" in traits and not traits.keys() & {"byline", "date", "outlet-under", "name-under"}:
        traits["again-alone"] = 1.0
    return traits


def _under(page: Page, m: int) -> str:
    """Judge a short line under a title: an outlet that stands there often, somebody's name, or a heading."""
    unit = page.units[m]
    if unit.marker:
        return "marked-under"
    imprint = imprint_of(unit.text)
    if imprint.plain and len(imprint.parts) > 1 and any(names_outlet(name) for name in imprint.names):
        return "outlet-under"
    if unit.words <= 6:
        if page.recurring.get(page.keys[m], 0) >= 2 or names_outlet(unit.text):
            return "outlet-under"
        most = 4 if is_arabic(unit.plain) else 6
        if 2 <= unit.words <= most and looks_like_name(unit.plain.replace(",", " ")):
            return "name-under"
    return "lines-under"


def _tail(page: Page, zone: Zone, n: int) -> dict[str, float]:
    """What stands between the body before and the line: the end of an article, furniture, a rule."""
    traits: dict[str, float] = {}
    listing = False
    stop = credited_from(page, zone, n)
    if stop < n:
        traits["credited-above"] = 1.0
    begun = closed_by_credits(page, zone, stop)
    if begun > zone.first:
        traits["credited-above"] = 1.0
    for m in range(begun, stop):
        kind, unit = page.looks[m].kind, page.units[m]
        if kind is Kind.FURNITURE:
            listing = page.looks[m].lists
        name = _TAIL.get(kind, "")
        if kind is Kind.SHORT and names_outlet(unit.text):
            name = "outlet-above"
        elif kind is Kind.SHORT and not listing:
            column = unit.words <= 3 and page.recurring.get(page.keys[m], 0) > 1
            name = "lines-above" if unit.words >= 4 else "column-above" if column else "word-above"
        if name:
            limit = 3.0 if name == "lines-above" else 1.0
            traits[name] = min(limit, traits.get(name, 0.0) + 1.0)
    return traits


def _repeats(page: Page, zone: Zone, n: int) -> float:
    """Tell whether the line stands elsewhere on the page too: a title again, a caption, a pull quote."""
    near = sum(page.keys[m] == page.keys[n] for m in range(zone.first, zone.stop))
    return float(page.recurring.get(page.keys[n], 0) > near)


def _listed(page: Page, zone: Zone, n: int) -> float:
    """Tell whether the line is one of the headlines under "Related": another line is the title then."""
    if not any(page.looks[m].lists for m in range(zone.first, n)):
        return 0.0
    for m in range(n + 1, zone.stop):
        if page.looks[m].kind in {Kind.BYLINE, Kind.DATE}:
            return 0.0
        title_like = page.looks[m].kind is Kind.SHORT and page.units[m].words >= 4
        again = is_again(page.keys[n], page.keys[m])
        if title_like and not again and not looks_like_name(page.units[m].plain.replace(",", " ")):
            return 1.0 + any(is_again(page.keys[n], page.keys[k]) for k in range(n + 1, m))
    return 0.0


def _gap(page: Page, zone: Zone, n: int) -> dict[str, float]:
    """Blank lines before the line, against what is usual on the page, and a change of what is usual."""
    traits = {"setting": _setting(page, zone)}
    if n == 0:
        return traits
    widest = max(page.units[m].gap for m in range(zone.first, n + 1))
    if widest > page.usual_gap:
        traits["wide-gap" if page.wide_gaps <= 0.1 else "wider-gap"] = 1.0
    elif max(page.units[m].gap for m in range(run_from(page, zone, n), n + 1)) < page.usual_gap:
        traits["no-gap"] = 1.0
    if page.units[n].gap > 0 and n + 1 < len(page.units) and page.units[n + 1].gap < page.units[n].gap:
        traits["closer-below"] = 1.0
    if is_far_below(page, zone, n):
        traits["far-below"] = 1.0
    return traits


def is_far_below(page: Page, zone: Zone, n: int) -> bool:
    """Tell whether a wide gap parts a line from all below, another line fit to be the title among them."""
    if n + 1 >= zone.stop or page.units[n + 1].gap <= page.usual_gap:
        return False
    return any(page.looks[m].kind is Kind.SHORT and page.units[m].words >= 3 for m in range(n + 1, zone.stop))


def _setting(page: Page, zone: Zone) -> float:
    """Whether the paragraphs before are parted by other gaps than those after: two pages' habits."""
    if zone.top or zone.stop >= len(page.units):
        return 0.0
    before = _gap_around(page, range(max(1, zone.first - NEARBY), zone.first))
    after = _gap_around(page, range(zone.stop + 1, min(len(page.units), zone.stop + NEARBY)))
    return float(before is not None and after is not None and before != after)


def _gap_around(page: Page, places: range) -> int | None:
    """Give the gap that all paragraphs of a stretch have; `None` when there are none or they differ."""
    gaps = {page.units[m].gap for m in places if _is_body(page, m) and _is_body(page, m - 1)}
    return gaps.pop() if len(gaps) == 1 else None


def _is_body(page: Page, n: int) -> bool:
    return page.looks[n].kind is Kind.BODY


def _context(page: Page, zone: Zone, n: int) -> dict[str, float]:
    """What the body before and after says: another topic, the title's words, new names, another language."""
    cohesion = page.cohesion
    after = cohesion.after(zone.stop)
    traits = {"place": float(opens_with_place(page.units[zone.stop].text))}
    taken_up = cohesion.share_of(n, after)
    traits["taken-up"] = taken_up
    own = is_arabic(page.units[n].plain)
    later = is_arabic(page.units[zone.stop].plain)
    traits["other-script"] = float(own != later)
    if zone.top:
        return traits
    before = cohesion.before(zone.first - 1)
    known = cohesion.share_of(n, before)
    traits["taken-up-before"] = known
    traits["new-words"] = max(0.0, 1.0 - known) * taken_up
    link = cohesion.link_of(before, after)
    usual = max(USUAL_LINK, cohesion.usual)
    traits["topic"] = max(-1.0, (usual - link) / usual)
    traits["link"] = min(0.5, link)
    traits["new-names"] = _new_names(page, zone)
    traits["script-changes"] = float(is_arabic(page.units[zone.first - 1].plain) != later and own == later)
    return traits


def _new_names(page: Page, zone: Zone) -> float:
    """Give the share of the names of the first paragraphs after that the body before does not have."""
    first = range(zone.stop, min(zone.stop + 2, len(page.units)))
    text = " ".join(page.units[m].text[:600] for m in first if _is_body(page, m))
    names = {word for name in _CAPITALISED.findall(text) for word in name.split()}
    if not names:
        return 0.0
    start = max(0, zone.first - 12)
    old = " ".join(page.units[m].text[:1500] for m in range(start, zone.first))
    return sum(name not in old for name in names) / len(names) - 0.5
