"""Who changed what, when and why; the versions of a part side by side."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst_web.accounts.roles import Right
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.screen import name_of
from oogst_web.pages.design.versions import Teller, name_in
from oogst_web.pages.questions.item import scale_name
from oogst_web.programmes.domain import FIXED_WITH_PLAN, is_plan_fixed
from oogst_web.programmes.fields import MONEY, RIGHTS
from oogst_web.programmes.models import Revision
from oogst_web.programmes.parts import ONLY
from oogst_web.programmes.queries import history_of, previous_of, versions_of
from oogst_web.questionnaires.standard import STANDARD

SHOWN = 50


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def history(request: Asked) -> HttpResponse:
    """List the changes of the design, newest first."""
    asked = request.GET.get("before", "")
    found = history_of(request.access.programme, SHOWN + 1, before=int(asked) if asked.isdigit() else None)
    shown = found[:SHOWN]
    context = {"groups": group_changes(request, shown), "older": shown[-1].number if len(found) > SHOWN else None}
    return render(request, "pages/design/history.html", context)


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def part_history(request: Asked, kind: str, key: str) -> HttpResponse:
    """Show every version of one part beside the one before it."""
    programme, voice = request.access.programme, request.actor.voice
    versions = versions_of(programme, kind, key)
    if not versions or (kind in MONEY and not request.access.may(Right.SEE_MONEY)):
        raise Http404
    before = [*versions[1:], None]
    parts = list(programme.parts.all())
    names = {(part.kind, part.key): name_of(part, voice) for part in parts}
    scales = {**STANDARD, **{part.key: part.data for part in parts if part.kind == "answer_scale"}}
    names |= {("answer_scale", key): scale_name(scale, voice) for key, scale in scales.items()}
    teller = Teller(kind, voice, names)
    rows = [
        {
            "version": one,
            "differences": teller.compare(old.data if old else None, one.data),
            "act": _act(one, old),
            "may_restore": place > 0 and one.data is not None,
        }
        for place, (one, old) in enumerate(zip(versions, before, strict=True))
    ]
    may_edit = kind in RIGHTS and request.access.may(RIGHTS[kind]) and request.access.is_editable
    named = next((one.data for one in versions if one.data is not None), None)
    context = {
        "kind": kind,
        "key": key,
        "name": speak(f"part.{kind}", voice) if key == ONLY else name_in(named, key, voice),
        "rows": rows,
        "may_edit": may_edit and request.access.may(Right.EDIT_DESIGN),
        "needs_reason": kind in FIXED_WITH_PLAN and is_plan_fixed(programme),
    }
    return render(request, "pages/design/part_history.html", context)


def group_changes(request: Asked, revisions: list[Revision]) -> list[dict[str, Any]]:
    """Return changes in words, those that were kept in one go together."""
    previous = previous_of(request.access.programme, revisions)
    together = groupby(revisions, key=lambda one: (one.at, one.by_id))
    return [_group(request, list(rows), previous) for _, rows in together]


def _group(request: Asked, rows: list[Revision], previous: dict[int, Revision]) -> dict[str, Any]:
    """Return what was kept in one go: one change, or a whole programme at its beginning."""
    voice, first = request.actor.voice, rows[0]
    if len(rows) > 1:
        return {"version": first, "count": len(rows)}
    old = previous.get(first.number)
    return {
        "version": first,
        "name": name_in(first.data or (old.data if old else None), first.key, voice),
        "act": _act(first, old),
        "may_open": first.kind not in MONEY or request.access.may(Right.SEE_MONEY),
        "fields": _labels(Teller(first.kind, voice), first, old),
    }


def _labels(teller: Teller, one: Revision, old: Revision | None) -> list[str]:
    """Return which fields changed, each once."""
    found = teller.compare(old.data, one.data) if old and one.data else []
    return list(dict.fromkeys(difference.label for difference in found))


def _act(one: Revision, old: Revision | None) -> str:
    if one.data is None:
        return "history.removed"
    return "history.changed" if old is not None and old.data is not None else "history.made"
