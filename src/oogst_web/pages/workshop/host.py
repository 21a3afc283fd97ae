"""The host's screen of a design workshop: the code, who wants to come in, and what people wrote."""

from __future__ import annotations

import hashlib
from typing import Any

import segno
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.common.fields import Field, read, show
from oogst_web.common.ids import read_id
from oogst_web.pages.access import Asked, programme_page
from oogst_web.programmes.domain import ConflictError, LockedError, Spot, is_plan_fixed
from oogst_web.programmes.models import Part
from oogst_web.programmes.progress import LEVELS
from oogst_web.programmes.queries import free_key, part_of
from oogst_web.workshops import domain
from oogst_web.workshops.models import Contribution, Guest, Session
from oogst_web.workshops.queries import (
    contribution_to,
    contributions_to,
    goals_of,
    guest_in,
    guests_of,
    session_of,
)

TEXT = Field("text", is_local=True)


@require_GET
@programme_page(Right.RUN_WORKSHOP)
def workshop(request: Asked) -> HttpResponse:
    """Show the session; the page asks every few seconds whether something changed."""
    session = session_of(request.access.programme)
    guests = guests_of(session) if session else []
    contributions = contributions_to(request.access.programme)
    stamp = _stamp(session, guests, contributions)
    if request.htmx and request.GET.get("seen") == stamp:
        return HttpResponse(status=204)
    context = {
        "session": session,
        "stamp": stamp,
        "waiting": [guest for guest in guests if guest.admitted_at is None],
        "inside": [guest for guest in guests if guest.admitted_at is not None],
        "levels": _levels(request, contributions),
        "new": sum(one.state == "new" for one in contributions),
        "done": [one for one in contributions if one.state != "new"],
        "may_merge": request.access.may(Right.EDIT_DESIGN) and request.access.is_editable,
        "is_editable": request.access.is_editable,
    }
    if session is not None:
        context |= _way_in(session)
    return render(request, "pages/workshop/host.html", context)


@require_POST
@programme_page(Right.RUN_WORKSHOP)
def open_or_close(request: Asked) -> HttpResponse:
    """Open a session, or close it."""
    programme = request.access.programme
    session = session_of(programme)
    if "close" not in request.POST:
        domain.open_session(programme, by=request.actor)
    elif session is not None:
        domain.close_session(session, by=request.actor)
    return redirect("workshop", programme.id)


@require_POST
@programme_page(Right.RUN_WORKSHOP)
def admit(request: Asked) -> HttpResponse:
    """Let a guest in, or everybody who waits, or send a guest away."""
    programme, asked = request.access.programme, read_id(request.POST.get("guest"))
    guest = guest_in(programme, asked) if asked else None
    session = session_of(programme)
    if "all" in request.POST and session is not None:
        for waiting in guests_of(session):
            domain.admit(waiting, by=request.actor)
    elif guest is not None and "away" in request.POST:
        domain.send_away(guest, by=request.actor)
    elif guest is not None:
        domain.admit(guest, by=request.actor)
    return redirect("workshop", programme.id)


@require_POST
@programme_page(Right.RUN_WORKSHOP)
def put_aside(request: Asked) -> HttpResponse:
    """Put a contribution aside, or take it up again."""
    contribution = _contribution(request, request.POST.get("contribution"))
    if contribution is not None:
        domain.put_aside(contribution, by=request.actor, back="back" in request.POST)
    return redirect("workshop", request.access.programme.id)


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_DESIGN)
def merge(request: Asked) -> HttpResponse:
    """Take a contribution over into a goal that exists, or make a new goal of it."""
    values = request.POST if request.method == "POST" else request.GET
    contribution = _contribution(request, values.get("contribution"))
    if contribution is None:
        return redirect("workshop", request.access.programme.id)
    goal = part_of(request.access.programme, "goal", values.get("goal", contribution.about))
    if request.method == "GET":
        return _merge_page(request, contribution, goal)
    return _merge(request, contribution, goal)


def _merge(request: Asked, contribution: Contribution, goal: Part | None) -> HttpResponse:
    programme, level = request.access.programme, request.POST.get("level", "")
    is_new = "new" in request.POST
    before = goal.data.get("text") if goal is not None and not is_new else None
    text = read(TEXT, request.POST, request.actor.voice.language, before)
    if text is None:
        return _merge_page(request, contribution, goal, {"text": "field.needed"})
    if is_new and level in {str(number) for number in LEVELS}:
        spot, changes = Spot(programme, "goal", free_key(programme, "goal", "d")), {"level": int(level), "text": text}
    elif goal is not None and not is_new:
        spot, changes = Spot(programme, "goal", goal.key), {"text": text}
    else:
        return _merge_page(request, contribution, goal, {"text": "merge.choose_goal"})
    seen = request.POST.get("version", "")
    wording = domain.Wording(spot, changes, int(seen) if seen.isdigit() else None, request.POST.get("why", ""))
    try:
        domain.merge(contribution, wording, by=request.actor)
    except ConflictError:
        return _merge_page(request, contribution, goal, {"text": "merge.changed"}, 409)
    except LockedError:
        return _merge_page(request, contribution, goal, {"why": "field.why_needed"})
    return redirect("workshop", programme.id)


def _merge_page(
    request: Asked,
    contribution: Contribution,
    goal: Part | None,
    errors: dict[str, str] | None = None,
    status: int = 422,
) -> HttpResponse:
    language = request.actor.voice.language
    now = show(goal.data.get("text"), TEXT, language) if goal is not None else ""
    is_new = "new" in request.POST
    typed = request.POST.get("text", "") if errors else None
    context = {
        "contribution": contribution,
        "goal": goal,
        "goals": goals_of(request.access.programme),
        "now": now,
        "text": now if typed is None or is_new else typed,
        "new_text": typed if typed is not None and is_new else contribution.text,
        "levels": [(str(number), f"level.{number}") for number in LEVELS],
        "level": request.POST.get("level", str(contribution.level)),
        "errors": errors or {},
        "is_new": is_new,
        "is_fixed": is_plan_fixed(request.access.programme),
        "why": request.POST.get("why", ""),
    }
    return render(request, "pages/workshop/merge.html", context, status=status if errors else 200)


def _contribution(request: Asked, text: object) -> Contribution | None:
    asked = read_id(text)
    return contribution_to(request.access.programme, asked) if asked else None


def _levels(request: Asked, contributions: list[Contribution]) -> list[dict[str, Any]]:
    goals = {part.key: part for part in goals_of(request.access.programme)}
    return [
        {
            "number": number,
            "name": f"level.{number}",
            "rows": [{"contribution": one, "about": goals.get(one.about)} for one in mine],
        }
        for number in LEVELS
        for mine in ([one for one in contributions if one.level == number and one.state == "new"],)
        if mine
    ]


def _way_in(session: Session) -> dict[str, str]:
    address = settings.OOGST_BASE_URL + reverse("join")
    drawn = segno.make_qr(f"{address}?code={session.code}").svg_data_uri(scale=6, border=4, light="#fff")
    return {"address": address.partition("//")[2], "qr": str(drawn)}


def _stamp(session: Session | None, guests: list[Guest], contributions: list[Contribution]) -> str:
    """Return a short text that changes when anything on the screen would."""
    shown = [session.code if session else ""]
    shown += [f"{guest.id}{guest.admitted_at is None}" for guest in guests]
    shown += [f"{one.id}{one.state}" for one in contributions]
    return hashlib.sha256(" ".join(shown).encode()).hexdigest()[:16]
