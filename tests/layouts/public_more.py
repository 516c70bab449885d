"""More layouts a splitter may be built against: what pages print above titles, in them, and at the end.

`drawn` puts the parts together at random: no page of it has the habits of another.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.layouts.habits import Habit, Lines, printer
from tests.layouts.public import PUBLIC as FIRST
from tests.layouts.public import Printer
from tests.layouts.records import Layout

SHARE = (("Share this:", "Facebook", "X"), ("Advertisement",), ("Read more: {headline}",), ("{n} comments",))
RULES = (("---",), ("* * *",), ("_____",), ("=====",))
LINE, BLANK = "\n", "\n\n"

ABOVE: dict[str, tuple[Lines, ...]] = {
    "en": (
        ("{outlet} | {date}, {time}",), ("{time} - {outlet}",), ("{outlet}",), ("{outlet}", "{date}"),
        ("{SECTION}", "{outlet} – {date}"), ("{date}",), ("{date} | {section}",), ("{outlet}, {date}",),
        ("{date} - {outlet}",), ("{outlet} · {section} · {date}",), ("{outlet} — {time}, {date}",),
    ),
    "ar": (
        ("{outlet} | {date} - {time}",), ("{time} - {outlet}",), ("{outlet}",), ("{outlet}", "{date}"),
        ("{section}", "{outlet} – {date}"), ("{date}",), ("المصدر: {outlet}", "بتاريخ: {date}"),
        ("{outlet} - {date}",), ("نشر في {date}", "المصدر: {outlet}"), ("{date} | {section}",),
    ),
}  # fmt: skip
BELOW: dict[str, tuple[Lines, ...]] = {
    "en": (
        ("By {author}", "{date}"), ("{author} | {date}",), ("{outlet}, {date}",), ("{author}, {outlet}",),
        ("{date} - {outlet}",), ("{author} for {outlet}",), ("[{outlet}, {date}]",), ("({outlet}, {date})",),
        ("Published {date} by {author}",), ("{outlet} • {date}",), ("{date}", "{author}"),
    ),
    "ar": (
        ("بقلم: {author}", "{date}"), ("{author} | {date}",), ("{outlet} - {date}",), ("{author}", "{outlet}"),
        ("[{outlet}، {date}]",), ("نشر في: {date}", "الكاتب: {author}"), ("بتاريخ {date}",), ("كتب {author}",),
        ("المصدر: {outlet}", "التاريخ: {date}"),
    ),
}  # fmt: skip
END: dict[str, tuple[Lines, ...]] = {
    "en": (
        ("— {author}, {outlet}",), ("Reporting by {author}; editing by {editor}",), ("({outlet})",),
        ("By {author}",), ("{author}, {outlet}",), ("– {author}",), ("Source: {outlet}",),
        ("Reporting by {author}. Editing by {editor}.", "Source: {outlet}, {date}"), ("{author}", "{outlet}, {date}"),
        ("{author} | {outlet}",), ("Written by {author}", "({outlet})"),
    ),
    "ar": (
        ("كتبه: {author}",), ("تقرير: {author}",), ("بقلم: {author}",), ("({outlet})",), ("المصدر: {outlet}",),
        ("— {author}، {outlet}",), ("إعداد: {author} - تحرير: {editor}",), ("{author} - {outlet}",),
        ("المصدر: {outlet} - {date}",),
    ),
}  # fmt: skip
SUFFIXED = ("{title} | {outlet}", "{title} - {outlet}", "{title} – {outlet}", "{title} — {outlet}")
BRACKETED = ("{title} [{outlet}, {date}]", "{title} ({outlet}, {date})", "{title} ({outlet})")
MARKED = ("{n}. {title}", "{n}) {title}", "• {title}", "* {title}", "[{n}] {title}", "■ {title}")

PREFIXED = (
    "{outlet}: {title}", "{date} – {title}", "{time} {title}", "{title} / {author}", "{title} / {author} / {outlet}",
    "{date} | {outlet} | {title}", "[{outlet}] {title}", "[{date}] {title}",
)  # fmt: skip
OTHERS: dict[str, tuple[tuple[Lines, Lines, Lines], ...]] = {
    "en": (
        ((), ("{outlet}/{author}/{date}",), ()),
        ((), ("{author} ({outlet})",), ()),
        ((), ("{author} in {outlet}, {date}",), ()),
        ((), ("From {outlet}, {date}. By {author}.",), ()),
        ((), ("{place}, {date} – {outlet}",), ()),
        ((), (), ("[{author} – {outlet} – {date}]",)),
        ((), (), ("({author}/{outlet})",)),
        ((), (), ("{author}", "{outlet}", "{date}")),
        (("{outlet}", "{author}", "{date}"), (), ()),
        (("{outlet} | {author} | {date}",), (), ()),
        (("{date} — By {author}",), ("{outlet}",), ()),
        (("{author}",), (), ("Source: {outlet}, {date}",)),
        (("From: {author}", "Date: {date}"), (), ()),
    ),
    "ar": (
        ((), ("{outlet}/{author}/{date}",), ()),
        ((), ("{author} ({outlet})",), ()),
        ((), ("عن {outlet}، {date}",), ()),
        ((), ("نشره {author} يوم {date}",), ()),
        ((), (), ("[{author} – {outlet} – {date}]",)),
        ((), (), ("({author}/{outlet})",)),
        (("{outlet}", "{author}", "{date}"), (), ()),
        (("{outlet} | {author} | {date}",), (), ()),
        (("{author}",), (), ("المصدر: {outlet}، {date}",)),
    ),
}  # fmt: skip

LABELLED: dict[str, tuple[tuple[str, Lines, Lines], ...]] = {
    "en": (
        ("Title: {title}", ("Source: {outlet}", "Date: {date}", "Author: {author}"), ()),
        ("Title: {title}", ("Author: {author}", "Source: {outlet}", "Date: {date}", "Length: {words} words"), ()),
        ("{title}", ("{outlet}", "{date}", "Length: {words} words", "Byline: {author}"), ("Document {code}",)),
        ("Headline: {title}", ("Publication: {outlet}", "Publication date: {date}", "Byline: {author}"), ("Document {code}",)),
        ("{title}", ("By {author}", "{words} words", "{date}", "{outlet}", "Copyright {year} {outlet}. All rights reserved."), ("Document {code}",)),
        ("Headline: {title}", ("Outlet: {outlet}", "Published: {date}", "Reporter: {author}", "Section: {section}"), ("End of Document",)),
    ),
    "ar": (
        ("العنوان: {title}", ("المصدر: {outlet}", "التاريخ: {date}", "الكاتب: {author}"), ()),
        ("العنوان: {title}", ("الكاتب: {author}", "المصدر: {outlet}", "تاريخ النشر: {date}"), ("عدد الكلمات: {words}",)),
        ("{title}", ("الصحيفة: {outlet}", "التاريخ: {date}", "الكاتب: {author}", "القسم: {section}"), ()),
    ),
}  # fmt: skip


def either(rng: Random, make: Callable[[str], Habit]) -> Printer:
    """Habits of one making in both languages."""
    return printer({code: make(code) for code in ("en", "ar")}, rng)


def kicker(rng: Random) -> Printer:
    """Outlet, time or date above the title."""
    gap, by = rng.choice((0, 0, 1)), rng.random() < 0.4
    below = {"en": ("By {author}",), "ar": ("بقلم: {author}",)}

    def make(code: str) -> Habit:
        own = below[code] if by else ()
        return Habit(
            above=rng.choice(ABOVE[code]), below=own, lead_gap=gap, case=rng.choice(("", "", "title"))
        )

    return either(rng, make)


def suffix(rng: Random) -> Printer:
    """Titles that end in their outlet."""
    title, dated = rng.choice(SUFFIXED), rng.random() < 0.6
    joint = rng.choice((LINE, BLANK))
    return either(rng, lambda _: Habit(title=title, below=("{date}",) if dated else (), joint=joint))


def credits_at_end(rng: Random) -> Printer:
    """Nothing but a title before the text; who wrote it stands after it."""
    upper, joint = rng.random() < 0.5, rng.choice((LINE, BLANK))
    paragraphs = joint if upper else BLANK

    def make(code: str) -> Habit:
        return Habit(
            end=rng.choice(END[code]), case="upper" if upper else "", joint=joint, paragraphs=paragraphs
        )

    return either(rng, make)


def no_blanks(rng: Random) -> Printer:
    """A line for each paragraph, a blank line or a rule between articles."""
    case = rng.choice(("", "", "upper", "title"))

    def make(code: str) -> Habit:
        below = rng.choice((*BELOW[code], ()))
        return Habit(below=below, joint=LINE, paragraphs=LINE, case=case)

    return either(rng, make)


def arabic_page(rng: Random) -> Printer:
    """Arabic first: its digits, both calendars, both names of a month; some English."""
    arabic = Habit(
        above=rng.choice((*ABOVE["ar"], (), (), ())),
        below=rng.choice((*BELOW["ar"], (), ())),
        end=rng.choice((*END["ar"], (), ())),
        lead_gap=rng.choice((0, 1)),
        joint=rng.choice((LINE, BLANK)),
        date=rng.choice(("hijri", "both months", "{day} {d} {month} {y}", "{d} {levant} {y}")),
        digits=rng.random() < 0.6,
    )
    return printer({"ar": arabic, "en": Habit(below=rng.choice(BELOW["en"]))}, rng)


def bracketed(rng: Random) -> Printer:
    """Numbers or bullets before titles, metadata in brackets after them."""
    mark, shape = rng.choice(MARKED), rng.choice(BRACKETED)
    below = rng.random() < 0.3
    title = mark if below else mark.replace("{title}", shape)
    joint = rng.choice((LINE, BLANK))
    return either(
        rng, lambda _: Habit(title=title, below=("[{outlet}, {date}]",) if below else (), joint=joint)
    )


def clippings(rng: Random) -> Printer:
    """A press archive's labelled heads."""
    joint = rng.choice((LINE, LINE, BLANK))

    def make(code: str) -> Habit:
        title, below, end = rng.choice(LABELLED[code])
        return Habit(title=title, below=below, end=end, joint=joint)

    return either(rng, make)


