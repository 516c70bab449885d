"""Word tables and weights that ship beside the code that reads them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def shipped(package: str, name: str) -> Any:  # noqa: ANN401 - JSON; the reader gives it its type
    """Read a JSON file of a package.

    Args:
        package: dotted name of the package the file lies in.
        name: of the file, with its ending.

    >>> sorted(shipped("xref.claims.comparison", "story_weights.json"))[0]
    'bias'
    """
    return json.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
