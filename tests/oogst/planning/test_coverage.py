"""A plan with gaps is told apart from a complete one."""

from __future__ import annotations

import msgspec
import pytest

from oogst.planning.coverage import check_coverage
from oogst.types.design import Design

COMPLETE = {
    "programme": {"id": "p", "title": "Programma"},
    "goals": [
        {
            "id": "g",
            "level": 3,
            "text": "Mensen vragen door",
            "actor": "de medewerker",
            "behaviour": "stelt een vraag",
            "situation": "in overleg",
        }
    ],
    "indicators": [
        {
            "id": "i",
            "goal": "g",
            "title": "doorvragen",
            "definition": "d",
            "measure": "share",
            "instrument": "v",
            "item": "q",
            "unit": "%",
            "baseline": 20,
            "target": 50,
            "target_date": "2026-06-01",
        }
    ],
    "moments": [{"id": "na", "kind": "after", "title": "na", "date": "2026-05-01"}],
    "plan": {"lines": [{"indicator": "i", "who": "allen", "moment": "na", "owner": "L&D"}]},
}


def design(**changes: object) -> Design:
    return msgspec.convert({**COMPLETE, **changes}, Design)


def gaps(found: Design) -> list[str]:
    return [gap.key.removeprefix("coverage.") for gap in check_coverage(found).gaps]


def test_a_complete_plan_has_no_gaps():
    assert gaps(design()) == []
    assert check_coverage(design()).is_complete


@pytest.mark.parametrize("lacking", ["unit", "baseline", "target", "target_date"])
def test_each_smart_gap_is_named(lacking):
    indicator = {key: value for key, value in COMPLETE["indicators"][0].items() if key != lacking}
    assert gaps(design(indicators=[indicator])) == [f"no_{lacking}"]


@pytest.mark.parametrize("lacking", ["actor", "behaviour", "situation"])
def test_a_level_3_goal_that_no_one_could_see_is_named(lacking):
    goal = {key: value for key, value in COMPLETE["goals"][0].items() if key != lacking}
    assert gaps(design(goals=[goal])) == ["not_observable"]


def test_a_goal_without_measurement_is_named_unless_it_says_why():
    goal = COMPLETE["goals"][0]
    assert gaps(design(indicators=[], plan={})) == ["no_measurement"]
    assert gaps(design(goals=[{**goal, "not_measured_because": "te duur"}], indicators=[], plan={})) == []


def test_a_goal_that_is_not_measured_for_a_reason_lacks_nothing_until_the_plan_measures_it():
    goal = {**COMPLETE["goals"][0], "actor": None, "not_measured_because": "te duur"}
    assert gaps(design(goals=[goal], plan={})) == []
    assert check_coverage(design(goals=[goal], plan={})).complete == 1
    assert gaps(design(goals=[goal])) == ["not_observable"]
    assert check_coverage(design(goals=[goal])).complete == 0


def test_a_measurement_without_date_and_owner_is_named():
    assert gaps(design(plan={})) == ["no_date", "no_owner"]


def test_two_indicators_without_a_primary_one_are_named():
    second = {**COMPLETE["indicators"][0], "id": "j"}
    assert gaps(design(indicators=[COMPLETE["indicators"][0], second])) == ["no_primary"]


def test_the_gap_is_told_with_the_goal_in_it():
    found = design(plan={})
    assert check_coverage(found).gaps[0].text(found, "nl") == (
        "Het is niet bekend wanneer “Mensen vragen door” wordt gemeten."
    )
