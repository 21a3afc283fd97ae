"""The list of programmes, a new one, its overview, its story, and how it stands."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page, work_page
from oogst_web.pages.design.screen import Cards
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.progress import find_tasks, glance_at, summarise
from oogst_web.programmes.queries import history_of, seats_of, visible_to
from oogst_web.programmes.starts import STARTS, design_values


@require_GET
@work_page(Right.OPEN_WORK)
def programmes(request: Asked) -> HttpResponse:
    """List the programmes; those put away on demand."""
    archived = "archived" in request.GET
    found = visible_to(request.actor).filter(archived_at__isnull=not archived)
    rows = glance_at(found[:100])
    context = {"rows": rows, "archived": archived, "may_create": request.actor.may(Right.CREATE_PROGRAMME)}
    return render(request, "pages/design/programmes.html", context)


@require_http_methods(["GET", "POST"])
@work_page(Right.CREATE_PROGRAMME)
def new_programme(request: Asked) -> HttpResponse:
    """Begin a programme from an example or blank."""
    title, start = request.POST.get("title", "").strip(), request.POST.get("start", "blank")
    if request.method == "POST" and title and start in STARTS:
        values = design_values(start, title, request.actor.organisation.name)
        return redirect("programme", create_programme(title, values, by=request.actor).id)
    context = {"starts": STARTS, "is_wrong": request.method == "POST", "asked": title, "start": start}
    return render(request, "pages/design/new.html", context, status=422 if request.method == "POST" else 200)


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def overview(request: Asked) -> HttpResponse:
    """Answer how this programme stands and what has to be done now."""
    programme = request.access.programme
    standing = summarise(programme)
    context = {
        "standing": standing,
        "tasks": list(find_tasks(standing)),
        "history": history_of(programme, 5),
        "seats": seats_of(programme),
        "may_export": request.access.may(Right.EXPORT_STUDY),
    }
    return render(request, "pages/design/overview.html", context)


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def story(request: Asked) -> HttpResponse:
    """Show the story, the values and the answers of the alignment talk."""
    card = Cards(request).find("programme", "-")
    return render(request, "pages/design/story.html", {"card": card})
