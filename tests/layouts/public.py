"""The layouts a splitter may be built against."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.layouts.records import Block, Layout, Piece, Printed
from tests.layouts.typography import date_pattern, other_typography, title_case, written

Printer = Callable[[Piece], Printed]
CLICK = "Click to share on {} (Opens in new window)"


def texts(piece: Piece) -> list[str]:
    """The paragraphs as they are."""
    return [b.text for b in piece.blocks]


def sentence_case(rng: Random) -> Printer:
    """One title, sentence case; 'Firstname Lastname, Outlet'; a date line."""
    pattern, one_paragraph, date_first = date_pattern("en", rng), rng.random() < 0.4, rng.random() < 0.2

    def article(piece: Piece) -> Printed:
        author = piece.author if rng.random() < 0.85 else None
        byline = ", ".join(filter(None, (author, piece.outlet)))
        head = [byline, written(piece.published, pattern, "en")]
        if date_first:
            head.reverse()
        head = ["\n".join(head)] if one_paragraph else head
        return Printed(
            (piece.title, *head, *texts(piece)),
            piece.title,
            author,
            piece.outlet,
            piece.published.isoformat(),
        )

    return article


def marked(block: Block, rng: Random) -> str:
    """A paragraph in Markdown."""
    if block.kind == "sub":
        return f"### {block.text}"
    if block.kind == "caption":
        return f"![{block.text}](images/{rng.randrange(100, 999)}.jpg)"
    if block.kind == "tweet":
        return f"> {block.text}"
    return block.text


def markdown(rng: Random) -> Printer:
    """Headings as titles, rules between, '*By X* | date', subheadings inside."""
    level, pattern = rng.choice(("#", "##")), date_pattern("en", rng)
    rule, with_outlet = rng.choice(("---", "***", "---", "")), rng.random() < 0.5
    count = 0

    def article(piece: Piece) -> Printed:
        nonlocal count
        count += 1
        dated = rng.random() < 0.85
        outlet = piece.outlet if with_outlet else None
        byline = f"*By {piece.author}{', ' + outlet if outlet else ''}*"
        byline += f" | {written(piece.published, pattern, 'en')}" if dated else ""
        body = [marked(b, rng) for b in piece.blocks]
        return Printed(
            (f"{level} {piece.title}", byline, *body),
            piece.title,
            piece.author,
            outlet,
            piece.published.isoformat() if dated else None,
            (rule,) if rule and count > 1 else (),
        )

    return article


def bare(rng: Random) -> Printer:
    """A title in title case and text: no byline, no date."""

    def article(piece: Piece) -> Printed:
        title = title_case(piece.title)
        return Printed((title, *texts(piece)), title)

    return article


def digest(rng: Random) -> Printer:
    """Numbered or bulleted items of a few paragraphs under section headings."""
    marker = rng.choice(("{}. ", "{}) ", "🔹 ", "📌 ", "• ", "▪️ "))
    full = rng.choice(
        ("Read the full story at {}", "Read the full story at {} →", "Full story: {}", "Source: {}")
    )
    section, count = "", 0

    def article(piece: Piece) -> Printed:
        nonlocal section, count
        count += 1
        changed = rng.random() < 0.5 and piece.section != section
        section = piece.section if changed else section
        body = [b.text for b in piece.blocks if b.kind == "p"][: rng.randrange(2, 5)]
        return Printed(
            (marker.format(count) + piece.title, *body, full.format(piece.outlet)),
            piece.title,
            outlet=piece.outlet,
            lead=(section.upper(),) if changed else (),
        )

    return article


def slug(piece: Piece, rng: Random) -> str:
    """A wire's label of a story: 'BC-SUDAN-TALKS, 2nd Ld'."""
    words = sorted((w.strip("‘’“”,?:") for w in piece.title.split() if w.isascii()), key=len)[-2:]
    take = rng.choice(("", ", 1st Ld", ", 2nd Ld", ", 3rd Ld-Writethru", "/UPDATE 2", " (URGENT)"))
    return (
        f"{rng.choice(('BC-', 'AM-', 'PM-', ''))}{piece.place}-{'-'.join(words)}".upper().replace(" ", "")
        + take
    )


def wire(rng: Random) -> Printer:
    """A slug, a headline, 'By X', a dateline with the outlet, an end mark."""
    end, with_year = rng.choice(("(END)", "-30-", "ENDS", "(END) {}", "")), rng.random() < 0.5
    indent, joined = rng.choice(("", "", "   ")), rng.random() < 0.3

    def article(piece: Piece) -> Printed:
        author = piece.author if rng.random() < 0.7 else None
        pattern = "{month} {d}, {y}" if with_year else "{month} {d}"
        dateline = f"{piece.place.upper()}, {written(piece.published, pattern, 'en')} ({piece.outlet}) - "
        first, *rest = texts(piece)
        first = first.partition(") – ")[2] or first  # some of the stock have a dateline of their own
        head = [piece.title, *([f"By {author}"] if author else [])]
        head = ["\n".join(head)] if joined else head
        body = [indent + p for p in (dateline + first, *rest)]
        return Printed(
            (*head, *body, *([end.format(piece.outlet)] if end else [])),
            piece.title,
            author,
            piece.outlet,
            piece.published.isoformat() if with_year else None,
            (slug(piece, rng),),
        )

    return article


