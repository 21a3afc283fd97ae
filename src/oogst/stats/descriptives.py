"""Mean, spread and memory of one column of numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import make_t_interval
from oogst.stats.samples import FloatArray, find_refusal, is_constant, read_sample
from oogst.types.estimate import Interval, Result, Status


@dataclass(frozen=True, kw_only=True)
class Descriptives(Result):
    """What one column of numbers looks like."""

    n: int | None = None
    n_missing: int | None = None
    mean: float | None = None
    sd: float | None = None
    se: float | None = None
    ci: Interval | None = None
    minimum: float | None = None
    lower_quartile: float | None = None
    median: float | None = None
    upper_quartile: float | None = None
    maximum: float | None = None
    lag1_autocorrelation: float | None = None


def describe(values: ArrayLike, *, level: float = 0.95) -> Descriptives:
    """Describe a column of numbers.

    Parameters
    ----------
    values
        Any numbers in the order in which they came; NaN is missing.
    level
        Level of the interval of the mean.

    Returns
    -------
    Descriptives
        ``n``, ``n_missing``, ``mean``, ``sd``, ``se``, ``ci.lower``, ``ci.upper`` (t), ``minimum``, ``lower_quartile``,
        ``median``, ``upper_quartile`` (quantile type 7), ``maximum``, ``lag1_autocorrelation`` (of values that follow
        each other; missing ones are skipped).
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``; with a warning ``n_too_small``
        (1 value: no sd), ``zero_variance`` (no interval).

    Notes
    -----
    Two passes with a corrected mean (Chan, Golub & LeVeque 1983, doi:10.1080/00031305.1983.10483115), so that ten million
    with one decimal keeps its digits. Truth: ``numeric_accuracy_nist``.

    Examples
    --------
    >>> described = describe([1, 2, 3, 4, None])
    >>> described.mean, round(described.sd, 4), described.upper_quartile, described.n_missing
    (2.5, 1.291, 3.25, 1)
    """
    sample = read_sample(values)
    present = sample[~np.isnan(sample)]
    counts: dict[str, Any] = {"n": present.size, "n_missing": sample.size - present.size}
    refusal = find_refusal(sample)
    if refusal:
        return Descriptives.refused(*refusal, **counts)
    first = float(present.mean())
    mean = first + float((present - first).mean())
    places = counts | {"mean": mean} | _find_places(present)
    if present.size == 1:
        return Descriptives(status=Status.WARNING, reason="n_too_small", **places)
    if is_constant(present):
        return Descriptives(status=Status.WARNING, reason="zero_variance", sd=0.0, **places)
    deviations = present - first
    squares = float(deviations @ deviations) - present.size * (mean - first) ** 2
    sd = math.sqrt(squares / (present.size - 1))
    se = sd / math.sqrt(present.size)
    centred = present - mean
    return Descriptives(
        sd=sd,
        se=se,
        ci=make_t_interval(mean, se, present.size - 1, level),
        lag1_autocorrelation=float(centred[1:] @ centred[:-1]) / float(centred @ centred),
        **places,
    )


def _find_places(present: FloatArray) -> dict[str, Any]:
    names = ("minimum", "lower_quartile", "median", "upper_quartile", "maximum")
    return dict(zip(names, np.quantile(present, (0, 0.25, 0.5, 0.75, 1)).tolist(), strict=True))
