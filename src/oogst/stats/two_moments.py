"""Restricted likelihood of scores at two moments with an intercept per person, from counts, means and scatters."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oogst.stats.root import bisect
from oogst.stats.samples import FloatArray

# Ratios of the variance between people to that within, at which the best fit is looked for first.
RATIOS = np.concatenate(([0.0], np.logspace(-4, 8, 37)))
# A ratio this small is what rounding leaves of 0.
NO_RATIO = 1e-7
SUM = np.array([1.0, 1.0]) / math.sqrt(2)
DIFFERENCE = np.array([-1.0, 1.0]) / math.sqrt(2)


@dataclass(frozen=True)
class Summary:
    """All that the likelihood needs to know of the scores.

    Of people with both scores the sum and the difference (each by the root of
    2) are independent; arrays have one element per group.

    Attributes
    ----------
    n_both, n_single
        People with both scores; and with one, a column per moment.
    means
        Mean sum and mean difference of people with both.
    single_means
        Mean of people with one score, a column per moment.
    scatter_sum, scatter_difference, scatter_single
        Sums of squares around these means, over all groups.
    """

    n_both: FloatArray
    n_single: FloatArray
    means: FloatArray
    single_means: FloatArray
    scatter_sum: float
    scatter_difference: float
    scatter_single: float

    @classmethod
    def of(cls, before: FloatArray, after: FloatArray, group: NDArray[np.intp]) -> Summary:
        """Summarise scores of people in numbered groups; NaN where a score is missing."""
        count = int(group.max()) + 1
        both = ~np.isnan(before) & ~np.isnan(after)
        sums = _average((before[both] + after[both]) / math.sqrt(2), group[both], count)
        differences = _average((after[both] - before[both]) / math.sqrt(2), group[both], count)
        alone = [_average(wave[only], group[only], count) for wave, only in _find_single(before, after)]
        return cls(
            n_both=sums[0],
            n_single=np.column_stack([part[0] for part in alone]),
            means=np.column_stack((sums[1], differences[1])),
            single_means=np.column_stack([part[1] for part in alone]),
            scatter_sum=sums[2],
            scatter_difference=differences[2],
            scatter_single=alone[0][2] + alone[1][2],
        )

    @property
    def df(self) -> int:
        """Scores minus means (one per group and moment)."""
        return int(2 * self.n_both.sum() + self.n_single.sum()) - 2 * self.n_both.size


def _find_single(before: FloatArray, after: FloatArray) -> list[tuple[FloatArray, NDArray[np.bool_]]]:
    has_pre, has_post = ~np.isnan(before), ~np.isnan(after)
    return [(before, has_pre & ~has_post), (after, has_post & ~has_pre)]


def _average(values: FloatArray, group: NDArray[np.intp], count: int) -> tuple[FloatArray, FloatArray, float]:
    """Return size and mean per group, and the sum of squares around the means."""
    sizes = np.bincount(group, minlength=count).astype(np.float64)
    means = np.bincount(group, values, minlength=count) / np.maximum(sizes, 1)
    deviations = values - means[group]
    return sizes, means, float(deviations @ deviations)


@dataclass(frozen=True)
class Fit:
    """The model at one ratio of the variance between people to the variance within.

    Attributes
    ----------
    ratio
        Variance between people by variance within.
    effects
        Estimated mean per group (rows) at each moment (columns).
    precision
        Inverse covariance of each group's two means, times the variance within.
    squares
        Weighted sum of squared residuals.
    slopes
        Derivatives by the ratio: of ``squares``, and of the log determinants.
    criterion
        Minus twice the restricted log-likelihood, as lme4 prints it.
    """

    summary: Summary
    ratio: float
    effects: FloatArray
    precision: FloatArray
    squares: float
    slopes: tuple[float, float]
    criterion: float

    @classmethod
    def of(cls, summary: Summary, ratio: float) -> Fit:
        """Fit the means at a given ratio."""
        pair, single = 1 + 2 * ratio, 1 + ratio
        precision = _weigh(summary, 1 / pair, 1.0, 1 / single)
        totals = summary.n_both[:, None] * (summary.means[:, :1] / pair * SUM + summary.means[:, 1:] * DIFFERENCE)
        totals = totals + summary.n_single * summary.single_means / single
        effects: FloatArray = np.linalg.solve(precision, totals[:, :, None])[:, :, 0].astype(np.float64)
        of_sum = summary.scatter_sum + float(summary.n_both @ (summary.means[:, 0] - effects @ SUM) ** 2)
        of_difference = summary.n_both @ (summary.means[:, 1] - effects @ DIFFERENCE) ** 2 + summary.scatter_difference
        of_single = summary.scatter_single + float((summary.n_single * (summary.single_means - effects) ** 2).sum())
        squares = of_sum / pair + float(of_difference) + of_single / single
        changed = _weigh(summary, -2 / pair**2, 0.0, -1 / single**2)
        pairs, singles = float(summary.n_both.sum()), float(summary.n_single.sum())
        determinants = (
            pairs * math.log(pair) + singles * math.log(single) + float(np.linalg.slogdet(precision)[1].sum())
        )
        tilt = 2 * pairs / pair + singles / single + float(np.trace(np.linalg.solve(precision, changed).sum(axis=0)))
        df = summary.df
        criterion = determinants + df * (1 + math.log(2 * math.pi * squares / df)) if squares > 0 else -math.inf
        slopes = (-2 * of_sum / pair**2 - of_single / single**2, tilt)
        return cls(summary, ratio, effects, precision, squares, slopes, criterion)

    @property
    def variance(self) -> float:
        """Variance within people."""
        return self.squares / self.summary.df

    @property
    def score(self) -> float:
        """Derivative of the criterion by the ratio."""
        return self.summary.df * self.slopes[0] / self.squares + self.slopes[1]

    def find_variance(self, contrast: FloatArray) -> float:
        """Return the sampling variance of a contrast of the means (groups by moments)."""
        return self.variance * self.find_spread(contrast)

    def find_spread(self, contrast: FloatArray) -> float:
        """Return the sampling variance of a contrast, in units of the variance within."""
        solved = np.linalg.solve(self.precision, contrast[:, :, None])[:, :, 0]
        return float((contrast * solved).sum())

    def find_df(self, contrast: FloatArray) -> float:
        """Return Satterthwaite's degrees of freedom of a contrast, from the observed information.

        The parameters are the logarithm of the variance within, and the ratio. Where the likelihood is
        flat in them: people with both scores minus groups.
        """
        step = 1e-4 * self.ratio
        ahead, behind = Fit.of(self.summary, self.ratio + step), Fit.of(self.summary, self.ratio - step)
        slope = [fit.slopes[0] / self.variance + fit.slopes[1] for fit in (behind, ahead)]
        information = np.array(
            [
                [self.squares / self.variance, -self.slopes[0] / self.variance],
                [-self.slopes[0] / self.variance, (slope[1] - slope[0]) / (2 * step)],
            ]
        )
        spread = self.find_spread(contrast)
        gradient = np.array([spread, (ahead.find_spread(contrast) - behind.find_spread(contrast)) / (2 * step)])
        if np.linalg.eigvalsh(information)[0] <= 0:
            return float(self.summary.n_both.sum()) - self.summary.n_both.size
        return spread**2 / float(gradient @ np.linalg.solve(information, gradient))


def _weigh(summary: Summary, of_sum: float, of_difference: float, of_single: float) -> FloatArray:
    """Return the weighted cross-product of each group's design, two by two."""
    pairs = of_sum * np.outer(SUM, SUM) + of_difference * np.outer(DIFFERENCE, DIFFERENCE)
    return np.asarray(
        summary.n_both[:, None, None] * pairs + of_single * summary.n_single[:, :, None] * np.eye(2)[None, :, :]
    )


def find_best_fit(summary: Summary) -> Fit:
    """Return the fit with the smallest criterion; its ratio is 0 when people differ no more than moments do.

    Examples
    --------
    >>> before, after = np.array([1.0, 2.0, 4.0, 6.0]), np.array([2.0, 4.0, 5.0, 9.0])
    >>> fit = find_best_fit(Summary.of(before, after, np.zeros(4, dtype=np.intp)))
    >>> round(fit.variance, 6)
    0.458333
    """
    criteria = [Fit.of(summary, float(ratio)).criterion for ratio in RATIOS]
    best = int(np.argmin(criteria))
    if best == 0 and Fit.of(summary, 0.0).score >= 0:
        return Fit.of(summary, 0.0)
    low, high = float(RATIOS[max(best - 1, 0)]), float(RATIOS[min(best + 1, RATIOS.size - 1)])
    ratio = bisect(lambda value: Fit.of(summary, value).score, low, high)
    return Fit.of(summary, ratio if ratio > NO_RATIO else 0.0)
