"""Pages into which an aggregator, a blog or a newsletter stacked many articles.

Everything follows from the name of the layout and the seed. The gold keeps these conventions, which are
those of the annotated page:

- an article runs from its title line to the last line of its own text; markers of the title line ("## ",
  "3. ") are inside the span and not in the title;
- its own footer is inside: a source line, "Read the full story at ...", "(END)";
- furniture is outside: share buttons, related links, tags, comment counts, section headings, rules, and
  what stands above a title (a slug);
- author, outlet and date are what the page prints with the article, None where it prints none.
"""

from __future__ import annotations

from random import Random

from tests.layouts.articles import stock
from tests.layouts.held_out import HELD_OUT
from tests.layouts.held_out_later import HELD_OUT_LATER
from tests.layouts.public_more import PUBLIC
from tests.layouts.records import GoldArticle, Layout, Page, Piece, Printed

LAYOUTS = {layout.name: layout for layout in (*PUBLIC, *HELD_OUT, *HELD_OUT_LATER)}
NBSP = "\u00a0"
OTHER_PAGES = 8  # articles that furniture may name and the page does not hold


class Writer:
    """Puts paragraphs one below the other and knows where they stand."""

    def __init__(self, rng: Random) -> None:
        self.rng, self.text = rng, ""
        self.newline = "\r\n" if rng.random() < 0.2 else "\n"
        self.trailing = 0.15 if rng.random() < 0.3 else 0.0
        self.extra_blank = rng.choice((0.0, 0.0, 0.05))
        self.nbsp = rng.random() < 0.3

    def put(self, paragraph: str) -> tuple[int, int]:
        """Add a paragraph; its span, without blanks at its end."""
        start = len(self.text)
        for line in paragraph.split("\n"):
            self.text += line
            end = len(self.text)
            self.text += (
                self.rng.choice((" ", "  ", NBSP)) if self.happens(self.trailing) else ""
            ) + self.newline
        return start, end

    def blank(self, lines: int) -> None:
        """Add blank lines, some of which hold a space."""
        for _ in range(lines):
            self.text += (" " if self.happens(self.trailing) else "") + self.newline

    def happens(self, chance: float) -> bool:
        """Draw, and only where there is a choice."""
        return chance > 0 and self.rng.random() < chance

    def paragraphs(self, texts: tuple[str, ...], tight: bool = False) -> list[tuple[int, int]]:
        """Add paragraphs with blank lines between them (none from the fourth on when tight)."""
        spans = []
        for n, text in enumerate(texts):
            if n:
                self.blank(0 if tight and n > 3 else 1 + 2 * self.happens(self.extra_blank))
            spans.append(self.put(text))
        return spans


def characters(piece: Piece) -> int:
    """Length of an article's own text."""
    return sum(len(b.text) for b in piece.blocks)


def drawn(layout: Layout, rng: Random, articles: int) -> tuple[list[Piece], list[Piece]]:
    """Articles for a page in random order, and others that its furniture may name."""
    pools = {code: [p for p in stock(code) if characters(p) >= layout.least] for code in ("en", "ar")}
    arabic = min(round(articles * layout.arabic), len(pools["ar"]))
    english = min(articles - arabic, len(pools["en"]))
    chosen = rng.sample(pools["ar"], arabic) + rng.sample(pools["en"], english)
    rng.shuffle(chosen)
    rest = [p for code in ("ar", "en") for p in stock(code) if p not in chosen and (code == "en" or arabic)]
    return chosen, rng.sample(rest, min(OTHER_PAGES, len(rest)))


def filled(run: tuple[str, ...], rng: Random, others: list[Piece]) -> tuple[str, ...]:
    """A furniture run with its headlines, numbers and names."""
    values = {
        "headline": rng.choice([p.title for p in others if p.language == "en"] or [""]),
        "arabic": rng.choice([p.title for p in others if p.language == "ar"] or ["أخبار اليوم"]),
        "n": rng.randrange(2, 60),
        "outlet": rng.choice(others).outlet if others else "",
    }
    return tuple(text.format(**values) for text in run)


def put_furniture(writer: Writer, layout: Layout, others: list[Piece], last: bool) -> list[tuple[int, int]]:
    """The furniture after an article, with the blank lines around it."""
    rng, spans = writer.rng, []
    runs = rng.randrange(2, 4) if rng.random() < layout.stray else int(rng.random() < layout.between)
    writer.blank(rng.randint(*layout.gap))
    for run in rng.sample(layout.furniture, runs):
        spans += writer.paragraphs(filled(run, rng, others))
        writer.blank(rng.randint(*layout.gap))
    if last:
        spans += writer.paragraphs(filled(rng.choice(layout.footer), rng, others))
    return spans


def put_article(writer: Writer, printed: Printed, language: str, tight: bool) -> GoldArticle:
    """An article, and where it stands."""
    title, *rest = printed.paragraphs
    head, _, tail = title.rpartition(" ")
    texts = (f"{head}{NBSP}{tail}" if writer.nbsp and head and "\n" not in title else title, *rest)
    spans = writer.paragraphs(texts, tight)
    return GoldArticle(
        spans[0][0], spans[-1][1], printed.title, printed.author, printed.outlet, printed.published, language
    )


def page(layout: str, seed: int, articles: int = 12) -> Page:
    """A page of a layout, the same one for the same seed."""
    rng, setting = Random(f"{layout}/{seed}"), LAYOUTS[layout]
    chosen, others = drawn(setting, rng, articles)
    writer, print_piece = Writer(rng), setting.start(rng)
    gold: list[GoldArticle] = []
    furniture = writer.paragraphs(filled(rng.choice(setting.header), rng, others))
    if furniture:
        writer.blank(rng.randint(*setting.gap))
    for n, piece in enumerate(chosen):
        printed = print_piece(piece)
        furniture += writer.paragraphs(printed.lead)
        if printed.lead:
            writer.blank(printed.lead_gap)
        gold.append(put_article(writer, printed, piece.language, rng.random() < setting.tight))
        furniture += put_furniture(writer, setting, others, last=n == len(chosen) - 1)
    return Page(writer.text, tuple(gold), tuple(furniture))
