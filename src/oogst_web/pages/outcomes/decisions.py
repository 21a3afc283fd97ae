"""What was done with each measurement: still owed, or decided and told to those who answered."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.common.fields import Field
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.waves.forms import MistakesError, read_fields, shown
from oogst_web.pages.waves.waves import get_wave, moment_of, title_of
from oogst_web.programmes.design import draw
from oogst_web.results.decisions import Decided, UndecidedError, closed_waves, decision_on
from oogst_web.results.decisions import decide as keep_decision
from oogst_web.results.models import Choice
from oogst_web.waves.models import WaveState

FIELDS = (
    Field("choice", "choice", choices=tuple(Choice.values), is_needed=True),
    Field("reason", "text", is_needed=True),
    Field("message", "text", is_needed=True),
    Field("decided_on", "day", is_needed=True),
)


@require_GET
@programme_page(Right.SEE_RESULTS)
def decisions(request: Asked) -> HttpResponse:
    """List the waves that were closed, with what was decided after each."""
    design = draw(request.access.programme).design
    rows = [
        {
            "wave": one,
            "title": title_of(request, one),
            "moment": moment_of(request, design, one),
            "decision": getattr(one, "decision", None),
        }
        for one in closed_waves(request.access.programme)
    ]
    context = {
        "rows": rows,
        "owed": sum(row["decision"] is None for row in rows),
        "may_decide": request.access.may(Right.DECIDE) and request.access.is_editable,
    }
    return render(request, "pages/outcomes/decisions.html", context)


@require_http_methods(["GET", "POST"])
@programme_page(Right.DECIDE)
def decide(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Ask whether the programme is kept, changed or stopped, why, and what people are told."""
    found = get_wave(request, wave)
    if found.state != WaveState.CLOSED:
        raise Http404
    known = decision_on(found.pk)
    mistakes: dict[str, str] = {}
    if request.method == "POST":
        try:
            keep_decision(found, _read(request), by=request.actor)
        except UndecidedError as error:
            mistakes = error.errors
        except MistakesError as error:
            mistakes = dict(error.mistakes)
        else:
            messages.success(request, speak("decision.kept", request.actor.voice))
            return redirect("decisions", request.access.programme.id)
    values: Any = known or {"decided_on": clock.today()}
    context = {
        "wave": found,
        "title": title_of(request, found),
        "moment": moment_of(request, draw(request.access.programme).design, found),
        "fields": shown(request, "decision", FIELDS, values, mistakes),
        "is_wrong": bool(mistakes),
        "known": known,
    }
    return render(request, "pages/outcomes/decide.html", context, status=422 if mistakes else 200)


def _read(request: Asked) -> Decided:
    values = read_fields(request, FIELDS, needs_all=True)
    return Decided(values["choice"], values["reason"], values["message"], dt.date.fromisoformat(values["decided_on"]))
