"""The builder: which sections in which order, in which words, and how it reads now."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from oogst.editions.audiences import ARRANGEMENTS, Audience
from oogst_web.accounts.roles import Right
from oogst_web.common.ids import read_id
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.reports.reports import get_draft, newest_of
from oogst_web.pages.reports.showing import show
from oogst_web.reports import domain
from oogst_web.reports.models import Draft
from oogst_web.reports.queries import (
    check_of,
    drafts_of,
    has_read_this,
    language_of,
    newer_in,
    open_draft,
    readers_of,
    rows_of,
)
from oogst_web.results.queries import picture_of


@require_GET
@programme_page(Right.SEE_DRAFT_REPORTS)
def report(request: Asked, report: uuid.UUID) -> HttpResponse:
    """Show a report in the making."""
    return page(request, get_draft(request, report))


@require_POST
@programme_page(Right.BUILD_REPORTS)
def arrange(request: Asked, report: uuid.UUID) -> HttpResponse:
    """Move a section, leave it out or put it in; or say that what came from an earlier report was seen."""
    draft, key, act = get_draft(request, report), request.POST.get("section", ""), request.POST.get("act", "")
    if act in ("up", "down"):
        domain.move(draft, key, up=act == "up", by=request.actor)
    elif act in ("out", "in"):
        try:
            domain.switch(draft, key, is_shown=act == "in", by=request.actor)
        except domain.LockedError:
            messages.error(request, speak("report.locked", request.actor.voice))
    elif act == "seen":
        domain.forget_carried(draft, by=request.actor)
    return redirect(f"{_address(request, draft)}#section-{key}" if key.isidentifier() else _address(request, draft))


@require_POST
@programme_page(Right.BUILD_REPORTS)
def put_in(request: Asked) -> HttpResponse:
    """Put a finding of the last release into one of its reports, or into a new one."""
    newest, chosen = newest_of(request), request.POST.get("report", "")
    known = read_id(chosen)
    if newest is None or (known is None and chosen not in set(Audience)):
        return redirect("reports", request.access.programme.id)
    draft = get_draft(request, known) if known else None
    if draft is not None and draft.release_id != newest.pk:
        raise Http404
    try:
        # Without the finding there is no new report either.
        with transaction.atomic():
            draft = draft or domain.start_draft(newest, chosen, request.actor.voice.language, by=request.actor)
            key = domain.put_in(draft, request.POST.get("finding", ""), by=request.actor)
    except domain.LockedError as error:
        raise Http404 from error
    messages.success(request, speak("report.put_in_done", request.actor.voice))
    return redirect(f"{_address(request, draft)}#section-{key}")


@require_POST
@programme_page(Right.BUILD_REPORTS)
def rewrite(request: Asked, report: uuid.UUID) -> HttpResponse:
    """Say a sentence otherwise; when it says too much, ask for a reason and show a proposal."""
    draft, place = get_draft(request, report), request.POST.get("place", "")
    text = "" if "back" in request.POST else request.POST.get("text", "")
    reason = request.POST.get("reason", "")
    try:
        domain.rewrite(draft, place, text, reason, by=request.actor)
    except domain.LockedError as error:
        raise Http404 from error
    except domain.WarnedError as error:
        wrong = {"place": place, "text": text, "reason": reason, "warnings": error.warnings}
        return page(request, draft, {"wrong": wrong}, 422)
    messages.success(request, speak("report.kept", request.actor.voice))
    return redirect(f"{_address(request, draft)}?open={place.partition('.')[0]}#line-{place}")


@require_POST
@programme_page(Right.BUILD_REPORTS)
def readers(request: Asked, report: uuid.UUID) -> HttpResponse:
    """Ask somebody to read along, or no longer."""
    draft, voice = get_draft(request, report), request.actor.voice
    if draft.audience != Audience.PARTICIPANTS:
        raise Http404
    removed = read_id(request.POST.get("remove", ""))
    if removed is not None:
        domain.remove_reader(draft, removed, by=request.actor)
        return redirect(f"{_address(request, draft)}#readers")
    name = " ".join(request.POST.get("name", "").split())
    if not name:
        return page(request, draft, {"asked": {"error": "report.reader_needed"}}, 422)
    try:
        token = domain.ask_reader(draft, name, by=request.actor)
    except domain.FullError:
        return page(request, draft, {"asked": {"error": "report.reader_full"}}, 422)
    messages.success(request, speak("report.reader_link", voice, name=name))
    # Shown in the answer itself: the link is kept nowhere.
    link = request.build_absolute_uri(reverse("read_along", args=[token]))
    return page(request, draft, {"asked": {"link": link, "name": name}}, 201)


@require_POST
@programme_page(Right.APPROVE_REPORTS)
def approve(request: Asked, report: uuid.UUID) -> HttpResponse:
    """Approve a report as it is."""
    draft = get_draft(request, report)
    reasons = domain.Reasons(request.POST.get("unread", ""), request.POST.get("own", ""))
    try:
        version = domain.approve(draft, reasons, by=request.actor)
    except domain.NotReadyError as error:
        return page(request, draft, {"lacks": error.lacks}, 422)
    messages.success(request, speak("report.approved_now", request.actor.voice))
    return redirect("report_version", request.access.programme.id, version.id)


@require_GET
@programme_page(Right.SEE_DRAFT_REPORTS)
def picture(request: Asked, report: uuid.UUID, place: int, width: str) -> HttpResponse:
    """Give a drawing of the release that a report is made from."""
    draft = get_draft(request, report)
    return drawing(picture_of(draft.release, language_of(draft), place, is_narrow=width == "smal"))


def drawing(svg: str | None) -> HttpResponse:
    """Return a drawing as an answer that the browser keeps for this reader."""
    if svg is None:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Cache-Control": "private, max-age=3600"})


def page(
    request: Asked, draft: Draft, sent: Mapping[str, Mapping[str, object]] | None = None, status: int = 200
) -> HttpResponse:
    """Return the builder; ``sent`` holds what came of a form: ``wrong``, ``asked`` or ``lacks``."""
    wrong, asked, lacks = ((sent or {}).get(name, {}) for name in ("wrong", "asked", "lacks"))
    access, opened = request.access, open_draft(draft)
    programme, has_readers = access.programme, draft.audience == Audience.PARTICIPANTS
    may_approve = access.may(Right.APPROVE_REPORTS) and access.is_editable
    rows, pages = rows_of(opened), domain.foresee_pages(draft)
    arrangement = ARRANGEMENTS[Audience(draft.audience)]
    context = {
        "pages": pages,
        "is_too_long": arrangement.is_condensed and pages > 1,
        "extras": ", ".join(row.title for row in rows if row.is_shown and row.key not in arrangement.shown),
        "draft": draft,
        "rows": rows,
        "has_more": not all(row.is_shown for row in rows),
        "sections": show(opened, lambda at, width: reverse("report_picture", args=[programme.id, draft.id, at, width])),
        "newer": newer_in(draft.release, newest_of(request)),
        "may_build": access.may(Right.BUILD_REPORTS) and access.is_editable,
        "may_approve": may_approve,
        "forms": [form for form in domain.FORMS if form != domain.STUDY or access.may(Right.EXPORT_ANSWERS)],
        "has_readers": has_readers,
        "readers": [
            {"reader": one, "is_before": has_readers and bool(one.verdict) and not has_read_this(one, draft)}
            for one in readers_of(draft)
        ],
        "for_participants": None if has_readers else _for_participants(draft),
        "read_other": bool(check_of(draft).that["answered"]),
        "lacking": domain.lacking(draft, by=request.actor) if may_approve else {},
        "wrong": wrong,
        "asked": asked,
        "lacks": lacks,
        "posted": request.POST,
        "open": str(wrong["place"]).partition(".")[0] if wrong else request.GET.get("open", ""),
    }
    return render(request, "pages/reports/build.html", context, status=status)


def _for_participants(draft: Draft) -> Draft | None:
    """Return the report for participants on the same release, if somebody began it: in this language before another."""
    same = [
        one
        for one in drafts_of(draft.programme)
        if one.release_id == draft.release_id and one.audience == Audience.PARTICIPANTS
    ]
    return min(same, key=lambda one: one.language != draft.language, default=None)


def _address(request: Asked, draft: Draft) -> str:
    return reverse("report", args=[request.access.programme.id, draft.id])
