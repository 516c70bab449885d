"""Names across spellings and scripts."""

from xref.text.names.similarity import name_matches, name_similarity, word_similarity

__all__ = ["name_matches", "name_similarity", "word_similarity"]
