"""Keys with which systems come in: made after typing the password once more, shown once, ended at once."""

from __future__ import annotations

import datetime as dt
import uuid

from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.api.domain import LONGEST, end_key, make_key
from oogst_web.api.queries import keys_of
from oogst_web.api.scopes import Scope
from oogst_web.common import clock
from oogst_web.common.words import speak
from oogst_web.organisations.house import NotPossibleError
from oogst_web.pages.access import Asked, work_page


@never_cache
@require_http_methods(["GET", "POST"])
@work_page(Right.OPEN_WORK)
def api_keys(request: Asked) -> HttpResponse:
    """List one's own keys; make one."""
    try:
        answer: HttpResponse = _keys(request)
    except ReauthenticationRequired:
        if request.method == "GET":
            raise
        # A form is not sent a second time by itself: the page first asks who is there.
        return redirect("api_keys")
    return answer


@require_POST
@work_page(Right.OPEN_WORK)
def end(request: Asked, api_key: uuid.UUID) -> HttpResponse:
    """End one of one's own keys."""
    if not end_key(api_key, by=request.actor):
        raise Http404
    messages.success(request, speak("api_key.ended", request.actor.voice), extra_tags="ok")
    return redirect("api_keys")


@reauthentication_required  # type: ignore[untyped-decorator]  # -- the library is untyped
def _keys(request: Asked) -> HttpResponse:
    if request.method == "GET":
        return _page(request)
    posted = request.POST
    try:
        secret = make_key(
            posted.get("name", ""), posted.getlist("scopes"), _day(posted.get("until", "")), by=request.actor
        )
    except NotPossibleError as error:
        return _page(request, errors={error.name: error.key})
    return _page(request, secret=secret)


def _page(request: Asked, secret: str = "", errors: dict[str, str] | None = None) -> HttpResponse:
    today, posted = clock.today(), request.POST if errors else {}
    context = {
        "keys": [(one, [_text(scope) for scope in one.scopes], one.until >= today) for one in keys_of(request.actor)],
        "scopes": [(scope.value, _text(scope)) for scope in Scope],
        "chosen": request.POST.getlist("scopes") if errors else [],
        "posted": posted,
        "last_day": today + LONGEST,
        "today": today,
        "secret": secret,
        "address": f"{settings.OOGST_BASE_URL}{reverse('api_description')}".removesuffix("openapi.json"),
        "errors": errors or {},
    }
    return render(request, "pages/api_keys.html", context, status=422 if errors else 200)


def _text(scope: str) -> str:
    return f"api_key.scope.{scope.replace(':', '.')}"


def _day(typed: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        return None
