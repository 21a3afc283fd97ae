"""The status of a goal follows from the claim on its deciding indicator."""

from __future__ import annotations

import msgspec
import pytest

from oogst.claims.goals import decide_goals, find_broken_links, status_of
from oogst.claims.grading import grade_claims
from oogst.types.claim import Claim, GoalStatus, TargetCheck, Verdict
from oogst.types.design import Design, GoalKind
from tests.factories.findings import effect, released

DESIGN = msgspec.convert(
    {
        "programme": {"id": "p", "title": "Programma"},
        "goals": [
            {"id": "hoog", "level": 4, "text": "minder verzuim"},
            {"id": "laag", "level": 3, "text": "beter luisteren", "parent": "hoog"},
            {"id": "los", "level": 2, "text": "iets leren"},
        ],
    },
    Design,
)


@pytest.mark.parametrize(
    ("verdict", "target", "status"),
    [
        (Verdict.IMPROVED, None, GoalStatus.SUPPORTED),
        (Verdict.IMPROVED, TargetCheck.ABOVE, GoalStatus.SUPPORTED),
        (Verdict.IMPROVED, TargetCheck.AROUND, GoalStatus.PARTLY),
        (Verdict.IMPROVED, TargetCheck.BELOW, GoalStatus.PARTLY),
        (Verdict.WORSENED, None, GoalStatus.CONTRADICTED),
        (Verdict.UNCLEAR, None, GoalStatus.NOT_OBSERVED),
        (Verdict.REACHED, TargetCheck.ABOVE, GoalStatus.SUPPORTED),
        (Verdict.BELOW, TargetCheck.BELOW, GoalStatus.NOT_OBSERVED),
        (Verdict.HIDDEN, None, GoalStatus.HIDDEN),
        (Verdict.NOT_CALCULATED, None, GoalStatus.NOT_CALCULATED),
    ],
)
def test_a_verdict_becomes_a_status(verdict, target, status):
    assert status_of(Claim("f", verdict, None, target)) is status


def test_no_clear_difference_does_not_prove_that_something_was_maintained():
    claim = Claim("f", Verdict.UNCLEAR, None)
    assert status_of(claim, GoalKind.MAINTAIN) is GoalStatus.PARTLY


def test_goals_come_from_high_to_low_and_an_unmeasured_goal_says_so():
    found = released(effect("change:hoog", about={"goal": "hoog"}))
    outcomes = decide_goals(DESIGN, found, grade_claims(found))
    assert [(outcome.goal, outcome.status) for outcome in outcomes] == [
        ("hoog", GoalStatus.SUPPORTED),
        ("laag", GoalStatus.NOT_MEASURED),
        ("los", GoalStatus.NOT_MEASURED),
    ]


def test_a_reached_goal_above_one_that_was_not_seen_is_a_broken_link():
    weak = effect("change:laag", about={"goal": "laag"}, numbers={"p": 0.6})
    found = released(effect("change:hoog", about={"goal": "hoog"}), weak)
    outcomes = decide_goals(DESIGN, found, grade_claims(found))
    assert find_broken_links(DESIGN, outcomes) == (("laag", "hoog"),)
