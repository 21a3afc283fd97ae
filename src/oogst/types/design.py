"""The design of a study, as written in ``design.toml``: goals down, measurement up.

Each model is one table of the file; its field descriptions become the JSON
Schema and the reference page. Keys that Oogst does not know are kept.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, Literal, Protocol, TypeVar

from msgspec import Meta, Struct

from oogst.language.message import Language

Level = Annotated[int, Meta(ge=1, le=5)]
Key = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", max_length=64)]
Share = Annotated[float, Meta(ge=0, le=1)]
Amount = Annotated[float, Meta(ge=0)]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """A text per language."""

    nl: str | None = None
    en: str | None = None


LocalText = str | Text


def said(text: LocalText | None, language: Language) -> str:
    """Return a text in this language, else in the other one, else nothing.

    Examples
    --------
    >>> said(Text(nl="doel", en="goal"), "en"), said("doel", "en"), said(None, "en")
    ('goal', 'doel', '')
    """
    if not isinstance(text, Text):
        return text or ""
    first, second = (text.nl, text.en) if language == "nl" else (text.en, text.nl)
    return first or second or ""


class Part(Struct, frozen=True, kw_only=True):
    """What every table of the design shares: frozen, and unknown keys are kept."""

    unknown: dict[str, Any] = {}
    """Keys that Oogst does not know, passed through as they are."""


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


class Promise(StrEnum):
    """What respondents were promised; fixed before the first invitation."""

    ANONYMOUS = "anoniem"
    CONFIDENTIAL = "vertrouwelijk"
    NAMED = "op naam"


class AssignmentMethod(StrEnum):
    """How people came to be in the programme or in the comparison group."""

    RANDOMISED = "randomised"
    WAITING_LIST_LOTTERY = "waiting_list_lottery"
    MATCHED = "matched"
    EXISTING = "existing"


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
    values: tuple[LocalText, ...] = ()
    """Core values that the programme starts from."""
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
    value: str | None = None
    """Core value it belongs to."""
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


class Item(Part, frozen=True, kw_only=True):
    """One question."""

    id: Key
    """Column name in the answers."""
    text: LocalText
    """The question."""
    kind: Literal["scale", "choice", "number", "test", "text"] = "scale"
    """scale (ordered answers), choice, number, test (with a key) or text (open)."""
    answers: Key | None = None
    """Answer scale; for 'scale' items."""
    options: dict[str, LocalText] = {}
    """Options of a choice or test item: code → text."""
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


class PlanLine(Part, frozen=True, kw_only=True):
    """One line of the measurement plan: who is asked what, when, by whom."""

    indicator: Key
    """Indicator that it feeds."""
    who: LocalText
    """Who is asked or observed."""
    moment: Key | None = None
    """Moment of the measurement."""
    date: dt.date | None = None
    """Date; the moment's date by default."""
    instrument: Key | None = None
    """With what; the indicator's instrument by default."""
    owner: str | None = None
    """Role that sees to it."""
    minutes: Amount | None = None
    """Minutes asked of each respondent."""
    people: Annotated[int, Meta(ge=0)] | None = None
    """How many are asked; the people of the study by default."""


class PlanChange(Part, frozen=True, kw_only=True):
    """A change of the plan after it was frozen."""

    date: dt.date
    """When."""
    what: LocalText
    """What was changed."""
    reason: LocalText
    """Why."""


class Plan(Part, frozen=True, kw_only=True):
    """The measurement plan, with its freeze and later changes."""

    lines: tuple[PlanLine, ...] = ()
    """Its lines."""
    frozen_on: dt.date | None = None
    """From this day on, changes need a reason."""
    agreed_by: str | None = None
    """Role that agreed to it."""
    expected_response: Annotated[float, Meta(gt=0, le=1)] = 0.6
    """Share of invited people expected to answer."""
    changes: tuple[PlanChange, ...] = ()
    """Changes after the freeze."""


class Question(Part, frozen=True, kw_only=True):
    """An evaluation question."""

    id: Key
    """Short name."""
    text: LocalText
    """The question."""
    goals: tuple[Key, ...] = ()
    """Goals that answer it."""


class Budget(Part, frozen=True, kw_only=True):
    """Money for the programme and for its evaluation."""

    total: Amount
    """Whole budget."""
    evaluation: Amount = 0
    """Part meant for evaluation."""
    total_includes_evaluation: bool = True
    """Whether the total holds the evaluation; decides what 10 % is taken of."""
    currency: str = "EUR"
    """Currency."""


