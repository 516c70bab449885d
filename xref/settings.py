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
    #: What standard input holds: auto, text, html, jsonl, json or csv.
    stdin_format: str = "auto"


class DuplicateSettings(Part, frozen=True, kw_only=True):
    """When text counts as found twice."""

    #: Words in a shingle of the signature: the usual choice for whole news articles.
    shingle_words: int = 5
    #: Hash functions in a signature; 128 give a standard error of 0.04 at Jaccard 0.7.
    permutations: int = 128
    #: Articles from which signatures are banded too (MinHash + LSH); below, the index alone finds every pair.
    signatures_from: int = 2000
    #: Jaccard of shingles from which two articles are near-duplicates.
    near_jaccard: float = 0.7
    #: Containment of the shorter one from which they are near-duplicates too …
    near_containment: float = 0.5
    #: … when they share at least this many shingles: two short notes with one quotation are no copies.
    near_shingles: int = 25
    #: Words in a shingle of the index of edits, truncations and partial reuse.
    index_words: int = 3
    #: Of the shingles of a large corpus the index keeps one in this many, told by the hash.
    index_sample: int = 8
    #: Words up to which a corpus is small: the index keeps all its shingles.
    index_all_below: int = 400_000
    #: Articles in which a shingle of the index stands, at most: frequent ones say little and cost much.
    index_articles: int = 50
    #: Shingles of the index that two articles share, at least.
    index_shared: int = 3
    #: Share of the shorter one's indexed shingles from which two articles are compared whole. On real news
    #: 93 to 100 of 100 pairs above 0.15 share a verbatim run of 12 words; below 0.05 nearly none.
    index_containment: float = 0.15
    #: Fewest words a passage across articles has.
    min_words: int = 8
    #: Words between two runs of the same words that still make one passage.
    passage_gap: int = 8
    #: Share of the words of a passage, both sides together, that are aligned, at least.
    passage_similarity: float = 0.5
    #: Words up to which a corpus is also searched for statements in slightly different wording: what people
    #: read whole, not what they search (the search takes 10 µs a word).
    near_words: int = 200_000
    #: Weight of aligned words, less that of words left out between, from which two paragraphs share a
    #: statement; a word that stands in one paragraph only weighs 1.0. Measured on 300 paragraphs: above, all
    #: that was found was shared text; below, names and set phrases begin.
    near_score: float = 3.3
    #: The same where most of the shorter paragraph is aligned (a title, a caption, a standfirst).
    near_score_whole: float = 2.5
    #: Share of the weight of the lighter paragraph from which that lower score is enough.
    near_covered: float = 0.3
    #: Articles from which text that they share is boilerplate.
    boilerplate_articles: int = 10
    #: Share of their words that such articles have for themselves, at least: less makes them copies.
    boilerplate_own: float = 0.3
    #: Share of all articles from which text in so many of them is boilerplate whatever else they say.
    boilerplate_share: float = 0.2


#: Settings for kinds of text. "noisy" is for OCR, where every sixth word may be misread: few long shingles
#: survive, so short ones count, at lower shares; formulas that many texts share are what is looked for there,
#: not set aside. Measured on 8,007 passages of OCR newspapers of 1900 with silver labels: F1 0.52 of found
#: pairs, 0.24 with "news".
DUPLICATE_PROFILES: dict[str, DuplicateSettings] = {
    "news": DuplicateSettings(),
    "noisy": DuplicateSettings(
        shingle_words=2,
        near_jaccard=0.2,
        near_containment=0.3,
        near_shingles=6,
        index_words=2,
        index_all_below=5_000_000,
        index_articles=300,
        boilerplate_articles=1_000_000_000,
    ),
}


class ClaimSettings(Part, frozen=True, kw_only=True):
    """When claims are held to speak of the same thing, and when they differ."""

    #: Longest article that claims are read from, characters: a book has 500,000, a dump or a log more.
    longest_article: int = 1_000_000
    #: Days between two articles of one story.
    story_days: int = 14
    #: Alignment score from which two claims are of one proposition, 0.0 to 1.0.
    align_score: float = 0.45
    #: Relative difference up to which two amounts are one reading: outlets round ("about 1,200" / "1,187").
    rounding: float = 0.02


class Settings(Part, frozen=True, kw_only=True):
    """All settings of one run."""

    corpus: CorpusSettings = CorpusSettings()
    duplicates: DuplicateSettings = DuplicateSettings()
    claims: ClaimSettings = ClaimSettings()
