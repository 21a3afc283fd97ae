"""What somebody who takes part sees of their own: their place, in which programmes they are, and how to stop."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, work_page
from oogst_web.people.domain import leave
from oogst_web.people.queries import own_stay, own_stays


@require_GET
@work_page(Right.OWN_ACCOUNT)
def me(request: Asked) -> HttpResponse:
    """Show a participant's own place; who does not take part goes on to the own account."""
    if not request.actor.may(Right.SEE_OWN_PAGE):
        return redirect("account")
    return render(request, "pages/people/me.html", {"stays": own_stays(request.actor)})


@require_GET
@work_page(Right.SEE_OWN_PAGE)
def my_programmes(request: Asked) -> HttpResponse:
    """Go on to the own place, where the programmes stand."""
    return redirect("me")


@require_http_methods(["GET", "POST"])
@work_page(Right.SEE_OWN_PAGE)
def leave_programme(request: Asked, person: uuid.UUID) -> HttpResponse:
    """Say what stopping means, and stop; no reason is asked."""
    stay = own_stay(request.actor, person)
    if stay is None or stay.left is not None:
        raise Http404
    if request.method == "GET":
        return render(request, "pages/people/leave.html", {"stay": stay})
    voice = request.actor.voice
    leave(stay, clock.today(), speak("mine.reason", voice), by=request.actor)
    messages.success(request, speak("mine.done", voice, name=stay.programme.title))
    return redirect("me")
