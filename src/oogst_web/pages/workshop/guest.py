"""The phone of somebody in a design workshop: a code, a first name, and then goals and comments; no account."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.common.throttle import Throttle, network_of
from oogst_web.common.words import Voice
from oogst_web.organisations.context import language_of
from oogst_web.organisations.models import Organisation
from oogst_web.organisations.voices import voice_of
from oogst_web.pages.access import open_page
from oogst_web.programmes.models import Programme
from oogst_web.programmes.progress import LEVELS
from oogst_web.workshops import domain
from oogst_web.workshops.models import Guest
from oogst_web.workshops.queries import LASTS, contributions_by, goals_of, guest_with, session_with

TOKEN = "doe-mee"  # noqa: S105 -- the name of the cookie
WRONG_CODES = Throttle("workshop-code", limit=10, seconds=60)
WRITING = Throttle("workshop-text", limit=15, seconds=60)
DEFAULT_HIGHEST = 4
CODE_LENGTH = 6


@require_http_methods(["GET", "POST"])
@open_page
def join(request: HttpRequest) -> HttpResponse:
    """Ask for the code and a first name, show that the host lets somebody in, then the room."""
    if request.method == "POST":
        return _ask_in(request)
    guest = _guest(request)
    if guest is None:
        return _form(request, {})
    # A phone asks this page every few seconds whether something changed.
    is_asking, is_admitted = bool(getattr(request, "htmx", False)), guest.admitted_at is not None
    if is_asking and is_admitted == ("in" in request.GET):
        return HttpResponse(status=204)
    return _room(request, guest) if is_admitted else _wait(request, guest)


@require_POST
@open_page
def contribute(request: HttpRequest) -> HttpResponse:
    """Keep a goal or a comment of a guest."""
    guest = _guest(request)
    if guest is None or guest.admitted_at is None:
        return redirect("join")
    text, level, about = _typed(request), request.POST.get("level", ""), request.POST.get("about", "")
    goal = next((part for part in goals_of(guest.session.programme) if part.key == about), None)
    if goal is not None:
        level = str(goal.data.get("level"))
    problem = _problem_with(guest, text, level)
    if problem is None:
        WRITING.count(str(guest.id))
        try:
            domain.contribute(guest, text, level=int(level), about=goal.key if goal else "")
        except domain.FullError:
            problem = ("room.enough", 422)
        except domain.ClosedError:
            return redirect("join")
    if problem is not None:
        return _room(request, guest, {"place": about or level, "key": problem[0]}, problem[1])
    return redirect(f"{reverse('join')}?sent")


@require_POST
@open_page
def leave(request: HttpRequest) -> HttpResponse:
    """Let a guest go; the phone forgets the session."""
    guest = _guest(request)
    if guest is not None:
        domain.leave(guest)
    response = redirect("join")
    response.delete_cookie(TOKEN, path=reverse("join"))
    return response


def _ask_in(request: HttpRequest) -> HttpResponse:
    code = "".join(letter for letter in request.POST.get("code", "").upper() if letter.isalnum())
    name = " ".join(request.POST.get("name", "").split())
    network = network_of(get_adapter().get_client_ip(request))
    if WRONG_CODES.is_reached(network):
        return _form(request, {"code": "join.too_often"}, 429)
    session = session_with(code)
    if session is None:
        # A text of another length can be no code, so it is a slip and not a guess.
        if len(code) == CODE_LENGTH:
            WRONG_CODES.count(network)
        return _form(request, {"code": "join.unknown_code"}, 422)
    if not name:
        return _form(request, {"name": "join.name_needed"}, 422)
    try:
        token = domain.ask_in(session, name)
    except domain.FullError:
        return _form(request, {"code": "join.full"}, 422)
    response = redirect("join")
    # Only this part of the site gets it, and no script can read it.
    response.set_cookie(
        TOKEN,
        token,
        max_age=int(LASTS.total_seconds()),
        path=reverse("join"),
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )
    return response


def _guest(request: HttpRequest) -> Guest | None:
    token = request.COOKIES.get(TOKEN, "")
    return guest_with(token) if token else None


def _problem_with(guest: Guest, text: str, level: str) -> tuple[str, int] | None:
    """Return the text key of what is wrong and the status of the answer."""
    if not text or level not in {str(number) for number in LEVELS}:
        return "room.write_something", 422
    if len(text) > domain.TEXT_LENGTH:
        return "room.too_long", 422
    return ("room.too_fast", 429) if WRITING.is_reached(str(guest.id)) else None


def _typed(request: HttpRequest) -> str:
    return " ".join(request.POST.get("text", "").split())


def _form(request: HttpRequest, errors: dict[str, str], status: int = 200) -> HttpResponse:
    typed = request.POST if request.method == "POST" else request.GET
    context = {
        "errors": errors,
        "code": str(typed.get("code", ""))[:12],
        "name": str(typed.get("name", ""))[: domain.NAME_LENGTH],
        # A phone that was in a session that is closed now.
        "is_over": TOKEN in request.COOKIES and request.method == "GET",
    }
    return render(request, "pages/workshop/join.html", context, status=status)


def _wait(request: HttpRequest, guest: Guest) -> HttpResponse:
    context = {"guest": guest, "voice": _voice(request, guest.session.programme.organisation)}
    return render(request, "pages/workshop/wait.html", context)


def _room(request: HttpRequest, guest: Guest, error: dict[str, str] | None = None, status: int = 200) -> HttpResponse:
    programme = guest.session.programme
    context = {
        "guest": guest,
        "title": programme.title,
        "voice": _voice(request, programme.organisation),
        "levels": _levels(programme),
        "mine": contributions_by(guest),
        "error": error,
        "typed": request.POST.get("text", "") if error else "",
        "is_sent": "sent" in request.GET,
        "longest": domain.TEXT_LENGTH,
    }
    return render(request, "pages/workshop/room.html", context, status=status)


def _levels(programme: Programme) -> list[dict[str, Any]]:
    goals = goals_of(programme)
    about = programme.parts.filter(kind="programme").first()
    highest = int((about.data.get("highest_level") if about else None) or DEFAULT_HIGHEST)
    return [
        {"number": str(number), "name": f"level.{number}", "ask": f"goals.ask.{number}", "goals": mine}
        for number in LEVELS
        for mine in ([part for part in goals if part.data.get("level") == number],)
        if mine or number <= highest
    ]


def _voice(request: HttpRequest, organisation: Organisation) -> Voice:
    return voice_of(organisation, language_of(request))
