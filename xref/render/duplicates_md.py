"""What was found twice, as Markdown: the file `duplicates.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.model import (
    Boilerplate,
    DroppedReason,
    DuplicateCluster,
    DuplicateKind,
    Passage,
    PassageKind,
    Place,
)
from xref.model.result import Result
from xref.render.console import joined
from xref.render.diff import Change, Diff, folded, word_diff
from xref.render.figures import byline, figures, left_out_line, read_line, reuse_line
from xref.render.lookup import Lookup
from xref.render.phrases import DISGUISES, DROPPED, PASSAGES, UNREAD, WARNINGS, WHY_KEPT, count, percent
from xref.render.reuse_words import EXCERPT, TITLE, first_note, other, passages_apart, shared
from xref.render.table import inline, md, md_table

#: Occurrences of a boilerplate text that are listed one by one.
MOST_PLACES = 20


def duplicates_markdown(result: Result, texts: Mapping[str, str]) -> str:
    """Give the file `duplicates.md`: copies, passages with text, repetitions, boilerplate, what was left out.

    Args:
        result: what was found.
        texts: decoded text by document id.
    """
    return "\n".join(_lines(result, Lookup(result, texts))) + "\n"


def _lines(result: Result, lookup: Lookup) -> Iterator[str]:
    """Yield the file's lines."""
    known = figures(result)
    yield "# What was found twice"
    yield ""
    yield f"{read_line(known)}. {reuse_line(known)}."
    yield ""
    yield (
        "Line numbers count in the file, or in the text of the record named after "  # ". "
        "~~Struck~~ words stand in the first place only, **bold** ones in the second only; "
        "long stretches that are the same are folded. Everything in full stands in `result.json`."
    )
    yield from _section(
        "Copies of whole articles", (_cluster(lookup, cluster) for cluster in result.duplicates)
    )
    across, inside = passages_apart(result)
    yield from _section("Passages in two articles", (_passage(lookup, passage) for passage in across))
    yield from _section("Repeated inside one article", (_passage(lookup, passage) for passage in inside))
    yield from _section("Boilerplate", (_boilerplate(lookup, text) for text in result.boilerplate))
    yield from _left_out(result, lookup)


def _section(title: str, items: Iterator[Iterator[str]]) -> Iterator[str]:
    """Yield a section, with "None found." when it is empty."""
    yield from ("", f"## {title}")
    empty = True
    for item in items:
        empty = False
        yield ""
        yield from item
    if empty:
        yield from ("", "None found.")


def _place(lookup: Lookup, article: str, place: Place | None = None) -> list[str]:
    """Give the cells that say which article and where: id, title, outlet and day, path and lines."""
    known = lookup.articles[article]
    start, end = (place.start, place.end) if place else (known.start, known.end)
    who = joined(inline(part) for part in byline(known) if part)
    return [
        article,
        inline(known.title or "(no title)", TITLE),
        who,
        inline(lookup.where(article, start, end)),
    ]


def _cluster(lookup: Lookup, cluster: DuplicateCluster) -> Iterator[str]:
    """Yield a cluster as a table: the kept article and its copies."""
    kind = "the same words" if cluster.kind is DuplicateKind.EXACT else "nearly the same words"
    kept = cluster.representative
    yield f"### {cluster.id}: {count(len(cluster.members), 'article')}, {kind}"
    yield ""
    yield f"Kept: {md(kept)} ({WHY_KEPT[cluster.why_kept]}). Key `{cluster.key}`."
    yield ""
    rows = [["kept", *_place(lookup, kept), ""]]
    disguises = {disguise.article: disguise.kind for disguise in cluster.disguises}
    pairs = {other(pair, kept): pair for pair in cluster.pairs}
    for member in cluster.members:
        if member == kept:
            continue
        pair = pairs.get(member)
        notes = [*shared(pair, kept), first_note(pair)] if pair else []
        if member in disguises:
            notes.append(f"disguised by {DISGUISES[disguises[member]]}")
        rows.append(["copy", *_place(lookup, member), md(joined(notes, "; "))])
    yield md_table(["", "id", "title", "outlet, day", "place", "shared with the kept one"], rows)


