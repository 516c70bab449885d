"""The commands on seeds/, beside what it costs merely to import a peer.

python -m benchmarks.seeds [--rounds 5]
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Run, side_by_side

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
PEER = "import datasketch"


def table(medians: dict[str, Run]) -> str:
    """Give the medians as a Markdown table, each as a ratio to the peer of the same rounds."""
    peer = medians[PEER].seconds
    rows = [
        f"| `{name}` | {done.seconds:.2f} | {done.seconds / peer:.2f} | {done.peak_mb:.0f} |"
        for name, done in medians.items()
    ]
    return "\n".join(["| command | seconds | ratio to the import | peak MB |", "|---|---|---|---|", *rows])


def main() -> None:
    """Measure and write benchmarks/results/seeds.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    xref = [sys.executable, "-m", "xref"]
    seeds = str(ROOT / "seeds")
    with tempfile.TemporaryDirectory() as out:
        medians = side_by_side(
            {
                PEER: [sys.executable, "-c", PEER],
                "xref --help": [*xref, "--help"],
                "xref dups seeds": [*xref, "dups", seeds],
                "xref check seeds": [*xref, "check", seeds],
                "xref report seeds": [*xref, "report", seeds, "--out", out],
            },
            rounds,
        )
    machine = f"Python {platform.python_version()}, {platform.machine()}, medians of {rounds} rounds in turn"
    text = f"# The commands on seeds/\n\n{machine}.\n\n{table(medians)}\n"
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "seeds.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