def separators(rng: Random) -> Printer:
    """Titles that nothing marks, parted by rules or page marks."""
    paragraphs = rng.choice((LINE, BLANK, BLANK))
    return either(rng, lambda _: Habit(joint=paragraphs, paragraphs=paragraphs))


def drawn(rng: Random) -> Printer:
    """Parts put together at random; something always tells one article from the next."""
    paragraphs = rng.choice((BLANK, BLANK, BLANK, LINE))
    joint = LINE if paragraphs == LINE else rng.choice((LINE, BLANK))
    place, case = (
        rng.choice(("above", "below", "end", "title", "above", "below end")),
        rng.choice(("", "", "upper", "title")),
    )
    title = rng.choice((*SUFFIXED, *BRACKETED)) if place == "title" else "{title}"
    title = rng.choice(MARKED).replace("{title}", title) if rng.random() < 0.2 else title
    gap = rng.choice((0, 1))

    def make(code: str) -> Habit:
        above = rng.choice(ABOVE[code]) if "above" in place else ()
        below = rng.choice(BELOW[code]) if "below" in place else ()
        end = rng.choice(END[code]) if "end" in place else ()
        return Habit(title, above, below, end, case, gap, joint, paragraphs)

    return either(rng, make)


def title_line(rng: Random) -> Printer:
    """Outlet, date or author in the title's own line, before it or after a stroke."""
    title = rng.choice(PREFIXED)
    below = rng.random() < 0.4 and "author" not in title
    joint = rng.choice((LINE, BLANK))

    def make(code: str) -> Habit:
        own = {"en": ("By {author}",), "ar": ("بقلم {author}",)}[code] if below else ()
        return Habit(title=title, below=own, joint=joint)

    return either(rng, make)


