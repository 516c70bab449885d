"""Train the letter weights of `xref.text.names.letters` from pairs of Arabic and Latin spellings.

    python benchmarks/train_names.py NAMES.tsv OUT.json [--rounds N]

NAMES.tsv has the columns latin, arabic, count. A fifth of the Arabic spellings, chosen by hash, is held
out: it is never trained on, neither by the alignment nor by the calibration. Expectation maximisation over
all alignments with pieces of up to 2 Arabic and 3 Latin letters; from the third round on each longer piece
loses DISCOUNT counts per letter beyond two, which keeps 2,400 of 780,000 pieces (without it, long pieces
learn names by heart). Then a logistic turns log probabilities into a chance: positives are pairs of the
file, negatives the best wrong ones among CROWD random spellings. Data: wd (Wikidata, CC0) and
google/transliteration (Apache-2.0); see the README beside the data.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
from collections import defaultdict
from pathlib import Path

import numpy as np

from xref.text.names import letters
from xref.text.names.skeleton import fold_word

PIECES = [(0, 1), (1, 0), (1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]
DISCOUNT = 1.5
CROWD = 2000


def held_out(arabic: str) -> bool:
    """Tell whether a folded Arabic spelling belongs to the held-out fifth."""
    return hashlib.blake2b(arabic.encode(), digest_size=2).digest()[0] < 51


def read(path: Path) -> list[tuple[str, str, float]]:
    """Read the pairs that are trained on: folded Arabic, folded Latin, weight."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    pairs = []
    for r in rows:
        arabic, latin = letters_of(r["arabic"]), letters_of(r["latin"])
        if 2 <= len(arabic) <= 14 and 2 <= len(latin) <= 16 and not held_out(arabic):
            pairs.append((arabic, latin, 1 + float(np.log(int(r["count"])))))
    return pairs


def letters_of(word: str) -> str:
    from xref.text.names.skeleton import letters as bare

    return bare(fold_word(word))


def codes(words: list[str], first: int) -> np.ndarray:
    """Number letters: 1 and 2 are the edges."""
    table = np.array([[ord(c) for c in f"^{w}$"] for w in words], dtype=np.int64)
    return np.where(table == ord("^"), 1, np.where(table == ord("$"), 2, table - first + 3))


class Group:
    """All pairs of one length each, as arrays."""

    def __init__(self, pairs: list[tuple[str, str, float]]) -> None:
        self.n, self.m = len(pairs[0][0]) + 2, len(pairs[0][1]) + 2
        self.weights = np.array([w for _, _, w in pairs])
        arabic, latin = codes([a for a, _, _ in pairs], 0x620), codes([b for _, b, _ in pairs], ord("a"))
        self.keys = {}
        for x, y in PIECES:
            for i in range(self.n - x + 1):
                left = sum((arabic[:, i + t] << (6 * t) for t in range(x)), np.zeros(len(pairs), np.int64))
                for j in range(self.m - y + 1):
                    right = sum(
                        (latin[:, j + t] << (5 * t) for t in range(y)), np.zeros(len(pairs), np.int64)
                    )
                    self.keys[i, j, x, y] = (left << 15) | right

    def number(self, known: np.ndarray) -> None:
        self.keys = {k: np.searchsorted(known, v).astype(np.int32) for k, v in self.keys.items()}

    def count(self, p: np.ndarray, counts: np.ndarray) -> float:
        """Forward and backward; adds expected counts and gives the log likelihood."""
        n, m, size = self.n, self.m, len(self.weights)
        forward, back = np.zeros((n + 1, m + 1, size)), np.zeros((n + 1, m + 1, size))
        forward[0, 0] = back[n, m] = 1
        for i in range(n + 1):
            for j in range(m + 1):
                for x, y in PIECES:
                    if i >= x and j >= y:
                        forward[i, j] += forward[i - x, j - y] * p[self.keys[i - x, j - y, x, y]]
        total = np.maximum(forward[n, m], 1e-300)
        share = np.where(forward[n, m] > 0, self.weights, 0) / total
        for i in range(n, -1, -1):
            for j in range(m, -1, -1):
                for x, y in PIECES:
                    if i + x <= n and j + y <= m:
                        key = self.keys[i, j, x, y]
                        step = back[i + x, j + y] * p[key]
                        back[i, j] += step
                        np.add.at(counts, key, share * forward[i, j] * step)
        return float((self.weights * np.log(total)).sum())


