"""Whole articles that are copies: clusters, representatives, disguises, boilerplate."""

import random
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reuse_corpus import (
    BRIDGE_AR,
    HARBOUR,
    LIBRARY,
    ORCHARD,
    article,
    articles,
    random_text,
    vocabulary,
)
from xref.duplicates import find_duplicates
from xref.model import DirectionBasis, DisguiseKind, DuplicateKind, WhyKept
from xref.settings import DUPLICATE_PROFILES, DuplicateSettings

WORDS = vocabulary(random.Random(5))


def members(found):
    return [cluster.members for cluster in found.clusters]


def with_words_changed(text, every):
    changed = text.split()
    changed[::every] = ["elsewhere"] * len(changed[::every])
    return " ".join(changed)


EDITS = {
    "upper case": str.upper,
    "punctuation gone": lambda t: t.replace(",", "").replace(".", ""),
    "one word in twenty-five replaced": lambda t: with_words_changed(t, 25),
    "second half cut off": lambda t: t[: len(t) * 6 // 10],
    "foreign text put in": lambda t: t[: len(t) // 2] + " " + LIBRARY[:250] + " " + t[len(t) // 2 :],
    "sentences in another order": lambda t: " ".join(reversed([s + "." for s in t.split(".") if s.strip()])),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
@pytest.mark.parametrize("text", [HARBOUR, ORCHARD], ids=["harbour", "orchard"])
def test_edited_copies_are_near_duplicates(text, edit):
    found = find_duplicates(articles(text, edit(text), LIBRARY))
    assert members(found) == [("a0", "a1")]


DISGUISES = {
    DisguiseKind.ZERO_WIDTH: (HARBOUR, lambda t: t.replace("a", "a\u200b").replace("e", "e\u00ad")),
    DisguiseKind.LOOK_ALIKE: (HARBOUR, lambda t: t.replace("a", "а").replace("o", "о").replace("C", "С")),
    DisguiseKind.MARKS: (BRIDGE_AR, lambda t: t.replace("م", "مُ").replace("ر", "رّ")),
    DisguiseKind.LETTER_FORMS: (
        BRIDGE_AR,
        lambda t: t.replace("ا", "اـ").replace("ي", "ی").replace("ك", "ک"),
    ),
}


@pytest.mark.parametrize("kind", DISGUISES)
def test_disguised_copies_are_found_and_said(kind):
    text, hide = DISGUISES[kind]
    found = find_duplicates(articles(text, hide(text), ORCHARD))
    (cluster,) = found.clusters
    assert cluster.kind is DuplicateKind.EXACT
    assert [(d.article, d.kind) for d in cluster.disguises] == [("a1", kind)]


@pytest.mark.parametrize("change", [str.upper, lambda t: t.replace(" ", "\u00a0"), lambda t: t + " "])
def test_case_and_blanks_are_no_disguise(change):
    (cluster,) = find_duplicates(articles(HARBOUR, change(HARBOUR))).clusters
    assert (cluster.kind, cluster.disguises) == (DuplicateKind.EXACT, ())


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("",),
        ("", ""),
        ("…", "…"),
        ("Read more", "Read more"),
        (HARBOUR,),
        (HARBOUR, ORCHARD, LIBRARY, BRIDGE_AR),
        (HARBOUR, LIBRARY + " " + HARBOUR[:60]),
    ],
    ids=["none", "empty", "two empty", "no words", "too few words", "one", "unlike", "a few words shared"],
)
def test_no_copies(texts):
    assert find_duplicates(articles(*texts)).clusters == ()


def test_figures_of_a_pair():
    half = " ".join(HARBOUR.split()[:40])
    (cluster,) = find_duplicates(articles(HARBOUR, half)).clusters
    (pair,) = cluster.pairs
    total = len(HARBOUR.split())
    assert (pair.left, pair.right, pair.shared_shingles, pair.longest_run) == ("a0", "a1", 36, 40)
    assert pair.right_in_left == 1.0
    assert pair.jaccard == pair.left_in_right == round(36 / (total - 4), 4)
    assert cluster.kind is DuplicateKind.NEAR


def test_chains_do_not_join():
    parts = [LIBRARY, HARBOUR, ORCHARD]
    chain = [parts[0], parts[0] + " " + parts[1], parts[1] + " " + parts[2], parts[2]]
    found = find_duplicates(articles(*chain))
    near = {frozenset((p.left, p.right)) for c in found.clusters for p in c.pairs}
    assert all(len(c.members) <= 2 for c in found.clusters)
    assert frozenset(("a0", "a3")) not in near
    assert all(max(p.left_in_right, p.right_in_left) >= 0.5 for c in found.clusters for p in c.pairs)


def test_every_member_is_a_near_duplicate_of_the_one_kept():
    sequence = random_text(random.Random(8), WORDS, 100).split()
    dates = ["2020-01-01", "2020-01-02", "2020-01-03"]
    corpus = [
        article(" ".join(sequence[start : start + 60]), number, published=date)
        for number, (start, date) in enumerate(zip((0, 20, 40), dates, strict=True))
    ]
    found = find_duplicates(corpus)
    assert members(found) == [("a0", "a1")]
    assert [(p.left.article, p.right.article, p.words) for p in found.passages] == [
        ("a0", "a2", 20),
        ("a1", "a2", 40),
    ]


REPRESENTATIVES = [
    ("published first", ["2020-03-02", "2020-03-01", "2020-03-03"], "a1", WhyKept.EARLIEST),
    ("one date missing", ["2020-03-02", None, "2020-03-03"], "a2", WhyKept.LONGEST),
    ("equal dates", ["2020-03-02", "2020-03-02", "2020-03-02"], "a2", WhyKept.LONGEST),
    ("a month is not before its day", ["2020-03", "2020-03-02", "2020-03-05"], "a2", WhyKept.LONGEST),
]


@pytest.mark.parametrize(
    ("label", "dates", "kept", "why"), REPRESENTATIVES, ids=[r[0] for r in REPRESENTATIVES]
)
def test_representative(label, dates, kept, why):
    texts = [HARBOUR, HARBOUR.replace("Tuesday", "Monday"), HARBOUR + " It was calm."]
    corpus = [article(t, n, published=d) for n, (t, d) in enumerate(zip(texts, dates, strict=True))]
    found = find_duplicates(corpus)
    (cluster,) = found.clusters
    assert (cluster.representative, cluster.why_kept) == (kept, why)
    assert found.origins == {m: kept for m in cluster.members if m != kept}
    assert len(cluster.pairs) == 2


def test_first_is_kept_when_nothing_tells():
    (cluster,) = find_duplicates(articles(HARBOUR, HARBOUR)).clusters
    assert (cluster.representative, cluster.why_kept) == ("a0", WhyKept.FIRST)


DIRECTIONS = [
    ("dates", {"published": "2020-01-02"}, {"published": "2020-01-01"}, ("a1", DirectionBasis.DATE)),
    ("equal dates", {"published": "2020-01-02"}, {"published": "2020-01-02"}, None),
    ("no dates", {}, {"published": "2020-01-02"}, None),
]


@pytest.mark.parametrize(("label", "left", "right", "expected"), DIRECTIONS, ids=[d[0] for d in DIRECTIONS])
def test_direction(label, left, right, expected):
    corpus = [article(HARBOUR, 0, **left), article(HARBOUR, 1, **right)]
    (cluster,) = find_duplicates(corpus).clusters
    direction = cluster.pairs[0].direction
    assert (None if direction is None else (direction.from_, direction.basis)) == expected


def test_words_elsewhere():
    found = find_duplicates(
        articles(HARBOUR, HARBOUR, ORCHARD, LIBRARY + " " + " ".join(ORCHARD.split()[:30]))
    )
    assert found.words["a0"] == found.words_elsewhere["a0"] == found.words_elsewhere["a1"] > 80
    assert found.words_elsewhere["a2"] == found.words_elsewhere["a3"] == 30


def footers(count, body, footer):
    rng = random.Random(1)
    end = random_text(rng, WORDS, footer)
    bodies = [random_text(rng, WORDS, body) for _ in range(count)]
    changed = bodies[0].split()
    changed[7] = "yesterday"
    return [b + "\n\n" + end for b in [*bodies, " ".join(changed)]], end


@pytest.mark.parametrize(("count", "body", "footer"), [(30, 50, 200), (12, 100, 20)])
def test_a_footer_makes_no_copies(count, body, footer):
    texts, end = footers(count, body, footer)
    found = find_duplicates(articles(*texts))
    assert members(found) == [("a0", f"a{count}")]
    assert found.passages == ()
    assert [(b.text, b.articles) for b in found.boilerplate] == [(end, count + 1)]


def test_a_footer_of_few_articles_is_a_passage():
    texts, end = footers(3, 50, 30)
    found = find_duplicates(articles(*texts[:3]))
    assert found.clusters == found.boilerplate == ()
    assert len(found.passages) == 3
    assert {texts[0][p.left.start : p.left.end] for p in found.passages if p.left.article == "a0"} == {end}


def test_many_copies_of_one_article_are_no_boilerplate():
    rng = random.Random(2)
    texts = [with_words_changed(HARBOUR, rng.randint(30, 60)) + f" {n}" for n in range(25)]
    found = find_duplicates(articles(*texts, ORCHARD))
    assert found.boilerplate == ()
    assert [len(m) for m in members(found)] == [25]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(rng):
    texts = [
        HARBOUR,
        with_words_changed(HARBOUR, 30),
        ORCHARD,
        ORCHARD[:250] + LIBRARY[:200],
        BRIDGE_AR,
        LIBRARY,
    ]
    texts += [HARBOUR.upper(), BRIDGE_AR[:150] + " " + BRIDGE_AR[-150:], HARBOUR[100:]]
    corpus = [
        article(text, number, published=f"2020-01-{number + 1:02d}") for number, text in enumerate(texts)
    ]
    shuffled = list(corpus)
    rng.shuffle(shuffled)

    def content(found):
        clusters = sorted((c.key, sorted(c.members), c.representative, c.kind) for c in found.clusters)
        passages = sorted((p.key, sorted((p.left.article, p.right.article)), p.words) for p in found.passages)
        return clusters, passages, found.words, found.words_elsewhere, found.origins

    assert content(find_duplicates(shuffled)) == content(find_duplicates(corpus))


def test_signatures_find_what_the_index_finds():
    rng = random.Random(3)
    texts = [random_text(rng, WORDS, 120) for _ in range(60)]
    texts += [with_words_changed(text, 40) for text in texts[:20]]
    small = find_duplicates(articles(*texts))
    banded = find_duplicates(articles(*texts), DuplicateSettings(signatures_from=10, index_shared=10_000))
    assert members(banded) == members(small)
    assert len(members(small)) == 20


def within(seconds, run):
    start = time.process_time()
    found = run()
    assert time.process_time() - start < seconds
    return found


def test_one_article_many_times():
    found = within(8, lambda: find_duplicates(articles(*[HARBOUR] * 10_000)))
    assert [len(m) for m in members(found)] == [10_000]
    assert (found.passages, found.boilerplate) == ((), ())


def test_many_articles_that_share_a_sentence():
    rng = random.Random(4)
    shared = HARBOUR.split(". ")[0]
    texts = [
        random_text(rng, WORDS, 30) + "\n" + shared + ".\n" + random_text(rng, WORDS, 30) for _ in range(3000)
    ]
    found = within(10, lambda: find_duplicates(articles(*texts)))
    assert (found.clusters, found.passages) == ((), ())
    assert [(b.text, b.articles) for b in found.boilerplate] == [(shared, 3000)]


@pytest.mark.parametrize(
    "text", ["buffalo " * 400_000, "one two three four " * 100_000], ids=["one word", "four words"]
)
def test_a_text_of_repeated_words(text):
    found = within(8, lambda: find_duplicates(articles(text, text + "five six seven", HARBOUR)))
    assert len(found.passages) < 20


def test_many_near_copies():
    rng = random.Random(6)
    base = random_text(rng, WORDS, 200).split()
    texts = []
    for number in range(1500):
        copy = list(base)
        copy[rng.randrange(200)] = f"changed{number}"
        texts.append(" ".join(copy))
    found = within(10, lambda: find_duplicates(articles(*texts)))
    assert [len(m) for m in members(found)] == [1500]


def test_composed_and_decomposed_letters_are_one():
    text = HARBOUR.replace("e", "é")
    (cluster,) = find_duplicates(articles(text, unicodedata.normalize("NFD", text))).clusters
    assert cluster.kind is DuplicateKind.EXACT


def misread(text, rng, every=8):
    """The text as a poor scan gives it: in one word of `every` a letter is another."""
    words = text.split()
    for at in range(rng.randrange(every), len(words), every):
        letter = rng.randrange(len(words[at]))
        words[at] = words[at][:letter] + rng.choice("lioecn") + words[at][letter + 1 :]
    return " ".join(words)


def test_the_noisy_profile_finds_misread_copies():
    rng = random.Random(9)
    texts = [HARBOUR, misread(HARBOUR, rng, 4), ORCHARD, misread(ORCHARD, rng, 4), LIBRARY, BRIDGE_AR]
    assert members(find_duplicates(articles(*texts))) == []
    found = find_duplicates(articles(*texts), DUPLICATE_PROFILES["noisy"])
    assert members(found) == [("a0", "a1"), ("a2", "a3")]


def test_the_figures_of_a_pair_leave_boilerplate_out():
    texts, _ = footers(30, 60, 40)
    (cluster,) = find_duplicates(articles(*texts)).clusters
    (pair,) = cluster.pairs
    assert pair.shared_shingles == 60 - 4 - 5
    assert pair.left_in_right == pair.right_in_left == round(51 / 56, 4)
