"""Many people at once: paste or upload, look at every row, take over, undo."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.common.templatetags.words import day
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.people import domain
from oogst_web.people.models import Draft
from oogst_web.people.pasted import NO_GROUPS, as_paste, judge
from oogst_web.people.queries import draft_of, people_of, setting_of, undoable
from oogst_web.people.reading import MOST_BYTES, Kind, NotReadableError, read_cells
from oogst_web.programmes.design import draw

SHOWN = 200
SINGULAR_FROM = 5
_DETAILS = {
    "phone": "person.phone",
    "code": "person.code",
    "joined": "people.joined",
    "left": "people.left",
    "left_reason": "people.left_reason",
    "invited": "people.invited",
}
_KINDS: dict[str, Kind] = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".xlsx": "xlsx"}


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_PEOPLE)
def paste_people(request: Asked) -> HttpResponse:
    """Ask for rows, those that were pasted before when they are to be mended; judge them and go on to the preview."""
    programme = request.access.programme
    if request.method == "GET":
        return render(request, "pages/people/paste.html", {"typed": _to_mend(request)})
    try:
        content, kind, file = _sent(request)
        grid = read_cells(content, kind, file)
    except NotReadableError as error:
        context = {"typed": request.POST.get("rows", ""), "errors": _errors(request, error)}
        return render(request, "pages/people/paste.html", context, status=422)
    judged = judge(grid, setting_of(draw(programme).design, people_of(programme)))
    return redirect("people_draft", programme.id, domain.keep_draft(programme, judged, by=request.actor).id)


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_PEOPLE)
def people_draft(request: Asked, draft: uuid.UUID) -> HttpResponse:
    """Show what every row would do; take them over."""
    programme = request.access.programme
    found = draft_of(programme, draft, request.actor)
    if found is None:
        raise Http404
    if request.method == "GET":
        return render(request, "pages/people/preview.html", _preview(request, found))
    kept, ignored, count = request.POST.getlist("attribute"), set(request.POST.getlist("ignored")), _taken(found)
    without = request.POST.get("without", "")
    try:
        if "look" in request.POST or ignored != set(found.ignored):
            # What another choice of columns does to the rows is looked at before anything is taken over.
            setting = setting_of(draw(programme).design, people_of(programme))
            found = domain.ignore_columns(found, ignored, setting)
            return render(request, "pages/people/preview.html", _preview(request, found, kept))
        domain.take_over(found, kept, by=request.actor, without_wrong=int(without) if without.isdecimal() else 0)
    except domain.WrongRowsError:
        return render(request, "pages/people/preview.html", _preview(request, found, kept, is_refused=True), status=422)
    except domain.ChangedSinceError:
        messages.error(request, speak("people.changed_since", request.actor.voice))
        return redirect("paste_people", programme.id)
    messages.success(request, speak("people.taken", request.actor.voice, count=count))
    return redirect("people", programme.id)


@require_POST
@programme_page(Right.EDIT_PEOPLE)
def undo_people(request: Asked) -> HttpResponse:
    """Undo the last rows that were taken over."""
    programme, voice = request.access.programme, request.actor.voice
    intake = undoable(programme)
    if intake is None or str(intake.id) != request.POST.get("intake"):
        messages.error(request, speak("people.not_undone", voice))
        return redirect("people", programme.id)
    try:
        domain.undo(intake, by=request.actor)
        messages.success(request, speak("people.undone", voice))
    except domain.ChangedSinceError:
        messages.error(request, speak("people.not_undone", voice))
    return redirect("people", programme.id)


def _to_mend(request: Asked) -> str:
    """Return the rows of the preview from which the reader comes, to mend them here."""
    try:
        draft = draft_of(request.access.programme, uuid.UUID(request.GET.get("mend", "")), request.actor)
    except ValueError:
        return ""
    return "" if draft is None else as_paste(*(draft.sheet[name] for name in ("header", "columns", "numbers")))


def _sent(request: Asked) -> tuple[bytes, Kind, str]:
    sent = request.FILES.get("file")
    if sent is None:
        return str(request.POST.get("rows", "")).encode("utf-8", "replace"), "paste", "Excel"
    name = str(sent.name or "")
    kind = _KINDS.get(name[name.rfind(".") :].lower()) if "." in name else None
    if kind is None:
        raise NotReadableError(key="people.file_kind")
    if (sent.size or 0) > MOST_BYTES:
        raise NotReadableError(key="people.file_large")
    return sent.read(), kind, name[-80:]


def _errors(request: Asked, error: NotReadableError) -> list[str]:
    voice = request.actor.voice
    if error.key:
        return [speak(error.key, voice, **error.values)]
    return [problem.text(voice.language) for problem in error.problems[:SHOWN]]


def _taken(draft: Draft) -> int:
    return sum(row["deed"] in ("add", "change") for row in draft.rows)


def _preview(
    request: Asked, draft: Draft, kept: list[str] | None = None, *, is_refused: bool = False
) -> dict[str, Any]:
    order = {"wrong": 0, "look": 1, "good": 2}
    shown = sorted(draft.rows, key=lambda row: (order[row["state"]], row["number"]))[:SHOWN]
    states = [row["state"] for row in draft.rows]
    attributes = _attributes(draft.rows, kept)
    names, details = [one["name"] for one in attributes], _details(draft.rows)
    return {
        "draft": draft,
        "rows": [
            {
                **row,
                "told": [_told(request, row, note) for note in row["notes"]],
                "details": [_shown(row, name, request.actor.voice) for name in details],
                "kept": [row["attributes"].get(name, "") for name in names],
            }
            for row in shown
        ],
        "details": [_DETAILS[name] for name in details],
        "is_refused": is_refused,
        "is_cut": len(draft.rows) > len(shown),
        "count": _taken(draft),
        "good": states.count("good"),
        "look": states.count("look"),
        "wrong": states.count("wrong"),
        "attributes": attributes,
        "columns": draft.sheet.get("fields", []),
        "lacks_groups": any(note["key"] == NO_GROUPS for row in draft.rows for note in row["notes"]),
        "left_out": ", ".join(draft.left_out),
        "state_keys": {"good": "people.good", "look": "people.to_look", "wrong": "people.wrong"},
    }


def _details(rows: list[dict[str, Any]]) -> list[str]:
    """Return what else these rows bring about people, besides name, mail address and group."""
    usual = {"invited": True}
    return [name for name in _DETAILS if any(row["values"][name] != usual.get(name, "") for row in rows)]


def _shown(row: dict[str, Any], name: str, voice: Voice) -> str:
    value = row["values"][name]
    if name == "invited":
        return speak("people.yes" if value else "people.no", voice)
    return day(value, voice) if name in ("joined", "left") else str(value)


def _told(request: Asked, row: dict[str, Any], note: dict[str, Any]) -> str:
    voice = request.actor.voice
    text = speak(note["key"], voice, **note["values"])
    if not note["column"]:
        return speak("people.at_row", voice, row=row["number"], text=text)
    return speak("people.at", voice, row=row["number"], column=note["column"], text=text)


def _attributes(rows: list[dict[str, Any]], kept: list[str] | None) -> list[dict[str, Any]]:
    """Return the attributes of the rows, with which are chosen; one in which nearly everybody differs singles out."""
    texts: dict[str, list[str]] = {}
    for row in rows:
        for name, text in row["attributes"].items():
            texts.setdefault(name, []).append(text)
    singular = {name: len(found) >= SINGULAR_FROM and len(set(found)) > len(found) / 2 for name, found in texts.items()}
    return [
        {"name": name, "is_singular": is_one, "is_kept": not is_one if kept is None else name in kept}
        for name, is_one in singular.items()
    ]
