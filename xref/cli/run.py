"""What every command does around its one library call: progress, messages, exit code."""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from xref.errors import Exit, NoInputError, XrefError
from xref.model import Document, Unread
from xref.pipeline import Analysis, analyze
from xref.settings import CorpusSettings, Settings

#: Seconds of work before progress is shown.
PATIENCE = 1.0

#: Unread inputs named one by one on stderr; the rest is counted.
NAMED = 20

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help='Files and directories; "-" reads standard input.', show_default=False
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary on stderr.")]
NoSplit = Annotated[
    bool, typer.Option("--no-split", help="Take each file for one article; never split a page.")
]


def command(function: Callable[..., None]) -> Callable[..., None]:
    """Turn the errors a user can mend into one line on stderr and their exit code."""

    @functools.wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - whatever the command takes
        try:
            function(*args, **kwargs)
        except XrefError as error:
            message(f"error: {error}")
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            message("stopped; nothing was written")
            raise typer.Exit(Exit.INTERRUPTED) from None

    return wrapped


def message(text: str) -> None:
    """Say something to the person, on stderr."""
    from xref.render.safe import one_line

    line = f"xref: {one_line(text)}\n"
    sys.stderr.buffer.write(line.encode(sys.stderr.encoding or "utf-8", "backslashreplace"))
    sys.stderr.flush()


class Ticker:
    """One line on a terminal's stderr that says what is being done, once work lasts longer than patience."""

    def __init__(self, quiet: bool) -> None:
        self._show = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._step = "starting"
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Ticker:
        if self._show:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def tell(self, step: str, done: int, total: int) -> None:
        """Take note of the step under way (`total` 0: not known)."""
        with self._lock:
            if done:
                self._step = f"{step}: {done:,} of {total:,}" if total else f"{step}: {done:,}"
            else:
                self._step = f"{step} ({total:,})" if total else step

    def _run(self) -> None:
        if self._stopped.wait(PATIENCE):
            return
        while not self._stopped.wait(0.2):
            with self._lock:
                step = self._step
            sys.stderr.write(f"\r\x1b[Kxref: {step} ...")
            sys.stderr.flush()
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def settings_from(no_split: bool) -> Settings:
    """Give the settings as the options change them."""
    return Settings(corpus=CorpusSettings(split=not no_split))


def run(
    paths: Sequence[str], settings: Settings, *, quiet: bool, claims: bool, leave_out: Path | None = None
) -> Analysis:
    """Analyze with progress, and say what could not be read."""
    if not all(paths):
        raise NoInputError('a PATH is empty; name a file or a folder, or "." for this one')
    with Ticker(quiet) as ticker:
        analysis = analyze(
            [Path(p) if p != "-" else p for p in paths],
            settings,
            claims=claims,
            progress=ticker.tell,
            leave_out=leave_out,
        )
    if not quiet:
        name_unread(analysis.result.unread)
        name_warnings(analysis.result.documents)
        if analysis.result.skipped:
            message(f"skipped: {_listed(analysis.result.skipped)} (hidden)")
    return analysis


def name_warnings(documents: Sequence[Document]) -> None:
    """Count what a reader should know of the documents, by kind."""
    found = Counter(warning.code for document in documents for warning in document.warnings)
    if found:
        kinds = ", ".join(f"{code.value} in {number:,}" for code, number in sorted(found.items()))
        message(f"warnings about documents: {kinds}; `xref articles` names them")


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - 3:,} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def name_unread(unread: Sequence[Unread]) -> None:
    """Name the inputs that could not be read, each with its reason."""
    for item in unread[:NAMED]:
        message(f"not read: {item.path}: {item.code.value}: {item.detail}")
    if len(unread) > NAMED:
        message(f"not read: {len(unread) - NAMED:,} more, all named in the result")


def finish(analysis: Analysis, *, findings: bool = False) -> None:
    """Leave with the exit code the run has earned: 3 before 1 before 0."""
    if analysis.result.unread:
        raise typer.Exit(Exit.PARTLY_READ)
    if findings:
        raise typer.Exit(Exit.FINDINGS)
