"""xref cross-references what sources claim: copies, agreement and divergence, with the sentences.

The public library; everything that is not named here is private and may change.

>>> import xref
>>> round(xref.name_similarity("Soleimani", "Suleimani"), 1) >= 0.8
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xref.duplicates import find_duplicates
    from xref.pipeline import Analysis, analyze
    from xref.settings import Settings
    from xref.text.names import name_matches, name_similarity

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Settings",
    "__version__",
    "analyze",
    "find_duplicates",
    "name_matches",
    "name_similarity",
]

#: Where each public name lives: nothing heavy is imported before it is asked for.
_HOME = {
    "Analysis": "xref.pipeline",
    "analyze": "xref.pipeline",
    "Settings": "xref.settings",
    "find_duplicates": "xref.duplicates",
    "name_matches": "xref.text.names",
    "name_similarity": "xref.text.names",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - one function for all public names
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'xref' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
