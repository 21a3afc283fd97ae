"""What people do in the programme: activities, the goals they serve, and the mix of ways to learn."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.types.text import said
from oogst_web.accounts.roles import Right
from oogst_web.common.words import catalogue, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.screen import Cards
from oogst_web.pages.design.undo import just_removed
from oogst_web.programmes import domain
from oogst_web.programmes.activities import Mix, activities_without_goal, measure_mix, serve_goals
from oogst_web.programmes.fields import ACTIVITY_KINDS
from oogst_web.programmes.models import Part
from oogst_web.programmes.progress import summarise
from oogst_web.programmes.queries import free_key

TEXT_LENGTH = 300


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def activities(request: Asked) -> HttpResponse:
    """Show the activities, which goal each serves, what is missing, and the mix."""
    standing = summarise(request.access.programme)
    design = standing.design
    served = serve_goals(design)
    context = {
        "cards": _cards(request),
        "activities": design.activities,
        "served": served,
        "gaps": [row.goal for row in served if row.is_gap],
        "without_goal": activities_without_goal(design),
        "mix": _mix(request, measure_mix(design)),
        "kinds": ACTIVITY_KINDS,
        "may_edit": request.access.may(Right.EDIT_DESIGN) and request.access.is_editable,
        "removed": just_removed(request),
    }
    return render(request, "pages/design/activities.html", context)


@require_POST
@programme_page(Right.EDIT_DESIGN)
def add(request: Asked) -> HttpResponse:
    """Make an activity; its other fields are filled in on its card."""
    programme, kind = request.access.programme, request.POST.get("kind", "")
    title = " ".join(request.POST.get("title", "").split())[:TEXT_LENGTH]
    if not title:
        return redirect("activities", programme.id)
    key = free_key(programme, "activity", "a")
    values = {"title": title, "kind": kind if kind in ACTIVITY_KINDS else ACTIVITY_KINDS[0]}
    domain.save_part(domain.Spot(programme, "activity", key), values, by=request.actor, seen=None)
    response = redirect("activities", programme.id)
    response["Location"] += f"?open={key}#activity-{key}"
    return response


def _cards(request: Asked) -> list[dict[str, Any]]:
    kinds: dict[str, list[Part]] = {"activity": [], "goal": []}
    for part in request.access.programme.parts.filter(kind__in=kinds).order_by("position", "key"):
        kinds[part.kind].append(part)
    cards, opened = Cards(request, siblings=kinds), request.GET.get("open", "")
    goals = {part.key: part for part in kinds["goal"]}
    return [
        {
            "part": part,
            "kind_name": _kind_name(request, str(part.data.get("kind") or ACTIVITY_KINDS[0])),
            "goals": [goals[key] for key in part.data.get("goals", ()) if key in goals],
            "is_open": part.key == opened,
            "card": cards.card("activity", part.key, part) if part.key == opened else None,
        }
        for part in kinds["activity"]
    ]


def _kind_name(request: Asked, kind: str) -> str:
    text = f"activity.kind.{kind}"
    return speak(text, request.actor.voice) if text in catalogue() else kind


def _mix(request: Asked, mix: Mix) -> dict[str, Any]:
    voice = request.actor.voice
    return {
        "hours": mix.hours,
        "shares": [{"share": one, "name": speak(f"activities.way.{one.way}", voice)} for one in mix.shares],
        "uncounted": [said(one.title, voice.language) for one in mix.uncounted],
    }
