"""Two more layouts that the splitter was measured on once before anybody built against them.

Measured with `python -m tests.layouts.score --held-out-later`; since then they are open to whoever works on the
splitter, and their figures are those of development. `held_out.py` is still closed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.layouts.articles import stock
from tests.layouts.records import Block, Layout, Piece, Printed
from tests.layouts.typography import ARABIC_DIGITS, written

Printer = Callable[[Piece], Printed]


class House(NamedTuple):
    """How an article is headed and ended, and how its dates are written."""

    head: tuple[str, ...]
    tail: tuple[str, ...]
    pattern: str
    indic: bool = False

    def has(self, field: str) -> bool:
        """Whether articles carry a field."""
        return any(f"{{{field}}}" in line for line in (*self.head, *self.tail))

    def day(self, day: date, language: str) -> str:
        """A date; `{th}` in the pattern is 1st, 2nd, 3rd."""
        text = written(day, self.pattern.replace("{th}", ordinal(day.day)), language)
        return text.translate(ARABIC_DIGITS) if self.indic else text

    def lines(self, templates: tuple[str, ...], piece: Piece) -> list[str]:
        """Lines of the head or the tail with an article's author, outlet, place and date."""
        return [
            line.format(
                author=piece.author,
                outlet=piece.outlet,
                place=piece.place,
                date=self.day(piece.published, piece.language),
                next=self.day(piece.published + timedelta(days=1), piece.language),
            )
            for line in templates
        ]


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    return f"{day}{'th' if day in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


DESKS = frozenset(("Staff", "News Desk", "Desk", "محرر الشؤون المحلية", "فريق التحرير"))  # nobody by name


# ---------------------------------------------------------------- a reader: pieces collected as in a book or a mail

CREDITS = {
    "en": (
        (("by {author}",), ("(First printed in {outlet}, {date}.)",)),
        (("From {outlet} of {date}, by {author}",), ()),
        (("{author} reports from {place} for {outlet}", "{date}"), ()),
        ((), ("This article by {author} appeared in {outlet} on {date}.",)),
        (("{author} in {outlet}, {date}:",), ()),
        (("_{author} ({outlet})_", "_{place}, {date}_"), ()),
    ),
    "ar": (
        (("بقلم {author}",), ("(نُشر أول مرة في {outlet} بتاريخ {date})",)),
        (("عن {outlet}، عدد {date}، بقلم {author}",), ()),
        (("{outlet} – {place} – {author}", "{date}"), ()),
        ((), ("نُشر هذا النص بقلم {author} في {outlet} يوم {date}.",)),
        (("{author} في {outlet}، {date}:",), ()),
        (("_{author} ({outlet})_", "_{place}، {date}_"), ()),
    ),
}
BOOK_DATES = {
    "en": ("{th} {month} {y}", "{month} {th}, {y}", "{day}, {th} {month} {y}", "{d} {month} {y}"),
    "ar": ("{d} {month} {y}", "{d} {levant} {y}", "{day} {d} {month} {y}"),
}
CHAPTERS = ("Item {n}", "{roman}", "Chapter {n}", "⁂", "=" * 60, "")
WIDTH = 76  # columns of a mail or a book in plain text; no title of the stock is longer


def roman(number: int) -> str:
    """A number up to 39 in Roman figures."""
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]


def bookish(block: Block, language: str, italics: bool) -> str:
    """A paragraph as a book in plain text has it."""
    if block.kind == "caption":
        return f"[{'Picture' if language == 'en' else 'الصورة'}: {block.text}]"
    return f"_{block.text}_" if block.kind == "sub" and italics else block.text


def reader(rng: Random) -> Printer:
    """Chapters; who, where and when in one sentence above or below the text; some pages wrapped."""
    chapter, manner = rng.choice(CHAPTERS), rng.randrange(len(CREDITS["en"]))
    italics = CREDITS["en"][manner][0][:1] == ("_{author} ({outlet})_",)
    dates = {code: rng.choice(patterns) for code, patterns in BOOK_DATES.items()}
    attached, wrapped = rng.random() < 0.3, rng.random() < 0.4
    count = 0

    def article(piece: Piece) -> Printed:
        nonlocal count
        count += 1
        code = piece.language
        head, tail = CREDITS[code][manner]
        if piece.author in DESKS:
            head, tail = (), CREDITS[code][0][1]
        house = House(head, tail, dates[code])
        texts = [bookish(b, code, italics) for b in piece.blocks] + house.lines(tail, piece)
        if wrapped:
            texts = [textwrap.fill(t, WIDTH, break_long_words=False, break_on_hyphens=False) for t in texts]
        top = ["\n".join(house.lines(head, piece))] if head else []
        top = [f"{piece.title}\n{top[0]}"] if attached and top else [piece.title, *top]
        lead = chapter.format(n=count, roman=roman(count))
        return Printed(
            (*top, *texts),
            piece.title,
            piece.author if house.has("author") else None,
            piece.outlet,
            piece.published.isoformat(),
            (lead,) if lead else (),
        )

    return article


