"""Articles for tests of extraction, made of marked paragraphs."""

from __future__ import annotations

from xref.model import Article, ArticleText, Block, BlockRole


def article_of(blocks, *, published=None, language="en", name="a1"):
    """An article whose paragraphs are (role, text) pairs, two line breaks apart."""
    text, made = "", []
    for role, words in blocks:
        made.append(Block(start=len(text), end=len(text) + len(words), role=BlockRole(role)))
        text += words + "\n\n"
    article = Article(
        id=name, key=f"a-{name}", document="d", start=0, end=len(text), published=published, language=language
    )
    return ArticleText(article=article, text=text, blocks=tuple(made))
