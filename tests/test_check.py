"""The rules of the check, on corpora as data."""

import json

import pytest
from msgspec.structs import replace

import xref
from tests.shared import ROOT
from xref.check import check
from xref.check.policy import Policy, fails
from xref.model import Severity

CASES = json.loads((ROOT / "tests" / "cases" / "check.json").read_text(encoding="utf-8"))


def found(case, tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(r) for r in case["records"]), encoding="utf-8")
    policy = Policy(divergence=case.get("divergence", False))
    result = xref.analyze([path], claims=policy.divergence).result
    return check(result, policy)


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_rules(case, tmp_path):
    rules = [f.rule for f in found(case, tmp_path)]
    for rule, times in case["expected"].items():
        assert rules.count(rule) == times, rules


def test_findings_survive_another_path_and_an_added_article(tmp_path):
    case = next(c for c in CASES if c["label"] == "an exact copy")
    before = {f.key for f in found(case, tmp_path)}
    (tmp_path / "deep").mkdir()
    added = {
        "id": "zzz",
        "title": "Added",
        "text": "Bees of Ansel made a record of forty jars this year. " * 5,
    }
    after = {f.key for f in found({**case, "records": [added, *case["records"]]}, tmp_path / "deep")}
    assert before <= after


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        (Severity.ERROR, Severity.ERROR, True),
        (Severity.WARNING, Severity.ERROR, False),
        (Severity.NOTE, Severity.WARNING, False),
        (Severity.NOTE, Severity.NOTE, True),
        (Severity.ERROR, None, False),
    ],
)
def test_what_fails(severity, fail_on, expected):
    assert fails(severity, replace(Policy(), fail_on=fail_on)) is expected
