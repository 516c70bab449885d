"""Letters of one script that stand in for those of another: "Вaghdad" with a Cyrillic first letter.

A second key, used only to reveal a disguised copy: the text with such letters put back is folded in place of
the original, character for character, so that offsets stay. Texts that mix no scripts inside a word are left
alone; so are words written wholly in another script.
"""

from __future__ import annotations

import re

#: Letters and the Latin ones they are drawn like, after Unicode's confusables.txt (UTS #39, version 15):
#: single letters of Greek, Cyrillic, Armenian and Cherokee whose prototype is an ASCII letter. What is drawn
#: like a capital I stands for "I" here, for which that table has "l".
_LATIN = str.maketrans(
    "ͿΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορσυϒϜϱϲϳϹϺ"
    "ЅІЈАВЕКМНОРСТУХЬагеорсухѕіјѡѴѵҮүһҽӀӏԁԌԛԜԝꙇ"
    "ՍՏՕագզհոռսցքօ"
    "ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏳᏴ",
    "JABEZHIKMNOPTYXayivopouYFpcjCM"
    "SIJABEKMHOPCTYXbareopcyxsijwVvYyheIidGqWwi"
    "USOwqqhnnugfo"
    "DRTiYAJEWMHYGhZbRWSVSLCPKdGB",
)
#: The way back, for texts in those scripts with Latin letters among theirs.
_CYRILLIC = str.maketrans("aceopxysijABCEHKMOPTXYSIJ", "асеорхуѕіјАВСЕНКМОРТХУЅІЈ")
_GREEK = str.maketrans("ovABEZHIKMNOPTYX", "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")

_ALIKE = "".join(map(chr, _LATIN))
_MIXED = re.compile(f"[A-Za-z][{_ALIKE}]|[{_ALIKE}][A-Za-z]")
_WORD = re.compile(r"\w+")
_SCRIPTS = {
    "latin": re.compile("[A-Za-z]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "greek": re.compile("[\u0370-\u03ff]"),
}


def reveal(text: str) -> str | None:
    """Give a text with the look-alike letters in it put back; None when it mixes no scripts in a word.

    The result has the same length. In a text that is mostly Latin, words change that become wholly Latin
    by it; in one that is mostly Cyrillic or Greek, words that mix Latin letters in.

    >>> reveal("Вaghdad, а city"), reveal("Baghdad"), reveal("Багдад")
    ('Baghdad, a city', None, None)
    """
    if text.isascii() or not _MIXED.search(text):
        return None
    counts = {name: len(script.findall(text)) for name, script in _SCRIPTS.items()}
    main = max(counts, key=lambda name: (counts[name], name))
    revealed = _WORD.sub(
        _to_latin if main == "latin" else _to_cyrillic if main == "cyrillic" else _to_greek, text
    )
    return revealed if revealed != text else None


def _to_latin(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii():
        return word
    latin = word.translate(_LATIN)
    kept = _SCRIPTS["cyrillic"].search(latin) or _SCRIPTS["greek"].search(latin)
    return word if kept else latin


def _to_cyrillic(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_CYRILLIC) if _SCRIPTS["cyrillic"].search(word) else word


def _to_greek(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_GREEK) if _SCRIPTS["greek"].search(word) else word
