"""What every answer tells the browser: keep no page, show it in no other site, use no camera."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# The policy of scripts is the content policy's; who may frame a page and what leaves in a referrer are Django's.
ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class HeadersMiddleware:
    """Sets the headers on pages and on files; a page that does not say otherwise is kept nowhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the headers that are not there yet."""
        response = self.get_response(request)
        for name, value in {**ALWAYS, "Cache-Control": "no-store"}.items():
            response.headers.setdefault(name, value)
        return response
