"""The costs and benefits of a study worked out to a return, both ways and with its range."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from oogst.roi.isolation import IsolatedBenefit, isolate_benefit
from oogst.roi.monte_carlo import SimulatedReturn, Simulation, find_ranges, simulate_return
from oogst.roi.returns import PresentValue, Return, calculate_present_value, calculate_return
from oogst.roi.tornado import Tornado, build_tornado
from oogst.roi.uncertainty import Fixed, Pert, ResampledSum, Uncertain
from oogst.types.design import Return as Terms
from oogst.types.estimate import Result, Status
from oogst.types.study import Benefit, Cost

ISOLATED_BY_MEASUREMENT = frozenset({"comparison", "series", "trend"})
COST, BENEFIT = "cost.", "benefit."


@dataclass(frozen=True, kw_only=True)
class Worksheet(Result):
    """Everything that level 5 of a report shows; status and reason are those of the headline."""

    n_items: int
    n_items_incomplete: int
    items_claimed: float
    items_benefit: float
    isolation: IsolatedBenefit
    all: Return
    without_extreme: Return
    present_value: PresentValue | None
    simulation: SimulatedReturn | None
    tornado: Tornado | None


def fill_worksheet(
    costs: Sequence[Cost],
    benefits: Sequence[Benefit],
    terms: Terms,
    *,
    participants: int,
    settings: Simulation | None = None,
) -> Worksheet:
    """Work out the return of a programme from its cost and benefit lines.

    Parameters
    ----------
    costs
        Cost lines in money, some with a lowest and highest reasonable amount.
    benefits
        Benefits per year: of participants (each with an own claim, share and
        certainty), and of whole items. An item whose part was found with a
        comparison, a series or a trend counts in full unless a share is
        given; any other item without an amount, share or certainty counts as 0.
    terms
        Years, discount rate, decay and hurdle of the design.
    participants
        Size of the programme group; who gave no estimate counts as 0.
    settings
        Draws, seed and rank correlations of the simulation.

    Returns
    -------
    Worksheet
        ``all`` and ``without_extreme`` (:func:`calculate_return` with and
        without extreme claims; the second is the headline), ``isolation``
        (participants' estimates), ``items_claimed`` (amounts of items as they
        were named) and ``items_benefit`` (what counts of them), ``n_items``,
        ``n_items_incomplete``; ``present_value`` when more than one year
        counts; ``simulation`` and ``tornado`` when any line has a range or
        several participants gave an estimate, else None. Reasons:
        ``no_benefit_data``, ``zero_cost``, ``never_pays_back``,
        ``share_out_of_range``, ``out_of_range``, ``not_a_number``.

    Notes
    -----
    Lowest and highest amounts of a participant's own claim are not drawn
    from: participants' estimates vary by resampling the people.

    Examples
    --------
    >>> seven = [Benefit("impact", person, amount=4000, share=0.5, certainty=0.8) for person in range(7)]
    >>> sheet = fill_worksheet([Cost("all", 18_200)], seven, Terms(calculate=True), participants=26)
    >>> sheet.without_extreme.net_benefit, round(sheet.without_extreme.roi_percent, 1)
    (-7000.0, -38.5)
    """
    items = [benefit for benefit in benefits if benefit.person is None]
    isolation = _isolate_estimates(benefits, participants)
    if not isolation.is_estimable:
        return Worksheet.refused(isolation.reason or "", isolation.status, isolation=isolation)
    if any(not 0 <= part <= 1 for item in items for part in (item.share or 0.0, item.certainty or 0.0)):
        return Worksheet.refused("share_out_of_range", Status.INPUT_ERROR, isolation=isolation)
    weights = [_find_weight(item) for item in items]
    amounts = [weight * (item.amount or 0.0) for weight, item in zip(weights, items, strict=True)]
    total, items_benefit = math.fsum(cost.amount for cost in costs), math.fsum(amounts)
    people = participants or None

    def compare(estimated: float, contributors: int) -> Return:
        if not benefits:
            return calculate_return(None, total, participants=people)
        # Only when all benefit comes from participants are "so many people like these" needed.
        counted = None if items else contributors
        return calculate_return(items_benefit + estimated, total, participants=people, contributors=counted)

    headline = compare(isolation.benefit_without_extreme, isolation.n_contributors)
    inputs = _list_inputs(costs, list(zip(items, weights, strict=True)), isolation)
    simulation, tornado = _explore(inputs, headline, settings or Simulation(hurdle=terms.hurdle))
    return Worksheet(
        status=headline.status,
        reason=headline.reason,
        n_items=len(items),
        n_items_incomplete=weights.count(0.0),
        items_claimed=math.fsum(item.amount or 0.0 for item in items),
        items_benefit=items_benefit,
        isolation=isolation,
        all=compare(isolation.benefit_all, isolation.n_complete),
        without_extreme=headline,
        present_value=_discount(headline, terms),
        simulation=simulation,
        tornado=tornado,
    )


def _isolate_estimates(benefits: Sequence[Benefit], participants: int) -> IsolatedBenefit:
    """Isolate the claims of everyone; several claims of one person stay several claims."""
    estimates = [benefit for benefit in benefits if benefit.person is not None]
    silent = max(0, participants - len({estimate.person for estimate in estimates}))

    def column(answers: Iterable[float | None]) -> list[float]:
        return [math.nan if answer is None else answer for answer in answers] + [math.nan] * silent

    return isolate_benefit(
        column(estimate.amount for estimate in estimates),
        column(estimate.share for estimate in estimates),
        column(estimate.certainty for estimate in estimates),
    )


def _find_weight(item: Benefit) -> float:
    """Return the part of an item that counts, 0 when its line is not complete."""
    unsaid = 1.0 if item.isolation in ISOLATED_BY_MEASUREMENT else 0.0
    share = unsaid if item.share is None else item.share
    certainty = unsaid if item.certainty is None else item.certainty
    return share * certainty if item.amount is not None else 0.0


def _discount(headline: Return, terms: Terms) -> PresentValue | None:
    if terms.years == 1 or not headline.is_estimable:
        return None
    decay = (terms.decay or (1.0,) * terms.years)[: terms.years]
    return calculate_present_value(headline.benefit, headline.total_cost, rate=terms.discount_rate, decay=decay)


def _list_inputs(
    costs: Sequence[Cost], items: Sequence[tuple[Benefit, float]], isolation: IsolatedBenefit
) -> dict[str, Uncertain]:
    """Name every line; benefits are the amounts that count, so after share and certainty."""
    inputs: dict[str, Uncertain] = {}
    for cost in costs:
        _add(inputs, COST + cost.cost, _spread(cost.amount, cost.low, cost.high, 1.0))
    for item, weight in items:
        _add(inputs, BENEFIT + item.benefit, _spread(item.amount or 0.0, item.low, item.high, weight))
    if isolation.n_contributors:
        adjusted = enumerate(isolation.adjusted_value_per_person)
        kept = [value or 0.0 for position, value in adjusted if position not in isolation.extreme]
        _add(inputs, BENEFIT + "participants", ResampledSum(tuple(kept)))
    return inputs


def _add(inputs: dict[str, Uncertain], name: str, item: Uncertain) -> None:
    """Add an input; a second one of the same name gets a number."""
    same = sum(other.split("#")[0] == name for other in inputs)
    inputs[f"{name}#{same + 1}" if same else name] = item


def _spread(amount: float, low: float | None, high: float | None, weight: float) -> Uncertain:
    lowest = amount if low is None else min(low, amount)
    highest = amount if high is None else max(high, amount)
    if lowest == highest or weight == 0:
        return Fixed(weight * amount)
    return Pert(weight * lowest, weight * amount, weight * highest)


def _add_up(at: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return benefit and cost of a set of inputs: the model of a worksheet."""
    benefit, cost = (sum(value for name, value in at.items() if name.startswith(kind)) for kind in (BENEFIT, COST))
    return benefit, cost


def _explore(
    inputs: Mapping[str, Uncertain], headline: Return, settings: Simulation
) -> tuple[SimulatedReturn | None, Tornado | None]:
    if not headline.is_estimable or all(isinstance(item, Fixed) for item in inputs.values()):
        return None, None
    return simulate_return(inputs, _add_up, settings), build_tornado(_add_up, find_ranges(inputs, settings))
