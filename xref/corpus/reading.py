"""Paths to a corpus: every file found, read, decoded, split and named, and all that could not be."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import msgspec

from xref.corpus import formats
from xref.corpus.intake import take
from xref.corpus.raw import Read
from xref.corpus.split import split_source
from xref.corpus.walk import STDIN, Found, find
from xref.errors import NoInputError
from xref.model import (
    Article,
    ArticleText,
    Corpus,
    DocumentWarning,
    Dropped,
    Source,
    Unread,
    WarningCode,
)
from xref.settings import CorpusSettings
from xref.text.fold import fold_key
from xref.text.keys import content_key, told_apart
from xref.text.language import detect

Progress = Callable[[int, int], None]

#: Of an input from which nothing could be read, how many are named in the message.
NAMED = 3

#: Characters from which a text's language is held against the declared one.
FEWEST_FOR_LANGUAGE = 80

#: Characters folded at once: folding needs many times the room of its text.
FOLDED_AT_ONCE = 1 << 20

#: What follows the path in an id that was made of it.
_MADE_UP = re.compile(r"(?:#\d+)?(?:~\d+)*")


def read(
    paths: Sequence[str | Path],
    settings: CorpusSettings,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    leave_out: Path | None = None,
) -> Corpus:
    """Read all that `paths` lead to, and split it into articles.

    Args:
        paths: files, folders (read to the bottom) and "-" for standard input.
        settings: how much is read and whether pages are split.
        stdin: what "-" stands for; standard input itself without it.
        progress: called with the number of inputs read and their total.
        leave_out: a folder that is not read where `paths` hold it: the one a report is written to.

    Returns:
        Documents sorted by path, whatever the order of `paths`; articles and what was left out of
        them in document order; one `Unread` for each thing that could not be read.

    Raises:
        NoInputError: a path names nothing, or nothing could be read.
    """
    found = find(paths, leave_out)
    files: list[Read] = []
    for done, file in enumerate(found.files):
        if progress is not None:
            progress(done, len(found.files))
        files.append(_read_one(file, settings, stdin))
    if progress is not None:
        progress(len(found.files), len(found.files))
    files.sort(key=_place)
    sources = [source for made in files for source in made.sources]
    unread = [*found.unread, *(item for made in files for item in made.unread)]
    sources = _with_ids_told_apart(sources)
    sources = [_with_language_checked(source) for source in sources]
    articles, dropped = _split(sources, settings)
    if not articles:
        raise NoInputError(_nothing(paths, unread))
    return Corpus(
        sources=tuple(sources),
        unread=tuple(sorted(unread, key=lambda u: (u.path, u.code, u.detail))),
        articles=tuple(_named(articles, sources)),
        dropped=tuple(dropped),
        skipped=found.skipped,
    )


def _read_one(file: Found, settings: CorpusSettings, stdin: BinaryIO | None) -> Read:
    """Read one input with the reader of its format."""
    standard = file.file == STDIN
    if standard and stdin is None:
        stdin = sys.stdin.buffer
    taken = take(file, settings.max_bytes, stdin if standard else None)
    unread = (taken.unread,) if taken.unread is not None else ()
    if taken.raw is None:
        return Read(unread=unread)
    if not standard:
        reader = formats.reader_of(file.path)
    elif settings.stdin_format == "auto":
        reader = formats.guess(taken.raw.data)
    else:
        reader = formats.reader_of(f"stdin.{formats.STDIN_FORMATS[settings.stdin_format]}")
    made = reader(taken.raw)
    return Read(sources=made.sources, unread=(*unread, *made.unread))


def _place(made: Read) -> tuple[str, str]:
    """Give what a file is sorted by: its path, its content where several go by one path."""
    if not made.sources:
        return "", ""
    first = made.sources[0].document
    return first.path, first.sha256


def _with_ids_told_apart(sources: list[Source]) -> list[Source]:
    """Make the documents' ids unique; the second of an id gets "~2" and a warning."""
    ids = _unique([source.document.id for source in sources])
    result = []
    for source, unique in zip(sources, ids, strict=True):
        document = source.document
        if unique != document.id:
            detail = f"{document.id} again: goes by {unique}"
            warning = DocumentWarning(code=WarningCode.DUPLICATE_ID, count=1, detail=detail)
            document = msgspec.structs.replace(document, id=unique, warnings=(*document.warnings, warning))
        result.append(msgspec.structs.replace(source, document=document))
    return result


