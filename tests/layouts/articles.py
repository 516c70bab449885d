"""The stock of articles, self-written: people, places and outlets do not exist.

A file of `stock` holds articles that begin with `=== title`, then `author | outlet | ISO date | place |
section`, then one paragraph a line. A paragraph that is no plain one is marked `## ` (subheading),
`[caption] `, `[tweet] ` or `[list] `.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from tests.layouts.records import Block, Piece

STOCK = Path(__file__).parent / "stock"
MARKS = {"## ": "sub", "[caption] ": "caption", "[tweet] ": "tweet", "[list] ": "list"}


def block(line: str) -> Block:
    """A paragraph and its kind."""
    for mark, kind in MARKS.items():
        if line.startswith(mark):
            return Block(kind, line.removeprefix(mark))
    return Block("p", line)


def piece(record: str, language: str) -> Piece:
    """One article of a stock file."""
    title, about, *lines = (line for line in record.split("\n") if line.strip())
    author, outlet, published, place, section = (field.strip() for field in about.split("|"))
    blocks = tuple(map(block, lines))
    return Piece(title, author, outlet, date.fromisoformat(published), place, section, language, blocks)


@cache
def stock(language: str) -> tuple[Piece, ...]:
    """All articles in a language, in the order of the files."""
    files = sorted(STOCK.glob(f"{language}_*.txt"))
    records = [r for f in files for r in f.read_text(encoding="utf-8").split("=== ")[1:]]
    return tuple(piece(r, language) for r in records)
