"""Paths to documents: what is found, and everything that can be wrong with a file."""

import gzip
import io
import json
import os
import socket
import time
from pathlib import Path

import pytest

from tests.reading import BODY, PAGE, codes, corpus, warnings
from xref.corpus import read
from xref.corpus.formats import guess, suffix_of
from xref.errors import NoInputError
from xref.settings import CorpusSettings


def test_a_text_file_is_one_document(tmp_path):
    (tmp_path / "a.txt").write_bytes(BODY.encode())
    found = corpus(tmp_path / "a.txt")
    document = found.sources[0].document
    assert (document.id, document.path, document.characters) == ("a.txt", "a.txt", len(BODY))
    assert found.sources[0].text == BODY
    assert [a.article.id for a in found.articles] == ["a01"]
    assert found.unread == ()


def test_documents_are_sorted_whatever_the_order_of_arguments(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY + name, encoding="utf-8")
    one = corpus(tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "sub")
    two = corpus(tmp_path / "sub", tmp_path / "a.txt", tmp_path / "b.txt")
    assert one == two
    assert [s.document.path for s in one.sources] == ["a.txt", "b.txt", "c.md"]
    assert [s.document.path for s in corpus(tmp_path).sources] == ["a.txt", "b.txt", "sub/c.md"]


