"""The JSON file holds everything that was released, unrounded and in a fixed order."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from oogst.render import Drawings
from oogst.render.json_file import FORMAT, describe, render
from oogst.types.released import Released
from oogst.types.report import Report


@pytest.fixture(scope="module")
def content(report: Report, drawings: Drawings) -> dict[str, object]:
    return json.loads(render(report, drawings))


def test_the_shape_is_named_and_its_keys_stand_in_order(content: dict[str, object]) -> None:
    assert content["format"] == FORMAT == "oogst-report/1"
    assert list(content) == [
        *("format", "id", "title", "subtitle", "language", "draft_because", "colophon", "threshold"),
        *("sources", "findings", "sections"),
    ]


def test_every_released_finding_is_there_unrounded(report: Report) -> None:
    findings = describe(report)["findings"]
    assert list(findings) == [finding.key for finding in report.released]
    for finding in report.released:
        assert findings[finding.key]["numbers"]["estimate"] == finding.numbers.estimate
    assert findings["response:all"]["numbers"]["estimate"] == 16 / 26


def test_each_finding_leads_to_its_method_and_input_tables(report: Report) -> None:
    assert describe(report)["findings"]["change:own_view"]["provenance"] == {
        "method": "Verandering bij dezelfde mensen",
        "version": "1",
        "inputs": [
            {"name": "answers", "file": "answers.csv", "rows": 416},
            {"name": "people", "file": "people.csv", "rows": 26},
        ],
    }


def test_a_number_that_is_not_finite_becomes_null(report: Report, drawings: Drawings) -> None:
    finding = report.released.findings[0]
    broken = replace(finding, numbers=replace(finding.numbers, estimate=float("nan"), details={"x": float("inf")}))
    content = render(replace(report, sections=(), released=Released((broken,), 5)), drawings)
    numbers = json.loads(content)["findings"][finding.key]["numbers"]
    assert numbers["estimate"] is None
    assert numbers["details"] == {"x": None}


def test_a_hidden_finding_holds_no_number(report: Report) -> None:
    hidden = describe(report)["findings"]["share:west"]
    assert hidden["withheld_because"] == "privacy.too_few"
    assert [hidden["numbers"][name] for name in ("estimate", "interval", "bounds", "count", "p")] == [None] * 5
