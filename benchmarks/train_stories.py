"""Trains the model that tells whether two articles are of one story.

Writes xref/claims/comparison/story_weights.json.

    python benchmarks/train_stories.py ARTICLES.jsonl INCIDENTS.json [--write]

ARTICLES.jsonl: records with id, title, text, published. INCIDENTS.json: id -> incident. Incidents are split
in
two by a hash of their name: each half is scored with the weights of the other; what is written is the mean.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from xref.claims.comparison.article_terms import article_terms
from xref.claims.comparison.linkage import average_link
from xref.claims.comparison.stories import FEATURES, pair_features
from xref.model import Article, ArticleText, Block, BlockRole

ROOT = Path(__file__).resolve().parent.parent


def read(path: Path) -> list[ArticleText]:
    """Records as articles of one block for each line."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = record["title"] + "\n\n" + record["text"]
        blocks, at = (
            [Block(start=0, end=len(record["title"]), role=BlockRole.TITLE)],
            len(record["title"]) + 2,
        )
        for paragraph in record["text"].split("\n"):
            if paragraph.strip():
                blocks.append(Block(start=at, end=at + len(paragraph), role=BlockRole.BODY))
            at += len(paragraph) + 1
        article = Article(
            id=record["id"],
            key=record["id"],
            document=record["id"],
            start=0,
            end=len(text),
            title=record["title"],
            outlet=record.get("outlet"),
            published=record.get("published"),
            language=record.get("language"),
        )
        items.append(ArticleText(article=article, text=text, blocks=tuple(blocks)))
    return items


def fit(features: np.ndarray, truth: np.ndarray, ridge: float = 0.01) -> np.ndarray:
    """Logistic regression by Newton's method."""
    rows = np.c_[np.ones(len(features)), features]
    weights = np.zeros(rows.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-rows @ weights))
        hessian = (rows * (p * (1 - p))[:, None]).T @ rows + np.eye(len(weights)) * ridge
        weights -= np.linalg.solve(hessian, rows.T @ (p - truth) + ridge * weights)
    return weights


def pairwise_f1(gold: list[str], clusters: list[list[int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of articles."""
    found = {i: n for n, members in enumerate(clusters) for i in members}
    labels = [found[i] for i in range(len(gold))]

    def pairs(counts: Counter) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    both = pairs(Counter(zip(gold, labels, strict=True)))
    p, r = both / max(pairs(Counter(labels)), 1), both / max(pairs(Counter(gold)), 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)


def main(articles: str, incidents: str, write: bool) -> None:
    """Train, score each half with the other's weights, and write the mean."""
    items = read(Path(articles))
    table = json.loads(Path(incidents).read_text(encoding="utf-8"))
    gold = [table[item.article.id] for item in items]
    first, second, features = pair_features(article_terms(items, ()), 14)
    truth = np.array([gold[i] == gold[j] for i, j in zip(first, second, strict=True)], float)
    half = np.array([hashlib.blake2b(g.encode()).digest()[0] % 2 for g in gold])
    trained = [fit(features[m], truth[m]) for m in [(half[first] == h) & (half[second] == h) for h in (0, 1)]]
    rows = np.c_[np.ones(len(features)), features]
    scores = 1 / (1 + np.exp(-rows @ np.mean(trained, axis=0)))
    for h in (0, 1):
        held_out = (half[first] != h) & (half[second] != h)
        scores[held_out] = 1 / (1 + np.exp(-rows[held_out] @ trained[h]))
    for cut in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        links = [
            (int(i), int(j), float(s)) for i, j, s in zip(first, second, scores, strict=True) if s >= 0.02
        ]
        figures = pairwise_f1(gold, average_link(len(gold), links, cut))
        print(f"cut {cut:.2f}  held out: P {figures[0]:.3f} R {figures[1]:.3f} F1 {figures[2]:.3f}")
    mean = np.round(np.mean(trained, axis=0), 4).tolist()
    print(dict(zip(("bias", *FEATURES), mean, strict=True)))
    if write:
        out = {"bias": mean[0], "weights": dict(zip(FEATURES, mean[1:], strict=True))}
        path = ROOT / "xref/claims/comparison/story_weights.json"
        path.write_text(json.dumps(out, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--write" in sys.argv[3:])