class Privacy(Part, frozen=True, kw_only=True):
    """The promise to respondents and the threshold that follows from it."""

    promise: Promise = Promise.CONFIDENTIAL
    """anoniem, vertrouwelijk or op naam."""
    threshold: Annotated[int, Meta(ge=5)] = 5
    """Smallest group shown; may be raised, never lowered."""
    purpose: LocalText | None = None
    """What the data are for."""
    retention_until: dt.date | None = None
    """When the data are destroyed."""


class Return(Part, frozen=True, kw_only=True):
    """How the financial return (level 5) is calculated."""

    calculate: bool = False
    """Whether to calculate a return at all."""
    why: LocalText | None = None
    """Why, or why not."""
    years: Annotated[int, Meta(ge=1, le=10)] = 1
    """Years of benefit; one by default."""
    discount_rate: Share = 0.0
    """Yearly rate when more than one year counts."""
    decay: tuple[float, ...] = ()
    """Share of the benefit left in each year."""
    hurdle: float = 0.0
    """Return (in percent) that the commissioner wants at least."""


class Recommendation(Part, frozen=True, kw_only=True):
    """What to do with the outcome."""

    text: LocalText
    """The advice in one sentence."""
    kind: str | None = None
    """coaching, recognition, team, managers or another word."""
    owner: str | None = None
    """Role that takes it up."""
    date: dt.date | None = None
    """When."""


class Design(Part, frozen=True, kw_only=True):
    """A whole ``design.toml``."""

    format: Literal["oogst-study/1"] = "oogst-study/1"
    """Version of this format."""
    programme: Programme
    """The programme."""
    goals: tuple[Goal, ...] = ()
    """Goals, level 5 down to 1."""
    activities: tuple[Activity, ...] = ()
    """What people do."""
    indicators: tuple[Indicator, ...] = ()
    """How goals are measured."""
    answer_scales: tuple[AnswerScale, ...] = ()
    """Answer options."""
    instruments: tuple[Instrument, ...] = ()
    """Questionnaires, tests and the like."""
    moments: tuple[Moment, ...] = ()
    """When is measured."""
    groups: tuple[Group, ...] = ()
    """Programme and comparison groups."""
    assignment: Assignment | None = None
    """How the groups came about."""
    breakdowns: Annotated[tuple[Breakdown, ...], Meta(max_length=6)] = ()
    """Declared comparisons, in order of importance, at most six."""
    series: tuple[Series, ...] = ()
    """KPI series."""
    events: tuple[Event, ...] = ()
    """Other things that happened."""
    plan: Plan = Plan()
    """The measurement plan."""
    questions: tuple[Question, ...] = ()
    """Evaluation questions."""
    budget: Budget | None = None
    """Budget."""
    privacy: Privacy = Privacy()
    """Promise and threshold."""
    roi: Return = Return()
    """How the return is calculated."""
    recommendations: tuple[Recommendation, ...] = ()
    """What to do with the outcome."""

    def goal(self, id_: str) -> Goal:
        """Return a goal by its id; KeyError when there is none."""
        return _by_id(self.goals, id_)

    def indicator(self, id_: str) -> Indicator:
        """Return an indicator by its id; KeyError when there is none."""
        return _by_id(self.indicators, id_)

    def instrument(self, id_: str) -> Instrument:
        """Return an instrument by its id; KeyError when there is none."""
        return _by_id(self.instruments, id_)

    def moment(self, id_: str) -> Moment:
        """Return a moment by its id; KeyError when there is none."""
        return _by_id(self.moments, id_)

    def answer_scale(self, id_: str) -> AnswerScale:
        """Return an answer scale by its id; KeyError when there is none."""
        return _by_id(self.answer_scales, id_)

    def indicators_of(self, goal: str) -> tuple[Indicator, ...]:
        """Return the indicators of a goal, the primary one first."""
        found = [indicator for indicator in self.indicators if indicator.goal == goal]
        return tuple(sorted(found, key=lambda indicator: not indicator.primary))


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def _by_id(parts: tuple[N, ...], id_: str) -> N:
    for part in parts:
        if part.id == id_:
            return part
    raise KeyError(id_)
