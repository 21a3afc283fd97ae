"""Waves: what is asked when, and the response as far as it may be told."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, caller_of
from oogst_web.api.paging import Listing, Order, Page, take
from oogst_web.api.problems import ProblemError
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.asking.response import look_at
from oogst_web.programmes.design import draw
from oogst_web.waves.models import Wave
from oogst_web.waves.queries import wave_of

router = Router(tags=["waves"])
ORDER = Order(("created_at", "id"), is_descending=True)
State = Literal["draft", "open", "closed"]


class ToldWave(Told):
    """A wave: one questionnaire at one moment under one promise."""

    id: uuid.UUID
    moment: str
    instrument: str
    version: int
    promise: str
    state: State
    closes_on: dt.date
    results_on: dt.date
    opened_at: dt.datetime | None
    closed_at: dt.datetime | None


class ToldGroup(Told):
    """A group: how many are asked, and at least how many answered; null where that is not told."""

    title: str
    invited: int
    answered: int | None


class ToldResponse(Told):
    """How it goes: `answered` goes up by five at a time, `percent` is rounded to five."""

    invited: int
    answered: int | None
    percent: int | None
    groups: list[ToldGroup]
    hides_groups: bool


class ToldWaveWithResponse(ToldWave):
    """A wave with its response."""

    response: ToldResponse


class Asked(Listing):
    """Which waves."""

    state: State | None = None


@router.get(
    "/{uuid:programme}/waves",
    auth=ApiKeyAuth(Right.SEE_RESPONSE, Scope.READ_WAVES),
    response=answers(Page[ToldWave]),
    url_name="api_waves",
)
def list_waves(request: HttpRequest, programme: uuid.UUID, asked: Query[Asked]) -> Page[ToldWave]:
    """List the waves of a programme, the last made first."""
    found = caller_of(request).access.programme.waves.select_related("published").defer("published__data")
    if asked.state is not None:
        found = found.filter(state=asked.state)
    rows, further = take(found, ORDER, asked)
    return Page(items=[ToldWave(**_told(one)) for one in rows], next=further)


@router.get(
    "/{uuid:programme}/waves/{uuid:wave}",
    auth=ApiKeyAuth(Right.SEE_RESPONSE, Scope.READ_WAVES),
    response=answers(ToldWaveWithResponse),
    url_name="api_wave",
)
def read_wave(request: HttpRequest, programme: uuid.UUID, wave: uuid.UUID) -> ToldWaveWithResponse:
    """Read one wave with its response, as coarse as on the screen."""
    caller = caller_of(request)
    found = wave_of(caller.access.programme, wave)
    if found is None:
        raise ProblemError(404, "not_there")
    seen = look_at(found, draw(caller.access.programme).design, caller.voice)
    groups = [ToldGroup(title=one.title, invited=one.invited, answered=one.answered) for one in seen.groups]
    response = ToldResponse(
        invited=seen.invited,
        answered=seen.answered,
        percent=seen.percent,
        groups=groups,
        hides_groups=seen.hides_groups,
    )
    return ToldWaveWithResponse(**_told(found), response=response)


def _told(one: Wave) -> dict[str, Any]:
    names = ("id", "moment", "instrument", "promise", "state", "closes_on", "results_on", "opened_at", "closed_at")
    return {**{name: getattr(one, name) for name in names}, "version": one.published.version}
