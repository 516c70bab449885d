"""Other usual names of countries and cities, demonyms, and capitals, in English and Arabic.

From general usage, by hand, in `country_words.json`; the names that CLDR has are not repeated.
"""

from __future__ import annotations

from xref.text.tables import shipped

_TABLES = shipped("xref.claims.naming", "country_words.json")

#: ISO 3166 codes, or codes of the gazetteer's cities, to names, parted by "; ".
ALIASES: dict[str, str] = _TABLES["aliases"]
#: ISO 3166 codes to demonyms, parted by blanks.
DEMONYMS: dict[str, str] = _TABLES["demonyms"]
#: Codes of capitals to codes of their countries.
CAPITALS: dict[str, str] = _TABLES["capitals"]
