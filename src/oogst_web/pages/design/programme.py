"""The list of programmes, a new one, its overview, its story, and how it stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from oogst.types.design import Design
from oogst.types.text import LocalText
from oogst_web.accounts.roles import Right
from oogst_web.asking.agenda import look_ahead
from oogst_web.asking.response import look_at
from oogst_web.common import clock
from oogst_web.common.fields import Field, NotReadableError, read
from oogst_web.common.templatetags.words import day
from oogst_web.common.words import speak
from oogst_web.linking.queries import key_days
from oogst_web.pages.access import Asked, programme_page, work_page
from oogst_web.pages.blocks import due_url
from oogst_web.pages.design.history import group_changes
from oogst_web.pages.design.screen import Cards, tell_days
from oogst_web.pages.organisation.screen import shown
from oogst_web.people.queries import attendance_of
from oogst_web.programmes.days import begin_on
from oogst_web.programmes.design import draw
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.progress import NOW, PlannedDay, glance_at, list_steps, planned_days, summarise
from oogst_web.programmes.queries import history_of, seats_of, visible_to
from oogst_web.programmes.starts import STARTS, design_values
from oogst_web.results.decisions import closed_waves
from oogst_web.results.standing import standing_of
from oogst_web.waves.models import WaveState
from oogst_web.waves.queries import waves_of

FIRST_DAY = Field("first_day", "day")
NEWS_READ = 30
NEWS_SHOWN = 5


@require_GET
@work_page(Right.OPEN_WORK)
def programmes(request: Asked) -> HttpResponse:
    """List the programmes; those put away on demand."""
    archived = "archived" in request.GET
    found = visible_to(request.actor).filter(archived_at__isnull=not archived).defer("tables")
    rows = glance_at(found[:100])
    context = {"rows": rows, "archived": archived, "may_create": request.actor.may(Right.CREATE_PROGRAMME)}
    return render(request, "pages/design/programmes.html", context)


@require_http_methods(["GET", "POST"])
@work_page(Right.CREATE_PROGRAMME)
def new_programme(request: Asked) -> HttpResponse:
    """Begin a programme from an example or blank."""
    title, start = request.POST.get("title", "").strip(), request.POST.get("start", "blank")
    first, error = _first_day(request)
    if request.method == "POST" and title and start in STARTS and not error:
        values = begin_on(design_values(start, title, request.actor.organisation.name), first)
        return redirect("programme", create_programme(title, values, by=request.actor).id)
    is_wrong, typed = request.method == "POST", request.POST.get(FIRST_DAY.name, "")
    day_field = shown("new", FIRST_DAY, typed, request.actor.voice, error=error)
    context = {"starts": STARTS, "is_wrong": is_wrong, "asked": title, "start": start, "first_day": day_field}
    return render(request, "pages/design/new.html", context, status=422 if is_wrong else 200)


def _first_day(request: Asked) -> tuple[dt.date | None, NotReadableError | None]:
    """Return the day that was typed, if any, or why it is none."""
    try:
        typed = read(FIRST_DAY, request.POST, request.actor.voice.language, None)
    except NotReadableError as error:
        return None, NotReadableError(error.key, FIRST_DAY.name)
    return (dt.date.fromisoformat(typed) if typed else None), None


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def overview(request: Asked) -> HttpResponse:
    """Answer how this programme stands and what has to be done now."""
    programme, access = request.access.programme, request.access
    standing = summarise(programme)
    steps, timeline = list(list_steps(standing)), lay_on_time(standing.design, clock.today())
    coming = next((one for one in timeline if one.kind == "moment" and one.day and not one.is_past), None)
    context = {
        "standing": standing,
        "may_edit": access.may(Right.EDIT_DESIGN) and access.is_editable,
        "steps": steps,
        "day_advice": tell_days(standing.design, request.actor.voice),
        "to_do": sum(step.state == NOW for step in steps),
        "due": waves_due(request),
        "coming": coming,
        "timeline": timeline,
        "news": group_changes(request, history_of(programme, NEWS_READ))[:NEWS_SHOWN],
        "seats": seats_of(programme),
        "people": attendance_of([programme]).get(programme.pk) if access.may(Right.SEE_PEOPLE) else None,
        "steer": _steer(request) if access.may(Right.SEE_RESULTS) else None,
        "address": settings.OOGST_BASE_URL + reverse("programme", args=[programme.pk]),
    }
    return render(request, "pages/design/overview.html", context)


def _steer(request: Asked) -> dict[str, Any] | None:
    """Return what one steers by while a programme runs: who answered so far, what came out last, what is owed."""
    programme, access = request.access.programme, request.access
    standing, closed = standing_of(programme), closed_waves(programme)
    running = []
    if access.may(Right.SEE_RESPONSE):
        design = draw(programme).design
        running = [
            {"wave": one, "response": look_at(one, design, request.actor.voice)}
            for one in waves_of(programme)
            if one.state == WaveState.OPEN
        ]
    if not standing.releases and not closed and not standing.open_waves and standing.coming is None:
        return None
    return {
        "standing": standing,
        "owed": [one for one in closed if getattr(one, "decision", None) is None],
        "decided": next((one.decision for one in closed if getattr(one, "decision", None) is not None), None),
        "running": running,
        "key": key_days(programme) if access.may(Right.SEE_RESPONSE) else None,
    }


def waves_due(request: Asked) -> list[dict[str, str]]:
    """Return what is due in the waves of the open programme, for who carries them out."""
    if not request.access.may(Right.RUN_WAVES) or not request.access.is_editable:
        return []
    voice = request.actor.voice
    return [
        {"text": speak(one.text, voice, count=one.count, day=day(one.day, voice)), "url": due_url(one)}
        for one in look_ahead([request.access.programme])
    ]


@dataclass(frozen=True)
class Spot:
    """One place on the timeline; ``here`` is where the reader is: today."""

    kind: str
    title: LocalText
    day: dt.date | None
    is_past: bool = False


def lay_on_time(design: Design, today: dt.date) -> list[Spot]:
    """Return measurements and activities in order of day, with today between them; those without a day last."""
    about = design.programme
    ends = [PlannedDay(kind, "", day) for kind, day in (("start", about.start), ("end", about.end)) if day]
    dated = sorted((one for one in [*ends, *planned_days(design)] if one.day), key=lambda one: one.day or today)
    spots = [Spot(one.kind, one.title, one.day, one.day is not None and one.day < today) for one in dated]
    place = sum(spot.is_past for spot in spots)
    undated = [Spot(one.kind, one.title, None) for one in planned_days(design) if one.day is None]
    return [*spots[:place], Spot("here", "", today), *spots[place:], *undated] if spots or undated else []


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def story(request: Asked) -> HttpResponse:
    """Show the story, the values and the answers of the alignment talk."""
    card, design = Cards(request).find("programme", "-"), draw(request.access.programme).design
    context = {"card": card, "day_advice": tell_days(design, request.actor.voice)}
    return render(request, "pages/design/story.html", context)
