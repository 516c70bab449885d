"""How well a splitter does on the pages: one row of shares for each layout.

The counts are those of the scorer of the annotated page: an article is found when an article of the
splitter overlaps it with IoU of at least 0.95; metadata of one not found are wrong; outlets and authors
count where the page prints one.

    python -m tests.layouts.score [--held-out | --held-out-later] [--seeds 5] [--articles 12]
                                  [--show LAYOUT/SEED [--page]]
"""

from __future__ import annotations

import argparse
import importlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tests.layouts.generator import page
from tests.layouts.held_out import HELD_OUT
from tests.layouts.held_out_later import HELD_OUT_LATER
from tests.layouts.public_more import PUBLIC
from tests.layouts.records import GoldArticle, Page
from xref.model import Article, Document, Source
from xref.settings import CorpusSettings

MEASURES = ("boundaries", "title", "language", "published", "outlet", "author")


class Share(NamedTuple):
    """So many of so many."""

    right: int
    of: int

    def __str__(self) -> str:
        return f"{self.right / self.of:.3f}" if self.of else "    -"


def iou(a: Article | GoldArticle, b: Article | GoldArticle) -> float:
    """Intersection over union of two spans."""
    common = max(0, min(a.end, b.end) - max(a.start, b.start))
    return common / (a.end - a.start + b.end - b.start - common) if common else 0.0


def spaces(text: str | None) -> str:
    """One plain space for every run of white space."""
    return " ".join((text or "").split())


def words(text: str | None) -> list[str]:
    """Words without case, diacritics, apostrophes and punctuation."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c))
    return re.findall(r"\w+", re.sub("[’‘ʼʿ'`´ـ]", "", folded.casefold()).replace("_", " "))


def identity(value: str | None) -> str | None:
    """The value as it is."""
    return value


SAME: dict[str, Callable[[str | None], object]] = {
    "title": spaces,
    "language": identity,
    "published": identity,
    "outlet": words,
    "author": words,
}


def matches(gold: Sequence[GoldArticle], articles: Iterable[Article]) -> list[Article | None]:
    """For each article of the gold, the first one found that overlaps it with IoU >= 0.95."""
    found = list(articles)
    return [next((a for a in found if iou(a, g) >= 0.95), None) for g in gold]


def score(gold: Sequence[GoldArticle], articles: Sequence[Article]) -> dict[str, Share]:
    """The shares by measure; `boundaries` is F1 as right / of."""
    match = matches(gold, articles)
    shares = {"boundaries": Share(2 * sum(a is not None for a in match), len(gold) + len(articles))}
    for name, form in SAME.items():
        rows = [
            (g, a)
            for g, a in zip(gold, match, strict=True)
            if name not in ("outlet", "author") or getattr(g, name)
        ]
        right = sum(a is not None and form(getattr(g, name)) == form(getattr(a, name)) for g, a in rows)
        shares[name] = Share(right, len(rows))
    return shares


def split(made: Page, name: str) -> list[Article]:
    """The articles that the splitter finds on a page."""
    split_source = importlib.import_module("xref.corpus.split").split_source
    document = Document(id=name, path=f"{name}.txt", sha256="0" * 64, characters=len(made.text))
    found, _ = split_source(Source(document=document, text=made.text), CorpusSettings())
    return [a.article for a in found]


def row(layout: str, seeds: Iterable[int], articles: int) -> dict[str, Share]:
    """The shares of one layout over several pages."""
    pages = [page(layout, seed, articles) for seed in seeds]
    scores = [score(made.gold, split(made, layout)) for made in pages]
    return {m: Share(sum(s[m].right for s in scores), sum(s[m].of for s in scores)) for m in MEASURES}


def show(layout: str, seed: int, articles: int) -> None:
    """Print one page with what was expected and found, differences first."""
    made = page(layout, seed, articles)
    found = split(made, layout)
    for gold, match in zip(made.gold, matches(made.gold, found), strict=True):
        print("MISSED" if match is None else "found ", gold)
        for name in SAME if match else ():
            if getattr(gold, name) != getattr(match, name):
                print(f"    {name}: {getattr(match, name)!r}")
    for article in found:
        if not any(iou(article, g) >= 0.95 for g in made.gold):
            print("WRONG ", article.start, article.end, repr(made.text[article.start :][:70]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each layout."""
    parser = argparse.ArgumentParser(description="Score the splitter on generated pages.")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--held-out", action="store_true", help="the layouts that nothing is built against")
    group.add_argument("--held-out-later", action="store_true", help="two more of them, measured at the end")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--articles", type=int, default=12)
    parser.add_argument("--page", action="store_true", help="with --show: print the page itself")
    parser.add_argument("--show", metavar="LAYOUT/SEED", help="what is found on one page")
    options = parser.parse_args(arguments)
    if options.show:
        layout, seed = options.show.split("/")
        if options.page:
            print(page(layout, int(seed), options.articles).text)
            return
        show(layout, int(seed), options.articles)
        return
    print(f"{'layout':16}", *(f"{m:>10}" for m in MEASURES))
    rows = []
    layouts = HELD_OUT_LATER if options.held_out_later else HELD_OUT if options.held_out else PUBLIC
    for layout in layouts:
        rows.append(row(layout.name, range(options.seeds), options.articles))
        print(f"{layout.name:16}", *(f"{rows[-1][m]!s:>10}" for m in MEASURES))
    total = {m: Share(*map(sum, zip(*(r[m] for r in rows), strict=True))) for m in MEASURES}
    print(f"{'all':16}", *(f"{total[m]!s:>10}" for m in MEASURES))


if __name__ == "__main__":
    main()
