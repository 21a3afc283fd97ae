"""What needs no account: the approved page for participants, and reading along."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from oogst_web.common.words import Voice
from oogst_web.organisations.models import Organisation
from oogst_web.organisations.voices import voice_of
from oogst_web.pages.access import open_page
from oogst_web.pages.reports.build import drawing
from oogst_web.pages.reports.showing import show
from oogst_web.pages.reports.versions import shown_picture
from oogst_web.reports import domain
from oogst_web.reports.models import Draft, Verdict
from oogst_web.reports.queries import open_draft, open_version, reader_with, version_with


@require_GET
@open_page
def public_report(request: HttpRequest, version: uuid.UUID, token: str) -> HttpResponse:
    """Show an approved participants' report to who has its link."""
    found = version_with(version, token)
    if found is None:
        raise Http404
    opened = open_version(found)
    context = {
        "voice": _voice(found.language, found.programme.organisation),
        "title": opened.base.title,
        "sections": show(opened, lambda at, width: reverse("public_picture", args=[found.id, token, at, width])),
    }
    return _page(request, "pages/reports/public.html", context)


@require_GET
@open_page
def public_picture(request: HttpRequest, version: uuid.UUID, token: str, place: int, width: str) -> HttpResponse:
    """Give a drawing of an approved participants' report."""
    found = version_with(version, token)
    return drawing(None if found is None else shown_picture(found, place, width))


@require_http_methods(["GET", "POST"])
@open_page
def read_along(request: HttpRequest, token: str) -> HttpResponse:
    """Show the participants' report in the making and ask whether it is right."""
    reader = reader_with(token)
    if reader is None:
        raise Http404
    draft, is_sent, error = reader.draft, False, ""
    if request.method == "POST":
        verdict = request.POST.get("verdict", "")
        if request.POST.get("read", _read(draft)) != _read(draft):
            # An answer may not count for a text that came after it was opened.
            error = "report.along_changed"
        elif verdict in Verdict.values:
            domain.answer(reader, verdict, request.POST.get("remark", ""))
            is_sent = True
        else:
            error = "report.along_choose"
    opened = open_draft(draft)
    context = {
        "voice": _voice(draft.language, draft.programme.organisation),
        "title": opened.base.title,
        "sections": show(opened, lambda _at, _width: ""),
        "reader": reader,
        "read": _read(draft),
        "verdicts": [(one, f"report.along_{one}") for one in Verdict.values],
        "longest": domain.REMARK_LENGTH,
        "is_sent": is_sent,
        "error": error,
        "remark": request.POST.get("remark", "") if error else reader.remark,
    }
    return _page(request, "pages/reports/along.html", context, 422 if error else 200)


def _read(draft: Draft) -> str:
    """Return which text of a report is the one that is shown."""
    return draft.changed_at.isoformat()


def _page(request: HttpRequest, template: str, context: dict[str, object], status: int = 200) -> HttpResponse:
    answer = render(request, template, context, status=status)
    answer["Cache-Control"] = "no-store"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _voice(language: str, organisation: Organisation) -> Voice:
    return voice_of(organisation, "en" if language == "en" else "nl")
