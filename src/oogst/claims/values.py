"""A finding's values written out, each in its own unit, by the one formatter."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.language.numbers import MINUS, count, decimal, percent
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding

_AS_SHARE = frozenset({Kind.SHARE, Kind.IMPACT, Kind.RESPONSE})


SHORT_SCALE = 10


def difference_decimals(finding: ReleasedFinding) -> int:
    """Return the decimals of a difference: one more than of a mean on a short scale.

    On a scale from 1 to 5 a margin of 0.04 to 0.31 would otherwise read 0.0 to 0.3.
    """
    about = finding.about
    is_short = about.scale is not None and about.scale[1] - about.scale[0] <= SHORT_SCALE
    return about.decimals + is_short


@dataclass(frozen=True, slots=True)
class Values:
    """Writes the values of one finding.

    Shares are percentages without decimals; ROI has no decimals on screen;
    other values have the finding's own number of decimals and its unit once.
    """

    finding: ReleasedFinding
    language: Language

    @property
    def is_share(self) -> bool:
        """Whether values are shares (0–1)."""
        about = self.finding.about
        return about.kind in _AS_SHARE or bool(self.finding.numbers.details.get("is_share"))

    def value(self, value: float | None) -> str:
        """Write a value of the scale itself."""
        if value is None:
            return "–"
        if self.is_share:
            return percent(value, self.language)
        if self.finding.about.kind is Kind.MONEY:
            return count(value, self.language) + "%"
        return decimal(value, self.language, self.finding.about.decimals)

    def difference(self, value: float | None) -> str:
        """Write a difference, with its sign; of shares in percentage points."""
        if value is None:
            return "–"
        scaled, decimals = (100 * value, 0) if self.is_share else (value, difference_decimals(self.finding))
        text = decimal(scaled, self.language, decimals)
        is_zero = not any(sign in "123456789" for sign in text)
        return text if text.startswith(MINUS) or is_zero else f"+{text}"

    def full(self, value: float | None) -> str:
        """Write a value with its unit, or with the ends of its scale."""
        text, scale = self.value(value), self.finding.about.scale
        if self.is_share or scale is None or self.finding.about.kind is Kind.NPS:
            return f"{text}{self._unit}"
        low, high = (decimal(end, self.language, 0) for end in scale)
        return say("claim.on_scale", self.language, value=text, low=low, high=high)

    def full_difference(self, value: float | None) -> str:
        """Write a difference with its unit: points of a scale, or of a percentage."""
        return f"{self.difference(value)}{self._unit_of_difference}"

    @property
    def estimate(self) -> str:
        """The estimate with its unit, or with the ends of its scale."""
        return self.full(self.finding.numbers.estimate)

    @property
    def before(self) -> str:
        """The value before."""
        return self.value(self.finding.numbers.before)

    @property
    def after(self) -> str:
        """The value after."""
        return self.value(self.finding.numbers.after)

    @property
    def target(self) -> str:
        """The target in the unit of the finding."""
        target = self.finding.about.target
        if target is None:
            return "–"
        if target.kind == "change":
            return say("claim.target.change", self.language, value=self.full_difference(target.value))
        return f"{self.value(target.value)}{'' if self._has_scale else self._unit}"

    @property
    def _has_scale(self) -> bool:
        return self.finding.about.scale is not None or self.finding.about.kind is Kind.NPS

    @property
    def _unit(self) -> str:
        unit = said(self.finding.about.unit, self.language)
        if self.is_share or not unit or self.finding.about.kind is Kind.MONEY:
            return ""
        return unit if unit == "%" else f" {unit}"

    @property
    def _unit_of_difference(self) -> str:
        unit = said(self.finding.about.unit, self.language)
        if self.is_share or unit == "%":
            return " " + say("claim.unit.percentage_points", self.language)
        return " " + say("claim.unit.points", self.language) if self._has_scale else self._unit
