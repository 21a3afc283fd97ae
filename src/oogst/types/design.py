"""The design of a study, as written in ``design.toml``: goals down, measurement up.

Each model is one table of the file; its field descriptions become the JSON
Schema and the reference page. Keys that Oogst does not know are kept. All of
them can be imported from here.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal, Protocol, TypeVar

from msgspec import Meta

from oogst.types.goals import (
    Activity,
    Alignment,
    Behaviour,
    Chain,
    Competency,
    CoreValue,
    Direction,
    Evaluator,
    Goal,
    GoalKind,
    Indicator,
    Measure,
    Programme,
)
from oogst.types.measures import (
    AnswerScale,
    Assignment,
    AssignmentMethod,
    Breakdown,
    Event,
    Group,
    Instrument,
    Item,
    Moment,
    Reliability,
    Scale,
    Series,
)
from oogst.types.text import Amount, Key, Level, LocalText, Part, Share, Text, said

__all__ = [
    "Activity",
    "Alignment",
    "Amount",
    "AnswerScale",
    "Assignment",
    "AssignmentMethod",
    "Behaviour",
    "Breakdown",
    "Budget",
    "Chain",
    "Competency",
    "CoreValue",
    "Design",
    "Direction",
    "Evaluator",
    "Event",
    "Goal",
    "GoalKind",
    "Group",
    "Indicator",
    "Instrument",
    "Item",
    "Key",
    "Level",
    "LocalText",
    "Measure",
    "Moment",
    "Part",
    "Plan",
    "PlanChange",
    "PlanLine",
    "Privacy",
    "Programme",
    "Promise",
    "Question",
    "Recommendation",
    "Reliability",
    "Return",
    "Scale",
    "Series",
    "Share",
    "Source",
    "SourceKind",
    "Text",
    "Weight",
    "said",
]


class Promise(StrEnum):
    """What respondents were promised; fixed before the first invitation."""

    ANONYMOUS = "anoniem"
    CONFIDENTIAL = "vertrouwelijk"
    NAMED = "op naam"


class SourceKind(StrEnum):
    """Where knowledge comes from: the sources of evidence-based practice."""

    RESEARCH = "research"
    PROFESSIONALS = "professionals"
    PEOPLE = "people"
    ORGANISATION = "organisation"


class Weight(StrEnum):
    """How much a source can carry."""

    STRONG = "strong"
    SOME = "some"
    WEAK = "weak"


class Source(Part, frozen=True, kw_only=True):
    """Something that the plan rests on."""

    id: Key
    """Short name."""
    kind: SourceKind
    """research, professionals, people (workers, participants, clients) or organisation (its own figures)."""
    says: LocalText
    """What it says, in a sentence."""
    origin: LocalText | None = None
    """Where it comes from: a study, a talk, a system."""
    reference: str | None = None
    """Link or reference."""
    context: LocalText | None = None
    """In which situation it holds, and how that differs from here."""
    weight: Weight | None = None
    """strong, some or weak."""


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
    sources: tuple[Key, ...] = ()
    """Sources that it rests on."""


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
    sources: tuple[Key, ...] = ()
    """Sources that it rests on."""


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
    values: tuple[CoreValue, ...] = ()
    """Core values that the programme starts from."""
    competencies: tuple[Competency, ...] = ()
    """What people can do when those values are more than words."""
    behaviours: tuple[Behaviour, ...] = ()
    """What a colleague sees or hears of it."""
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
    sources: tuple[Source, ...] = ()
    """What the plan rests on."""
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
