"""The page as markup: one file, nothing from outside, every corpus string escaped and isolated."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render_fixture import bridge
from xref.model import Relation
from xref.render.page import page_html
from xref.render.page.references import safe_link
from xref.render.page.some import BUDGET

HOSTILE = json.loads((Path(__file__).parent / "cases" / "render_hostile.json").read_text(encoding="utf-8"))
#: Stands behind every corpus string of the marked page; nothing of the house's own text holds it.
MARK = "Zzqx"
VOID = {"meta", "input", "br", "rect", "link", "img", "hr"}
ADDRESSES = {"src", "href", "action", "data", "poster", "srcset", "formaction", "xlink:href", "background"}


KNOWN_TAGS = frozenset(
    [
        "a",
        "article",
        "b",
        "bdi",
        "blockquote",
        "body",
        "button",
        "circle",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "header",
        "html",
        "i",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "main",
        "mark",
        "meta",
        "nav",
        "ol",
        "option",
        "output",
        "p",
        "path",
        "rect",
        "script",
        "section",
        "select",
        "span",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "ul",
    ]
)


class Reader(HTMLParser):
    """Reads a page: text with the tags it stands in, attributes, ids; complains of tags that do not match."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.attributes, self.tags = [], [], [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append((data, tuple(self.open)))

    def outside(self, inside):
        """The text that stands in none of the tags `inside`."""
        return "".join(data for data, tags in self.texts if not set(tags) & set(inside))


@pytest.fixture(scope="module")
def plain():
    return page_html(*bridge())


def test_every_corpus_string_is_isolated():
    reader = Reader(page_html(*bridge(MARK, url=MARK)))
    marked = [(data, tags) for data, tags in reader.texts if MARK in data]
    assert len(marked) > 60
    assert [(data, tags) for data, tags in marked if not set(tags) & {"bdi", "option"}] == []
    assert [a for a in reader.attributes if a[2] and MARK in a[2]] == []


@pytest.mark.parametrize("case", HOSTILE, ids=[case["label"] for case in HOSTILE])
def test_hostile_strings_are_inert(case, plain):
    page = page_html(*bridge(case["text"], url=case["text"]))
    reader, known = Reader(page), Reader(plain)
    page.encode("utf-8")
    spans = sum(tag == "span" for tag in reader.tags)
    assert spans >= sum(tag == "span" for tag in known.tags)
    for tag in (
        "script",
        "style",
        "svg",
        "img",
        "iframe",
        "form",
        "article",
        "section",
        "table",
    ):
        assert reader.tags.count(tag) == known.tags.count(tag), tag
    assert [a for a in reader.attributes if a[1].startswith("on") or a[1] == "style"] == []
    links = [value for _, name, value in reader.attributes if name in ADDRESSES]
    assert [link for link in links if not link.startswith(("#", "https://harbour.example/"))] == []
    body = reader.outside({"script", "style"})
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\ud800-\udfff]", body)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=40))
def test_any_string_leaves_the_page_whole(text):
    page = page_html(*bridge(text, url=text))
    page.encode("utf-8")
    reader = Reader(page)
    assert set(reader.tags) <= KNOWN_TAGS
    assert [a for a in reader.attributes if a[1].startswith("on") or a[1] == "style"] == []


