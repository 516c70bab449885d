"""Words as terms: folded, stripped of endings, and what they mean in either language.

The stemming is light on purpose: two forms of a word should meet, two words should not. Arabic: proclitics
and
the article go, then one ending, after Larkey, Ballesteros and Connell, "Light stemming for Arabic information
retrieval" (2007), light10; English: plural, "-ed", "-ing" and the possessive.
"""

from __future__ import annotations

from functools import lru_cache

from xref.text.fold import fold_key
from xref.text.tables import shipped

#: Function words: they say nothing of what a text is about. Own list, folded.
STOP_WORDS = frozenset(
    fold_key(
        "the a an of in on at to and or for by with from as is was were are be been being has have had"
        " having it its"
        " he she his her him they them their we our you your i my me that this these those who whom which"
        " what when"
        " where while will would can could may might must shall should do does did not no nor but if then"
        " than so"
        " there here about after before into over under out up down between against during also just only"
        " more most"
        " some any all both each other another such own same s t u very too because until again once via per"
        " في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين ان أن إن كان كانت كما قد لقد ما لا لم لن هو"
        " هي هم بعد قبل"
        " بين عند حتى او أو ثم كل بل حيث إلا أي اي غير ضد خلال منذ حول اذا إذا لدى أما اما له لها لهم به"
        " بها فيه فيها"
        " منه منها عليه عليها ليس ليست يكون تكون أنه انه أنها انها نحو فقط و ف ب ل ك"
    ).split()
)

_ARABIC_HEADS = ("وال", "فال", "بال", "كال", "ولل", "وبال", "لل", "ال")
_ARABIC_PARTICLES = ("و", "ف", "ب", "ل", "ك")
_ARABIC_ENDINGS = ("هما", "ها", "هم", "ات", "ون", "ين", "ان", "يه", "ه", "ي")
#: Fewest letters that stay of an Arabic word: roots have three.
_ARABIC_ROOT = 3
#: Words whose ending is none.
_WHOLE = frozenset({"news", "series", "species", "during", "united"})
#: Fewest letters that stay of an English word.
_ENGLISH_ROOT = 3


def is_arabic(word: str) -> bool:
    """Tell whether a folded word is written in Arabic letters."""
    return "\u0600" <= word[:1] <= "\u06ff"


def _without_head(word: str) -> str:
    for head in sorted(_ARABIC_HEADS, key=len, reverse=True):
        if word.startswith(head) and len(word) - len(head) >= _ARABIC_ROOT - 1:
            return word[len(head) :]
    return word


def _without_ending(word: str) -> str:
    for ending in _ARABIC_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ARABIC_ROOT:
            return word[: -len(ending)]
    return word


def _english_stem(word: str) -> str:
    if word in _WHOLE:
        return word
    word = word.removesuffix("'s").removesuffix("'")
    for ending, least in (("ies", 3), ("ing", 4), ("ed", 3), ("es", 4), ("s", 3), ("e", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= max(least, _ENGLISH_ROOT):
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            stem = word[: -len(ending)] + ("y" if ending == "ies" else "")
            if ending in {"ed", "ing"} and stem[-1] == stem[-2] and stem[-1] not in "aeioulsz":
                stem = stem[:-1]
            return stem.removesuffix("e") if len(stem) > _ENGLISH_ROOT + 1 else stem
    return word


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Give the stem of a folded word.

    >>> stem("attacks"), stem("attacked"), stem("المقاومه"), stem("والهجوم")
    ('attack', 'attack', 'مقاوم', 'هجوم')
    """
    if is_arabic(word):
        return _without_ending(_without_head(word))
    return _english_stem(word)


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    table: dict[str, str] = {}
    raw = shipped("xref.claims.comparison", "lexicon.json")
    for concept, words in raw.items():
        for word in words:
            for part in fold_key(word).split():
                table.setdefault(part, concept)
                table.setdefault(stem(part), concept)
    return table


@lru_cache(maxsize=200_000)
def concept(word: str) -> str | None:
    """Give the language-free meaning of a folded word from the bilingual lexicon, or None.

    >>> concept("rockets"), concept("الصواريخ"), concept("وبصاروخ"), concept("penguin")
    ('rocket', 'rocket', 'rocket', None)
    """
    table = _concepts()
    found = table.get(word) or table.get(stem(word))
    if found or not is_arabic(word):
        return found
    bare = word
    while bare[:1] in _ARABIC_PARTICLES and len(bare) > _ARABIC_ROOT:
        bare = bare[1:]
        found = table.get(bare) or table.get(stem(bare))
        if found:
            return found
    return None


def content_words(text: str) -> list[str]:
    """Give the folded words of a text that are no function words.

    >>> content_words("The rockets of March")
    ['rockets', 'march']
    """
    return [w for w in fold_key(text).split() if w not in STOP_WORDS]
