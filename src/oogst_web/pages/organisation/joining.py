"""The page behind the link of an invitation: looking changes nothing, joining is a button."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.models import User
from oogst_web.common.fields import Field
from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.organisations import colleagues as domain
from oogst_web.organisations.context import language_of
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.models import Invitation
from oogst_web.organisations.voices import voice_of
from oogst_web.pages.access import open_page
from oogst_web.pages.organisation.screen import shown


@never_cache
@require_http_methods(["GET", "POST"])
@open_page
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Tell who invites for what; make the account, or let the account that is signed in join."""
    found = domain.find_invitation(token)
    if found is None:
        return render(request, "pages/organisation/gone.html", status=404)
    if request.method != "POST":
        return _page(request, token, found)
    try:
        if request.user.is_authenticated:
            domain.accept_as(request.user, token)
            return redirect("home")
        _check_new(request, found)
        domain.accept_as_new(token, request.POST["name"], request.POST["password"], language_of(request))
    except NotPossibleError as error:
        return _page(request, token, found, error)
    messages.success(request, speak("invitation.joined", _voice(request, found)), extra_tags="ok")
    return redirect("account_login")


def _check_new(request: HttpRequest, found: Invitation) -> None:
    if not request.POST.get("name", "").strip():
        raise NotPossibleError("field.needed", "name")
    password = request.POST.get("password", "")
    try:
        validate_password(password, User(email=found.email, name=request.POST["name"]))
    except ValidationError as error:
        code = str(error.error_list[0].code).removeprefix("password_")
        key = f"password.{code}"
        raise NotPossibleError(key if key in catalogue() else "password.other", "password") from None


def _page(request: HttpRequest, token: str, found: Invitation, error: NotPossibleError | None = None) -> HttpResponse:
    voice = _voice(request, found)
    here = reverse("invitation", args=[token])
    user = request.user
    page = {
        "voice": voice,
        "invitation": found,
        "role": f"role.{found.role}",
        "is_other": user.is_authenticated and user.email != found.email,
        "sign_in": f"{reverse('account_login')}?{urlencode({'next': here})}",
        "name": shown("invitation", Field("name", is_needed=True), request.POST.get("name", ""), voice, error=error),
        "password": shown("invitation", Field("password", is_needed=True), "", voice, error=error),
        "error": speak(error.key, voice) if error is not None and not error.name else "",
        "has_error": error is not None,
    }
    return render(request, "pages/organisation/invitation.html", page, status=422 if error else 200)


def _voice(request: HttpRequest, found: Invitation) -> Voice:
    actor = getattr(request, "actor", None)
    return actor.voice if actor is not None else voice_of(found.organisation, language_of(request))
