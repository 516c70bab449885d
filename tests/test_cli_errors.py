"""Bad input: one clear line, the documented exit code, the rest still processed."""

import gzip
import json
import os
import subprocess
import sys

import pytest

from tests.commands import xref

GOOD = (
    "Flood closes the harbour of Velmora\n\nBy Ada Quill\n\nThe harbour of Velmora was closed on Tuesday after "
    "a flood damaged two piers, the port authority said. Three workers were injured and taken to hospital.\n\n"
    "Repairs will take at least six weeks and cost 4 million euros, an engineer told the council on Wednesday.\n"
)


def text(path, data):
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def empty(folder):
    text(folder / "empty.txt", b"")


def binary(folder):
    text(folder / "picture.txt", bytes(range(256)) * 40)


def broken_record(folder):
    text(folder / "rows.jsonl", json.dumps({"id": "r1", "text": GOOD}) + "\n{broken\n")


def no_object(folder):
    text(folder / "rows.jsonl", json.dumps({"id": "r1", "text": GOOD}) + "\n[1, 2]\n")


def no_text(folder):
    text(folder / "rows.jsonl", json.dumps({"id": "r1", "text": GOOD}) + '\n{"id": "r2"}\n')


def cut_archive(folder):
    whole = gzip.compress(json.dumps({"id": "r1", "text": GOOD}).encode() * 50)
    text(folder / "rows.jsonl.gz", whole[: len(whole) // 2])


def loop(folder):
    (folder / "loop").symlink_to(folder, target_is_directory=True)


def dangling(folder):
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")


def pipe(folder):
    os.mkfifo(folder / "pipe.txt")


UNREAD = {
    "empty": (empty, "empty.txt"),
    "binary": (binary, "picture.txt"),
    "broken-record": (broken_record, "rows.jsonl"),
    "no-object": (no_object, "rows.jsonl"),
    "no-text": (no_text, "rows.jsonl"),
    "cut-archive": (cut_archive, "rows.jsonl.gz"),
    "loop": (loop, "loop"),
    "dangling": (dangling, "gone.txt"),
    "pipe": (pipe, "pipe.txt"),
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_cannot_be_read_is_named_and_the_rest_is_processed(name, tmp_path):
    make, named = UNREAD[name]
    text(tmp_path / "good.txt", GOOD)
    make(tmp_path)
    done = xref("articles", tmp_path, "--format", "json")
    assert done.code == 3
    lines = done.err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("xref: not read: ")
    assert named in lines[0]
    assert "Flood closes the harbour of Velmora" in [a["title"] for a in json.loads(done.out)["articles"]]


@pytest.mark.parametrize(
    "command", [["report", "--out", "out"], ["dups"], ["claims"], ["articles"], ["check"]]
)
@pytest.mark.parametrize("path", ["missing.txt", "missing/deep"])
def test_a_path_that_does_not_exist_stops_everything(command, path, tmp_path):
    text(tmp_path / "good.txt", GOOD)
    done = xref(command[0], "good.txt", path, *command[1:], cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert path in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("make", [empty, binary, lambda folder: None], ids=["empty", "binary", "nothing"])
def test_a_corpus_with_nothing_in_it_is_an_error(make, tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    make(folder)
    done = xref("report", folder, "--out", tmp_path / "out")
    assert (done.code, done.out) == (2, "")
    assert "error" in done.err.splitlines()[-1]
    assert not (tmp_path / "out").exists()


def test_a_single_line_of_50_mb_is_read(tmp_path):
    line = " ".join(f"word{n % 5000}" for n in range(50 * 1024 * 1024 // 9))
    text(tmp_path / "long.txt", line)
    text(tmp_path / "good.txt", GOOD)
    done = xref("articles", tmp_path, "--format", "json")
    assert done.code in (0, 3)
    assert "Flood closes the harbour of Velmora" in [a["title"] for a in json.loads(done.out)["articles"]]


@pytest.mark.parametrize("args", [["dups"], ["dups", "--no-such-option", "x"], ["nothing"], ["report", "x"]])
def test_usage_errors_exit_2(args, tmp_path):
    done = xref(*args, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_out_that_is_a_file_is_refused_before_any_work(tmp_path):
    text(tmp_path / "good.txt", GOOD)
    done = xref("report", "good.txt", "--out", "good.txt", cwd=tmp_path)
    assert done.code == 2
    assert (tmp_path / "good.txt").read_text() == GOOD


def test_a_report_that_cannot_be_written_leaves_the_old_one(tmp_path):
    text(tmp_path / "good.txt", GOOD)
    out = tmp_path / "out"
    (out / "index.html").mkdir(parents=True)  # cannot be replaced by a file
    text(out / "result.json", "old")
    done = xref("report", "good.txt", "--out", out, cwd=tmp_path)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert (out / "result.json").read_text() == "old"
    assert sorted(p.name for p in out.iterdir()) == ["index.html", "result.json"]


def unfinished_quote(folder):
    text(folder / "rows.csv", 'id,text\n1,"unterminated and on\n2,more text here\n')


def test_a_table_that_ends_inside_a_quotation_is_broken(tmp_path):
    text(tmp_path / "good.txt", GOOD)
    unfinished_quote(tmp_path)
    done = xref("articles", tmp_path)
    assert done.code == 3
    assert "broken-record" in done.err


@pytest.mark.parametrize("published", ["٢٠٢٥-٠٣-٠٤", "2025-03-0४", "２０２５-０３-０４", "2025/3/4"])
def test_dates_in_any_digits_are_read(published, tmp_path):
    row = {"id": "r1", "text": GOOD, "published": published}
    text(tmp_path / "rows.jsonl", json.dumps(row, ensure_ascii=False))
    done = xref("claims", tmp_path, "--format", "json")
    assert done.code == 0
    assert json.loads(done.out)["articles"][0]["published"] == "2025-03-04"


@pytest.mark.parametrize(
    "args",
    [["report", "", "--out", "o"], ["dups", ""], ["report", "c", "--out", ""], ["report", "c", "--out", "c"]],
)
def test_an_empty_path_and_an_output_over_the_input_are_refused(args, tmp_path):
    (tmp_path / "c").mkdir()
    text(tmp_path / "c" / "good.txt", GOOD)
    done = xref(*args, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["c", "good.txt"]


def test_no_claims_are_read_from_what_is_longer_than_an_article(tmp_path):
    text(tmp_path / "long.txt", "One man was killed in Orlen. " * 40_000)
    text(tmp_path / "good.txt", GOOD)
    done = xref("claims", tmp_path, "--format", "json")
    assert done.code == 0
    assert "no-claims-read" in done.err
    found = json.loads(done.out)
    assert {c["article"] for c in found["claims"]} == {
        a["id"] for a in found["articles"] if a["document"] == "good.txt"
    }


@pytest.mark.parametrize("closed", ["1", "2", "0"])
def test_closed_streams_are_no_internal_error(closed, tmp_path):
    text(tmp_path / "good.txt", GOOD)
    command = f"{sys.executable} -m xref check good.txt {closed}>&-"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
