"""How pages print what they say of an article: pieces of habit that layouts choose from.

A template names what it prints: `{title}`, `{author}`, `{outlet}`, `{date}`, `{time}`, `{section}` and what
carries no metadata. An article's gold has what the chosen templates name, and None for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from tests.layouts.records import Piece, Printed
from tests.layouts.typography import (
    ARABIC_DATES,
    ARABIC_DAYS,
    ARABIC_DIGITS,
    ARABIC_MONTHS,
    LEVANT_MONTHS,
    title_case,
    written,
)

Lines = tuple[str, ...]
FIELD = re.compile(r"\{(\w+)[^}]*\}")
EDITORS = {"en": ("Ada Birch", "Leo Santry", "Wim Oster"), "ar": ("سمر الديب", "جاد فضل")}
HIJRI = ("محرم", "صفر", "ربيع الأول", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة")

#: Dates without words of their own, so that a template may put them anywhere in a line.
PLAIN_DATES = {
    "en": ("{d} {month} {y}", "{month} {d}, {y}", "{y}-{m:02}-{d:02}", "{d} {mon} {y}", "{day}, {d} {month} {y}",
           "{d:02}/{m:02}/{y}", "{d:02}.{m:02}.{y}", "{mon} {d}, {y}"),
    "ar": tuple(p for p in ARABIC_DATES if ":" not in p and "{" in p),
}  # fmt: skip


@dataclass(frozen=True)
class Habit:
    """How one page sets its articles in one language."""

    title: str = "{title}"
    above: Lines = ()  # lines above the title
    below: Lines = ()
    end: Lines = ()
    case: str = ""  # of the title: "upper", "title", or as it is
    lead_gap: int = 1  # blank lines between what is above and the title
    joint: str = "\n\n"  # between title and the lines below it
    paragraphs: str = "\n\n"  # between paragraphs
    date: str = ""  # pattern; a plain one is drawn when empty
    digits: bool = False  # Arabic-Indic
    subs: bool = False  # subheadings in the title's case
    missing: float = 0.15  # share of articles without the line that names the author

    @property
    def names(self) -> set[str]:
        """What its templates name."""
        return {m for line in (self.title, *self.above, *self.below, *self.end) for m in FIELD.findall(line)}


def hijri(day: date, _: str) -> str:
    """A date in both calendars; the Hijri part is near, for show."""
    then = day - timedelta(days=227015)
    year = round((day - date(622, 7, 16)).days / 354.367)
    name, weekday = HIJRI[then.toordinal() % len(HIJRI)] if then else HIJRI[0], ARABIC_DAYS[day.weekday()]
    return f"{weekday} {1 + day.day % 28} {name} {year} هـ الموافق {day.day} {ARABIC_MONTHS[day.month - 1]} {day.year}"


def both_months(day: date, _: str) -> str:
    """A date with the month's Levantine and its other name."""
    return f"{day.day} {LEVANT_MONTHS[day.month - 1]}/{ARABIC_MONTHS[day.month - 1]} {day.year}"


OWN_DATES: dict[str, Callable[[date, str], str]] = {"hijri": hijri, "both months": both_months}


def values(piece: Piece, habit: Habit, rng: Random, count: int) -> dict[str, str]:
    """What the templates may name."""
    code, day = piece.language, piece.published
    made = OWN_DATES[habit.date](day, "") if habit.date in OWN_DATES else written(day, habit.date, code)
    hour, minute = 6 + day.toordinal() % 15, day.toordinal() * 7 % 60
    shown = {
        "title": cased(piece.title, habit.case),
        "author": piece.author,
        "outlet": piece.outlet,
        "date": made.translate(ARABIC_DIGITS) if habit.digits else made,
        "time": f"{hour}:{minute:02}",
        "section": piece.section,
        "SECTION": piece.section.upper(),
        "place": piece.place,
        "editor": rng.choice(EDITORS[code]),
        "n": str(count),
        "words": str(sum(len(b.text.split()) for b in piece.blocks)),
        "code": f"{rng.choice(('XLMN', 'VPST', 'QRTW'))}00{rng.randrange(10**6, 10**7)}",
        "year": str(day.year),
    }
    return shown | {"time": shown["time"].translate(ARABIC_DIGITS)} if habit.digits else shown


def cased(text: str, case: str) -> str:
    """A heading in its case."""
    if not case or (not text.isascii() and any("\u0620" <= c <= "\u064a" for c in text)):
        return text
    return text.upper() if case == "upper" else title_case(text)


def printer(habits: dict[str, Habit], rng: Random) -> Callable[[Piece], Printed]:
    """Print articles by a page's habits."""
    count = 0
    subs = rng.random() < 0.6
    drawn = {
        code: replace(habit, date=habit.date or rng.choice(PLAIN_DATES[code]), subs=subs)
        for code, habit in habits.items()
    }

    def article(piece: Piece) -> Printed:
        nonlocal count
        count += 1
        return printed(piece, drawn[piece.language], rng, count)

    return article


def printed(piece: Piece, habit: Habit, rng: Random, count: int) -> Printed:
    """One article as a habit has it."""
    shown = values(piece, habit, rng, count)
    without = rng.random() < habit.missing
    named: set[str] = set()

    def lines(templates: Lines) -> list[str]:
        kept = [
            t
            for t in templates
            if not (without and set(FIELD.findall(t)) <= {"author", "editor"} and FIELD.search(t))
        ]
        named.update(name for t in kept for name in FIELD.findall(t))
        return [t.format(**shown) for t in kept]

    title, *_ = lines((habit.title,))
    above, below, end = lines(habit.above), lines(habit.below), lines(habit.end)
    head = habit.joint.join([title, *below])
    case = habit.case if habit.subs else ""
    body = [cased(b.text, case) if b.kind == "sub" else b.text for b in piece.blocks]
    whole = habit.paragraphs.join([head, *body, *end])
    return Printed(
        tuple(whole.split("\n\n")),
        shown["title"],
        piece.author if "author" in named else None,
        piece.outlet if "outlet" in named else None,
        piece.published.isoformat() if "date" in named else None,
        ("\n".join(above),) if above else (),
        habit.lead_gap,
    )
