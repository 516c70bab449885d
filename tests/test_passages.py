"""Passages: text that two articles share or that one repeats, with its spans."""

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reuse_corpus import HARBOUR, LIBRARY, ORCHARD, article, articles, side
from xref.duplicates import find_duplicates
from xref.duplicates.alignment import Run, chain_runs, common_runs, longest_common_run
from xref.duplicates.quotation import quoted_share, quoted_spans
from xref.model import BlockRole, DirectionBasis, PassageKind
from xref.settings import DuplicateSettings
from xref.text.fold import fold_key

CASES = json.loads((Path(__file__).parent / "cases" / "passages.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    corpus = articles(*case["articles"])
    found = find_duplicates(corpus)
    got = [
        [
            int(p.left.article[1:]),
            side(corpus, p.left),
            int(p.right.article[1:]),
            side(corpus, p.right),
            p.kind,
        ]
        for p in found.passages
    ]
    assert got == case["expected"]


def test_offsets_point_into_the_whole_document():
    lead = "Furniture of the page, links and more links.\n"
    text = lead + HARBOUR + "\n" + lead + ORCHARD + " " + HARBOUR.split(". ")[1]
    first = article(text, 0)
    start, middle = len(lead), 2 * len(lead) + len(HARBOUR) + 1

    def part(number, begin, end):
        record = first.article.__class__(
            id=f"p{number}", key=f"p{number}", document="a0", start=begin, end=end
        )
        return first.__class__(article=record, text=text, blocks=())

    corpus = [part(0, start, start + len(HARBOUR)), part(1, middle, len(text))]
    (passage,) = find_duplicates(corpus).passages
    assert start <= passage.left.start < passage.left.end <= start + len(HARBOUR)
    assert middle <= passage.right.start < passage.right.end <= len(text)
    assert side(corpus, passage.left) == HARBOUR.split(". ")[1]


def test_passages_inside_copies_are_not_listed_again():
    copy = HARBOUR.replace("Tuesday", "Monday")
    found = find_duplicates(articles(HARBOUR, copy, ORCHARD + " " + HARBOUR.split(". ")[1] + "."))
    assert [c.members for c in found.clusters] == [("a0", "a1")]
    assert [(p.left.article, p.right.article) for p in found.passages] in ([("a0", "a2")], [("a1", "a2")])


def test_what_a_copy_adds_is_looked_for_elsewhere():
    added = LIBRARY.split(". ")[1]
    found = find_duplicates(articles(HARBOUR, HARBOUR + " " + added + ".", ORCHARD + " " + added + "."))
    assert [c.members for c in found.clusters] == [("a0", "a1")]
    assert [(p.left.article, p.right.article) for p in found.passages] == [("a1", "a2")]


def test_bylines_are_no_text_but_are_found_twice():
    byline = "By the foreign desk of the Evening Lantern and its agencies in seven harbour towns"
    corpus = [
        article(f"Title {n}\n{byline}\n{body}", n, roles={1: BlockRole.BYLINE})
        for n, body in enumerate((HARBOUR, ORCHARD))
    ]
    found = find_duplicates(corpus)
    assert [(side(corpus, p.left), side(corpus, p.right)) for p in found.passages] == [(byline, byline)]
    assert found.clusters == ()
    assert found.words["a0"] == 2 + len(HARBOUR.split())
    assert found.words_elsewhere["a0"] == 0


def test_short_bylines_are_not_found_twice():
    corpus = [
        article(f"Title {n}\nBy Staff, Agencies\n{body}", n, roles={1: BlockRole.BYLINE})
        for n, body in enumerate((HARBOUR, ORCHARD))
    ]
    assert find_duplicates(corpus).passages == ()


DIRECTIONS = [
    ("by dates", {"published": "2021-05-01"}, {"published": "2021-04-30"}, "", ("a1", DirectionBasis.DATE)),
    (
        "by a citation",
        {"outlet": "Evening Lantern"},
        {},
        "The Evening Lantern reported: ",
        ("a0", DirectionBasis.CITATION),
    ),
    (
        "a citation against the dates",
        {"outlet": "Evening Lantern", "published": "2021-05-02"},
        {"published": "2021-05-01"},
        "The Evening Lantern reported: ",
        None,
    ),
    ("nothing that tells", {"outlet": "Evening Lantern"}, {"outlet": "Morning Post"}, "It is said: ", None),
    (
        "an outlet that names itself",
        {"outlet": "Evening Lantern"},
        {"outlet": "Evening Lantern"},
        "Evening Lantern: ",
        None,
    ),
]


@pytest.mark.parametrize(
    ("label", "left", "right", "lead", "expected"), DIRECTIONS, ids=[d[0] for d in DIRECTIONS]
)
def test_direction(label, left, right, lead, expected):
    shared = HARBOUR.split(". ")[1] + "."
    corpus = [article(f"{LIBRARY}\n{shared}", 0, **left), article(f"{ORCHARD}\n{lead}{shared}", 1, **right)]
    (passage,) = find_duplicates(corpus).passages
    direction = passage.direction
    assert (None if direction is None else (direction.from_, direction.basis)) == expected


WORDS = st.lists(
    st.sampled_from(["the", "old", "red", "crane", "fell", "into", "north", "basin", "and", "seven"]),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=3))
def test_every_passage_is_valid(texts):
    corpus = articles(*[" ".join(words) for words in texts])
    for passage in find_duplicates(corpus).passages:
        left, right = side(corpus, passage.left), side(corpus, passage.right)
        assert 0.0 < passage.similarity <= 1.0
        assert 0 < passage.longest_run <= passage.words <= min(len(left.split()), len(right.split()))
        assert set(fold_key(left).split()) & set(fold_key(right).split())
        if passage.left.article == passage.right.article:
            assert passage.kind is PassageKind.REPETITION
            assert passage.left.end <= passage.right.start


ODD = [
    "ال",
    "كَتَبَ",
    "“",
    "”",
    "'",
    "«",
    "»",
    "\u200b",
    "東京",
    "ﷺ",
    "…",
    "\n",
    "Вода",
    "Вater",
    "½",
    "\x00",
    "\ud800",
    "one",
    "two",
    "the",
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(ODD), max_size=40).map(" ".join), max_size=4),
    st.dictionaries(st.integers(0, 4), st.sampled_from(BlockRole)),
    st.sampled_from(
        [DuplicateSettings(), DuplicateSettings(signatures_from=2, boilerplate_articles=2, min_words=3)]
    ),
)
def test_any_text_gives_valid_records(texts, roles, chosen):
    corpus = [article(text, number, roles=roles) for number, text in enumerate(texts)]
    found = find_duplicates(corpus, chosen)
    places = [place for p in found.passages for place in (p.left, p.right)]
    places += [place for b in found.boilerplate for place in b.occurrences]
    assert all(side(corpus, place) for place in places)
    assert all(0 <= found.words_elsewhere[name] <= words for name, words in found.words.items())
    clustered = [member for cluster in found.clusters for member in cluster.members]
    assert len(clustered) == len(set(clustered))
    assert all(len(c.pairs) == len(c.members) - 1 and c.representative in c.members for c in found.clusters)


