"""Least squares by QR, with the three standard errors that the regressions here need."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oogst.stats.distributions import find_t_p, make_t_interval
from oogst.stats.samples import FloatArray, is_constant
from oogst.types.estimate import Flat, Result

# A column this close to a combination of earlier ones (both of length 1) adds nothing that a float can hold.
DEPENDENT = 1e-9
# An observation whose fit leaves it no more freedom than this is as good as the only one of its kind.
ALONE = 1e-6
# Residuals this small beside the outcome are what floats leave of an exact fit.
ROUNDING = 1e-12


@dataclass(frozen=True, kw_only=True)
class Term(Result):
    """One coefficient."""

    estimate: float


@dataclass(frozen=True, kw_only=True)
class Terms(Result):
    """A result with one term per column of a design.

    ``flat`` gives a term's estimate under its own name and the rest after it:
    ``grant``, ``grant.se``.
    """

    def get_terms(self) -> Mapping[str, Term]:
        """Return the terms by name."""
        raise NotImplementedError

    def flat(self) -> Flat:
        """Return all fields as one level of dotted names; see :class:`Terms`."""
        flat = {name: value for name, value in super().flat().items() if name.split(".")[0] != "terms"}
        for name, term in self.get_terms().items():
            for part, value in term.flat().items():
                if part == "estimate":
                    flat[name] = value
                elif part not in ("status", "warnings") and (part != "reason" or value):
                    flat[f"{name}.{part}"] = value
        return flat


@dataclass(frozen=True)
class LeastSquares:
    """A fitted linear model.

    Attributes
    ----------
    coefficients
        The constant first when there is one, then one per column.
    solver
        Coefficients are ``solver @ outcome``; one row per coefficient.
    basis
        Orthonormal columns that span the design; rows are observations.
    bread
        Inverse of the cross-product of the design.
    residuals
        Observed minus fitted.
    df
        Observations minus coefficients.
    """

    coefficients: FloatArray
    solver: FloatArray
    basis: FloatArray
    bread: FloatArray
    residuals: FloatArray
    df: int

    @property
    def leverage(self) -> FloatArray:
        """Share of each fitted value that its own observation decides."""
        return np.asarray((self.basis**2).sum(axis=1))

    @property
    def is_exact(self) -> bool:
        """Whether nothing is left to estimate a spread from."""
        return not np.any(self.residuals)

    @property
    def residual_variance(self) -> float:
        """Sum of squared residuals by its degrees of freedom."""
        return float(self.residuals @ self.residuals) / self.df

    def find_classical_errors(self) -> FloatArray:
        """Return standard errors for equal spread everywhere."""
        return np.sqrt(self.residual_variance * np.diag(self.bread))

    def find_hc3_error(self, term: int) -> tuple[float, float] | None:
        """Return the HC3 standard error of a coefficient and its Satterthwaite degrees of freedom.

        None when the coefficient rests on an observation that fits exactly
        because it is the only one of its kind: leaving it out leaves nothing.

        Notes
        -----
        Degrees of freedom match the first two moments under equal spread (Bell & McCaffrey 2002;
        Imbens & Kolesár 2016, doi:10.1162/REST_a_00552).
        """
        weights, free = self.solver[term].copy(), 1 - self.leverage
        weights[np.abs(weights) <= DEPENDENT * np.abs(weights).max()] = 0.0
        alone = free < ALONE
        if np.any(alone & (weights != 0)):
            return None
        free = np.where(alone, 1.0, free)
        squares = np.where(alone, 0.0, (weights / free) ** 2)
        expected = float(squares @ free)
        if expected <= 0:
            return None
        overlap = (self.basis.T * squares) @ self.basis
        spread = float(squares**2 @ (1 - 2 * self.leverage)) + float((overlap**2).sum())
        return math.sqrt(float(squares @ self.residuals**2)), expected**2 / spread

    def find_hc3_covariance(self) -> FloatArray:
        """Return the HC3 covariance of all coefficients; observations that fit alone add nothing."""
        free = 1 - self.leverage
        residuals = np.where(free < ALONE, 0.0, self.residuals / np.maximum(free, ALONE))
        weighted = self.solver * residuals
        return np.asarray(weighted @ weighted.T)

    def describe_hc3(self, term: int, level: float) -> dict[str, Any]:
        """Return ``se_hc3``, ``df``, ``p`` and ``ci`` of a coefficient; all None when it has no HC3 error."""
        found = self.find_hc3_error(term)
        if found is None or found[0] == 0:
            return dict.fromkeys(("se_hc3", "df", "p", "ci"))
        estimate, (se, df) = float(self.coefficients[term]), found
        interval = make_t_interval(estimate, se, df, level, "HC3, t")
        return {"se_hc3": se, "df": df, "p": find_t_p(estimate / se, df), "ci": interval}


def find_dependent_columns(predictors: FloatArray) -> list[int]:
    """Return the columns that are a combination of the constant and the columns before them.

    Examples
    --------
    >>> import numpy as np
    >>> find_dependent_columns(np.array([[1.0, 2.0, 5.0], [2.0, 4.0, 5.0], [3.0, 6.0, 5.0], [5.0, 10.0, 5.0]]))
    [1, 2]
    """
    scaled, _, _ = _standardise(predictors, constant=True)
    if scaled.shape[0] > scaled.shape[1] and np.abs(np.diag(np.linalg.qr(scaled, mode="r"))).min(initial=1) > DEPENDENT:
        return []
    kept: list[int] = []
    dependent = []
    for column in range(predictors.shape[1]):
        _, corner = np.linalg.qr(scaled[:, [*kept, column]])
        if corner.shape[0] <= len(kept) or abs(float(corner[len(kept), len(kept)])) < DEPENDENT:
            dependent.append(column)
        else:
            kept.append(column)
    return dependent


def _standardise(predictors: FloatArray, *, constant: bool) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return columns of length 1 around their centre, their centres and their lengths."""
    centre = predictors.mean(axis=0) if constant else np.zeros(predictors.shape[1])
    centred = predictors - centre
    if constant:
        centred[:, [is_constant(column) for column in predictors.T]] = 0.0
    length = np.sqrt((centred**2).sum(axis=0))
    length[length == 0] = 1.0
    return centred / length, centre, length