def _with_language_checked(source: Source) -> Source:
    """Warn where a record declares a language that its text is clearly not in; what it declares is kept."""
    declared = source.metadata.language
    if declared is None or len(source.text) < FEWEST_FOR_LANGUAGE:
        return source
    found = detect(source.text[source.title_end :])
    if found is None or found == declared:
        return source
    detail = f"declared {declared}, reads like {found}"
    warning = DocumentWarning(code=WarningCode.WRONG_LANGUAGE, count=1, detail=detail)
    document = msgspec.structs.replace(source.document, warnings=(*source.document.warnings, warning))
    return msgspec.structs.replace(source, document=document)


def _split(sources: Sequence[Source], settings: CorpusSettings) -> tuple[list[ArticleText], list[Dropped]]:
    """Split every document."""
    articles: list[ArticleText] = []
    dropped: list[Dropped] = []
    for source in sources:
        own, left_out = split_source(source, settings)
        articles.extend(own)
        dropped.extend(left_out)
    return articles, dropped


def _named(articles: Sequence[ArticleText], sources: Sequence[Source]) -> list[ArticleText]:
    """Give the articles their ids and keys: a record's own id, else a01, a02 … over the corpus."""
    own = {s.document.id for s in sources if s.structured and not _is_made_up(s)}
    width = max(2, len(str(len(articles))))
    ids = _unique(
        [
            text.article.document if text.article.document in own else f"a{number:0{width}d}"
            for number, text in enumerate(articles, start=1)
        ]
    )
    keys = _keys(articles)
    return [
        msgspec.structs.replace(text, article=msgspec.structs.replace(text.article, id=own_id, key=key))
        for text, own_id, key in zip(articles, ids, keys, strict=True)
    ]


def _keys(articles: Sequence[ArticleText]) -> list[str]:
    """Give each article the key of its words; of equal words, the first by date and outlet has it plain."""
    plain = [content_key("a", _folded(text)) for text in articles]
    order = sorted(range(len(articles)), key=lambda n: (*_said_of(articles[n].article), n))
    told = told_apart(plain[n] for n in order)
    return [key for _, key in sorted(zip(order, told, strict=True))]


def _said_of(article: Article) -> tuple[str, ...]:
    """Give what tells copies apart wherever they stand; an unknown date comes last."""
    return (article.published or "9999", article.outlet or "", article.author or "", article.url or "")


def _is_made_up(source: Source) -> bool:
    """Tell whether a document's id was made from its path, not given by the record."""
    document = source.document
    return document.id.startswith(document.path) and bool(_MADE_UP.fullmatch(document.id, len(document.path)))


def _unique(ids: list[str]) -> list[str]:
    """Tell ids apart; once more where "x~2" was somebody's own id."""
    while len(set(ids)) < len(ids):
        ids = told_apart(ids)
    return ids


def _folded(text: ArticleText) -> str:
    """Fold the words of an article, so that its key does not hang on spaces, case and letter forms."""
    own = text.text[text.article.start : text.article.end]
    if len(own) <= FOLDED_AT_ONCE:
        return fold_key(own)
    cuts = [0]
    while len(own) - cuts[-1] > FOLDED_AT_ONCE:
        blank = own.rfind(" ", cuts[-1], cuts[-1] + FOLDED_AT_ONCE)
        cuts.append(blank if blank > cuts[-1] else cuts[-1] + FOLDED_AT_ONCE)
    return " ".join(fold_key(own[a:b]) for a, b in pairwise([*cuts, len(own)]))


def _nothing(paths: Sequence[str | Path], unread: Sequence[Unread]) -> str:
    """Say that there was nothing to read, and why."""
    where = ", ".join(str(path) for path in paths)
    why = "; ".join(f"{u.path}: {u.code}, {u.detail}" for u in unread[:NAMED])
    more = f"; and {len(unread) - NAMED} more" if len(unread) > NAMED else ""
    return f"nothing to read in {where}" + (f" ({why}{more})" if why else "")
