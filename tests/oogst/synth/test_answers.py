"""Drawn answers have the true effect that was asked for, and nothing else."""

import numpy as np
import pytest

from oogst.synth.answers import AFTER, BEFORE, draw_answers, draw_attendance, expect_score, find_shift
from oogst.synth.cohort import Cohort, Construct, Reaction
from oogst.types.study import AnswerBlock

MANY = 40_000
SKEWED = Construct(id="x", locations=(4.2, 3.8, 4.5), effect=0.3, drift=0.1, reversed=frozenset({1}))


def generator(seed: int = 1) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed))


def scores(block: AnswerBlock, construct: Construct, size: int) -> np.ndarray:
    columns = []
    for number, item in enumerate(construct.items):
        column = np.asarray(block.values[item])
        columns.append(6 - column if number in construct.reversed else column)
    found = np.full(size, np.nan)
    found[np.asarray(block.people)] = np.nanmean(np.column_stack(columns), axis=1)
    return found


def waves(cohort: Cohort, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    blocks = draw_answers(cohort, "q", generator(seed))
    first, second = (scores(blocks["q", moment], cohort.constructs[0], cohort.size) for moment in (BEFORE, AFTER))
    return first, second


def test_both_groups_change_by_exactly_what_is_true_although_the_scale_ends_nearby() -> None:
    before, after = waves(Cohort(programme=MANY, comparison=MANY, constructs=(SKEWED,)))
    change = after - before
    # Four standard errors of a mean change of 40,000 people with sd 0.6.
    assert change[:MANY].mean() == pytest.approx(0.4, abs=0.012)
    assert change[MANY:].mean() == pytest.approx(0.1, abs=0.012)
    assert before.mean() == pytest.approx(expect_score(SKEWED), abs=0.012)


def test_low_scorers_who_leave_make_the_rest_look_better_but_not_changed() -> None:
    cohort = Cohort(
        programme=MANY, constructs=(Construct(id="x", locations=(4.2, 3.8)),), dropout=0.4, dropout_by_score=-1
    )
    before, after = waves(cohort)
    stayed = ~np.isnan(after)
    assert before[stayed].mean() > before[~stayed].mean() + 0.3
    assert (after - before)[stayed].mean() == pytest.approx(0, abs=0.02)


def test_as_many_people_stay_away_as_was_asked() -> None:
    cohort = Cohort(programme=MANY, absent=0.1, dropout=0.3)
    attendance = draw_attendance(cohort, np.zeros(MANY), generator())
    assert 1 - attendance.before.mean() == pytest.approx(0.1, abs=0.01)
    assert 1 - attendance.after.mean() == pytest.approx(0.3, abs=0.01)


@pytest.mark.parametrize(("dropout", "answered"), [(0.0, 30), (1.0, 0)])
def test_nobody_or_everybody_may_stay_away(dropout: float, answered: int) -> None:
    cohort = Cohort(programme=30, constructs=(SKEWED,), dropout=dropout)
    assert len(draw_answers(cohort, "q", generator())["q", AFTER].people) == answered


def test_open_answers_are_missing_and_people_without_any_answer_have_no_row() -> None:
    cohort = Cohort(programme=2000, constructs=(Construct(id="x", locations=(3.0, 3.0)),), item_missing=0.3)
    block = draw_answers(cohort, "q", generator())["q", BEFORE]
    missing = np.isnan(np.column_stack([np.asarray(column) for column in block.values.values()]))
    assert not missing.all(axis=1).any()
    assert len(block.people) == pytest.approx(2000 * 0.91, abs=60)
    assert (np.diff(block.people) > 0).all()


def test_only_those_who_took_part_react_to_it() -> None:
    cohort = Cohort(programme=50, comparison=50, reactions=(Reaction(id="r", chances=(0.0, 0.0, 1.0), minimum=3),))
    block = draw_answers(cohort, "q", generator())["q", AFTER]
    assert np.asarray(block.people).tolist() == list(range(50))
    assert set(np.asarray(block.values["r"])) == {5.0}


def test_answers_are_whole_points_within_the_scale() -> None:
    block = draw_answers(Cohort(programme=500, constructs=(SKEWED,)), "q", generator())["q", BEFORE]
    assert {value for column in block.values.values() for value in np.asarray(column)} <= {1.0, 2.0, 3.0, 4.0, 5.0}


def test_a_shift_gives_the_change_that_was_asked_for_and_no_change_no_shift() -> None:
    assert expect_score(SKEWED, find_shift(SKEWED, 0.4)) - expect_score(SKEWED) == pytest.approx(0.4, abs=1e-9)
    assert find_shift(SKEWED, 0.0) == 0
    assert find_shift(SKEWED, -0.4) < 0


def test_a_change_beyond_the_end_of_the_scale_is_a_programmer_error() -> None:
    with pytest.raises(ValueError, match="within the scale"):
        find_shift(SKEWED, 1.2)
