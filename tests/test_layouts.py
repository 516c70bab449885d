"""The generated pages are what their gold says."""

import itertools
import re
import unicodedata
from datetime import date

import pytest

from tests.layouts import score as scoring
from tests.layouts.articles import stock
from tests.layouts.generator import LAYOUTS, page
from tests.layouts.held_out import HELD_OUT
from tests.layouts.held_out_later import HELD_OUT_LATER
from tests.layouts.score import Share, score, spaces
from xref.model import Article

SEEDS = range(6)
PAGES = [pytest.param(name, seed, id=f"{name}-{seed}") for name in LAYOUTS for seed in SEEDS]
MARKERS = "#0123456789.)[]*🔹📌•■▪️– \n"
LABELS = re.compile("(?:Title|Headline|العنوان): ")


def found(gold):
    """A splitter that makes no mistake."""
    names = ("start", "end", "title", "author", "outlet", "published", "language")
    return [
        Article(id=str(n), key=str(n), document="d", **{k: getattr(g, k) for k in names})
        for n, g in enumerate(gold)
    ]


def test_the_stock_is_large_and_every_article_whole():
    english, arabic = stock("en"), stock("ar")
    assert len(english) >= 24
    assert len(arabic) >= 12
    pieces = english + arabic
    assert len({p.title for p in pieces}) == len(pieces)
    for piece in pieces:
        assert 3 <= len(piece.blocks) <= 25
        assert all((piece.title, piece.author, piece.outlet, piece.place, piece.section))
        assert date(2015, 1, 1) < piece.published < date(2026, 1, 1)
        assert not any("===" in b.text or " | " in b.text for b in piece.blocks)


@pytest.mark.parametrize(("name", "seed"), PAGES)
def test_the_same_seed_gives_the_same_page(name, seed):
    assert page(name, seed) == page(name, seed)


@pytest.mark.parametrize("name", LAYOUTS)
def test_another_seed_gives_another_page(name):
    assert len({page(name, seed).text for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize(("name", "seed"), PAGES)
def test_articles_start_with_their_title_and_overlap_nothing(name, seed):
    made = page(name, seed)
    assert len(made.gold) == 12
    spans = sorted([(g.start, g.end) for g in made.gold] + list(made.furniture))
    for (start, end), (after, _) in itertools.pairwise(spans):
        assert start < end <= after
    for g in made.gold:
        text = made.text[g.start : g.end]
        assert text == text.strip()
        first_line = LABELS.sub("", text.split("\n")[0].lstrip(MARKERS), count=1)
        title = spaces(g.title.lstrip(MARKERS))
        in_line = name == "title-line" and title in spaces(first_line)  # an imprint may stand before it
        assert in_line or spaces(first_line).startswith(title)


@pytest.mark.parametrize(("name", "seed"), PAGES)
def test_everything_on_the_page_is_in_an_article_or_in_furniture(name, seed):
    made = page(name, seed)
    rest = list(made.text)
    for start, end in [(g.start, g.end) for g in made.gold] + list(made.furniture):
        rest[start:end] = [""] * (end - start)
    assert not "".join(rest).strip()


@pytest.mark.parametrize(("name", "seed"), PAGES)
def test_what_the_gold_names_is_printed_with_the_article(name, seed):
    made = page(name, seed)
    for g in made.gold:
        near = spaces(made.text[max(0, g.start - 200) : g.end])
        for value in (g.author, g.outlet):
            assert value is None or spaces(value).casefold() in near.casefold()
        assert g.language == ("ar" if any("\u0620" <= c <= "\u064a" for c in g.title) else "en")


@pytest.mark.parametrize(("name", "seed"), PAGES)
def test_a_date_of_the_gold_has_its_year_and_day_on_the_page(name, seed):
    made = page(name, seed)
    for g in made.gold:
        near = unicodedata.normalize("NFKC", made.text[max(0, g.start - 200) : g.end])
        numbers = {int(n) for n in re.findall(r"\d+", near)}
        if g.published:
            year, _, day = map(int, g.published.split("-"))
            assert {year, day} <= numbers


@pytest.mark.parametrize("layout", [pytest.param(one, id=one.name) for one in HELD_OUT_LATER])
def test_the_later_layouts_print_most_sources_and_dates(layout):
    gold = [g for seed in range(12) for g in page(layout.name, seed).gold]
    for field in ("author", "outlet", "published"):
        assert sum(getattr(g, field) is not None for g in gold) > 0.6 * len(gold)
    assert {g.language for g in gold} == {"en", "ar"}


@pytest.mark.parametrize(
    ("flags", "layouts"), [(["--held-out"], HELD_OUT), (["--held-out-later"], HELD_OUT_LATER)]
)
def test_held_out_layouts_are_scored_alone(flags, layouts, monkeypatch, capsys):
    monkeypatch.setattr(scoring, "split", lambda made, name: found(made.gold))
    scoring.main([*flags, "--seeds", "1"])
    _, *rows, total = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows] == [layout.name for layout in layouts]
    assert total.split() == ["all", *["1.000"] * 6]
    capsys.readouterr()
    scoring.main(["--seeds", "1"])
    assert not any(layout.name in capsys.readouterr().out for layout in (*HELD_OUT, *HELD_OUT_LATER))


@pytest.mark.parametrize("count", [1, 3, 20])
def test_as_many_articles_as_asked_for(count):
    assert len(page("sentence-case", 0, count).gold) == count


def test_pages_vary_in_line_ends_and_blanks():
    pages = [page(name, seed).text for name in LAYOUTS for seed in range(12)]
    for mark in ("\r\n", "\u00a0", " \n", "\n\n\n\n"):
        some = sum(mark in text for text in pages)
        assert 0 < some < len(pages)


def test_a_perfect_splitter_scores_one_and_a_missing_article_costs():
    gold = page("sentence-case", 1).gold
    assert all(s.right == s.of > 0 for s in score(gold, found(gold)).values())
    shares = score(gold, found(gold)[1:])
    assert shares["boundaries"] == Share(22, 23)
    assert shares["title"] == Share(11, 12)


def test_an_article_cut_short_is_not_found():
    gold = page("sentence-case", 1).gold
    first, *others = found(gold)
    cut = Article(id="x", key="x", document="d", start=first.start, end=(first.start + first.end) // 2)
    assert score(gold, [cut, *others])["boundaries"] == Share(22, 24)


def test_what_a_page_does_not_print_is_not_to_be_guessed():
    gold = page("bare", 0).gold
    guessed = [
        Article(id=a.id, key=a.key, document="d", start=a.start, end=a.end, published="2020-01-01")
        for a in found(gold)
    ]
    shares = score(gold, guessed)
    assert shares["published"] == Share(0, 12)
    assert shares["author"] == Share(0, 0)
