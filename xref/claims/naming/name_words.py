"""Words around names, English and Arabic: function words, titles, heads that say what kind is named.

General vocabulary, by hand, in `name_words.json`: folded (`skeleton.fold_word`, ة as ه), Arabic heads and
titles without their article. No name of a person, group or place stands there, but for peoples, languages
and faiths.
"""

from __future__ import annotations

from xref.model import EntityKind
from xref.text.tables import shipped

_TABLES = shipped("xref.claims.naming", "name_words.json")


def _words(table: str) -> frozenset[str]:
    return frozenset(" ".join(_TABLES[table]).split())


def _kinds(table: str) -> dict[str, EntityKind]:
    return {
        word: EntityKind(kind) for kind, lines in _TABLES[table].items() for word in " ".join(lines).split()
    }


#: Words that open sentences with a capital, or stand in titles, and are no names.
FUNCTION = _words("function")
CALENDAR = _words("calendar")
#: Titles and ranks: before a name they say that a person is named.
TITLES = _words("titles")
#: Words that go on with a title: "Secretary of Defense".
TITLE_LINKS = _words("title_links")
#: Titles of courtesy and of religion: nearer to the name than those of an office.
HONORIFICS = _words("honorifics")
#: Arabic titles.
TITLES_AR = _words("titles_ar")
#: Words inside or after a name that say what kind of thing it names ("al-Qaim base", كتائب …).
HEADS_EN = _kinds("heads_en")
HEADS_AR = _kinds("heads_ar")
#: What a state has one of: "Iraqi parliament" is a name, "Iraqi company" is none.
STATE_HEADS = _words("state_heads")
#: Words besides heads after which "of" goes on with a name.
BEFORE_OF = _words("before_of")
#: Arabic heads of armed groups and parties that Latin texts keep in transliteration.
KEPT_HEADS = _words("kept_heads")
#: What an article may name by the common word alone once it has said whose it is.
INSTITUTIONS = _words("institutions")
#: Heads after which one word that is not definite makes a name; after others it takes more to show it.
STRONG_HEADS_AR = _words("strong_heads_ar")
#: Arabic heads that go away: "the town of X" and X are one place.
ADMINISTRATIVE_AR = _words("administrative_ar")
#: Arabic heads of media: what stands in quotation marks after one is its name.
MEDIA_AR = _words("media_ar")
#: Common nouns after the name of a weapon or a product, in small letters: "Hawk air defense systems".
PRODUCTS = _words("products")
PRODUCT_LINKS = _words("product_links")
#: Adjectives and names of peoples, languages and faiths that belong to no one country: no names by
#: themselves.
PEOPLES = _words("peoples")
#: Arabic words that end a name: prepositions, conjunctions, pronouns, common verbs of news.
STOP_AR = _words("stop_ar")
#: Reporting verbs: a name before or after one speaks.
SAY = _words("say")
#: Prepositions of place before a name.
LOCATIVE = _words("locative")
#: Abbreviated titles: a full stop behind one ends no sentence.
ABBREVIATIONS = _words("abbreviations")
#: Heads whose name stays without them ("Anbar" and "Anbar province" are one place).
ADMINISTRATIVE_EN = _words("administrative_en")
#: Heads of things that are called after the places they lead to.
ROADS = _words("roads")
#: Small words inside names.
LINKS = _words("links")
#: Verbs of states and governments, and Arabic nouns of the like: with one, a capital's name means its state.
ACTING_EN = _words("acting_en")
ACTING_AR = _words("acting_ar")
#: Common words that, with "the", mean the one body of that kind that an article names.
DEFINITE_EN = _words("definite_en")
#: Common words (by their line of `name_tables`) that may stand for a name inside an article.
NAMED_BY_HEAD = _words("named_by_head")
