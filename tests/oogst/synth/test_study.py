"""A made-up study is complete, repeatable and says what it measures."""

import numpy as np
import pytest

from oogst.synth.cohort import Cohort, Construct, KpiSeries, Reaction
from oogst.synth.study import generate_study
from oogst.types.design import AssignmentMethod
from oogst.types.study import Study

COHORT = Cohort(
    programme=12,
    comparison=9,
    method=AssignmentMethod.RANDOMISED,
    constructs=(Construct(id="durf", locations=(3.0, 3.2, 2.8), reversed=frozenset({2})),),
    reactions=(Reaction(id="tevreden", chances=(0.1, 0.1, 0.2, 0.3, 0.3)),),
    series=(KpiSeries(id="verzuim", control=True),),
    dropout=0.2,
    attributes={"team": ("a", "b")},
)


def contents(study: Study) -> list[object]:
    answers = [
        (
            place,
            np.asarray(block.people).tolist(),
            {item: np.asarray(column).tolist() for item, column in block.values.items()},
        )
        for place, block in study.answers.items()
    ]
    return [study.design, study.people, repr(answers), dict(study.series)]


def test_the_same_seed_makes_the_same_study_and_another_seed_another() -> None:
    assert contents(generate_study(COHORT, 1)) == contents(generate_study(COHORT, 1))
    assert contents(generate_study(COHORT, 1)) != contents(generate_study(COHORT, 2))


def test_people_stand_in_order_of_their_code_with_the_programme_first() -> None:
    people = generate_study(COHORT, 1).people
    assert list(people.ids) == sorted(people.ids)
    assert (list(people.programme), len(people.comparison)) == (list(range(12)), 9)
    assert people.group[11:13] == ("programma", "vergelijking")
    assert people.invited == people.everyone
    assert set(people.attributes["team"]) <= {"a", "b"}


def test_every_item_of_the_design_has_a_column_and_every_goal_one_primary_indicator() -> None:
    study = generate_study(COHORT, 1)
    items = {item.id for item in study.design.instruments[0].items}
    assert items == {item for block in study.answers.values() for item in block.values}
    for goal in study.design.goals:
        assert sum(indicator.primary for indicator in study.design.indicators_of(goal.id)) == 1


def test_the_reversed_item_is_declared() -> None:
    items = generate_study(COHORT, 1).design.instruments[0].items
    assert [item.id for item in items if item.reversed] == ["durf3"]


@pytest.mark.parametrize("comparison", [0, 5])
def test_how_groups_came_about_is_told_only_when_there_are_two(comparison: int) -> None:
    design = generate_study(Cohort(programme=8, comparison=comparison, method=AssignmentMethod.RANDOMISED), 1).design
    assert (design.assignment is not None) is (comparison > 0)
    assert len(design.groups) == 1 + (comparison > 0)


def test_a_programme_without_questions_has_no_answers() -> None:
    study = generate_study(Cohort(programme=8, series=(KpiSeries(id="verzuim"),)), 1)
    assert (study.answers, study.design.instruments, set(study.series)) == ({}, (), {"verzuim"})
