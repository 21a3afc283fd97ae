"""From values through competencies to behaviour, and from behaviour to a goal."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.parts import ask_why
from oogst_web.pages.design.screen import Cards
from oogst_web.pages.design.undo import just_removed
from oogst_web.programmes import domain
from oogst_web.programmes.design import draw_values
from oogst_web.programmes.models import Part
from oogst_web.programmes.parts import join_design
from oogst_web.programmes.queries import free_key, part_of
from oogst_web.programmes.tree import count_leaves, goal_values, grow_tree

TEXT_LENGTH = 300
# Kind → the letter that its keys begin with, the field that holds its text, and the field that names what is above it.
LAYERS = {
    "core_value": ("w", "text", ""),
    "competency": ("c", "title", "value"),
    "behaviour": ("g", "text", "competency"),
}


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def values(request: Asked) -> HttpResponse:
    """Show the tree: which behaviour belongs to which value, and which of it is a goal."""
    parts = list(request.access.programme.parts.all())
    tree = grow_tree(draw_values(join_design(parts)).design)
    goals, count = count_leaves(tree)
    context = {
        "tree": tree,
        "goals": goals,
        "count": count,
        "opened": _opened(request, parts),
        # Who adds one often adds the next.
        "adding": request.GET.get("add", ""),
        "is_bare": not tree,
        "may_edit": request.access.may(Right.EDIT_DESIGN) and request.access.is_editable,
        "removed": just_removed(request),
    }
    return render(request, "pages/design/values.html", context)


@require_POST
@programme_page(Right.EDIT_DESIGN)
def add(request: Asked, layer: str) -> HttpResponse:
    """Make a value, a competency under it, or behaviour under that."""
    programme = request.access.programme
    if layer not in LAYERS:
        raise Http404
    letter, field, above = LAYERS[layer]
    text = " ".join(request.POST.get("text", "").split())[:TEXT_LENGTH]
    if not text:
        return redirect("values", programme.id)
    key = free_key(programme, layer, letter)
    found = {field: text, **({above: request.POST.get("above") or None} if above else {})}
    domain.save_part(domain.Spot(programme, layer, key), found, by=request.actor, seen=None)
    place = f"{layer}-{request.POST.get('above', '')}"
    response = redirect("values", programme.id)
    response["Location"] += f"?{urlencode({'add': place})}#{layer}-{key}"
    return response


@require_POST
@programme_page(Right.EDIT_DESIGN)
def make_goal(request: Asked, behaviour: str) -> HttpResponse:
    """Make a goal of level 3 from behaviour; once is enough."""
    programme = request.access.programme
    part = part_of(programme, "behaviour", behaviour)
    if part is None:
        raise Http404
    design = draw_values(join_design(programme.parts.all())).design
    goal = next((one.id for one in design.goals if one.from_behaviour == behaviour), None)
    if goal is None:
        goal = free_key(programme, "goal", "d")
        found = goal_values(design, next(one for one in design.behaviours if one.id == behaviour), part.data)
        try:
            spot = domain.Spot(programme, "goal", goal)
            domain.save_part(spot, found, by=request.actor, seen=None, why=request.POST.get("why", ""))
        except domain.LockedError:
            return ask_why(request, request.path, (), "values")
    response = redirect("goals", programme.id)
    response["Location"] += f"?open={goal}#goal-{goal}"
    return response


def _opened(request: Asked, parts: list[Part]) -> dict[str, Any] | None:
    """Return the card of the part that is open."""
    kinds: dict[str, list[Part]] = {kind: [] for kind in LAYERS}
    for part in sorted(parts, key=lambda part: (part.position, part.key)):
        kinds.setdefault(part.kind, []).append(part)
    asked = request.GET.get("open", "")
    found = next((one for kind in LAYERS for one in kinds[kind] if f"{kind}-{one.key}" == asked), None)
    return Cards(request, siblings=kinds).card(found.kind, found.key, found) if found is not None else None
