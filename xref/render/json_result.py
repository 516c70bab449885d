"""A result, or parts of it, as canonical JSON: the same bytes for the same result."""

from __future__ import annotations

import msgspec

from xref.model.result import Result

#: Parts that say what the others are about; every output starts with them.
HEAD = ("schema", "xref", "corpus_key")
DUPLICATES = ("documents", "articles", "duplicates", "passages", "boilerplate")
CLAIMS = ("documents", "articles", "entities", "claims", "groups", "alignments", "stories", "outlets")
ARTICLES = ("documents", "unread", "articles", "dropped")

_encoder = msgspec.json.Encoder()


def canonical(value: object, indent: int = 1) -> bytes:
    r"""Give records as JSON: keys in field order, UTF-8, indented, a line feed at the end.

    Lone surrogates, which UTF-8 cannot hold, become U+FFFD.

    >>> canonical({"a": [1, "ب"]}).decode()
    '{\n "a": [\n  1,\n  "ب"\n ]\n}\n'
    """
    return msgspec.json.format(compact(value), indent=indent) + b"\n"


def compact(value: object) -> bytes:
    """Give records as JSON on one line, keys in field order, without a line feed at the end."""
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        return _encoder.encode(_without_surrogates(msgspec.to_builtins(value)))


def result_json(result: Result) -> bytes:
    """Give the whole result, as `result.json` holds it."""
    return canonical(result)


def parts_json(result: Result, parts: tuple[str, ...]) -> bytes:
    """Give the named parts of a result (see `DUPLICATES`, `CLAIMS`, `ARTICLES`), what made it first."""
    return canonical({name: getattr(result, name) for name in (*HEAD, *parts)})


def duplicates_json(result: Result) -> bytes:
    """Give what was found twice: documents, articles, duplicates, passages, boilerplate."""
    return parts_json(result, DUPLICATES)


def claims_json(result: Result) -> bytes:
    """Give what is claimed: articles, entities, claims, groups, alignments, stories, outlets."""
    return parts_json(result, CLAIMS)


def articles_json(result: Result) -> bytes:
    """Give what was read: documents, unread inputs, articles and what was dropped."""
    return parts_json(result, ARTICLES)


def _without_surrogates(value: object) -> object:
    """Give builtins with every lone surrogate replaced by U+FFFD."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(item) for item in value]
    return value
