"""A study: the design and the data of one programme, frozen and pseudonymous.

Columns are buffers of doubles (``array`` or numpy), so that a small study is
read and checked without numpy and a large one without copies.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from oogst.types.design import Design
from oogst.types.people import PeopleSet


class Doubles(Protocol):
    """A column of doubles that numpy can view: ``array('d')`` or an ndarray; NaN is missing."""

    def __len__(self) -> int:
        """Return the number of rows."""

    def __getitem__(self, index: int, /) -> float:
        """Return one value."""


class Integers(Protocol):
    """A column of whole numbers that numpy can view: ``array('q')`` or an int64 ndarray."""

    def __len__(self) -> int:
        """Return the number of rows."""

    def __getitem__(self, index: int, /) -> int:
        """Return one value."""


def _held(column: Any) -> bytes:
    return memoryview(column).tobytes()


@dataclass(frozen=True, slots=True)
class TableSource:
    """Where a table came from, for the trace: never a path, never a person."""

    table: str
    file: str
    rows: int
    columns: tuple[str, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class People:
    """Everyone in the study, in order of their code, so that row order never matters.

    Position in these columns is the person's place in every ``PeopleSet``.
    ``anonymous_at`` maps placeholders to the moment at which they were asked
    anonymously: somebody of this study who is nobody else in these columns.
    """

    ids: tuple[str, ...]
    group: tuple[str | None, ...]
    invited: PeopleSet
    programme: PeopleSet
    comparison: PeopleSet
    attributes: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)
    joined: Mapping[int, dt.date] = field(default_factory=dict)
    left: Mapping[int, dt.date] = field(default_factory=dict)
    left_reasons: Mapping[int, str] = field(default_factory=dict)
    anonymous_at: Mapping[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def everyone(self) -> PeopleSet:
        """All people, invited or not."""
        return PeopleSet((1 << len(self.ids)) - 1)

    @property
    def placeholders(self) -> PeopleSet:
        """Those who stand for somebody who was asked anonymously."""
        return PeopleSet.of(self.anonymous_at)

    def heads(self, among: PeopleSet) -> PeopleSet:
        """Return each participant once: the people who are known, else the placeholders of the largest moment."""
        known = among - self.placeholders
        if known:
            return known
        at: dict[str, list[int]] = {}
        for position, moment in self.anonymous_at.items():
            if position in among:
                at.setdefault(moment, []).append(position)
        return max(map(PeopleSet.of, at.values()), key=len, default=PeopleSet())

    def headcount(self, among: PeopleSet) -> int:
        """Return how many people a set holds, placeholders not counted beside who they stand for."""
        return len(self.heads(among))

    def classes(self, attribute: str) -> dict[str, PeopleSet]:
        """Return the people per class of an attribute, in alphabetical order.

        People without a value belong to no class.
        """
        members: dict[str, list[int]] = {}
        for position, value in enumerate(self.attributes[attribute]):
            if value is not None:
                members.setdefault(value, []).append(position)
        return {value: PeopleSet.of(members[value]) for value in sorted(members)}


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """Answers to one instrument at one moment: a row per person who answered anything.

    ``people`` holds positions in increasing order; ``values`` one column per
    scale, number, choice or test item (a choice is the index of its option in
    the design); ``texts`` the open answers, and the codes of a choices or order
    item joined by ``;``; ``not_answers`` how often a
    declared missing code such as "weet niet" was given: item → code → count.
    """

    instrument: str
    moment: str
    people: Integers
    values: Mapping[str, Doubles]
    texts: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    not_answers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        """Compare what is held, however it is held: a missing number equals a missing number."""
        if not isinstance(other, AnswerBlock):
            return NotImplemented
        named = (self.instrument, self.moment, self.texts, self.not_answers, list(self.values))
        return (
            named == (other.instrument, other.moment, other.texts, other.not_answers, list(other.values))
            and _held(self.people) == _held(other.people)
            and all(_held(self.values[item]) == _held(other.values[item]) for item in self.values)
        )

    def __hash__(self) -> int:
        return hash((self.instrument, self.moment))


@dataclass(frozen=True, slots=True)
class Ratings:
    """Ratings by others in columns: whom, moment, rater, rater group, item, value."""

    person: Integers
    moment: tuple[str, ...]
    rater: tuple[str, ...]
    rater_group: tuple[str | None, ...]
    item: tuple[str, ...]
    value: Doubles


@dataclass(frozen=True, slots=True)
class SeriesData:
    """A KPI series in order of period; a missing value is None."""

    series: str
    periods: tuple[dt.date, ...]
    values: tuple[float | None, ...]
    people: tuple[int | None, ...]
    notes: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Impact:
    """Whether impact at work was established for one person on one goal."""

    person: int
    goal: str
    status: str
    evidence: str | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A fragment in someone's own words; without a person when whoever made the study chose one of each."""

    quote: str
    person: int | None
    text: str
    consent: bool
    reviewed: bool
    goal: str | None = None
    moment: str | None = None
    codes: tuple[str, ...] = ()
    direction: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A card that someone laid on the board."""

    person: int
    factor: str
    side: str
    extent: str
    order: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost, with its range when one was given."""

    cost: str
    amount: float
    category: str | None = None
    low: float | None = None
    high: float | None = None
    source: str | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit per year: of a whole item, or as one participant estimates it."""

    benefit: str
    person: int | None = None
    indicator: str | None = None
    amount: float | None = None
    low: float | None = None
    high: float | None = None
    share: float | None = None
    certainty: float | None = None
    isolation: str | None = None
    source: str | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class ExtraTable:
    """A table that Oogst does not know, kept as it was."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Study:
    """The frozen input of an evaluation.

    ``dispositions`` maps a moment to the outcome of each person's invitation;
    a moment without them counts who answered.
    """

    design: Design
    people: People
    answers: Mapping[tuple[str, str], AnswerBlock] = field(default_factory=dict)
    dispositions: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    ratings: Ratings | None = None
    series: Mapping[str, SeriesData] = field(default_factory=dict)
    impact: tuple[Impact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    cards: tuple[Card, ...] = ()
    costs: tuple[Cost, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    extra: Mapping[str, ExtraTable] = field(default_factory=dict)
    sources: Mapping[str, TableSource] = field(default_factory=dict)
    fingerprint: str = ""

    @property
    def knows_invited(self) -> bool:
        """Whether it is on record who was invited; a study read without people knows only who has data."""
        return not self.sources or any(source.table == "people" for source in self.sources.values())
