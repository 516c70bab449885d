"""Where output goes: files written whole or not at all, data on stdout, messages on stderr."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from xref.errors import OutputError

#: Width of a table on something that is no terminal, characters.
PIPE_WIDTH = 160


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, all of them or none.

    Each is written beside its place first; only when all are on disk do they replace what was there.

    Raises:
        OutputError: the folder cannot be made or written to; nothing is left behind.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot make this folder ({_reason(error)}); name another with --out"
        ) from error
    beside: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            beside.append((_write_beside(folder / name, data), folder / name))
        for _, place in beside:
            if place.is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{place.name} is a folder")
        for temporary, place in beside:
            temporary.replace(place)
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot write here ({_reason(error)}); name another with --out"
        ) from error
    finally:
        for temporary, _ in beside:
            temporary.unlink(missing_ok=True)


def _write_beside(place: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        temporary.chmod(0o666 & ~_umask())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def write_stdout(data: str | bytes) -> None:
    """Write data to stdout: bytes and UTF-8 as they are, text in the terminal's own encoding.

    A reader that closes the pipe early (`| head`) has what it wants: that is no error.
    """
    with contextlib.suppress(BrokenPipeError):
        try:
            if isinstance(data, bytes):
                sys.stdout.flush()
                sys.stdout.buffer.write(data)
            else:
                encoding = sys.stdout.encoding or "utf-8"
                sys.stdout.flush()
                sys.stdout.buffer.write(data.encode(encoding, "backslashreplace"))
            sys.stdout.flush()
        except BrokenPipeError:
            # Python flushes stdout once more at exit: give it somewhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise


def width() -> int:
    """Give the columns to fill: those of the terminal (or COLUMNS), else those of a pipe."""
    if os.environ.get("COLUMNS", "").isdigit():
        return max(40, int(os.environ["COLUMNS"]))
    if sys.stdout.isatty():
        with contextlib.suppress(OSError):
            return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    return PIPE_WIDTH


def colour() -> bool:
    """Say whether stdout takes colours: a terminal, and NO_COLOR unset."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def ascii_only() -> bool:
    """Say whether stdout can only show ASCII."""
    encoding = (sys.stdout.encoding or "ascii").lower().replace("-", "").replace("_", "")
    return not encoding.startswith("utf")
