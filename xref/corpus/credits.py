"""Who wrote it and who published it, out of the short lines around an article."""

from __future__ import annotations

import re

from xref.corpus import phrases
from xref.corpus.bylines import looks_like_name, names_outlet
from xref.corpus.datelines import is_date_line
from xref.corpus.imprint import is_generic_name
from xref.corpus.page import without_emphasis
from xref.model import Record
from xref.text.plain import Plain

_SEGMENT = re.compile(r"\s*[|•·⋅]\s*|\s+[–—-]\s*(?=[\d٠-٩])|\s+[–—-]\s+")
_HANDLE = re.compile(r"\(?@\w+\)?|\S+@\S+\.\w+|https?://\S+")
_EDGE = " \t\u00a0,:;|/–—-[]•·"
_COMMA = re.compile(r"\s*[,،]\s*")
_BY = re.compile(
    "(?:"
    + "|".join(re.escape(word) for word in sorted(phrases.BY_WORDS, key=len, reverse=True))
    + r")(?:\s*[:/|]\s*|\s+)"
)
_POSTED = re.compile(r"(?:posted|published)\s+(?:on\b.*?\s)?by\s+", re.IGNORECASE)
_TRAILING_ON = re.compile(r"\s+(?:on|in|at)\s*$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9\-]+\.)+[a-z]{2,})", re.IGNORECASE)
_YEARS = re.compile(r"\b\d{4}(?:\s?[-–]\s?\d{2,4})?\b")
_COPYRIGHT = re.compile(
    r"copyright|©|\(c\)|all rights reserved\.?|حقوق النشر|جميع الحقوق محفوظه|جميع الحقوق محفوظة",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"[^()]{0,70}\(([^()]{2,40})\)\s?(?:[–—]|--|-)|[^/]{0,70}/([^/]{2,40})/\s?(?:[–—]|--|-)")
_TIME = re.compile(r"\d")


class Credit(Record, frozen=True, kw_only=True):
    """What one line says: an author, an outlet, or both."""

    author: str | None = None
    outlet: str | None = None
    posted_by: str | None = None  # who put it on the page: an outlet when nothing else names one


def credit_of(line: str, *, outlet_second: bool = False) -> Credit:
    """Read a byline.

    Args:
        line: the line as printed.
        outlet_second: whether this page's bylines are "Name, Outlet" throughout.

    >>> credit_of("By Staff, Sorrel News Agency")
    Credit(author='Staff, Sorrel News Agency', outlet='Sorrel News Agency', posted_by=None)
    >>> credit_of("Written by Clara Ostheim, The Meridian Post | 3 March 2023")
    Credit(author='Clara Ostheim', outlet='The Meridian Post', posted_by=None)
    """
    text = without_emphasis(line).strip()
    posted = _POSTED.match(text)
    if posted:
        name = _bare_name(text[posted.end() :])
        if not name:
            return Credit()
        person = looks_like_name(name) and not name.isupper() and not names_outlet(name)
        return Credit(author=name) if person else Credit(posted_by=name)
    names = [bare for segment in _SEGMENT.split(text) if (bare := _bare_name(_without_by(segment)))]
    if not names:
        return Credit()
    outlets = [n for n, name in enumerate(names) if names_outlet(name) and not is_generic(name)]
    second = outlets[0] if outlets and len(names) > 1 else 1
    outlet = names.pop(second) if len(names) > 1 and looks_like_name(names[second]) else None
    author, own = _parted(names[0], outlet_second=outlet_second)
    return Credit(author=author, outlet=outlet or own)


def says_posted(line: str) -> bool:
    """Tell whether a line names who put the text on the page, which a byline beside it outweighs.

    >>> says_posted("Posted on 3 March by Elena Kordan"), says_posted("By Elena Kordan")
    (True, False)
    """
    return _POSTED.match(without_emphasis(line).strip()) is not None


def _without_by(text: str) -> str:
    """Take the words of a byline off the front of a name."""
    stripped = text.strip(_EDGE)
    plain = Plain(stripped)
    match = _BY.match(plain.text.casefold())
    return stripped[plain.back(match.end()) :] if match else stripped


def _bare_name(text: str) -> str:
    """Leave a name without its date, handle and signs."""
    text = _HANDLE.sub(" ", text)
    words = text.split()
    for n in range(len(words)):
        rest = " ".join(words[n:])
        if is_date_line(rest):
            words = words[:n]
            break
    text = _TRAILING_ON.sub("", " ".join(words)).strip(_EDGE)
    return "" if is_date_line(text) else text


def _parted(name: str, *, outlet_second: bool) -> tuple[str | None, str | None]:
    """Part "Name, Outlet"; authors that name nobody keep what follows them."""
    parts = [part for part in _COMMA.split(name) if part]
    if len(parts) < 2:
        return (None, name) if names_outlet(name) and not is_generic(name) else (name, None)
    outlets = [part for part in parts[1:] if is_outlet_like(part)]
    if is_generic(parts[0]):
        if outlet_second and len(parts) == 2 and not is_generic(parts[1]):
            return parts[0], parts[1]
        return name, outlets[0] if outlets else None
    if len(parts) == 2 and (outlets or outlet_second):
        return parts[0], parts[1]
    if outlets and outlets[-1] == parts[-1]:
        return ", ".join(parts[:-1]), outlets[-1]
    return name, None


def is_generic(name: str) -> bool:
    """Tell whether an author names nobody.

    >>> is_generic("News Desk"), is_generic("Clara Ostheim")
    (True, False)
    """
    return is_generic_name(name)


def is_outlet_like(text: str) -> bool:
    """Tell whether words after a name read like an outlet: they say so, or begin with "The".

    >>> is_outlet_like("The Long View"), is_outlet_like("Jane Doe")
    (True, False)
    """
    return names_outlet(text) or text.startswith(("The ", "the ")) or "&" in text


def agency_of(opening: str) -> str | None:
    """Give the agency that a dateline names: "LISSAR, March 3 (Associated Wire) -".

    >>> agency_of("LISSAR, March 3 (Associated Wire) - Talks"), agency_of("BEIRUT (8:15 P.M.) – Talks")
    ('Associated Wire', None)
    """
    match = _AGENCY.match(opening[:110])
    if match is None:
        return None
    name = (match[1] or match[2]).strip()
    return name if not _TIME.search(name) and looks_like_name(name.replace("&", "and")) else None


def copyright_holder(line: str) -> str | None:
    """Give the outlet that a line of copyright names, its domain when it has one.

    >>> copyright_holder("Copyright © https://harbour.example  2020")
    'harbour.example'
    >>> copyright_holder("© 2020 The Harbour Times.")
    'The Harbour Times'
    """
    if not _COPYRIGHT.search(line):
        return None
    domain = _DOMAIN.search(line)
    if domain:
        return domain[1].lower()
    text = _YEARS.sub(" ", _COPYRIGHT.sub(" ", line))
    text = re.split(r"[.|]", text)[0].strip(_EDGE)
    text = " ".join(text.split())
    return text if text and len(text.split()) <= 6 and looks_like_name(text.replace(",", " ")) else None
