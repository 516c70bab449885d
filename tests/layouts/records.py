"""What a page is made of, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NamedTuple


class Block(NamedTuple):
    """A paragraph of an article: `p`, `sub` (subheading), `caption`, `tweet` or `list`."""

    kind: str
    text: str


@dataclass(frozen=True)
class Piece:
    """An article of the stock, before a layout prints it."""

    title: str
    author: str
    outlet: str
    published: date
    place: str
    section: str
    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Printed:
    """An article as one layout prints it.

    `paragraphs` run from the title line to the last line of its own text; a line feed in one is a
    single line break. `lead` stands above the title and belongs to no article. What the layout does
    not print with the article is None.
    """

    paragraphs: tuple[str, ...]
    title: str
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    lead: tuple[str, ...] = ()
    lead_gap: int = 1  # blank lines between the lead and the title


@dataclass(frozen=True)
class Layout:
    """How a page is set. `start` makes the choices that hold for a whole page."""

    name: str
    start: Callable[[Random], Callable[[Piece], Printed]]
    furniture: tuple[tuple[str, ...], ...]
    header: tuple[tuple[str, ...], ...] = ((),)
    footer: tuple[tuple[str, ...], ...] = ((),)
    arabic: float = 0.0  # share of Arabic articles
    between: float = 0.6  # share of boundaries with furniture
    stray: float = 0.08  # share of boundaries with several runs of it
    gap: tuple[int, int] = (1, 2)  # blank lines between articles
    least: int = 0  # characters an article has at least
    tight: float = 0.05  # share of articles without blank lines between paragraphs


class GoldArticle(NamedTuple):
    """Where an article stands on its page, and what the page prints with it."""

    start: int
    end: int
    title: str
    author: str | None
    outlet: str | None
    published: str | None
    language: str


@dataclass(frozen=True)
class Page:
    """A stacked page. Furniture spans are what was put between, above and below articles."""

    text: str
    gold: tuple[GoldArticle, ...]
    furniture: tuple[tuple[int, int], ...]
