"""Budget, costs and benefits of a programme."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from oogst.language.numbers import money as amount_of
from oogst.language.numbers import percent
from oogst.planning.budget import compare_budget
from oogst.types.design import Budget, said
from oogst_web.accounts.roles import Right
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design import rows
from oogst_web.pages.design.screen import Cards
from oogst_web.programmes import tables
from oogst_web.programmes.design import draw

TABLES = ("costs", "benefits")


@require_GET
@programme_page(Right.SEE_MONEY)
def money(request: Asked) -> HttpResponse:
    """Show what the programme may cost and what it should yield."""
    programme, access, voice = request.access.programme, request.access, request.actor.voice
    design = draw(programme).design
    costs, benefits = (tables.rows_of(programme, name) for name in TABLES)
    names = {one.id: said(one.title, voice.language) for one in design.indicators}
    context = {
        "budget": _budget(design.budget, voice) if design.budget is not None else None,
        "budget_card": Cards(request).find("budget", "-"),
        "costs": [rows.cells("costs", one, voice, names) for one in costs],
        "costs_total": amount_of(sum(one.get("amount", 0) for one in costs), voice.language),
        "benefits": [rows.cells("benefits", one, voice, names) for one in benefits],
        "series": _series(request, [(one.id, said(one.title, voice.language)) for one in design.series]),
        "may_edit": access.may(Right.EDIT_MONEY) and access.is_editable,
        "may_edit_series": access.may(Right.EDIT_SERIES),
        "removed_row": rows.removed_row(request, *TABLES),
        "new": rows.NEW,
    }
    return render(request, "pages/design/money.html", context)


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_MONEY)
def money_row(request: Asked, table: str, row: str) -> HttpResponse:
    """Show a cost or a benefit to change it, and keep what was typed."""
    return rows.answer(request, rows.find_place(request, _known(table), row, _back(request)))


@require_POST
@programme_page(Right.EDIT_MONEY)
def remove(request: Asked, table: str, row: str) -> HttpResponse:
    """Take a cost or a benefit away."""
    return rows.take_away(request, _known(table), row, _back(request))


@require_POST
@programme_page(Right.EDIT_MONEY)
def put_back(request: Asked, table: str) -> HttpResponse:
    """Put the cost or benefit back that was just taken away."""
    return rows.bring_back(request, _known(table), _back(request))


def _known(table: str) -> str:
    if table not in TABLES:
        raise Http404
    return table


def _back(request: Asked) -> str:
    return reverse("money", args=[request.access.programme.id])


def _series(request: Asked, named: list[tuple[str, str]]) -> list[dict[str, Any]]:
    kept = tables.rows_of(request.access.programme, "series")
    return [{"name": name, "count": sum(one.get("series") == key for one in kept)} for key, name in named]


def _budget(budget: Budget, voice: Voice) -> dict[str, str]:
    found = compare_budget(budget)
    base = "money.base_with" if found.includes_evaluation else "money.base_without"
    amounts = {name: amount_of(getattr(found, name), voice.language) for name in ("base", "guideline", "planned")}
    return amounts | {
        "share": percent(found.share, voice.language) if found.share is not None else "–",
        "text": speak(base, voice, total=amount_of(budget.total, voice.language), **amounts),
        "total": amount_of(budget.total, voice.language),
    }
