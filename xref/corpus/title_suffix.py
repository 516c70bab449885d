"""Titles with who published the article in their line: "Title | Outlet", "12:40 Title", "Title (Outlet)".

Search pages, feeds and browsers' title bars set them so. Whether the end or the beginning of a title is an
imprint is seen from all titles of the page; on a page of few, it has to say so itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from xref.corpus.bylines import looks_like_name, names_outlet
from xref.corpus.imprint import Imprint, Role, imprint_of
from xref.corpus.slots import is_section
from xref.text.fold import fold_key

#: Titles with an ending of one form, and their share, from which it is the page's habit.
FEWEST, SHARE = 3, 0.6

#: Words of a title that must be left.
LEAST_LEFT = 2

_BEGINNINGS = (
    ("[ ", re.compile(r"(\[[^\[\]]{3,80}\])\s*[:–—-]?\s*(?=\S)")),
    ("| ", re.compile(r"((?:[^|]{2,60}\s\|\s){1,2})(?=\S)")),
    (": ", re.compile(r"([^:]{2,40}):\s+(?=\S)")),
    ("- ", re.compile(r"([^–—|]{2,60}?)\s[-–—]\s(?=\S)")),
    ("0 ", re.compile(r"(\d{1,2}[:.]\d{2})\s+(?=[^\d\s])")),
)
_ENDINGS = (
    ("(", re.compile(r"\s*(\([^()]{3,80}\))$")),
    ("[", re.compile(r"\s*(\[[^\[\]]{3,80}\])$")),
    ("|", re.compile(r"\s+\|\s*([^|]{2,80})$")),
    ("/", re.compile(r"\s/\s([^/]{2,60}(?:\s/\s[^/]{2,60})?)$")),
    ("-", re.compile(r"\s[-–—]\s([^–—|]{2,60})$")),
)


@dataclass(frozen=True, slots=True)
class Ending:
    """A title in two: what it says, and the imprint at its end."""

    form: str
    title: str
    imprint: Imprint
    after: str  # the words of the ending


def ending_of(title: str) -> Ending | None:
    """Cut the end off a title if it could name outlet, author and date.

    >>> e = ending_of("Ferry runs again - Harbour Times")
    >>> e.title, e.after
    ('Ferry runs again', 'Harbour Times')
    >>> ending_of("Ferry runs again - but nobody knows for how long")
    """
    text = " ".join(title.split())
    for form, pattern in _ENDINGS:
        match = pattern.search(text)
        if match is None or len(text[: match.start()].split()) < LEAST_LEFT:
            continue
        after = match[1].rpartition(" - ")[2] if form == "-" else match[1]
        imprint = imprint_of(after)
        if imprint.plain and form == "/" and len(imprint.names) < len(imprint.parts):
            continue
        if imprint.plain and not all(is_section(name) for name in imprint.names or ("",)):
            return Ending(form, text[: len(text) - len(after)].rstrip(" -–—|/"), imprint, after)
        if imprint.plain and not imprint.names and imprint.moment and form in "([":
            return Ending(form, text[: match.start()], imprint, after)
    return _beginning_of(text)


def _beginning_of(text: str) -> Ending | None:
    """Cut the beginning off a title if it could name outlet, author and date."""
    for form, pattern in _BEGINNINGS:
        match = pattern.match(text)
        if match is None or len(text[match.end() :].split()) < LEAST_LEFT:
            continue
        imprint = imprint_of(match[1].strip().rstrip("|"))
        named = any(not is_section(name) for name in imprint.names)
        if imprint.plain and (named or imprint.moment) and (form != "- " or imprint.moment):
            return Ending(form, text[match.end() :], imprint, match[1])
    return None


def usual_ending(titles: Sequence[str]) -> str | None:
    """Give the form of ending that the titles of a page have; `None` when they have none."""
    endings = [e for title in titles if (e := ending_of(title)) is not None]
    for form, _ in (*_ENDINGS, *_BEGINNINGS):
        count = sum(e.form == form for e in endings)
        if count >= FEWEST and count >= SHARE * len(titles):
            return form
    return None


def speaks_for_itself(ending: Ending, known: frozenset[str]) -> bool:
    """Tell whether an ending is an imprint whatever the other titles have."""
    name = ending.imprint.of(Role.OUTLET) or next(iter(ending.imprint.names), "")
    if ending.imprint.moment:
        return True
    if ending.form in {": ", "/"}:
        return False
    if fold_key(name) in known:
        return True
    return looks_like_name(name) and names_outlet(name)
