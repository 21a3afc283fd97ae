"""Which things go together with an outcome: multiple regression with honest standard errors."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_f_p
from oogst.stats.least_squares import LeastSquares, Term, Terms, find_dependent_columns, fit_least_squares
from oogst.stats.samples import FloatArray, find_refusal, is_constant, read_samples
from oogst.types.estimate import Flat, Interval, Status, key

HIGH_VIF = 5.0


@dataclass(frozen=True, kw_only=True)
class RegressionTerm(Term):
    """One coefficient of a regression, with its own precision."""

    se: float
    se_hc3: float | None
    df: float | None
    p: float | None
    ci: Interval | None
    standardised: float | None = None
    vif: float | None = None


@dataclass(frozen=True, kw_only=True)
class Regression(Terms):
    """A multiple regression."""

    n: int | None = None
    n_invited: int | None = None
    n_incomplete: int | None = None
    residual_sd: float | None = None
    r2: float | None = None
    adjusted_r2: float | None = None
    f: float | None = key("F", None)
    df: int | None = None
    f_p: float | None = key("F.p", None)
    collinear: tuple[str, ...] | None = None
    terms: Mapping[str, RegressionTerm] | None = None

    def get_terms(self) -> Mapping[str, RegressionTerm]:
        """Return the coefficients by name, the constant as ``intercept``."""
        return self.terms or {}

    def flat(self) -> Flat:
        """Return all fields as dotted names; coefficients also by position, as ``b0`` and ``se0``."""
        flat = super().flat()
        for position, term in enumerate(self.get_terms().values()):
            flat[f"b{position}"], flat[f"se{position}"] = term.estimate, term.se
        return flat


def fit_regression(outcome: ArrayLike, predictors: Mapping[str, ArrayLike], *, level: float = 0.95) -> Regression:
    """Regress a continuous outcome on named columns.

    Parameters
    ----------
    outcome
        One number per person; NaN is missing.
    predictors
        Columns by name, in the order to report them; a category as 0/1
        columns without its reference. People with any value missing are left out.
    level
        Level of the intervals.

    Returns
    -------
    Regression
        ``n`` used, ``n_invited`` rows, ``n_incomplete``; ``r2``, ``adjusted_r2``, ``residual_sd``,
        ``F``, ``F.p``, ``df``. Per column (and ``intercept``): its name for the coefficient, and after
        a dot ``se`` (classical), ``se_hc3``, ``ci.lower``, ``ci.upper``, ``p``, ``df`` (these four by HC3),
        ``standardised`` (b sd_x / sd_y), ``vif``; coefficients also as ``b0``, ``b1`` ... and ``se0``, ``se1`` ...
        ``collinear`` names columns with a variance inflation above 5, or the columns that are a combination of others.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``n_too_small`` (under 3),
        ``no_variation_outcome``, ``too_many_predictors`` (n <= columns + 2), ``perfect_collinearity``;
        with a warning ``zero_variance`` (an exact fit: no intervals), ``collinearity`` (a VIF above 5) and ``too_many_predictors`` (more than one column
        per 10 people). A term without ``se_hc3`` rests on one person alone.

    Notes
    -----
    QR on centred, scaled columns. HC3 (Long & Ervin 2000, doi:10.1080/00031305.2000.10474549) with t on
    Satterthwaite degrees of freedom (Imbens & Kolesár 2016, doi:10.1162/REST_a_00552), so that a small group
    among many people gets the wide interval that it deserves.
    Truth: ``numeric_accuracy_nist``, ``regression_more``.

    Examples
    --------
    >>> regression = fit_regression([1, 3, 5, 8, 9], {"hours": [0, 1, 2, 3, 4]})
    >>> round(regression.terms["hours"].estimate, 3), round(regression.r2, 3)
    (2.1, 0.984)
    """
    columns = read_samples(outcome, *predictors.values())
    invited = columns[0].size
    refusal = find_refusal(*columns)
    if refusal:
        return Regression.refused(*refusal, n_invited=invited)
    table = np.column_stack(columns)
    table = table[~np.isnan(table).any(axis=1)]
    y, design = table[:, 0], table[:, 1:]
    flow: dict[str, Any] = {"n": y.size, "n_invited": invited, "n_incomplete": invited - y.size}
    reason, collinear = _find_obstacle(y, design, tuple(predictors))
    if reason:
        return Regression.refused(reason, **flow, collinear=collinear)
    fitted = fit_least_squares(y, design)
    inflation = _find_inflation(design, fitted)
    warnings = _find_warnings(fitted, inflation, y.size)
    return Regression(
        status=Status.WARNING if warnings else Status.OK,
        reason=warnings[0] if warnings else None,
        warnings=warnings,
        collinear=tuple(name for name, vif in zip(predictors, inflation, strict=True) if vif > HIGH_VIF),
        terms=_describe_terms(("intercept", *predictors), fitted, _Scales(y, design, inflation), level),
        **flow,
        **_describe_fit(y, fitted),
    )


def _find_obstacle(
    outcome: FloatArray, design: FloatArray, names: tuple[str, ...]
) -> tuple[str | None, tuple[str, ...] | None]:
    """Return why a model cannot be fitted, and the columns that are to blame."""
    if outcome.size < 3:
        return "n_too_small" if outcome.size else "all_missing", None
    if is_constant(outcome):
        return "no_variation_outcome", None
    if outcome.size <= len(names) + 2:
        return "too_many_predictors", None
    dependent = tuple(names[column] for column in find_dependent_columns(design))
    return ("perfect_collinearity", dependent) if dependent else (None, None)


def _find_inflation(design: FloatArray, fitted: LeastSquares) -> list[float]:
    """Return per column how much larger its variance is than if it stood alone."""
    squares = ((design - design.mean(axis=0)) ** 2).sum(axis=0)
    return [float(factor) for factor in squares * np.diag(fitted.bread)[1:]]


def _find_warnings(fitted: LeastSquares, inflation: list[float], n: int) -> tuple[str, ...]:
    found = {
        "zero_variance": fitted.is_exact,
        "collinearity": max(inflation, default=0.0) > HIGH_VIF,
        "too_many_predictors": 10 * len(inflation) > n,
    }
    return tuple(name for name, holds in found.items() if holds)


def _describe_fit(outcome: FloatArray, fitted: LeastSquares) -> dict[str, Any]:
    total = float(((outcome - outcome.mean()) ** 2).sum())
    left, slopes = float(fitted.residuals @ fitted.residuals), fitted.coefficients.size - 1
    f = (total - left) / slopes / fitted.residual_variance if slopes and left else None
    return {
        "residual_sd": math.sqrt(fitted.residual_variance),
        "r2": 1 - left / total,
        "adjusted_r2": 1 - fitted.residual_variance / (total / (outcome.size - 1)),
        "f": f,
        "df": fitted.df,
        "f_p": None if f is None else find_f_p(f, slopes, fitted.df),
    }


@dataclass(frozen=True)
class _Scales:
    outcome: FloatArray
    design: FloatArray
    inflation: list[float]


def _describe_terms(
    names: tuple[str, ...], fitted: LeastSquares, scales: _Scales, level: float
) -> dict[str, RegressionTerm]:
    errors = fitted.find_classical_errors()
    spread = scales.design.std(axis=0) / scales.outcome.std()
    terms = {}
    for position, name in enumerate(names):
        estimate = float(fitted.coefficients[position])
        terms[name] = RegressionTerm(
            estimate=estimate,
            se=float(errors[position]),
            standardised=float(estimate * spread[position - 1]) if position else None,
            vif=scales.inflation[position - 1] if position else None,
            **fitted.describe_hc3(position, level),
        )
    return terms
