"""Serving respondents, also when the database cannot keep anything: a full disk, a restart, somebody who holds it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from csp.utils import build_policy
from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, JsonResponse
from django.urls import Resolver404, resolve

from oogst_web.common.words import Voice
from oogst_web.organisations.context import language_of
from oogst_web.pages.respond.door import PREFIX, is_from_elsewhere, read
from oogst_web.pages.respond.rendering import page

URLS = "oogst_web.pages.respond.urls"
RETRY_SECONDS = 5
_LOG = logging.getLogger(__name__)
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class RespondentMiddleware:
    """Answers respondents at once: their pages need no session, no account and no menu.

    It stands behind what sets the headers of every answer, and before all
    that is for people who sign in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        # The same for every respondent, so worked out once.
        self.headers = {
            "Cache-Control": "no-store",
            # No address of a page, so no token; with "no-referrer" older phones would not say where a form is from.
            "Referrer-Policy": "strict-origin",
            "X-Frame-Options": "DENY",
            "Content-Security-Policy": build_policy(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]),
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a respondent, or go on."""
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        if request.method not in _SAFE and is_from_elsewhere(request):
            return HttpResponseForbidden(b"", content_type="text/plain")
        try:
            match = resolve(request.path_info, URLS)
        except Resolver404:
            return self.get_response(request)
        request.resolver_match = match
        try:
            response: HttpResponse = match.func(request, *match.args, **match.kwargs)
        except OperationalError as error:
            _LOG.critical("a respondent was asked to try again: %s", error)
            response = not_kept(request)
        for name, value in self.headers.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Content-Length", str(len(response.content)))
        return response


def not_kept(request: HttpRequest) -> HttpResponse:
    """Say that nothing was kept; what was filled in goes along with the button that tries again."""
    if request.content_type == "application/json":
        response: HttpResponse = JsonResponse({"error": "later"}, status=503)
    else:
        wave = request.resolver_match.kwargs.get("wave") if request.resolver_match else None
        held = read(request, wave) if wave is not None else None
        voice = Voice(held.spoken.words if held else language_of(request))
        fields = [(name, value) for name, values in request.POST.lists() for value in values]
        response = HttpResponse(page("trouble", voice, fields=fields, method=request.method), status=503)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response
