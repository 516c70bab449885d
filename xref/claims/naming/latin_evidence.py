"""What the words of a name, and those beside it, show about it. English."""

from __future__ import annotations

from collections.abc import Sequence

from xref.claims.naming.found import Words
from xref.claims.naming.gazetteer import demonym, gazetteer
from xref.claims.naming.latin_runs import is_country
from xref.claims.naming.latin_tokens import Token, words_of
from xref.claims.naming.name_words import ABBREVIATIONS, ACTING_EN, HEADS_EN, HONORIFICS, LOCATIVE, SAY
from xref.model import EntityKind
from xref.text.names.skeleton import fold_word
from xref.text.names.tables import common_words

#: Titles of courtesy that tell a man from a woman.
COURTESY = {"mr": "m", "sir": "m", "mister": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f"}
#: What is put "on" a state.
_PUT_ON = frozenset({"sanctions", "pressure", "tariffs", "embargo", "blockade"})


def acts(before: Sequence[Token], after: Token | None) -> bool:
    """Tell whether a verb of governments follows, or "by", "with", "sanctions on" stands before."""
    last = before[-1].word if before else ""
    if after is not None and (after.word in ACTING_EN or after.word in SAY):
        return last not in LOCATIVE
    return last in {"by", "with", "against"} or (
        last == "on" and len(before) > 1 and before[-2].word in _PUT_ON
    )


def adjective_alone(words: Words) -> bool:
    """Tell whether a name is one adjective: "New", "National": a common word of names that is no head."""
    return (
        len(words) == 1
        and words[0] in common_words()
        and words[0] not in HEADS_EN
        and words not in gazetteer().places
    )


def abbreviates(acronym: str, words: Words) -> bool:
    """Tell whether an acronym's letters begin words of a name, in order, the first one first.

    >>> abbreviates("BOC", ("basra", "oil", "co")), abbreviates("D-MN", ("ilhan", "omar"))
    (True, False)
    """
    letters, k = fold_word(acronym), 0
    for word in words:
        if k < len(letters) and word[0] == letters[k]:
            k += 1
            while k < len(letters) and len(letters) > len(words) and letters[k] in word[1:]:
                k += 1
    return k == len(letters) and words[0][0] == letters[0]


def kind_of(words: Words) -> EntityKind | None:
    """Tell what a name's own words say it names."""
    if words in gazetteer().places:
        return EntityKind.PLACE
    if len(words) > 1:
        last, first = HEADS_EN.get(words[-1]), HEADS_EN.get(words[0])
        return last or (first if first is not EntityKind.OTHER or words[0] == "operation" else None)
    return None


def country_word(token: Token) -> bool:
    """Tell whether a word is a country or a demonym."""
    return demonym(token.word) is not None or is_country(token)


def office_of(run: Sequence[Token]) -> Words:
    """The words of a title with its country ("the Chinese president"); nothing without a country."""
    words = words_of(run)
    place = gazetteer().places.get(words[:1])
    code = demonym(words[0]) or (place.code if place and place.country else None)
    return (f"@{code}", *words[1:]) if code else ()


def whole_name(run: Sequence[Token], first_title: int) -> bool:
    """Tell whether a run with a title in it is one name all the same: "General Security Directorate"."""
    if run[-1].word in HEADS_EN:
        return run[0].word not in HONORIFICS and run[0].word not in ABBREVIATIONS
    return run[0].word in HEADS_EN and first_title > 0 and all(t.word != "of" for t in run)
