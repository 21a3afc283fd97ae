"""Pages for what is not there and for what went wrong; not allowed looks like not there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from oogst_web.audit.domain import record
from oogst_web.common.throttle import Throttle
from oogst_web.common.words import Voice
from oogst_web.organisations.context import accepted_language, language_of
from oogst_web.pages.access import open_page
from oogst_web.pages.typed import has_secret, is_ours, typed_in

RETRY_SECONDS = 5
# Who runs along many addresses fills no log.
REFUSALS = Throttle("refusal", limit=30, seconds=600)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Say that there is no such page; the log hears when somebody asked for one that exists for others, perhaps."""
    _note_refusal(request)
    return render(request, "pages/error.html", {"key": "not_found"}, status=404)


@require_http_methods(["GET", "POST"])
@open_page
def closed(request: HttpRequest, token: str = "") -> HttpResponse:
    """Say the same at an address that Oogst does not offer."""
    return not_found(request)


class FormAddressMiddleware:
    """Leads back who opens the address of a form as if it were a page: a reload, or an address that was kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with a page where Django leaves the screen blank."""
        response = self.get_response(request)
        place = request.resolver_match
        if response.status_code != 405 or request.method != "GET" or place is None:
            return response
        programme = place.kwargs.get("programme")
        back = reverse("programme", args=[programme]) if programme else ""
        page = render(request, "pages/error.html", {"key": "form_address", "back": back}, status=405)
        page["Allow"] = response["Allow"]
        return page


def _note_refusal(request: HttpRequest) -> None:
    actor, place = getattr(request, "actor", None), getattr(request, "resolver_match", None)
    # Not there and not allowed are noted alike, so that they also take as long.
    if actor is None or place is None or REFUSALS.is_reached(str(actor.user.pk)):
        return
    REFUSALS.count(str(actor.user.pk))
    by, organisation = actor.user.pk, actor.organisation.pk
    record("access.refused", kind="page", target=str(place.url_name)[:80], by=by, organisation=organisation)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that it went wrong here, not there."""
    # Django calls this while it handles what was raised.
    if isinstance(sys.exc_info()[1], OperationalError):
        return away(request)
    # Without the request: what failed may be what every page asks for.
    page = render_to_string("pages/error.html", {"key": "broken", "voice": Voice(language_of(request))})
    return HttpResponse(page, status=500)


def away(request: HttpRequest) -> HttpResponse:
    """Ask to try again while the database keeps nothing; a form of ours is on the page with the button that does."""
    actor = getattr(request, "actor", None)
    # Nothing here may ask the database, so not the session either.
    voice = actor.voice if actor is not None else Voice(accepted_language(request))
    told = {"voice": voice, "method": request.method, "path": request.get_full_path()}
    if request.method == "POST" and is_ours(request) and not has_secret(request):
        told |= {"typed": typed_in(request), "csrf_token": get_token(request)}
    response = HttpResponse(render_to_string("pages/away.html", told), status=503)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response
