"""Difference in differences: did one group change more than the other."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.cluster_robust import FEW_CLUSTERS, Clusters, describe_cr2
from oogst.stats.least_squares import LeastSquares, Term, Terms, find_dependent_columns, fit_least_squares
from oogst.stats.permutation import permute_groups
from oogst.stats.samples import FloatArray, find_refusal, is_constant, read_samples
from oogst.types.estimate import Interval, Result, Status, key


@dataclass(frozen=True)
class DidOptions:
    """Choices for a difference in differences.

    Attributes
    ----------
    level
        Level of the intervals.
    log_outcome
        Whether the outcome is a natural logarithm, so that an effect is also told in percent.
    """

    level: float = 0.95
    log_outcome: bool = False


DEFAULT = DidOptions()


@dataclass(frozen=True, kw_only=True)
class DidTerm(Term):
    """One coefficient with the standard errors that its design asks for."""

    se: float | None = None
    se_hc3: float | None = None
    df: float | None = None
    p: float | None = None
    ci: Interval | None = None
    se_cr1s: float | None = None
    se_cr2: float | None = None
    df_cr2: float | None = None
    p_cr2: float | None = None
    ci_cr2: Interval | None = None

    @property
    def interval(self) -> Interval | None:
        """The interval to show: by cluster where there are clusters, else HC3."""
        return self.ci_cr2 or self.ci


@dataclass(frozen=True, kw_only=True)
class DifferenceInDifferences(Terms):
    """A difference in differences with its terms by name; the first after the constant is the effect."""

    n_units: int | None = key("n_firms", None)
    n_invited: int | None = None
    n_incomplete: int | None = None
    n_treated: int | None = None
    n_control: int | None = None
    n_clusters: int | None = None
    n_obs: int | None = None
    r2: float | None = None
    permutation_p: float | None = key("permutation.p", None)
    collinear: tuple[str, ...] | None = None
    percent_effect: Mapping[str, float] | None = None
    percent_effect_ci: Mapping[str, Interval] | None = key("percent_effect", None)
    terms: Mapping[str, DidTerm] | None = None

    def get_terms(self) -> Mapping[str, DidTerm]:
        """Return the coefficients by name."""
        return self.terms or {}


@dataclass(frozen=True, kw_only=True)
class FourMeans(Result):
    """A difference in differences of which only the four means are known."""

    difference: float | None = None


def compare_four_means(treated: tuple[float, float], control: tuple[float, float]) -> FourMeans:
    """Subtract the change of one mean from the change of another; no interval is possible.

    Parameters
    ----------
    treated, control
        Mean before and mean after of each group.

    Returns
    -------
    FourMeans
        ``difference``. Reasons: ``all_missing``, ``not_a_number``, ``out_of_range``; always the warning
        ``no_interval``: four means do not tell how much people differ.

    Notes
    -----
    Angrist & Pischke (2009), Mostly Harmless Econometrics, 5.2. Truth: ``did_more``.

    Examples
    --------
    >>> compare_four_means(treated=(3.0, 4.5), control=(3.0, 3.5)).difference
    1.0
    """
    (means,) = read_samples([*treated, *control])
    refusal = find_refusal(means)
    if refusal or np.isnan(means).any():
        return FourMeans.refused(*(refusal or ("all_missing", Status.NOT_ESTIMABLE)))
    difference = float((means[1] - means[0]) - (means[3] - means[2]))
    return FourMeans(status=Status.WARNING, reason="no_interval", difference=difference)


def compare_changes(
    before: ArrayLike,
    after: ArrayLike,
    treatment: Mapping[str, ArrayLike],
    *,
    clusters: ArrayLike | None = None,
    options: DidOptions = DEFAULT,
) -> DifferenceInDifferences:
    """Regress the change of each person or unit on what happened to them (first differences).

    Parameters
    ----------
    before, after
        Outcome per unit at two moments; NaN is missing.
    treatment
        Columns by name; the first is the treatment (1 or 0, or the change of a dose), others are covariates.
    clusters
        Label of the team, site or cohort by which people were assigned; None when each stands alone.
    options
        Level, and whether the outcome is a logarithm.

    Returns
    -------
    DifferenceInDifferences
        ``n_firms`` (units used; ``n_units`` as attribute), ``n_invited`` rows, ``n_incomplete``, ``n_treated``,
        ``n_control``, ``n_clusters``, ``r2``; ``intercept`` (change without treatment) and each column by name, followed
        by ``.se`` (classical) and, without clusters, ``.se_hc3``, ``.df``, ``.p``, ``.ci.lower``, ``.ci.upper``;
        with clusters ``.se_cr2``, ``.df_cr2``, ``.p_cr2``, ``.ci_cr2.lower``, ``.ci_cr2.upper``;
        for a logarithm ``percent_effect`` by name, with ``.lower`` and ``.upper``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``no_complete_pairs``,
        ``empty_category`` (nobody treated, or no controls), ``one_cluster``, ``too_many_predictors``,
        ``perfect_collinearity`` (``collinear`` names the columns); with a warning ``few_clusters`` (under 6 in an arm)
        and ``n_very_small`` (one unit in a group): no interval but ``permutation.p``, over all ways in which
        the arms could have fallen; ``zero_variance`` (an exact fit: no interval).

    Notes
    -----
    HC3 with Satterthwaite degrees of freedom; by cluster CR2, Pustejovsky & Tipton (2018),
    doi:10.1080/07350015.2016.1247004. Needs parallel trends, which two moments cannot show
    (Angrist & Pischke 2009, 5.2). Truth: ``did_jtrain``, ``did_more``.

    Examples
    --------
    >>> did = compare_changes([3, 3, 3, 3, 3, 3], [5, 6, 7, 3, 4, 5], {"training": [1, 1, 1, 0, 0, 0]})
    >>> round(did.terms["training"].estimate, 6), did.n_treated
    (2.0, 3)
    """
    columns = read_samples(before, after, *treatment.values())
    invited = columns[0].size
    refusal = find_refusal(*columns)
    if refusal:
        return DifferenceInDifferences.refused(*refusal, n_invited=invited)
    kept = ~np.isnan(np.column_stack(columns)).any(axis=1)
    change, design = (columns[1] - columns[0])[kept], np.column_stack(columns[2:])[kept]
    arms = Arms.of(design[:, 0], np.flatnonzero(kept) if clusters is None else np.asarray(clusters)[kept])
    flow = arms.count_units(invited, clustered=clusters is not None)
    reason, collinear = _find_obstacle(change, design, arms, tuple(treatment))
    if reason:
        return DifferenceInDifferences.refused(reason, **flow, collinear=collinear)
    fitted = fit_least_squares(change, design)
    caution = _find_caution(fitted, arms, clustered=clusters is not None)
    grouped = arms.clusters if clusters is not None else None
    terms = _describe_terms(("intercept", *treatment), fitted, grouped, None if caution else options.level)
    return DifferenceInDifferences(
        status=Status.WARNING if caution else Status.OK,
        reason=caution,
        terms=terms,
        r2=None
        if is_constant(change)
        else 1 - float((fitted.residuals**2).sum() / ((change - change.mean()) ** 2).sum()),
        permutation_p=_permute_arms(change, arms) if caution in ("few_clusters", "n_very_small") else None,
        **flow,
        **(tell_in_percent(terms, tuple(treatment)) if options.log_outcome else {}),
    )


@dataclass(frozen=True)
class Arms:
    """Who was treated, and in which cluster they were."""

    treated: NDArray[np.bool_]
    clusters: Clusters

    @classmethod
    def of(cls, treatment: FloatArray, labels: NDArray[np.generic]) -> Arms:
        """Divide rows by their treatment, which may be a dose, and group them by cluster."""
        return cls(treatment != 0, Clusters.of(labels))

    @property
    def sizes(self) -> tuple[int, int]:
        """Number of clusters with anyone treated, and with nobody."""
        return self.clusters.count_arms(self.treated)

    def count_units(self, invited: int, *, clustered: bool) -> dict[str, Any]:
        """Return the flow of units that each have one row."""
        treated = int(np.count_nonzero(self.treated))
        return {
            "n_units": self.treated.size,
            "n_invited": invited,
            "n_incomplete": invited - self.treated.size,
            "n_treated": treated,
            "n_control": self.treated.size - treated,
            "n_clusters": len(self.clusters) if clustered else None,
        }


def _find_obstacle(
    outcome: FloatArray, design: FloatArray, arms: Arms, names: tuple[str, ...]
) -> tuple[str | None, tuple[str, ...] | None]:
    """Return why no effect can be estimated, and the columns that are to blame."""
    if outcome.size == 0:
        return "no_complete_pairs", None
    if is_constant(design[:, 0]):
        return "empty_category", None
    if len(arms.clusters) < 2:
        return "one_cluster", None
    if outcome.size <= design.shape[1] + 1:
        return "too_many_predictors" if outcome.size > 2 else "n_too_small", None
    dependent = tuple(names[column] for column in find_dependent_columns(design))
    return ("perfect_collinearity", dependent) if dependent else (None, None)


def _find_caution(fitted: LeastSquares, arms: Arms, *, clustered: bool) -> str | None:
    if clustered and min(arms.sizes) < FEW_CLUSTERS:
        return "few_clusters"
    if min(arms.sizes) < 2:
        return "n_very_small"
    return "zero_variance" if fitted.is_exact else None


def _describe_terms(
    names: tuple[str, ...], fitted: LeastSquares, clusters: Clusters | None, level: float | None
) -> dict[str, DidTerm]:
    errors = fitted.find_classical_errors()
    terms = {}
    for position, name in enumerate(names):
        values: dict[str, Any] = {}
        if clusters is not None:
            values = describe_cr2(fitted, clusters, position, level)
        elif level is not None:
            values = fitted.describe_hc3(position, level)
        estimate, se = float(fitted.coefficients[position]), float(errors[position])
        terms[name] = DidTerm(estimate=estimate, se=se, **values)
    return terms


def _permute_arms(change: FloatArray, arms: Arms) -> float | None:
    """Return the permutation p over assignments of whole clusters, each counted by its mean change."""
    means = np.array([change[rows].mean() for rows in arms.clusters.rows])
    ever = np.array([bool(arms.treated[rows].any()) for rows in arms.clusters.rows])
    if ever.all() or not ever.any():
        return None
    return permute_groups(means[ever], means[~ever]).p


def tell_in_percent(terms: Mapping[str, DidTerm], names: tuple[str, ...]) -> dict[str, Any]:
    """Return effects on a logarithm as percent of the original scale, 100 (exp(b) - 1).

    Examples
    --------
    >>> import math
    >>> round(tell_in_percent({"grant": DidTerm(estimate=math.log(1.1))}, ("grant",))["percent_effect"]["grant"], 6)
    10.0
    """
    limits = {name: terms[name].interval for name in names}
    return {
        "percent_effect": {name: _raise(terms[name].estimate) for name in names},
        "percent_effect_ci": {
            name: Interval(_raise(interval.lower), _raise(interval.upper), interval.level, interval.method)
            for name, interval in limits.items()
            if interval is not None
        },
    }


def _raise(effect: float) -> float:
    """Return 100 (exp(effect) - 1), held inside what a float can hold."""
    return 100 * math.expm1(min(effect, 700.0))
