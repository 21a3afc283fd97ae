"""Grades are earned by design and numbers, and by nothing else."""

from __future__ import annotations

import pytest

from oogst.claims.grading import GRADES, adjust_primary, check_target, grade_claims
from oogst.types.claim import ClaimGrade, TargetCheck, Verdict
from oogst.types.design import Direction
from oogst.types.estimate import Flow, Interval, Status
from oogst.types.numbers import DesignGrade, Kind, Numbers
from tests.factories.findings import effect, released, share, target


@pytest.mark.parametrize(
    ("design", "grade"),
    [
        (DesignGrade.A, ClaimGrade.ATTRIBUTED),
        (DesignGrade.B, ClaimGrade.COMPARED),
        (DesignGrade.C, ClaimGrade.CHANGED),
        (DesignGrade.D, ClaimGrade.REPORTED),
        (DesignGrade.E, ClaimGrade.ESTIMATED),
        (DesignGrade.TOLD, ClaimGrade.TOLD),
    ],
)
def test_the_design_alone_sets_the_grade_of_a_clear_effect(design, grade):
    (claim,) = grade_claims(released(effect(about={"design": design})))
    assert (claim.grade, claim.verdict) == (grade, Verdict.IMPROVED)


def test_every_design_has_a_grade_and_the_order_is_that_of_the_scale():
    assert set(GRADES) == set(DesignGrade)
    assert [grade.rank for grade in ClaimGrade] == [0, 1, 2, 3, 4, 5]


def test_an_interval_with_zero_in_it_earns_nothing():
    (claim,) = grade_claims(released(effect(numbers={"interval": Interval(-0.1, 0.9)})))
    assert (claim.verdict, claim.grade) == (Verdict.UNCLEAR, None)


def test_a_p_above_the_line_earns_nothing_even_when_the_interval_leaves_out_zero():
    (claim,) = grade_claims(released(effect(numbers={"p": 0.051})))
    assert (claim.verdict, claim.grade) == (Verdict.UNCLEAR, None)


def test_an_effect_that_is_not_primary_earns_nothing():
    (claim,) = grade_claims(released(effect(about={"primary": False})))
    assert (claim.verdict, claim.grade, claim.p_adjusted) == (Verdict.UNCLEAR, None, None)


def test_holm_raises_the_bar_with_the_number_of_goals():
    findings = [effect(f"change:{number}", numbers={"p": p}) for number, p in enumerate((0.01, 0.02, 0.03, 0.04))]
    claims = grade_claims(released(*findings))
    assert [round(claim.p_adjusted or 0, 2) for claim in claims] == [0.04, 0.06, 0.06, 0.06]
    assert [claim.grade for claim in claims] == [ClaimGrade.CHANGED, None, None, None]
    assert {claim.tests for claim in claims} == {4}


def test_holm_never_lowers_a_p_and_never_exceeds_one():
    adjusted = adjust_primary(released(*(effect(f"c:{p}", numbers={"p": p}) for p in (0.5, 0.9, 0.04))))
    assert adjusted == {"c:0.04": pytest.approx(0.12), "c:0.5": 1.0, "c:0.9": 1.0}


@pytest.mark.parametrize(
    ("direction", "estimate", "verdict"),
    [
        (Direction.UP, 0.5, Verdict.IMPROVED),
        (Direction.UP, -0.5, Verdict.WORSENED),
        (Direction.DOWN, -0.5, Verdict.IMPROVED),
        (Direction.DOWN, 0.5, Verdict.WORSENED),
    ],
)
def test_better_depends_on_the_declared_direction(direction, estimate, verdict):
    limits = Interval(estimate - 0.3, estimate + 0.3)
    finding = effect(about={"direction": direction}, numbers={"estimate": estimate, "interval": limits})
    assert grade_claims(released(finding))[0].verdict is verdict


def test_a_hidden_finding_gets_no_grade():
    numbers = {"status": Status.SUPPRESSED, "estimate": None, "interval": None, "p": None, "flow": Flow(0, 0, 0, 0)}
    (claim,) = grade_claims(released(effect(numbers=numbers, withheld_because="privacy.below_threshold")))
    assert (claim.verdict, claim.grade) == (Verdict.HIDDEN, None)


def test_a_refused_number_gets_no_grade():
    refused = Numbers(Flow(3, 3, 3, 3), Status.NOT_ESTIMABLE, "n_too_small")
    (claim,) = grade_claims(released(effect(numbers={"status": refused.status, "p": None})))
    assert (claim.verdict, claim.grade) == (Verdict.NOT_CALCULATED, None)


def test_response_is_a_fact_and_no_claim():
    assert grade_claims(released(share(16, 26, 26, about={"kind": Kind.RESPONSE}))) == ()


@pytest.mark.parametrize(
    ("direction", "value", "check"),
    [
        (Direction.UP, 0.40, TargetCheck.ABOVE),
        (Direction.UP, 0.41, TargetCheck.AROUND),
        (Direction.UP, 0.90, TargetCheck.AROUND),
        (Direction.UP, 0.91, TargetCheck.BELOW),
        (Direction.DOWN, 0.90, TargetCheck.ABOVE),
        (Direction.DOWN, 0.39, TargetCheck.BELOW),
    ],
)
def test_a_target_is_reached_only_when_the_whole_margin_is_on_its_good_side(direction, value, check):
    details = {"after.lower": 0.4, "after.upper": 0.9}
    finding = effect(about={"direction": direction, "target": target(value)}, numbers={"details": details})
    assert check_target(finding) is check


@pytest.mark.parametrize(
    ("value", "check"), [(10 / 26, TargetCheck.ABOVE), (0.5, TargetCheck.AROUND), (0.78, TargetCheck.BELOW)]
)
def test_the_target_of_a_moment_is_held_against_what_the_silent_could_still_undo(value, check):
    finding = share(10, 16, 26, about={"target": target(value)}, numbers={"interval": Interval(0.55, 0.6)})
    assert check_target(finding) is check


def test_a_target_of_a_moment_without_a_worst_case_is_never_surely_reached():
    finding = share(10, 16, 26, about={"target": target(0.1)}, numbers={"bounds": None})
    assert check_target(finding) is TargetCheck.AROUND


def test_the_target_of_impact_is_held_against_the_worst_case():
    finding = share(
        7,
        26,
        26,
        about={"kind": Kind.IMPACT, "target": target(0.25)},
        numbers={"bounds": Interval(7 / 26, 17 / 26, None)},
    )
    assert check_target(finding) is TargetCheck.ABOVE


def test_a_target_value_of_a_change_is_held_against_the_level_afterwards():
    details = {"after.lower": 3.3, "after.upper": 3.7}
    finding = effect(about={"target": target(3.2)}, numbers={"details": details})
    assert check_target(finding) is TargetCheck.ABOVE
    assert check_target(effect(about={"target": target(3.2)})) is None
