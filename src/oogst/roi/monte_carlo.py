"""How sure a return is: draw every uncertain input many times and count."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from oogst.roi.returns import calculate_roi_percent
from oogst.roi.tornado import MoneyModel, Range
from oogst.roi.uncertainty import FloatArray, Pert, Uncertain
from oogst.types.estimate import Interval, Result, Status, key

DOTS = 20
Ranks = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """Settings of a simulation.

    ``correlations`` maps a pair of inputs to their rank correlation; pairs
    that are not named are independent. ``hurdle`` is the return (in percent)
    that was asked for.
    """

    draws: int = 100_000
    seed: int = 20260101
    correlations: Mapping[tuple[str, str], float] = field(default_factory=dict)
    hurdle: float = 0.0


@dataclass(frozen=True, kw_only=True)
class SimulatedReturn(Result):
    """The return over all draws, with the error that the number of draws leaves."""

    draws: int
    seed: int
    median: float = key("roi_percent.median")
    interval: Interval = key("roi_percent")
    median_mcse: float = key("roi_percent.median_mcse")
    lower_mcse: float = key("roi_percent.lower_mcse")
    upper_mcse: float = key("roi_percent.upper_mcse")
    dots: tuple[float, ...]
    p_positive: float
    p_positive_mcse: float
    hurdle: float
    p_above_hurdle: float
    p_above_hurdle_mcse: float
    expected_loss: float
    rank_correlation: Mapping[str, float]
    variance_share: Mapping[str, float]


def simulate_return(
    inputs: Mapping[str, Uncertain], model: MoneyModel, settings: Simulation | None = None
) -> SimulatedReturn:
    """Draw the inputs and describe the return that follows.

    Parameters
    ----------
    inputs
        What is uncertain, by name (:mod:`oogst.roi.uncertainty`).
    model
        From arrays of draws, by name, to arrays of benefit and cost.
    settings
        Number of draws, seed, rank correlations, hurdle.

    Returns
    -------
    SimulatedReturn
        Return in percent: ``roi_percent.median``, ``roi_percent.lower`` and
        ``.upper`` (5 and 95% points), ``dots`` (the 20 quantiles at 2.5,
        7.5, ... 97.5%); ``p_positive`` and ``p_above_hurdle`` (shares of
        draws above 0 and above the hurdle), ``expected_loss`` (mean of costs
        minus benefit where that is positive, in money); ``..._mcse``:
        Monte Carlo standard errors; per input ``rank_correlation`` with the
        return and ``variance_share`` (its square, as a share of all squares).
        Refuses with ``no_data`` without inputs and with ``zero_cost`` when a
        draw has no costs; input errors ``not_a_number`` and ``out_of_range``
        (correlations that contradict each other).

    Notes
    -----
    PCG64 with a stated seed. Dependence is a Gaussian copula: the draws of
    each input are put in the order of correlated normal draws, so that its
    own distribution stays untouched. Errors of quantiles from order
    statistics. Vose, D. (2008), *Risk Analysis*; Saltelli et al. (2008).

    Examples
    --------
    >>> from oogst.roi.uncertainty import Fixed, Pert
    >>> inputs = {"benefit": Pert(0, 100, 200), "cost": Fixed(50)}
    >>> result = simulate_return(inputs, lambda at: (at["benefit"], at["cost"]))
    >>> round(result.median), result.p_positive > 0.89, result.p_positive < 0.9
    (100, True, True)
    """
    settings = settings or Simulation()
    if not inputs:
        return SimulatedReturn.refused("no_data", seed=settings.seed)
    mixing = _mix_normals(settings.correlations)
    if mixing is None:
        return SimulatedReturn.refused("out_of_range", Status.INPUT_ERROR, seed=settings.seed)
    drawn = draw_inputs(inputs, settings)
    if not all(np.isfinite(values).all() for values in drawn.values()):
        return SimulatedReturn.refused("not_a_number", Status.INPUT_ERROR, seed=settings.seed)
    benefit, cost = (np.broadcast_to(part, settings.draws) for part in model(drawn))
    if bool((cost <= 0).any()):
        return SimulatedReturn.refused("zero_cost", seed=settings.seed)
    return _describe(benefit, cost, drawn, settings)


def draw_inputs(inputs: Mapping[str, Uncertain], settings: Simulation) -> dict[str, FloatArray]:
    """Return the draws of every input, dependent where the settings say so.

    Inputs are drawn in order of name, so that the order in which they were
    given does not matter.

    Raises
    ------
    ValueError
        When the rank correlations contradict each other.
    """
    generator = np.random.Generator(np.random.PCG64(settings.seed))
    drawn = {name: inputs[name].draw(generator, settings.draws) for name in sorted(inputs)}
    mixing = _mix_normals(settings.correlations)
    if mixing is None:
        raise ValueError(f"these rank correlations contradict each other: {dict(settings.correlations)}")
    names, matrix = mixing
    normals = generator.standard_normal((settings.draws, len(names))) @ matrix
    for name, column in zip(names, normals.T, strict=True):
        drawn[name] = np.sort(drawn[name])[_rank(column)]
    return drawn


def find_ranges(inputs: Mapping[str, Uncertain], settings: Simulation | None = None) -> dict[str, Range]:
    """Return what a tornado moves: the low and high given for a PERT, else the 10 and 90% points.

    Examples
    --------
    >>> from oogst.roi.uncertainty import Pert
    >>> find_ranges({"cost": Pert(40, 50, 70)})
    {'cost': Range(low=40, base=50, high=70)}
    """
    drawn = draw_inputs(inputs, settings or Simulation())
    return {name: _find_range(item, drawn[name]) for name, item in inputs.items()}


def _find_range(item: Uncertain, draws: FloatArray) -> Range:
    if isinstance(item, Pert):
        return Range(item.low, item.expected, item.high)
    low, high = np.quantile(draws, (0.1, 0.9)).tolist()
    return Range(low, item.base, high)


def _mix_normals(correlations: Mapping[tuple[str, str], float]) -> tuple[list[str], FloatArray] | None:
    """Return the names that depend on others and the root of their normal correlation matrix."""
    names = sorted({name for pair in correlations for name in pair})
    matrix = np.eye(len(names))
    for (one, other), rank in correlations.items():
        if not -1 <= rank <= 1:
            return None
        row, column = names.index(one), names.index(other)
        # The normal correlation that gives this rank correlation.
        matrix[row, column] = matrix[column, row] = 2 * math.sin(math.pi * rank / 6)
    values, vectors = np.linalg.eigh(matrix)
    if values.size and values[0] < -1e-9:
        return None
    return names, (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T


def _rank(values: FloatArray) -> Ranks:
    ranks = np.empty(values.size, dtype=np.int64)
    ranks[np.argsort(values, kind="stable")] = np.arange(values.size)
    return ranks


def _describe(
    benefit: FloatArray, cost: FloatArray, drawn: Mapping[str, FloatArray], settings: Simulation
) -> SimulatedReturn:
    roi = calculate_roi_percent(benefit, cost)
    ordered = np.sort(roi)
    lower, median, upper = (float(np.quantile(ordered, part)) for part in (0.05, 0.5, 0.95))
    positive, above = float((roi > 0).mean()), float((roi > settings.hurdle).mean())
    ranks = _rank(roi) if ordered[0] < ordered[-1] else None
    correlation = {name: _correlate_ranks(drawn[name], ranks) for name in drawn}
    squares = sum(value**2 for value in correlation.values())
    return SimulatedReturn(
        draws=settings.draws,
        seed=settings.seed,
        median=median,
        interval=Interval(lower, upper, 0.9, "Monte Carlo"),
        median_mcse=_quantile_error(ordered, 0.5),
        lower_mcse=_quantile_error(ordered, 0.05),
        upper_mcse=_quantile_error(ordered, 0.95),
        dots=tuple(np.quantile(ordered, (np.arange(DOTS) + 0.5) / DOTS).tolist()),
        p_positive=positive,
        p_positive_mcse=_share_error(positive, settings.draws),
        hurdle=settings.hurdle,
        p_above_hurdle=above,
        p_above_hurdle_mcse=_share_error(above, settings.draws),
        expected_loss=float(np.maximum(cost - benefit, 0.0).mean()),
        rank_correlation=correlation,
        variance_share={name: value**2 / squares if squares else 0.0 for name, value in correlation.items()},
    )


def _share_error(share: float, draws: int) -> float:
    return math.sqrt(share * (1 - share) / draws)


def _quantile_error(ordered: FloatArray, part: float) -> float:
    """Return half the distance between the order statistics one standard error away."""
    middle, spread = part * (ordered.size - 1), math.sqrt(part * (1 - part) * ordered.size)
    low, high = max(math.floor(middle - spread), 0), min(math.ceil(middle + spread), ordered.size - 1)
    return float(ordered[high] - ordered[low]) / 2


def _correlate_ranks(values: FloatArray, ranks: Ranks | None) -> float:
    """Correlate the ranks of draws with those of the outcome; 0 when one of them never varies."""
    if ranks is None or values.min() == values.max():
        return 0.0
    return float(np.corrcoef(_rank(values), ranks)[0, 1])
