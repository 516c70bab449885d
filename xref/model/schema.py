"""The contract as a JSON Schema, made from the records. `make schema` writes the file that ships."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from xref.model.result import Result

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def result_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of result.json."""
    return {"$schema": DIALECT, "title": "xref result", **msgspec.json.schema(Result)}


def schema_text() -> str:
    """Give the schema as the file that ships in the package."""
    return json.dumps(result_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(schema_text())
