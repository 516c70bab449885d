"""Corpus text made harmless for a terminal, a table and a page: the one place that does it.

What a reader cannot see but a terminal or a browser obeys (controls, ANSI escapes, bidi overrides,
zero-width characters) is shown as a tag that names the character. Nothing is left out silently.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: Controls (C0, DEL, C1) but tab and line feed; soft hyphen; the bidi marks, embeddings, overrides and
#: isolates of UAX 9; zero-width and other invisible format characters; fillers that draw nothing; line and
#: paragraph separators; surrogates, which no UTF-8 file can hold; noncharacters; tags and
#: supplementary variation selectors (used to smuggle text).
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e01ef]"
)
#: Fewest characters worth cutting.
_SLACK = 20
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
_SPACE = re.compile(r"\s+")
#: Typographic characters with an obvious plain form, for terminals that know ASCII alone.
_PLAIN = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
    "…": "...",
    "·": "|",
    "•": "*",
    "×": "x",
    "→": "->",
    "⟨": "<",
    "⟩": ">",
    "│": "|",
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def tag(character: str) -> str:
    r"""Give the name by which an unseen character is shown.

    >>> tag("\u202e")
    '⟨U+202E⟩'
    """
    return f"⟨U+{ord(character):04X}⟩"


def visible(text: str, *, ascii_only: bool = False) -> str:
    r"""Give `text` with every unseen character as a tag; line feeds and tabs stay.

    Args:
        text: anything a corpus holds.
        ascii_only: for terminals without Unicode: typographic characters get their plain form, all others
            the form `\u0643`.

    >>> visible("12\u202e34")
    '12⟨U+202E⟩34'
    >>> visible("\x1b[31mred", ascii_only=True)
    '<U+001B>[31mred'
    >>> visible("“كتاب”", ascii_only=True)
    '"\\u0643\\u062a\\u0627\\u0628"'
    """
    text = UNSEEN.sub(lambda found: tag(found[0]), text)
    return _NOT_ASCII.sub(_as_ascii, text) if ascii_only else text


def _as_ascii(found: re.Match[str]) -> str:
    """Give the plain form of a character outside ASCII."""
    character = found[0]
    plain = _PLAIN.get(character)
    if plain is None:
        bare = unicodedata.normalize("NFKD", character)[:1]  # é → e
        plain = bare if bare.isascii() and bare else None
    return plain if plain is not None else character.encode("unicode_escape").decode("ascii")


def one_line(text: str, limit: int | None = None, *, ascii_only: bool = False) -> str:
    r"""Give `text` on one line: white space collapsed, unseen characters as tags, cut at `limit` characters.

    A cut is said: "… (+120)" gives the number of characters left out.

    >>> one_line("one\n\n two\tthree")
    'one two three'
    >>> one_line("abcdef " * 10, 6)
    'abcdef… (+63)'
    """
    head = text if limit is None else text[: 4 * limit + 1_000]  # a text may be one line of 50 MB
    line = _SPACE.sub(" ", _BREAKS.sub("\n", head)).strip()
    return visible(cut(line, limit, len(text) - len(head)), ascii_only=ascii_only)


def cut(text: str, limit: int | None, more: int = 0) -> str:
    """Give the first `limit` characters, and how many more there are; a cut of a few characters is none.

    `more` characters are left out already.

    >>> cut("abcdef", 6), cut("abcdef", 5)
    ('abcdef', 'abcdef')
    """
    if limit is None or (not more and len(text) <= limit + _SLACK):
        return text
    kept = _kept(text, limit) if len(text) > limit else text
    return f"{kept.rstrip()}… (+{len(text) - len(kept) + more})"


def teaser(text: str, limit: int) -> str:
    """Give the first words of a text that stands in full nearby.

    >>> teaser("one two three", 9), teaser("one two", 9)
    ('one two…', 'one two')
    """
    return text if len(text) <= limit else f"{_kept(text, limit).rstrip()}…"


def _kept(text: str, limit: int) -> str:
    """Give the first `limit` characters, fewer when the last word would be cut."""
    kept = text[:limit]
    space = kept.rfind(" ", max(limit - _SLACK, limit // 2)) if not text[limit].isspace() else -1
    return kept[:space] if space > 0 else kept


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the parts of `text` in order, each with whether it is the tag of an unseen character.

    >>> list(pieces("a\u202eb"))
    [('a', False), ('⟨U+202E⟩', True), ('b', False)]
    """
    at = 0
    for found in UNSEEN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield tag(found[0]), True
        at = found.end()
    if at < len(text):
        yield text[at:], False
