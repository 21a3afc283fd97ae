"""What the people who did not answer can still do to a result."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.moments import find_moments
from oogst.stats.root import bisect
from oogst.stats.samples import FloatArray, find_refusal, read_sample, read_samples
from oogst.types.estimate import Interval, Result, Status, Target, key

METHOD = "worst case"


@dataclass(frozen=True, kw_only=True)
class WorstCase(Result):
    """Limits that hold for the whole group, whatever the silent would have said."""

    n: int
    population: int
    estimate: float | None
    response_share: float
    low: float
    high: float
    manski: Interval
    imbens_manski_factor: float | None = key("imbens_manski.C", None)
    imbens_manski: Interval | None = None

    @property
    def width(self) -> float:
        """Share of the group that is silent, times the length of the scale."""
        return (1 - self.response_share) * (self.high - self.low)


@dataclass(frozen=True, kw_only=True)
class Sensitivity(Result):
    """Limits when the silent differ from those who answered by no more than ``delta``."""

    delta: float
    interval: Interval = key("")


@dataclass(frozen=True, kw_only=True)
class TippingPoint(Result):
    """How different the silent must be before a conclusion changes."""

    target: float
    is_reached: bool
    can_tip: bool
    delta: float | None
    mean_needed: float | None


def bound_share(x: int, n: int, population: int, *, level: float = 0.95) -> WorstCase:
    """Bound the share in a whole group, of which a part answered.

    Parameters
    ----------
    x, n
        Number of people with the answer, and number who answered.
    population
        Size of the group.
    level
        Level of the interval that also covers chance, when the group is itself
        a sample.

    Returns
    -------
    WorstCase
        ``n``, ``population``, ``estimate`` (share of those who answered, None
        when nobody did), ``response_share``, ``low`` 0 and ``high`` 1;
        ``manski.lower`` and ``.upper``, certain for this group;
        ``imbens_manski.C``, ``.lower`` and ``.upper``, for more groups like
        it. With nobody answering the bounds are the whole scale and the
        warning reason is ``no_data``. Refuses with ``no_data`` (an empty
        group), ``more_successes_than_trials``, ``n_exceeds_population``,
        ``out_of_range`` (a negative count).

    Notes
    -----
    Manski 1989 (doi:10.2307/145818); Imbens & Manski 2004
    (doi:10.1111/j.1468-0262.2004.00555.x). Truth:
    ``tests/truth/response_small_class``.

    Examples
    --------
    >>> result = bound_share(12, 16, 24)
    >>> result.manski.lower, round(result.manski.upper, 3), round(result.width, 3)
    (0.5, 0.833, 0.333)
    """
    if min(x, n, population) < 0:
        return WorstCase.refused("out_of_range", Status.INPUT_ERROR)
    if x > n:
        return WorstCase.refused("more_successes_than_trials", Status.INPUT_ERROR)
    wrong = _find_size_refusal(n, population)
    if wrong:
        return WorstCase.refused(*wrong, n=n, population=population)
    lower, upper = x / population, (x + population - n) / population
    factor, interval = _imbens_manski(lower, upper, population, level)
    return WorstCase(
        status=Status.OK if n else Status.WARNING,
        reason=None if n else "no_data",
        n=n,
        population=population,
        estimate=x / n if n else None,
        response_share=n / population,
        low=0.0,
        high=1.0,
        manski=Interval(lower, upper, None, METHOD, Target.THIS_GROUP),
        imbens_manski_factor=factor,
        imbens_manski=interval,
    )


def _find_size_refusal(n: int, population: int) -> tuple[str, Status] | None:
    if n > population:
        return "n_exceeds_population", Status.INPUT_ERROR
    return None if population else ("no_data", Status.NOT_ESTIMABLE)


def _imbens_manski(lower: float, upper: float, population: int, level: float) -> tuple[float, Interval]:
    spreads = [math.sqrt(share * (1 - share) / population) for share in (lower, upper)]
    widest = max(spreads)
    # Without sampling spread the far limit is out of reach for sure: one-sided.
    distance = (upper - lower) / widest if widest else math.inf
    normal = NormalDist()

    def excess(factor: float) -> float:
        far = 1.0 if math.isinf(distance) else normal.cdf(factor + distance)
        return far - normal.cdf(-factor) - level

    factor = bisect(excess, 0.0, normal.inv_cdf((1 + level) / 2) + 1)
    limits = max(0.0, lower - factor * spreads[0]), min(1.0, upper + factor * spreads[1])
    return factor, Interval(*limits, level, "Imbens-Manski", Target.FUTURE_GROUPS)


def bound_mean(answers: ArrayLike, scale: tuple[float, float], *, population: int | None = None) -> WorstCase:
    """Bound the mean of a whole group, of which a part answered.

    Parameters
    ----------
    answers
        One number per person; NaN for a person who did not answer.
    scale
        Lowest and highest answer there can be, in the unit of the answers.
    population
        Size of the group; without it the number of rows.

    Returns
    -------
    WorstCase
        As :func:`bound_share`, without ``imbens_manski``; ``low`` and ``high``
        are the scale. Refuses with ``no_data``, ``n_exceeds_population``,
        ``out_of_range`` (an answer outside the scale), ``not_a_number``.

    Notes
    -----
    With r the share who answered and m their mean: r m + (1 - r) low to
    r m + (1 - r) high (Horowitz & Manski 1998,
    doi:10.1016/S0304-4076(97)00077-8).

    Examples
    --------
    >>> result = bound_mean([4, 5, 3, None], (1, 5))
    >>> result.estimate, result.manski.lower, result.manski.upper
    (4.0, 3.25, 4.25)
    """
    sample = read_sample(answers)
    return _bound(sample[~np.isnan(sample)], scale, sample.size if population is None else population)


def bound_change(
    pre: ArrayLike, post: ArrayLike, scale: tuple[float, float], *, population: int | None = None
) -> WorstCase:
    """Bound the mean change of a whole group, of which a part answered twice.

    Parameters
    ----------
    pre, post
        One number per person and moment; NaN where missing.
    scale
        Lowest and highest answer there can be; a change then lies between
        minus and plus the length of the scale.
    population
        Size of the group; without it the number of rows.

    Returns
    -------
    WorstCase
        As :func:`bound_mean`, for post minus pre of people with both answers.

    Examples
    --------
    >>> result = bound_change([2, 3, 3, 2], [3, 4, None, 3], (1, 5))
    >>> result.estimate, result.manski.lower, result.manski.upper
    (1.0, -0.25, 1.75)
    """
    before, after = read_samples(pre, post)
    given = np.concatenate([before, after])
    outside = _find_scale_refusal(given[~np.isnan(given)], scale)
    if outside:
        return WorstCase.refused(*outside)
    # The answers are on the scale, so their differences are on twice the scale.
    length = scale[1] - scale[0]
    return bound_mean(after - before, (-length, length), population=population)


def _find_scale_refusal(given: FloatArray, scale: tuple[float, float]) -> tuple[str, Status] | None:
    refusal = find_refusal(given) if given.size else None
    if refusal is None and given.size and (given.min() < scale[0] or given.max() > scale[1]):
        return "out_of_range", Status.INPUT_ERROR
    return refusal


def _bound(given: FloatArray, scale: tuple[float, float], population: int) -> WorstCase:
    n, (low, high) = given.size, scale
    refusal = _find_size_refusal(n, population) or _find_scale_refusal(given, scale)
    if refusal:
        return WorstCase.refused(*refusal, n=n, population=population)
    share, mean = n / population, find_moments(given).mean
    return WorstCase(
        status=Status.OK if n else Status.WARNING,
        reason=None if n else "no_data",
        n=n,
        population=population,
        estimate=mean if n else None,
        response_share=share,
        low=low,
        high=high,
        manski=Interval(
            share * mean + (1 - share) * low, share * mean + (1 - share) * high, None, METHOD, Target.THIS_GROUP
        ),
    )


def bound_within(worst: WorstCase, delta: float) -> Sensitivity:
    """Bound a mean or share when the silent differ little from those who answered.

    Parameters
    ----------
    worst
        What :func:`bound_share`, :func:`bound_mean` or :func:`bound_change`
        gave.
    delta
        Largest difference assumed between the mean of the silent and the mean
        of those who answered, in the unit of the answers; not negative.

    Returns
    -------
    Sensitivity
        ``delta``, ``lower`` and ``upper``: m -/+ (1 - r) delta, never beyond
        the worst case. Refuses with ``no_data`` (nobody answered) and with the
        reason of ``worst``.

    Examples
    --------
    >>> worst = bound_mean([4, 5, 3, None], (1, 5))
    >>> bound_within(worst, 1).interval.lower, bound_within(worst, 10).interval.lower
    (3.75, 3.25)
    """
    if worst.estimate is None:
        return Sensitivity.refused(worst.reason or "no_data", delta=delta)
    reach = (1 - worst.response_share) * delta
    lower = max(worst.manski.lower, worst.estimate - reach)
    upper = min(worst.manski.upper, worst.estimate + reach)
    return Sensitivity(delta=delta, interval=Interval(lower, upper, None, "sensitivity", Target.THIS_GROUP))


def find_tipping_point(worst: WorstCase, target: float) -> TippingPoint:
    """Find how different the silent must be before the group is on the other side of a target.

    Parameters
    ----------
    worst
        What :func:`bound_share`, :func:`bound_mean` or :func:`bound_change`
        gave.
    target
        Value to compare the group's mean or share with.

    Returns
    -------
    TippingPoint
        ``target``; ``is_reached``, by those who answered; ``can_tip``, whether
        any answer of the silent could change that; ``delta``, the difference
        between silent and answered that brings the group exactly to the
        target; ``mean_needed``, the mean of the silent at that point. The last
        two are None when it cannot tip. Refuses with ``no_data`` (nobody
        answered) and with the reason of ``worst``.

    Examples
    --------
    >>> result = find_tipping_point(bound_mean([4, 5, 3, None], (1, 5)), 3.5)
    >>> result.is_reached, result.can_tip, result.delta, result.mean_needed
    (True, True, 2.0, 2.0)
    """
    if worst.estimate is None:
        return TippingPoint.refused(worst.reason or "no_data", target=target)
    gap = worst.estimate - target
    can_tip = worst.response_share < 1 and target in worst.manski
    delta = abs(gap) / (1 - worst.response_share) if can_tip else None
    return TippingPoint(
        target=target,
        is_reached=gap >= 0,
        can_tip=can_tip,
        delta=delta,
        mean_needed=None if delta is None else worst.estimate - math.copysign(delta, gap),
    )
