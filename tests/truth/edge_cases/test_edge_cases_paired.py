"""Paired change of nobody, one, two, equal and missing people."""

import json
from pathlib import Path
from typing import Any

import pytest

from oogst.stats.paired import paired_change

CASES = [
    case
    for case in json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
    if case["analysis"] == "paired_difference"
]


def numbers(value: Any) -> list[float]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_degenerate_pairs_give_a_result_with_status_and_reason(case: dict[str, Any]) -> None:
    change, expected = paired_change(**case["data"]), case["expect"]
    assert (change.status, change.reason) == (expected["status"], expected.get("reason"))
    flat = change.flat()
    flat["ci"] = [flat[name] for name in ("ci.lower", "ci.upper") if name in flat]
    for name, value in expected.get("values", {}).items():
        assert numbers(flat[name]) == pytest.approx(numbers(value), rel=1e-8)
    for shown in expected.get("must_show", []):
        name, value = shown.split("=")
        assert flat[name] == float(value)


def test_nobody_changed_has_p_one_and_not_a_number_nowhere() -> None:
    change = paired_change([3, 4, 2, 5], [3, 4, 2, 5])
    assert (change.p, change.sign_test_p, change.wilcoxon_p, change.signflip_p) == (1.0, 1.0, 1.0, 1.0)
