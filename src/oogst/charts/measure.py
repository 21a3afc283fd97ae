"""How the numbers of one chart are written: shares, scores, amounts."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from oogst.language.message import Language, say
from oogst.language.numbers import decimal, money, percent
from oogst.types.estimate import Interval


@dataclass(frozen=True, slots=True)
class Measure:
    """The kind of number on an axis.

    Attributes
    ----------
    kind
        ``share`` is a fraction written as a percentage without decimals;
        ``percent`` a number that is a percentage already, such as a return on costs;
        ``points`` a difference of two fractions, in percentage points;
        ``score`` a mean of a scale, never with more than one decimal;
        ``number`` anything else; ``money`` whole units of a currency.
    decimals
        For scores and numbers.
    unit
        What the numbers count, in the language of the report; stands under the axis.
    signed
        Whether a plus sign is written: for changes and differences.
    """

    kind: Literal["share", "percent", "points", "score", "number", "money"] = "number"
    decimals: int = 1
    unit: str = ""
    signed: bool = False
    currency: str = "€"

    def format(self, value: float, language: Language) -> str:
        """Write one number.

        Examples
        --------
        >>> Measure("share").format(0.75, "nl"), Measure("score", 2).format(3.456, "nl")
        ('75%', '3,5')
        >>> Measure("number", 1, signed=True).format(0.4, "en")
        '+0.4'
        """
        text = self._plain(value, language)
        return f"+{text}" if self.signed and any(sign in "123456789" for sign in text) and value > 0 else text

    def _plain(self, value: float, language: Language) -> str:
        if self.kind == "share":
            return percent(value, language)
        if self.kind == "percent":
            return percent(value / 100, language)
        if self.kind == "points":
            return say("chart.points", language, value=decimal(100 * value, language, 0))
        if self.kind == "money":
            return money(value, language, self.currency)
        return decimal(value, language, min(self.decimals, 1) if self.kind == "score" else self.decimals)

    def span(self, interval: Interval, language: Language) -> str:
        """Write an interval as ``low – high``, or in words where a dash would read as a minus.

        Examples
        --------
        >>> Measure("share").span(Interval(0.505, 0.898), "nl")
        '51% – 90%'
        >>> Measure("score", signed=True).span(Interval(-0.1, 0.7), "nl")
        '−0,1 tot +0,7'
        """
        low, high = self.format(interval.lower, language), self.format(interval.upper, language)
        if self.signed or interval.lower < 0:
            return say("chart.between", language, low=low, high=high)
        return f"{low} – {high}"

    def tick(self, value: float, step: float, language: Language) -> str:
        """Write a number beside an axis: as many decimals as the step needs.

        Examples
        --------
        >>> Measure("score").tick(2, 1, "nl"), Measure("score").tick(2.5, 0.5, "nl")
        ('2', '2,5')
        """
        if (self.kind, True) in {("share", step >= 0.01), ("percent", step >= 1), ("money", step >= 1)}:
            return self.format(value, language)
        factor = 100 if self.kind in {"share", "points"} else 1
        text = decimal(value * factor, language, decimals_of(step * factor))
        return f"+{text}" if self.signed and value > 0 else text


SHARE = Measure("share")
SCORE = Measure("score")
CHANGE = Measure("score", signed=True)
NUMBER = Measure("number")
COUNT = Measure("number", 0)
MONEY = Measure("money")


def decimals_of(step: float) -> int:
    """Return how many decimals a number needs to be written in full, at most six.

    Examples
    --------
    >>> decimals_of(0.25), decimals_of(50)
    (2, 0)
    """
    digits = Decimal(f"{step:.6f}").normalize().as_tuple().exponent
    return max(0, -digits) if isinstance(digits, int) else 0


_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return round numbers within a range, at most ``most`` of them.

    Examples
    --------
    >>> ticks(0, 1, 5), ticks(1, 5, 5), ticks(-12000, 31000, 5)
    ((0.0, 0.25, 0.5, 0.75, 1.0), (1.0, 2.0, 3.0, 4.0, 5.0), (-10000.0, 0.0, 10000.0, 20000.0, 30000.0))
    """
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    for step in (factor * power * scale for scale in (1, 10) for factor in _STEPS):
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first < most:
            return tuple(float(f"{number * step:.12g}") for number in range(first, last + 1))
    return (low, high)
