"""Coming in: by a link or a typed code. Looking changes nothing; only “begin” does."""

from __future__ import annotations

import re
import secrets
import uuid

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from oogst_web.answers import domain
from oogst_web.asking.tickets import CODE_LENGTH
from oogst_web.common.ids import ALPHABET
from oogst_web.common.throttle import Throttle, network_of
from oogst_web.common.words import Voice
from oogst_web.linking.secrets import DestroyedError
from oogst_web.linking.subjects import SHARED, subject_of
from oogst_web.organisations.context import language_of
from oogst_web.pages.access import open_page
from oogst_web.pages.respond.door import Pass, give, read
from oogst_web.pages.respond.rendering import Said, form_of, look_of, page, start_page
from oogst_web.pages.respond.spoken import Spoken, spoken_in
from oogst_web.results.decisions import decision_on
from oogst_web.waves.models import Ticket, Wave, WaveState
from oogst_web.waves.promised import promised_in
from oogst_web.waves.queries import grounds_of, is_open_for, ticket_with, ticket_with_digest

# A canteen full of people shares one network, and some of them mistype.
WRONG_CODES = Throttle("respond-code", limit=30, seconds=60)
FORM_KEY = re.compile(r"[A-Za-z0-9_-]{22}")


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code on paper."""
    voice = Voice(language_of(request))
    if request.method != "POST":
        return HttpResponse(page("code", voice))
    shown = request.POST.get("code", "")[:40]
    typed = "".join(letter for letter in shown.upper() if letter.isalnum())
    if _waits(request):
        return _too_often(voice, shown)
    if len(typed) != CODE_LENGTH:
        return HttpResponse(page("code", voice, lacks=True, length=len(typed), typed=shown), status=422)
    if not set(typed) <= set(ALPHABET) or ticket_with(typed) is None:
        WRONG_CODES.count(_network(request))
        return HttpResponse(page("code", voice, mistake="join.unknown_code", typed=shown), status=422)
    return redirect("respond", typed)


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def start(request: HttpRequest, token: str) -> HttpResponse:
    """Tell what is asked and who sees it; a POST begins."""
    is_code = len(token) == CODE_LENGTH
    if is_code and _waits(request):
        return _too_often(Voice(language_of(request)), "")
    ticket = ticket_with(token)
    if ticket is None:
        if is_code:
            # A code of paper is short: whoever tries them one by one has to wait here too.
            WRONG_CODES.count(_network(request))
        return unknown(request)
    spoken = spoken_in(request, form_of(ticket.wave.published_id).languages)
    if request.method != "POST":
        return show_start(ticket, spoken)
    return begin(request, ticket, spoken)


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def hand_on(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Let a tablet forget who had it, and begin with the next one."""
    held = read(request, wave)
    ticket = ticket_with_digest(held.ticket) if held is not None and held.is_tablet else None
    if held is None or ticket is None:
        return unknown(request)
    spoken = spoken_in(request, form_of(ticket.wave.published_id).languages)
    if request.method != "POST":
        return show_start(ticket, spoken, is_thanked="bedankt" in request.GET)
    if "form" in request.POST:
        return begin(request, ticket, spoken)
    return empty_tablet(request, held)


def empty_tablet(request: HttpRequest, held: Pass, query: str = "") -> HttpResponse:
    """Take the respondent out of a tablet and go to the start."""
    response = redirect(reverse("respond_next", args=[held.wave]) + query)
    give(response, held.for_nobody(), is_secure=request.is_secure())
    return response


def show_start(ticket: Ticket, spoken: Spoken, *, is_thanked: bool = False) -> HttpResponse:
    """Tell what is asked and who sees it."""
    wave = ticket.wave
    said = Said(
        wave.id,
        wave.published_id,
        promised_in(wave, spoken.words),
        ticket.kind,
        is_open_for(wave, ticket.kind),
        ticket.done and not wave.is_anonymous and ticket.kind not in SHARED,
        wave.last_day,
        grounds_of(wave.programme).contact,
        _message(wave),
    )
    look = look_of(wave.programme.organisation, spoken)
    # Sent along with “begin”: the same form sent twice is the same respondent.
    return HttpResponse(start_page(said, look, secrets.token_urlsafe(16), is_thanked=is_thanked))


def _message(wave: Wave) -> str:
    found = decision_on(wave.pk) if wave.state == WaveState.CLOSED else None
    return found.message if found else ""


def begin(request: HttpRequest, ticket: Ticket, spoken: Spoken) -> HttpResponse:
    """Make the place for somebody's answers, or find it again, and give the device its pass."""
    wave, form_key = ticket.wave, request.POST.get("form", "")
    if not FORM_KEY.fullmatch(form_key):
        return show_start(ticket, spoken)
    try:
        held = Pass(wave.id, wave.published_id, subject_of(ticket, form_key), ticket.digest, spoken, ticket.kind)
        is_sent = domain.begin(held.spot, ticket)
    except (domain.ClosedError, DestroyedError):
        return closed(wave, spoken)
    response = redirect("respond_done" if is_sent else "respond_questions", wave.id)
    give(response, held, is_secure=request.is_secure())
    return response


def closed(wave: Wave, spoken: Spoken) -> HttpResponse:
    """Tell that nothing can be answered any more."""
    look = look_of(wave.programme.organisation, spoken)
    return HttpResponse(
        page("closed", look, wave=wave, grounds=grounds_of(wave.programme), message=_message(wave)), status=410
    )


def unknown(request: HttpRequest) -> HttpResponse:
    """Tell somebody without a pass, or with one of another wave, how to come in."""
    return HttpResponse(page("unknown", Voice(language_of(request))), status=404)


def _waits(request: HttpRequest) -> bool:
    return WRONG_CODES.is_reached(_network(request))


def _network(request: HttpRequest) -> str:
    return network_of(get_adapter().get_client_ip(request))


def _too_often(voice: Voice, typed: str) -> HttpResponse:
    response = HttpResponse(page("code", voice, mistake="join.too_often", typed=typed), status=429)
    response.headers["Retry-After"] = str(WRONG_CODES.seconds)
    return response
