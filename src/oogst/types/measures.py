"""How is measured: questions, scales, moments, groups, breakdowns and KPI series."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from oogst.types.goals import Direction
from oogst.types.text import Key, Level, LocalText, Part

BETWEEN_CODES = ";"
"""What stands between the codes of an answer that holds several options."""
CODE_KINDS = frozenset({"choices", "order"})
"""Kinds of items whose answer holds several options: they have no number."""
TEXT_KINDS = CODE_KINDS | {"text"}
"""Kinds of items whose answers are kept as text."""
OPTION_KINDS = CODE_KINDS | {"choice", "test"}
"""Kinds of items with options of their own."""
PICTURES = {"bars": 4, "faces": 5, "steps": 4}
"""Picture of an answer scale → the number of answers that it has a drawing for."""


class AssignmentMethod(StrEnum):
    """How people came to be in the programme or in the comparison group."""

    RANDOMISED = "randomised"
    WAITING_LIST_LOTTERY = "waiting_list_lottery"
    MATCHED = "matched"
    EXISTING = "existing"


class AnswerScale(Part, frozen=True, kw_only=True):
    """Answer options of one or more items."""

    id: Key
    """Short name."""
    minimum: float
    """Lowest answer."""
    maximum: float
    """Highest answer."""
    labels: dict[str, LocalText] = {}
    """Text per answer value."""
    missing: dict[str, LocalText] = {}
    """Codes that are not an answer, such as 9 = 'weet niet' or 'nvt'."""
    picture: Literal["none", "bars", "faces", "steps"] = "none"
    """What is drawn beside the words: bars and steps with 4 answers, faces with 5."""


class Item(Part, frozen=True, kw_only=True):
    """One question."""

    id: Key
    """Column name in the answers."""
    text: LocalText
    """The question."""
    hint: LocalText | None = None
    """Explanation under the question, one sentence."""
    kind: Literal["scale", "choice", "choices", "order", "number", "test", "text"] = "scale"
    """scale (ordered answers), choice, choices (several), order (ranking), number, test (with a key) or text (open)."""
    answers: Key | None = None
    """Answer scale; for 'scale' items."""
    options: dict[str, LocalText] = {}
    """Options of a choice, choices, order or test item: code → text."""
    key: str | None = None
    """test: the right option."""
    reversed: bool = False
    """A high answer means a low score."""
    show_if: str | None = None
    """Condition under which the question is shown."""
    sensitive: bool = False
    """Health, origin and the like: shown from ten answers only."""


class Reliability(Part, frozen=True, kw_only=True):
    """A declared reliability, with where it was published."""

    value: Annotated[float, Meta(gt=0, le=1)]
    """Test-retest (preferred) or internal consistency."""
    source: str
    """Publication."""


class Scale(Part, frozen=True, kw_only=True):
    """Items that together give one score."""

    id: Key
    """Short name."""
    title: LocalText
    """What it measures, in words."""
    items: Annotated[tuple[Key, ...], Meta(min_length=1)]
    """Its items."""
    scoring: Key = "mean"
    """Scoring rule: mean, sum or correct (test items)."""
    minimum_answered: Annotated[float, Meta(gt=0, le=1)] = 0.5
    """Share of items that must be answered."""
    reliability: Reliability | None = None
    """Declared reliability, needed for reliable change per person."""
    pass_mark: float | None = None
    """Test: score from which someone passes."""


class Instrument(Part, frozen=True, kw_only=True):
    """A questionnaire, test, interview guide or other way to collect answers."""

    id: Key
    """Short name."""
    title: LocalText
    """Name."""
    kind: Literal["survey", "test", "360", "observation", "interview", "cards", "register"] = "survey"
    """Kind of instrument."""
    level: Level | None = None
    """Level that it measures."""
    version: str = "1"
    """Version that was used."""
    source: str | None = None
    """Where the instrument comes from."""
    licence: str | None = None
    """Licence of its items."""
    items: tuple[Item, ...] = ()
    """Its questions."""
    scales: tuple[Scale, ...] = ()
    """Its scales."""


class Moment(Part, frozen=True, kw_only=True):
    """When something is measured."""

    id: Key
    """Short name, used in the tables."""
    kind: Literal["before", "during", "after", "later"]
    """Before, during, right after or some months later."""
    title: LocalText
    """Name in words."""
    date: dt.date | None = None
    """When."""
    looks_back_to: Key | None = None
    """Moment that people were asked to look back to."""
    invited_known: bool | None = None
    """No when people also came in by a link for everybody, so that it is not on record who was asked."""
    possible_doubles: Annotated[int, Meta(ge=0)] | None = None
    """At most so many answers may be of somebody who answered before: in an anonymous measurement, those by a link for all."""


class Group(Part, frozen=True, kw_only=True):
    """People in the programme, or people to compare them with."""

    id: Key
    """Short name, used in people.csv."""
    title: LocalText
    """Name in words."""
    role: Literal["programme", "comparison"] = "programme"
    """Who gets the programme, and who does not (yet)."""


class Assignment(Part, frozen=True, kw_only=True):
    """How the programme and comparison group came about."""

    method: AssignmentMethod
    """randomised, waiting_list_lottery, matched or existing."""
    unit: Literal["person", "team", "site"] = "person"
    """What was assigned."""
    unit_column: str | None = None
    """Column of people.csv that holds the team or site."""
    date: dt.date | None = None
    """When it was decided."""
    documented_in: str | None = None
    """Where the lottery or choice is written down."""


class Breakdown(Part, frozen=True, kw_only=True):
    """A comparison of parts of the group, declared beforehand."""

    attribute: str
    """Column of people.csv."""
    title: LocalText
    """Name in words."""
    expected: LocalText | None = None
    """Difference that was expected beforehand."""
    indicators: tuple[Key, ...] = ()
    """Indicators that this expectation is about; all of them when none is named."""
    parents: dict[str, str] = {}
    """Class → class it may be merged into when it is too small."""


class Series(Part, frozen=True, kw_only=True):
    """A KPI over time."""

    id: Key
    """Short name, used in series.csv."""
    title: LocalText
    """Name in words."""
    unit: LocalText | None = None
    """Unit of the values."""
    direction: Direction = Direction.UP
    """Which way is better."""
    source: str | None = None
    """Where the figures come from."""
    owner: str | None = None
    """Who answers for them."""
    intervention: dt.date | None = None
    """First period in which the programme could show."""
    phase_in_until: dt.date | None = None
    """Periods up to here are left out: the programme was coming in."""
    primary_effect: Literal["level", "trend"] = "level"
    """Which change was expected beforehand."""
    control: Key | None = None
    """Series of a group without the programme."""


class Event(Part, frozen=True, kw_only=True):
    """Something else that happened and may explain a change."""

    date: dt.date
    """When."""
    text: LocalText
    """What."""
    series: tuple[Key, ...] = ()
    """Series that it may have touched; all when empty."""
