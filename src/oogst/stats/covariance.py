"""Covariances of items, and what reliability and item analysis take from them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.samples import FloatArray, is_constant


@dataclass(frozen=True)
class ItemCovariance:
    """Covariance matrix of k items over n people with all answers."""

    n: int
    matrix: FloatArray

    @property
    def variances(self) -> FloatArray:
        """Variance of every item."""
        return np.diag(self.matrix)

    @property
    def total(self) -> float:
        """Variance of the sum of the items; exactly 0 when only rounding is left."""
        total = float(self.matrix.sum())
        return total if total > 1e-12 * float(self.variances.sum()) else 0.0

    def correlations(self) -> FloatArray:
        """Return correlations; NaN for an item without variance."""
        with np.errstate(divide="ignore", invalid="ignore"):
            sd = np.sqrt(self.variances)
            correlations: FloatArray = self.matrix / np.outer(sd, sd)
        return correlations


def read_items(answers: ArrayLike) -> FloatArray:
    """Return answers as a table of people by items.

    Raises
    ------
    ValueError
        When the answers are not two-dimensional: a programmer error.
    """
    table = np.asarray(answers, dtype=np.float64)
    if table.ndim != 2:
        raise ValueError(f"a row per person and a column per item expected, not an array of shape {table.shape}")
    return table


def keep_complete(table: FloatArray) -> FloatArray:
    """Return the rows of people who answered every item.

    Examples
    --------
    >>> keep_complete(np.array([[1.0, 2.0], [1.0, np.nan]])).tolist()
    [[1.0, 2.0]]
    """
    missing = np.zeros(len(table), dtype=bool)
    for item in table.T:
        missing |= np.isnan(item)
    return table[~missing] if missing.any() else table


def find_covariance(complete: FloatArray) -> ItemCovariance:
    """Return the covariance matrix of at least two complete rows.

    An item that is constant but for rounding gets exact zeros.

    Examples
    --------
    >>> find_covariance(np.array([[1.0, 2.0], [3.0, 6.0]])).matrix.tolist()
    [[2.0, 4.0], [4.0, 8.0]]
    """
    centred = complete - complete.mean(axis=0)
    matrix = centred.T @ centred / (len(complete) - 1)
    constant = np.array([is_constant(item) for item in complete.T], dtype=bool)
    matrix[constant, :] = 0.0
    matrix[:, constant] = 0.0
    return ItemCovariance(len(complete), matrix)


def find_pairwise_covariance(table: FloatArray) -> FloatArray | None:
    """Return covariances, each over the people who answered both items.

    None when some pair of items was answered by fewer than two people.

    Examples
    --------
    >>> find_pairwise_covariance(np.array([[1.0, 2.0], [3.0, 6.0], [5.0, np.nan]])).tolist()
    [[4.0, 4.0], [4.0, 8.0]]
    """
    given = ~np.isnan(table)
    answered = given.astype(np.float64)
    pairs = answered.T @ answered
    if pairs.min() < 2:
        return None
    centre = np.where(given, table, 0.0).sum(axis=0) / answered.sum(axis=0)
    deviations = np.where(given, table - centre, 0.0)
    sums = deviations.T @ answered
    covariance: FloatArray = (deviations.T @ deviations - sums * sums.T / pairs) / (pairs - 1)
    return covariance


def find_item_rest(covariance: ItemCovariance) -> tuple[float | None, ...]:
    """Return the correlation of every item with the sum of the others.

    None for an item, or a rest, without variance.

    Examples
    --------
    >>> find_item_rest(ItemCovariance(9, np.array([[1.0, 0.5], [0.5, 1.0]])))
    (0.5, 0.5)
    """
    with_all = covariance.matrix.sum(axis=1)
    rest = covariance.matrix.sum() - 2 * with_all + covariance.variances
    together = with_all - covariance.variances
    return tuple(
        _correlate(shared, own, other)
        for shared, own, other in zip(together.tolist(), covariance.variances.tolist(), rest.tolist(), strict=True)
    )


def _correlate(shared: float, first: float, second: float) -> float | None:
    if first <= 0 or second <= 1e-12 * first:
        return None
    correlation = shared / math.sqrt(first * second)
    # The sign of a rounding error says nothing of a key.
    return 0.0 if abs(correlation) < 1e-12 else min(1.0, max(-1.0, correlation))


def find_alpha(matrix: FloatArray) -> float | None:
    """Return alpha of a covariance matrix, None when the total has no variance.

    Examples
    --------
    >>> find_alpha(np.array([[1.0, 0.5], [0.5, 1.0]]))
    0.6666666666666667
    """
    k, trace = len(matrix), float(np.trace(matrix))
    total = float(matrix.sum())
    if k < 2 or total <= 1e-12 * trace:
        return None
    return k / (k - 1) * (1 - trace / total)


def delete_item(matrix: FloatArray, item: int) -> FloatArray:
    """Return a covariance matrix without one item."""
    kept: NDArray[np.bool_] = np.arange(len(matrix)) != item
    return matrix[np.ix_(kept, kept)]
