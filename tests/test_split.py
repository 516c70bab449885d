"""Pages to articles: the annotated page, generated layouts, and single articles that must stay whole."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layouts.generator import page
from tests.layouts.public_more import PUBLIC
from tests.layouts.score import iou, matches, row, spaces, words
from tests.shared import ROOT
from xref.corpus.page import units_of
from xref.corpus.split import split_source
from xref.model import BlockRole, Document, DroppedReason, Metadata, Source
from xref.settings import CorpusSettings

FOLDER = Path(__file__).parent
CASES = json.loads((FOLDER / "cases" / "split.json").read_text(encoding="utf-8"))
SEED = (ROOT / "seeds" / "000_ff668e2db0ba1b04.txt").read_bytes().decode("utf-8")
GOLD = json.loads((FOLDER / "gold" / "seed_articles.json").read_text(encoding="utf-8"))["articles"]

LINES = st.sampled_from(
    (
        "", "", "", "# A Heading of Some Words", "## Another", "---", "* * *", "By A. Reporter", "بقلم: كاتب ما",
        "3 March 2023", "Related stories", "Share on Facebook", "Ferry Runs Again From Monday in the Port",
        "Source: Harbour Times", "(END)", "- an item", "1. First Things First", "Why now?", "“Nobody left the room.”",
        "Dock workers in the port have voted by a narrow majority to end the strike that closed the terminal.",
        "The mediators return to the table on Saturday, the governor said, and nobody expects them to agree.",
        "صوّت عمال الميناء بأغلبية ضئيلة لصالح إنهاء الإضراب الذي أغلق أكبر محطة للحاويات في البلاد.",
        "عمال الميناء ينهون إضرابهم", "اقرأ أيضا", "\u200b", "…", "12", "a\tb", "%d bloggers like this:",
    )
)  # fmt: skip


def document(text):
    return Document(id="d", path="d.txt", sha256="0" * 64, characters=len(text))


def split(text, **settings_):
    return split_source(Source(document=document(text), text=text), CorpusSettings(**settings_))


def check_nothing_is_lost(text):
    """Every line that is not blank is in exactly one article or one record of what was dropped."""
    articles, dropped = split(text)
    spans = sorted([(a.article.start, a.article.end) for a in articles] + [(d.start, d.end) for d in dropped])
    for (_, end), (start, _) in itertools.pairwise(spans):
        assert end <= start
    covered = bytearray(len(text))
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        covered[start:end] = b"x" * (end - start)
    assert all(covered[i] or text[i].isspace() for i in range(len(text)))
    for article in articles:
        assert article.blocks[0].start == article.article.start
        assert article.blocks[-1].end == article.article.end
        for left, right in itertools.pairwise(article.blocks):
            assert left.end <= right.start
        inside = bytearray(len(text))
        for block in article.blocks:
            inside[block.start : block.end] = b"x" * (block.end - block.start)
        own = range(article.article.start, article.article.end)
        assert all(inside[i] or text[i].isspace() for i in own)


@given(st.lists(LINES, max_size=40), st.sampled_from(("\n", "\r\n", "\n\n")))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_and_nothing_is_there_twice(lines, newline):
    check_nothing_is_lost(newline.join(lines))


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_can_be_split(text):
    check_nothing_is_lost(text)


@given(st.text(max_size=300))
def test_units_hold_all_that_is_no_white_space(text):
    held = "".join(u.text for u in units_of(text))
    assert "".join(held.split()) == "".join(text.split())
    for unit in units_of(text):
        assert text[unit.start : unit.end] == unit.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    text = "\n".join(case["input"])
    articles, dropped = split(text)
    assert [a.article.title for a in articles] == case["titles"]
    left_out = [line for d in dropped for line in text[d.start : d.end].split("\n") if line.strip()]
    assert left_out == case.get("dropped", [])
    check_nothing_is_lost(text)


@pytest.mark.parametrize("layout", [layout.name for layout in PUBLIC])
def test_generated_pages(layout):
    shares = row(layout, range(200, 208), 12)
    assert shares["boundaries"].right / shares["boundaries"].of >= 0.95


@pytest.mark.parametrize("layout", [layout.name for layout in PUBLIC])
def test_an_article_alone_stays_one(layout):
    for seed in range(12):
        made = page(layout, seed, articles=1)
        articles, _ = split(made.text)
        assert len(articles) == 1, (seed, [a.article.title for a in articles])


def seed_spans():
    starts = [0]
    for line in SEED.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return {g["number"]: (starts[g["first_line"] - 1], starts[g["last_line"]] - 1) for g in GOLD}


def test_the_annotated_page():
    articles, dropped = split(SEED)
    found = [a.article for a in articles]
    spans = seed_spans()

    class Span:
        def __init__(self, start, end):
            self.start, self.end = start, end

    match = matches([Span(*spans[g["number"]]) for g in GOLD], found)
    hits = [(g, a) for g, a in zip(GOLD, match, strict=True) if a is not None]
    assert 2 * len(hits) / (len(found) + len(GOLD)) >= 0.97
    same = {"title": spaces, "language": str, "published": str, "outlet": words, "author": words}
    least = {"title": 0.95, "language": 0.95, "published": 0.95, "outlet": 0.9, "author": 0.9}
    for name, form in same.items():
        rows = [(g, a) for g, a in hits if name not in {"outlet", "author"} or g[name]]
        right = sum(form(g[name]) == form(getattr(a, name)) for g, a in rows)
        assert right / len(rows) >= least[name], name
    inside = {i for start, end in spans.values() for i in range(start, end)}
    for left_out in dropped:
        assert not inside & set(range(left_out.start, left_out.end))
    check_nothing_is_lost(SEED)


def test_roles_on_the_annotated_page():
    articles, _ = split(SEED)
    third = articles[2]
    roles = [(b.role, third.text[b.start : b.end]) for b in third.blocks[:3]]
    assert [role for role, _ in roles] == [BlockRole.TITLE, BlockRole.TITLE_AGAIN, BlockRole.BYLINE]
    footers = [a.text[b.start : b.end] for a in articles for b in a.blocks if b.role is BlockRole.FOOTER]
    assert any(text.startswith("Copyright") for text in footers)
    assert any(text.startswith("Proofread") for text in footers)
    bodies = sum(b.end - b.start for a in articles for b in a.blocks if b.role is BlockRole.BODY)
    assert bodies > 0.9 * sum(a.article.end - a.article.start for a in articles)


def test_a_record_is_not_split():
    source = Source(document=document(SEED), text=SEED, structured=True, metadata=Metadata(language="ar"))
    articles, dropped = split_source(source, CorpusSettings())
    assert len(articles) == 1
    assert dropped == []
    assert articles[0].article.language == "ar"


def test_splitting_can_be_turned_off():
    articles, dropped = split(SEED, split=False)
    assert len(articles) == 1
    assert dropped == []
    assert articles[0].article.title == GOLD[0]["title"]


def test_confidence_is_a_share_and_high_where_the_page_is_plain():
    articles, _ = split(SEED)
    assert all(0.0 <= a.article.split_confidence <= 1.0 for a in articles)
    assert sum(a.article.split_confidence > 0.9 for a in articles) >= 15


def test_every_reason_is_one_of_the_vocabulary():
    _, dropped = split(SEED)
    assert {d.reason for d in dropped} <= set(DroppedReason)
    assert DroppedReason.RELATED_LINKS in {d.reason for d in dropped}


def test_a_page_of_many_lines_is_split_in_near_linear_time():
    import time

    one = "\n\n".join(page("sentence-case", seed).text for seed in range(3))
    took = []
    for times in (1, 4):
        start = time.perf_counter()
        split("\n\n".join([one] * times))
        took.append(time.perf_counter() - start)
    assert took[1] < 12 * took[0] + 0.5


def test_overlap_of_the_scorer_is_that_of_spans():
    articles, _ = split(SEED)
    assert iou(articles[0].article, articles[0].article) == 1.0
