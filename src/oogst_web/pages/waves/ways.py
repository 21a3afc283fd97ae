"""Ways in beside a mail: a poster, a link, codes on paper, a tablet, forms that are typed in, a try-out."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.answers.queries import count_pilot
from oogst_web.asking import prints, tickets
from oogst_web.asking.opening import NotReadyError, open_pilot
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.waves.waves import get_wave, is_open, title_of
from oogst_web.waves.models import TicketKind, Wave
from oogst_web.waves.queries import kinds_of, roles_of

ROLES = ("programme", "comparison")


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def ways_in(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Show the ways in; a POST makes one. What it makes is shown once: only a hash of it stays here."""
    found = get_wave(request, wave)
    make = _MAKERS.get(request.POST.get("act", "")) if request.method == "POST" else None
    if make is None:
        return _page(request, found)
    try:
        return make(request, found)
    except tickets.ShutError:
        problem = "ways.shut"
    except tickets.PrintedError:
        problem = "ways.paper_printed"
    except NotReadyError:
        problem = "ways.pilot_retention"
    messages.error(request, speak(problem, request.actor.voice))
    return redirect("ways_in", request.access.programme.id, found.id)


def _poster(request: Asked, wave: Wave) -> HttpResponse:
    token = tickets.make_link(wave, TicketKind.GENERAL, _role(request), by=request.actor)
    return _pdf(prints.print_poster(wave, token), "poster")


def _codes(request: Asked, wave: Wave) -> HttpResponse:
    only_without_mail = request.POST.get("who") != "all"
    made = tickets.make_codes(wave, only_without_mail=only_without_mail, by=request.actor)
    if not made:
        messages.info(request, speak("ways.nobody", request.actor.voice))
        return redirect("ways_in", request.access.programme.id, wave.id)
    # In an anonymous wave a code is nobody's.
    slips = [prints.Slip(code, "" if wave.is_anonymous else person.name or person.code) for code, person in made]
    return _pdf(prints.print_slips(wave, slips), "codes")


def _link(request: Asked, wave: Wave) -> HttpResponse:
    return _made(request, wave, tickets.make_link(wave, TicketKind.GENERAL, _role(request), by=request.actor))


def _tablet(request: Asked, wave: Wave) -> HttpResponse:
    return _made(request, wave, tickets.make_link(wave, TicketKind.TABLET, _role(request), by=request.actor))


def _pilot(request: Asked, wave: Wave) -> HttpResponse:
    return _made(request, wave, open_pilot(wave, by=request.actor))


_MAKERS: dict[str, Callable[[Asked, Wave], HttpResponse]] = {
    "poster": _poster,
    "codes": _codes,
    "link": _link,
    "tablet": _tablet,
    "pilot": _pilot,
}


def _made(request: Asked, wave: Wave, token: str) -> HttpResponse:
    address = prints.link_to(token)
    return _page(request, wave, {"address": address, "qr": prints.qr_as_data(address)})


def _page(request: Asked, wave: Wave, made: dict[str, str] | None = None) -> HttpResponse:
    context: dict[str, Any] = {
        "wave": wave,
        "title": title_of(request, wave),
        "is_open": is_open(wave),
        "made": made,
        "roles": roles_of(wave),
        "is_printed": wave.is_anonymous and TicketKind.PAPER in kinds_of(wave),
        "tried": count_pilot(wave.id),
    }
    response = render(request, "pages/waves/ways.html", context)
    if made is not None:
        response["Cache-Control"] = "no-store"
    return response


def _role(request: Asked) -> str:
    asked = request.POST.get("role", "")
    return asked if asked in ROLES else ROLES[0]


def _pdf(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