def test_links_of_a_page_lead_somewhere(plain):
    reader = Reader(plain)
    ids = [value for _, name, value in reader.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    wanted = {value[1:] for _, name, value in reader.attributes if name == "href" and value.startswith("#")}
    assert wanted - set(ids) == set()
    outside = [value for _, name, value in reader.attributes if name == "href" and not value.startswith("#")]
    assert set(outside) == {"https://harbour.example/bridge"}


def test_the_policy_allows_the_pages_own_script_and_style_alone(plain):
    reader = Reader(plain)
    policy = next(v for t, n, v in reader.attributes if t == "meta" and n == "content" and "default-src" in v)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        assert reader.tags.count(tag) == 1
        inner = plain.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("name", ["page.css", "page.js"])
def test_script_and_style_ask_for_nothing(name):
    text = files("xref.render").joinpath("templates", name).read_text(encoding="utf-8")
    assert not re.search(r"</|https?:|url\(|@import|fetch\(|XMLHttp|innerHTML|eval\(|document\.write", text)


def test_the_page_says_what_was_found(plain):
    reader = Reader(plain)
    body = re.sub(r"\s+", " ", reader.outside({"script", "style"}))
    for words in (
        "What 4 articles say",
        "From 3 outlets; 1 article names none.",
        "2 in English, 1 in Arabic, 1 in a language that is not known.",
        "2 May 2031 to 4 May 2031; 1 gives no date.",
        "3 articles · 3 outlets · 2 independent sources · 1 speaker",
        "killed 12 Harbour Post, Coast Wire (1 independent source)",
        "15 صوت الميناء (1 independent source)",
        "outlet unknown (Minister: no neglect)",
        "River Daily",
        "1 repetition not counted as a source",
        "a copy of the article of Harbour Post (the copies)",
        "bad.bin",
        "navigation",
        "No word differs.",
        "Not counted as a source: names as its source صوت الميناء (“the minister”)",
        "through Coast Wire",
        "of 3 May 2031 to 4 May 2031",
        "denied on a condition in quotation marks",
        "Rejected by a reader’s decision: 1 group",
        "g-0 confirm (no such group here): gone",
        "In passing:",
        "a1 had it first, by the dates of publication",
        "disguised by look-alike letters",
    ):
        assert words in body, words
    marked = [data for data, tags in reader.texts if "mark" in tags]
    assert marked == ["12", "15"]
    arabic = [known for known in reader.attributes if known == ("bdi", "lang", "ar")]
    assert len(arabic) > 3


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://", False),
        ("https://a b", False),
        ("https://example.org/\u202egpj", False),
        ("https://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_become_links(url, links):
    assert (safe_link(url) is not None) is links


def test_a_large_result_is_cut_and_says_so():
    result, texts = bridge()
    group, claim = result.groups[0], result.claims[0]
    groups = tuple(
        msgspec.structs.replace(
            group, id=f"g{n}", key=f"g-{n}", rank=n, versions=(), claims=("c1",), origins=()
        )
        for n in range(1, 3001)
    )
    agreeing = tuple(
        msgspec.structs.replace(known, id=f"h{known.id}", key=f"h{known.key}", relation=relation)
        for known in groups
        for relation in (Relation.AGREE, Relation.UPDATE)
    )
    long = msgspec.structs.replace(claim, text="كلمة " * 100_000)
    result = msgspec.structs.replace(result, groups=groups + agreeing, claims=(long, *result.claims[1:]))
    page = page_html(result, {name: text + "كلمة " * 1_000_000 for name, text in texts.items()})
    assert len(page.encode()) < 5_000_000
    assert "more divergences are not drawn here" in page
    assert "(+4" in page  # of each statement too much to draw
    assert page.count('class="card') <= 3 * BUDGET // 1_000


def test_a_divergence_without_versions_names_its_differences():
    result, texts = bridge(MARK)
    left = msgspec.structs.replace(result.alignments[0].variants[0].left, text=f"twelve{MARK}")
    variant = msgspec.structs.replace(result.alignments[0].variants[0], left=left, right=None, detail="")
    alignment = msgspec.structs.replace(result.alignments[0], variants=(variant,))
    group = msgspec.structs.replace(result.groups[0], versions=())
    result = msgspec.structs.replace(result, groups=(group,), alignments=(alignment,), decisions=())
    reader = Reader(page_html(result, texts))
    body = re.sub(r"\s+", " ", reader.outside({"script", "style"}))
    assert body.count(f"twelve{MARK} against not said") == 2
    assert [data for data, tags in reader.texts if MARK in data and not set(tags) & {"bdi", "option"}] == []


def test_an_empty_result_is_a_page():
    result, _ = bridge()
    nothing = dict.fromkeys(("documents", "articles", "dropped", "duplicates", "passages", "boilerplate", "claims", "groups", "alignments", "stories", "outlets", "unread"), ())  # fmt: skip
    page = page_html(msgspec.structs.replace(result, **nothing), {})
    Reader(page)
    assert "No statement was found" in page


def test_the_same_result_gives_the_same_page(plain):
    assert page_html(*bridge()) == plain
