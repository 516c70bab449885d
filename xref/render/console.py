"""Lines for a terminal: wrapped, indented, coloured if wished. Everything written passes through `safe`."""

from __future__ import annotations

import io
from collections.abc import Iterable

from xref.model import Record
from xref.render.safe import visible

#: A piece of a line: text, or text with a style of rich ("bold", "red" …).
Piece = str | tuple[str, str]

#: Narrowest text column: an indent never squeezes text below it.
_NARROWEST = 20


class Look(Record, frozen=True, kw_only=True):
    """How text for people is set."""

    width: int = 100  # columns
    colour: bool = False
    ascii: bool = False  # the terminal knows no Unicode


class Sheet:
    """Collects lines; `text()` gives them all, with a line feed at the end."""

    def __init__(self, look: Look) -> None:
        from rich.console import Console

        self._look = look
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=max(look.width, _NARROWEST),
            color_system="standard" if look.colour else None,
            force_terminal=look.colour,
            no_color=not look.colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )

    def line(self, *pieces: Piece, indent: int = 0, hang: int = 0) -> None:
        """Write one paragraph, wrapped; its further lines are indented `hang` columns more."""
        from rich.text import Text

        text = Text()
        for piece in pieces:
            words, style = piece if isinstance(piece, tuple) else (piece, "")
            text.append(visible(words, ascii_only=self._look.ascii), style=style)
        width = self._console.width
        indent = min(indent, width - _NARROWEST)
        room = max(_NARROWEST, width - indent - hang)
        wrapped = text.wrap(self._console, room if hang else width - indent, tab_size=4)
        for number, part in enumerate(wrapped):
            part.rstrip()
            part.pad_left(indent + (hang if number else 0))
            self._console.print(part, no_wrap=True, overflow="ignore", crop=False)

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


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """Join the parts that say something.

    >>> joined(["South Front", None, "", "2020-03-12"])
    'South Front · 2020-03-12'
    """
    return separator.join(part for part in parts if part)
