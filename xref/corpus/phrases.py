"""Phrases by which pages label what is not the story, in English and Arabic; the table is `phrases.json`.

Additional evidence only: a page in words that are not here is split by its shape. Collected from the
standard texts of blog systems (WordPress, Blogger), share plugins, news sites' templates, newsletters and
the style books of wire services; the Arabic ones are those systems' own translations and the usual labels
of Arabic news sites. All are folded as in `xref.text.plain`, in lower case.
"""

from __future__ import annotations

from importlib.resources import files

import msgspec

from xref.model import DroppedReason


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    starts: dict[DroppedReason, tuple[str, ...]]
    inside: dict[DroppedReason, tuple[str, ...]]
    counted: tuple[str, ...]
    menu: frozenset[str]
    source_labels: tuple[str, ...]
    end_marks: frozenset[str]
    apparatus: tuple[str, ...]
    by_words: tuple[str, ...]
    outlet_words: frozenset[str]
    generic_authors: frozenset[str]
    labels: dict[str, tuple[str, ...]]
    credit_verbs: tuple[str, ...]
    sections: frozenset[str]


_TABLE = msgspec.json.decode(files("xref.corpus").joinpath("phrases.json").read_bytes(), type=_Table)

#: What begins a line of furniture, by what it is. Matched at the start of a folded line, at a word's end.
STARTS = _TABLE.starts

#: What makes a short line furniture wherever it stands in it.
INSIDE = _TABLE.inside

#: What is counted in "12 comments", and nothing else in the line.
COUNTED = _TABLE.counted

#: Parts of a page, of which a menu is made.
MENU = _TABLE.menu

#: Labels that name where a text comes from, at its end: what follows is an outlet.
SOURCE_LABELS = _TABLE.source_labels

#: What ends the own text of an article: marks of wire services and news rooms.
END_MARKS = _TABLE.end_marks

#: Lines of a text's own apparatus, which belong to it and tell no story.
APPARATUS = _TABLE.apparatus

#: Words before a name that make a line a byline.
BY_WORDS = _TABLE.by_words

#: Words of outlets' names.
OUTLET_WORDS = _TABLE.outlet_words

#: Authors that name nobody.
GENERIC_AUTHORS = _TABLE.generic_authors

#: Labels of the fields of a press archive's records and of credits, by what follows them.
LABELS = _TABLE.labels

#: What stands before the name of who wrote or reported, in a line at the end of a text.
CREDIT_VERBS = _TABLE.credit_verbs

#: Names of a paper's parts: a line of them above a title names no outlet.
SECTIONS = _TABLE.sections
