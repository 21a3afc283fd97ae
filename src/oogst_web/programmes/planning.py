"""The measurement plan: made from the chain of goals, laid out in time, and approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from oogst.io.columns import fold
from oogst.planning.burden import estimate_burden, estimate_minutes
from oogst.types.design import Design, Goal, Indicator, Measure, Moment, PlanLine, said
from oogst.types.text import LocalText
from oogst_web.accounts.roles import COMMISSIONER, LEAD, Right
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.words import Voice, speak
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.voices import voice_of
from oogst_web.programmes import domain
from oogst_web.programmes.changes import LANGUAGES
from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part, Programme, State
from oogst_web.programmes.parts import ONLY
from oogst_web.programmes.queries import programme_for

MOST_BREAKDOWNS = 6
LONGEST_KEY = 64
LATER = dt.timedelta(days=91)
WEEK = dt.timedelta(days=7)
_USUAL_MOMENT = {1: ("after", "later"), 2: ("after", "later"), 3: ("later", "after"), 4: ("later", "after")}
_NOT_ASKED = frozenset({Measure.SERIES, Measure.ROI, Measure.IMPACT})


@dataclass(frozen=True)
class Measurement:
    """One time that something is measured: a line of the plan, and for a change also its time before.

    ``minutes`` is what it asks of each person; None where nobody is asked or
    nothing is known of the questions.
    """

    key: str
    line: PlanLine
    indicator: Indicator | None
    goal: Goal | None
    moment: Moment | None
    day: dt.date | None
    instrument: str
    minutes: float | None
    is_before: bool = False

    @property
    def month(self) -> dt.date | None:
        """The first day of its month."""
        return self.day.replace(day=1) if self.day else None

    @property
    def is_complete(self) -> bool:
        """Whether somebody sees to it on a known day."""
        return self.day is not None and bool(self.line.owner)


class NotReadyError(Exception):
    """The plan cannot be approved yet; the text key says what to do."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class TooManyError(Exception):
    """A design has at most six breakdowns."""


class AlreadyThereError(Exception):
    """There is a breakdown of this name, perhaps in other capitals."""


def find_unplanned(design: Design) -> tuple[Indicator, ...]:
    """Return the indicators that decide about a goal that is to be measured, and have no line in the plan."""
    planned = {line.indicator for line in design.plan.lines}
    goals = sorted((goal for goal in design.goals if not goal.not_measured_because), key=lambda goal: -goal.level)
    decisive = [design.indicators_of(goal.id)[:1] for goal in goals]
    return tuple(one for found in decisive for one in found if one.id not in planned)


def find_unmeasured(design: Design) -> tuple[Goal, ...]:
    """Return the goals that the plan does not measure and that do not say why."""
    planned = {line.indicator for line in design.plan.lines}
    return tuple(
        goal
        for goal in design.goals
        if not goal.not_measured_because and not any(one.id in planned for one in design.indicators_of(goal.id))
    )


@transaction.atomic
def fill_plan(programme: Programme, *, by: Actor, why: str = "") -> int:
    """Make a line for each indicator that has none; return how many.

    A design without moments gets a time before, after and later first. The
    day and the minutes follow from the moment and the questions, so that they
    move along with those.

    Raises
    ------
    LockedError
        When the plan is fixed and no reason is given.
    """
    Programme.objects.select_for_update().get(pk=programme.pk)
    design = draw(programme).design
    missing = find_unplanned(design)
    if missing and not design.moments:
        for key, values in _usual_moments(programme, design):
            domain.save_part(domain.Spot(programme, "moment", key), values, by=by, seen=None, why=why)
        design = draw(programme).design
    for indicator in missing:
        key = domain.free_number(programme, "plan_line")
        values = _line_for(programme, design, indicator)
        domain.save_part(domain.Spot(programme, "plan_line", key), values, by=by, seen=None, why=why)
    return len(missing)


