"""Coming in: by a link or a typed code. Looking changes nothing; only “begin” does."""

from __future__ import annotations

import re
import secrets
import uuid
from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from oogst.language.message import Language
from oogst_web.answers import domain
from oogst_web.answers.queries import own
from oogst_web.asking.tickets import CODE_LENGTH
from oogst_web.common.ids import ALPHABET
from oogst_web.common.throttle import Throttle, network_of
from oogst_web.common.words import Voice
from oogst_web.linking.secrets import DestroyedError
from oogst_web.linking.subjects import subject_of
from oogst_web.organisations.context import language_of
from oogst_web.organisations.models import Organisation
from oogst_web.pages.access import open_page
from oogst_web.pages.respond.door import Pass, give, read
from oogst_web.pages.respond.rendering import Said, form_of, start_page
from oogst_web.results.decisions import decision_on
from oogst_web.waves.models import Ticket, Wave, WaveState
from oogst_web.waves.queries import grounds_of, ticket_with

WRONG_CODES = Throttle("respond-code", limit=10, seconds=60)
_FORM_KEY = re.compile(r"[A-Za-z0-9_-]{22}")


@require_http_methods(["GET", "POST"])
@open_page
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code on paper."""
    voice = Voice(language_of(request))
    if request.method == "GET":
        return _page("code", {"voice": voice})
    typed = "".join(letter for letter in request.POST.get("code", "").upper() if letter in ALPHABET)
    network = network_of(get_adapter().get_client_ip(request))
    if WRONG_CODES.is_reached(network):
        return _page("code", {"voice": voice, "mistake": "join.too_often"}, 429)
    if len(typed) != CODE_LENGTH:
        return _page("code", {"voice": voice, "mistake": "respond.code_length", "typed": typed}, 422)
    if ticket_with(typed) is None:
        WRONG_CODES.count(network)
        return _page("code", {"voice": voice, "mistake": "join.unknown_code", "typed": typed}, 422)
    return redirect("respond", typed)


@require_http_methods(["GET", "POST"])
@open_page
def start(request: HttpRequest, token: str) -> HttpResponse:
    """Tell what is asked and who sees it; a POST begins."""
    ticket = ticket_with(token)
    if ticket is None:
        return _page("unknown", {"voice": Voice(language_of(request))}, 404)
    language = _language(request)
    if request.method == "GET":
        return _start(ticket, language)
    return _begin(request, ticket, language)


def _start(ticket: Ticket, language: Language) -> HttpResponse:
    wave = ticket.wave
    voice, grounds = voice_for(wave.programme.organisation, language), grounds_of(wave.programme)
    said = Said(
        wave.published_id,
        wave.promise,
        wave.state == WaveState.OPEN,
        wave.closes_on,
        grounds.purpose,
        grounds.contact,
        grounds.retention_until,
        wave.programme.organisation.threshold,
        any(item.get("kind") == "text" for item in form_of(wave.published_id).items),
        _message(wave),
    )
    # Sent along with “begin”: the same form sent twice is the same respondent.
    return HttpResponse(start_page(said, voice, secrets.token_urlsafe(16)))


def _message(wave: Wave) -> str:
    found = decision_on(wave.pk) if wave.state == WaveState.CLOSED else None
    return found.message if found else ""


def _begin(request: HttpRequest, ticket: Ticket, language: Language) -> HttpResponse:
    wave, form_key = ticket.wave, request.POST.get("form", "")
    if wave.state != WaveState.OPEN or not _FORM_KEY.fullmatch(form_key):
        return _start(ticket, language)
    try:
        held = Pass(wave.id, wave.published_id, subject_of(ticket, form_key), ticket.digest, language)
        domain.begin(held.spot, ticket, language)
    except (domain.ClosedError, DestroyedError):
        return closed(wave, language)
    row = own(held.spot)
    response = redirect("respond_done" if row is not None and row.is_submitted else "respond_questions", wave.id)
    give(response, held, is_secure=request.is_secure())
    return response


def closed(wave: Wave, language: Language) -> HttpResponse:
    """Tell that nothing can be answered any more."""
    voice = voice_for(wave.programme.organisation, language)
    return _page(
        "closed",
        {
            "voice": voice,
            "wave": wave,
            "grounds": grounds_of(wave.programme),
            "decision": decision_on(wave.pk),
        },
        410,
    )


def without_pass(request: HttpRequest) -> HttpResponse:
    """Tell somebody without a pass, or with one of another wave, how to come in."""
    return _page("unknown", {"voice": Voice(language_of(request))}, 404)


def held_or_none(request: HttpRequest, wave: uuid.UUID) -> Pass | None:
    """Return the pass that a page of a wave needs."""
    return read(request, wave)


def voice_for(organisation: Organisation, language: Language) -> Voice:
    """Return how an organisation speaks to who answers."""
    words = organisation.words if isinstance(organisation.words, dict) else {}
    return Voice(language, organisation.formal, words.get(language, {}))


def _language(request: HttpRequest) -> Language:
    asked = request.POST.get("taal") or request.GET.get("taal")
    return "en" if asked == "en" else "nl"


def _page(name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return HttpResponse(render_to_string(f"pages/respond/{name}.html", context), status=status)


def link_of(token: str) -> str:
    """Return the address of a ticket, without the server's name."""
    return reverse("respond", args=[token])
