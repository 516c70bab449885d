"""Credits in a sentence: "First published in X on 3 May 2024.", "A. B. reports from Y for X".

Such a line is made of words of crediting, of the small words that join them, of dates and of names, and of
nothing else: one more word in lower case makes it a sentence of the story. The small word before a name
says whose it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from xref.corpus.bylines import looks_like_name, names_outlet
from xref.corpus.datelines import is_date_line, is_part_of_date
from xref.text.plain import Plain

#: Characters and words of such a sentence at most.
LONGEST, MOST_WORDS = 160, 22

#: Words of a name at most.
LONGEST_NAME = 5


def _table(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


#: What says that something was published, and not only that somebody wrote; folded.
_PUBLISHED = _table("published printed appeared appears reprinted reposted republished ran نشر نشرت ظهر صدر")

#: What somebody does for an outlet.
_WRITES = _table(
    "writes wrote reports reported writing reporting reporter correspondent journalist editor columnist",
    "contributor works يكتب تكتب كتب كتبت مراسل مراسله صحافي صحافيه",
)

#: What else is said of a text: as in notes on reprints, in Arabic in those under reposted articles.
_SAID = (
    _table(
        "this article story piece text report post essay column version was is has been have had a an the",
        "first originally previously also with permission courtesy edition issue newspaper magazine website",
        "ينشر اعيد نشره نشرها هذا هذه المقال المقاله النص التقرير الخبر الماده القصه اول مره",
        "لاول الاصل اصلا سابقا عدد العدد بالاتفاق مع",
    )
    | _PUBLISHED
    | _WRITES
)

#: The small words, by what follows them.
_AUTHOR = frozenset(("by", "بقلم", "بواسطه", "كتبه", "كتبها"))
_OUTLET = frozenset(("in", "from", "for", "at", "في", "عن", "لدي", "ل"))
_DATE = frozenset(("on", "of", "dated", "بتاريخ", "يوم", "الصادر", "الموافق"))

_TOKEN = re.compile(r"[^\s,،]+|[,،]")
_EDGE = '.:;()[]_*"“”«»'


@dataclass(frozen=True, slots=True)
class Credited:
    """What such a sentence says, as printed."""

    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that are a name or a date, and the small word before them."""

    sign: str
    text: str
    dated: bool


def credited_in(line: str) -> Credited | None:
    """Read a line that is a sentence of credit; `None` when it is none.

    >>> credited_in("First published in Harbour Times on 6 April 2022.")
    Credited(author=None, outlet='Harbour Times', date='6 April 2022', place=None)
    >>> credited_in("Jo Quill reports from Lissar for The Long View")
    Credited(author='Jo Quill', outlet='The Long View', date=None, place='Lissar')
    >>> credited_in("The ferry, first seen in Lissar on 6 April 2022, runs again.")
    """
    if len(line) > LONGEST or not 3 <= len(line.split()) <= MOST_WORDS:
        return None
    read = _read(line)
    if read is None:
        return None
    runs, said = read
    if not runs or len(runs) > 4 or len({run.sign for run in runs if not run.dated}) < _names(runs):
        return None
    found = _credited(runs, said)
    if found is None or said & _WRITES or said & _PUBLISHED or runs[0].sign:
        return found
    headed = line.rstrip(" _*").endswith(":") or names_outlet(found.outlet or "")
    return found if headed and _is_person(found.author) and is_date_line(found.date or "") else None


def _is_person(name: str | None) -> bool:
    """Tell whether a name has the words of somebody's: two or more, none of them small."""
    words = (name or "").split()
    return 2 <= len(words) <= 4 and not any(word.isascii() and word.islower() for word in words)


def _names(runs: list[_Run]) -> int:
    return sum(not run.dated for run in runs)


def _read(line: str) -> tuple[list[_Run], set[str]] | None:
    """Take a line apart; `None` when a word is of no use in a credit."""
    runs: list[_Run] = []
    said: set[str] = set()
    words: list[str] = []
    sign = ""
    tokens = _TOKEN.findall(line.strip().strip(_EDGE + " "))
    folded = [Plain(token).text.casefold().strip(_EDGE) for token in tokens]
    for n, token in enumerate([*tokens, ""]):
        word = folded[n] if n < len(tokens) else ""
        small = _small(tokens, folded, n) if word else False
        filler = word in _SAID and (not words or not _goes_on(tokens, n))
        if word and not small and not filler and token not in {",", "،"}:
            words.append(token)
            continue
        if words:
            run = _run(sign, " ".join(words))
            if run is None:
                return None
            if run.dated and runs and runs[-1].dated:
                before = runs.pop()
                run = _Run(before.sign, f"{before.text}, {run.text}", dated=True)
            runs.append(run)
            words, sign = [], ""
        if small:
            sign = word
        elif filler and not (token[:1].isupper() and word == "the"):
            said.add(word)
        elif filler:
            words.append(token)
    return runs, said


def _small(tokens: list[str], folded: list[str], n: int) -> bool:
    """Tell whether a word joins the parts of a credit here, and is no part of a name."""
    word = folded[n]
    if word in _AUTHOR or word in _OUTLET:
        return n == 0 or tokens[n] == tokens[n].lower()
    return word in _DATE and n + 1 < len(tokens) and (word != "of" or is_part_of_date(tokens[n + 1]))


def _goes_on(tokens: list[str], n: int) -> bool:
    """Tell whether a word of crediting is written as a part of the name it stands in: "Daily Report"."""
    word = tokens[n]
    return word[:1].isupper() or (word == "the" and n > 0 and tokens[n - 1] == "of")


def _run(sign: str, text: str) -> _Run | None:
    """Judge words in a row: a date, a name, or neither."""
    stripped = text.strip(_EDGE + " ")
    if is_part_of_date(stripped):
        return _Run(sign, stripped, dated=True)
    named = len(stripped.split()) <= LONGEST_NAME and looks_like_name(stripped)
    return _Run(sign, stripped, dated=False) if named else None


def _credited(runs: list[_Run], said: set[str]) -> Credited | None:
    """Say whose each name is by the small word before it."""
    date = next((run.text for run in runs if run.dated), None)
    authors = [run.text for run in runs if not run.dated and run.sign in _AUTHOR]
    bare = [run for run in runs if not run.dated and not run.sign]
    outlets = [run for run in runs if not run.dated and run.sign in _OUTLET]
    if any(not run.dated and run.sign in _DATE for run in runs):
        return None
    published, writes = bool(said & _PUBLISHED), bool(said & _WRITES)
    place = None
    if writes and len(outlets) == 2 and outlets[0].sign in {"from", "in", "من"}:
        place = outlets.pop(0).text
    if published and authors and not outlets and not bare and date is None and len(runs) == 1:
        return Credited(outlet=authors[0])  # "Originally published by X"
    if len(outlets) > 1 or len(authors) > 1 or len(bare) > 1:
        return None
    if bare:
        if authors or runs[0] is not bare[0] or not outlets or not (writes or (date and not published)):
            return None
        authors = [bare[0].text]
    outlet = outlets[0].text if outlets else None
    if outlets and outlets[0].sign in {"for", "from", "at"} and not (authors or published):
        return None
    told = bool(outlet and (published or (authors and (date or writes))))
    if not told and not (published and authors and date):
        return None
    return Credited(authors[0] if authors else None, outlet, date, place)
