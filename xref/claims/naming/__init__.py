"""Names in articles to entities, and what they do in claims."""
