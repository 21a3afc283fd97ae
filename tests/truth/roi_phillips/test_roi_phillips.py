"""The Phillips worksheet: constructed participants and costs, and the published text example."""

from collections.abc import Mapping

import pytest

from oogst.roi.isolation import isolate_benefit
from oogst.roi.returns import calculate_present_value, calculate_return
from oogst.roi.tornado import Range, build_tornado
from oogst.roi.worksheet import fill_worksheet
from oogst.types.design import Return as Terms
from oogst.types.study import Benefit, Cost
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)
COSTS = [Cost(row["item"], float(row["amount"])) for row in CASE.rows("costs.csv")]
TOTAL = sum(cost.amount for cost in COSTS)
ROWS = CASE.rows("participants.csv")
COLUMNS = CASE.columns("participants.csv", "annual_value", "isolation", "confidence")
ISOLATED = isolate_benefit(*COLUMNS, labels=[row["person"] for row in ROWS])
BENEFIT = ISOLATED.benefit_without_extreme


def model(at: Mapping[str, float]) -> tuple[float, float]:
    return at["value"] * at["isolation_factor"], at["cost"]


def test_the_worksheet_equals_the_truth() -> None:
    everyone = calculate_return(ISOLATED.benefit_all, TOTAL, participants=12, contributors=ISOLATED.n_complete)
    cautious = calculate_return(BENEFIT, TOTAL, participants=12, contributors=ISOLATED.n_contributors)
    ranges = {
        "value": Range(0.7 * BENEFIT, BENEFIT, 1.2 * BENEFIT),
        "isolation_factor": Range(0.8, 1, 1.1),
        "cost": Range(0.9 * TOTAL, TOTAL, 1.3 * TOTAL),
    }
    CASE.check(
        {
            **prefixed("text_example.", calculate_return(750_000, 425_000).flat()),
            "text_example.adjusted_share": isolate_benefit([1.0], [0.5], [0.7]).benefit_all,
            **ISOLATED.flat(),
            **calculate_present_value(BENEFIT, TOTAL, rate=0.05, decay=(1, 0.6, 0.3)).flat(),
            "total_cost": everyone.total_cost,
            **prefixed("all.", everyone.flat()),
            **prefixed("without_extreme.", cautious.flat()),
            **prefixed("tornado.", build_tornado(model, ranges).flat()),
        }
    )


def test_the_informative_value_holds_too() -> None:
    value = CASE.values["benefit.isolation_without_confidence"]
    assert value.accepts(ISOLATED.flat()["benefit.isolation_without_confidence"])


def test_the_same_numbers_come_out_of_a_study() -> None:
    def number(cell: str) -> float | None:
        return float(cell) if cell else None

    benefits = [
        Benefit(
            "claim",
            position,
            amount=number(row["annual_value"]),
            share=number(row["isolation"]),
            certainty=number(row["confidence"]),
            isolation="participants",
        )
        for position, row in enumerate(ROWS)
    ]
    terms = Terms(calculate=True, years=3, discount_rate=0.05, decay=(1, 0.6, 0.3))
    sheet = fill_worksheet(COSTS, benefits, terms, participants=12)
    CASE.check(sheet.all.flat(), "all.")
    CASE.check(sheet.without_extreme.flat(), "without_extreme.")
    assert sheet.present_value is not None
    later = sheet.present_value.flat()
    assert all(CASE.values[name].accepts(later[name]) for name in ("npv_3_years_5pct", "discounted_payback_years"))


@pytest.mark.parametrize(("column", "value"), [(1, 1.01), (1, -0.2), (2, 50)])
def test_a_share_outside_its_range_is_an_input_error_not_clipped(column: int, value: float) -> None:
    columns = [part.copy() for part in COLUMNS]
    columns[column][0] = value
    refused = isolate_benefit(*columns)
    assert (refused.status, refused.reason) == ("input_error", "share_out_of_range")
    assert refused.flat()["benefit.all"] is None
