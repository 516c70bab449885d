"""What each paragraph of an article is: title, byline, heading, caption, its own text, footer."""

from __future__ import annotations

from xref.corpus import phrases
from xref.corpus.bylines import looks_like_name, names_outlet
from xref.corpus.kinds import Kind
from xref.corpus.layout import Piece
from xref.corpus.page import without_emphasis
from xref.corpus.page_read import Page, is_again
from xref.model import Block, BlockRole
from xref.text.plain import Plain

#: Words up to which a line between paragraphs is a heading.
LONGEST_HEADING = 16

_BY_KIND = {
    Kind.BODY: BlockRole.BODY,
    Kind.CAPTION: BlockRole.CAPTION,
    Kind.BYLINE: BlockRole.BYLINE,
    Kind.DATE: BlockRole.BYLINE,
    Kind.SOURCE: BlockRole.FOOTER,
    Kind.APPARATUS: BlockRole.FOOTER,
    Kind.END: BlockRole.FOOTER,
    Kind.LINK: BlockRole.FOOTER,
    Kind.SLUG: BlockRole.FOOTER,
    Kind.SEPARATOR: BlockRole.FOOTER,
    Kind.FURNITURE: BlockRole.FOOTER,
}


def blocks_of(page: Page, piece: Piece) -> tuple[Block, ...]:
    """Give the paragraphs of an article their roles, in order."""
    return tuple(
        Block(start=page.units[n].start, end=page.units[n].end, role=role_of(page, piece, n))
        for n in range(piece.first, piece.stop)
    )


def role_of(page: Page, piece: Piece, n: int) -> BlockRole:
    """Say what one unit is to its article."""
    if n == piece.title:
        return BlockRole.TITLE
    if piece.title is not None and is_again(page.keys[piece.title], page.keys[n]):
        return BlockRole.TITLE_AGAIN
    kind = page.looks[n].kind
    if kind is Kind.SHORT:
        return _short(page, piece, n)
    if kind is Kind.BODY and _is_footer(page, piece, n):
        return BlockRole.FOOTER
    if kind is Kind.DATE and piece.head <= n < piece.tail:
        return BlockRole.HEADING
    return _BY_KIND[kind]


def _short(page: Page, piece: Piece, n: int) -> BlockRole:
    """Judge a short line by its place."""
    unit = page.units[n]
    if n < piece.head:
        name = looks_like_name(unit.plain.replace(",", " ")) and unit.words <= 6
        often = page.recurring.get(page.keys[n], 0) > 1 and unit.words <= 6
        return BlockRole.BYLINE if name or often else BlockRole.HEADING
    if n >= piece.tail:
        return BlockRole.FOOTER if names_outlet(unit.text) else BlockRole.BODY
    if unit.marker and not unit.marker.startswith("#"):
        return BlockRole.BODY
    before_body = n + 1 < piece.stop and page.looks[n + 1].kind is Kind.BODY
    if unit.marker or (unit.words <= LONGEST_HEADING and before_body):
        return BlockRole.HEADING
    return BlockRole.BODY


def _is_footer(page: Page, piece: Piece, n: int) -> bool:
    """Tell whether a paragraph speaks of the text or its outlet: notes, appeals, addresses."""
    plain = Plain(without_emphasis(page.units[n].plain[:200])).text.casefold()
    if plain.startswith(phrases.APPARATUS) and n > piece.head:
        return True
    if n + 1 < piece.stop and page.looks[n + 1].kind is Kind.LINK and plain.rstrip().endswith(":"):
        return True
    apparatus = (m for m in range(max(piece.head, n - 3), n) if page.looks[m].kind is Kind.APPARATUS)
    return any(True for _ in apparatus) and not _body_follows(page, piece, n)


def _body_follows(page: Page, piece: Piece, n: int) -> bool:
    """Tell whether much of an article's own text comes after a unit."""
    return sum(page.looks[m].kind is Kind.BODY for m in range(n + 1, piece.stop)) > 2
