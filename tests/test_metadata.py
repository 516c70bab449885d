"""What an article prints of itself; what it does not print is None."""

import json
from pathlib import Path

import pytest

from tests.layouts.public import PUBLIC as FIRST
from tests.layouts.public_more import PUBLIC
from tests.layouts.score import row
from xref.corpus.bylines import looks_like_name, names_outlet, source_named
from xref.corpus.credit_sentences import credited_in
from xref.corpus.credits import agency_of, copyright_holder, credit_of
from xref.corpus.datelines import is_date_line, opens_with_place, others_beside_date
from xref.corpus.split import split_source
from xref.model import Document, Source
from xref.settings import CorpusSettings

CASES = json.loads((Path(__file__).parent / "cases" / "metadata.json").read_text(encoding="utf-8"))
BODY = {
    "en": "The ferry between the mainland and the island runs again from Monday, the harbour master said on Friday. "
    "It had been in the dock for six weeks while welders mended the hull below the waterline.",
    "ar": "أعلنت وزارة الصحة يوم الثلاثاء تسجيل ثلاث وعشرين إصابة جديدة بحمى النهر في الإقليم، ليرتفع العدد الإجمالي "
    "منذ مطلع العام إلى أكثر من مئتي إصابة في المناطق الشمالية.",
}
FIRST_LAYOUTS = {layout.name for layout in FIRST}
FIELDS = ("title", "author", "outlet", "published", "updated", "language")


def one(lines):
    text = "\n\n".join(lines)
    document = Document(id="d", path="d.txt", sha256="0" * 64, characters=len(text))
    articles, _ = split_source(Source(document=document, text=text), CorpusSettings())
    assert len(articles) == 1
    return articles[0].article


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    article = one([BODY.get(line, line) for line in case["input"]])
    found = {name: getattr(article, name) for name in FIELDS if getattr(article, name) is not None}
    assert found == case["expected"]


@pytest.mark.parametrize("layout", [layout.name for layout in PUBLIC])
def test_generated_pages(layout):
    shares = row(layout, range(300, 306), 12)
    for measure, least in (
        ("title", 0.95 if layout in FIRST_LAYOUTS else 0.9),
        ("language", 0.95),
        ("published", 0.85),
        ("outlet", 0.85),
        ("author", 0.85),
    ):
        share = shares[measure]
        assert share.of == 0 or share.right / share.of >= least, measure


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("By Staff, Agencies", "Staff, Agencies", None),
        ("By Staff, Associated Wire Agency", "Staff, Associated Wire Agency", "Associated Wire Agency"),
        ("By Elena M. Kordan@ekordan", "Elena M. Kordan", None),
        ("By Elena M. Kordan: @ekordan", "Elena M. Kordan", None),
        ("By News Desk -2022-04-08", "News Desk", None),
        ("*By Clara Ostheim, The Meridian Post* | 3 March 2023", "Clara Ostheim", "The Meridian Post"),
        ("Clara Ostheim | Northern Courier | 3 March 2023", "Clara Ostheim", "Northern Courier"),
        ("بقلم: رامي البحري", "رامي البحري", None),
        ("رامي البحري السبت 14 آذار 2020", "رامي البحري", None),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe", None),
        ("By Jane Doe, John Roe", "Jane Doe, John Roe", None),
        ("Posted on 3 March 2023 by Elena Kordan", "Elena Kordan", None),
    ],
)
def test_bylines(line, author, outlet):
    credit = credit_of(line)
    assert (credit.author, credit.outlet) == (author, outlet)


def test_who_posted_it_is_no_author_unless_a_person():
    assert credit_of("Posted by WORLD MIRROR 24 on").posted_by == "WORLD MIRROR 24"
    assert credit_of("Posted by WORLD MIRROR 24 on").author is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("8 April 2022", True),
        ("Published 7:37, Monday 20 February 2023", True),
        ("Saturday, 04 April 2020 9:14 PM  [ Last Update: Sunday, 05 April 2020 10:35 AM ]", True),
        ("تاريخ النشر: 3 مارس 2023", True),
        ("2022-04-08", True),
        ("The 4 April attack", False),
        ("14 dead", False),
        ("March on the capital", False),
        ("In 2019", False),
    ],
)
def test_date_lines(line, expected):
    assert is_date_line(line) is expected