def _passage(lookup: Lookup, passage: Passage) -> Iterator[str]:
    """Yield a passage: figures, both places, the text with what differs."""
    yield f"### {passage.id}: {count(passage.words, 'word')}, {PASSAGES[passage.kind]}"
    yield ""
    notes = [
        f"{percent(passage.similarity)} alike",
        f"longest run {count(passage.longest_run, 'word')}",
        first_note(passage),
        f"disguised by {DISGUISES[passage.disguise]}" if passage.disguise else None,
    ]
    yield f"{md(joined(notes))} · key `{passage.key}`"
    yield ""
    sides = (passage.left, passage.right)
    yield md_table(
        ["id", "title", "outlet, day", "place"], (_place(lookup, side.article, side) for side in sides)
    )
    yield ""
    left, right = lookup.quote(passage.left), lookup.quote(passage.right)
    diff = word_diff(left, right)
    if passage.kind is PassageKind.TRANSLATION or not diff.alike:
        yield f"> {md(left, EXCERPT)}"
        yield ""
        yield f"> {md(right, EXCERPT)}"
    else:
        yield f"> {_marked(folded(diff))}"


def _marked(diff: Diff) -> str:
    """Give a diff as one line of Markdown: struck on the left alone, bold on the right alone."""
    parts = []
    for segment in diff.segments:
        words = md(segment.text, EXCERPT)
        tail = " " if segment.text[-1:].isspace() else ""
        if segment.change is Change.FOLDED:
            parts.append(f"*(… {count(segment.words, 'word')} …)* ")
        elif not words:
            continue
        elif segment.change is Change.LEFT:
            parts.append(f"~~{words}~~{tail}")
        elif segment.change is Change.RIGHT:
            parts.append(f"**{words}**{tail}")
        else:
            parts.append(f"{words}{tail}")
    rest = diff.left_rest + diff.right_rest
    if rest:
        parts.append(f" *({count(rest, 'character')} not compared)*")
    return "".join(parts).strip()


def _boilerplate(lookup: Lookup, text: Boilerplate) -> Iterator[str]:
    """Yield a boilerplate text and where it stands."""
    yield f"### {text.id}: in {count(text.articles, 'article')}, {count(len(text.occurrences), 'time')}"
    yield ""
    yield f"> {md(text.text, EXCERPT)}"
    yield ""
    places = [
        inline(lookup.where(place.article, place.start, place.end))
        for place in text.occurrences[:MOST_PLACES]
    ]
    more = len(text.occurrences) - len(places)
    yield joined([*places, f"and {more} more" if more else None], ", ")


def _left_out(result: Result, lookup: Lookup) -> Iterator[str]:
    """Yield what was read and left out, what was not read, and what to mind."""
    yield from ("", "## Left out, not read", "")
    yield f"{left_out_line(figures(result))}."
    rows = []
    for reason in DroppedReason:
        parts = [part for part in result.dropped if part.reason is reason]
        if parts:
            characters = sum(part.end - part.start for part in parts)
            rows.append([DROPPED[reason], f"{len(parts):,}", f"{characters:,}"])
    if rows:
        yield from ("", md_table(["left out of every article", "parts", "characters"], rows))
    if result.unread:
        rows = [[inline(item.path), UNREAD[item.code], md(item.detail)] for item in result.unread]
        yield from ("", md_table(["not read", "why", "detail"], rows))
    warnings = [
        [inline(document.path), WARNINGS[warning.code], f"{warning.count:,}", md(warning.detail)]
        for document in lookup.documents.values()
        for warning in document.warnings
    ]
    if warnings:
        yield from ("", md_table(["document", "mind", "times", "detail"], warnings))
