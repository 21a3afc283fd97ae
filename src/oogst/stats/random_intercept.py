"""Change between two moments from everyone's scores, also of people with only one (random-intercept model)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.distributions import find_t_p, make_t_interval
from oogst.stats.paired import paired_change
from oogst.stats.samples import FloatArray, find_largest, find_refusal, is_constant, read_samples
from oogst.stats.two_groups import compare_groups
from oogst.stats.two_moments import Fit, Summary, find_best_fit
from oogst.types.estimate import Interval, Result, Status, key


@dataclass(frozen=True, kw_only=True)
class ChangeEstimate(Result):
    """One change, or one difference between two changes."""

    estimate: float | None = None
    se: float | None = None
    df: float | None = None
    p: float | None = None
    ci: Interval | None = None


@dataclass(frozen=True, kw_only=True)
class RandomIntercept(Result):
    """A linear mixed model of two moments with an intercept per person."""

    n_participants: int | None = None
    n_scores: int | None = None
    n_both: int | None = None
    n_pre_only: int | None = None
    n_post_only: int | None = None
    n_neither: int | None = None
    method: str | None = None
    change: ChangeEstimate | None = None
    changes: Mapping[str, ChangeEstimate] | None = None
    differences: Mapping[str, ChangeEstimate] | None = None
    fixed: Mapping[str, float] | None = None
    sd_participant: float | None = key("sd.participant_intercept", None)
    sd_residual: float | None = key("sd.residual", None)
    icc: float | None = None
    reml_criterion: float | None = None


def fit_random_intercept(
    pre: ArrayLike, post: ArrayLike, group: ArrayLike | None = None, *, level: float = 0.95
) -> RandomIntercept:
    """Estimate a change from all scores: score ~ moment (* group) + (1 | person), by REML.

    Parameters
    ----------
    pre, post
        Scores per person at two moments; NaN where one is missing.
    group
        Label per person; the first in order is the reference. None for one group.
    level
        Level of the intervals.

    Returns
    -------
    RandomIntercept
        ``n_participants`` with a score, ``n_scores``, ``n_both``, ``n_pre_only``, ``n_post_only``, ``n_neither``;
        ``change.estimate``, ``.se``, ``.df``, ``.p``, ``.ci.lower``, ``.ci.upper`` of the reference group (lme4's
        coefficient of moment); ``changes.<group>`` of every group and ``differences.<group>`` with the
        reference (the interaction), likewise; ``fixed.intercept``, ``fixed.moment``, ``fixed.<group>``,
        ``fixed.moment:<group>``; ``sd.participant_intercept``, ``sd.residual``, ``icc``, ``reml_criterion`` (lme4's);
        ``method``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``no_before_measurement`` (only
        post), ``no_complete_pairs``, ``empty_category`` (a group without scores at a moment), ``n_too_small``
        (fewer than two pairs more than groups), ``zero_variance`` (all changes of a group equal); with a warning
        ``boundary_fit``: people differ no more than moments do; changes are then those of the pairs
        (``method`` is ``participant_changes``), because the model would call paired scores independent.

    Notes
    -----
    Exact profiled REML in one parameter. Per group three people-counts, means and scatters suffice, so that
    the fit costs one pass over the data. Unbiased when scores are missing at random given the other score.
    Satterthwaite degrees of freedom (Fai & Cornelius 1996, doi:10.1080/00949659608811740).
    Bates et al. (2015), doi:10.18637/jss.v067.i01. Truth: ``random_intercept``.

    Examples
    --------
    With everyone measured twice the change and its interval are those of the paired t-test.

    >>> model = fit_random_intercept([1, 2, 4, 6], [2, 4, 5, 9])
    >>> round(model.change.estimate, 6), round(model.change.df, 6)
    (1.75, 3.0)
    """
    before, after = read_samples(pre, post)
    labels = np.zeros(before.size, dtype=np.intp) if group is None else np.asarray(group)
    if labels.shape != before.shape:
        raise ValueError(f"one group per person expected: {labels.shape} for {before.shape}")
    flow = _count_people(before, after)
    refusal = find_refusal(before, after)
    if refusal:
        return RandomIntercept.refused(*refusal, **flow)
    scores = _Scores.of(before, after, labels)
    reason = scores.find_obstacle()
    if reason:
        return RandomIntercept.refused(reason, **flow)
    fit = find_best_fit(Summary.of(scores.before, scores.after, scores.codes))
    on_boundary = fit.ratio == 0
    describe = scores.estimate_from_pairs if on_boundary else partial(_estimate_from_fit, fit, scores.names)
    changes, differences = describe(level)
    return RandomIntercept(
        status=Status.WARNING if on_boundary else Status.OK,
        reason="boundary_fit" if on_boundary else None,
        method="participant_changes" if on_boundary else "REML",
        change=changes[scores.names[0]],
        changes=None if group is None else changes,
        differences=None if group is None else differences,
        fixed=_name_effects(fit, scores.names),
        sd_participant=math.sqrt(fit.ratio * fit.variance),
        sd_residual=math.sqrt(fit.variance),
        icc=fit.ratio / (1 + fit.ratio),
        reml_criterion=fit.criterion,
        **flow,
    )


def _count_people(before: FloatArray, after: FloatArray) -> dict[str, Any]:
    has_pre, has_post = ~np.isnan(before), ~np.isnan(after)
    n_both, n_any = int(np.count_nonzero(has_pre & has_post)), int(np.count_nonzero(has_pre | has_post))
    return {
        "n_participants": n_any,
        "n_scores": n_any + n_both,
        "n_both": n_both,
        "n_pre_only": int(np.count_nonzero(has_pre & ~has_post)),
        "n_post_only": int(np.count_nonzero(has_post & ~has_pre)),
        "n_neither": before.size - n_any,
    }


Estimates = dict[str, ChangeEstimate]


@dataclass(frozen=True)
class _Scores:
    """Scores of people with at least one, and the number of their group."""

    before: FloatArray
    after: FloatArray
    codes: NDArray[np.intp]
    names: tuple[str, ...]

    @classmethod
    def of(cls, before: FloatArray, after: FloatArray, labels: NDArray[Any]) -> _Scores:
        kept = ~(np.isnan(before) & np.isnan(after))
        names, codes = np.unique(labels[kept], return_inverse=True)
        return cls(before[kept], after[kept], codes, tuple(str(name) for name in names))

    def find_obstacle(self) -> str | None:
        """Return why the model cannot be fitted."""
        has_pre, has_post = ~np.isnan(self.before), ~np.isnan(self.after)
        paired = has_pre & has_post
        count = len(self.names)
        if not has_pre.any():
            return "no_before_measurement"
        if not paired.any():
            return "no_complete_pairs"
        if any(np.unique(self.codes[wave]).size < count for wave in (has_pre, has_post)):
            return "empty_category"
        if np.count_nonzero(paired) < count + 2:
            return "n_too_small"
        changes = (self.after - self.before)[paired]
        means = np.bincount(self.codes[paired], changes, count) / np.maximum(
            np.bincount(self.codes[paired], None, count), 1
        )
        largest = find_largest(self.before[paired], self.after[paired])
        return "zero_variance" if is_constant(changes - means[self.codes[paired]], largest) else None

    def estimate_from_pairs(self, level: float) -> tuple[Estimates, Estimates]:
        """Return changes by paired t and their differences by Welch's t."""
        changes: Estimates = {}
        differences: Estimates = {}
        first = (self.after - self.before)[self.codes == 0]
        for position, name in enumerate(self.names):
            members = self.codes == position
            pairs = paired_change(self.before[members], self.after[members], level=level)
            changes[name] = ChangeEstimate(
                status=pairs.status,
                reason=pairs.reason,
                estimate=pairs.mean_difference,
                se=pairs.se,
                df=pairs.df,
                p=pairs.p,
                ci=pairs.ci,
            )
            if position:
                groups = compare_groups((self.after - self.before)[members], first, level=level)
                differences[name] = ChangeEstimate(
                    status=groups.status,
                    reason=groups.reason,
                    estimate=groups.difference,
                    se=groups.welch_se,
                    df=groups.welch_df,
                    p=groups.p,
                    ci=groups.difference_ci,
                )
        return changes, differences


def _estimate_from_fit(fit: Fit, names: tuple[str, ...], level: float) -> tuple[Estimates, Estimates]:
    changes: Estimates = {}
    differences: Estimates = {}
    for position, name in enumerate(names):
        contrast = np.zeros((len(names), 2))
        contrast[position] = (-1.0, 1.0)
        changes[name] = _estimate(fit, contrast.copy(), level)
        if position:
            contrast[0] = (1.0, -1.0)
            differences[name] = _estimate(fit, contrast, level)
    return changes, differences


def _estimate(fit: Fit, contrast: FloatArray, level: float) -> ChangeEstimate:
    estimate, se = float((contrast * fit.effects).sum()), math.sqrt(fit.find_variance(contrast))
    df = fit.find_df(contrast)
    interval = make_t_interval(estimate, se, df, level, "REML, t (Satterthwaite)")
    return ChangeEstimate(estimate=estimate, se=se, df=df, p=find_t_p(estimate / se, df), ci=interval)


def _name_effects(fit: Fit, names: tuple[str, ...]) -> dict[str, float]:
    """Return the fixed effects in lme4's coding: the reference group, then differences with it."""
    start, change = fit.effects[:, 0], fit.effects[:, 1] - fit.effects[:, 0]
    effects = {"intercept": float(start[0]), "moment": float(change[0])}
    for position, name in enumerate(names[1:], start=1):
        effects[name] = float(start[position] - start[0])
        effects[f"moment:{name}"] = float(change[position] - change[0])
    return effects
