"""Every request knows who is asking, in which organisation."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from oogst_web.organisations.queries import actor_for

CHOSEN = "organisation"


class ActorMiddleware:
    """Sets ``request.actor``: an account in an organisation, or None."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find the actor and go on."""
        request.actor = (  # type: ignore[attr-defined]  # -- this is where it is set
            actor_for(request.user, request.session.get(CHOSEN)) if request.user.is_authenticated else None
        )
        return self.get_response(request)
