"""Distributions have the mean, spread and limits that they promise."""

import numpy as np
import pytest

from oogst.roi.uncertainty import BetaShare, Fixed, Lognormal, Measured, Pert, ResampledSum, Uncertain

DRAWS = 40_000


def draws(item: Uncertain) -> np.ndarray:
    return item.draw(np.random.Generator(np.random.PCG64(1)), DRAWS)


@pytest.mark.parametrize(
    ("item", "mean", "sd"),
    [
        (Fixed(3), 3, 0),
        # (low + 4 x expected + high) / 6; variance of a beta with shapes 2 and 4 over a width of 12.
        (Pert(0, 3, 12), 4, 12 * np.sqrt(8 / (36 * 7))),
        (Lognormal(0, 0.5), np.exp(0.125), np.sqrt((np.exp(0.25) - 1) * np.exp(0.25))),
        (BetaShare(2, 6), 0.25, np.sqrt(12 / (64 * 9))),
        (Measured(10, 2, 10), 10, 2 * np.sqrt(10 / 8)),
        # Five people, one of whom gave 100: the count of that one is binomial(5, 1/5).
        (ResampledSum((100, 0, 0, 0, 0)), 100, 100 * np.sqrt(5 * 0.2 * 0.8)),
    ],
    ids=["fixed", "pert", "lognormal", "beta", "measured", "resampled"],
)
def test_draws_have_the_mean_and_sd_of_their_distribution(item: Uncertain, mean: float, sd: float) -> None:
    found = draws(item)
    # Five standard errors of a mean; sd within 3 percent, its error being 0.5 to 1 percent.
    assert found.mean() == pytest.approx(mean, abs=5 * sd / np.sqrt(DRAWS) + 1e-12)
    assert found.std() == pytest.approx(sd, rel=0.03, abs=1e-12)


@pytest.mark.parametrize("item", [Pert(5, 5, 5), ResampledSum((7, 7)), ResampledSum(()), Fixed(2)])
def test_without_spread_every_draw_is_the_base(item: Uncertain) -> None:
    assert set(draws(item)) == {item.base}


def test_a_pert_stays_within_its_limits_and_refuses_limits_that_are_not_in_order() -> None:
    found = draws(Pert(-2, 9, 10))
    assert found.min() >= -2
    assert found.max() <= 10
    with pytest.raises(ValueError, match="not in order"):
        Pert(2, 1, 3)


@pytest.mark.parametrize(
    ("item", "base"),
    [(Fixed(3), 3), (Pert(0, 3, 12), 3), (Lognormal(0, 1), 1), (BetaShare(1, 3), 0.25), (Measured(10, 2, 5), 10)],
)
def test_the_base_is_the_number_to_use_alone(item: Uncertain, base: float) -> None:
    assert item.base == base


def test_many_people_are_drawn_block_by_block_with_the_same_distribution() -> None:
    # 1,001 people make blocks of 999 draws, the last one smaller.
    values = tuple(float(value) for value in range(1001))
    found = ResampledSum(values).draw(np.random.Generator(np.random.PCG64(1)), 4000)
    assert found.mean() == pytest.approx(500_500, rel=0.002)
    assert found.std() == pytest.approx(np.sqrt(1001) * np.std(values), rel=0.06)
