"""Run the command line as a person does: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


def xref(*args: str | Path, cwd: Path | None = None, stdin: bytes = b"", **env: str) -> Outcome:
    """Run `xref` with these arguments; the environment is the test's own, less what would colour it."""
    clean = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM")}
    done = subprocess.run(
        [sys.executable, "-m", "xref", *map(str, args)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**clean, "PYTHONIOENCODING": "utf-8", **env},
        timeout=120,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
