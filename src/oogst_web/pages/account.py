"""One's own account: name, language, organisation; passwords and second factor are the login library's pages."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.accounts.domain import change_account
from oogst_web.accounts.roles import Right
from oogst_web.common.words import speak
from oogst_web.organisations.middleware import CHOSEN
from oogst_web.organisations.queries import organisations_of
from oogst_web.pages.access import Asked, work_page


@require_http_methods(["GET", "POST"])
@work_page(Right.OWN_ACCOUNT)
def account(request: Asked) -> HttpResponse:
    """Change name and language; see one's roles and organisations."""
    if request.method == "POST":
        change_account(
            request.actor.user,
            name=request.POST.get("name", ""),
            language=request.POST.get("language", "nl"),
            organisation=request.actor.organisation.id,
        )
        messages.success(request, speak("account.kept", request.actor.voice))
        return redirect("account")
    actor = request.actor
    context = {"organisations": organisations_of(actor.user), "may_make_keys": actor.may(Right.OPEN_WORK)}
    return render(request, "pages/account.html", context)


@require_POST
@work_page(Right.OWN_ACCOUNT)
def choose_organisation(request: Asked) -> HttpResponse:
    """Go on in another organisation that one belongs to."""
    asked = request.POST.get("organisation", "")
    if any(str(one.id) == asked for one in organisations_of(request.actor.user)):
        request.session[CHOSEN] = asked
    return redirect("start")
