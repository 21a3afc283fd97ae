"""The list of people, one person, and how somebody stops or goes to another group."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from oogst.types.design import Design
from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.common.fields import NotReadableError
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.people import forms
from oogst_web.people import domain
from oogst_web.people.models import Person
from oogst_web.people.queries import (
    declared_attributes,
    moves_of,
    people_of,
    person_of,
    stays_of,
    tallies,
    undoable,
    used_attributes,
)
from oogst_web.people.rule import counts_on
from oogst_web.programmes.design import draw
from oogst_web.programmes.domain import LockedError, Spot, is_plan_fixed, save_part
from oogst_web.programmes.planning import AlreadyThereError, require_new_breakdown

SHOWN = 100
MOST_BREAKDOWNS = 6


@require_GET
@programme_page(Right.SEE_PEOPLE)
def people(request: Asked) -> HttpResponse:
    """List who takes part, tell who counts, and offer attributes as breakdowns."""
    programme = request.access.programme
    design, today = draw(programme).design, clock.today()
    stays = stays_of(programme, design)
    asked, group = str(request.GET.get("q", "")).strip()[:100], str(request.GET.get("group", ""))
    page = Paginator(people_of(programme, asked, group), SHOWN).get_page(request.GET.get("page"))
    groups = {one.value: one.label for one in forms.group_options(request, design)}
    attributes = tuple(dict.fromkeys((*declared_attributes(design), *used_attributes(stays))))
    context = {
        "page": page,
        "rows": [_row(person, groups, attributes) for person in page],
        "attributes": attributes,
        "total": len(stays),
        "now_in": sum(counts_on(stay, today) for stay in stays),
        "gone": sum(stay.left is not None and stay.left <= today for stay in stays),
        "tallies": tallies(design, stays, request.actor.voice.language),
        "words": asked,
        "may_edit": _may_edit(request),
        "undo": undoable(programme) if _may_edit(request) else None,
        "undeclared": _undeclared(request, design, attributes),
    }
    return render(request, "pages/people/people.html", context)


@require_POST
@programme_page(Right.EDIT_PLAN)
def declare_breakdown(request: Asked) -> HttpResponse:
    """Make an attribute a declared breakdown."""
    programme, name, voice = request.access.programme, request.POST.get("attribute", ""), request.actor.voice
    stays, design = stays_of(programme), draw(programme).design
    if name not in used_attributes(stays):
        raise Http404
    declared = {part.attribute for part in design.breakdowns}
    if name in declared:
        return redirect("people", programme.id)
    try:
        require_new_breakdown(declared, name)
    except AlreadyThereError:
        messages.error(request, speak("plan.breakdown_there", voice))
        return redirect("people", programme.id)
    if len(declared) >= MOST_BREAKDOWNS:
        messages.error(request, speak("people.not_declared", voice))
        return redirect("people", programme.id)
    try:
        save_part(Spot(programme, "breakdown", name), {"title": name}, by=request.actor, seen=None)
        messages.success(request, speak("people.declared", voice, name=name))
    except LockedError:
        messages.error(request, speak("people.not_declared", voice))
    return redirect("people", programme.id)


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_PEOPLE)
def add_person(request: Asked) -> HttpResponse:
    """Add one person."""
    programme = request.access.programme
    design, errors = draw(programme).design, {}
    if request.method == "POST":
        try:
            domain.add_person(programme, forms.read_person(request, design, None), by=request.actor)
            return redirect("people", programme.id)
        except NotReadableError as error:
            errors = {error.name: error.key}
        except domain.TakenError as error:
            errors = {error.field: f"person.{error.field}_taken"}
    context = {"fields": forms.person_fields(request, design, None, errors), "is_wrong": bool(errors)}
    return render(request, "pages/people/new.html", context, status=422 if errors else 200)


@require_GET
@programme_page(Right.SEE_PEOPLE)
def person(request: Asked, person: uuid.UUID) -> HttpResponse:
    """Show one person."""
    return _show(request, _find(request, person))


@require_POST
@programme_page(Right.EDIT_PEOPLE)
def save_person(request: Asked, person: uuid.UUID) -> HttpResponse:
    """Keep what was typed about somebody."""
    found = _find(request, person)
    design = draw(request.access.programme).design
    try:
        domain.save_person(found, forms.read_person(request, design, found), by=request.actor)
    except NotReadableError as error:
        return _show(request, found, about={error.name: error.key})
    except domain.TakenError as error:
        return _show(request, found, about={error.field: f"person.{error.field}_taken"})
    messages.success(request, speak("person.saved", request.actor.voice))
    return redirect("person", request.access.programme.id, found.id)


@require_POST
@programme_page(Right.EDIT_PEOPLE)
def move_person(request: Asked, person: uuid.UUID) -> HttpResponse:
    """Let somebody stop, take part after all, or go to another group."""
    found, deed = _find(request, person), request.POST.get("deed", "")
    try:
        if deed == "back":
            domain.come_back(found, by=request.actor)
        elif deed in ("stop", "move"):
            _leave_or_move(request, found, deed)
    except NotReadableError as error:
        return _show(request, found, **{deed: {error.name: error.key}})
    return redirect("person", request.access.programme.id, found.id)


def _leave_or_move(request: Asked, found: Person, deed: str) -> None:
    values = {one.name: forms.read_field(request, one) for one in forms.STOP}
    day = dt.date.fromisoformat(values["day"])
    if deed == "stop":
        if found.joined is not None and day < found.joined:
            raise NotReadableError("people.row_days", "day")
        domain.leave(found, day, values["reason"], by=request.actor)
        return
    group = request.POST.get("group", "")
    if group not in {one.id for one in draw(request.access.programme).design.groups}:
        raise NotReadableError("field.no_choice", "group")
    domain.move(found, group, day, values["reason"], by=request.actor)


def _find(request: Asked, person: uuid.UUID) -> Person:
    found = person_of(request.access.programme, person)
    if found is None:
        raise Http404
    return found


def _show(request: Asked, found: Person, **errors: dict[str, str]) -> HttpResponse:
    design = draw(request.access.programme).design
    groups = {one.value: one.label for one in forms.group_options(request, design)}
    no_group = speak("person.no_group", request.actor.voice)
    about = errors.get("about", {})
    context = {
        "person": found,
        "fields": forms.person_fields(request, design, found, about),
        "group": groups.get(found.group, found.group or no_group),
        "groups": [one for one in forms.group_options(request, design) if one.value != found.group],
        "moves": [
            {
                "move": one,
                "before": groups.get(one.before, one.before or no_group),
                "after": groups.get(one.after, one.after),
            }
            for one in moves_of(found)
        ],
        "stop": forms.stop_fields(request, errors.get("stop", {})),
        "move": forms.stop_fields(request, errors.get("move", {})),
        "may_edit": _may_edit(request),
        "is_wrong": bool(errors),
        "group_error": speak(errors["move"]["group"], request.actor.voice) if "group" in errors.get("move", {}) else "",
    }
    return render(request, "pages/people/person.html", context, status=422 if errors else 200)


def _row(person: Person, groups: dict[str, str], attributes: tuple[str, ...]) -> dict[str, Any]:
    return {
        "person": person,
        "group": groups.get(person.group, person.group),
        "values": [person.attributes.get(name, "") for name in attributes],
    }


def _may_edit(request: Asked) -> bool:
    return request.access.may(Right.EDIT_PEOPLE) and request.access.is_editable


def _undeclared(request: Asked, design: Design, attributes: tuple[str, ...]) -> list[str]:
    declared = {part.attribute for part in design.breakdowns}
    may = request.access.may(Right.EDIT_PLAN) and request.access.is_editable and len(declared) < MOST_BREAKDOWNS
    if not may or is_plan_fixed(request.access.programme):
        return []
    return [name for name in attributes if name not in declared and len(name) <= 64]
