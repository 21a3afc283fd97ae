"""Saying no to being asked: for who is compared with, from a link in a mail, without an account."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from oogst_web.asking.wording import invitation_behind
from oogst_web.common.words import Voice
from oogst_web.organisations.context import language_of
from oogst_web.organisations.voices import voice_of
from oogst_web.pages.access import open_page
from oogst_web.waves.domain import decline


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def no_thanks(request: HttpRequest, signed: str) -> HttpResponse:
    """Ask whether somebody is sure; a POST takes them off the list of who gets mail. Looking changes nothing."""
    invitation = invitation_behind(signed)
    if invitation is None:
        told = render_to_string("pages/respond/unknown.html", {"voice": Voice(language_of(request))})
        return HttpResponse(told, status=404)
    if request.method == "POST":
        decline(invitation)
    is_done = request.method == "POST" or invitation.declined
    organisation = invitation.wave.programme.organisation
    context = {"voice": voice_of(organisation), "look": {"organisation": organisation.name}}
    return HttpResponse(render_to_string(f"pages/waves/{'declined' if is_done else 'decline'}.html", context))
