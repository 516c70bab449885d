"""The page in Chromium, opened from disk: nothing asked for, nothing run, nothing out of place."""

import csv
import io
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.render_fixture import bridge
from xref.render.page import page_html

HOSTILE = json.loads((Path(__file__).parent / "cases" / "render_hostile.json").read_text(encoding="utf-8"))
CHROMIUM = os.environ.get("CHROMIUM") or next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="NO CHROMIUM: THE PAGE WAS NOT TRIED IN A BROWSER"),
]


@pytest.fixture(scope="module")
def chromium():
    api = pytest.importorskip(
        "playwright.sync_api", reason="NO PLAYWRIGHT: THE PAGE WAS NOT TRIED IN A BROWSER"
    )
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Opened:
    """A page opened from disk, with what it asked for and complained of."""

    def __init__(self, chromium, path, page, **context):
        path.write_text(page, encoding="utf-8")
        self.context = chromium.new_context(**context)
        self.tab = self.context.new_page()
        self.requests, self.complaints = [], []
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.on("console", lambda message: self.complaints.append(message.text))
        self.tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.tab.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))
        self.tab.goto(path.as_uri())


@pytest.fixture
def opened(chromium, tmp_path):
    tabs = []

    def make(page, **context):
        tabs.append(Opened(chromium, tmp_path / "index.html", page, **context))
        return tabs[-1]

    yield make
    for tab in tabs:
        tab.context.close()


@pytest.mark.parametrize("case", HOSTILE, ids=[case["label"] for case in HOSTILE])
def test_nothing_of_a_corpus_runs(case, opened):
    known = opened(page_html(*bridge(case["text"], url=case["text"])))
    known.tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    known.tab.evaluate("document.querySelectorAll('*').forEach(e => e.dispatchEvent(new Event('mouseover')))")
    assert known.tab.evaluate("window.canary") is None
    assert len(known.requests) == 1
    assert known.complaints == []
    assert known.tab.title() == "What 4 articles say, and where they differ"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_sticks_out(opened, width, scheme):
    extra = f" {'x' * 3000}"
    known = opened(page_html(*bridge(extra)), viewport={"width": width, "height": 800}, color_scheme=scheme)
    known.tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert known.tab.evaluate("document.documentElement.scrollWidth") <= width
    assert known.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out(opened, scheme):
    name = "axe_playwright_python.sync_playwright"
    axe = pytest.importorskip(name, reason="NO AXE-PLAYWRIGHT-PYTHON: ACCESSIBILITY WAS NOT TRIED").Axe()
    known = opened(page_html(*bridge()), color_scheme=scheme, bypass_csp=True)
    known.tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = axe.run(known.tab).response["violations"]
    assert [item["id"] for item in found if item["impact"] in ("serious", "critical")] == []


def test_numbers_stand_right_beside_arabic(opened):
    """«صوت الميناء» and what follows it in an English line: the date stands to the right of the name."""
    known = opened(page_html(*bridge()), viewport={"width": 1280, "height": 800})
    box = """() => {
      const caption = [...document.querySelectorAll('figcaption')].find(c => c.textContent.includes('صوت'));
      const edge = node => node.getBoundingClientRect();
      return [edge(caption.querySelector('.source')).right, edge(caption.querySelector('time')).left,
              getComputedStyle(caption.parentElement.querySelector('blockquote > bdi')).direction];
    }"""
    right, left, direction = known.tab.evaluate(box)
    assert right <= left
    assert direction == "rtl"


def test_isolates_stand_in_the_order_of_the_text(opened):
    known = opened(page_html(*bridge()), viewport={"width": 1280, "height": 800})
    known.tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    pairs, wrong = known.tab.evaluate("""() => {
      let pairs = 0; const wrong = [];
      document.querySelectorAll('bdi').forEach(one => {
        const next = one.nextElementSibling;
        if (!next || next.tagName !== 'BDI' || getComputedStyle(one).display !== 'inline') return;
        const [a, b] = [one.getClientRects(), next.getClientRects()];
        if (a.length !== 1 || b.length !== 1 || Math.abs(a[0].top - b[0].top) > 9) return;
        pairs += 1;
        if (a[0].right > b[0].left + 1) wrong.push(one.textContent + ' | ' + next.textContent);
      });
      return [pairs, wrong];
    }""")
    assert pairs > 3
    assert wrong == []


