"""The reports of a programme: what is in the making, what was approved, and beginning one."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.editions.audiences import Audience
from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page
from oogst_web.reports import domain
from oogst_web.reports.models import Draft, Version
from oogst_web.reports.queries import draft_of, drafts_of, newer_in, releases_of, version_of, versions_for
from oogst_web.results.models import Release


@require_GET
@programme_page(Right.SEE_REPORTS)
def reports(request: Asked) -> HttpResponse:
    """List what was approved for the reader, and what is in the making for who makes it."""
    access = request.access
    newest = newest_of(request)
    sees_drafts = access.may(Right.SEE_DRAFT_REPORTS)
    drafts = drafts_of(access.programme) if sees_drafts else []
    context = {
        "newest": newest,
        "audiences": list(Audience),
        "drafts": [{"draft": one, "newer": newer_in(one.release, newest)} for one in drafts],
        "versions": [{"version": one, "newer": newer_in(one.release, newest)} for one in versions_for(access)],
        "may_build": access.may(Right.BUILD_REPORTS) and access.is_editable,
        "sees_drafts": sees_drafts,
        "language": request.actor.voice.language,
    }
    return render(request, "pages/reports/reports.html", context)


@require_POST
@programme_page(Right.BUILD_REPORTS)
def new_report(request: Asked) -> HttpResponse:
    """Begin a report on the last release."""
    newest, audience = newest_of(request), request.POST.get("audience", "")
    language = "en" if request.POST.get("language") == "en" else "nl"
    if newest is None or audience not in set(Audience):
        return redirect("reports", request.access.programme.id)
    draft = domain.start_draft(newest, audience, language, by=request.actor)
    return redirect("report", request.access.programme.id, draft.id)


def newest_of(request: Asked) -> Release | None:
    """Return the last release of the open programme."""
    return next(iter(releases_of(request.access.programme)), None)


def get_draft(request: Asked, report: uuid.UUID) -> Draft:
    """Return a report in the making of the open programme; another is not there."""
    found = draft_of(request.access.programme, report)
    if found is None:
        raise Http404
    return found


def get_version(request: Asked, version: uuid.UUID) -> Version:
    """Return an approved report that the reader may read; another is not there."""
    found = version_of(request.access, version)
    if found is None:
        raise Http404
    return found
