"""The schema that ships is the one of the records, and results satisfy it."""

import json
from enum import StrEnum
from importlib.resources import files

from jsonschema import Draft202012Validator

from tests.shared import ROOT
from xref.model import enums
from xref.model.schema import schema_text

SHIPPED = json.loads(files("xref").joinpath("result.schema.json").read_text(encoding="utf-8"))


def test_the_schema_that_ships_is_that_of_the_records():
    assert schema_text() == files("xref").joinpath("result.schema.json").read_text(encoding="utf-8"), (
        "make schema"
    )


def test_the_committed_report_satisfies_it():
    result = json.loads((ROOT / "reports" / "result.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(SHIPPED).iter_errors(result)) == []


def test_it_refuses_what_is_no_result():
    result = json.loads((ROOT / "reports" / "result.json").read_text(encoding="utf-8"))
    for field, wrong in (("articles", {}), ("schema", "1"), ("graph", None)):
        assert list(Draft202012Validator(SHIPPED).iter_errors({**result, field: wrong}))
    del result["claims"]
    assert list(Draft202012Validator(SHIPPED).iter_errors(result))


def test_the_docs_list_every_vocabulary():
    docs = (ROOT / "docs" / "result.md").read_text(encoding="utf-8")
    vocabularies = [
        v for v in vars(enums).values() if isinstance(v, type) and issubclass(v, StrEnum) and v is not StrEnum
    ]
    inner = {"BlockRole"}  # not part of the result
    missing = {
        f"{v.__name__}.{m.name}"
        for v in vocabularies
        if v.__name__ not in inner
        for m in v
        if f"| `{m.value}` |" not in docs
    }
    assert missing == set()