# ---------------------------------------------------------------- a blog that keeps each outlet's own manner

HOUSES = {
    "en": (
        House(("By {author}", "{outlet}", "{date}"), (), "{month} {d}, {y}"),
        House(("{outlet}", "{date}"), (), "{day}, {d:02} {month} {y} {h}:{minute:02} AM"),
        House(("Posted on {date} by {author}",), ("Originally published by {outlet}",), "{month} {d}, {y}"),
        House(("{author} | {outlet} | {date}",), (), "{d} {mon} {y}"),
        House(("By {author}, {outlet}", "Published: {date} – Updated: {next}"), (), "{d} {month} {y}"),
        House(("{date}", "By {author}"), ("{author} writes for {outlet}.",), "{mon} {d}, {y}"),
        House(("By {author}",), ("Source: {outlet}, {date}",), "{d} {month} {y}"),
        House((), ("First published in {outlet} on {date}.",), "{d} {month} {y}"),
    ),
    "ar": (
        House(("{author} – {outlet}", "{date}"), (), "{day} {d} {levant} {y}"),
        House(("{outlet}", "{date}"), (), "{day} {d} {month} {y}", indic=True),
        House(("نُشر في {date} بواسطة {author}",), ("المصدر : {outlet}",), "{d} {month} {y}"),
        House(("{author}", "{date}"), ("عن {outlet}",), "{d} {month}، {y}"),
        House(("بقلم {author}",), ("نُشر هذا المقال في {outlet} بتاريخ {date}",), "{d} {levant} {y}"),
    ),
}
CRUMBS = {"en": "Home » {}", "ar": "الرئيسية » {}"}
MEANWHILE = {"en": "READ ALSO: {}", "ar": "اقرأ أيضاً: {}"}


def house_manners(rng: Random) -> Printer:
    """Articles copied from several outlets, each with the head and the end that its outlet gives it."""
    crumbs, joined, meanwhile = rng.random() < 0.3, rng.random() < 0.4, rng.random() < 0.4
    manners: dict[str, House] = {}

    def article(piece: Piece) -> Printed:
        code = piece.language
        house = manners.setdefault(piece.outlet, rng.choice(HOUSES[code]))
        if piece.author in DESKS and any("writes for" in line for line in house.tail):
            house = HOUSES[code][0]
        head = house.lines(house.head, piece)
        head = ["\n".join(head)] if joined and head else head
        body = [b.text for b in piece.blocks]
        if meanwhile and len(body) > 5 and rng.random() < 0.3:
            another = rng.choice([p.title for p in stock(code) if p is not piece])
            body.insert(rng.randrange(2, len(body) - 1), MEANWHILE[code].format(another))
        return Printed(
            (piece.title, *head, *body, *house.lines(house.tail, piece)),
            piece.title,
            piece.author if house.has("author") else None,
            piece.outlet,
            piece.published.isoformat() if house.has("date") else None,
            (CRUMBS[code].format(piece.section),) if crumbs else (),
        )

    return article


HELD_OUT_LATER = (
    Layout(
        "held-out-3",
        reader,
        furniture=(
            ("[Back to contents]",),
            ("Page scan: reader{n}.pdf",),
            ("This reader is supplied under licence. Do not copy or forward.",),
            ("Left out of this volume: {headline}",),
            ("A reader of the press, page {n}",),
            ("Requests for full pages: the librarian, extension {n}{n}",),
        ),
        header=(
            ("From: The Librarian\nTo: All readers\nSubject: [reader] no. {n}",),
            ("A READER OF THE PRESS", "Collected from print and online media", "Volume {n}"),
            (),
        ),
        footer=(
            (),
            ("-- \nTo leave the list, write to reader@library.example",),
            ("THE END", "Printed for private use"),
        ),
        arabic=0.2,
        between=0.35,
        least=300,
        gap=(2, 3),
        tight=0.0,
    ),
    Layout(
        "held-out-4",
        house_manners,
        furniture=(
            ("Print Friendly, PDF & Email",),
            ("Rate this:", "Rated {n} times"),
            ("Filed under: Reposts, Recommended",),
            ("« Previous post", "Next post »"),
            ("Enjoying the blog? Buy the editors a coffee.",),
            ("Watch next: {headline}",),
            ("From the archive", "{headline}", "{arabic}"),
            ("Join our Telegram channel: relay.example/join",),
            ("انضموا إلى قناتنا على تلغرام",),
            ("شاهد أيضاً:", "{arabic}"),
            ("كلمات مفتاحية: هدنة، سدود، موانئ",),
            ("طباعة المقال", "إرسال بالبريد الإلكتروني"),
        ),
        header=((), ("The Relay", "News from many sources, reposted in full"), ("Skip to content",)),
        footer=(
            (),
            ("Older posts", "Powered by Inkpress"),
            ("About this blog", "Archives", "Select month", "Search this blog"),
        ),
        arabic=0.35,
        least=300,
        stray=0.12,
    ),
)
