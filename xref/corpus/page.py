"""A page as units: its lines, wrapped lines put together again, with the blank lines between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_]+(?:['’‘\-.][^\W_]+)*")

#: Width of lines, characters, between which a page may be set by breaking lines.
NARROWEST, WIDEST = 40, 120

#: Share of the lines inside groups that must be full for a page to count as wrapped.
FULL_LINES = 0.6

#: Line breaks inside paragraphs from which their width is believed.
FEWEST_BREAKS = 4

#: Characters of a unit in which words are counted; more change no decision.
COUNTED = 2000

#: What stands before a title and is no part of it: signs of headings, numbers and bullets of lists.
_MARKER = re.compile(
    r"(?P<heading>\#{1,6})\s+|(?P<number>\(?\d{1,3}[.)]|\[\d{1,3}\]|\d{1,3}\s?[-–—:](?=\s+\D))\s+|"
    r"(?P<label>(?:title|headline|subject|العنوان)\s?:)\s+|"
    r"(?P<bullet>[•▪◦●■□◆◇►▶»*+\-–—‣⁃·✦✱★☆➤➡\u2700-\u27bf\U0001F300-\U0001FAFF]\ufe0f?)\s+",
    re.IGNORECASE,
)
#: A byline and nothing else: no paragraph ends in it, without a full stop.
_BY = re.compile(r"[Bb]y(?: [^\W\d_][\w.'’\-]*){1,4}(?<!\.)|بقلم:?(?: [\u0620-\u0652]+){1,4}")
_BOLD = re.compile(r"(\*\*|__)(?=\S)[^*_]+(?<=\S)\1:?")
_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: a line, or the lines that a wrapped paragraph was broken into."""

    start: int  # of its first character that is no blank, in the document
    end: int
    gap: int  # blank lines before it
    text: str  # verbatim
    words: int  # in its first COUNTED characters
    marker: str = ""  # kind of the marker before it: "#", "##" …, "1", or the bullet itself
    core: int = 0  # where, after its marker, its words begin; offset into `text`

    @property
    def plain(self) -> str:
        """The text without its marker."""
        return self.text[self.core :]


def units_of(text: str) -> list[Unit]:
    r"""Cut a text into units. Every character that is no white space is in exactly one of them.

    >>> [(u.text, u.gap, u.marker) for u in units_of("# One\n\n\nTwo\nThree")]
    [('# One', 0, '#'), ('Two', 2, ''), ('Three', 0, '')]
    """
    lines = _lines(text)
    width = _wrapped_at(lines)
    units: list[Unit] = []
    first = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n][2] > 0 or not _goes_on(text, lines[n - 1], lines[n], width):
            start, end, gap = lines[first][0], lines[n - 1][1], lines[first][2]
            units.append(_unit(text[start:end], start, gap))
            first = n
    return units


def _lines(text: str) -> list[tuple[int, int, int]]:
    """Give start, end and blank lines before, of each line that holds more than blanks."""
    result = []
    gap, at = 0, 0
    for ending in [*(_BREAK.finditer(text)), None]:
        stop = ending.start() if ending is not None else len(text)
        line = text[at:stop]
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            result.append((start, start + len(stripped), gap))
            gap = 0
        elif ending is not None:
            gap += 1
        at = ending.end() if ending is not None else stop
    return result


def _wrapped_at(lines: list[tuple[int, int, int]]) -> int:
    """Give the width at which a page's paragraphs were broken into lines; 0 when they were not."""
    inner = [b - a for (a, b, _), (_, _, gap) in pairwise(lines) if gap == 0]
    if len(inner) < FEWEST_BREAKS or len(inner) < 0.3 * len(lines):
        return 0
    inner.sort()
    width = inner[int(0.95 * (len(inner) - 1))]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(1 for length in inner if length >= 0.75 * width)
    return width if full >= FULL_LINES * len(inner) and median(inner) >= 0.8 * width else 0


def _goes_on(text: str, line: tuple[int, int, int], following: tuple[int, int, int], width: int) -> bool:
    """Tell whether a line was broken only because the next word did not fit any more."""
    if not width:
        return False
    if _MARKER.match(text, following[0], following[1]) or _BY.fullmatch(text, following[0], following[1]):
        return False
    word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > 0.9 * width


def _unit(text: str, start: int, gap: int) -> Unit:
    match = _MARKER.match(text)
    marker, core = "", 0
    if match is not None and match.end() < len(text):
        core = match.end()
        named = "1" if match["number"] else "title:" if match["label"] else ""
        marker = match["heading"] or named or match["bullet"]
    elif _BOLD.fullmatch(text):
        marker = "**"
    words = len(_WORD.findall(text[core : core + COUNTED]))
    return Unit(start=start, end=start + len(text), gap=gap, text=text, words=words, marker=marker, core=core)


def without_emphasis(text: str) -> str:
    """Take Markdown's signs of emphasis off.

    >>> without_emphasis("*By A. Reporter* | 3 March")
    'By A. Reporter | 3 March'
    """
    return _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text)) if "*" in text or "_" in text else text