@given(st.lists(st.integers(0, 3), max_size=40), st.lists(st.integers(0, 3), max_size=40), st.integers(1, 4))
def test_runs_are_the_same_words(left, right, size):
    a, b = np.array(left, np.uint64), np.array(right, np.uint64)
    runs = common_runs(a, b, size)
    for run in runs:
        assert run.length >= size
        assert left[run.left : run.left + run.length] == right[run.right : run.right + run.length]
    for chain in chain_runs(runs, 3):
        for before, after in zip(chain.runs, chain.runs[1:], strict=False):
            assert 0 <= after.left - (before.left + before.length) <= 3
            assert 0 <= after.right - (before.right + before.length) <= 3


@given(st.lists(st.integers(0, 2), max_size=30), st.lists(st.integers(0, 2), max_size=30))
def test_the_longest_run_is_the_longest(left, right):
    runs = {tuple(left[i:j]) for i in range(len(left)) for j in range(i + 1, len(left) + 1)}
    lengths = [
        j - i for i in range(len(right)) for j in range(i + 1, len(right) + 1) if tuple(right[i:j]) in runs
    ]
    found = longest_common_run(
        np.array(left, np.uint64) + np.uint64(9), np.array(right, np.uint64) + np.uint64(9)
    )
    assert found == max(lengths, default=0)


def test_runs_with_gaps_are_one_chain():
    rng = random.Random(0)
    words = [rng.getrandbits(60) for _ in range(40)]
    edited = [*words[:10], 1, 2, *words[10:20], *words[23:]]
    (chain,) = chain_runs(common_runs(np.array(words, np.uint64), np.array(edited, np.uint64), 3), 8)
    assert chain.runs == (Run(0, 0, 10), Run(10, 12, 10), Run(23, 22, 17))
    assert (chain.matched, chain.longest, round(chain.similarity, 4)) == (37, 17, 0.9367)


QUOTES = [
    ("curly", "he said “go on” and left", ["go on"]),
    ("angled", "قال «نعم لا» ثم خرج", ["نعم لا"]),
    ("straight", 'a "b c" d "e"', ["b c", "e"]),
    ("single, and an apostrophe", "it’s ‘not mine’ she’d say", ["not mine"]),
    ("nested", "“she said ‘no’ twice”", ["she said ‘no’ twice"]),
    ("never closed", "“it goes on and on", ["it goes on and on"]),
    ("none", "it's nobody's", []),
    ("apostrophes of plurals", "the miners' strike and the boys' own", []),
]


@pytest.mark.parametrize(("label", "text", "expected"), QUOTES, ids=[q[0] for q in QUOTES])
def test_quoted_spans(label, text, expected):
    assert [text[s:e] for s, e in quoted_spans(text, 0, len(text))] == expected


def test_quoted_share_stays_in_the_paragraph():
    text = "“open\nplain words\n"
    assert quoted_share(text, 6, 17) == 0.0
    assert quoted_share(text, 1, 5) == 1.0