def mixed_blog(rng: Random) -> Printer:
    """Arabic and English: a title, often once more in other typography, a byline, a date, a source."""
    patterns = {code: date_pattern(code, rng) for code in ("en", "ar")}
    by = {"en": rng.choice(("Written by {}", "by {}", "{}")), "ar": rng.choice(("بقلم: {}", "كتب {}", "{}"))}
    source = {
        "en": rng.choice(("Source: {}", "Via {}", "({})")),
        "ar": rng.choice(("المصدر: {}", "نقلاً عن {}", "({})")),
    }
    capitals = rng.random() < 0.5

    def article(piece: Piece) -> Printed:
        code = piece.language
        title = piece.title.upper() if capitals and code == "en" else piece.title
        again = [other_typography(piece.title, code, rng)] if rng.random() < 0.6 else []
        dated, sourced = rng.random() < 0.7, rng.random() < 0.6
        head = [by[code].format(piece.author)]
        head += [written(piece.published, patterns[code], code)] if dated else []
        tail = [source[code].format(piece.outlet)] if sourced else []
        return Printed(
            (title, *again, *head, *texts(piece), *tail),
            title,
            piece.author,
            piece.outlet if sourced else None,
            piece.published.isoformat() if dated else None,
        )

    return article


PUBLIC = (
    Layout(
        "sentence-case",
        sentence_case,
        furniture=(
            ("Related stories", "{headline}", "{headline}"),
            ("Advertisement",),
            ("More from {outlet}",),
            ("Sign up for our daily newsletter and never miss a story.",),
            ("Most read",),
            ("Related: {headline}",),
            ("{n} comments", "Join the conversation"),
        ),
        footer=((), ("About us | Contact | Privacy policy", "© The Lantern Reader. All rights reserved.")),
        least=350,
    ),
    Layout(
        "markdown",
        markdown,
        furniture=(
            ("[Back to top](#top)",),
            ("**Tags:** `politics`, `region`",),
            ("> Subscribe to the weekly letter: [sign up](https://letter.example/join)",),
            ("[← Previous](p{n}.md) | [Next →](q{n}.md)",),
            ("**See also:**\n- [{headline}](a{n}.md)\n- [{headline}](b{n}.md)",),
        ),
        header=((), ("[Home](index.md) | [Archive](archive.md)",)),
        footer=((), ("*Compiled with care by volunteers.*",)),
        between=0.3,
    ),
    Layout(
        "bare",
        bare,
        furniture=(
            ("Read more:", "{headline}"),
            ("Read more: {headline}",),
            ("Share on Facebook Share on Twitter Email",),
            ("Print this page",),
            ("Share: Facebook | X | Telegram | WhatsApp",),
            ("You may also like",),
        ),
        gap=(2, 3),
        between=0.5,
    ),
    Layout(
        "digest",
        digest,
        furniture=(
            ("Was this forwarded to you? Sign up here.",),
            ("A message from our partners",),
            ("Share this item: Twitter | Facebook | LinkedIn",),
            ("* * *",),
        ),
        header=(
            ("The Morning Lantern", "Your daily digest – Friday, 3 March 2023"),
            ("View this email in your browser", "Good morning. Here is what you need to know today."),
        ),
        footer=(
            (
                "You are receiving this because you signed up at lantern.example.",
                "Unsubscribe | Manage preferences",
            ),
            (
                "Thanks for reading. See you tomorrow.",
                "Unsubscribe from this list",
                "12 Harbour Lane, Sorrel",
            ),
        ),
        between=0.25,
    ),
    Layout(
        "wire",
        wire,
        furniture=(
            ("Copyright 2023. All rights reserved. No redistribution without permission.",),
            ("ATTENTION EDITORS: pictures and graphics available on request.",),
            ("***",),
            ("MORE TO COME",),
        ),
        header=((), ("NIGHT FILE - PART {n}",)),
        between=0.3,
        least=700,
    ),
    Layout(
        "mixed-blog",
        mixed_blog,
        furniture=(
            ("Share this:", f"{CLICK.format('Twitter')}\n{CLICK.format('Facebook')}"),
            ("Like Loading...",),
            ("Share this:", "Twitter", "Facebook", "Like Loading..."),
            ("اقرأ أيضا", "{arabic}"),
            ("شارك هذا:", "تويتر", "فيسبوك"),
            ("إعجاب تحميل...",),
            ("Tags: region, politics, economy",),
            ("Categories: News, Opinion | Tagged: {n} posts",),
            ("الوسوم: سياسة، اقتصاد، المنطقة",),
            ("Leave a comment",),
            ("{n} Comments",),
            ("{n} تعليقا",),
            ("You might also like", "{headline}", "{headline}"),
        ),
        footer=(
            (),
            ("Blog at wordsmith.example.", "Follow this blog", "Search for:"),
            ("أعلى الصفحة", "جميع الحقوق محفوظة"),
        ),
        arabic=0.45,
    ),
)