def test_a_file_that_two_arguments_lead_to_is_read_once(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(BODY, encoding="utf-8")
    for paths in ([tmp_path, tmp_path / "sub" / "a.txt"], [tmp_path / "sub" / "a.txt", tmp_path]):
        assert [s.document.path for s in corpus(*paths).sources] == ["sub/a.txt"]


def test_two_files_of_one_name_are_told_apart(tmp_path):
    for folder in "xy":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(BODY + folder, encoding="utf-8")
    one, two = corpus(tmp_path / "x", tmp_path / "y"), corpus(tmp_path / "y", tmp_path / "x")
    assert one == two
    assert [s.document.id for s in one.sources] == ["a.txt", "a.txt~2"]
    assert warnings(one.sources[1]) == {"duplicate-id": 1}


def test_a_missing_path_stops_everything(tmp_path):
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    with pytest.raises(NoInputError, match=r"nowhere\.txt"):
        corpus(tmp_path / "a.txt", tmp_path / "nowhere.txt")


def test_a_folder_with_nothing_to_read_is_an_error(tmp_path):
    with pytest.raises(NoInputError, match="nothing to read"):
        corpus(tmp_path)
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(NoInputError, match=r"empty\.txt: empty"):
        corpus(tmp_path)


def test_everything_else_unreadable_is_named_and_the_rest_goes_on(tmp_path):
    (tmp_path / "good.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(32)) * 8)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "broken.jsonl").write_text('{"text": "One."}\n{broken\n["no", "object"]\n{"title": "x"}\n')
    (tmp_path / "loop.txt").symlink_to("loop2.txt")
    (tmp_path / "loop2.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nothing.txt")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to("..")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / ".hidden.txt").write_text("not meant as input", encoding="utf-8")
    found = corpus(tmp_path)
    assert codes(found) == {
        "binary.txt": "binary",
        "broken.jsonl": "broken-record",
        "empty.txt": "empty",
        "gone.txt": "missing",
        "loop.txt": "symlink-loop",
        "loop2.txt": "symlink-loop",
        "paper.pdf": "unsupported",
        "pipe.txt": "not-a-file",
        "sub/up": "symlink-loop",
    }
    broken = [u.detail for u in found.unread if u.path == "broken.jsonl"]
    assert broken == ["line 2: not JSON", "line 3: not an object", "line 4: no text"]
    assert [s.document.path for s in found.sources] == ["broken.jsonl", "good.txt"]
    assert found.skipped == (".hidden.txt",)


def test_a_socket_never_blocks(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(BODY, encoding="utf-8")
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("s.txt")
        assert codes(corpus(tmp_path)) == {"s.txt": "not-a-file"}


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    (tmp_path / "good.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "secret.txt").write_text(BODY, encoding="utf-8")
    real = os.open

    def refuse(path, *rest, **more):
        if str(path).endswith("secret.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    assert codes(corpus(tmp_path)) == {"secret.txt": "permission"}


def test_a_folder_that_may_not_be_entered(tmp_path, monkeypatch):
    (tmp_path / "good.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert codes(corpus(tmp_path)) == {"closed": "permission"}


def test_a_file_above_the_limit_is_named(tmp_path):
    (tmp_path / "good.txt").write_text("Small enough to be read.", encoding="utf-8")
    (tmp_path / "large.txt").write_text("x" * 200, encoding="utf-8")
    assert codes(corpus(tmp_path, max_bytes=100)) == {"large.txt": "too-large"}


def test_a_gzip_bomb_is_noticed_before_it_is_unpacked(tmp_path):
    (tmp_path / "good.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    assert codes(corpus(tmp_path, max_bytes=1_000_000)) == {"bomb.jsonl.gz": "too-large"}


def test_gzip_is_undone_and_a_cut_archive_gives_its_whole_lines(tmp_path):
    lines = "".join(
        json.dumps({"id": f"r{n}", "text": f"Text {n} " + os.urandom(30).hex()}) + "\n" for n in range(60)
    )
    whole = gzip.compress(lines.encode())
    (tmp_path / "whole.jsonl.gz").write_bytes(
        whole + gzip.compress(b'{"id": "last", "text": "Second member."}\n')
    )
    assert len(corpus(tmp_path).sources) == 61
    (tmp_path / "whole.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = corpus(tmp_path)
    assert codes(found) == {"whole.jsonl.gz": "broken-archive"}
    assert 5 < len(found.sources) < 60
    (tmp_path / "whole.jsonl.gz").write_bytes(b"not gzip at all")
    with pytest.raises(NoInputError, match="broken-archive"):
        corpus(tmp_path)


def test_a_line_of_fifty_megabytes_is_read_in_seconds(tmp_path):
    (tmp_path / "long.txt").write_bytes(b"abcdefghij" * 5_000_000)
    start = time.perf_counter()
    found = corpus(tmp_path)
    assert time.perf_counter() - start < 15
    assert len(found.articles) == 1
    assert found.sources[0].document.characters == 50_000_000


def test_keys_follow_content_not_place(tmp_path):
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    alone = corpus(tmp_path).articles[0].article.key
    (tmp_path / "0.txt").write_text("Another text that stands before it in the corpus.", encoding="utf-8")
    (tmp_path / "b.txt").write_text(BODY.upper(), encoding="utf-8")
    keys = [a.article.key for a in corpus(tmp_path).articles]
    assert keys[1:] == [alone, f"{alone}~2"]


@pytest.mark.parametrize(
    ("data", "format_", "count"),
    [
        (b'{"text": "One."}\n{"text": "Two."}\n', "auto", 2),
        (b'[{"text": "One."}, {"text": "Two."}]', "auto", 2),
        (BODY.encode(), "auto", 1),
        (PAGE.encode(), "auto", 1),
        (b'{"text": "One."}\n', "text", 1),
        (b"text,title\nOne.,A\nTwo.,B\n", "csv", 2),
    ],
)
def test_standard_input(data, format_, count):
    found = corpus("-", stdin=io.BytesIO(data), stdin_format=format_)
    assert len(found.sources) == count
    assert {s.document.path for s in found.sources} == {"-"}
    assert found.sources[0].structured == (format_ != "text" and data != BODY.encode())


def test_white_space_is_a_document_without_an_article(tmp_path):
    (tmp_path / "a.txt").write_text(" \n\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(BODY, encoding="utf-8")
    found = corpus(tmp_path)
    assert warnings(found.sources[0]) == {"no-text": 1}
    assert [a.article.document for a in found.articles] == ["b.txt"]


def test_progress_counts_up_to_the_end(tmp_path):
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(BODY, encoding="utf-8")
    calls = []
    read([tmp_path], CorpusSettings(), progress=lambda done, total: calls.append((done, total)))
    assert calls == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_names_and_guesses():
    assert suffix_of("x/NEWS.JSONL.GZ") == ".jsonl"
    assert suffix_of(".profile") == ""
    assert guess(b'\xef\xbb\xbf {"a": 1}').__name__ == "read_jsonl"
    assert guess(b"<!DOCTYPE html><p>").__name__ == "read_html"
    assert guess(b"{curly} text").__name__ == "read_text"
