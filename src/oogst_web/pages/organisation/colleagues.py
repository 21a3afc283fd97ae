"""Colleagues: who works here, inviting, changing roles and saying goodbye."""

from __future__ import annotations

import uuid
from itertools import groupby

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.common.fields import Field
from oogst_web.common.words import speak
from oogst_web.organisations import colleagues as domain
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.queries import colleagues_of, invitations_of, membership_in
from oogst_web.pages.access import Asked, work_page
from oogst_web.pages.organisation.screen import choices, shown


@require_http_methods(["GET", "POST"])
@work_page(Right.INVITE_COLLEAGUES)
def colleagues(request: Asked) -> HttpResponse:
    """List the colleagues and who was invited; invite one more."""
    if request.method != "POST":
        return _page(request)
    email, role = request.POST.get("email", ""), request.POST.get("role", "")
    try:
        is_sent = domain.invite(email, role, by=request.actor)
    except NotPossibleError as error:
        return _page(request, error=error, email=email, role=role)
    if is_sent:
        messages.success(request, speak("colleagues.sent", request.actor.voice, email=email.strip()), extra_tags="ok")
    else:
        messages.error(request, speak("colleagues.not_sent", request.actor.voice), extra_tags="error")
    return redirect("colleagues")


@require_POST
@work_page(Right.INVITE_COLLEAGUES)
def withdraw(request: Asked, invitation: uuid.UUID) -> HttpResponse:
    """Let an invitation stop working."""
    if not domain.withdraw(invitation, by=request.actor):
        raise Http404
    messages.success(request, speak("colleagues.withdrawn", request.actor.voice), extra_tags="ok")
    return redirect("colleagues")


@require_POST
@work_page(Right.MANAGE_ORGANISATION)
def change_colleague(request: Asked, membership: uuid.UUID) -> HttpResponse:
    """Give a colleague another role, or end the role."""
    found = membership_in(request.actor, membership)
    if found is None:
        raise Http404
    name = found.user.called
    try:
        if "end" in request.POST:
            domain.end_membership(found, by=request.actor)
        else:
            domain.change_role(found, request.POST.get("role", ""), by=request.actor)
    except NotPossibleError as error:
        return _page(request, error=error)
    key = "colleagues.ended" if "end" in request.POST else "colleagues.changed"
    messages.success(request, speak(key, request.actor.voice, name=name), extra_tags="ok")
    return redirect("colleagues")


def _page(request: Asked, *, error: NotPossibleError | None = None, email: str = "", role: str = "") -> HttpResponse:
    actor = request.actor
    voice, roles = actor.voice, domain.roles_to_give(actor)
    found = colleagues_of(actor)
    people = [(user, list(members)) for user, members in groupby(found, key=lambda member: member.user)]
    field = shown("colleagues", Field("role", "choice", is_needed=True), role, voice, error=error)
    page = {
        "people": people,
        "invitations": invitations_of(actor),
        "roles": [(key, speak(f"role.{key}", voice)) for key in roles],
        "fields": [
            shown("colleagues", Field("email", is_needed=True), email, voice, error=error),
            choices(field, roles, "role", voice),
        ],
        "may_manage": actor.may(Right.MANAGE_ORGANISATION),
        "error": speak(error.key, voice) if error is not None and not error.name else "",
        "has_error": error is not None,
    }
    return render(request, "pages/organisation/colleagues.html", page, status=422 if error else 200)
