"""Articles to claims, alignments, groups and stories."""
