"""Words that show what part a named one has in what is told: verbs and nouns of doing, prepositions of place.

General vocabulary of events, by hand, in `role_words.json`; folded (`skeleton.fold_word`, ة as ه).
"""

from __future__ import annotations

from xref.text.tables import shipped

_TABLES = shipped("xref.claims.naming", "role_words.json")


def _words(table: str) -> frozenset[str]:
    return frozenset(" ".join(_TABLES[table]).split())


#: Finite verbs that do not end in -ed, of doing something to somebody or something.
IRREGULAR = _words("irregular")
#: Verbs in -ed that report words or states: no deed.
NO_DEED = _words("no_deed")
AUXILIARY = _words("auxiliary")
PASSIVE = _words("passive")
#: Nouns of attack: "the X attack" and "an attack by X" are X's, "an attack on X" is done to X.
ATTACK = _words("attack")
#: Participles before an object: "killing X", "targeting X".
DOING = _words("doing")
AT = _words("at")
AGAINST = _words("against")
ARTICLES = _words("articles")
ACT_AR = _words("act_ar")
DONE_AR = _words("done_ar")
PASSIVE_AR = _words("passive_ar")
AT_AR = _words("at_ar")
AGAINST_AR = _words("against_ar")
BY_AR = _words("by_ar")
ON_AR = _words("on_ar")
ATTACK_AR = _words("attack_ar")
