"""Lines for a terminal: wrapped, indented, coloured if wished. Everything written passes through `safe`."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells

from xref.model import Record
from xref.render.safe import visible

#: A piece of a line: text, or text with a style: names of `_CODES`, apart by spaces.
Piece = str | tuple[str, str]

#: Narrowest text column: an indent never squeezes text below it.
_NARROWEST = 20
#: ANSI codes (ECMA-48, "select graphic rendition") of the styles used here.
_CODES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
_WORDS = re.compile(r"\s+|\S+")


class Look(Record, frozen=True, kw_only=True):
    """How text for people is set."""

    width: int = 100  # columns
    colour: bool = False
    ascii: bool = False  # the terminal knows no Unicode


class _Word:
    """Characters without white space between them, perhaps in several styles, and the gap before them."""

    __slots__ = ("gap", "parts", "width")

    def __init__(self, gap: int) -> None:
        self.gap = gap
        self.parts: list[tuple[str, str]] = []
        self.width = 0

    def add(self, text: str, style: str) -> None:
        """Put more characters at the end."""
        self.parts.append((text, style))
        self.width += _cells(text)


class Sheet:
    """Collects lines; `text()` gives them all, with a line feed at the end."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._width = max(look.width, _NARROWEST)
        self._out = io.StringIO()

    def line(self, *pieces: Piece, indent: int = 0, hang: int = 0) -> None:
        """Write one paragraph, wrapped at words; its further lines are indented `hang` columns more."""
        indent = min(indent, self._width - _NARROWEST)
        margin = min(indent + hang, self._width - _NARROWEST)
        line: list[_Word] = []
        used, room = 0, self._width - indent
        for word in _fitting(self._words(pieces), self._width - max(indent, margin)):
            if line and used + word.gap + word.width > room:
                self._write(indent, line)
                indent, room = margin, self._width - margin
                line, used = [], 0
            used += word.width + (word.gap if line else 0)
            line.append(word)
        self._write(indent, line)

    def gap(self) -> None:
        """Write an empty line."""
        self._out.write("\n")

    def heading(self, title: str) -> None:
        """Write a heading with an empty line before it."""
        self.gap()
        self.line((title, "bold"))

    def text(self) -> str:
        """Give everything written so far."""
        return self._out.getvalue()

    def _words(self, pieces: Iterable[Piece]) -> Iterator[_Word]:
        """Yield the words of a paragraph; a word may run through several pieces."""
        word = _Word(0)
        for piece in pieces:
            text, style = piece if isinstance(piece, tuple) else (piece, "")
            for part in _WORDS.findall(visible(text, ascii_only=self._look.ascii)):
                if not part.isspace():
                    word.add(part, style)
                elif word.parts:
                    yield word
                    word = _Word(len(part))
                else:
                    word.gap = max(word.gap, len(part))
        if word.parts:
            yield word

    def _write(self, indent: int, line: list[_Word]) -> None:
        """Write a line that fits."""
        out, styled = " " * indent if line else "", ""
        for number, word in enumerate(line):
            for place, (text, style) in enumerate(word.parts):
                gap = " " * word.gap if number and not place else ""
                out += f"{self._change(styled, style, gap)}{text}"
                styled = style
        self._out.write(f"{out}{self._change(styled, '', '')}\n")

    def _change(self, old: str, new: str, gap: str) -> str:
        """Give a gap and what turns one style into another; the gap has no style when the two differ."""
        if not self._look.colour or old == new:
            return gap
        codes = ";".join(_CODES[name] for name in new.split())
        return ("\x1b[0m" if old else "") + gap + (f"\x1b[{codes}m" if codes else "")


def _fitting(words: Iterable[_Word], room: int) -> Iterator[_Word]:
    """Yield the words, those wider than a line in parts that fit."""
    for word in words:
        if word.width <= room:
            yield word
            continue
        gap = word.gap
        for text, style in word.parts:
            for chunk in _chopped(text, room):
                part = _Word(gap)
                part.add(chunk, style)
                yield part
                gap = 0


def _chopped(text: str, room: int) -> list[str]:
    """Give text in parts of at most `room` columns."""
    if text.isascii():
        return [text[at : at + room] for at in range(0, len(text), room)]
    return [chunk for chunk in chop_cells(text, room) if chunk]


def _cells(text: str) -> int:
    """Give the columns a text takes."""
    return len(text) if text.isascii() else cell_len(text)


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """Join the parts that say something.

    >>> joined(["South Front", None, "", "2020-03-12"])
    'South Front · 2020-03-12'
    """
    return separator.join(part for part in parts if part)
