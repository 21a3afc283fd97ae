"""Programmes that nobody leads any more: an administrator gives each to another lead, without seeing inside."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.common.ids import read_id
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, work_page
from oogst_web.programmes import domain
from oogst_web.programmes.queries import leads_to_choose, without_lead


@require_http_methods(["GET", "POST"])
@work_page(Right.MANAGE_ORGANISATION)
def programmes_without_lead(request: Asked) -> HttpResponse:
    """List the programmes without a lead; give one to another lead, and say why."""
    if request.method != "POST":
        return _page(request)
    asked, reason = read_id(request.POST.get("programme")), request.POST.get("reason", "")
    programme = next((one for one in without_lead(request.actor) if one.pk == asked), None)
    lead = next((one for one in leads_to_choose(request.actor) if one.pk == read_id(request.POST.get("lead"))), None)
    if programme is None:
        return _page(request, {"programme": "leads.choose_programme"})
    if lead is None or reason not in domain.NO_LEAD_REASONS:
        missing = {"lead": lead is None, "reason": reason not in domain.NO_LEAD_REASONS}
        return _page(request, {name: f"leads.choose_{name}" for name, is_missing in missing.items() if is_missing})
    try:
        domain.give_to_lead(programme, lead.user, reason, by=request.actor)
    except domain.HasLeadError:
        return _page(request, {"programme": "leads.has_lead"})
    told = {"title": programme.title, "name": lead.user.called}
    messages.success(request, speak("leads.given", request.actor.voice, **told))
    return redirect("programmes_without_lead")


def _page(request: Asked, errors: dict[str, str] | None = None) -> HttpResponse:
    context = {
        "rows": without_lead(request.actor),
        "leads": leads_to_choose(request.actor),
        "reasons": domain.NO_LEAD_REASONS,
        "errors": errors or {},
        "posted": request.POST,
    }
    return render(request, "pages/organisation/leads.html", context, status=422 if errors else 200)
