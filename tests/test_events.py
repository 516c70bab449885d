"""Of which event a toll is, and when two are of different ones."""

from __future__ import annotations

import pytest

from tests.claim_worlds import world
from xref.claims.comparison.events import Telling, Tellings, conflict
from xref.claims.comparison.views import claim_views
from xref.text.values.not_counted import counts_nothing


def told(text, title="Title", **extra):
    claim = {"text": text, "values": [["killed", 3, "three"]], **extra}
    articles, reading = world([{"title": title, "claims": [claim]}])
    return Tellings(claim_views(reading.claims, articles), articles, reading.entities).of[0]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("rockets killed three", {"rocket"}),
        ("an air strike by jets killed three", {"air"}),
        ("the attack killed three", set()),
        ("gunmen opened fire and shot three dead", {"gun"}),
        ("a warehouse fire killed three", {"fire"}),
    ],
)
def test_means(text, means):
    assert told(text).means == means


def test_what_the_clause_leaves_out_is_read_from_its_sentence_then_from_the_title():
    assert told("killing three", after=" when the rocket landed").means == {"rocket"}
    assert told("the attack killed three", title="Rockets hit Dunmore").means == {"rocket"}
    assert told("jets killed three", title="Rockets hit Dunmore").means == {"air"}


@pytest.mark.parametrize("text", ["three killed in weekend shootings", "three were killed this year"])
def test_a_series(text):
    assert told(text).series


@pytest.mark.parametrize("text", ["three killed in a weekend shooting", "three were killed this morning"])
def test_one_deed(text):
    assert not told(text).series


def test_unknown_is_no_conflict_and_conflict_is_symmetric():
    rocket, air = Telling(means=frozenset({"rocket"})), Telling(means=frozenset({"air"}))
    both = Telling(means=frozenset({"rocket", "air"}))
    assert conflict(rocket, air)
    assert conflict(air, rocket)
    assert not conflict(rocket, both)
    assert not conflict(rocket, Telling())
    parts = [Telling(parts=frozenset(p)) for p in ({"american", "briton"}, {"combatant", "civilian"})]
    assert conflict(*parts)
    assert not conflict(parts[0], Telling())


@pytest.mark.parametrize(
    ("before", "number", "after", "expected"),
    [
        ("Jane Roe, ", "34", ", was killed", True),
        ("people aged 25, 32 and ", "51", " were hurt", True),
        ("at ", "11", "am", True),
        ("in her ", "80", "s", True),
        ("a ", "911", " caller said", True),
        ("Image 81 of ", "111", " Friends", True),
        ("call ", "614", "-645-4141", True),
        ("In Basra, ", "34", " were killed", False),
        ("the blast killed ", "34", "", False),
        ("toll rises to ", "911", " people", False),
    ],
)
def test_numbers_that_count_nothing(before, number, after, expected):
    assert counts_nothing(before + number + after, len(before), len(before + number)) is expected
