"""What `xref check` found: for people line by line, for programs as JSON or JSON Lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from xref.model import Finding, Record, Severity
from xref.model.result import Result
from xref.render.console import Look, Piece, Sheet
from xref.render.json_result import canonical, compact
from xref.render.lookup import Lookup
from xref.render.phrases import count
from xref.render.safe import one_line

#: Characters shown before and after a finding's span, and of the span itself.
AROUND = 40
SPAN = 160

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


class _Spot(Record, frozen=True, kw_only=True):
    """Where a finding stands: document, line and column from 1; at the start when the document is unknown."""

    document: str | None
    line: int
    column: int


def findings_text(
    findings: Sequence[Finding], result: Result, texts: Mapping[str, str], look: Look | None = None
) -> str:
    """Give findings as `path:line:col: XR001 message`, by path, each with the words it is about.

    Notes that stand for themselves (a missing date, say) are counted, a line a rule: a gate that repeats
    itself is switched off. The last line says how much was read: "read 20 of 21 articles, 1 skipped, 3
    findings (2 errors, 1 note)".

    Args:
        findings: in any order.
        result: what was read.
        texts: decoded text by document id.
        look: width, colour, ASCII.
    """
    sheet, lookup = Sheet(look or Look()), Lookup(result, texts)
    counted = [f for f in findings if f.severity is Severity.NOTE and not f.related]
    placed = [(f, _spot(lookup, f)) for f in findings if f.severity is not Severity.NOTE or f.related]
    placed.sort(key=lambda item: (item[0].path, item[1].line, item[1].column, item[0].rule, item[0].key))
    path = None
    for finding, spot in placed:
        if path is not None and finding.path != path:
            sheet.gap()
        path = finding.path
        _finding(sheet, lookup, finding, spot)
    if placed:
        sheet.gap()
    _counts(sheet, counted)
    read, skipped = len(result.articles), len(result.unread)
    head = f"read {read:,} of {count(read + skipped, 'article')}, {skipped:,} skipped, "
    sheet.line(head, (_total(findings), "bold" if findings else "green"))
    return sheet.text()


def _counts(sheet: Sheet, findings: Sequence[Finding]) -> None:
    """Write a line for each rule: its message and how often it was found."""
    found = Counter((finding.rule, finding.message) for finding in findings)
    for (rule, message), times in sorted(found.items()):
        sheet.line((rule, _STYLES[Severity.NOTE]), f" {one_line(message)}: {count(times, 'article')}", hang=4)
    if found:
        sheet.line("(notes; --format json lists each)")
        sheet.gap()


def _total(findings: Sequence[Finding]) -> str:
    """Count findings, by severity where there are any."""
    by_weight = Counter(finding.severity for finding in findings)
    parts = ", ".join(count(by_weight[s], s.value) for s in Severity if by_weight[s])
    return count(len(findings), "finding") + (f" ({parts})" if parts else "")


def _finding(sheet: Sheet, lookup: Lookup, finding: Finding, spot: _Spot) -> None:
    """Write a finding: place, rule, message; the words; related places."""
    name = lookup.name(spot.document) if spot.document is not None else finding.path
    where = f"{one_line(name)}:{spot.line}:{spot.column}: "
    message = one_line(finding.message)
    sheet.line((where, "bold"), (finding.rule, _STYLES[finding.severity]), f" {message}", hang=4)
    if spot.document is not None and finding.end > finding.start:
        sheet.line("│ ", *_excerpt(lookup, spot.document, finding), indent=4, hang=2)
    for place in finding.related:
        known = lookup.articles.get(place.article)
        at = lookup.where(place.article, place.start, place.end) if known else place.article
        sheet.line(one_line(f"see {at}: {place.message}"), indent=4, hang=2)


def _spot(lookup: Lookup, finding: Finding) -> _Spot:
    """Give where a finding stands."""
    article = lookup.articles.get(finding.article) if finding.article else None
    document = article.document if article else None
    if document is None:
        document = lookup.by_path.get(finding.path)
    if document is None:
        return _Spot(document=None, line=1, column=1)
    line, column = lookup.position(document, finding.start)
    return _Spot(document=document, line=line, column=column)


def _excerpt(lookup: Lookup, document: str, finding: Finding) -> list[Piece]:
    """Give the finding's words with some before and after."""
    before = lookup.text(document, max(0, finding.start - AROUND), finding.start)
    after = lookup.text(document, finding.end, finding.end + AROUND)
    before = before.rpartition("\n")[2]
    after = after.partition("\n")[0]
    words = one_line(lookup.text(document, finding.start, finding.end), SPAN)
    lead = " " if before[-1:].isspace() else ""
    tail = " " if after[:1].isspace() else ""
    return [f"{one_line(before)}{lead}", (words, "underline"), f"{tail}{one_line(after)}"]


def findings_json(findings: Sequence[Finding]) -> bytes:
    """Give findings as one JSON document."""
    return canonical({"schema": 1, "findings": list(findings)})


def findings_jsonl(findings: Sequence[Finding]) -> bytes:
    """Give findings as JSON Lines: one finding a line."""
    return b"".join(compact(finding) + b"\n" for finding in findings)
