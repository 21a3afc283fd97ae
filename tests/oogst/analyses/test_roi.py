"""Which benefits may be counted, and what they rest on."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
import numpy as np
import pytest

from oogst.analyses._bench import Bench
from oogst.analyses.roi import find_roi
from oogst.types.estimate import Status
from oogst.types.finding import Finding
from oogst.types.study import Benefit, Cost, Impact, Study
from tests.factories.small import design, months, study
from tests.factories.studies import example

COSTS = (Cost("all", 18_200.0),)
MEASURED = Benefit("absence", indicator="i", amount=30_000, share=1, certainty=1, isolation="series")
JUDGED = Benefit("speed", amount=30_000, share=0.5, certainty=0.5, isolation="managers")


def noise(size: int, seed: int = 2) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 0.1, size)


def series_study(jump: float, *benefits: Benefit, direction: str = "down", level: int = 4, **changes: Any) -> Study:
    """A KPI that jumps at the start, in a study that asks for a return."""
    made = design(
        "series",
        indicator={"series": "kpi", "instrument": None, "item": None, "direction": direction},
        series=[{"id": "kpi", "title": "verzuim", "intervention": "2025-01-01"}],
        level=level,
        roi={"calculate": True},
    )
    data = {"kpi": months([*(5 + noise(14)), *(5 + jump + noise(14, 3))], start=changes.pop("start", None) or FIRST)}
    return study(made, [3.0] * 6, [3.0] * 6, **{"series": data, "costs": COSTS, "benefits": benefits, **changes})


FIRST = months([0.0]).periods[0].replace(year=2023, month=11)


def find(made: Study) -> Finding:
    (finding,) = find_roi(Bench(made))
    return finding


def test_a_benefit_linked_to_a_clear_improvement_gives_a_return():
    finding = find(series_study(-2, MEASURED))
    assert finding.numbers.estimate == pytest.approx(100 * (30_000 - 18_200) / 18_200)
    assert finding.numbers.warnings == ()


@pytest.mark.parametrize(("direction", "jump"), [("down", 2), ("up", -2)])
def test_a_benefit_linked_to_a_figure_that_went_the_wrong_way_gives_no_return(direction, jump):
    finding = find(series_study(jump, MEASURED, direction=direction))
    assert (finding.numbers.status, finding.numbers.reason) == (Status.NOT_ESTIMABLE, "effect_against_goal")
    assert (finding.numbers.estimate, finding.rows) == (None, ())
    assert finding.numbers.details["break_even_benefit"] == 18_200


def test_a_difference_within_its_margin_gives_no_return():
    assert find(series_study(0, MEASURED)).numbers.reason == "no_effect_beyond_margin"


def test_a_difference_that_does_not_survive_the_number_of_comparisons_gives_no_return():
    """One of eleven primary effects, alone beyond its margin, is not clear in the report either."""
    made = series_study(-0.7, MEASURED)
    assert find(made).numbers.is_estimable
    indicator, goal = made.design.indicators[0], made.design.goals[0]
    ids = [f"still{place}" for place in range(10)]
    more = msgspec.structs.replace(
        made.design,
        goals=(goal, *(msgspec.structs.replace(goal, id=id_) for id_ in ids)),
        indicators=(
            indicator,
            *(msgspec.structs.replace(indicator, id=id_, goal=id_, series=id_) for id_ in ids),
        ),
        series=(
            *made.design.series,
            *(msgspec.structs.replace(made.design.series[0], id=id_) for id_ in ids),
        ),
    )
    flat = {id_: months([*(5 + noise(28, 10 + place))], start=FIRST) for place, id_ in enumerate(ids)}
    finding = find(dataclasses.replace(made, design=more, series={**made.series, **flat}))
    assert finding.numbers.reason == "effect_not_clear"


def test_a_difference_that_is_not_the_deciding_one_of_its_goal_gives_no_return():
    made = series_study(-2, MEASURED)
    indicator = made.design.indicators[0]
    other = msgspec.structs.replace(indicator, id="other", primary=True)
    both = msgspec.structs.replace(made.design, indicators=(indicator, other))
    assert find(dataclasses.replace(made, design=both)).numbers.reason == "effect_not_clear"


def test_taking_the_measured_figure_away_does_not_turn_a_refusal_into_a_number():
    assert find(series_study(2, MEASURED, series={})).numbers.reason == "effect_not_measured"


def test_a_benefit_without_an_indicator_counts_and_says_that_it_rests_on_no_measured_effect():
    finding = find(series_study(2, JUDGED))
    assert finding.numbers.is_estimable
    assert finding.numbers.warnings == ("no_measured_effect",)
    assert finding.numbers.status is Status.WARNING


def test_a_benefit_linked_to_a_clear_effect_below_level_four_says_so_too():
    assert find(series_study(-2, MEASURED, level=3)).numbers.warnings == ("no_measured_effect",)


def test_benefits_that_rest_partly_on_a_measured_effect_say_that_it_is_a_part():
    assert find(series_study(-2, MEASURED, JUDGED)).numbers.warnings == ("partly_no_measured_effect",)


def test_the_sources_of_the_part_due_to_the_programme_are_named():
    assert find(series_study(-2, MEASURED, JUDGED)).numbers.details["isolation"] == "managers,series"


@pytest.mark.parametrize(
    ("benefits", "caveats"),
    [
        ((MEASURED,), ()),
        ((MEASURED, JUDGED), ("caveat.partly_judgement",)),
        ((JUDGED,), ("caveat.judgement",)),
    ],
)
def test_only_a_return_with_an_estimate_in_it_is_called_an_estimate(benefits, caveats):
    assert find(series_study(-2, *benefits)).about.caveats == caveats


def test_a_return_that_was_refused_is_no_estimate_of_people():
    assert find(series_study(2, MEASURED, JUDGED)).about.caveats == ()


def test_the_waterfall_of_items_starts_with_what_was_named_and_shows_the_correction():
    finding = find(series_study(-2, MEASURED, JUDGED))
    steps = next(row.values for row in finding.rows if row.label == "waterfall")
    assert (steps["claimed"], steps["counted"]) == (60_000, 37_500)


def claims_of(people: int) -> tuple[Benefit, ...]:
    return tuple(
        Benefit("time", place, amount=4000, share=0.5, certainty=0.8, isolation="participants")
        for place in range(people)
    )


def test_a_benefit_of_someone_without_impact_does_not_count_and_that_is_said():
    statuses = (Impact(0, "g", "none"), *(Impact(place, "g", "verified") for place in range(1, 6)))
    finding = find(series_study(0, *claims_of(6), impact=statuses))
    assert finding.numbers.details["benefit"] == 5 * 1600
    assert finding.base.bits == 0b111110
    assert "benefit_without_impact" in finding.numbers.warnings


def test_a_benefit_of_someone_whose_impact_is_unknown_or_only_reported_still_counts():
    statuses = (Impact(0, "g", "unknown"), Impact(1, "g", "reported"))
    finding = find(series_study(0, *claims_of(6), impact=statuses))
    assert finding.numbers.details["benefit"] == 6 * 1600
    assert "benefit_without_impact" not in finding.numbers.warnings


def test_impact_on_one_goal_is_enough_for_a_benefit_that_names_no_indicator():
    finding = find(series_study(0, *claims_of(6), impact=(Impact(0, "g", "none"), Impact(0, "h", "verified"))))
    assert finding.numbers.details["benefit"] == 6 * 1600


def test_when_nobody_with_a_benefit_had_impact_there_is_no_return():
    statuses = tuple(Impact(place, "g", "none") for place in range(6))
    finding = find(series_study(0, *claims_of(6), impact=statuses))
    assert (finding.numbers.status, finding.numbers.reason) == (Status.NOT_ESTIMABLE, "benefit_without_impact")


def test_the_workshop_keeps_its_published_return_and_says_that_it_was_not_measured():
    finding = find(example("projectassistenten"))
    assert finding.numbers.estimate == pytest.approx(-38.4615, abs=1e-4)
    assert finding.numbers.warnings == ("no_measured_effect",)


def change_study(pairs: int) -> Study:
    """Level 4 measured with a questionnaire, which rises clearly for this many people; two more stay away."""
    made = design(level=4, roi={"calculate": True})
    before, rise = [1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0][:pairs], [2.0, 3.0, 2.0, 2.0, 2.0, 3.0, 2.0, 2.0][:pairs]
    after = [one + more for one, more in zip(before, rise, strict=True)]
    gone = [float("nan")] * 2
    return study(made, before + gone, after + gone, costs=COSTS, benefits=(MEASURED,))


def test_a_return_tells_nothing_of_an_effect_on_too_few_people_to_show():
    assert find(change_study(8)).numbers.is_estimable
    assert find(change_study(4)).numbers.reason == "effect_not_measured"


def test_a_benefit_that_names_an_indicator_is_held_against_impact_on_its_goal():
    linked = tuple(dataclasses.replace(part, indicator="i") for part in claims_of(6))
    statuses = (Impact(0, "g", "none"), Impact(0, "h", "verified"))
    assert find(series_study(-2, *linked, impact=statuses)).numbers.details["benefit"] == 5 * 1600


def test_a_plan_that_asks_for_no_return_gets_none_even_from_a_clear_effect():
    made = series_study(-2, MEASURED)
    unasked = msgspec.structs.replace(made.design, roi=msgspec.structs.replace(made.design.roi, calculate=False))
    assert find(dataclasses.replace(made, design=unasked)).numbers.reason == "not_asked"