def test_words_beside_a_date_are_counted():
    assert others_beside_date("By Clara Ostheim, 8 April 2022") == 3
    assert others_beside_date("No date at all") is None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("LISSAR, March 3, 2023 (Associated Wire) - Talks collapsed on Thursday", True),
        ("BEIRUT, LEBANON (8:15 P.M.) – The group said on Friday", True),
        ("Beirut – In light of the talks", True),
        ("كرفان – أقرّ البرلمان فجر الجمعة قانون المياه", True),
        ("The talks – which began on Monday – collapsed", False),
        ("Talks collapsed on Thursday, officials said.", False),
        ("قال الوزير إن المحادثات انتهت يوم الخميس", False),
    ],
)
def test_datelines(opening, expected):
    assert opens_with_place(opening) is expected


def test_agencies_and_holders():
    assert agency_of("LISSAR, March 3 (Associated Wire) - Talks") == "Associated Wire"
    assert agency_of("The bank (founded in 1901) - a large one") is None
    assert copyright_holder("© 2020 The Harbour Times. All rights reserved.") == "The Harbour Times"
    assert copyright_holder("The harbour of 2020") is None


def test_names():
    assert source_named("Source: Harbour Times") == "Harbour Times"
    assert source_named("(Harbour Times)") == "Harbour Times"
    assert source_named("نقلاً عن وكالة السهل للأنباء") == "وكالة السهل للأنباء"
    assert source_named("Via the northern road") is None
    assert source_named("Sources said that nothing was decided") is None
    assert looks_like_name("Elena M. Kordan")
    assert not looks_like_name("Elena went home")
    assert names_outlet("Northern Courier")
    assert not names_outlet("A northern wind")


@pytest.mark.parametrize(
    ("line", "author", "outlet", "date"),
    [
        ("(Reprinted from The Long View, 27 January 2023.)", None, "The Long View", "27 January 2023"),
        (
            "From Harbour Times of April 19th, 2023, by Elena Kordan",
            "Elena Kordan",
            "Harbour Times",
            "April 19th, 2023",
        ),
        ("Elena Kordan reports from Lissar for The Long View", "Elena Kordan", "The Long View", None),
        ("Elena Kordan is a reporter for Harbour Times.", "Elena Kordan", "Harbour Times", None),
        ("Elena Kordan in The Observer, 3 May 2024:", "Elena Kordan", "The Observer", "3 May 2024"),
        ("Originally published by Northern Courier", None, "Northern Courier", None),
        ("نُشرت هذه المادة في صحيفة المرفأ بتاريخ 3 آذار 2023", None, "صحيفة المرفأ", "3 آذار 2023"),
        ("عن صحيفة المرفأ، عدد 3 مارس 2023، بقلم سلمى الكاتب", "سلمى الكاتب", "صحيفة المرفأ", "3 مارس 2023"),
    ],
)
def test_sentences_of_credit(line, author, outlet, date):
    credit = credited_in(line)
    assert credit is not None
    assert (credit.author, credit.outlet, credit.date) == (author, outlet, date)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry, first seen in Lissar on 6 April 2022, runs again.",
        "Explosion in Mirren, October 2023",
        "Talks in Lissar on Friday",
        "By Jane Doe in Lissar",
        "Elena Kordan reports heavy shelling from Lissar",
        "A report published in May was wrong.",
        "Next meeting: 9 November.",
        "نشرت الصحيفة في بيروت يوم الجمعة تقريراً عن الحرب",
        "عن الحرب في الوادي",
    ],
)
def test_other_sentences_are_no_credit(line):
    assert credited_in(line) is None
