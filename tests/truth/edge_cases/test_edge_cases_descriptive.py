"""Shares, a small group and a scale of one item, at their edges."""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oogst.stats.group_mean import estimate_mean
from oogst.stats.proportion import estimate_proportion
from oogst.stats.reliability import cronbach_alpha
from oogst.types.estimate import Result

RUN: dict[str, Callable[..., Result]] = {
    "proportion_ci": lambda data, _: estimate_proportion(data["x"], data["n"], population=data.get("N")),
    "alpha": lambda data, _: cronbach_alpha(data["items"]),
    "group_mean": lambda data, options: estimate_mean(data["scores"], threshold=options["disclosure_threshold"]),
}
CASES = [
    case
    for case in json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
    if case["analysis"] in RUN
]


def find_value(flat: dict[str, Any], name: str) -> list[float]:
    return [flat[name]] if name in flat else [flat[f"{name}.lower"], flat[f"{name}.upper"]]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_an_edge_case_gets_its_status_reason_and_values(case: dict[str, Any]) -> None:
    result = RUN[case["analysis"]](case["data"], case["options"])
    expected = case["expect"]
    assert (result.status, result.reason) == (expected["status"], expected.get("reason"))
    flat = result.flat()
    for name, value in expected.get("values", {}).items():
        # The Wilson limits are printed with seven decimals.
        assert find_value(flat, name) == pytest.approx(value if isinstance(value, list) else [value], abs=1e-7)
    assert set(expected.get("must_show", [])) <= {str(value) for value in flat.values()}
    assert all(math.isfinite(value) for value in flat.values() if isinstance(value, float))


def test_no_edge_case_is_skipped() -> None:
    assert len(CASES) == 6
