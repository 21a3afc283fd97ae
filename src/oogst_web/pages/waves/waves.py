"""Asking people: why it may be done, what is asked when under which promise, and how it goes."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from oogst.types.design import Design
from oogst.types.text import said
from oogst_web.accounts.roles import Right
from oogst_web.answers.queries import count_pilot
from oogst_web.asking import closing, opening
from oogst_web.asking.letters import may_go_from, next_step
from oogst_web.asking.mending import look_at_post
from oogst_web.asking.response import foresee, look_at
from oogst_web.asking.ties import ties_of
from oogst_web.common import clock
from oogst_web.common.words import speak, text_of
from oogst_web.linking.queries import key_days
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.waves import forms
from oogst_web.programmes.design import draw
from oogst_web.results.tasks import release_after_closing
from oogst_web.waves import domain
from oogst_web.waves.models import Wave, WaveState
from oogst_web.waves.promised import promised_in
from oogst_web.waves.queries import grounds_of, missing_grounds, wave_of, waves_of


@require_GET
@programme_page(Right.SEE_RESPONSE)
def waves(request: Asked) -> HttpResponse:
    """List what is asked, and tell what has to be filled in first."""
    programme = request.access.programme
    design, found = draw(programme).design, waves_of(programme)
    context = {
        "rows": [
            {"wave": one, "title": title_of(request, one), "moment": moment_of(request, design, one)} for one in found
        ],
        "key": key_days(programme),
        "has_key": not all(one.is_anonymous for one in found),
        "lacking": missing_grounds(grounds_of(programme)),
        "may_run": may_run(request),
    }
    return render(request, "pages/waves/waves.html", context)


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def grounds(request: Asked) -> HttpResponse:
    """Ask why people may be asked; what is not known yet can come later."""
    programme = request.access.programme
    mistakes: dict[str, str] = {}
    if request.method == "POST":
        try:
            domain.save_grounds(programme, forms.read_grounds(request), by=request.actor)
        except forms.MistakesError as error:
            mistakes = dict(error.mistakes)
        else:
            messages.success(request, speak("grounds.kept", request.actor.voice))
            return redirect("waves", programme.id)
    fields = forms.shown(request, "grounds", forms.GROUNDS, grounds_of(programme), mistakes)
    return render(
        request,
        "pages/waves/grounds.html",
        {"fields": fields, "is_wrong": bool(mistakes)},
        status=422 if mistakes else 200,
    )


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def new_wave(request: Asked) -> HttpResponse:
    """Make a wave: which questionnaire, at which moment, under which promise."""
    programme = request.access.programme
    mistakes: dict[str, str] = {}
    if request.method == "POST":
        try:
            made = domain.create_wave(programme, forms.read_wave(request), by=request.actor)
        except forms.MistakesError as error:
            mistakes = dict(error.mistakes)
        except IntegrityError:
            mistakes = {"moment": "wave.asked_already"}
        else:
            return redirect("wave", programme.id, made.id)
    fields = forms.shown(request, "wave", forms.WAVE, {"promise": "confidential"}, mistakes)
    context = {"fields": fields, "is_wrong": bool(mistakes), "lacks": forms.lacks(fields)}
    return render(request, "pages/waves/new.html", context, status=422 if mistakes else 200)


@require_GET
@programme_page(Right.SEE_RESPONSE)
def wave(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Show how it goes in a wave and what can be done."""
    found = get_wave(request, wave)
    design = draw(request.access.programme).design
    response, step = look_at(found, design, request.actor.voice), next_step(found)
    context = {
        "wave": found,
        "title": title_of(request, found),
        "moment": moment_of(request, design, found),
        "promised": promised_in(found, request.actor.voice.language),
        "response": response,
        "margins": foresee(found, design, response, request.actor.voice),
        "post": look_at_post(found),
        "step": step,
        "remind_from": _later(may_go_from(found, step)) if step else None,
        "tried": count_pilot(found.id),
        "lacking": missing_grounds(grounds_of(request.access.programme)),
        "may_run": may_run(request),
        "key": key_days(request.access.programme),
        "ties": [{"tie": tie, "moment": moment_of(request, design, tie.earlier)} for tie in ties_of(found)],
        "may_see_results": request.access.may(Right.SEE_RESULTS),
    }
    return render(request, "pages/waves/wave.html", context)


@require_POST
@programme_page(Right.RUN_WAVES)
def open_wave(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Open a wave; nobody gets a mail yet."""
    found, voice = get_wave(request, wave), request.actor.voice
    try:
        count = opening.open_wave(found, by=request.actor, forgets_pilot="forget_pilot" in request.POST)
        messages.success(request, speak("wave.opened", voice, count=count))
    except opening.NotReadyError:
        messages.error(request, speak("wave.grounds_first", voice))
    except opening.NobodyError:
        messages.error(request, speak("wave.nobody", voice))
    return redirect("wave", request.access.programme.id, found.id)


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def close_wave(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Close a wave, after a page that says what that means."""
    found = get_wave(request, wave)
    if request.method == "GET":
        return render(request, "pages/waves/close.html", {"wave": found, "title": title_of(request, found)})
    if closing.close_wave(found, by=request.actor):
        release_after_closing(found)
    return redirect("wave", request.access.programme.id, found.id)


@require_POST
@programme_page(Right.RUN_WAVES)
def remove_wave(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Take away a wave that was never open."""
    found = get_wave(request, wave)
    try:
        domain.remove_wave(found, by=request.actor)
    except domain.OpenError:
        messages.error(request, speak("wave.was_open", request.actor.voice))
        return redirect("wave", request.access.programme.id, found.id)
    return redirect("waves", request.access.programme.id)


def _later(at: dt.datetime | None) -> dt.datetime | None:
    return at if at is not None and at > clock.now() else None


def get_wave(request: Asked, wave: uuid.UUID) -> Wave:
    """Return a wave of the open programme; another is not there."""
    found = wave_of(request.access.programme, wave)
    if found is None:
        raise Http404
    return found


def may_run(request: Asked) -> bool:
    """Tell whether the reader may ask people in this programme."""
    return request.access.may(Right.RUN_WAVES) and request.access.is_editable


def title_of(request: Asked, wave: Wave) -> str:
    """Return the name of the questionnaire that is asked."""
    title: Any = wave.published.data["instrument"].get("title")
    return text_of(title, request.actor.voice.language)


def moment_of(request: Asked, design: Design, wave: Wave) -> str:
    """Return the name of the moment, or its key when the design has it no more."""
    found = next((moment.title for moment in design.moments if moment.id == wave.moment), None)
    return said(found, request.actor.voice.language) if found is not None else wave.moment


def is_open(wave: Wave) -> bool:
    """Tell whether people can answer."""
    return wave.state == WaveState.OPEN
