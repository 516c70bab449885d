"""Fit the weights of `xref.corpus.weights` on generated pages.

    PYTHONPATH=. python benchmarks/train_split.py [--seeds 20] [--from 1000] [--effective 600] [--write]

Each stretch of short lines between two texts holds one title or none, so the model is a choice: the chance of
line c is exp(s_c) / (1 + the sum of exp(s) over its stretch), with s the weighted sum of its traits; at the
top of a page, where something begins in any case, without the 1. Pages come from the public layouts of
`tests.layouts` with seeds that no test uses; every sixth holds one article only, so that subheadings of a
text alone are seen. The articles of the generator are few, so its pages are no independent witnesses: all
together count as EFFECTIVE stretches, against a normal prior around the present weights (SPREAD log-odds,
half of that for what the text says, as the few texts would be learned by heart). Weights are rounded to one
decimal. Prints the table; `--write` puts it into the module.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from tests.layouts.generator import page
from tests.layouts.public_more import PUBLIC
from xref.corpus import weights
from xref.corpus.evidence import candidates_in
from xref.corpus.page import units_of
from xref.corpus.page_read import read_page, zones_of

SPREAD = 0.7
TEXTUAL = frozenset(
    (
        "taken-up",
        "taken-up-before",
        "new-words",
        "new-names",
        "topic",
        "place",
        "other-script",
        "script-changes",
    )
)
ALONE = 6


class Stretch(NamedTuple):
    """The lines of one stretch: their traits, which is the title (-1: none), whether one has to be."""

    rows: NDArray[np.float64]
    title: int
    top: bool


def stretches(layout: str, seed: int, names: Sequence[str]) -> list[Stretch]:
    """Read one page."""
    made = page(layout, seed, articles=1 if seed % ALONE == 0 else 12)
    starts = {g.start for g in made.gold}
    read = read_page(units_of(made.text))
    found = []
    for zone in zones_of(read):
        candidates = candidates_in(read, zone)
        if candidates:
            rows = np.array(
                [[1.0 if n == "prior" else c.traits.get(n, 0.0) for n in names] for c in candidates]
            )
            right = [n for n, c in enumerate(candidates) if read.units[c.unit].start in starts]
            found.append(Stretch(rows, right[0] if right else -1, zone.top))
    return found


def fitted(data: Sequence[Stretch], names: Sequence[str], effective: float) -> NDArray[np.float64]:
    """Give the weights with the highest posterior."""
    present = np.array([weights.WEIGHTS[n] for n in names])
    spread = np.array([SPREAD / 2 if n in TEXTUAL else SPREAD for n in names])
    share = min(1.0, effective / len(data))

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total = 0.5 * float((((w - present) / spread) ** 2).sum())
        slope = (w - present) / spread**2
        for rows, title, top in data:
            scores = rows @ w
            if top and title < 0:
                continue
            high = max(float(scores.max()), 0.0)
            odds = np.exp(scores - high)
            whole = float(odds.sum()) + (0.0 if top else float(np.exp(-high)))
            total += share * (high + float(np.log(whole)) - (float(scores[title]) if title >= 0 else 0.0))
            slope = slope + share * (rows.T @ (odds / whole) - (rows[title] if title >= 0 else 0.0))
        return total, slope

    return np.asarray(minimize(loss, present, jac=True, method="L-BFGS-B").x)


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description="Fit the weights of the splitter.")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--from", dest="first", type=int, default=1000)
    parser.add_argument("--effective", type=float, default=400)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    names = list(weights.WEIGHTS)
    seeds = range(options.first, options.first + options.seeds)
    data = [s for layout in PUBLIC for seed in seeds for s in stretches(layout.name, seed, names)]
    print(f"{len(data)} stretches, {sum(s.title >= 0 for s in data)} with a title")
    result = dict(zip(names, fitted(data, names, options.effective), strict=True))
    path = Path(weights.__file__)
    text = path.read_text(encoding="utf-8")
    for name, value in result.items():
        print(f"{name:18} {weights.WEIGHTS[name]:6.1f} {value:6.1f}")
        text = re.sub(rf'("{re.escape(name)}": )-?[\d.]+,', rf"\g<1>{round(float(value), 1) + 0.0},", text)
    if options.write:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
