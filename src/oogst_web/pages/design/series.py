"""KPI series: figures that the organisation keeps already, by hand or pasted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from oogst.language.message import say
from oogst.types.problem import Problem
from oogst_web.accounts.roles import Right
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design import rows
from oogst_web.pages.design.screen import Cards, name_of
from oogst_web.pages.design.undo import just_removed
from oogst_web.programmes import planning, tables
from oogst_web.programmes.models import Part
from oogst_web.programmes.queries import part_of


@require_GET
@programme_page(Right.EDIT_SERIES)
def all_series(request: Asked) -> HttpResponse:
    """List the KPI series, with the card of the one that is open."""
    return _list(request)


@require_POST
@programme_page(Right.EDIT_SERIES)
def add(request: Asked) -> HttpResponse:
    """Add a KPI series, and open it."""
    programme, name = request.access.programme, " ".join(request.POST.get("name", "").split())
    if not name:
        return _list(request, error="plan.name_needed")
    key = planning.add_part(programme, planning.NewPart("series", name), by=request.actor)
    response = redirect("series", programme.id)
    response["Location"] += f"?open={key}#series-{key}"
    return response


@require_GET
@programme_page(Right.EDIT_SERIES)
def values(request: Asked, series: str) -> HttpResponse:
    """Show the values of a KPI series, with a field to paste more."""
    return _values(request, _part(request, series))


@require_POST
@programme_page(Right.EDIT_SERIES)
def paste(request: Asked, series: str) -> HttpResponse:
    """Keep the pasted values of a KPI series, all of them or none."""
    programme, voice, text = request.access.programme, request.actor.voice, request.POST.get("text", "")
    part = _part(request, series)
    try:
        kept = tables.paste_series(programme, series, text, by=request.actor)
    except tables.PasteError as error:
        told = [_told(one, voice) for one in error.problems]
        return _values(request, part, text=text, problems=told or [speak("money.paste_empty", voice)])
    messages.success(request, speak("money.pasted", voice, count=kept), extra_tags="ok")
    return redirect("series_values", programme.id, series)


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_SERIES)
def value_row(request: Asked, series: str, value: str) -> HttpResponse:
    """Show one value to change it, and keep what was typed."""
    part = _part(request, series)
    return rows.answer(request, rows.find_place(request, "series", value, _back(request, series), {"series": part.key}))


@require_POST
@programme_page(Right.EDIT_SERIES)
def remove(request: Asked, series: str, value: str) -> HttpResponse:
    """Take one value away."""
    return rows.take_away(request, "series", value, _back(request, _part(request, series).key))


@require_POST
@programme_page(Right.EDIT_SERIES)
def put_back(request: Asked, series: str) -> HttpResponse:
    """Put the value back that was just taken away."""
    return rows.bring_back(request, "series", _back(request, _part(request, series).key))


def _part(request: Asked, key: str) -> Part:
    part = part_of(request.access.programme, "series", key)
    if part is None:
        raise Http404
    return part


def _back(request: Asked, key: str) -> str:
    return reverse("series_values", args=[request.access.programme.id, key])


def _may_edit(request: Asked) -> bool:
    return request.access.is_editable


def _list(request: Asked, error: str = "") -> HttpResponse:
    programme, voice, opened = request.access.programme, request.actor.voice, request.GET.get("open")
    kept = tables.rows_of(programme, "series")
    parts = list(programme.parts.filter(kind="series"))
    cards = Cards(request, siblings={"series": parts})
    shown: list[dict[str, Any]] = [
        {
            "part": part,
            "name": name_of(part, voice),
            "count": sum(one.get("series") == part.key for one in kept),
            "card": cards.card("series", part.key, part) if opened == part.key else None,
        }
        for part in parts
    ]
    context = {"series": shown, "may_edit": _may_edit(request), "removed": just_removed(request), "error": error}
    return render(request, "pages/design/series.html", context, status=422 if error else 200)


def _values(request: Asked, part: Part, text: str = "", problems: list[str] | None = None) -> HttpResponse:
    kept = [one for one in tables.rows_of(request.access.programme, "series") if one.get("series") == part.key]
    language = request.actor.voice.language
    context = {
        "part": part,
        "name": name_of(part, request.actor.voice),
        "rows": [
            {"key": tables.key_of("series", one), **{name: rows.written(one[name], name, language) for name in one}}
            for one in kept
        ],
        "new": rows.NEW,
        "text": text,
        "problems": problems or [],
        "may_edit": _may_edit(request),
        "removed_row": rows.removed_row(request, "series"),
    }
    return render(request, "pages/design/series_values.html", context, status=422 if problems else 200)


def _told(problem: Problem, voice: Voice) -> str:
    text = say(problem.key, voice.language, **problem.values)
    text = text[:1].upper() + text[1:]
    return text if problem.row is None else f"{speak('money.paste_row', voice, row=problem.row)} {text}"
