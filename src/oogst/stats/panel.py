"""Effect in a panel of units: unit and period fixed effects, standard errors by cluster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.cluster_robust import FEW_CLUSTERS, describe_cr2, find_cr1s_error
from oogst.stats.did import (
    DEFAULT,
    Arms,
    DidOptions,
    DidTerm,
    DifferenceInDifferences,
    tell_in_percent,
)
from oogst.stats.least_squares import LeastSquares, find_dependent_columns, fit_least_squares
from oogst.stats.samples import FloatArray, find_refusal, read_samples
from oogst.types.estimate import Status


@dataclass(frozen=True)
class Panel:
    """Where each row of a panel belongs.

    Attributes
    ----------
    unit
        Label of the person, team or firm of each row.
    period
        Label of the moment of each row; moments are ordered as their labels are.
    cluster
        Label of what was assigned (a site of several teams); the unit itself when None.
    """

    unit: ArrayLike
    period: ArrayLike
    cluster: ArrayLike | None = None


def estimate_panel_effect(
    outcome: ArrayLike, panel: Panel, regressors: Mapping[str, ArrayLike], *, options: DidOptions = DEFAULT
) -> DifferenceInDifferences:
    """Estimate effects within units over periods (two-way fixed effects).

    Parameters
    ----------
    outcome
        One number per unit and period; NaN is missing and the row is left out.
    panel
        Unit, period and cluster of each row.
    regressors
        Columns by name; the first is the treatment.
    options
        Level, and whether the outcome is a logarithm.

    Returns
    -------
    DifferenceInDifferences
        ``n_obs``, ``n_firms`` (units with a usable row; ``n_units`` as attribute), ``n_invited`` units, ``n_incomplete``
        units without a usable row, ``n_treated`` and ``n_control`` units, ``n_clusters``, ``r2`` (within); each period
        but the first under its label, then each column by name, followed by ``.se`` (classical), ``.se_cr1s``,
        ``.se_cr2``, ``.df_cr2``, ``.p_cr2``, ``.ci_cr2.lower``, ``.ci_cr2.upper``; for a
        logarithm ``percent_effect`` by name, with ``.lower`` and ``.upper``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``duplicate_person`` (a unit twice in
        a period), ``no_complete_pairs`` (no unit with two periods), ``no_variation_outcome``,
        ``empty_category`` (the treatment differs in no unit), ``one_cluster``, ``too_many_predictors``, ``perfect_collinearity`` (``collinear`` names the columns);
        with a warning ``few_clusters`` (under 6 with or without treatment: no interval),
        ``zero_variance`` (an exact fit: no interval).

    Notes
    -----
    Unit means are taken out, periods are columns. CR2 with Satterthwaite degrees of freedom: Pustejovsky & Tipton
    (2018), doi:10.1080/07350015.2016.1247004. When units start at different moments one such
    number mixes early with late starters (Goodman-Bacon 2021, doi:10.1016/j.jeconom.2021.03.014): not an effect to show.
    Truth: ``did_jtrain``, ``did_more``.

    Examples
    --------
    >>> panel = Panel(unit=[1, 1, 2, 2, 3, 3], period=[0, 1, 0, 1, 0, 1])
    >>> effect = estimate_panel_effect([1, 4, 2, 4, 1, 2], panel, {"training": [0, 1, 0, 1, 0, 0]})
    >>> round(effect.terms["training"].estimate, 6), effect.reason
    (1.5, 'few_clusters')
    """
    columns = read_samples(outcome, *regressors.values())
    invited = np.unique(np.asarray(panel.unit)).size
    refusal = find_refusal(*columns) or find_refusal(columns[0])
    if refusal:
        return DifferenceInDifferences.refused(*refusal, n_invited=invited)
    rows = _prepare(columns, panel, tuple(regressors))
    flow = rows.count_units(invited)
    reason, collinear = _find_obstacle(rows)
    if reason:
        status = Status.INPUT_ERROR if reason == "duplicate_person" else Status.NOT_ESTIMABLE
        return DifferenceInDifferences.refused(reason, status, **flow, collinear=collinear)
    fitted = fit_least_squares(rows.outcome, rows.design, constant=False)
    fitted = replace(fitted, df=fitted.df - rows.count)
    caution = _find_caution(fitted, rows.arms)
    terms = _describe_terms(fitted, rows, None if caution else options.level)
    return DifferenceInDifferences(
        status=Status.WARNING if caution else Status.OK,
        reason=caution,
        terms=terms,
        r2=1 - float(fitted.residuals @ fitted.residuals) / float(rows.outcome @ rows.outcome),
        **flow,
        **(tell_in_percent(terms, rows.names[-len(regressors) :]) if options.log_outcome else {}),
    )


@dataclass(frozen=True)
class _Rows:
    """The usable rows, unit means taken out."""

    outcome: FloatArray
    design: FloatArray
    names: tuple[str, ...]
    first: int
    cells: int
    count: int
    arms: Arms
    units: NDArray[np.intp]

    def count_units(self, invited: int) -> dict[str, Any]:
        """Return the flow of units."""
        treated = np.unique(self.units[self.arms.treated]).size
        return {
            "n_obs": self.outcome.size,
            "n_units": self.count,
            "n_invited": invited,
            "n_incomplete": invited - self.count,
            "n_treated": treated,
            "n_control": self.count - treated,
            "n_clusters": len(self.arms.clusters),
        }


def _prepare(columns: tuple[FloatArray, ...], panel: Panel, regressors: tuple[str, ...]) -> _Rows:
    kept = ~np.isnan(np.column_stack(columns)).any(axis=1)
    _, units = np.unique(np.asarray(panel.unit)[kept], return_inverse=True)
    moments, periods = np.unique(np.asarray(panel.period)[kept], return_inverse=True)
    dummies = (periods[:, None] == np.arange(1, moments.size)).astype(np.float64)
    design = np.column_stack([dummies, *(column[kept] for column in columns[1:])])
    labels = units if panel.cluster is None else np.asarray(panel.cluster)[kept]
    return _Rows(
        outcome=_centre(columns[0][kept][:, None], units)[:, 0],
        design=_centre(design, units),
        names=(*(str(moment) for moment in moments[1:]), *regressors),
        first=dummies.shape[1],
        cells=np.unique(units * max(moments.size, 1) + periods).size,
        count=np.unique(units).size,
        arms=Arms.of(columns[1][kept], labels),
        units=units,
    )


def _centre(columns: FloatArray, units: NDArray[np.intp]) -> FloatArray:
    """Return columns around the mean of their unit; what floats leave of a constant becomes 0."""
    counts = np.bincount(units)
    means = np.column_stack([np.bincount(units, column) / counts for column in columns.T])
    centred = columns - means[units]
    centred[np.abs(centred) <= 1e-13 * np.abs(columns)] = 0.0
    return centred


def _find_obstacle(rows: _Rows) -> tuple[str | None, tuple[str, ...] | None]:
    """Return why no effect can be estimated, and the columns that are to blame."""
    obstacles = {
        "no_complete_pairs": rows.count == rows.outcome.size,
        "duplicate_person": rows.cells < rows.outcome.size,
        "no_variation_outcome": not rows.outcome.any(),
        "empty_category": not rows.design[:, rows.first].any(),
        "one_cluster": len(rows.arms.clusters) < 2,
        "too_many_predictors": rows.outcome.size <= rows.count + rows.design.shape[1],
    }
    reason = next((name for name, holds in obstacles.items() if holds), None)
    if reason:
        return reason, None
    dependent = tuple(rows.names[column] for column in find_dependent_columns(rows.design))
    return ("perfect_collinearity", dependent) if dependent else (None, None)


def _find_caution(fitted: LeastSquares, arms: Arms) -> str | None:
    ever, never = arms.sizes
    if (never and min(ever, never) < FEW_CLUSTERS) or ever + never < 2 * FEW_CLUSTERS:
        return "few_clusters"
    return "zero_variance" if fitted.is_exact else None


def _describe_terms(fitted: LeastSquares, rows: _Rows, level: float | None) -> dict[str, DidTerm]:
    errors = fitted.find_classical_errors()
    return {
        name: DidTerm(
            estimate=float(fitted.coefficients[position]),
            se=float(errors[position]),
            se_cr1s=find_cr1s_error(fitted, rows.arms.clusters, position),
            **describe_cr2(fitted, rows.arms.clusters, position, level),
        )
        for position, name in enumerate(rows.names)
    }
