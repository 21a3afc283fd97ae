"""The study folder: download it, or read one in as a new programme."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page, work_page
from oogst_web.people.queries import stays_of
from oogst_web.studies.domain import make_programme, note_export
from oogst_web.studies.folder import NotYetError, folder_zip, workbook
from oogst_web.studies.reading import MOST_BYTES, Kind, Read, read_upload

SHOWN = 200
WARNINGS_SHOWN = 10
_TYPES = {"zip": "application/zip", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@require_GET
@programme_page(Right.EXPORT_STUDY)
def study(request: Asked) -> HttpResponse:
    """Tell what is in the study folder and offer it."""
    return _page(request)


@require_GET
@programme_page(Right.EXPORT_STUDY)
def study_file(request: Asked, form: str) -> HttpResponse:
    """Give the study as a zip or as a workbook; nothing of it is kept on the server."""
    programme = request.access.programme
    if form not in _TYPES:
        raise Http404
    try:
        guard = _guard(request)
        content = (
            folder_zip(programme, guard=guard)
            if form == "zip"
            else workbook(programme, request.actor.voice.language, guard=guard)
        )
    except NotYetError as error:
        texts = [
            problem.text(request.actor.voice.language) for problem in error.problems if problem.severity == "error"
        ]
        return _page(request, texts, status=409)
    note_export(programme, form, by=request.actor)
    answer = HttpResponse(content, content_type=_TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="studie-{str(programme.id)[:8]}.{form}"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_http_methods(["GET", "POST"])
@work_page(Right.CREATE_PROGRAMME)
def read_study(request: Asked) -> HttpResponse:
    """Read a study folder in as a new programme, or list everything that is wrong with it."""
    if request.method == "GET":
        return render(request, "pages/study/read.html", {})
    voice, sent = request.actor.voice, request.FILES.get("file")
    kind = _kind(str(sent.name or "")) if sent is not None else None
    if sent is None or kind is None:
        return _refused(request, [speak("study.needed" if sent is None else "study.kind", voice)])
    if (sent.size or 0) > MOST_BYTES:
        return _refused(request, [speak("study.large", voice)])
    found = read_upload(sent.read(), kind)
    if not found.is_good:
        return _refused(request, _texts(request, found))
    programme = make_programme(found, by=request.actor)
    messages.success(request, speak("study.done", voice, name=programme.title))
    for problem in found.problems[:WARNINGS_SHOWN]:
        messages.warning(request, speak("study.looked", voice, text=problem.text(voice.language)))
    return redirect("programme", programme.id)


def _guard(request: Asked) -> int | None:
    """Return how many people have to share an attribute; None for who may see the people themselves."""
    return None if request.access.may(Right.SEE_PEOPLE) else request.actor.organisation.threshold


def _page(request: Asked, problems: list[str] | None = None, status: int = 200) -> HttpResponse:
    programme = request.access.programme
    context = {"people": len(stays_of(programme)), "problems": problems, "guard": _guard(request)}
    return render(request, "pages/study/study.html", context, status=status)


def _kind(name: str) -> Kind | None:
    return "zip" if name.lower().endswith(".zip") else "xlsx" if name.lower().endswith(".xlsx") else None


def _texts(request: Asked, found: Read) -> list[str]:
    voice = request.actor.voice
    told = [speak(fault.key, voice, **fault.values) for fault in found.faults]
    return told + [problem.text(voice.language) for problem in found.errors]


def _refused(request: Asked, texts: list[str]) -> HttpResponse:
    context = {"errors": texts[:SHOWN], "count": len(texts), "more": max(len(texts) - SHOWN, 0)}
    return render(request, "pages/study/read.html", context, status=422)