def pieces_of(key: int) -> tuple[str, str]:
    """Turn a key back into its two pieces."""

    def spell(code: int, bits: int, first: int) -> str:
        out = ""
        while code:
            c = code & ((1 << bits) - 1)
            out += "^" if c == 1 else "$" if c == 2 else chr(c - 3 + first)
            code >>= bits
        return out

    return spell(key >> 15, 6, 0x620), spell(key & 0x7FFF, 5, ord("a"))


def train(pairs: list[tuple[str, str, float]], rounds: int) -> dict[str, dict[str, float]]:
    """Learn the probability of each pair of pieces."""
    by_size = defaultdict(list)
    for pair in pairs:
        by_size[len(pair[0]), len(pair[1])].append(pair)
    groups = [Group(by_size[size]) for size in sorted(by_size)]
    known = np.unique(np.concatenate([np.unique(k) for g in groups for k in g.keys.values()]))
    for group in groups:
        group.number(known)
    sizes = np.array([sum(map(len, pieces_of(int(k)))) for k in known])
    one_sided = np.array([min(map(len, pieces_of(int(k)))) == 0 for k in known])
    p = np.where(one_sided, 0.2, 1.0) / (1 + 20 * (sizes - 2).clip(0))
    p /= p.sum()
    for turn in range(rounds):
        counts = np.zeros(len(known))
        likelihood = sum(g.count(p, counts) for g in groups)
        if turn >= 2:
            counts = np.maximum(counts - DISCOUNT * (sizes - 2).clip(0), 0)
        p = counts / counts.sum()
        print(turn, round(likelihood / sum(w for _, _, w in pairs), 4), int((p > 1e-6).sum()), flush=True)
    result: dict[str, dict[str, float]] = defaultdict(dict)
    for key, value in zip(known, p, strict=True):
        if value > 1e-6:
            arabic, latin = pieces_of(int(key))
            result[arabic][latin] = float(f"{value:.3g}")
    return {a: dict(sorted(result[a].items())) for a in sorted(result)}


def features(joint: float, arabic: str, latin: str) -> list[float]:
    size = len(arabic) + len(latin)
    return [1.0, joint - letters.latin_alone(latin), joint - letters.arabic_alone(arabic), size]


def calibrate(pairs: list[tuple[str, str, float]]) -> list[float]:
    """Fit the logistic by Newton's method; negatives are the best wrong ones of a crowd."""
    rng = random.Random("calibration")
    likely = [p for p in pairs if p[2] > 1.5]
    answers = defaultdict(set)
    for arabic, latin, _ in pairs:
        answers[arabic].add(latin)
    batch = letters.Batch(rng.sample(sorted({b for _, b, _ in pairs}), CROWD))
    rows, labels = [], []
    for arabic, latin, _ in rng.sample(likely, 600):
        joint = float(letters.joint_log(arabic, letters.Batch([latin]))[0])
        rows.append(features(joint, arabic, latin))
        labels.append(1.0)
        joints = letters.joint_log(arabic, batch)
        wrong = [k for k in np.argsort(-joints)[:60] if batch.words[k] not in answers[arabic]]
        ranked = sorted(wrong, key=lambda k: -sum(features(joints[k], arabic, batch.words[k])[1:3]))
        for k in ranked[:3]:
            rows.append(features(float(joints[k]), arabic, batch.words[k]))
            labels.append(0.0)
    x, y, w = np.array(rows), np.array(labels), np.zeros(4)
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(4)
        w += np.linalg.solve(hessian, x.T @ (y - p) - 1e-3 * w)
    return [float(f"{v:.4g}") for v in w]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--pairs-from", type=Path, help="take the pieces of this file; calibrate only")
    options = parser.parse_args()
    pairs = read(options.names)
    known = (
        json.loads(options.pairs_from.read_text(encoding="utf-8"))["pairs"] if options.pairs_from else None
    )
    table = known or train(pairs, options.rounds)
    ready = letters.make_weights(table, (0, 0, 0, 0))
    letters.weights = lambda: ready
    result = {"logistic": calibrate(pairs), "pairs": table}
    options.out.write_text(
        json.dumps(result, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    print(result["logistic"])


if __name__ == "__main__":
    main()
