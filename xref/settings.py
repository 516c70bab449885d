"""Every threshold and switch, with its unit and why it is what it is.

A step takes its own part of the record and nothing else. What shaped a result is written into it.
"""

from __future__ import annotations

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of settings of one room."""


class CorpusSettings(Part, frozen=True, kw_only=True):
    """How input is read and split."""

    #: Largest file read, bytes. Above it a text is no article but a dump.
    max_bytes: int = 512 * 1024 * 1024
    #: Split pages that hold several articles. Structured records are never split.
    split: bool = True


class DuplicateSettings(Part, frozen=True, kw_only=True):
    """When text counts as found twice."""

    #: Words in a shingle of the signature: the usual choice for whole news articles.
    shingle_words: int = 5
    #: Hash functions in a signature; 128 give a standard error of 0.04 at Jaccard 0.7.
    permutations: int = 128
    #: Jaccard of shingles from which two articles are near-duplicates.
    near_jaccard: float = 0.7
    #: Containment of the shorter one from which they are near-duplicates too.
    near_containment: float = 0.5
    #: Fewest words a passage across articles has.
    min_words: int = 8


class ClaimSettings(Part, frozen=True, kw_only=True):
    """When claims are held to speak of the same thing, and when they differ."""

    #: Days between two articles of one story.
    story_days: int = 14
    #: Alignment score from which two claims are of one proposition, 0.0 to 1.0.
    align_score: float = 0.5
    #: Relative difference up to which two amounts are one reading: outlets round ("about 1,200" / "1,187").
    rounding: float = 0.02


class Settings(Part, frozen=True, kw_only=True):
    """All settings of one run."""

    corpus: CorpusSettings = CorpusSettings()
    duplicates: DuplicateSettings = DuplicateSettings()
    claims: ClaimSettings = ClaimSettings()
