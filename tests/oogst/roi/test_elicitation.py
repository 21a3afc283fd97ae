"""A judgement in three points becomes a distribution with those points."""

import math

import numpy as np
import pytest

from oogst.roi.elicitation import Family, fit_elicited
from oogst.roi.uncertainty import Fixed, Pert

POINTS = (0.05, 0.5, 0.95)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "asked", "misfit"),
    [("pert", (10, 20, 35), 1e-9), ("pert", (10, 20, 28), 1e-9), ("lognormal", (500, 1000, 2000), 1e-9)],
)
def test_the_fit_meets_the_three_points(family: Family, asked: tuple[float, float, float], misfit: float) -> None:
    found = fit_elicited(*asked, family)
    assert (found.q05, found.q50, found.q95) == pytest.approx(asked)
    assert (found.status, found.misfit < misfit) == ("ok", True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "asked"), [("pert", (10, 20, 35)), ("lognormal", (500, 900, 2000)), ("beta", (0.2, 0.5, 0.7))]
)
def test_draws_have_the_quantiles_that_the_fit_says(family: Family, asked: tuple[float, float, float]) -> None:
    found = fit_elicited(*asked, family)
    drawn = found.distribution.draw(np.random.Generator(np.random.PCG64(3)), 100_000)
    # Quantiles of 100,000 draws differ by well under 1 percent of the range.
    width = asked[2] - asked[0]
    assert np.quantile(drawn, POINTS) == pytest.approx((found.q05, found.q50, found.q95), abs=0.01 * width)


def test_a_share_comes_close_to_a_judgement_that_no_beta_can_meet() -> None:
    found = fit_elicited(0.1, 0.5, 0.8, "beta")
    assert found.status == "ok"
    assert 0 < found.misfit < 0.05


def test_a_judgement_too_skewed_for_a_pert_gives_the_most_skewed_one_with_a_warning() -> None:
    found = fit_elicited(10, 11, 30, "pert")
    assert (found.status, found.reason) == ("ok_with_warning", "boundary_fit")
    assert (found.q05, found.q95) == (10, 30)
    assert isinstance(found.distribution, Pert)
    assert found.distribution.expected == pytest.approx(found.distribution.low, abs=1e-6)


def test_three_equal_points_are_a_known_number() -> None:
    assert fit_elicited(5, 5, 5, "pert").distribution == Fixed(5)


@pytest.mark.parametrize(
    ("family", "asked", "reason"),
    [
        ("pert", (3, 2, 5), "out_of_range"),
        ("lognormal", (-1, 2, 5), "out_of_range"),
        ("beta", (0.2, 0.5, 1.0), "share_out_of_range"),
        ("pert", (1, math.nan, 5), "not_a_number"),
    ],
)
def test_points_that_make_no_judgement_are_input_errors(
    family: Family, asked: tuple[float, float, float], reason: str
) -> None:
    found = fit_elicited(*asked, family)
    assert (found.status, found.reason) == ("input_error", reason)