def fit_least_squares(outcome: FloatArray, predictors: NDArray[np.float64], *, constant: bool = True) -> LeastSquares:
    """Fit an outcome by independent columns.

    Parameters
    ----------
    outcome
        One number per observation, none missing.
    predictors
        Observations by columns, without the constant; see :func:`find_dependent_columns`.
    constant
        Whether the model has a constant.

    Notes
    -----
    Columns are centred and scaled before Householder QR, which keeps Longley's
    data to 10 digits. Truth: ``numeric_accuracy_nist``.
    """
    n, p = predictors.shape
    scaled, centre, length = _standardise(predictors, constant=constant)
    basis, corner = np.linalg.qr(scaled)
    inverse = np.linalg.solve(corner, np.eye(p)) / length[:, None]
    slopes = inverse @ basis.T
    bread = inverse @ inverse.T
    level = float(outcome.mean()) if constant else 0.0
    coefficients = slopes @ (outcome - level)
    residuals = outcome - level - scaled @ (coefficients * length)
    residuals[np.abs(residuals) <= ROUNDING * np.abs(outcome).max()] = 0.0
    if not constant:
        return LeastSquares(coefficients, slopes, basis, bread, residuals, n - p)
    shift = centre @ bread
    return LeastSquares(
        coefficients=np.concatenate(([level - float(centre @ coefficients)], coefficients)),
        solver=np.vstack((1 / n - centre @ slopes, slopes)),
        basis=np.column_stack((np.full(n, 1 / math.sqrt(n)), basis)),
        bread=np.block([[np.array([[1 / n + float(shift @ centre)]]), -shift[None, :]], [-shift[:, None], bread]]),
        residuals=residuals,
        df=n - p - 1,
    )
