"""Paths to files: what is there to read, and what is there and cannot be.

Nothing is opened here, so a socket or a pipe never blocks.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from xref.corpus.formats import is_readable_name
from xref.errors import NoInputError
from xref.model import Record, Unread, UnreadCode

#: The argument that stands for standard input.
STDIN = "-"

#: Deepest folder that is entered: beyond it a tree goes in circles that no link shows.
DEEPEST = 200

#: What tells a folder from all others: its device and its number there.
Identity = tuple[int, int]


class Found(Record, frozen=True, kw_only=True):
    """A file to read: the name it goes by in the corpus, and where it lies."""

    path: str  # relative to its PATH argument, POSIX
    file: str  # as it can be opened; "-" for standard input
    size: int = 0  # bytes


class Findings(Record, frozen=True, kw_only=True):
    """All that the arguments lead to."""

    files: tuple[Found, ...]
    unread: tuple[Unread, ...]
    skipped: tuple[str, ...]  # hidden files and folders


def find(paths: Sequence[str | Path], leave_out: Path | None = None) -> Findings:
    """List the files that the arguments name or hold, each once, sorted by path.

    Folders are searched to the bottom, in the order of names, links followed. A file that several
    arguments lead to goes by the longest of its paths. Hidden files of a folder are left out and
    listed; a name without a reader is left out as unread; the folder `leave_out` is no input at all.

    Raises:
        NoInputError: an argument names nothing.
    """
    files: dict[str, Found] = {}
    unread: list[Unread] = []
    skipped: list[str] = []
    for argument in paths:
        if str(argument) == STDIN:
            files.setdefault(STDIN, Found(path=STDIN, file=STDIN))
            continue
        path = Path(argument)
        for item in _reach(path, _identity_of(leave_out)):
            if isinstance(item, Unread):
                unread.append(item)
            elif isinstance(item, str):
                skipped.append(item)
            else:
                _keep(files, item)
    return Findings(
        files=tuple(sorted(files.values(), key=lambda f: (f.path, f.file))),
        unread=tuple(sorted(set(unread), key=lambda u: (u.path, u.code, u.detail))),
        skipped=tuple(sorted(set(skipped))),
    )


def _keep(files: dict[str, Found], item: Found) -> None:
    """Keep one name for each file, the same whatever the order of the arguments."""
    real = os.path.realpath(item.file)
    known = files.get(real)
    if known is None or (-len(item.path), item.path, item.file) < (-len(known.path), known.path, known.file):
        files[real] = item


def _reach(path: Path, leave_out: Identity | None) -> Iterator[Found | Unread | str]:
    """Yield what one argument leads to."""
    try:
        status = path.stat()
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR} and not path.is_symlink():
            raise NoInputError(f"{path}: there is no such file or folder") from error
        yield _refused(path.name, error)
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _inside(path, "", (_identity(status),), leave_out)
    else:
        yield _file(path.name, path, status)


def _inside(
    folder: Path, prefix: str, above: tuple[Identity, ...], leave_out: Identity | None
) -> Iterator[Found | Unread | str]:
    """Yield what a folder holds; `above` are the folders it lies in, to see circles."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        yield _refused(prefix.rstrip("/") or folder.name or str(folder), error)
        return
    for name in names:
        shown = prefix + _printable(name)
        if name.startswith("."):
            yield shown
            continue
        path = folder / name
        try:
            status = path.stat()
        except OSError as error:
            yield _refused(shown, error)
            continue
        if not stat.S_ISDIR(status.st_mode):
            yield _file(shown, path, status, in_folder=True)
        elif _identity(status) == leave_out:
            continue
        elif _identity(status) in above or len(above) > DEEPEST:
            detail = "leads back to a folder it lies in"
            yield Unread(path=shown, code=UnreadCode.SYMLINK_LOOP, detail=detail)
        else:
            yield from _inside(path, shown + "/", (*above, _identity(status)), leave_out)


def _file(shown: str, path: Path, status: os.stat_result, *, in_folder: bool = False) -> Found | Unread:
    """Judge what is no folder."""
    if not stat.S_ISREG(status.st_mode):
        kind = "a pipe" if stat.S_ISFIFO(status.st_mode) else "a socket, a device or the like"
        return Unread(path=shown, code=UnreadCode.NOT_A_FILE, detail=f"{kind}, no file")
    if in_folder and not is_readable_name(path.name):
        suffix = path.suffix or path.name
        return Unread(
            path=shown, code=UnreadCode.UNSUPPORTED, detail=f"no reader for {_printable(suffix)} files"
        )
    return Found(path=shown, file=str(path), size=status.st_size)


def _identity(status: os.stat_result) -> Identity:
    return status.st_dev, status.st_ino


def _identity_of(folder: Path | None) -> Identity | None:
    """Give what tells a folder from all others; None when there is none."""
    if folder is None or not folder.is_dir():
        return None
    return _identity(folder.stat())


def _printable(name: str) -> str:
    """Give a name without the half surrogates that stand for bytes that are no UTF-8."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def _refused(shown: str, error: OSError) -> Unread:
    """Say why the system would not show a file."""
    return Unread(path=shown, code=refusal(error), detail=(error.strerror or str(error)).lower())


def refusal(error: OSError) -> UnreadCode:
    """Give the code for an error of the system.

    >>> refusal(PermissionError(13, "Permission denied")).value
    'permission'
    """
    codes = {
        errno.ENOENT: UnreadCode.MISSING,
        errno.EACCES: UnreadCode.PERMISSION,
        errno.EPERM: UnreadCode.PERMISSION,
        errno.ELOOP: UnreadCode.SYMLINK_LOOP,
    }
    return codes.get(error.errno or 0, UnreadCode.IO_ERROR)
