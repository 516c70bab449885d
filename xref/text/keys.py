"""Keys made from content: they survive when articles are added or files move."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

#: Bytes of a key: 48 bits give a collision in a million items with a chance of one in 500.
KEY_BYTES = 6


def content_key(kind: str, *parts: str) -> str:
    """Give the key of something made of `parts`: `kind`, a hyphen, and 12 hexadecimal digits.

    Parts are told apart: ("ab", "c") and ("a", "bc") have different keys.

    >>> content_key("d", "one", "two")
    'd-6c1dd1779948'
    """
    digest = hashlib.blake2b(digest_size=KEY_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return f"{kind}-{digest.hexdigest()}"


def told_apart(keys: Iterable[str]) -> list[str]:
    """Give the keys in their order, "~2", "~3" … added to those that came before.

    >>> told_apart(["a", "b", "a"])
    ['a', 'b', 'a~2']
    """
    seen: dict[str, int] = {}
    result = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        result.append(key if seen[key] == 1 else f"{key}~{seen[key]}")
    return result
