"""Getting everything of the organisation, after typing the password once more."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.exports.domain import export_organisation as make_export
from oogst_web.pages.access import Asked, work_page


@never_cache
@require_http_methods(["GET", "POST"])
@work_page(Right.EXPORT_ORGANISATION)
def export_organisation(request: Asked) -> HttpResponse:
    """Explain what is in it; give it."""
    try:
        answer: HttpResponse = _export(request)
    except ReauthenticationRequired:
        if request.method == "GET":
            raise
        # A form is not sent a second time by itself: the page first asks who is there.
        return redirect("export_organisation")
    return answer


@reauthentication_required  # type: ignore[untyped-decorator]  # -- the library is untyped
def _export(request: Asked) -> HttpResponse:
    if request.method == "GET":
        return render(request, "pages/organisation/export.html")
    answer = HttpResponse(make_export(by=request.actor), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="oogst-{clock.today().isoformat()}.zip"'
    return answer
