"""Keys survive: more articles, other names, another order."""

import json

import pytest

import xref

TOLL = "Rockets struck the fuel depot at Orlen on Monday evening, killing {} soldiers, the army said in a statement."
DEPOT = "The fuel depot at Orlen was struck by rockets on Monday evening and {} soldiers were killed, a doctor said."
LONG = (
    " Firemen worked all night at the depot in Orlen while the roads around it stayed closed to traffic."
    " The mayor of Orlen asked the people of the northern quarter to stay at home until the fire was out."
)
RECORDS = [
    {"id": "r1", "title": "Depot burns", "text": TOLL.format("three") + LONG, "outlet": "Post", "published": "2024-05-07"},
    {"id": "r2", "title": "Rockets hit", "text": DEPOT.format("five"), "outlet": "Times", "published": "2024-05-08"},
    {"id": "r3", "title": "Depot burns", "text": TOLL.format("three") + LONG, "outlet": "Echo", "published": "2024-05-09"},
    {"id": "r4", "title": "Choir wins", "text": "A choir of forty singers won the prize of Ansel on Sunday.",
     "outlet": "Echo", "published": "2024-05-06"},
]  # fmt: skip
LATER = [
    {"id": "r5", "title": "Depot burns", "text": TOLL.format("three") + LONG, "outlet": "Herald", "published": "2024-05-11"},
    {"id": "r6", "title": "Fire out", "text": DEPOT.format("five") + LONG, "outlet": "Globe", "published": "2024-05-12"},
]  # fmt: skip


def keys(folder, records, name="rows.jsonl"):
    """Every key of the corpus, each with the list it stands in."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    result = xref.analyze([path]).result
    lists = ("articles", "duplicates", "passages", "claims", "groups", "stories")
    found = {(name, item.key) for name in lists for item in getattr(result, name)}
    by_article = {article.id: article.key for article in result.articles}
    return found, by_article


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    return keys(tmp_path_factory.mktemp("keys"), RECORDS)


def test_there_is_something_to_survive(before):
    assert {name for name, _ in before[0]} >= {"articles", "duplicates", "claims", "groups", "stories"}


def test_another_name(before, tmp_path):
    assert keys(tmp_path, RECORDS, "other.jsonl") == before


def test_another_order(before, tmp_path):
    assert keys(tmp_path, RECORDS[::-1]) == before


def test_later_articles(before, tmp_path):
    found, by_article = keys(tmp_path, [*LATER, *RECORDS])
    assert before[0] <= found
    assert before[1].items() <= by_article.items()


def test_other_words_have_other_keys(before, tmp_path):
    changed = [{**RECORDS[0], "text": RECORDS[0]["text"].replace("three", "nine")}, *RECORDS[1:]]
    assert keys(tmp_path, changed)[1]["r1"] != before[1]["r1"]
