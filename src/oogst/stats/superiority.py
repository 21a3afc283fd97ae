"""How often someone of one group scores higher than someone of the other."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_t_p, find_t_quantile
from oogst.stats.samples import FloatArray, find_refusal, read_sample
from oogst.types.estimate import Interval, Result, Status, key


@dataclass(frozen=True, kw_only=True)
class Superiority(Result):
    """Probability of superiority with Brunner and Munzel's test."""

    n_treated: int | None = None
    n_control: int | None = None
    superiority: float | None = None
    superiority_ci: Interval | None = key("superiority", None)
    t: float | None = None
    df: float | None = None
    p: float | None = None
    mann_whitney_u: float | None = None


def compare_ranks(treated: ArrayLike, control: ArrayLike, *, level: float = 0.95) -> Superiority:
    """Estimate P(treated > control) + P(equal) / 2; only the order of scores counts.

    Parameters
    ----------
    treated, control
        One score per person, ordinal or continuous; NaN is missing and left out.
    level
        Level of the interval.

    Returns
    -------
    Superiority
        ``n_treated``, ``n_control``, ``superiority`` (0 to 1; 0.5 is no difference) with ``.lower``
        and ``.upper``, ``t``, ``df``, ``p`` (Brunner-Munzel), ``mann_whitney_u``.
        Reasons: ``no_data``, ``all_missing`` (a group without scores), ``n_too_small`` (a group under 3),
        ``not_a_number``, ``out_of_range``; with a warning ``zero_variance`` (the groups do not
        overlap, or all scores are equal: no interval and no p).

    Notes
    -----
    Placement variances with Satterthwaite degrees of freedom; the interval is cut at 0 and 1.
    Brunner & Munzel (2000), doi:10.1002/(SICI)1521-4036(200001)42:1<17::AID-BIMJ17>3.0.CO;2-U.
    Truth: ``two_groups_more``.

    Examples
    --------
    >>> compare_ranks([2, 3, 5], [1, 2, 4]).superiority
    0.7222222222222222
    """
    groups = [read_sample(treated), read_sample(control)]
    for group in groups:
        refusal = find_refusal(group)
        if refusal:
            return Superiority.refused(*refusal)
    first, second = (group[~np.isnan(group)] for group in groups)
    counts: dict[str, Any] = {"n_treated": first.size, "n_control": second.size}
    if min(first.size, second.size) < 3:
        return Superiority.refused("n_too_small", **counts)
    above, below = _place(first, second), _place(second, first)
    share = float(above.mean())
    values = counts | {"superiority": share, "mann_whitney_u": float(above.sum()) * second.size}
    parts = [float(place.var(ddof=1)) / place.size for place in (above, below)]
    if sum(parts) < 1e-24:
        return Superiority(status=Status.WARNING, reason="zero_variance", **values)
    df = sum(parts) ** 2 / sum(part**2 / (count - 1) for part, count in zip(parts, counts.values(), strict=True))
    se = math.sqrt(sum(parts))
    margin = find_t_quantile(df, level) * se
    interval = Interval(max(share - margin, 0.0), min(share + margin, 1.0), level, "Brunner-Munzel")
    t = (share - 0.5) / se
    return Superiority(**values, superiority_ci=interval, t=t, df=df, p=find_t_p(t, df))


def _place(scores: FloatArray, others: FloatArray) -> FloatArray:
    """Return per score the share of the others below it, equal ones counted half."""
    ordered = np.sort(others)
    return (np.searchsorted(ordered, scores, "left") + np.searchsorted(ordered, scores, "right")) / (2 * others.size)
