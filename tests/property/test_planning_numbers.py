"""What holds for every plan: power, sample size, precision."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.cluster_power import ClusterDesign, find_smallest_cluster_difference
from oogst.stats.power import (
    Goal,
    GroupDesign,
    PairedDesign,
    find_power_groups,
    find_power_paired,
    find_sample_size_groups,
    find_sample_size_paired,
    find_smallest_change,
    find_smallest_difference,
)
from oogst.stats.precision import (
    find_invitations,
    find_mean_margin,
    find_power_proportion,
    find_sample_size_proportion,
)
from tests.property.sound import check_sound

pytestmark = pytest.mark.slow

COUNT = st.integers(-2, 500)
ANY = st.floats(-10, 10) | st.sampled_from([0.0, math.nan, math.inf])
PEOPLE = st.integers(3, 300)


@given(COUNT, COUNT, ANY, ANY)
def test_any_plan_gives_finite_numbers_or_a_reason(n: int, m: int, x: float, y: float) -> None:
    goal = Goal(power=x, alpha=y)
    results = [
        find_power_paired(n, x),
        find_power_paired(n, 0.5, goal=goal),
        find_sample_size_paired(x),
        find_smallest_change(PairedDesign(n, correlation=x, sd_change=y)),
        find_power_groups(GroupDesign(n, m, correlation=y), x),
        find_sample_size_groups(x, correlation=y),
        find_smallest_difference(GroupDesign(n, m, sd=y)),
        find_smallest_cluster_difference(ClusterDesign(n, x, share_treated=y), y),
        find_sample_size_proportion(x, y, population=n),
        find_mean_margin(n, x, population=m),
        find_power_proportion(n, x, against=y),
        find_invitations(n, x),
    ]
    for result in results:
        check_sound(result)


@given(PEOPLE, st.floats(0.55, 0.95))
def test_the_smallest_change_has_the_wished_power(n: int, power: float) -> None:
    goal = Goal(power=power)
    smallest = find_smallest_change(PairedDesign(n), goal=goal).mde
    assert find_power_paired(n, smallest, goal=goal).power == pytest.approx(power, abs=1e-9)


@given(st.integers(2, 200), st.integers(2, 200), st.floats(-0.9, 0.9))
def test_the_smallest_difference_has_the_wished_power(n: int, m: int, correlation: float) -> None:
    design = GroupDesign(n, m, correlation=correlation)
    smallest = find_smallest_difference(design).mde
    assert find_power_groups(design, smallest).power == pytest.approx(0.8, abs=1e-9)


@given(st.floats(0.1, 1.5))
def test_the_sample_size_is_the_first_that_suffices(d: float) -> None:
    n = find_sample_size_paired(d).n
    assert find_power_paired(n, d).power >= 0.8 - 1e-9
    assert n == 3 or find_power_paired(n - 1, d).power < 0.8


@given(PEOPLE, st.floats(0.05, 1.5))
def test_more_people_and_larger_effects_give_more_power(n: int, d: float) -> None:
    power = find_power_paired(n, d).power
    assert find_power_paired(n + 5, d).power >= power - 1e-12
    assert find_power_paired(n, d + 0.1).power >= power - 1e-12
    assert find_power_paired(n, -d).power == pytest.approx(power)


@given(st.integers(1, 400), st.floats(0.05, 1))
def test_enough_are_invited_and_not_one_too_many(n: int, rate: float) -> None:
    invited = find_invitations(n, rate).n_after_attrition
    assert invited * rate >= n - 1e-6
    assert (invited - 1) * rate < n
