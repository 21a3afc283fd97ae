"""What comes back on the costs: return, ratio, payback, break-even and present value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from oogst.stats.samples import LARGEST, SMALLEST
from oogst.types.estimate import Flat, Result, Status

if TYPE_CHECKING:
    from oogst.stats.samples import FloatArray

Money = TypeVar("Money", float, "FloatArray")

# 19,200 / 1,600 must need 12 contributors, not 13, whatever the binary rounding of the sums.
ROUNDING = 1e-9


@dataclass(frozen=True, kw_only=True)
class Return(Result):
    """One year's benefit against the fully loaded costs."""

    benefit: float
    total_cost: float
    net_benefit: float
    roi_percent: float
    bcr: float
    payback_months: float | None
    break_even_benefit: float
    break_even_factor: float | None
    break_even_average_value_per_participant: float | None
    break_even_n_contributors: int | None


@dataclass(frozen=True, kw_only=True)
class PresentValue(Result):
    """Costs now and benefits at the end of each year, in today's money."""

    npv: float
    discounted_payback_years: float | None
    years: int
    rate: float

    def flat(self) -> Flat:
        """Return all fields, the value also under the name that tells years and rate."""
        flat = super().flat()
        if self.is_estimable:
            flat[f"npv_{self.years}_years_{100 * self.rate:g}pct"] = self.npv
        return flat


def find_wrong_amount(cost: float, *others: float) -> str | None:
    """Return why amounts cannot be calculated with, or None when they can."""
    if not all(math.isfinite(amount) for amount in (cost, *others)):
        return "not_a_number"
    if cost < 0 or max(map(abs, (cost, *others))) > LARGEST:
        return "out_of_range"
    return None


def calculate_roi_percent(benefit: Money, cost: Money) -> Money:
    """Return net benefit as a percentage of the costs, which must be above 0.

    Examples
    --------
    >>> calculate_roi_percent(60_000, 40_000), calculate_roi_percent(30_000, 40_000)
    (50.0, -25.0)
    """
    return 100 * (benefit - cost) / cost


def calculate_return(
    benefit: float | None, cost: float, *, participants: int | None = None, contributors: int | None = None
) -> Return:
    """Compare one year's benefit with the costs.

    Parameters
    ----------
    benefit
        Benefit of the first year due to the programme, in money; None when
        none was calculated. May be negative.
    cost
        Fully loaded costs: design, delivery, materials, travel, time of
        participants, evaluation.
    participants
        Size of the group, for the break-even value per participant.
    contributors
        How many people the benefit comes from, for the break-even number of
        people with the same average benefit.

    Returns
    -------
    Return
        ``net_benefit``, ``roi_percent`` (100 × net / cost), ``bcr`` (benefit
        / cost), ``payback_months`` (12 × cost / benefit), ``break_even_benefit``,
        ``break_even_factor`` (cost / benefit),
        ``break_even_average_value_per_participant`` and
        ``break_even_n_contributors``. A negative return is given as it is.
        Without benefit or below 0 nothing pays back: ``payback_months`` and
        ``break_even_factor`` are None, status ``ok_with_warning``, reason
        ``never_pays_back``. Refuses with ``zero_cost`` (no costs: no return),
        ``no_benefit_data`` (benefit None; the break-even is still given);
        input errors ``not_a_number`` and ``out_of_range`` (negative costs).

    Notes
    -----
    Phillips, J. J. (2003), *Return on Investment in Training and Performance
    Improvement Programs*. First year only, without discounting. Truth:
    ``tests/truth/roi_phillips``.

    Examples
    --------
    >>> cautious = calculate_return(7 * 1600, 18_200, participants=26, contributors=7)
    >>> round(cautious.roi_percent, 1), cautious.break_even_n_contributors
    (-38.5, 12)
    """
    wrong = find_wrong_amount(cost, benefit or 0.0)
    if wrong:
        return Return.refused(wrong, Status.INPUT_ERROR)
    if cost <= SMALLEST:
        net = None if benefit is None else float(benefit)
        return Return.refused("zero_cost", benefit=net, total_cost=0.0, net_benefit=net)
    average_needed = cost / participants if participants else None
    if benefit is None:
        return Return.refused(
            "no_benefit_data",
            total_cost=float(cost),
            break_even_benefit=float(cost),
            break_even_average_value_per_participant=average_needed,
        )
    pays_back = benefit > ROUNDING * cost
    return Return(
        status=Status.OK if pays_back else Status.WARNING,
        reason=None if pays_back else "never_pays_back",
        benefit=float(benefit),
        total_cost=float(cost),
        net_benefit=float(benefit - cost),
        roi_percent=calculate_roi_percent(benefit, cost),
        bcr=benefit / cost,
        payback_months=12 * cost / benefit if pays_back else None,
        break_even_benefit=float(cost),
        break_even_factor=cost / benefit if pays_back else None,
        break_even_average_value_per_participant=average_needed,
        break_even_n_contributors=_count_contributors(benefit, cost, contributors) if pays_back else None,
    )


def _count_contributors(benefit: float, cost: float, contributors: int | None) -> int | None:
    if not contributors:
        return None
    needed = cost / (benefit / contributors)
    return math.ceil(needed * (1 - ROUNDING))


def calculate_present_value(
    benefit: float, cost: float, *, rate: float, decay: Sequence[float] = (1.0,)
) -> PresentValue:
    """Discount benefits of several years to today and find when they cover the costs.

    Parameters
    ----------
    benefit
        Benefit of the first year, in money.
    cost
        Costs, all made at the start.
    rate
        Yearly discount rate as a fraction: 0.05 is 5%.
    decay
        Part of the first year's benefit that is left in each year, one value
        per year: ``(1, 0.6, 0.3)`` is three years.

    Returns
    -------
    PresentValue
        ``npv`` (also as ``npv_3_years_5pct`` for three years at 5%), ``years``,
        ``rate`` and ``discounted_payback_years``, by linear interpolation
        within a year. When the costs are never covered that is None, status
        ``ok_with_warning``, reason ``never_pays_back``. Refuses with
        ``zero_cost``; input errors ``not_a_number`` and ``out_of_range``
        (negative costs, no years, a rate outside 0 to 1).

    Notes
    -----
    Cash flows at the end of each year. Truth: ``tests/truth/roi_phillips``.

    Examples
    --------
    >>> calculate_present_value(1100, 1000, rate=0.1).npv
    0.0
    """
    wrong = find_wrong_amount(cost, benefit, rate, *decay)
    if wrong or not 0 <= rate <= 1 or not decay:
        return PresentValue.refused(wrong or "out_of_range", Status.INPUT_ERROR)
    if cost <= SMALLEST:
        return PresentValue.refused("zero_cost")
    flows = [left * benefit * (1 / (1 + rate)) ** year for year, left in enumerate(decay, start=1)]
    npv = math.fsum([-cost, *flows])
    payback = _find_payback(cost, flows)
    return PresentValue(
        status=Status.WARNING if payback is None else Status.OK,
        reason="never_pays_back" if payback is None else None,
        npv=0.0 if abs(npv) <= ROUNDING * cost else npv,
        discounted_payback_years=payback,
        years=len(flows),
        rate=rate,
    )


def _find_payback(cost: float, flows: Sequence[float]) -> float | None:
    balance = -cost
    for year, flow in enumerate(flows):
        if balance + flow >= -ROUNDING * cost:
            return min(year - balance / flow, year + 1.0)
        balance += flow
    return None
