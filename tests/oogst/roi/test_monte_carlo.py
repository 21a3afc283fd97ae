"""A simulation is repeatable, independent of order, and right where the answer is known."""

import math
from collections.abc import Mapping

import numpy as np
import pytest

from oogst.roi.monte_carlo import Simulation, draw_inputs, find_ranges, simulate_return
from oogst.roi.tornado import Range
from oogst.roi.uncertainty import BetaShare, Fixed, FloatArray, Measured, Pert, ResampledSum, Uncertain

INPUTS: dict[str, Uncertain] = {"value": Pert(500, 1000, 2000), "share": BetaShare(4, 4), "cost": Fixed(400)}
FEW = Simulation(draws=20_000, hurdle=25)


def model(at: Mapping[str, FloatArray]) -> tuple[FloatArray, FloatArray]:
    return at["value"] * at["share"], at["cost"]


def test_the_same_seed_gives_the_same_result_whatever_the_order_of_inputs() -> None:
    backwards = dict(reversed(INPUTS.items()))
    assert simulate_return(INPUTS, model, FEW).flat() == simulate_return(backwards, model, FEW).flat()


def test_another_seed_moves_the_median_by_about_its_own_error() -> None:
    one = simulate_return(INPUTS, model, FEW)
    other = simulate_return(INPUTS, model, Simulation(draws=20_000, seed=7))
    distance = abs(one.median - other.median)
    assert 0 < distance < 5 * math.hypot(one.median_mcse, other.median_mcse)


def test_a_normal_return_has_its_known_quantiles_and_chances() -> None:
    inputs: dict[str, Uncertain] = {"benefit": Measured(120, 10, 1e9), "cost": Fixed(100)}
    found = simulate_return(inputs, lambda at: (at["benefit"], at["cost"]), Simulation(hurdle=30))
    # Return is normal around 20% with sd 10; five Monte Carlo errors of each number.
    assert found.median == pytest.approx(20, abs=5 * found.median_mcse)
    assert found.interval.lower == pytest.approx(20 - 16.449, abs=5 * found.lower_mcse)
    assert found.interval.upper == pytest.approx(20 + 16.449, abs=5 * found.upper_mcse)
    assert found.p_positive == pytest.approx(0.97725, abs=5 * found.p_positive_mcse)
    assert found.p_above_hurdle == pytest.approx(0.15866, abs=5 * found.p_above_hurdle_mcse)
    # 10 x (phi(2) - 2 x (1 - Phi(2))), the expected shortfall below 0 of a normal(20, 10).
    assert found.expected_loss == pytest.approx(0.08491, rel=0.1)


def test_errors_of_quantiles_are_those_of_the_normal_density() -> None:
    inputs: dict[str, Uncertain] = {"benefit": Measured(120, 10, 1e9), "cost": Fixed(100)}
    found = simulate_return(inputs, lambda at: (at["benefit"], at["cost"]))
    # sqrt(p (1 - p) / M) / density: 0.0396 at the median, 0.0669 at 5 and 95 percent.
    assert found.median_mcse == pytest.approx(0.0396, rel=0.15)
    assert found.lower_mcse == pytest.approx(0.0669, rel=0.2)


def test_there_are_twenty_dots_each_for_a_twentieth_of_the_chance() -> None:
    found = simulate_return(INPUTS, model, FEW)
    assert len(found.dots) == 20
    assert list(found.dots) == sorted(found.dots)
    assert sum(dot > 0 for dot in found.dots) / 20 == pytest.approx(found.p_positive, abs=0.05)


@pytest.mark.parametrize("rank", [-0.7, 0.5, 1.0])
def test_a_rank_correlation_is_met_and_leaves_each_input_as_it_was(rank: float) -> None:
    settings = Simulation(draws=50_000, correlations={("value", "share"): rank})
    drawn = draw_inputs(INPUTS, settings)
    free = draw_inputs(INPUTS, Simulation(draws=50_000))
    found = np.corrcoef(*(drawn[name].argsort().argsort() for name in ("value", "share")))[0, 1]
    assert found == pytest.approx(rank, abs=0.02)
    assert np.array_equal(np.sort(drawn["value"]), np.sort(free["value"]))


def test_dependence_between_value_and_share_widens_the_range() -> None:
    free = simulate_return(INPUTS, model, FEW)
    tied = simulate_return(INPUTS, model, Simulation(draws=20_000, correlations={("value", "share"): 0.5}))
    assert tied.interval.width > 1.1 * free.interval.width


def test_squared_rank_correlations_share_the_variance() -> None:
    found = simulate_return(INPUTS, model, FEW)
    assert sum(found.variance_share.values()) == pytest.approx(1)
    assert found.variance_share["share"] > found.variance_share["value"] > found.variance_share["cost"] == 0
    assert found.rank_correlation["value"] > 0


def test_contradicting_correlations_are_an_input_error() -> None:
    pairs = {("cost", "share"): 0.9, ("share", "value"): 0.9, ("cost", "value"): -0.9}
    found = simulate_return(INPUTS, model, Simulation(draws=100, correlations=pairs))
    assert (found.status, found.reason) == ("input_error", "out_of_range")
    with pytest.raises(ValueError, match="contradict"):
        draw_inputs(INPUTS, Simulation(draws=100, correlations=pairs))
    beyond = Simulation(draws=100, correlations={("share", "value"): 1.2})
    assert simulate_return(INPUTS, model, beyond).status == "input_error"


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ({}, "no_data"),
        ({**INPUTS, "cost": Pert(-1, 0, 1)}, "zero_cost"),
        ({**INPUTS, "cost": Fixed(math.nan)}, "not_a_number"),
    ],
    ids=["nothing", "costs", "nan"],
)
def test_degenerate_inputs_are_refused_with_a_reason(inputs: dict[str, Uncertain], reason: str) -> None:
    assert simulate_return(inputs, model, Simulation(draws=1000)).reason == reason


def test_certain_inputs_give_a_certain_return() -> None:
    found = simulate_return({"value": Fixed(10), "share": Fixed(1), "cost": Fixed(8)}, model, FEW)
    assert (found.median, found.interval.width, found.median_mcse) == (25, 0, 0)
    assert (found.p_positive, found.p_above_hurdle, found.expected_loss) == (1, 0, 0)
    assert set(found.variance_share.values()) == {0}


def test_ranges_are_as_given_or_the_ten_and_ninety_percent_points() -> None:
    found = find_ranges({"cost": Pert(1, 2, 4), "people": ResampledSum((0, 0, 0, 10))}, FEW)
    assert found["cost"] == Range(1, 2, 4)
    assert (found["people"].low, found["people"].base, found["people"].high) == (0, 10, 20)
