"""The chain of goals: down from what the organisation wants, up again by measuring."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.planning.advice import advise_goals
from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.parts import ask_why
from oogst_web.pages.design.screen import Cards
from oogst_web.pages.design.undo import just_removed
from oogst_web.programmes import domain
from oogst_web.programmes.models import Part
from oogst_web.programmes.progress import LEVELS, summarise
from oogst_web.programmes.queries import free_key

DEFAULT_HIGHEST = 4


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def goals(request: Asked) -> HttpResponse:
    """Show the V: goals per level with the sentence that ties them, and how each is measured."""
    programme = request.access.programme
    standing = summarise(programme)
    kinds = _by_kind(list(programme.parts.all()))
    context = {
        "levels": [_level(request, one.number, kinds, standing) for one in standing.levels if one.is_chosen],
        "standing": standing,
        "may_edit": request.access.may(Right.EDIT_DESIGN) and request.access.is_editable,
        "is_fixed": standing.is_planned,
        "removed": just_removed(request),
    }
    return render(request, "pages/design/goals.html", context)


@require_POST
@programme_page(Right.EDIT_DESIGN)
def add(request: Asked) -> HttpResponse:
    """Make a goal on a level, or an indicator of a goal."""
    programme, text = request.access.programme, request.POST.get("text", "").strip()
    level, parent = request.POST.get("level", ""), request.POST.get("parent", "")
    if not text:
        return redirect("goals", programme.id)
    if request.POST.get("goal"):
        key = free_key(programme, "indicator", "i")
        values: dict[str, Any] = {"goal": request.POST["goal"], "title": text, "definition": text, "measure": "mean"}
        values["primary"] = True if not _has_primary(request, request.POST["goal"]) else None
        kind, opened = "indicator", f"?open={request.POST['goal']}&indicator={key}#indicator-{key}"
    elif level in {str(number) for number in LEVELS}:
        key = free_key(programme, "goal", "d")
        values = {"level": int(level), "text": text, "parent": parent or None}
        kind, opened = "goal", f"?open={key}#goal-{key}"
    else:
        return redirect("goals", programme.id)
    try:
        domain.save_part(
            domain.Spot(programme, kind, key), values, by=request.actor, seen=None, why=request.POST.get("why", "")
        )
    except domain.LockedError:
        return ask_why(request, request.path, ("text", "level", "parent", "goal"), "goals")
    response = redirect("goals", programme.id)
    response["Location"] += opened
    return response


def _level(request: Asked, number: int, kinds: dict[str, list[Part]], standing: Any) -> dict[str, Any]:
    language = request.actor.voice.language
    gaps: dict[str, list[str]] = {}
    for gap in standing.coverage.gaps:
        gaps.setdefault(gap.goal, []).append(gap.text(standing.design, language))
    advice: dict[str, list[str]] = {}
    for one in advise_goals(standing.design):
        advice.setdefault(one.goal, []).append(one.text(language))
    mine = [part for part in kinds["goal"] if part.data.get("level") == number]
    above = next(
        (one for one in LEVELS[::-1] if one > number and any(g.data.get("level") == one for g in kinds["goal"])), None
    )
    return {
        "number": number,
        "name": str(number),
        "goals": [
            {**_goal(request, part, kinds), "gaps": gaps.get(part.key, []), "advice": advice.get(part.key, [])}
            for part in mine
        ],
        "parents": [part for part in kinds["goal"] if part.data.get("level") == above],
    }


def _goal(request: Asked, part: Part, kinds: dict[str, list[Part]]) -> dict[str, Any]:
    parent = next((one for one in kinds["goal"] if one.key == part.data.get("parent")), None)
    indicators = [one for one in kinds["indicator"] if one.data.get("goal") == part.key]
    is_open = request.GET.get("open") == part.key
    # One card at a time: an indicator that is opened takes the place of the card of its goal.
    opened = next((one.key for one in indicators if is_open and one.key == request.GET.get("indicator")), None)
    cards = Cards(request, siblings=kinds)
    return {
        "part": part,
        "parent": parent,
        "chain": part.data.get("chain"),
        "behaviour": next((one for one in kinds["behaviour"] if one.key == part.data.get("from_behaviour")), None),
        "is_open": is_open,
        "card": cards.card("goal", part.key, part) if is_open and opened is None else None,
        "indicators": [
            {"part": one, "card": cards.card("indicator", one.key, one) if one.key == opened else None}
            for one in indicators
        ],
    }


def _by_kind(parts: list[Part]) -> dict[str, list[Part]]:
    kinds: dict[str, list[Part]] = {"goal": [], "indicator": [], "instrument": [], "moment": [], "behaviour": []}
    for part in parts:
        kinds.setdefault(part.kind, []).append(part)
    return {kind: sorted(found, key=lambda part: (part.position, part.key)) for kind, found in kinds.items()}


def _has_primary(request: Asked, goal: str) -> bool:
    indicators = request.access.programme.parts.filter(kind="indicator")
    return any(one.data.get("goal") == goal and one.data.get("primary") for one in indicators)
