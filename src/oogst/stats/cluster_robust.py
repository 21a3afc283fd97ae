"""Standard errors for people who came in groups: CR1S and CR2 with Satterthwaite degrees of freedom."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oogst.stats.distributions import find_t_p, make_t_interval
from oogst.stats.least_squares import LeastSquares
from oogst.stats.samples import FloatArray

ABSORBED = 1e-9
# Under this many clusters in an arm no interval is shown.
FEW_CLUSTERS = 6


@dataclass(frozen=True)
class Clusters:
    """Rows of the same cluster: their positions, one array per cluster."""

    rows: tuple[NDArray[np.intp], ...]

    @classmethod
    def of(cls, labels: NDArray[np.generic]) -> Clusters:
        """Group rows by their label.

        Examples
        --------
        >>> [rows.tolist() for rows in Clusters.of(np.array(["b", "a", "b"])).rows]
        [[1], [0, 2]]
        """
        _, codes, counts = np.unique(labels, return_inverse=True, return_counts=True)
        order = np.argsort(codes, kind="stable")
        return cls(tuple(np.split(order, np.cumsum(counts)[:-1])))

    def __len__(self) -> int:
        return len(self.rows)

    def count_arms(self, treated: NDArray[np.bool_]) -> tuple[int, int]:
        """Return the number of clusters with anyone treated, and with nobody."""
        ever = sum(bool(treated[rows].any()) for rows in self.rows)
        return ever, len(self) - ever


def find_cr1s_error(fitted: LeastSquares, clusters: Clusters, term: int) -> float:
    """Return the cluster-robust standard error that Stata prints, of one coefficient.

    Examples
    --------
    >>> from oogst.stats.least_squares import fit_least_squares
    >>> fitted = fit_least_squares(np.array([1.0, 2.0, 2.0, 5.0]), np.array([[0.0], [0.0], [1.0], [1.0]]))
    >>> round(find_cr1s_error(fitted, Clusters.of(np.arange(4)), 1), 4)
    1.5811
    """
    n, k, count = fitted.residuals.size, fitted.coefficients.size, len(clusters)
    weighted = fitted.solver[term] * fitted.residuals
    meat = math.fsum(float(weighted[rows].sum()) ** 2 for rows in clusters.rows)
    return math.sqrt(count / (count - 1) * (n - 1) / (n - k) * meat)


def find_cr2_error(fitted: LeastSquares, clusters: Clusters, term: int) -> tuple[float, float] | None:
    """Return the CR2 standard error of one coefficient and its Satterthwaite degrees of freedom.

    None when no cluster leaves anything to estimate a spread from.

    Notes
    -----
    Working model: equal spread, independent rows. Pustejovsky & Tipton (2018), doi:10.1080/07350015.2016.1247004;
    effects that are fixed within clusters may be absorbed before fitting (their theorem 2). Each cluster's
    adjustment is found from the few columns of the design, so that large clusters stay cheap. Truth: ``did_jtrain``,
    ``did_more``.

    Examples
    --------
    >>> from oogst.stats.least_squares import fit_least_squares
    >>> fitted = fit_least_squares(np.array([1.0, 2.0, 2.0, 5.0]), np.array([[0.0], [0.0], [1.0], [1.0]]))
    >>> [round(value, 4) for value in find_cr2_error(fitted, Clusters.of(np.arange(4)), 1)]
    [1.5811, 2.0]
    """
    scores, lengths, shares = [], [], []
    for rows in clusters.rows:
        basis = fitted.basis[rows]
        adjusted = _adjust(basis, fitted.solver[term, rows])
        scores.append(float(adjusted @ fitted.residuals[rows]))
        lengths.append(float(adjusted @ adjusted))
        shares.append(basis.T @ adjusted)
    length, share = np.array(lengths), np.array(shares)
    within = (share**2).sum(axis=1)
    expected = float((length - within).sum())
    spread = float((length**2 - 2 * length * within).sum()) + float(((share.T @ share) ** 2).sum())
    if expected <= ABSORBED * float(length.sum()) or spread <= 0:
        return None
    return math.sqrt(math.fsum(score**2 for score in scores)), expected**2 / spread


def describe_cr2(fitted: LeastSquares, clusters: Clusters, term: int, level: float | None) -> dict[str, Any]:
    """Return ``se_cr2``, ``df_cr2`` and, with a level, ``p_cr2`` and ``ci_cr2`` of a coefficient."""
    found = find_cr2_error(fitted, clusters, term)
    if found is None or found[0] == 0:
        return {}
    estimate, (se, df) = float(fitted.coefficients[term]), found
    values = {"se_cr2": se, "df_cr2": df}
    if level is None:
        return values
    return values | {"p_cr2": find_t_p(estimate / se, df), "ci_cr2": make_t_interval(estimate, se, df, level, "CR2, t")}


def _adjust(basis: FloatArray, weights: FloatArray) -> FloatArray:
    """Return (I - B B')^(-1/2) w; directions that the design takes whole are left out."""
    directions, sizes, _ = np.linalg.svd(basis, full_matrices=False)
    left = 1 - sizes**2
    factor = np.where(left > ABSORBED, 1 / np.sqrt(np.maximum(left, ABSORBED)), 0.0) - 1
    return np.asarray(weights + directions @ (factor * (directions.T @ weights)))
