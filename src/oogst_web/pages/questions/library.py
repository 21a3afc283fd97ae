"""The library: ready questionnaires to look through and take over into a programme."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page, work_page
from oogst_web.pages.questions.asking import asks_why
from oogst_web.programmes.queries import allowing
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.library import Entry, entries, find_entry

LEVELS = (1, 2, 3, 4)


@require_GET
@work_page(Right.OPEN_WORK)
def library(request: Asked) -> HttpResponse:
    """List the questionnaires per level, or those with some words."""
    words = request.GET.get("zoek", "").strip()
    found = [entry for entry in entries() if entry.has(words)]
    groups = [(level, [entry for entry in found if entry.level == level]) for level in LEVELS]
    groups.append((0, [entry for entry in found if entry.level is None]))
    context = {
        "groups": [(level, of_level) for level, of_level in groups if of_level],
        "words": words,
        "count": len(found),
        "into": request.GET.get("programma", ""),
    }
    return render(request, "pages/questions/library.html", context)


@require_GET
@work_page(Right.OPEN_WORK)
def entry(request: Asked, entry: str) -> HttpResponse:
    """Show the questions of one questionnaire, and the programmes that it can be taken over into."""
    found = _entry(entry)
    programmes = list(allowing(request.actor, Right.EDIT_INSTRUMENTS)[:100])
    into = request.GET.get("programma", "")
    programmes.sort(key=lambda one: str(one.id) != into)
    scales = {scale["id"]: scale for scale in found.scales}
    context = {
        "entry": found,
        "questions": [(item, scales.get(item.get("answers", ""))) for item in found.items],
        "programmes": programmes,
    }
    return render(request, "pages/questions/entry.html", context)


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def adopt(request: Asked) -> HttpResponse:
    """Copy a questionnaire into a programme; from then on it is the programme's own."""
    found = _entry(request.POST.get("entry", ""))
    key = domain.adopt(request.access.programme, found, by=request.actor, why=request.POST.get("why", ""))
    return redirect("instrument", request.access.programme.id, key)


def _entry(key: str) -> Entry:
    found = find_entry(key)
    if found is None:
        raise Http404
    return found
