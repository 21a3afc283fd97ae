"""The leadership example has goals on all levels, a plan without gaps, and the truth beside it."""

import numpy as np
import pytest

from oogst.language.readability import measure_dutch
from oogst.planning.coverage import check_coverage
from oogst.synth.answers import AFTER, BEFORE, expect_score
from oogst.synth.leadership import COHORT, leadership
from oogst.synth.leadership_competencies import COMPETENCIES, CONFIDENCE
from oogst.types.design import said

STUDY = leadership(20260101)
DESIGN = STUDY.design


def test_four_values_became_eight_competencies_and_goals_on_all_five_levels() -> None:
    assert (len(DESIGN.values), len(DESIGN.competencies), len(DESIGN.behaviours)) == (4, 8, 8)
    assert {competency.value for competency in COMPETENCIES} == {value.id for value in DESIGN.values}
    assert {goal.level for goal in DESIGN.goals} == {1, 2, 3, 4, 5}
    assert sum(goal.level == 3 for goal in DESIGN.goals) == 8


def test_every_goal_but_the_highest_serves_a_higher_one() -> None:
    for goal in DESIGN.goals:
        assert (goal.parent is None) is (goal.level == 5)
        assert goal.parent is None or DESIGN.goal(goal.parent).level > goal.level


def test_every_goal_has_one_primary_indicator_and_the_plan_has_no_gaps() -> None:
    for goal in DESIGN.goals:
        assert [indicator.primary for indicator in DESIGN.indicators_of(goal.id)].count(True) == 1
    assert check_coverage(DESIGN).is_complete


def test_stated_baselines_are_those_of_the_cohort() -> None:
    for construct in COHORT.constructs:
        assert DESIGN.indicator(construct.id).baseline == pytest.approx(expect_score(construct), abs=0.1)


def test_the_cohort_holds_the_effect_of_every_competency() -> None:
    effects = {construct.id: construct.effect for construct in COHORT.constructs}
    assert effects == {**{competency.id: competency.effect for competency in COMPETENCIES}, "zeker": 0.45}
    assert effects["betrekken"] == 0


def test_who_left_or_had_not_joined_gave_no_answer() -> None:
    people = {moment: set(np.asarray(block.people)) for (_, moment), block in STUDY.answers.items()}
    assert not people[AFTER] & set(STUDY.people.left)
    assert not people[BEFORE] & set(STUDY.people.joined)
    assert set(STUDY.people.left_reasons) == set(STUDY.people.left) | set(STUDY.people.joined)


def test_everything_named_exists() -> None:
    goals = {goal.id for goal in DESIGN.goals}
    named = {quote.goal for quote in STUDY.quotes} | {goal for part in DESIGN.activities for goal in part.goals}
    named |= {goal for question in DESIGN.questions for goal in question.goals}
    assert named == goals
    assert {line.indicator for line in DESIGN.plan.lines} == {indicator.id for indicator in DESIGN.indicators}
    assert {benefit.indicator for benefit in STUDY.benefits} - {None} <= {part.id for part in DESIGN.indicators}
    assert {series.id for series in DESIGN.series} == set(STUDY.series)
    assert set(STUDY.people.attributes) == {breakdown.attribute for breakdown in DESIGN.breakdowns}


def test_quotes_are_of_participants_and_on_both_sides() -> None:
    assert all(quote.person in STUDY.people.programme for quote in STUDY.quotes)
    assert {"supports", "contradicts", "helps", "hinders"} == {quote.direction for quote in STUDY.quotes}


def test_questions_are_asked_in_plain_dutch() -> None:
    texts = [said(question.text, "nl") for part in COMPETENCIES for question in part.questions]
    texts += [said(question.text, "nl") for question in CONFIDENCE] + [said(goal.text, "nl") for goal in DESIGN.goals]
    # Plain Dutch for everyone: at least 60 on the scale of Flesch-Douma.
    assert measure_dutch(" ".join(texts)).flesch_douma >= 60


def test_another_seed_changes_the_answers_but_not_the_design() -> None:
    other = leadership(1)
    assert other.design == DESIGN
    assert other.series != STUDY.series
