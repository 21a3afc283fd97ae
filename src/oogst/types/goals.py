"""The programme, its goals on five levels, what people do, and the number per goal."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from oogst.types.text import Amount, Key, Level, LocalText, Part


class GoalKind(StrEnum):
    """What a goal asks for."""

    RESULT = "result"
    LEARNING = "learning"
    MAINTAIN = "maintain"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


class Measure(StrEnum):
    """How an indicator gets its number."""

    MEAN = "mean"
    SHARE = "share"
    NPS = "nps"
    CHANGE = "change"
    RETROSPECTIVE = "retrospective"
    SERIES = "series"
    IMPACT = "impact"
    ROI = "roi"


class Alignment(Part, frozen=True, kw_only=True):
    """Answers of the alignment talk with the commissioner."""

    reason: LocalText | None = None
    """Why this programme?"""
    why_now: LocalText | None = None
    """Why now?"""
    short_term: LocalText | None = None
    """What must be different within a year?"""
    long_term: LocalText | None = None
    """What must be different in the long run?"""
    prevent: LocalText | None = None
    """What should be prevented?"""
    conditions: LocalText | None = None
    """Under which conditions does it work?"""
    involvement: LocalText | None = None
    """Who is involved, and how?"""
    five_years_unchanged: LocalText | None = None
    """What if things go on as now for five years?"""


class Evaluator(Part, frozen=True, kw_only=True):
    """Who did the evaluation, who paid, and the role in the programme."""

    name: str
    """Name of the evaluator or agency."""
    relation: LocalText | None = None
    """Relation to the programme, for the independence statement."""
    paid_by: LocalText | None = None
    """Who paid for the evaluation."""


class Programme(Part, frozen=True, kw_only=True):
    """The programme that is evaluated."""

    id: Key
    """Short name, used in file names."""
    title: LocalText
    """Name as people know it."""
    kind: Literal["talent", "leadership", "method", "other"] = "other"
    """Kind of programme."""
    organisation: str | None = None
    """Organisation that runs it."""
    story: LocalText | None = None
    """Why this programme, in a few sentences."""
    question: LocalText | None = None
    """The one question that the evaluation answers."""
    start: dt.date | None = None
    """First day."""
    end: dt.date | None = None
    """Last day."""
    highest_level: Level = 4
    """Highest level (1–5) that has to be shown."""
    alignment: Alignment = Alignment()
    """Answers of the alignment talk."""
    evaluator: Evaluator | None = None
    """Who evaluates, for the independence statement."""


class CoreValue(Part, frozen=True, kw_only=True):
    """A core value of the organisation that the programme starts from."""

    id: Key
    """Short name."""
    text: LocalText
    """The value, in a word or two."""


class Competency(Part, frozen=True, kw_only=True):
    """What people can do when a core value is more than a word."""

    id: Key
    """Short name."""
    title: LocalText
    """Name as people know it."""
    value: Key | None = None
    """Core value that it makes concrete."""


class Behaviour(Part, frozen=True, kw_only=True):
    """What a colleague sees or hears of somebody with a competency; a goal of level 3 can be made from it."""

    id: Key
    """Short name."""
    text: LocalText
    """What a colleague would see or hear."""
    competency: Key | None = None
    """Competency that shows in it."""
    actor: LocalText | None = None
    """Who does it?"""
    situation: LocalText | None = None
    """When or where?"""


class Chain(Part, frozen=True, kw_only=True, rename={"if_": "if"}):
    """Why a goal would help the one above it: if … then … because …."""

    if_: LocalText
    """If this happens …"""
    then: LocalText
    """… then that follows …"""
    because: LocalText
    """… because of this."""


class Goal(Part, frozen=True, kw_only=True):
    """A goal on one of five levels, linked to the goal above it."""

    id: Key
    """Short name of the goal."""
    level: Level
    """1 reaction, 2 learning, 3 behaviour, 4 organisation results, 5 return."""
    text: LocalText
    """The goal in one sentence."""
    parent: Key | None = None
    """Goal one level up (or more) that this goal serves."""
    kind: GoalKind = GoalKind.RESULT
    """result, learning or maintain."""
    chain: Chain | None = None
    """If … then … because …: why this goal serves its parent."""
    owner: str | None = None
    """Role that owns the goal."""
    value: Key | None = None
    """Core value it belongs to."""
    from_behaviour: Key | None = None
    """Level 3: behaviour under the core values that it was made from."""
    actor: LocalText | None = None
    """Level 3: who does it?"""
    behaviour: LocalText | None = None
    """Level 3: what would a colleague see or hear?"""
    situation: LocalText | None = None
    """Level 3: when or where?"""
    not_measured_because: LocalText | None = None
    """Why this goal has no measurement."""


class Activity(Part, frozen=True, kw_only=True):
    """Something that people do in the programme, and the goals it serves."""

    id: Key
    """Short name."""
    title: LocalText
    """Name as people know it."""
    kind: str = "session"
    """session, practice, coaching, intervision or another word."""
    goals: tuple[Key, ...] = ()
    """Goals that it serves."""
    date: dt.date | None = None
    """When."""
    hours: Amount | None = None
    """Hours per participant."""
    less_suited_for: LocalText | None = None
    """For whom it is less suited, and what is possible then."""


class Indicator(Part, frozen=True, kw_only=True):
    """The number that says whether a goal is reached."""

    id: Key
    """Short name."""
    goal: Key
    """Goal that it measures."""
    title: LocalText
    """What it is about, in a few words: the start of a sentence."""
    definition: LocalText
    """What is counted or measured, precisely."""
    measure: Measure
    """mean, share, nps, change, retrospective, series, impact or roi."""
    primary: bool = False
    """The one indicator that decides about its goal."""
    unit: LocalText | None = None
    """Unit of the number, such as '%', 'punten (1-5)' or 'dagen'."""
    direction: Direction = Direction.UP
    """Which way is better."""
    baseline: float | None = None
    """Known value before the programme, in the unit."""
    target: float | None = None
    """Value wanted, in the unit (shares in percent)."""
    target_change: float | None = None
    """Change wanted, in the unit; for change and series."""
    target_date: dt.date | None = None
    """When the target has to be reached."""
    instrument: Key | None = None
    """Instrument that gives the answers."""
    scale: Key | None = None
    """Scale of that instrument."""
    item: Key | None = None
    """Item of that instrument; instead of a scale."""
    at_least: float | None = None
    """share: an answer or score counts from this value up."""
    at_most: float | None = None
    """share: an answer or score counts up to this value."""
    moment: Key | None = None
    """Moment of a mean, share or nps; the last one with answers by default."""
    from_moment: Key | None = None
    """change: moment before; the 'before' moment by default."""
    to_moment: Key | None = None
    """change: moment after; the first 'after' moment by default."""
    then_moment: Key | None = None
    """retrospective: moment at which people looked back."""
    series: Key | None = None
    """series: which KPI series."""
    covariates: tuple[str, ...] = ()
    """Attributes of people, known before, to adjust a comparison for."""
