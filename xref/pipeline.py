"""The order of the steps, progress, and nothing else."""

from __future__ import annotations

import functools
import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import msgspec
from msgspec.structs import replace

from xref.model import (
    Article,
    ArticleText,
    Comparison,
    Corpus,
    DocumentWarning,
    Outlet,
    Reading,
    Reuse,
    WarningCode,
)
from xref.model.result import GraphFigures, Program, Result
from xref.settings import Settings

if TYPE_CHECKING:
    from xref.graph import Graph

#: Told of each step: its name, how much is done and how much there is (0 when that is not known).
Progress = Callable[[str, int, int], None]


class Analysis(NamedTuple):
    """A result, the decoded texts its spans point into, by document id, and its graph."""

    result: Result
    texts: Mapping[str, str]
    graph: Graph | None = None  # None when no claims were read


class Said(NamedTuple):
    """What the claims of a corpus came to."""

    reading: Reading = Reading(claims=(), entities=())
    comparison: Comparison = Comparison()
    outlets: tuple[Outlet, ...] = ()


def analyze(
    paths: Sequence[str | Path],
    settings: Settings | None = None,
    *,
    claims: bool = True,
    progress: Progress | None = None,
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
) -> Analysis:
    """Read a corpus and find what is copied, what is claimed, and where sources agree and differ.

    Args:
        paths: files and directories; "-" is standard input.
        settings: every threshold; the defaults when None.
        claims: read and compare claims too.
        progress: told of each step.
        stdin: what "-" reads; the process's own when None.
        leave_out: a folder not to read where a path holds it: the one a report is written to.

    Returns:
        The result, whose spans are half-open offsets into the texts beside it.

    Raises:
        NoInputError: a path does not exist, or nothing at all could be read.
    """
    from xref.corpus import read

    settings = settings or Settings()
    tell = progress or _silent
    tell("reading", 0, 0)
    told = functools.partial(tell, "reading")
    corpus = read(paths, settings.corpus, stdin=stdin, progress=told, leave_out=leave_out)
    reuse = _find_reuse(corpus, settings, tell)
    if claims:
        corpus = _with_long_ones_named(corpus, settings.claims.longest_article)
    said = _read_claims(corpus, reuse, settings, tell) if claims else Said()
    result = _assemble(corpus, settings, reuse, said)
    texts = {source.document.id: source.text for source in corpus.sources}
    return _with_graph(result, texts, tell) if claims else Analysis(result, texts)


def _silent(step: str, done: int, total: int) -> None:  # noqa: ARG001 - the signature of Progress
    return


def _find_reuse(corpus: Corpus, settings: Settings, tell: Progress) -> Reuse:
    from xref.duplicates import find_duplicates

    tell("finding copies", 0, len(corpus.articles))
    return find_duplicates(corpus.articles, settings.duplicates)


def _read_claims(corpus: Corpus, reuse: Reuse, settings: Settings, tell: Progress) -> Said:
    from xref.claims.comparison.compare import compare
    from xref.claims.comparison.outlets import outlets
    from xref.claims.extraction.extract import extract_claims
    from xref.claims.naming.entities import resolve_entities

    articles = [a for a in corpus.articles if not _is_long(a, settings.claims.longest_article)]
    total = len(articles)
    tell("reading claims", 0, total)
    claims = extract_claims(articles, settings.claims)
    tell("telling names apart", 0, total)
    reading = resolve_entities(articles, claims, settings.claims)
    tell("comparing claims", 0, total)
    comparison = compare(articles, reading, reuse, settings.claims)
    return Said(reading, comparison, outlets(corpus.articles, comparison, reading, reuse))


def _is_long(article: ArticleText, longest: int) -> bool:
    return article.article.end - article.article.start > longest


def _with_long_ones_named(corpus: Corpus, longest: int) -> Corpus:
    """Warn of the articles that no claims are read from."""
    long = Counter(a.article.document for a in corpus.articles if _is_long(a, longest))
    if not long:
        return corpus
    detail = f"longer than {longest:,} characters: looked at for copies alone"
    sources = []
    for source in corpus.sources:
        document = source.document
        if document.id in long:
            warning = DocumentWarning(code=WarningCode.NO_CLAIMS_READ, count=long[document.id], detail=detail)
            document = replace(document, warnings=(*document.warnings, warning))
        sources.append(replace(source, document=document))
    return replace(corpus, sources=tuple(sources))


def _with_graph(result: Result, texts: Mapping[str, str], tell: Progress) -> Analysis:
    from xref.graph import build, figures

    tell("drawing the graph", 0, 0)
    graph = build(result)
    return Analysis(replace(result, graph=figures(graph)), texts, graph)


def _assemble(corpus: Corpus, settings: Settings, reuse: Reuse, said: Said) -> Result:
    from xref import __version__

    reading, comparison, outlets = said
    return Result(
        xref=Program(version=__version__, settings=settings),
        corpus_key=_corpus_key(corpus, settings),
        documents=tuple(source.document for source in corpus.sources),
        unread=corpus.unread,
        skipped=corpus.skipped,
        articles=tuple(_finished(a.article, reuse, comparison) for a in corpus.articles),
        dropped=corpus.dropped,
        duplicates=reuse.clusters,
        passages=reuse.passages,
        boilerplate=reuse.boilerplate,
        entities=reading.entities,
        claims=reading.claims,
        groups=comparison.groups,
        alignments=comparison.alignments,
        stories=comparison.stories,
        outlets=outlets,
        graph=GraphFigures(),
    )


def _finished(article: Article, reuse: Reuse, comparison: Comparison) -> Article:
    """Fill in what the later steps found out about an article."""
    return replace(
        article,
        words=reuse.words.get(article.id, article.words),
        words_elsewhere=reuse.words_elsewhere.get(article.id, 0),
        origin=reuse.origins.get(article.id),
        story=comparison.main_story.get(article.id),
        stories=comparison.touched.get(article.id, ()),
    )


def _corpus_key(corpus: Corpus, settings: Settings) -> str:
    """Hash what was read and how: independent of names and order of the files."""
    digest = hashlib.blake2b(digest_size=16)
    for line in sorted(source.document.sha256 for source in corpus.sources):
        digest.update(line.encode())
    digest.update(msgspec.json.encode(settings))
    return digest.hexdigest()
