"""The programmes of the honesty benchmark are made and judged without a crash; nothing is timed."""

import pytest

from benchmarks.null_programmes import SIZES, count_false, grade_trial, list_trials
from oogst.types.claim import ClaimGrade


@pytest.mark.parametrize("drift", [False, True])
def test_trials_visit_every_combination_equally_often(drift: bool) -> None:
    trials = list(list_trials(252 * 2, drift=drift))
    counts = {trial.traits: 0 for trial in trials}
    for trial in trials:
        counts[trial.traits] += 1
    assert len(counts) == len(SIZES) * (2 if drift else 3) * 3 * 4
    assert set(counts.values()) == {2 * 252 // len(counts)}


def test_nothing_differs_without_drift_and_only_for_everyone_with_it() -> None:
    for drift in (False, True):
        for trial in list_trials(252, drift=drift):
            changes = {(part.effect, part.drift > 0) for part in trial.cohort.constructs}
            changes |= {(part.level_shift, part.drift > 0) for part in trial.cohort.series}
            assert changes == {(0.0, drift)}


def test_with_drift_there_is_always_something_to_compare_with() -> None:
    for trial in list_trials(168, drift=True):
        assert trial.cohort.comparison
        assert all(series.control for series in trial.cohort.series)


@pytest.mark.slow
@pytest.mark.parametrize("drift", [False, True])
def test_programmes_of_every_size_are_judged_without_a_crash(drift: bool) -> None:
    trials = list(list_trials(252, drift=drift))
    for size in SIZES:
        trial = next(trial for trial in trials if ("size", str(size)) in trial.traits)
        assert grade_trial(trial, seed=1).crash is None


def test_only_grades_at_or_above_the_lowest_count_as_false() -> None:
    grades = [None, ClaimGrade.TOLD, ClaimGrade.CHANGED, ClaimGrade.COMPARED, ClaimGrade.ATTRIBUTED]
    assert count_false(grades, ClaimGrade.CHANGED) == 3
    assert count_false(grades, ClaimGrade.COMPARED) == 2
