"""Before and after of the same people."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.analyses._bench import Bench
from oogst.analyses.change import count_directions, find_changes
from oogst.types.numbers import DesignGrade, Goalpost
from tests.factories.small import NAN, design, study


def find(*arguments, **options):
    (finding,) = find_changes(Bench(study(*arguments, **options)))
    return finding


def test_only_people_with_both_answers_count_and_the_others_are_named():
    finding = find(design(), [2, 3, 4, 2, NAN, NAN, 3], [3, 4, 4, NAN, 5, NAN, 5])
    assert finding.numbers.estimate == pytest.approx(1.0)
    assert (finding.numbers.flow.invited, finding.numbers.flow.used) == (7, 4)
    assert finding.numbers.flow.lost == {"only_before": 1, "only_after": 1, "neither": 1}
    assert list(finding.base) == [0, 1, 2, 6]


def test_means_are_those_of_the_pairs_so_that_no_one_can_be_subtracted_out():
    finding = find(design(), [2, 3, 4, 1], [3, 4, 5, NAN])
    assert (finding.numbers.before, finding.numbers.after) == (3.0, 4.0)


def test_the_design_is_before_and_after_and_one_of_one_indicator_decides():
    finding = find(design(), [2, 3, 4], [3, 4, 4])
    assert (finding.about.design, finding.about.primary) == (DesignGrade.C, True)


def test_a_share_of_change_is_in_fractions_and_its_target_too():
    changed = design(indicator={"at_least": 4, "target": 60})
    finding = find(changed, [2, 3, 4, 2, 2, 2], [4, 4, 4, 2, 5, 2])
    assert (finding.numbers.before, finding.numbers.after) == (pytest.approx(1 / 6), pytest.approx(4 / 6))
    assert finding.about.target == Goalpost(0.6)
    assert finding.numbers.details["is_share"] is True


def test_the_p_of_a_claim_is_the_strictest_of_two_tests():
    finding = find(design(), [1, 2, 2, 3, 2, 1], [2, 3, 3, 4, 3, 3])
    details = finding.numbers.details
    assert finding.numbers.p == max(details["p"], details["signflip_exact.p"])
    assert finding.numbers.p == pytest.approx(0.03125)


def test_someone_who_had_left_before_the_measurement_is_not_in_the_denominator():
    import datetime as dt

    finding = find(design(), [2, 3, 4, 2], [3, 4, 4, NAN], left={3: dt.date(2026, 3, 1)})
    assert finding.numbers.flow.invited == 3


def test_breakdowns_cut_only_the_people_of_the_finding():
    declared = design(breakdowns=[{"attribute": "team", "title": "team"}])
    finding = find(declared, [2, 3, 4, 2], [3, 4, 4, NAN], attributes={"team": ["x", "x", "y", "y"]})
    assert {name: list(people) for name, people in finding.splits[0].classes.items()} == {"x": [0, 1], "y": [2]}


def test_a_model_of_everyone_needs_a_threshold_of_people_measured_once():
    before = [2, 3, 4, 2, 3, 2, 4, 3, 2, 3, 4, 3]
    few = find(design(), before, [3, 4, 4, 3, 3, 4, 4, 4, NAN, NAN, NAN, NAN])
    many = find(design(), before, [3, 4, 4, 3, 3, 4, 4, NAN, NAN, NAN, NAN, NAN])
    assert not any(name.startswith("model.") for name in few.numbers.details)
    assert many.numbers.details["model.n"] == 12


@pytest.mark.parametrize(
    ("moves", "counts"),
    [
        ((8, 0, 2), {}),
        ((6, 5, 7), {"direction.up": 6, "direction.same": 5, "direction.down": 7}),
        ((8, 3, 6), {"direction.up": 8, "direction.same_or_down": 9}),
        ((8, 6, 1), {"direction.up": 8, "direction.same_or_down": 7}),
        ((1, 5, 6), {"direction.up_or_same": 6, "direction.down": 6}),
        ((4, 0, 4), {}),
    ],
)
def test_directions_under_the_threshold_are_merged_or_left_out(moves, counts):
    up, same, down = moves
    assert count_directions(np.array([1.0] * up + [0.0] * same + [-1.0] * down), 5) == counts


def test_with_a_comparison_group_there_is_no_finding_of_change():
    found = list(find_changes(Bench(study(design(), [2, 3, 4, 2], [3, 4, 4, 2], comparison=2))))
    assert found == []


def test_without_a_moment_before_there_is_nothing_to_find():
    assert list(find_changes(Bench(study(design(), (), [3, 4, 4])))) == []
