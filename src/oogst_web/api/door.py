"""The door for systems: no cookie opens it, so it needs no session and no token in a form."""

from __future__ import annotations

from collections.abc import Callable

from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.cache import get_conditional_response, set_response_etag

from oogst_web.api.problems import CONTENT_TYPE, ProblemError, answer

PREFIX = "/api/"


class ApiMiddleware:
    """Answers all of /api/ at once: before sessions, CSRF and menus, which are for browsers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.headers = {
            "Content-Security-Policy": build_policy(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]),
            "X-Frame-Options": "DENY",
            "Vary": "Accept-Language, Authorization",
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a system, or go on."""
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        response = _answer(request)
        for name, value in self.headers.items():
            response.headers.setdefault(name, value)
        return response


def _answer(request: HttpRequest) -> HttpResponse:
    if "\x00" in request.path_info:
        # No row has it, and one of the databases does not even take it.
        return answer(request, ProblemError(404, "not_there"))
    try:
        match = resolve(request.path_info, settings.ROOT_URLCONF)
    except Resolver404:
        return answer(request, ProblemError(404, "not_there"))
    request.resolver_match = match
    response: HttpResponse = match.func(request, *match.args, **match.kwargs)
    if response.status_code == 405 and response["Content-Type"] != CONTENT_TYPE:
        refused = answer(request, ProblemError(405, "method"))
        refused["Allow"] = response["Allow"]
        return refused
    return _unless_known(request, response)


def _unless_known(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return 304 when the system says that it has this already."""
    if request.method != "GET" or response.status_code != 200:
        return response
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
