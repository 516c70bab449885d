"""Layouts that nothing is built against: whoever works on the splitter does not read this file.

They are run with `python -m tests.layouts.score --held-out`, once a version is meant to be final.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.layouts.records import Layout, Piece, Printed
from tests.layouts.typography import ARABIC_DIGITS, written

Printer = Callable[[Piece], Printed]


def stamped(rng: Random) -> Printer:
    """A feed: when and where from above the title, or the outlet behind a bar in it."""
    behind_bar, section, upper = rng.random() < 0.5, rng.random() < 0.4, rng.random() < 0.3
    pattern = rng.choice(
        ("{d} {mon} {y} {h}:{minute:02}", "{day}, {d} {month} {y}", "{y}-{m:02}-{d:02} {h:02}:{minute:02}")
    )
    joint = rng.choice((" · ", " | ", " – "))
    by = rng.choice(("By {} in {}", "{}, {}", "Words: {} ({})", ""))

    def article(piece: Piece) -> Printed:
        outlet = piece.outlet.upper() if upper else piece.outlet
        parts = [] if behind_bar else [outlet]
        parts += [piece.section] if section else []
        stamp = joint.join((*parts, written(piece.published, pattern, "en")))
        title_line = f"{piece.title} | {piece.outlet}" if behind_bar else piece.title
        head = f"{title_line}\n{by.format(piece.author, piece.place)}" if by else title_line
        return Printed(
            (head, *(b.text for b in piece.blocks)),
            piece.title,
            piece.author if by else None,
            outlet if not behind_bar else piece.outlet,
            piece.published.isoformat(),
            (stamp,),
        )

    return article


def signed_below(rng: Random) -> Printer:
    """Arabic first: title and date without a blank between, the name below the text; English in capitals."""
    pattern = rng.choice(("{d} {month} {y}", "{day} {d} {levant} {y}", "{day}، {d} {month} {y}"))
    sign = rng.choice(("{0} / {1}", "({0} – {1})", "{0}، {1}"))
    english_sign = rng.choice(("— {0}, {1}", "({0}, {1})", "{0} / {1}"))
    indic = rng.random() < 0.7

    def article(piece: Piece) -> Printed:
        arabic = piece.language == "ar"
        title = piece.title if arabic else piece.title.upper()
        day = written(piece.published, pattern if arabic else "{d} {month} {y}", piece.language)
        day = day.translate(ARABIC_DIGITS) if arabic and indic else day
        last = (sign if arabic else english_sign).format(piece.author, piece.outlet)
        return Printed(
            (f"{title}\n{day}", *(b.text for b in piece.blocks), last),
            title,
            piece.author,
            piece.outlet,
            piece.published.isoformat(),
        )

    return article


HELD_OUT = (
    Layout(
        "held-out-1",
        stamped,
        furniture=(
            ("ADVERTISEMENT – STORY CONTINUES BELOW",),
            ("Editor’s picks", "• {headline}\n• {headline}"),
            ("Follow {outlet} on Telegram",),
            ("Report an error",),
            ("Listen to this story ({n} min)",),
            ("Next up in the feed: {headline}",),
        ),
        header=((), ("My feed", "Sorted by relevance")),
        footer=((), ("Load more",)),
        between=0.5,
        least=800,
        tight=0.1,
    ),
    Layout(
        "held-out-2",
        signed_below,
        furniture=(
            ("مواضيع ذات صلة", "{arabic}"),
            ("أرسل إلى صديق | طباعة | تكبير الخط",),
            ("للاشتراك في النشرة البريدية اضغط هنا",),
            ("الأكثر قراءة", "{arabic}", "{arabic}"),
            ("عدد المشاهدات: {n}",),
            ("ـــــــــــــــــــ",),
        ),
        header=((), ("نشرة المساء – العدد {n}",)),
        footer=((), ("رئيس التحرير: وائل سنجر – هاتف {n}{n}{n}", "جميع الحقوق محفوظة للنشرة")),
        arabic=0.75,
        between=0.5,
        least=400,
    ),
)
