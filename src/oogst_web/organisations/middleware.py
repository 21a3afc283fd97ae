"""Every request knows who is asking, in which organisation, and for how long that still holds."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse

from oogst_web.accounts import sessions
from oogst_web.organisations.queries import actor_for
from oogst_web.organisations.signing import note

CHOSEN = "organisation"


class ActorMiddleware:
    """Sets ``request.actor``: an account in an organisation, or None; ``request.signed_out`` is whose time was over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find the actor, or end a session whose time is over, and go on."""
        user = request.user
        actor = actor_for(user, request.session.get(CHOSEN)) if user.is_authenticated else None
        request.signed_out = None  # type: ignore[attr-defined]  # -- this is where it is set
        if user.is_authenticated:
            if sessions.has_ended(request.session, is_staff=actor is not None and actor.is_staff):
                note("session.expired", user)
                request.session.flush()
                request.signed_out, request.user, actor = user, AnonymousUser(), None  # type: ignore[attr-defined]  # -- as above
            else:
                sessions.note_use(request.session)
        request.actor = actor  # type: ignore[attr-defined]  # -- this is where it is set
        return self.get_response(request)