def _usual_moments(programme: Programme, design: Design) -> Iterator[tuple[str, dict[str, Any]]]:
    about = design.programme
    days = {"before": about.start, "after": about.end, "later": about.end + LATER if about.end else None}
    for kind, key in (("before", "voor"), ("after", "na"), ("later", "later")):
        day = days[kind]
        yield (
            key,
            {
                "kind": kind,
                "title": _in_both(programme, f"moment.usual.{kind}"),
                "date": day.isoformat() if day else None,
            },
        )


def _line_for(programme: Programme, design: Design, indicator: Indicator) -> dict[str, Any]:
    moment = _moment_for(design, indicator)
    is_asked = indicator.measure not in _NOT_ASKED
    day = None if moment else indicator.target_date
    return {
        "indicator": indicator.id,
        "who": _in_both(programme, "plan_line.who.people" if is_asked else "plan_line.who.figures"),
        "instrument": indicator.instrument,
        "moment": moment.id if moment else None,
        "date": day.isoformat() if day else None,
        "owner": design.goal(indicator.goal).owner,
    }


def _in_both(programme: Programme, key: str) -> dict[str, str]:
    return {language: speak(key, voice_of(programme.organisation, language)) for language in LANGUAGES}


def _moment_for(design: Design, indicator: Indicator) -> Moment | None:
    if indicator.measure in (Measure.SERIES, Measure.ROI):
        return None
    asked = indicator.to_moment or indicator.moment or indicator.then_moment
    if asked:
        return next((one for one in design.moments if one.id == asked), None)
    if indicator.measure is Measure.CHANGE:
        kinds: tuple[str, ...] = ("after", "later")
    else:
        kinds = _USUAL_MOMENT.get(design.goal(indicator.goal).level, ("later", "after"))
    return next((one for kind in kinds for one in design.moments if one.kind == kind), None)


def lay_out(design: Design, keys: Sequence[str]) -> tuple[Measurement, ...]:
    """Return every measurement in order of day, those without one last.

    Parameters
    ----------
    keys
        The keys of the plan's lines, in their order.
    """
    found = [one for key, line in zip(keys, design.plan.lines, strict=True) for one in _measurements(design, key, line)]
    return tuple(sorted(found, key=lambda one: (one.day or dt.date.max, one.is_before is False)))


def _measurements(design: Design, key: str, line: PlanLine) -> Iterator[Measurement]:
    indicator = next((one for one in design.indicators if one.id == line.indicator), None)
    goal = next((one for one in design.goals if indicator is not None and one.id == indicator.goal), None)
    moment = next((one for one in design.moments if one.id == line.moment), None)
    instrument = line.instrument or (indicator.instrument if indicator else None) or ""
    minutes = line.minutes if line.minutes is not None else _estimated_minutes(design, instrument)
    day = line.date or (moment.date if moment else None)
    before = _before(design, line, indicator)
    if before is not None:
        yield Measurement(key, line, indicator, goal, before, before.date, instrument, minutes, is_before=True)
    yield Measurement(key, line, indicator, goal, moment, day, instrument, minutes)


def _before(design: Design, line: PlanLine, indicator: Indicator | None) -> Moment | None:
    """Return the time before of a change that has no line of its own."""
    if indicator is None or indicator.measure is not Measure.CHANGE:
        return None
    moment = next(
        (one for one in design.moments if one.id == indicator.from_moment),
        next((one for one in design.moments if one.kind == "before"), None),
    )
    own = {one.moment for one in design.plan.lines if one.indicator == line.indicator}
    return moment if moment is not None and moment.id not in own else None


def _estimated_minutes(design: Design, instrument: str) -> float | None:
    items = next((one.items for one in design.instruments if one.id == instrument), ())
    return float(estimate_minutes(item.kind for item in items)) or None


FIXED, READY = "plan.title_fixed", "plan.title_ready"


