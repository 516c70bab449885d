"""Corpus text as markup: escaped, isolated, unseen characters as tags, marks where something differs.

The only place that makes markup of corpus text. What it gives is safe between tags, not in attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from markupsafe import Markup, escape

from xref.model import AsOf
from xref.render.card import Card, Statement
from xref.render.diff import Change, Diff
from xref.render.page.reader import Run
from xref.render.page.some import TEXT
from xref.render.safe import cut, one_line, pieces, teaser

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def seen(text: str) -> Markup:
    r"""Give text escaped, every unseen character as a tag that can be seen.

    >>> str(seen("a<b\u202e"))
    'a&lt;b<span class="u">⟨U+202E⟩</span>'
    """
    parts = [
        Markup('<span class="u">{}</span>').format(part) if tagged else escape(part)
        for part, tagged in pieces(text)
    ]
    return Markup("").join(parts)


def isolated(text: str | None, language: str | None = None, limit: int | None = TEXT) -> Markup:
    """Give text in an isolate of its own, so that its direction turns nothing beside it.

    Args:
        text: corpus text; `None` gives nothing.
        language: its ISO code, for voices, hyphens and fonts; left out when it is no plain code.
        limit: characters drawn; how many are left out is said.

    >>> str(isolated("الجزيرة", "ar"))
    '<bdi lang="ar">الجزيرة</bdi>'
    """
    if text is None:
        return Markup("")
    return _bdi(seen(cut(text, limit)), language)


def opening(text: str, language: str | None = None, limit: int = 70) -> Markup:
    """Give the first words of a text that stands in full nearby, isolated."""
    return _bdi(seen(teaser(text, limit)), language)


def _bdi(inner: Markup, language: str | None) -> Markup:
    """Give markup in an isolate."""
    if language and language.isascii() and language.replace("-", "").isalnum():
        return Markup('<bdi lang="{}">{}</bdi>').format(language, inner)
    return Markup("<bdi>{}</bdi>").format(inner)


def statement(known: Statement, limit: int = TEXT) -> Markup:
    """Give a statement's words, isolated: what differs marked, speaker and cue underlined."""
    text = cut(known.text, limit)
    end = len(text) if text == known.text else text.rindex("… (+")
    edges = [0, *(edge for mark in known.marks for edge in (mark.start, mark.end)), len(text)]
    kinds = {(mark.start, mark.end): mark.kind for mark in known.marks if mark.end <= end}
    parts = []
    for start, stop in pairwise(min(edge, len(text)) for edge in edges):
        words = seen(text[start:stop])
        kind = kinds.get((start, stop))
        if kind == "differs":
            parts.append(Markup("<mark>{}</mark>").format(words))
        elif kind == "who":
            parts.append(Markup('<span class="who">{}</span>').format(words))
        else:
            parts.append(words)
    return _bdi(Markup("").join(parts), known.language)


def diff(known: Diff, language: str | None = None) -> Markup:
    """Give two texts as one, isolated: words of the left alone in `del`, of the right alone in `ins`."""
    return _bdi(Markup("").join(_segments(known)), language)


def runs(known: Iterable[Run], language: str | None = None) -> Markup:
    """Give an article's text, isolated; runs of a group or a passage link to where it is told."""
    return _bdi(Markup("").join(_run(run) for run in known), language)


def _run(run: Run) -> Markup:
    """Give a run of an article as markup."""
    words = seen(run.text)
    here = Markup("").join(Markup('<span id="at.{}"></span>').format(key) for key in run.begins)
    if not run.text.strip():
        return here + words  # a link one cannot see is none
    shared = " shared" if run.passage else ""
    if run.group:
        link = Markup('{}<a class="claim {}{}" href="#{}">{}</a>')
        return link.format(here, run.relation or "open", shared, run.group, words)
    if run.passage:
        return Markup('{}<a class="shared" href="#{}">{}</a>').format(here, run.passage, words)
    return here + words


def _segments(known: Diff) -> Iterable[Markup]:
    """Yield a diff's segments as markup."""
    for segment in known.segments:
        words = seen(cut(segment.text, TEXT))
        tail = " " if segment.text[-1:].isspace() else ""
        if segment.change is Change.LEFT:
            yield Markup("<del>{}</del>{}").format(words.rstrip(), tail)
        elif segment.change is Change.RIGHT:
            yield Markup("<ins>{}</ins>{}").format(words.rstrip(), tail)
        elif segment.change is Change.FOLDED:
            yield Markup('<span class="folded">… {} words the same …</span> ').format(number(segment.words))
        else:
            yield words
    rest = known.left_rest + known.right_rest
    if rest:
        yield Markup('<span class="folded">{} more characters, not compared</span>').format(number(rest))


def plain(text: str, limit: int = 80) -> str:
    """Give text for a place that holds no markup, such as an option of a list."""
    return one_line(text, limit)


def numbers(card: Card, known: Mapping[str, int]) -> str:
    """Give the numbers of a card's outlets, apart by spaces, for the filter."""
    names = dict.fromkeys(statement.source for statement in card.statements)
    return " ".join(str(known[name]) for name in names if name in known)


def number(value: int) -> str:
    """Give a number with its thousands apart.

    >>> number(81430)
    '81,430'
    """
    return f"{value:,}"


def days(known: AsOf) -> str:
    """Give a day, or the first and the last of several.

    >>> from xref.model import AsOfBasis
    >>> days(AsOf(from_="2020-03-11", to="2020-03-12", basis=AsOfBasis.STATED))
    '11 March 2020 to 12 March 2020'
    """
    return day(known.from_) if known.from_ == known.to else f"{day(known.from_)} to {day(known.to)}"


def day(iso: str | None) -> str:
    """Give a day as people write it; what is no ISO day stays as it is.

    >>> day("2020-03-11"), day("2020-03"), day("2020"), day(None)
    ('11 March 2020', 'March 2020', '2020', '')
    """
    if not iso:
        return ""
    parts = iso.split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) not in (2, 3):
        return iso
    month = int(parts[1])
    if not 1 <= month <= 12:
        return iso
    named = f"{_MONTHS[month - 1]} {parts[0]}"
    return f"{int(parts[2])} {named}" if len(parts) == 3 else named
