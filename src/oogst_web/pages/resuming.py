"""Going on where the session was over: what was typed, one button away from being kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, work_page
from oogst_web.pages.typed import is_ours, kept_for, typed_in


@require_GET
@work_page(Right.SEE_HOUSE_STYLE)
def resume(request: Asked) -> HttpResponse:
    """Show what was typed and send it on when asked; nothing is done by itself."""
    typed = kept_for(request)
    return redirect("start") if typed is None else render(request, "pages/resume.html", {"typed": typed})


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token no longer counts, as after signing in anew: what was typed is one button away.

    A form of another site gets nothing of the kind: browsers tell where a form comes from.
    """
    if is_ours(request) and request.user.is_authenticated:
        return render(request, "pages/resume.html", {"typed": typed_in(request)}, status=403)
    return render(request, "pages/error.html", {"key": "stale"}, status=403)