def judge_plan(design: Design) -> tuple[str, int]:
    """Return the text key of how the plan stands, with its number."""
    if not design.plan.lines:
        return "plan.title_none", 0
    if design.plan.frozen_on is not None:
        return FIXED, 0
    missing, gaps = len(find_unplanned(design)), count_gaps(design)
    if missing:
        return "plan.title_missing", missing
    if unmeasured := len(find_unmeasured(design)):
        return "plan.title_unmeasured", unmeasured
    return ("plan.title_gaps", gaps) if gaps else (READY, 0)


def count_gaps(design: Design) -> int:
    """Return how many measurements have no day or nobody who sees to them."""
    return sum(not one.is_complete for one in lay_out(design, [""] * len(design.plan.lines)))


def gather(measurements: Iterable[Measurement]) -> tuple[tuple[Measurement, ...], ...]:
    """Return together what the same people answer in one questionnaire on one day, the longest first."""
    groups: dict[tuple[object, ...], list[Measurement]] = {}
    for one in measurements:
        alone = "" if one.instrument else one.key
        spot = (one.day, one.instrument, alone, one.line.who, one.line.owner, one.is_before)
        groups.setdefault(spot, []).append(one)
    return tuple(tuple(sorted(group, key=lambda one: -(one.minutes or 0))) for group in groups.values())


def find_crowded(measurements: Sequence[Measurement]) -> tuple[tuple[Measurement, Measurement], ...]:
    """Return pairs of moments less than a week apart at which the same people are asked something."""
    asked: dict[tuple[LocalText, str], Measurement] = {}
    for one in measurements:
        if one.day and one.moment and one.minutes:
            asked.setdefault((one.line.who, one.moment.id), one)
    firsts = list(asked.values())
    return tuple(
        (first, second)
        for place, first in enumerate(firsts)
        for second in firsts[place + 1 :]
        if first.line.who == second.line.who and _apart(first, second) < WEEK
    )


def _apart(first: Measurement, second: Measurement) -> dt.timedelta:
    return abs(second.day - first.day) if first.day and second.day else WEEK


def minutes_per_person(design: Design, people: int) -> float:
    """Return the minutes that the whole plan asks of somebody who takes part in everything."""
    return sum(one.minutes_per_person for one in estimate_burden(design, people) if one.people == people)


# Kind → the letter that its keys begin with, and the field that holds its name.
_NAMED = {"moment": ("m", "title"), "group": ("g", "title"), "question": ("v", "text"), "series": ("k", "title")}
ADDABLE = ("plan_line", "breakdown", *_NAMED)


@dataclass(frozen=True)
class NewPart:
    """A part to add to the plan: its kind, and what it is called.

    ``name`` is the key of its indicator for a line, the attribute of people
    for a breakdown; ``attributes`` are those that people have, and a breakdown
    by one of them is called exactly so.
    """

    kind: str
    name: str
    attributes: tuple[str, ...] = ()


@transaction.atomic
def add_part(programme: Programme, new: NewPart, *, by: Actor, why: str = "") -> str:
    """Add a part of the plan and return its key.

    Raises
    ------
    TooManyError
        When there are six breakdowns already.
    AlreadyThereError
        When there is a breakdown of this name.
    LockedError
        When the plan is fixed and no reason is given.
    """
    Programme.objects.select_for_update().get(pk=programme.pk)
    key, values = _first_values(programme, new)
    domain.save_part(domain.Spot(programme, new.kind, key), values, by=by, seen=None, why=why)
    return key


def _first_values(programme: Programme, new: NewPart) -> tuple[str, dict[str, Any]]:
    kind, name = new.kind, new.name
    if kind == "plan_line":
        design = draw(programme).design
        return domain.free_number(programme, kind), _line_for(programme, design, design.indicator(name))
    present = Part.objects.filter(programme=programme, kind=kind)
    if kind == "breakdown":
        attribute = _attribute_for(name, [*present.values_list("key", flat=True), *new.attributes])
        require_new_breakdown(present.values_list("key", flat=True), attribute)
        if present.count() >= MOST_BREAKDOWNS:
            raise TooManyError
        return attribute, {"title": name}
    letter, field = _NAMED[kind]
    taken = {*programme.revisions.filter(kind=kind).values_list("key", flat=True)}
    key = next(key for key in (f"{letter}{number}" for number in range(1, len(taken) + 2)) if key not in taken)
    usual: dict[str, dict[str, Any]] = {
        "moment": {"kind": "after"},
        "group": {"role": "comparison" if present.exists() else "programme"},
    }
    return key, {field: name, **usual.get(kind, {})}


