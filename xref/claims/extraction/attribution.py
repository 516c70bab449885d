"""Who says what in a paragraph: the speaker, the cue, and what is said."""

from __future__ import annotations

from xref.model import Record, Span


class Attribution(Record, frozen=True, kw_only=True):
    """What is said, who says it, and the words that show it. Offsets into the document's text."""

    contents: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    via: tuple[Span, ...] = ()
    denies: bool = False
    #: The claim is the whole act ("X blames Y"), speaker and cue inside, not the content alone.
    act: Span | None = None
    #: The speaker is a pronoun, or unsaid: it stands for the last one named.
    anaphoric: bool = False
