"""The questionnaires of a programme: the list, a new one, publishing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.common.templatetags.words import day
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.screen import Cards
from oogst_web.pages.design.undo import just_removed
from oogst_web.pages.questions.asking import asks_why, back_to, get_questionnaire, is_fixed, may_edit, spot_of
from oogst_web.pages.questions.item import new_types, show_items
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.queries import Questionnaire, questionnaires_of

EASY, FAIRLY_EASY = 80, 60


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def instruments(request: Asked) -> HttpResponse:
    """List the questionnaires with version, length and reading level."""
    found = questionnaires_of(request.access.programme)
    context = {
        "rows": [{"questionnaire": one, "ease": ease_of(one), "blocking": len(one.blocking)} for one in found],
        "may_edit": may_edit(request),
        "removed": just_removed(request),
    }
    return render(request, "pages/questions/instruments.html", context)


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def new_instrument(request: Asked) -> HttpResponse:
    """Make a questionnaire without questions."""
    title = request.POST.get("title", "").strip()
    if not title:
        return redirect("instruments", request.access.programme.id)
    why = request.POST.get("why", "")
    return back_to(request, domain.create_instrument(request.access.programme, title, by=request.actor, why=why))


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def instrument(request: Asked, instrument: str) -> HttpResponse:
    """Show the builder: every question with what could be better, one of them open."""
    return render(request, "pages/questions/instrument.html", builder(request, instrument))


def builder(request: Asked, instrument: str, **more: Any) -> dict[str, Any]:
    """Return what the builder shows."""
    found = get_questionnaire(request, instrument)
    opened = request.GET.get("open", "")
    back = request.GET.get("back", "")
    return {
        "questionnaire": found,
        "ease": ease_of(found),
        "questions": show_items(request, found, opened),
        "types": new_types(found, request.actor.voice),
        "about": Cards(request).card("instrument", found.key, found.part),
        "day": _day(found, request),
        "next": found.version + 1,
        "is_fixed": is_fixed(request),
        "may_edit": may_edit(request),
        "back": back if back.isdecimal() else "",
        **more,
    }


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def publish(request: Asked, instrument: str) -> HttpResponse:
    """Freeze a questionnaire; when something keeps it from that, the builder says what."""
    spot = spot_of(request, instrument)
    try:
        made = domain.publish(spot, by=request.actor, why=request.POST.get("why", ""))
    except domain.NotReadyError:
        context = builder(request, instrument, not_ready=True)
        return render(request, "pages/questions/instrument.html", context, status=422)
    messages.success(request, speak("instruments.published_now", request.actor.voice, version=made.version), "ok")
    return back_to(request, instrument)


def _day(found: Questionnaire, request: Asked) -> str:
    return day(found.last.at, request.actor.voice) if found.last is not None else ""


def ease_of(questionnaire: Questionnaire) -> str:
    """Return the text key of how easy the questions read; nothing without Dutch text."""
    if questionnaire.ease is None:
        return ""
    if questionnaire.ease >= EASY:
        return "instruments.easy"
    return "instruments.fairly_easy" if questionnaire.ease >= FAIRLY_EASY else "instruments.hard"
