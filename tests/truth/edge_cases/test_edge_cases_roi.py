"""A return without costs."""

import json
from pathlib import Path
from typing import Any

import pytest

from oogst.roi.returns import calculate_return

CASES = [
    case
    for case in json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
    if case["analysis"] == "roi"
]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_degenerate_money_gives_a_result_with_status_and_reason(case: dict[str, Any]) -> None:
    found, expected = calculate_return(**case["data"]), case["expect"]
    assert (found.status, found.reason) == (expected["status"], expected["reason"])
    assert (found.roi_percent, found.bcr, found.payback_months) == (None, None, None)


def test_there_is_a_case_to_test() -> None:
    assert [case["id"] for case in CASES] == ["roi_zero_cost"]
