"""Words as stems with weights: what a light edit leaves of a word, and how much it says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from xref.duplicates.texts import Texts
from xref.model import ArticleText
from xref.text.fold import fold_key

#: Endings and beginnings that are cut, longest first; three letters of the word must stay. Light stemming:
#: it has to make "called" and "calls", "التحركات" and "لتحركات" one, not to be right about roots.
ENDINGS = ("'s", "s'", "ings", "ing", "ied", "ies", "ed", "es", "s")
ARABIC_BEGINNINGS = ("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف", "ك", "س")
ARABIC_ENDINGS = ("هما", "ها", "ات", "ون", "ين", "يه", "ان", "هم", "ه", "ي", "ا")
LEAST = 3
#: Weight of a word of a closed class, where a word that stands in one block only weighs 1.0.
FUNCTION_WEIGHT = 0.1
#: Blocks a corpus is taken to have, at least: in a few paragraphs everything is rare.
FEWEST_BLOCKS = 50


@cache
def function_words() -> frozenset[str]:
    """Give the words of closed classes, folded, of both languages."""
    table = json.loads(files(__package__).joinpath("function_words.json").read_text(encoding="utf-8"))
    return frozenset(word for language in ("en", "ar") for word in table[language].split())


def stem(word: str) -> str:
    """Cut a folded word to its stem.

    >>> stem("called"), stem("iraq's"), stem("والحشد"), stem("is")
    ('call', 'iraq', 'حشد', 'is')
    """
    if "\u0600" <= word[0] <= "\u06ff":
        word = next((word[len(b) :] for b in ARABIC_BEGINNINGS if _cuts(word, b, start=True)), word)
        return next((word[: -len(e)] for e in ARABIC_ENDINGS if _cuts(word, e, start=False)), word)
    return next((word[: -len(e)] for e in ENDINGS if _cuts(word, e, start=False)), word)


def _cuts(word: str, part: str, *, start: bool) -> bool:
    fits = word.startswith(part) if start else word.endswith(part)
    return fits and len(word) - len(part) >= LEAST


def stems_of(articles: Sequence[ArticleText], texts: Texts) -> tuple[npt.NDArray[np.int64], Sequence[bool]]:
    """Give the number of the stem of every word, and for each stem whether it is of a closed class.

    Each different word is cut out of the text once.
    """
    _, first, inverse = np.unique(texts.hashes, return_index=True, return_inverse=True)
    owners = np.searchsorted(texts.bounds, first, side="right") - 1
    numbers: dict[str, int] = {}
    closed: list[bool] = []
    of_word = np.empty(len(first), np.int64)
    for index, (at, owner) in enumerate(zip(first.tolist(), owners.tolist(), strict=True)):
        word = fold_key(articles[owner].text[int(texts.starts[at]) : int(texts.ends[at])])
        is_closed = word in function_words()
        form = word if is_closed else stem(word)
        if form not in numbers:
            numbers[form] = len(closed)
            closed.append(is_closed)
        of_word[index] = numbers[form]
    return of_word[inverse], closed


def weights_of(
    stems: npt.NDArray[np.int64], blocks: npt.NDArray[np.int64], closed: Sequence[bool]
) -> npt.NDArray[np.float64]:
    """Weigh each stem by the share of blocks it stands in: 1.0 for one block, 0.0 for all (idf, scaled).

    Args:
        stems: the stem of each word.
        blocks: the block of each word.
        closed: for each stem, whether it is of a closed class.
    """
    count = max(FEWEST_BLOCKS, int(blocks.max(initial=0)) + 1)
    pairs = np.unique(stems * (int(blocks.max(initial=0)) + 1) + blocks)
    frequency = np.bincount(pairs // (int(blocks.max(initial=0)) + 1), minlength=len(closed))
    weights = np.log(count / np.maximum(1, frequency)) / np.log(count)
    weights[np.array(closed, np.bool_)] = FUNCTION_WEIGHT
    rounded: npt.NDArray[np.float64] = np.round(np.maximum(weights, FUNCTION_WEIGHT), 6)
    return rounded