def test_the_filter_and_its_address(opened):
    known = opened(page_html(*bridge()))
    shown = "document.querySelectorAll('.card:not(.gone)').length"
    assert known.tab.evaluate(shown) == 4
    known.tab.fill("#filter-text", "الميناء")
    assert known.tab.evaluate(shown) == 4
    known.tab.fill("#filter-text", "people hedged")
    assert known.tab.evaluate(shown) == 1
    assert "q=people+hedged" in known.tab.url
    assert known.tab.text_content("#filter-count") == "1 of 4 cards"
    known.tab.fill("#filter-text", "")
    known.tab.select_option("#filter-relation", "agree")
    assert known.tab.evaluate(shown) == 1
    assert known.tab.evaluate("document.getElementById('agreements').open") is True
    known.tab.reload()
    assert known.tab.evaluate(shown) == 1
    known.tab.click("#filter button")
    known.tab.wait_for_function(f"{shown} === 4")


def test_a_link_opens_what_it_points_into(opened):
    known = opened(page_html(*bridge()))
    assert known.tab.evaluate("document.getElementById('agreements').open") is False
    known.tab.evaluate("location.hash = '#g-000000000002'")
    known.tab.wait_for_function("document.getElementById('agreements').open")


def test_without_scripts_all_is_there(opened):
    known = opened(page_html(*bridge()), java_script_enabled=False)
    assert known.tab.locator(".card").count() == 4
    assert known.tab.locator("#filter").is_hidden()
    known.tab.locator("#agreements > summary").click()
    assert known.tab.locator("#agreements .card").is_visible()


def test_print_opens_everything(opened, tmp_path):
    known = opened(page_html(*bridge()))
    known.tab.pdf(path=tmp_path / "page.pdf", format="A4")
    assert (tmp_path / "page.pdf").stat().st_size > 10_000
    known.tab.emulate_media(media="print")
    known.tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert known.tab.locator("details:not([open], .fold)").count() == 0
    known.tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert known.tab.locator("details:not([open])").count() > 0


def test_a_card_is_taken_along_as_text(opened):
    known = opened(page_html(*bridge()))
    known.tab.evaluate(
        """() => { document.execCommand = () => {
             window.copied = document.querySelector('textarea').value; return true; } }"""
    )
    known.tab.click("#g-000000000001 .copy")
    lines = known.tab.evaluate("window.copied").split("\n")
    assert lines[0] == "1 people killed when the bridge fell"
    assert "killed: 15" in lines
    assert "  قالت الشرطة إن 15 شخصا قتلوا عند سقوط الجسر يوم الجمعة." in lines
    assert any("صوت الميناء · 3 May 2031" in line and "page.txt:11" in line for line in lines)
    assert lines[-2].endswith("index.html#g-000000000001")
    assert known.complaints == []


def test_the_cards_shown_are_saved_as_a_table(opened):
    known = opened(page_html(*bridge('=1+1,"x"')), accept_downloads=True)
    known.tab.select_option("#filter-relation", "diverge")
    with known.tab.expect_download() as saved:
        known.tab.click("#take-csv")
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["aspect"], row["reading"]) for row in rows] == [
        ("killed", '12=1+1,"x"'),
        ("killed", '15=1+1,"x"'),
        ("affirmed or denied", 'said=1+1,"x"'),
    ]
    assert rows[0]["sources"] == 'Harbour Post=1+1,"x"; Coast Wire=1+1,"x"'
    assert known.complaints == []


def test_keys_lead_from_card_to_card(opened):
    known = opened(page_html(*bridge()))
    known.tab.keyboard.press("j")
    assert known.tab.evaluate("document.activeElement.id") == "g-000000000001"
    known.tab.keyboard.press("/")
    assert known.tab.evaluate("document.activeElement.id") == "filter-text"
    known.tab.keyboard.type("jk/")
    assert known.tab.input_value("#filter-text") == "jk/"
