"""Other usual names of countries and cities, demonyms, and capitals, in English and Arabic.

From general usage, by hand, in `country_words.json`; the names that CLDR has are not repeated.
"""

from __future__ import annotations

import json
from importlib import resources

_TABLES = json.loads(
    resources.files("xref.claims").joinpath("country_words.json").read_text(encoding="utf-8")
)

#: ISO 3166 codes, or codes of the gazetteer's cities, to names, parted by "; ".
ALIASES: dict[str, str] = _TABLES["aliases"]
#: ISO 3166 codes to demonyms, parted by blanks.
DEMONYMS: dict[str, str] = _TABLES["demonyms"]
#: Codes of capitals to codes of their countries.
CAPITALS: dict[str, str] = _TABLES["capitals"]
