"""Articles to clusters of copies and shared passages."""
