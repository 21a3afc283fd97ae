"""What a number is about and the numbers themselves, before and after release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from oogst.types.design import Direction, LocalText
from oogst.types.estimate import Flat, Flow, Interval, Status


class Kind(StrEnum):
    """What sort of number a finding is; decides sentence, chart and release rule."""

    RESPONSE = "response"
    SHARE = "share"
    MEAN = "mean"
    NPS = "nps"
    DISTRIBUTION = "distribution"
    CHANGE = "change"
    COMPARISON = "comparison"
    RETROSPECTIVE = "retrospective"
    SERIES = "series"
    IMPACT = "impact"
    MONEY = "money"
    CARDS = "cards"
    QUOTES = "quotes"
    RELIABILITY = "reliability"


class DesignGrade(StrEnum):
    """Strength of the design (``methods.md`` 0.4); never of the outcome."""

    A = "A"
    """Randomised comparison."""
    B = "B"
    """Comparison group with measurements before and balance, or a controlled series."""
    C = "C"
    """Before and after of the same people, or a series without control."""
    D = "D"
    """One moment, or looking back."""
    E = "E"
    """Participants' own estimate of the effect."""
    TOLD = "told"
    """Quotes only."""


@dataclass(frozen=True, slots=True)
class Goalpost:
    """The target of an indicator: a value to reach, or a change to make."""

    value: float
    kind: Literal["value", "change"] = "value"


@dataclass(frozen=True, slots=True)
class About:
    """What a finding is about; holds no data.

    ``key`` is unique in an evaluation: ``analysis:indicator`` or
    ``analysis:instrument.item@moment``. ``tables`` names the input tables.
    ``scale`` holds the lowest and highest possible value. ``caveats`` are
    message keys.
    """

    key: str
    analysis: str
    version: str
    kind: Kind
    design: DesignGrade
    title: LocalText
    level: int | None = None
    goal: str | None = None
    indicator: str | None = None
    primary: bool = False
    unit: LocalText | None = None
    direction: Direction = Direction.UP
    moments: tuple[str, ...] = ()
    scale: tuple[float, float] | None = None
    target: Goalpost | None = None
    tables: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    sensitive: bool = False
    decimals: int = 1


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one finding or of one class of a breakdown.

    Shares are fractions (0–1) in ``estimate``, ``interval`` and ``bounds``.
    ``count`` is people with the property and people counted;
    ``distribution`` counts per answer option, in the order of the scale.
    ``details`` holds the flat result of the statistic.
    """

    flow: Flow
    status: Status = Status.OK
    reason: str | None = None
    warnings: tuple[str, ...] = ()
    estimate: float | None = None
    interval: Interval | None = None
    bounds: Interval | None = None
    p: float | None = None
    count: tuple[int, int] | None = None
    before: float | None = None
    after: float | None = None
    distribution: tuple[int, ...] | None = None
    details: Flat = field(default_factory=dict)

    @property
    def is_estimable(self) -> bool:
        """Whether there is a number to show."""
        return self.status in (Status.OK, Status.WARNING)


@dataclass(frozen=True, slots=True)
class QuoteText:
    """A quote that may be shown: consented, reviewed, without group or person."""

    quote: str
    text: str
    goal: str | None = None
    direction: str | None = None
    codes: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table of counts, such as a card or a period; label → numbers."""

    label: LocalText
    values: Mapping[str, float | int | str | None]
