"""Two more layouts that nothing is built against: whoever works on the splitter does not read this file.

They are run with `python -m tests.layouts.score --held-out-later`, once, when all work on the splitter is done.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import NamedTuple

from tests.layouts.articles import stock
from tests.layouts.records import Block, Layout, Piece, Printed
from tests.layouts.typography import ARABIC_DIGITS, written

Printer = Callable[[Piece], Printed]

# ---------------------------------------------------------------- a press office's clippings

LABELS = {
    "en": {
        "outlet": ("Publication", "Source", "Newspaper"),
        "author": ("Reporter", "Byline", "Journalist", "Author"),
        "published": ("Date", "Issue date", "Published"),
        "extra": ("Page", "Words", "Section"),
    },
    "ar": {
        "outlet": ("المصدر", "الصحيفة", "المطبوعة"),
        "author": ("الكاتب", "الصحفي", "إعداد"),
        "published": ("التاريخ", "تاريخ العدد", "تاريخ النشر"),
        "extra": ("الصفحة", "عدد الكلمات", "القسم"),
    },
}
WIDTH = 76  # columns of a mail in plain text; no title of the stock is longer


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    return f"{day}{'th' if day in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def clipped(block: Block, language: str) -> str:
    """A paragraph of a clipping; what hung below a picture is in brackets."""
    if block.kind == "caption":
        return f"[{'Picture' if language == 'en' else 'الصورة'}: {block.text}]"
    return block.text


class Fields(NamedTuple):
    """How a page of clippings sets the fields of an item."""

    names: dict[str, dict[str, str]]
    order: tuple[str, ...]
    joint: str
    capitals: bool
    pattern: str

    def line(self, language: str, values: dict[str, str | None]) -> str:
        """All fields that have a value, in the order of the page."""
        rows = []
        for field in self.order:
            label = self.names[language][field]
            if values.get(field):
                rows.append(f"{label.upper() if self.capitals else label}: {values[field]}")
        return self.joint.join(rows)

    def day(self, piece: Piece) -> str:
        """The date of the issue; Arabic writes its months out."""
        pattern = self.pattern.replace("{th}", ordinal(piece.published.day))
        if piece.language == "ar" and "/" not in pattern:
            pattern = "{d} {month} {y}"
        return written(piece.published, pattern, piece.language)


def fields(rng: Random) -> Fields:
    """Labels, their order and the way dates are written, for a whole page."""
    names = {code: {field: rng.choice(of) for field, of in table.items()} for code, table in LABELS.items()}
    extra = rng.randrange(4)
    for code, table in LABELS.items():
        names[code]["extra"] = table["extra"][extra % 3]
    order = ["outlet", "author", "published"]
    rng.shuffle(order)
    return Fields(
        names,
        (*order, *(["extra"] if extra < 3 else [])),
        rng.choice(("\n", "\n", " | ", "; ")),
        rng.random() < 0.3,
        rng.choice(("{th} {month} {y}", "{d:02}-{mon}-{y}", "{d} {month} {y}", "{y}/{m:02}/{d:02}")),
    )


def extra_value(piece: Piece, label: str, rng: Random) -> str:
    """The page, the number of words or the section."""
    if label in ("Section", "القسم"):
        return piece.section
    if label in ("Words", "عدد الكلمات"):
        return str(sum(len(b.text.split()) for b in piece.blocks))
    return str(rng.randrange(1, 24))


def clippings(rng: Random) -> Printer:
    """Numbered items; labelled fields below the title or below the text; some pages wrapped as mail."""
    setting, below, attached = fields(rng), rng.random() < 0.25, rng.random() < 0.4
    mark = rng.choice(("Item {}", "CLIPPING {}", "[{}]", "=", ""))
    wrapped = rng.random() < 0.3
    count = 0

    def article(piece: Piece) -> Printed:
        nonlocal count
        count += 1
        author = piece.author if rng.random() < 0.85 else None
        values = {
            "outlet": piece.outlet,
            "author": author,
            "published": setting.day(piece),
            "extra": extra_value(piece, setting.names[piece.language]["extra"], rng),
        }
        about = setting.line(piece.language, values)
        body = [clipped(b, piece.language) for b in piece.blocks]
        if wrapped:
            body = [textwrap.fill(p, WIDTH, break_long_words=False, break_on_hyphens=False) for p in body]
        head = [f"{piece.title}\n{about}"] if attached and not below else [piece.title]
        head += [about] if not attached and not below else []
        lead = "=" * 60 if mark == "=" else mark.format(count)
        return Printed(
            (*head, *body, *([about] if below else [])),
            piece.title,
            author,
            piece.outlet,
            piece.published.isoformat(),
            (lead,) if lead else (),
        )

    return article


# ---------------------------------------------------------------- a blog that keeps each outlet's own manner


class House(NamedTuple):
    """How an outlet heads and ends its articles, and writes dates."""

    head: tuple[str, ...]
    tail: tuple[str, ...]
    pattern: str
    indic: bool = False

    def has(self, field: str) -> bool:
        """Whether its articles carry a field."""
        return any(f"{{{field}}}" in line for line in (*self.head, *self.tail))


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
DESKS = frozenset(("Staff", "News Desk", "Desk"))  # who has no line about themselves
CRUMBS = {"en": "Home » {}", "ar": "الرئيسية » {}"}
MEANWHILE = {"en": "READ ALSO: {}", "ar": "اقرأ أيضاً: {}"}


def filled_in(lines: tuple[str, ...], house: House, piece: Piece) -> list[str]:
    """Lines of an outlet's manner with the article's author, outlet and date."""
    days = {
        name: written(day, house.pattern, piece.language)
        for name, day in (("date", piece.published), ("next", piece.published + timedelta(days=1)))
    }
    if house.indic:
        days = {name: day.translate(ARABIC_DIGITS) for name, day in days.items()}
    return [line.format(author=piece.author, outlet=piece.outlet, **days) for line in lines]


def house_manners(rng: Random) -> Printer:
    """Articles copied from several outlets, each with the head and the end that its outlet gives it."""
    crumbs, joined, meanwhile = rng.random() < 0.3, rng.random() < 0.4, rng.random() < 0.4
    manners: dict[str, House] = {}

    def article(piece: Piece) -> Printed:
        code = piece.language
        house = manners.setdefault(piece.outlet, rng.choice(HOUSES[code]))
        if piece.author in DESKS and any("writes for" in line for line in house.tail):
            house = HOUSES[code][0]
        head = filled_in(house.head, house, piece)
        head = ["\n".join(head)] if joined and head else head
        body = [b.text for b in piece.blocks]
        if meanwhile and len(body) > 5 and rng.random() < 0.3:
            another = rng.choice([p.title for p in stock(code) if p is not piece])
            body.insert(rng.randrange(2, len(body) - 1), MEANWHILE[code].format(another))
        return Printed(
            (piece.title, *head, *body, *filled_in(house.tail, house, piece)),
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
        clippings,
        furniture=(
            ("[Back to contents]",),
            ("Page scan: clip{n}.pdf",),
            ("This clipping is supplied under licence. Do not copy or forward.",),
            ("Also in today’s press: {headline} ({outlet})",),
            ("Press clippings service, page {n}",),
            ("Requests for full pages: press office, extension {n}{n}",),
        ),
        header=(
            ("From: Press Office\nTo: All departments\nSubject: Daily clippings, no. {n}",),
            ("PRESS REVIEW", "Compiled by the press office from print and online media"),
            (),
        ),
        footer=(
            (),
            ("-- \nFor internal use only. To leave the list, write to clippings@office.example",),
            ("End of review", "Next review: tomorrow at 8:00"),
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