def other_credits(rng: Random) -> Printer:
    """Credits in forms of their own."""
    joint, gap = rng.choice((LINE, BLANK)), rng.choice((0, 1))

    def make(code: str) -> Habit:
        above, below, end = rng.choice(OTHERS[code])
        return Habit(above=above, below=below, end=end, joint=joint, lead_gap=gap)

    return either(rng, make)


def layout(name: str, start: Callable[[Random], Printer], **setting: object) -> Layout:
    """A layout with a little furniture."""
    defaults: dict[str, object] = {"furniture": SHARE, "between": 0.25, "arabic": 0.2}
    return Layout(name, start, **(defaults | setting))  # type: ignore[arg-type]  # checked by the record's use


MORE = (
    layout("kicker", kicker),
    layout("kicker-wide", kicker, gap=(2, 3), between=0.0),
    layout("suffix", suffix, between=0.4),
    layout("credits-at-end", credits_at_end, gap=(2, 2), between=0.1),
    layout("no-blanks", no_blanks, furniture=RULES, gap=(1, 1), between=0.3),
    layout("arabic-page", arabic_page, arabic=0.8, between=0.4, gap=(1, 2)),
    layout("bracketed", bracketed),
    layout("clippings", clippings, between=0.1),
    layout("separators", separators, furniture=RULES, between=1.0, stray=0.0),
    layout("page-marks", separators, furniture=(("\fPage {n} of 60",), ("Page {n} of 60",), ("- {n} -",)), between=1.0),
    layout("title-line", title_line, between=0.4),
    layout("other-credits", other_credits),
    layout("drawn", drawn),
    layout("drawn-rules", drawn, furniture=RULES, between=1.0, stray=0.0, gap=(1, 1)),
    layout("drawn-wide", drawn, between=0.1, gap=(2, 2)),
)  # fmt: skip
PUBLIC = (*FIRST, *MORE)
