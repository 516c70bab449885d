"""Countries, territories, well-known cities and demonyms, in both languages.

Names come from babel (Unicode CLDR): its territories, and the exemplar cities of its time zones. What CLDR
does not have stands in the tables here: other usual names of countries, and demonyms.
"""

from __future__ import annotations

from functools import cache

import msgspec

from xref.claims.naming.country_words import ALIASES, DEMONYMS
from xref.text.names.skeleton import is_arabic, name_words, table_form

Words = tuple[str, ...]


class Place(msgspec.Struct, frozen=True):
    """A known place: an ISO 3166 code, or the name of a time zone's city."""

    code: str
    country: bool


class Gazetteer(msgspec.Struct, frozen=True):
    """Folded words of names to places, folded demonyms to country codes."""

    places: dict[Words, Place]
    demonyms: dict[str, str]
    longest: int  # words


@cache
def gazetteer() -> Gazetteer:
    """Build the gazetteer of both languages.

    >>> gazetteer().places[("العراق",)].code, gazetteer().demonyms["iraqi"]
    ('IQ', 'IQ')
    """
    from babel import Locale

    places: dict[Words, Place] = {}
    zones = sorted(str(code) for code in Locale("ar").time_zones if "/" in str(code))
    for language in ("en", "ar"):
        locale = Locale(language)
        for code in zones:
            city = dict(locale.time_zones.get(code, {})).get("city") or code.rsplit("/", 1)[-1].replace(
                "_", " "
            )
            short = is_arabic(city) and len(city) < 4  # as good as always another word
            if not code.startswith(("Etc/", "Antarctica/")) and not short:
                places[_plain(city)] = Place(code, country=False)
        for code, name in sorted(locale.territories.items()):
            if len(code) == 2 and code.isalpha() and code not in {"QO", "EU", "EZ", "UN", "ZZ", "XA", "XB"}:
                places[_plain(name)] = Place(code, country=True)
    for code, names in ALIASES.items():
        for name in names.split("; "):
            places[_plain(name)] = Place(code, country="/" not in code)
    demonyms = {_demonym(word): code for code, words in DEMONYMS.items() for word in words.split()}
    return Gazetteer(places, demonyms, max(map(len, places)))


def _plain(name: str) -> Words:
    words = tuple(map(table_form, name_words(name.split(" (")[0])))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _demonym(word: str) -> str:
    return table_form(name_words(word)[0])


def demonym(word: str) -> str | None:
    """Give the country of a folded demonym in either language, with or without article and ending.

    >>> demonym("العراقيه"), demonym("iraqis"), demonym("baghdadi")
    ('IQ', 'IQ', None)
    """
    table = gazetteer().demonyms
    if not is_arabic(word):
        return table.get(word) or (table.get(word[:-1]) if word.endswith("s") else None)
    bare = word[2:] if word.startswith("ال") else word
    for ending in ("", "ه", "ين", "ون", "ات", "تين"):
        if bare.endswith(ending) and (code := table.get(bare[: len(bare) - len(ending)])):
            return code
    return None
