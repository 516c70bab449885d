"""A name as it was found in a text, before it is known whose name it is."""

from __future__ import annotations

import msgspec

from xref.model import EntityKind

Words = tuple[str, ...]


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One place where something is named.

    `words` are folded, without titles, articles and possessives. `outer` are further places where the name
    may be said to begin: before its title, before all its titles, before a joined particle.
    """

    article: int
    start: int
    end: int
    words: Words
    kind: EntityKind | None = None  # what this place shows, if anything
    outer: tuple[int, ...] = ()
    acronym_for: Words | None = None  # the full form it stands behind in brackets
    handle: bool = False  # "@name": the words of a name run together
    arabic: bool = False
    nested: bool = (
        False  # stands inside a longer name and is named by itself too ("Chad" in "Chad's Desert Guard")
    )
    generic: bool = False  # a common word with an article: nobody's name unless its article shows whose
    acronym: bool = False  # capitals only, and no word of the corpus in small letters
    office: Words = ()  # the titles before it, with countries as codes
    acts: bool = False  # does what states do: of a capital, that its state is meant
    located: bool = False  # a preposition of place stands before it
    courtesy: str = ""  # "m" or "f" where a title of courtesy says it
    speaks: bool = False  # a reporting verb follows or precedes
