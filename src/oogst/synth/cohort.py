"""What a made-up programme looks like, and what it truly does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from oogst.types.design import AssignmentMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class Construct:
    """Something that several items of a questionnaire measure, with its true change.

    Everyone has a lasting level (``trait_sd``) and a level of the day
    (``state_sd``), each answer its own chance (``item_sd``), all in points of
    the answer scale around the item's ``location``. Before and after differ in
    nothing but ``drift`` (everyone) and ``effect`` (the programme only): the
    true differences of mean scores, exact on the scale from ``minimum`` to
    ``maximum`` as it is answered, ends and whole answers included.
    """

    id: str
    locations: tuple[float, ...]
    effect: float = 0.0
    drift: float = 0.0
    trait_sd: float = 0.6
    state_sd: float = 0.35
    item_sd: float = 0.8
    reversed: frozenset[int] = frozenset()
    minimum: int = 1
    maximum: int = 5

    @property
    def items(self) -> tuple[str, ...]:
        """Names of its items: the construct's name and a number."""
        return tuple(f"{self.id}{number}" for number in range(1, len(self.locations) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """One question afterwards to those who took part, with the chance of each answer."""

    id: str
    chances: tuple[float, ...]
    minimum: int = 1

    @property
    def maximum(self) -> int:
        """Highest answer."""
        return self.minimum + len(self.chances) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiSeries:
    """A monthly figure of the organisation, with its true change at the intervention.

    Months scatter around ``level`` with sd ``sd`` and correlate ``rho`` with
    the month before (AR(1)). ``drift`` is a step that a control series makes
    too; ``level_shift`` and ``trend_shift`` (per month) belong to the
    programme. ``season`` is the amplitude of a yearly wave.
    """

    id: str
    before: int = 18
    after: int = 12
    intervention: dt.date = dt.date(2024, 7, 1)
    level: float = 5.0
    sd: float = 0.4
    rho: float = 0.3
    slope: float = 0.0
    season: float = 0.0
    drift: float = 0.0
    level_shift: float = 0.0
    trend_shift: float = 0.0
    control: bool = False
    people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """A made-up programme: who takes part, who answers, what is measured.

    ``absent`` is the share of people who do not answer before; ``dropout``
    the share of the others who do not answer after. With ``dropout_by_score``
    the chance (log odds) to stay away grows by that much per standard
    deviation of someone's lasting level: negative means that low scorers
    leave. ``item_missing`` is the share of single items left open.
    """

    programme: int = 26
    comparison: int = 0
    method: AssignmentMethod = AssignmentMethod.EXISTING
    constructs: tuple[Construct, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    series: tuple[KpiSeries, ...] = ()
    absent: float = 0.0
    dropout: float = 0.0
    dropout_by_score: float = 0.0
    item_missing: float = 0.0
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Everyone, in the programme or the comparison group."""
        return self.programme + self.comparison
