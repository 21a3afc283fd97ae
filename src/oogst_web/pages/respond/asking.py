"""The questions, saved while somebody answers, looked over, and sent."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.answers import domain
from oogst_web.answers.models import Submission
from oogst_web.answers.queries import own
from oogst_web.pages.access import open_page
from oogst_web.pages.respond import rendering
from oogst_web.pages.respond.door import Pass, read
from oogst_web.pages.respond.entry import closed, voice_for, without_pass
from oogst_web.pages.respond.rendering import Form, form_of
from oogst_web.results.decisions import decision_on
from oogst_web.waves.models import Wave
from oogst_web.waves.queries import asked_wave, grounds_of

MOST_AT_ONCE = 200


@require_http_methods(["GET", "POST"])
@open_page
def questions(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Show all questions; a script shows them one by one. Sent without a script they are kept together."""
    held = read(request, wave)
    if held is None:
        return without_pass(request)
    if request.method == "POST":
        return _keep_all(request, held)
    row = own(held.spot)
    if row is not None and row.is_submitted:
        return redirect("respond_done", wave)
    voice = voice_for(asked_wave(wave).programme.organisation, held.language)
    if row is None or not row.answers:
        return HttpResponse(rendering.questions_page(held.published, voice))
    return HttpResponse(rendering.render_questions(form_of(held.published), row.answers, voice, {}))


@require_POST
@open_page
def save(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Keep the answers that a phone sends while somebody goes on; it answers after they are on the disk."""
    held = read(request, wave)
    if held is None:
        return JsonResponse({"error": "pass"}, status=403)
    given = _given(request.body)
    if given is None:
        return JsonResponse({"error": "form"}, status=400)
    form = form_of(held.published)
    wrong = [key for key, value in given.items() if value and form.mistake(key, value)]
    if wrong or not given.keys() <= form.by_key.keys():
        return JsonResponse({"error": "answer", "questions": wrong}, status=422)
    try:
        domain.save(held.spot, {key: value or None for key, value in given.items()})
    except domain.ClosedError:
        return JsonResponse({"error": "closed"}, status=410)
    except domain.SentError as error:
        return JsonResponse({"error": "sent", "receipt": error.receipt}, status=409)
    return JsonResponse({"saved": len(given)})


@require_http_methods(["GET", "POST"])
@open_page
def check(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Show the answers before they are sent; a POST sends them."""
    held = read(request, wave)
    if held is None:
        return without_pass(request)
    if request.method == "POST":
        return _send(held)
    row = own(held.spot)
    if row is None:
        return closed(asked_wave(wave), held.language)
    if row.is_submitted:
        return redirect("respond_done", wave)
    return _list(held, row, "check")


@require_http_methods(["GET"])
@open_page
def done(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Thank, tell what happens next, and what can be done with the answers."""
    held = read(request, wave)
    if held is None:
        return without_pass(request)
    row = own(held.spot)
    if row is None or not row.is_submitted:
        return redirect("respond_questions", wave)
    return _list(held, row, "done")


def _keep_all(request: HttpRequest, held: Pass) -> HttpResponse:
    form = form_of(held.published)
    typed = {key: ";".join(request.POST.getlist(key)).strip() for key in form.by_key}
    mistakes = {key: problem for key, value in typed.items() if value and (problem := form.mistake(key, value))}
    kept = {key: value or None for key, value in typed.items() if key not in mistakes}
    before = own(held.spot)
    try:
        domain.save(held.spot, kept)
    except domain.ClosedError:
        return closed(asked_wave(held.wave), held.language)
    except domain.SentError:
        return redirect("respond_done", held.wave)
    answers = {key: value for key, value in kept.items() if value}
    # Without a script, questions that only now turn out to be asked are shown before going on.
    is_more = _new_questions(form, before.answers if before else {}, answers)
    if not mistakes and not is_more:
        return redirect("respond_check", held.wave)
    voice = voice_for(asked_wave(held.wave).programme.organisation, held.language)
    page = rendering.render_questions(form, answers | {key: typed[key] for key in mistakes}, voice, mistakes)
    return HttpResponse(page, status=422 if mistakes else 200)


def _new_questions(form: Form, before: Mapping[str, str], now: Mapping[str, str]) -> bool:
    shown_before = {item["id"] for item in form.shown(dict(before))}
    return any(item["id"] not in shown_before and item["id"] not in now for item in form.shown(dict(now)))


def _send(held: Pass) -> HttpResponse:
    try:
        domain.send(held.spot, held.ticket)
    except domain.ClosedError:
        return closed(asked_wave(held.wave), held.language)
    return redirect("respond_done", held.wave)


def _list(held: Pass, row: Submission, page: str) -> HttpResponse:
    wave: Wave = asked_wave(held.wave)
    voice, form = voice_for(wave.programme.organisation, held.language), form_of(held.published)
    rows = [form.question(item, row.answers, voice.language) for item in form.shown(row.answers)]
    context = {
        "voice": voice,
        "wave": wave,
        "row": row,
        "questions": rows,
        "unanswered": sum(not one.answer for one in rows),
        "grounds": grounds_of(wave.programme),
        "decision": decision_on(wave.pk),
    }
    return HttpResponse(render_to_string(f"pages/respond/{page}.html", context))


def _given(body: bytes) -> dict[str, str] | None:
    """Return what a phone sent: question → answer; None when it is no such thing."""
    try:
        given = json.loads(body)
    except ValueError:
        return None
    is_form = isinstance(given, dict) and len(given) <= MOST_AT_ONCE
    return given if is_form and all(isinstance(value, str) for value in given.values()) else None