def require_new_breakdown(declared: Iterable[str], name: str) -> None:
    """Refuse a breakdown that differs from another in capitals only.

    Raises
    ------
    AlreadyThereError
        When there is one already.
    """
    if fold(name) in {fold(one) for one in declared}:
        raise AlreadyThereError


def find_twins(design: Design) -> tuple[tuple[str, ...], ...]:
    """Return the breakdowns that differ in capitals only, those together that do."""
    twins: dict[str, list[str]] = {}
    for one in design.breakdowns:
        twins.setdefault(fold(one.attribute), []).append(one.attribute)
    return tuple(tuple(names) for names in twins.values() if len(names) > 1)


def _attribute_for(name: str, known: Iterable[str]) -> str:
    """Return the attribute that a name means: one that is there, else a new one of that name."""
    own = fold(name).replace("/", "_")[:LONGEST_KEY]
    return next((one for one in known if fold(one) == fold(name) and "/" not in one and len(one) <= LONGEST_KEY), own)


def approval_note(programme: Programme) -> str:
    """Return what was written down when the plan was approved."""
    versions = programme.revisions.filter(kind="plan", key=ONLY).order_by("number")
    return next((one.why for one in versions if (one.data or {}).get("frozen_on")), "")


@transaction.atomic
def approve_plan(programme: Programme, *, by: Actor, note: str = "", reason: str = "") -> None:
    """Fix the plan: from today on every change asks for a reason.

    Parameters
    ----------
    note
        On what the lead's own approval rests; a commissioner needs none.
    reason
        Why goals without a measurement are accepted; it is kept with each of
        them, so that the report says it.

    Raises
    ------
    NotReadyError
        When there is nothing to approve, or a note or a reason is missing.
    """
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    access = programme_for(by, programme.pk, Right.APPROVE_PLAN)
    if access is None:
        raise PermissionError("only who may approve plans approves one")
    if domain.is_plan_fixed(programme):
        return
    is_commissioner = COMMISSIONER.key in access.role_keys
    design = draw(programme).design
    _require_ready(design, has_note=is_commissioner or bool(note.strip()), reason=reason)
    for goal in find_unmeasured(design):
        spot = domain.Spot(programme, "goal", goal.id)
        domain.save_part(spot, {"not_measured_because": reason.strip()}, by=by, seen=None)
    role = COMMISSIONER.key if is_commissioner else LEAD.key
    values = {"frozen_on": clock.today().isoformat(), "agreed_by": speak(f"role.{role}", by.voice)}
    domain.save_part(domain.Spot(programme, "plan", ONLY), values, by=by, seen=None, why=note.strip())
    if locked.state == State.DRAFT:
        domain.set_state(programme, State.APPROVED, by=by)
    record("plan.approved", kind="programme", target=programme.id, by=by.user.id, organisation=by.organisation.id)


def _require_ready(design: Design, *, has_note: bool, reason: str) -> None:
    if not design.plan.lines:
        raise NotReadyError("approve.empty")
    if find_unmeasured(design) and not reason.strip():
        raise NotReadyError("approve.reason_needed")
    if not has_note:
        raise NotReadyError("approve.note_needed")


def title_of(part: Moment | Indicator | Goal | None, voice: Voice) -> str:
    """Return how a part is called, in the reader's language."""
    text = None if part is None else part.text if isinstance(part, Goal) else part.title
    return said(text, voice.language) if text is not None else ""
