"""Scales in whole steps."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.privacy.quantity import Scale


@pytest.mark.parametrize(("low", "high"), [(-np.inf, np.inf), (0.0, np.inf), (3.0, 3.0), (5.0, 1.0)])
def test_without_two_ends_there_is_no_scale(low, high):
    assert Scale.of(np.array([3.0]), low, high, 1.0) is None


def test_values_between_the_steps_get_a_fine_grid():
    # Four of five items answered: the mean moves by quarters, not by fifths.
    scale = Scale.of(np.array([3.2, 3.25]), 1.0, 5.0, 0.2)
    assert scale.step == pytest.approx(0.004)
    assert scale.levels == 1000
    assert scale.needed == 500


def test_a_scale_without_steps_gets_a_fine_grid():
    assert Scale.of(np.array([3.0]), 1.0, 5.0, 0.0).levels == 1000


def test_a_scale_with_large_steps_keeps_one_step_open():
    # Marks of 0, 20, … 100: one step is more than two points.
    assert Scale(0.0, 100.0, 20.0).needed == 2
    assert Scale(0.0, 1.0, 0.1).needed == 2


def test_a_short_scale_must_stay_open_as_a_whole():
    assert Scale(-1.0, 1.0, 1.0).needed == 2


def test_values_become_steps_above_the_lowest():
    quantity = Scale(-4.0, 4.0, 1.0).quantity(frozenset({"q"}))
    assert quantity.to_steps(np.array([-4.0, 0.0, 4.0])).tolist() == [0, 4, 8]
