"""Claims to stories, alignments, groups and independent sources."""
