"""Who and what is named, and which names name the same."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.claims.naming.entities import resolve_entities
from xref.model import Article, ArticleText, Block, BlockRole, Claim, RoleKind, Speaker
from xref.settings import ClaimSettings

CASES = json.loads((Path(__file__).parent / "cases" / "entities.json").read_text(encoding="utf-8"))


def article(number, paragraphs):
    """An article of its own document; a paragraph in capitals is its title."""
    text, blocks = "", []
    for paragraph in paragraphs:
        role = BlockRole.TITLE if paragraph.isupper() else BlockRole.BODY
        blocks.append(Block(start=len(text), end=len(text) + len(paragraph), role=role))
        text += paragraph + "\n\n"
    name = f"a{number:02}"
    record = Article(id=name, key=name, document=name, start=0, end=len(text))
    return ArticleText(article=record, text=text, blocks=tuple(blocks))


def read(articles, claims=(), aliases=None):
    texts = [article(k, paragraphs) for k, paragraphs in enumerate(articles, start=1)]
    return resolve_entities(texts, list(claims), ClaimSettings(), aliases), texts


def owners(reading, form):
    """The entities that have a mention with exactly these words."""
    return {e.id for e in reading.entities if any(m.text == form for m in e.mentions)}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_cases(case):
    reading, _ = read(case["articles"], aliases=case.get("aliases"))
    for forms in case["together"]:
        shared = set.intersection(*(owners(reading, form) for form in forms))
        assert shared, (forms, [owners(reading, f) for f in forms])
    for a, b in case["apart"]:
        assert not owners(reading, a) & owners(reading, b), (a, b)
    kinds = {e.id: e.kind.value for e in reading.entities}
    for form, kind in case.get("kinds", {}).items():
        assert {kinds[e] for e in owners(reading, form)} == {kind}
    for form in case.get("absent", []):
        assert not owners(reading, form), form


def test_mentions_are_verbatim_and_in_order():
    reading, texts = read([c["articles"][0] for c in CASES])
    by_id = {t.article.id: t.text for t in texts}
    firsts = []
    for number, entity in enumerate(reading.entities, start=1):
        assert entity.id == f"e{number}"
        assert entity.name
        places = [(m.article, m.start, m.end) for m in entity.mentions]
        assert places == sorted(set(places))
        firsts.append(places[0])
        assert all(by_id[m.article][m.start : m.end] == m.text for m in entity.mentions)
    assert len(firsts) == len(reading.entities) > 30


@given(st.text(alphabet="AaBbIraq Gen.Ali ‘’'-@#[](),\nالعراق كتائب حزب الله و.ل«»ًU.S.", max_size=200))
@settings(max_examples=150, deadline=None)
def test_offsets_hold_for_any_text(text):
    reading, texts = read([[text]])
    for entity in reading.entities:
        for mention in entity.mentions:
            assert texts[0].text[mention.start : mention.end] == mention.text
            assert mention.text.strip() == mention.text != ""


def test_nothing_in_nothing():
    reading, _ = read([])
    assert reading.entities == ()
    assert reading.claims == ()


SENTENCES = [
    ("The strike was carried out by Iran.", "Iran", RoleKind.ACTOR),
    ("Iran launched a drone on Friday.", "Iran", RoleKind.ACTOR),
    ("Rebels attacked Iran on Friday.", "Iran", RoleKind.TARGET),
    ("General Karim Hadidi was killed on Friday.", "General Karim Hadidi", RoleKind.TARGET),
    ("Two men were hurt in Mosul on Friday.", "Mosul", RoleKind.PLACE),
    ("An attack on Mosul followed.", "Mosul", RoleKind.TARGET),
    ("Iran said it was raining.", "Iran", None),
    ("Iran is a country.", "Iran", None),
    ("The sons of Iran were absent.", "Iran", None),
    ("شنت إيران هجوما.", "إيران", RoleKind.ACTOR),
    ("جرى استهداف بغداد ليلا.", "بغداد", RoleKind.TARGET),
    ("وقع الانفجار في بغداد ليلا.", "بغداد", RoleKind.PLACE),
    ("قالت إيران ذلك.", "إيران", None),
]


@pytest.mark.parametrize(("sentence", "name", "role"), SENTENCES)
def test_roles(sentence, name, role):
    claim = Claim(id="c1", key="c", article="a01", start=0, end=len(sentence), text=sentence)
    reading, _ = read([[sentence]], [claim])
    (done,) = reading.claims
    assert owners(reading, name) <= set(done.entities)
    start = sentence.index(name)
    found = [r.role for r in done.roles if r.start == start]
    assert found == ([role] if role else [])


def test_speakers_are_linked():
    text = "General Karim Hadidi said the road was open, Reuters reported. A spokesman of the city agreed."
    speakers = [("General Karim Hadidi", True), ("A spokesman of the city", False)]
    claims = [
        Claim(
            id=f"c{k}", key="c", article="a01", start=0, end=len(text), text=text,
            speaker=Speaker(text=s, start=text.index(s), end=text.index(s) + len(s)),
        )
        for k, (s, _) in enumerate(speakers)
    ]  # fmt: skip
    reading, _ = read([[text]], claims)
    for claim, (_, known) in zip(reading.claims, speakers, strict=True):
        assert (claim.speaker.entity is not None) is known
    assert reading.claims[0].speaker.entity in owners(reading, "Karim Hadidi")


def test_claims_list_what_they_name():
    text = "Karim Hadidi left Mosul. Rain fell on Oslo."
    half = text.index("Rain")
    claims = [
        Claim(id="c1", key="c", article="a01", start=0, end=half, text=text[:half]),
        Claim(id="c2", key="c", article="a01", start=half, end=len(text), text=text[half:]),
    ]
    reading, _ = read([[text]], claims)
    assert owners(reading, "Mosul") <= set(reading.claims[0].entities)
    assert owners(reading, "Mosul").isdisjoint(reading.claims[1].entities)
    assert owners(reading, "Oslo") <= set(reading.claims[1].entities)
