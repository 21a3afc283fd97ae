"""Who may open a page: every view says it here, and nowhere else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, cast

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from oogst_web.accounts.roles import Right
from oogst_web.organisations.actor import Actor
from oogst_web.pages.typed import keep
from oogst_web.programmes.queries import Access, programme_for


class Asked(HttpRequest):
    """A request of somebody who is signed in; ``access`` is set on pages of a programme."""

    actor: Actor
    access: Access
    htmx: object


class Needs(Protocol):
    """A view that tells what it needs: the permission matrix reads it."""

    needs: Right | None
    scope: str


View = Callable[..., HttpResponseBase]


def open_page(view: Callable[..., HttpResponseBase]) -> View:
    """Let everybody in, signed in or not."""
    return _mark(view, None, "open")


def work_page(right: Right) -> Callable[[Callable[..., HttpResponseBase]], View]:
    """Let accounts in that have a right in their organisation."""

    def decorate(view: Callable[..., HttpResponseBase]) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            stopped = _stop(request)
            if stopped is not None:
                return stopped
            asked = cast("Asked", request)
            if not asked.actor.may(right):
                raise Http404
            return view(asked, *args, **kwargs)

        return _mark(guarded, right, "organisation")

    return decorate


def programme_page(right: Right) -> Callable[[Callable[..., HttpResponseBase]], View]:
    """Let accounts in that have a right in the programme of the address; others see that it is not there."""

    def decorate(view: Callable[..., HttpResponseBase]) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, programme: uuid.UUID, *args: Any, **kwargs: Any) -> HttpResponseBase:
            stopped = _stop(request)
            if stopped is not None:
                return stopped
            asked = cast("Asked", request)
            access = programme_for(asked.actor, programme, right)
            if access is None:
                raise Http404
            if request.method == "POST" and not access.is_editable and right is not Right.MANAGE_PROGRAMME:
                raise Http404
            asked.access = access
            return view(asked, *args, **kwargs)

        return _mark(guarded, right, "programme")

    return decorate


def _stop(request: HttpRequest) -> HttpResponse | None:
    actor: Actor | None = getattr(request, "actor", None)
    if not request.user.is_authenticated:
        return redirect_to_login(reverse("resume") if keep(request) else request.get_full_path())
    if actor is None:
        raise Http404
    if settings.OOGST_REQUIRES_SECOND_FACTOR and actor.is_staff and not is_mfa_enabled(actor.user):
        return redirect("mfa_index")
    return None


def _mark(view: Callable[..., HttpResponseBase], right: Right | None, scope: str) -> View:
    marked = cast("Any", view)
    marked.needs, marked.scope = right, scope
    return cast("View", marked)
