"""Managing a programme: who works on it, handing over, its phase, putting it away, a copy for a next group."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from oogst_web.accounts.roles import ROLES, Right
from oogst_web.common import clock
from oogst_web.common.fields import Field, NotReadableError, read
from oogst_web.common.ids import read_id
from oogst_web.common.words import speak
from oogst_web.organisations.models import Membership
from oogst_web.organisations.queries import colleagues_of
from oogst_web.pages.access import Asked, programme_page
from oogst_web.programmes import agreements, domain
from oogst_web.programmes.design import goals_without_measurement
from oogst_web.programmes.models import Programme, State
from oogst_web.programmes.progress import summarise
from oogst_web.programmes.queries import (
    agreement_of,
    agreements_of,
    agreements_that_hold,
    seat_of,
    seats_of,
    seats_that_count,
)

UNTIL = Field("until", "day")
TITLE_LENGTH = 200


@require_GET
@programme_page(Right.MANAGE_PROGRAMME)
def manage(request: Asked) -> HttpResponse:
    """Show who works on the programme and what can be done with the whole of it."""
    return _page(request)


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def add_seat(request: Asked) -> HttpResponse:
    """Let a colleague work on the programme, in a role that the colleague has in the organisation."""
    _require_open(request)
    member = next((one for one in _candidates(request) if one.id == read_id(request.POST.get("member"))), None)
    if member is None:
        return _page(request, {"member": "manage.choose_colleague"})
    try:
        until = read(UNTIL, request.POST, request.actor.voice.language, None)
        domain.give_seat(request.access.programme, member.user, member.role, by=request.actor, until=until)
    except NotReadableError as error:
        return _page(request, {"until": error.key})
    except domain.LastLeadError:
        return _page(request, {"until": "manage.last_lead"})
    return redirect("manage", request.access.programme.id)


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def change_seat(request: Asked) -> HttpResponse:
    """End a seat now, or say until when it holds."""
    _require_open(request)
    programme, asked = request.access.programme, read_id(request.POST.get("seat"))
    seat = seat_of(programme, asked) if asked else None
    if seat is None:
        return redirect("manage", programme.id)
    try:
        if "end" in request.POST:
            domain.end_seat(programme, seat.user, seat.role, by=request.actor)
        else:
            until = read(UNTIL, request.POST, request.actor.voice.language, None)
            domain.give_seat(programme, seat.user, seat.role, by=request.actor, until=until)
    except NotReadableError as error:
        return _page(request, {str(seat.id): error.key})
    except domain.LastLeadError:
        return _page(request, {str(seat.id): "manage.last_lead"})
    return redirect("manage", programme.id)


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def hand_over(request: Asked) -> HttpResponse:
    """Give the programme to another lead, after a page that says what that means."""
    _require_open(request)
    member = next((one for one in _leads(request) if one.id == read_id(request.POST.get("lead"))), None)
    if member is None:
        return _page(request, {"lead": "manage.choose_lead"})
    if "sure" not in request.POST:
        return render(request, "pages/design/hand_over.html", {"member": member})
    domain.hand_over(request.access.programme, member.user, by=request.actor)
    voice, name = request.actor.voice, member.user.called
    messages.success(request, speak("manage.handed_over", voice, name=name, title=request.access.programme.title))
    return redirect("programmes")


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def change_state(request: Asked) -> HttpResponse:
    """Start, close or stop the programme."""
    _require_open(request)
    programme = request.access.programme
    try:
        if "start" in request.POST:
            domain.start(programme, by=request.actor, why=request.POST.get("why", ""))
        elif "close" in request.POST:
            domain.set_state(programme, State.CLOSED, by=request.actor)
        elif "stop" in request.POST:
            domain.set_state(programme, State.STOPPED, by=request.actor)
    except domain.NotMeasuredError:
        return _page(request, {"why": "manage.why_needed"})
    return redirect("manage", programme.id)


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def put_away(request: Asked) -> HttpResponse:
    """Put the programme away, or bring it back."""
    domain.archive(request.access.programme, by=request.actor, back="back" in request.POST)
    return redirect("manage", request.access.programme.id)


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def copy(request: Asked) -> HttpResponse:
    """Make a programme for a next group."""
    if not request.actor.may(Right.CREATE_PROGRAMME):
        raise Http404
    title = " ".join(request.POST.get("title", "").split())[:TITLE_LENGTH]
    if not title:
        return _page(request, {"title": "field.needed"})
    made = domain.copy_programme(request.access.programme, title, by=request.actor)
    messages.success(request, speak("manage.copied", request.actor.voice))
    return redirect("programme", made.id)


@require_POST
@programme_page(Right.MANAGE_PROGRAMME)
def agree(request: Asked) -> HttpResponse:
    """Record an agreement with an evaluator, so that data may go out; or end one."""
    _require_open(request)
    programme = request.access.programme
    if "end" in request.POST:
        asked = read_id(request.POST.get("agreement"))
        agreement = agreement_of(programme, asked) if asked else None
        if agreement is not None:
            agreements.end_agreement(agreement, by=request.actor)
        return redirect(f"{reverse('manage', args=[programme.id])}#agreement")
    texts = {name: request.POST.get(name, "") for name in agreements.LONGEST}
    days, errors = _days(request)
    try:
        agreements.make_agreement(programme, texts, *days, by=request.actor)
    except agreements.NotAgreedError as error:
        return _page(request, error.errors | errors)
    return redirect(f"{reverse('manage', args=[programme.id])}#agreement")


def _days(request: Asked) -> tuple[list[dt.date | None], dict[str, str]]:
    days: list[dt.date | None] = []
    errors: dict[str, str] = {}
    for name in ("since", "agreed_until"):
        try:
            typed = read(Field(name, "day"), request.POST, request.actor.voice.language, None)
            days.append(dt.date.fromisoformat(typed) if typed else None)
        except NotReadableError as error:
            days.append(None)
            errors[name] = error.key
    return days, errors


def _require_open(request: Asked) -> None:
    if not request.access.is_editable:
        raise Http404


def _page(request: Asked, errors: dict[str, str] | None = None) -> HttpResponse:
    programme, errors = request.access.programme, errors or {}
    lacking = goals_without_measurement(summarise(programme).design)
    counting = seats_that_count(programme)
    context: dict[str, Any] = {
        "seats": [
            {"seat": seat, "counts": seat.id in counting, "error": errors.get(str(seat.id), "")}
            for seat in seats_of(programme)
        ],
        "agreements": _agreements(programme),
        "candidates": _candidates(request),
        "leads": _leads(request),
        "lacking": lacking,
        "errors": errors,
        "posted": request.POST,
        "may_copy": request.actor.may(Right.CREATE_PROGRAMME),
        "is_running": programme.state == State.RUNNING,
        "is_over": programme.state in (State.CLOSED, State.STOPPED),
    }
    return render(request, "pages/design/manage.html", context, status=422 if errors else 200)


def _agreements(programme: Programme) -> list[dict[str, Any]]:
    holding = {one.id for one in agreements_that_hold(programme)}
    today = clock.today()
    return [
        {"agreement": one, "holds": one.id in holding, "is_coming": one.ended_at is None and one.since > today}
        for one in agreements_of(programme)
    ]


def _candidates(request: Asked) -> list[Membership]:
    taken = {(seat.user_id, seat.role) for seat in seats_of(request.access.programme)}
    return [
        member
        for member in colleagues_of(request.actor)
        if ROLES[member.role].in_programme and (member.user_id, member.role) not in taken
    ]


def _leads(request: Asked) -> list[Membership]:
    members = colleagues_of(request.actor)
    return [member for member in members if member.role == "lead" and member.user_id != request.actor.user.id]
