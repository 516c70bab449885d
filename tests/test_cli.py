"""The commands as a person runs them."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from tests.commands import xref
from tests.shared import ROOT

SEEDS = ROOT / "seeds"
STORY = (
    "The council of Velmora closed the old harbour on Tuesday after a flood damaged two piers, and three workers "
    "were injured. The mayor said that repairs would take at least six weeks. Ships will be sent to Port Ansel "
    "until then, the port authority announced in a statement on its website."
)


@pytest.fixture
def twice(tmp_path):
    """Two copies of a story and one other."""
    rows = [
        {"id": "one", "title": "Harbour closed", "text": STORY, "outlet": "Velmora Post", "published": "2024-05-01"},
        {"id": "two", "title": "Harbour closed", "text": STORY, "outlet": "Ansel Times", "published": "2024-05-02"},
        {"id": "three", "title": "Choir wins", "text": "A choir of forty singers from Ansel won the prize of the city. " * 3,
         "outlet": "Ansel Times", "published": "2024-05-02"},
    ]  # fmt: skip
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_version_and_schema():
    assert xref("--version").out.startswith("xref 0.")
    assert json.loads(xref("schema").out)["title"] == "xref result"


@pytest.mark.parametrize("command", [(), ("report",), ("dups",), ("claims",), ("articles",), ("check",)])
def test_help_starts_with_examples(command):
    done = xref(*command, "--help")
    assert done.code == 0
    assert done.out.split("\n\n")[1].lstrip().startswith("Examples:")


def test_dups_finds_the_copy_and_names_who_came_first(twice):
    found = json.loads(xref("dups", twice, "--format", "json").out)
    (cluster,) = found["duplicates"]
    assert cluster["members"] == ["one", "two"]
    assert (cluster["representative"], cluster["why_kept"]) == ("one", "earliest")
    assert cluster["pairs"][0]["direction"] == {"from": "one", "basis": "date"}


def test_csv_and_markdown_say_the_same(twice):
    rows = list(csv.reader(io.StringIO(xref("dups", twice, "--format", "csv").out)))
    assert len({len(row) for row in rows}) == 1
    assert "Harbour closed" in xref("dups", twice, "--format", "md").out


@pytest.mark.parametrize("command", ["dups", "claims", "articles"])
@pytest.mark.parametrize("columns", ["40", "80", "160"])
def test_text_keeps_to_the_width(twice, command, columns):
    done = xref(command, twice, COLUMNS=columns)
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= int(columns)


def test_check_fails_on_a_copy_and_passes_without(twice, tmp_path):
    assert xref("check", twice).code == 1
    assert "XR001" in xref("check", twice).out
    assert xref("check", twice, "--fail-on", "never").code == 0
    clean = tmp_path / "clean.jsonl"
    clean.write_text("\n".join(twice.read_text().splitlines()[1:]), encoding="utf-8")
    assert xref("check", clean).code == 0


def test_stdin_is_read(twice):
    found = json.loads(xref("dups", "-", "--format", "json", stdin=twice.read_bytes()).out)
    assert len(found["duplicates"]) == 1


def test_report_writes_its_files_and_nothing_else(twice, tmp_path):
    done = xref("report", twice, "--out", tmp_path / "out")
    assert done.code == 0
    names = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert names == ["duplicates.md", "graph.gexf", "graph.graphml", "index.html", "result.json"]
    assert done.out == ""


def test_quiet_says_nothing(twice, tmp_path):
    done = xref("report", twice, "--out", tmp_path / "out", "--quiet")
    assert (done.out, done.err) == ("", "")


def test_control_characters_of_the_corpus_never_reach_the_terminal(tmp_path):
    row = {"id": "x\x1b[2J", "title": "A\x1b[31mB\x07\u202e\x00C", "text": STORY + "\x9b1m\u2066"}
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(row) + "\n" + json.dumps({**row, "id": "y"}), encoding="utf-8")
    for command in ("dups", "claims", "articles", "check"):
        done = xref(command, path)
        shown = set(done.out + done.err)
        assert not shown & set("\x1b\x07\x00\x9b\u202e\u2066"), command


def test_ascii_terminals_get_ascii(twice):
    done = xref("dups", twice, PYTHONIOENCODING="ascii")
    assert done.code == 0
    assert done.out.isascii()


def test_a_pipe_that_closes_early_is_no_error(twice):
    command = f"{sys.executable} -m xref dups {twice} | head -c 10; s=${{PIPESTATUS[0]}}; echo; echo $s"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nsys.argv = ['xref', '--help']\nfrom xref.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'numpy', 'scipy', 'networkx', 'datasketch', 'jinja2', 'babel', 'rapidfuzz'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_committed_report_is_what_the_seeds_give(hash_seed, tmp_path):
    done = xref("report", "seeds", "--out", tmp_path / "out", cwd=ROOT, PYTHONHASHSEED=hash_seed)
    assert done.code == 0
    for path in sorted((tmp_path / "out").iterdir()):
        assert path.read_bytes() == (ROOT / "reports" / path.name).read_bytes(), f"{path.name}: make reports"


def test_order_of_arguments_changes_nothing(twice, tmp_path):
    other = tmp_path / "a.txt"
    other.write_text(f"Choir wins\n\n{STORY.replace('three', 'four')}\n", encoding="utf-8")
    first = xref("report", twice, other, "--out", tmp_path / "1").code
    again = xref("report", other, twice, "--out", tmp_path / "2").code
    assert first == again == 0
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def test_the_library_gives_what_the_command_gives(twice):
    import xref as library

    result = library.analyze([twice]).result
    found = json.loads(xref("claims", twice, "--format", "json").out)
    assert [c["key"] for c in found["claims"]] == [c.key for c in result.claims]
    assert os.fspath(twice.name) in {d.path for d in result.documents}
