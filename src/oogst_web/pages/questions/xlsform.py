"""XLSForm: read a questionnaire in after a look at what becomes of it, and give one as a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from oogst.language.tongues import TONGUES, tongue_of
from oogst_web.accounts.roles import Right
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.questions.asking import asks_why, get_questionnaire
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.items import shown_text
from oogst_web.questionnaires.runner import ask
from oogst_web.xlsforms.form import Change, Form
from oogst_web.xlsforms.reading import MOST_BYTES, Read, read_upload
from oogst_web.xlsforms.writing import write_form

SHOWN = 200
MOST_AGE = 3600
_SALT = "oogst.xlsform"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_INSTRUMENTS)
def read_xlsform(request: Asked) -> HttpResponse:
    """Ask for a file; show what becomes of it. Nothing is made yet."""
    if request.method == "GET":
        return _upload(request, [], 200)
    voice, sent = request.actor.voice, request.FILES.get("file")
    name = str(sent.name or "") if sent is not None else ""
    if sent is None or not name.lower().endswith(".xlsx"):
        return _upload(request, [speak("xlsform.needed" if sent is None else "xlsform.kind", voice)])
    if (sent.size or 0) > MOST_BYTES:
        return _upload(request, [speak("xlsform.large", voice)])
    plain = tongue_of(request.POST.get("plain")) or "nl"
    found = read_upload(sent.read(), name[-80:], plain)
    if found.form is None:
        return _upload(request, _errors(found, voice), changes=_rows(found.changes, voice))
    return render(request, "pages/questions/xlsform_preview.html", _preview(request, found.form, found.changes))


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def take_xlsform(request: Asked) -> HttpResponse:
    """Make the questionnaire that was looked at, with its answer scales: all of it or nothing."""
    voice, programme = request.actor.voice, request.access.programme
    try:
        held = signing.loads(request.POST.get("form", ""), salt=_SALT, max_age=MOST_AGE)
    except signing.BadSignature:
        held = {}
    if held.get("for") != _bound_to(request):
        return _upload(request, [speak("xlsform.old", voice)])
    form = Form(**held["form"])
    key = domain.adopt(programme, form, by=request.actor, why=request.POST.get("why", ""))
    title = shown_text(form.instrument["title"], voice.language)
    messages.success(request, speak("xlsform.done", voice, title=title))
    return redirect("instrument", programme.id, key)


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def xlsform_file(request: Asked, instrument: str) -> HttpResponse:
    """Give a questionnaire as an XLSForm; nothing of it is kept on the server."""
    found = get_questionnaire(request, instrument)
    answer = HttpResponse(write_form(found.content, found.key, request.actor.voice), content_type=_TYPE)
    name = re.sub(r"[^A-Za-z0-9_-]", "_", found.key)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    answer["Cache-Control"] = "no-store"
    return answer


def _upload(request: Asked, errors: list[str], status: int = 422, **more: Any) -> HttpResponse:
    language = request.actor.voice.language
    tongues = [(code, named.in_words(language)) for code, named in TONGUES.items()]
    context = {"errors": errors[:SHOWN], "plain": request.POST.get("plain", "nl"), "tongues": tongues, **more}
    return render(request, "pages/questions/xlsform.html", context, status=status)


def _errors(found: Read, voice: Voice) -> list[str]:
    told = [speak(fault.key, voice, **fault.values) for fault in found.faults]
    return told + [problem.text(voice.language) for problem in found.problems]


def _bound_to(request: Asked) -> list[str]:
    return [str(request.access.programme.id), str(request.actor.user.id)]


def _preview(request: Asked, form: Form, changes: Iterable[Change]) -> dict[str, Any]:
    voice = request.actor.voice
    held = {"for": _bound_to(request), "form": asdict(form)}
    scales = {scale["id"]: scale for scale in form.scales}
    items = form.items
    rows = _rows(changes, voice)
    return {
        "form": form,
        "title": shown_text(form.instrument["title"], voice.language),
        "held": signing.dumps(held, salt=_SALT, compress=True),
        "changes": rows[:SHOWN],
        "change_count": len(rows),
        "more": max(len(rows) - SHOWN, 0),
        "questions": [
            {
                "item": item,
                "text": shown_text(item.get("text"), voice.language),
                "hint": shown_text(item.get("hint"), voice.language),
                "kind": speak(f"item.kind.{item.get('kind', 'scale')}", voice),
                "rows": ask([item], item["id"], scales, {}, voice.language).rows,
            }
            for item in items
        ],
    }


def _rows(changes: Iterable[Change], voice: Voice) -> list[dict[str, Any]]:
    """Return the changes as they are shown: the same change in several rows is told once."""
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for change in changes:
        values = {
            name: TONGUES[value].in_words(voice.language) if name == "into" else value
            for name, value in change.values.items()
        }
        told = (change.sheet, change.column, str(change.values.get("text", "")), speak(change.key, voice, **values))
        found.setdefault(told, []).extend([change.row] if change.row else [])
    return [
        {"where": _where(sheet, sorted(set(numbers)), column, voice), "what": what, "why": why}
        for (sheet, column, what, why), numbers in found.items()
    ]


def _where(sheet: str, numbers: list[int], column: str, voice: Voice) -> str:
    rows = speak("xlsform.rows", voice, count=len(numbers), rows=_runs(numbers)) if numbers else ""
    parts = (sheet, rows, speak("xlsform.column", voice, column=column) if column else "")
    return ", ".join(filter(None, parts)) or speak("xlsform.whole", voice)


def _runs(numbers: list[int]) -> str:
    """Return numbers in order, those that follow each other as one run.

    Examples
    --------
    >>> _runs([2, 3, 4, 7])
    '2–4, 7'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
