"""Counting of shared values, shingles a part at a time, and distinct texts: the same as done plainly."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from xref.duplicates import candidates
from xref.duplicates.texts import read_texts
from xref.model import Article, ArticleText

WORDS = [
    "harbour",
    "crane",
    "pillar",
    "diver",
    "crack",
    "port",
    "engineer",
    "night",
    "sunday",
    "north",
    "closed",
    "three",
]


def article(name, text, **known):
    blocks = known.pop("blocks", ())
    record = Article(id=name, key=name, document=name, start=0, end=len(text))
    return ArticleText(article=record, text=text, blocks=blocks, **known)


def texts_of(count, seed=3):
    rng = np.random.default_rng(seed)
    return [article(f"a{n}", " ".join(rng.choice(WORDS, rng.integers(0, 40)))) for n in range(count)]


def plainly(values, owners, articles, most, least):
    holders: dict[int, list[int]] = {}
    for value, owner in zip(values.tolist(), owners.tolist(), strict=True):
        holders.setdefault(value, []).append(owner)
    pairs = Counter(
        a * articles + b
        for owned in holders.values()
        if len(owned) <= most
        for a, b in combinations(owned, 2)
    )
    return sorted((pair, count) for pair, count in pairs.items() if count >= least)


@pytest.mark.parametrize("at_a_time", [50, 1_000_000])
@pytest.mark.parametrize("bits", [4, 16])
@pytest.mark.parametrize("least", [1, 3])
def test_pairs_are_counted_whatever_is_left_out_first(monkeypatch, at_a_time, bits, least):
    monkeypatch.setattr(candidates, "PAIRS_AT_A_TIME", at_a_time)
    monkeypatch.setattr(candidates, "TABLE_BITS", bits)
    rng = np.random.default_rng(1)
    held = sorted(
        {(int(v), int(o)) for v, o in zip(rng.integers(0, 60, 700), rng.integers(0, 40, 700), strict=True)}
    )
    values, owners = np.array([v for v, _ in held], np.uint64), np.array([o for _, o in held], np.int64)
    codes, counts = candidates.count_pairs(values, owners, 40, 15, least)
    expected = plainly(values, owners, 40, 15, least)
    assert expected
    assert list(zip(codes.tolist(), counts.tolist(), strict=True)) == expected


def test_copies_are_put_together_and_others_are_not():
    one, other = "divers found cracks in four pillars", "divers found four cracks in pillars"
    texts, copies = read_texts(
        [article(n, t) for n, t in zip("abcd", (one, other, one.upper(), "a b"), strict=True)], 5
    )
    assert copies == [[0, 2], [1], [3]]
    assert texts.lengths.tolist() == [6, 6, 2]
    assert texts.span(0, 0, 1) == (0, 6)


def test_short_texts_are_never_copies():
    _, copies = read_texts([article("a", "a b"), article("b", "a b")], 5)
    assert copies == [[0], [1]]
