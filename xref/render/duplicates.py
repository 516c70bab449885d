"""What was found twice: the readable listing, and the ways to the same as Markdown and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.model import Boilerplate, DuplicateCluster, DuplicateKind, Passage, PassageKind, Place
from xref.model.result import Result
from xref.render.console import Look, Piece, Sheet, joined
from xref.render.diff import Change, Diff, folded, word_diff
from xref.render.duplicates_csv import duplicates_csv
from xref.render.duplicates_md import duplicates_markdown
from xref.render.figures import byline, figures, left_out_line, read_line, reuse_line
from xref.render.lookup import Lookup
from xref.render.phrases import DISGUISES, PASSAGES, WHY_KEPT, count, percent
from xref.render.reuse_words import EXCERPT, TITLE, first_note, other, passages_apart, shared
from xref.render.safe import one_line

__all__ = ["duplicates_csv", "duplicates_markdown", "duplicates_text"]


def duplicates_text(result: Result, texts: Mapping[str, str], look: Look | None = None) -> str:
    """Give the readable listing of copies, passages, repetitions and boilerplate.

    Args:
        result: what was found.
        texts: decoded text by document id.
        look: width, colour, ASCII.
    """
    sheet, known, lookup = Sheet(look or Look()), figures(result), Lookup(result, texts)
    sheet.line((read_line(known), "bold"))
    sheet.line(reuse_line(known))
    if result.duplicates:
        sheet.heading("Copies of whole articles")
        for cluster in result.duplicates:
            _cluster(sheet, lookup, cluster)
    across, inside = passages_apart(result)
    for title, passages in (("Passages in two articles", across), ("Repeated inside one article", inside)):
        if passages:
            sheet.heading(title)
            for passage in passages:
                _passage(sheet, lookup, passage)
    if result.boilerplate:
        sheet.heading("Boilerplate")
        for text in result.boilerplate:
            _boilerplate(sheet, lookup, text)
    sheet.gap()
    sheet.line((left_out_line(known), "dim"))
    return sheet.text()


def _article_line(lookup: Lookup, article: str, place: Place | None = None) -> list[Piece]:
    """Give id, title, outlet, day and place of an article."""
    known = lookup.articles[article]
    start, end = (place.start, place.end) if place else (known.start, known.end)
    title = one_line(known.title or "(no title)", TITLE)
    rest = joined([*byline(known), lookup.where(article, start, end)])
    return [(f"{article}  ", "cyan"), (title, "bold"), f" · {one_line(rest)}"]


def _cluster(sheet: Sheet, lookup: Lookup, cluster: DuplicateCluster) -> None:
    """Write a cluster: the kept article, why, and every copy with what it shares."""
    kept = cluster.representative
    kind = "same words" if cluster.kind is DuplicateKind.EXACT else "nearly the same words"
    why = WHY_KEPT[cluster.why_kept]
    sheet.line(
        (cluster.id, "yellow"), f"  {count(len(cluster.members), 'article')}, {kind} · kept {kept}: {why}"
    )
    sheet.line(("kept  ", "green"), *_article_line(lookup, kept), indent=4, hang=6)
    disguises = {disguise.article: disguise.kind for disguise in cluster.disguises}
    pairs = {other(pair, kept): pair for pair in cluster.pairs}
    for member in cluster.members:
        if member == kept:
            continue
        sheet.line(("copy  ", "red"), *_article_line(lookup, member), indent=4, hang=6)
        pair = pairs.get(member)
        if pair:
            sheet.line(joined([*shared(pair, kept), first_note(pair)]), indent=10)
        if member in disguises:
            sheet.line(f"disguised by {DISGUISES[disguises[member]]}", indent=10)


def _passage(sheet: Sheet, lookup: Lookup, passage: Passage) -> None:
    """Write a passage: how alike, both places, and the text with what differs."""
    figures_of = [
        PASSAGES[passage.kind],
        count(passage.words, "word"),
        f"{percent(passage.similarity)} alike",
        f"longest run {count(passage.longest_run, 'word')}",
        first_note(passage),
        f"disguised by {DISGUISES[passage.disguise]}" if passage.disguise else None,
    ]
    sheet.line((passage.id, "yellow"), f"  {joined(figures_of)}")
    for place in (passage.left, passage.right):
        sheet.line(*_article_line(lookup, place.article, place), indent=4, hang=5)
    for line in _passage_words(lookup, passage):
        sheet.line("│ ", *line, indent=4, hang=2)


def _passage_words(lookup: Lookup, passage: Passage) -> Iterator[list[Piece]]:
    """Yield the text of a passage: once, differences marked, or both sides where they share too little."""
    left, right = lookup.quote(passage.left), lookup.quote(passage.right)
    diff = word_diff(left, right)
    if passage.kind is PassageKind.TRANSLATION or not diff.alike:
        yield [one_line(left, EXCERPT)]
        yield [one_line(right, EXCERPT)]
        return
    yield diff_pieces(folded(diff))


def diff_pieces(diff: Diff) -> list[Piece]:
    """Give two texts as one line, `[-left-]` and `{+right+}` marked."""
    pieces: list[Piece] = []
    for segment in diff.segments:
        words = one_line(segment.text, EXCERPT)
        if segment.change is Change.LEFT:
            pieces.append((f"[-{words}-]", "red"))
        elif segment.change is Change.RIGHT:
            pieces.append((f"{{+{words}+}}", "green"))
        elif segment.change is Change.FOLDED:
            pieces += [(f"(… {count(segment.words, 'word')} …)", "dim"), " "]
        else:
            pieces.append(words)
        pieces.append(" " if segment.text[-1:].isspace() else "")
    return pieces


def _boilerplate(sheet: Sheet, lookup: Lookup, text: Boilerplate) -> None:
    """Write a boilerplate text with the articles that have it."""
    sheet.line(
        (text.id, "yellow"), f"  in {count(text.articles, 'article')}, {count(len(text.occurrences), 'time')}"
    )
    sheet.line("│ ", one_line(text.text, EXCERPT), indent=4, hang=2)
    places = [lookup.where(place.article, place.start, place.end) for place in text.occurrences[:10]]
    more = len(text.occurrences) - len(places)
    sheet.line(joined([*places, f"{more} more" if more else None], ", "), indent=4)
