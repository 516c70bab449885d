"""Where the development material lies, when it is there."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

#: Marks a test that needs the annotated material beside the project.
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="needs ../shared (development material), which is not here"
)
