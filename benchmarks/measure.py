"""Time whole processes: wall clock and peak memory, as the operating system accounts for them."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """One finished process."""

    seconds: float
    peak_mb: float


def run(command: Sequence[str]) -> Run:
    """Run a command once, its output thrown away; an exit code above 1 is an error."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_maxrss / 1024)


def side_by_side(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, Run]:
    """Run all commands in turn, `rounds` times after a warm-up, and give the medians by name.

    In turn, so that a machine that slows down slows all of them down.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            done = run(command)
            if number:
                runs[name].append(done)
    return {
        name: Run(statistics.median(r.seconds for r in done), statistics.median(r.peak_mb for r in done))
        for name, done in runs.items()
    }
