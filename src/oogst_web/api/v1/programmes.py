"""Programmes and their measurement plans."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from oogst.types.text import said
from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, caller_of
from oogst_web.api.paging import Listing, Order, Page, take
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.people.queries import attendance_of
from oogst_web.programmes import planning
from oogst_web.programmes.design import draw_values
from oogst_web.programmes.models import Programme
from oogst_web.programmes.parts import join_design
from oogst_web.programmes.queries import visible_to

router = Router(tags=["programmes"])
State = Literal["draft", "approved", "running", "closed", "stopped"]
ORDERS = {
    "title": Order(("title", "id")),
    "-title": Order(("title", "id"), is_descending=True),
    "created_at": Order(("created_at", "id")),
    "-created_at": Order(("created_at", "id"), is_descending=True),
}


class ToldProgramme(Told):
    """A programme."""

    id: uuid.UUID
    title: str
    state: State
    created_at: dt.datetime
    changed_at: dt.datetime
    is_archived: bool


class ToldWithPeople(ToldProgramme):
    """A programme with how many people take part in it now."""

    people: int


class Asked(Listing):
    """Which programmes, in which order."""

    state: State | None = None
    is_archived: bool = Field(False, description="Those that were put away, instead of the others.")
    order: Literal["title", "-title", "created_at", "-created_at"] = "title"


class ToldMeasurement(Told):
    """One time that something is measured: of whom, when, with what, by whom and in how many minutes each."""

    line: str
    is_before: bool
    indicator: str
    title: str
    goal: str | None
    level: int | None
    who: str
    moment: str | None
    day: dt.date | None
    instrument: str
    owner: str
    minutes: float | None


class ToldPlan(Told):
    """The measurement plan: fixed since a day or not yet, and indicators without a line."""

    fixed_on: dt.date | None
    measurements: list[ToldMeasurement]
    unplanned: list[str]


@router.get(
    "",
    auth=ApiKeyAuth(Right.OPEN_WORK, Scope.READ_PROGRAMMES),
    response=answers(Page[ToldProgramme]),
    url_name="api_programmes",
)
def list_programmes(request: HttpRequest, asked: Query[Asked]) -> Page[ToldProgramme]:
    """List the programmes that the maker of the key works on."""
    found = visible_to(caller_of(request).actor).filter(archived_at__isnull=not asked.is_archived).defer("tables")
    if asked.state is not None:
        found = found.filter(state=asked.state)
    rows, further = take(found, ORDERS[asked.order], asked)
    return Page(items=[ToldProgramme(**_told(one)) for one in rows], next=further)


@router.get(
    "/{uuid:programme}",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.READ_PROGRAMMES),
    response=answers(ToldWithPeople),
    url_name="api_programme",
)
def read_programme(request: HttpRequest, programme: uuid.UUID) -> ToldWithPeople:
    """Read one programme."""
    found = caller_of(request).access.programme
    attendance = attendance_of([found]).get(found.id)
    return ToldWithPeople(**_told(found), people=attendance.people if attendance else 0)


@router.get(
    "/{uuid:programme}/plan",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.READ_PROGRAMMES),
    response=answers(ToldPlan),
    url_name="api_plan",
)
def read_plan(request: HttpRequest, programme: uuid.UUID) -> ToldPlan:
    """Read the measurement plan, laid out in time as on the screen."""
    caller = caller_of(request)
    parts = list(caller.access.programme.parts.order_by("position", "key"))
    design = draw_values(join_design(parts)).design
    laid_out = planning.lay_out(design, [part.key for part in parts if part.kind == "plan_line"])
    language = caller.voice.language
    measurements = [
        ToldMeasurement(
            line=one.key,
            is_before=one.is_before,
            indicator=one.line.indicator,
            title=said(one.indicator.title, language) if one.indicator else "",
            goal=one.goal.id if one.goal else None,
            level=one.goal.level if one.goal else None,
            who=said(one.line.who, language),
            moment=one.moment.id if one.moment else None,
            day=one.day,
            instrument=one.instrument,
            owner=one.line.owner or "",
            minutes=one.minutes,
        )
        for one in laid_out
    ]
    unplanned = [one.id for one in planning.find_unplanned(design)]
    return ToldPlan(fixed_on=design.plan.frozen_on, measurements=measurements, unplanned=unplanned)


def _told(one: Programme) -> dict[str, Any]:
    names = ("id", "title", "state", "created_at", "changed_at")
    return {**{name: getattr(one, name) for name in names}, "is_archived": one.archived_at is not None}
