"""Where a function crosses zero, also when it does not."""

import math

import pytest

from oogst.stats.root import bisect


@pytest.mark.parametrize("sign", [1, -1])
def test_rising_and_falling_functions_are_both_followed(sign: int) -> None:
    assert bisect(lambda x: sign * (x**3 - 2), 0, 2) == pytest.approx(2 ** (1 / 3), rel=1e-15)


def test_the_ends_may_be_infinite() -> None:
    assert bisect(lambda x: math.log(x) if x > 0 else -math.inf, 0, 5) == pytest.approx(1)


@pytest.mark.parametrize(("shift", "end"), [(5, 0), (-5, 1)])
def test_without_a_crossing_the_nearest_end_is_given(shift: float, end: float) -> None:
    assert bisect(lambda x: x + shift, 0, 1) == pytest.approx(end, abs=1e-12)
