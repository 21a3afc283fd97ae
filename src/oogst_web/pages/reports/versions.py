"""Approved reports: reading one, what changed since the one before, and files."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from oogst.editions.audiences import Audience
from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.reports.build import drawing
from oogst_web.pages.reports.reports import get_draft, get_version, newest_of
from oogst_web.pages.reports.showing import show
from oogst_web.programmes.queries import Access
from oogst_web.reports import domain
from oogst_web.reports.models import Output, OutputState, Version
from oogst_web.reports.queries import (
    compare_versions,
    link_of,
    may_read,
    newer_in,
    open_version,
    output_of,
    version_before,
)
from oogst_web.reports.tasks import order_output
from oogst_web.results.queries import picture_of

_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    domain.STUDY: "application/zip",
}


@require_GET
@programme_page(Right.SEE_REPORTS)
def version(request: Asked, version: uuid.UUID) -> HttpResponse:
    """Show an approved report."""
    found, access = get_version(request, version), request.access
    programme = access.programme
    shares = found.audience == Audience.PARTICIPANTS and access.may(Right.SEE_DRAFT_REPORTS)
    context = {
        "version": found,
        "sections": show(
            open_version(found),
            lambda at, width: reverse("version_picture", args=[programme.id, found.id, at, width]),
        ),
        "newer": newer_in(found.release, newest_of(request)),
        "before": version_before(found),
        "forms": [form for form in domain.FORMS if _may_have(access, form, found)],
        "link": request.build_absolute_uri(reverse("public_report", args=[found.id, link_of(found)])) if shares else "",
        "may_build": access.may(Right.BUILD_REPORTS) and access.is_editable,
    }
    return render(request, "pages/reports/version.html", context)


@require_GET
@programme_page(Right.SEE_REPORTS)
def changes(request: Asked, version: uuid.UUID) -> HttpResponse:
    """Tell which sentences and numbers changed since the version before."""
    found = get_version(request, version)
    before = version_before(found)
    if before is None:
        raise Http404
    context = {"version": found, "before": before, "changed": compare_versions(before, found)}
    return render(request, "pages/reports/changes.html", context)


@require_GET
@programme_page(Right.SEE_REPORTS)
def picture(request: Asked, version: uuid.UUID, place: int, width: str) -> HttpResponse:
    """Give a drawing of an approved report, if the report itself shows that figure."""
    found = get_version(request, version)
    return drawing(shown_picture(found, place, width))


def shown_picture(version: Version, place: int, width: str) -> str | None:
    """Return a drawing that an approved report shows; of what it leaves out there is none."""
    opened = open_version(version)
    if place not in opened.shown_places():
        return None
    return picture_of(version.release, opened.base.language, place, is_narrow=width == "smal")


@require_POST
@programme_page(Right.SEE_REPORTS)
def version_file(request: Asked, version: uuid.UUID) -> HttpResponse:
    """Have a file of an approved report made."""
    found, form = get_version(request, version), request.POST.get("form", "")
    if form not in domain.FORMS or not _may_have(request.access, form, found):
        raise Http404
    output = order_output(found.draft, found, form, by=request.actor)
    return redirect("report_file", request.access.programme.id, output.id)


@require_POST
@programme_page(Right.SEE_DRAFT_REPORTS)
def draft_file(request: Asked, report: uuid.UUID) -> HttpResponse:
    """Have a file of a report in the making made."""
    draft, form = get_draft(request, report), request.POST.get("form", "")
    if form not in domain.FORMS or not _may_have(request.access, form, None):
        raise Http404
    output = order_output(draft, None, form, by=request.actor)
    return redirect("report_file", request.access.programme.id, output.id)


@require_GET
@programme_page(Right.SEE_REPORTS)
def file(request: Asked, output: uuid.UUID) -> HttpResponse:
    """Tell how far a file is; give it when it is there and the reader may still have it."""
    found = output_of(request.actor, request.access.programme, output)
    if found is None or not _may_have(request.access, found.form, found.version):
        raise Http404
    if "haal" in request.GET and found.state == OutputState.DONE and found.content is not None:
        return _given(found)
    # A page that asks whether something changed gets nothing as long as it did not.
    if getattr(request, "htmx", False) and found.state == request.GET.get("is"):
        return HttpResponse(status=204)
    steps = [
        {"text": f"report.file.{one}", "is_here": one == found.state, "is_done": False}
        for one in (OutputState.WAITING, OutputState.WORKING)
    ]
    context = {"output": found, "steps": steps, "back": _back(request, found)}
    return render(request, "pages/reports/file.html", context)


def _given(output: Output) -> HttpResponse:
    answer = HttpResponse(bytes(output.content or b""), content_type=_TYPES[output.form])
    answer["Content-Disposition"] = f'attachment; filename="{output.name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


def _may_have(access: Access, form: str, version: Version | None) -> bool:
    """Tell whether the reader may have a file now: at asking and again at fetching."""
    # Answers under codes: of no use to a report, and never for whoever knows the names behind the codes.
    if form == domain.STUDY and not access.may(Right.EXPORT_ANSWERS):
        return False
    return access.may(Right.SEE_DRAFT_REPORTS) if version is None else may_read(access, version.audience)


def _back(request: Asked, output: Output) -> str:
    programme = request.access.programme.id
    if output.version_id is not None:
        return reverse("report_version", args=[programme, output.version_id])
    return reverse("report", args=[programme, output.draft_id])
