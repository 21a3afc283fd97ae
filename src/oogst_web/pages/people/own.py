"""What somebody who takes part sees of their own: in which programmes they are, and how to stop."""

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
@work_page(Right.SEE_OWN_PAGE)
def my_programmes(request: Asked) -> HttpResponse:
    """List the programmes in which this account takes part."""
    return render(request, "pages/people/mine.html", {"stays": own_stays(request.actor), "today": clock.today()})


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
    return redirect("my_programmes")
