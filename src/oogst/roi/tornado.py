"""Which input moves the return most when it alone is low or high."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from oogst.roi.returns import calculate_roi_percent
from oogst.types.estimate import Flat, Result, Status

MoneyModel = Callable[[Mapping[str, Any]], tuple[Any, Any]]
"""From inputs (floats or arrays of draws) to benefit and cost."""


@dataclass(frozen=True, slots=True)
class Range:
    """An input at its lowest, expected and highest value."""

    low: float
    base: float
    high: float


@dataclass(frozen=True, slots=True)
class Bar:
    """Return (in percent) with one input low and high; where that input gives a return of 0."""

    low_input: float
    high_input: float
    swing: float
    break_even_input: float | None


@dataclass(frozen=True, kw_only=True)
class Tornado(Result):
    """The return at the base, a bar per input, and the inputs from most to least swing."""

    base: float
    order: tuple[str, ...]
    bars: Mapping[str, Bar]

    def flat(self) -> Flat:
        """Return the fields with each bar under the name of its input: ``cost.swing``."""
        flat: Flat = {"status": str(self.status), "reason": self.reason, "base": self.base}
        flat["order"] = list(self.order or ())
        for name, bar in (self.bars or {}).items():
            flat |= {f"{name}.{part}": value for part, value in asdict(bar).items()}
        return flat


def build_tornado(model: MoneyModel, ranges: Mapping[str, Range]) -> Tornado:
    """Move one input at a time between its low and high value, the others at their base.

    Parameters
    ----------
    model
        From a mapping of inputs to benefit and cost, both in money.
    ranges
        Low, base and high value per input; low and high as given, or the 10
        and 90% points of a simulation (:func:`oogst.roi.monte_carlo.find_ranges`).

    Returns
    -------
    Tornado
        ``base`` (return in percent), per input ``low_input`` and
        ``high_input`` (return with that input low or high), ``swing`` (their
        distance) and ``break_even_input`` (value of the input at which the
        return is 0; None when it has no influence or the model is not
        straight in it); ``order`` from largest to smallest swing, equal ones
        in the order given. Refuses with ``zero_cost`` when an input can bring
        the costs to 0 and with ``no_data`` without inputs; input error
        ``not_a_number``.

    Notes
    -----
    Truth: ``tests/truth/roi_phillips``.

    Examples
    --------
    >>> tornado = build_tornado(lambda at: (at["benefit"], at["cost"]),
    ...     {"benefit": Range(80, 100, 120), "cost": Range(99, 100, 101)})
    >>> tornado.order, tornado.bars["benefit"].swing
    (('benefit', 'cost'), 40.0)
    """
    if not ranges:
        return Tornado.refused("no_data")
    if not all(math.isfinite(value) for item in ranges.values() for value in (item.low, item.base, item.high)):
        return Tornado.refused("not_a_number", Status.INPUT_ERROR)
    base = {name: item.base for name, item in ranges.items()}
    ends = {name: [model({**base, name: end}) for end in (item.low, item.high)] for name, item in ranges.items()}
    if min(cost for pair in (*ends.values(), [model(base)]) for _, cost in pair) <= 0:
        return Tornado.refused("zero_cost")
    bars = {name: _measure_bar(model, base, name, ranges[name]) for name in ranges}
    order = tuple(sorted(bars, key=lambda name: -bars[name].swing))
    return Tornado(base=float(calculate_roi_percent(*model(base))), order=order, bars=bars)


def _measure_bar(model: MoneyModel, base: Mapping[str, float], name: str, item: Range) -> Bar:
    low, high = (float(calculate_roi_percent(*model({**base, name: end}))) for end in (item.low, item.high))
    return Bar(low, high, abs(high - low), _find_break_even(model, base, name, item))


def _find_break_even(model: MoneyModel, base: Mapping[str, float], name: str, item: Range) -> float | None:
    def net(value: float) -> float:
        benefit, cost = model({**base, name: value})
        return float(benefit - cost)

    # Benefit minus cost is a straight line in amounts, shares and factors alike.
    slope = (net(item.high) - net(item.low)) / (item.high - item.low) if item.high > item.low else 0.0
    if slope == 0:
        return None
    value = item.base - net(item.base) / slope
    scale = float(model(base)[1])
    return value if abs(net(value)) <= 1e-6 * scale else None
