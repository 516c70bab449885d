"""Two texts held side by side: nothing is lost, nothing is invented, and it stays fast."""

import time

from hypothesis import given
from hypothesis import strategies as st

from xref.render.diff import MOST_WORDS, Change, folded, word_diff
from xref.render.safe import one_line

WORDS = st.lists(
    st.sampled_from(["الجسر", "the", "bridge", "fell", "12", "15", "on", "Friday,", "\n\n"]), max_size=60
)


@given(WORDS, WORDS)
def test_each_side_can_be_read_back(left, right):
    a, b = " ".join(left), " ".join(right)
    segments = word_diff(a, b).segments
    assert "".join(s.text for s in segments if s.change is not Change.RIGHT).split() == a.split()
    assert "".join(s.text for s in segments if s.change is Change.RIGHT).split() == [
        word for s in segments if s.change is Change.RIGHT for word in s.text.split()
    ]
    assert [w for s in segments if s.change is not Change.LEFT for w in s.text.split()] == b.split()


@given(WORDS, WORDS)
def test_folding_leaves_every_difference(left, right):
    diff = word_diff(" ".join(left), " ".join(right))
    short = folded(diff, 3)
    changed = [s for s in diff.segments if s.change is not Change.SAME]
    assert [s for s in short.segments if s.change in (Change.LEFT, Change.RIGHT)] == changed
    assert sum(s.words for s in short.segments) == sum(s.words for s in diff.segments)


def test_no_difference_in_the_same_text():
    diff = word_diff("one  two\nthree", "one two three")
    assert not diff.differs
    assert diff.alike


def test_what_is_too_long_is_counted():
    started = time.perf_counter()
    left, right = "a b " * MOST_WORDS, "b a c " * MOST_WORDS
    diff = word_diff(left, right)
    assert diff.left_rest == len(left) - 2 * MOST_WORDS
    assert diff.right_rest == len(right) - 2 * MOST_WORDS
    assert time.perf_counter() - started < 5


def test_one_line_of_many_megabytes():
    started = time.perf_counter()
    text = "word " * 4_000_000
    diff = word_diff(text, text)
    assert diff.left_rest == diff.right_rest > 19_000_000
    assert one_line(text, 100).endswith(f"(+{len(text) - 100})")
    assert time.perf_counter() - started < 5
