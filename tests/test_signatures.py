"""Signatures: datasketch's, bit for bit, and as good an estimate as theirs."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.duplicates.signatures import signatures

datasketch = pytest.importorskip("datasketch")

HASHES = st.lists(st.integers(0, 2**64 - 1), max_size=60)


def rows_of(sets, count=64):
    bounds = np.cumsum([0, *map(len, sets)])
    values = np.array([value for one in sets for value in one], dtype=np.uint64)
    return signatures(values, bounds, count)


@settings(max_examples=50, deadline=None)
@given(st.lists(HASHES, min_size=1, max_size=6))
def test_signatures_are_those_of_datasketch(sets):
    for row, one in zip(rows_of(sets), sets, strict=True):
        sketch = datasketch.MinHash(num_perm=64, hashfunc=lambda value: value & 0xFFFFFFFF)
        sketch.update_batch(one)
        assert (row == sketch.hashvalues).all()


def test_long_sets_are_cut_nowhere():
    rng = np.random.default_rng(1)
    long = rng.integers(0, 2**63, 50_000, dtype=np.uint64).tolist()
    together = rows_of([long[:3], long, [], long[5:9]])
    assert (together[1] == rows_of([long])[0]).all()
    assert (together[2] == 0xFFFFFFFF).all()
    assert (together[3] == rows_of([long[5:9]])[0]).all()


@pytest.mark.parametrize("shared", [0, 100, 500, 900, 1000])
def test_the_estimate_is_near_the_exact_jaccard(shared):
    rng = np.random.default_rng(shared)
    values = rng.integers(0, 2**63, 3000, dtype=np.uint64).tolist()
    left, right = values[:1000], values[1000 - shared : 2000 - shared]
    exact = shared / (2000 - shared)
    one, other = rows_of([left, right], 512)
    assert abs((one == other).mean() - exact) < 4 * (0.25 / 512) ** 0.5


def test_signatures_load_into_the_index_of_datasketch():
    rng = np.random.default_rng(7)
    values = rng.integers(0, 2**63, 400, dtype=np.uint64).tolist()
    rows = rows_of([values[:200], values[5:205], values[200:]], 128)
    index = datasketch.MinHashLSH(threshold=0.7, num_perm=128)
    sketches = [datasketch.LeanMinHash(seed=1, hashvalues=row, scheme="affine32") for row in rows]
    for number, sketch in enumerate(sketches):
        index.insert(number, sketch)
    assert sorted(index.query(sketches[0])) == [0, 1]
