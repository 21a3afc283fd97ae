"""KPI series: figures that an organisation keeps already, and that a system delivers."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, Caller, caller_of
from oogst_web.api.paging import Listing, Order, Page, take
from oogst_web.api.problems import ProblemError
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.common.words import text_of
from oogst_web.programmes import tables
from oogst_web.programmes.models import Part
from oogst_web.programmes.queries import part_of

router = Router(tags=["series"])
ORDER = Order(("kind", "position", "key"))
Note = Annotated[str, Field(max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")]


class ToldSeries(Told):
    """A KPI series."""

    key: str
    title: str
    unit: str
    source: str


class Value(Told):
    """One figure: of which period, and over how many people when that is known."""

    period: dt.date
    value: float = Field(ge=-1e15, le=1e15, allow_inf_nan=False)
    people: int | None = Field(None, ge=0, le=10_000_000)
    note: Note = ""


class Delivery(Told):
    """Figures to keep: a period that is there already gets its new value."""

    values: list[Value] = Field(min_length=1, max_length=2000)


class Values(Told):
    """All figures of a series, in order of time."""

    values: list[Value]


@router.get(
    "/{uuid:programme}/series",
    auth=ApiKeyAuth(Right.EDIT_SERIES, Scope.READ_SERIES),
    response=answers(Page[ToldSeries]),
    url_name="api_series",
)
def list_series(request: HttpRequest, programme: uuid.UUID, asked: Query[Listing]) -> Page[ToldSeries]:
    """List the KPI series of a programme."""
    caller = caller_of(request)
    rows, further = take(caller.access.programme.parts.filter(kind="series"), ORDER, asked)
    return Page(items=[_told(one, caller) for one in rows], next=further)


@router.get(
    "/{uuid:programme}/series/{series}/values",
    auth=ApiKeyAuth(Right.EDIT_SERIES, Scope.READ_SERIES),
    response=answers(Values),
    url_name="api_series_values",
)
def read_values(request: HttpRequest, programme: uuid.UUID, series: str) -> Values:
    """Read the figures of a series."""
    return _values(caller_of(request), series)


@router.post(
    "/{uuid:programme}/series/{series}/values",
    auth=ApiKeyAuth(Right.EDIT_SERIES, Scope.WRITE_SERIES),
    response=answers(Values, 422),
    url_name="api_series_values",
)
def deliver_values(request: HttpRequest, programme: uuid.UUID, series: str, delivery: Delivery) -> Values:
    """Deliver figures: all of them are kept or none; sending the same again changes nothing."""
    caller = caller_of(request)
    _part(caller, series)
    rows = [one.model_dump(mode="json", exclude_defaults=True) for one in delivery.values]
    if len({row["period"] for row in rows}) < len(rows):
        raise ProblemError(422, "contents", faults=(("body.values", "api.fault.twice"),))
    try:
        tables.deliver_series(caller.access.programme, series, rows, by=caller.actor)
    except tables.RowError:
        raise ProblemError(422, "contents", faults=(("body.values", "api.fault.full"),)) from None
    return _values(caller, series)


def _values(caller: Caller, series: str) -> Values:
    part = _part(caller, series)
    rows = [row for row in tables.rows_of(caller.access.programme, "series") if row.get("series") == part.key]
    known = tuple(Value.model_fields)
    told = [Value(**{name: row[name] for name in known if row.get(name) is not None}) for row in rows]
    return Values(values=sorted(told, key=lambda one: one.period))


def _part(caller: Caller, key: str) -> Part:
    found = part_of(caller.access.programme, "series", key)
    if found is None:
        raise ProblemError(404, "not_there")
    return found


def _told(part: Part, caller: Caller) -> ToldSeries:
    told = {name: text_of(part.data.get(name), caller.voice.language) for name in ("title", "unit", "source")}
    return ToldSeries(key=part.key, **told)
