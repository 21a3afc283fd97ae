"""Saving, moving, removing and bringing back the parts of a design: one road for every screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.common.fields import Field, NotReadableError, Option, get, put, read
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.forms import FIELDS
from oogst_web.pages.design.screen import Cards, ShownField, page_of
from oogst_web.programmes import domain
from oogst_web.programmes.fields import RIGHTS
from oogst_web.programmes.models import Part
from oogst_web.programmes.queries import part_of, version_of


@require_POST
@programme_page(Right.SEE_PROGRAMME)
def save(request: Asked, kind: str, key: str) -> HttpResponse:
    """Keep what was typed in the fields of one part."""
    _require(request, kind)
    spot = domain.Spot(request.access.programme, kind, key)
    seen, before = _seen(request, spot)
    try:
        changes = read_changes(request, kind, before)
    except NotReadableError as error:
        return _answer(request, spot, errors={error.name: error.key})
    try:
        domain.save_part(spot, changes, by=request.actor, seen=seen, why=request.POST.get("why", ""))
    except domain.ConflictError as conflict:
        return _ask(request, conflict.part, before, {**before, **changes})
    except domain.LockedError:
        return _answer(request, spot, errors={"why": "field.why_needed"})
    # What changed nothing is kept as well, as it was.
    return _answer(request, spot, saved=clock.now())


def _seen(request: Asked, spot: domain.Spot) -> tuple[int | None, dict[str, Any]]:
    """Return the version of the part that was on the screen, and its fields then."""
    part, posted = part_of(*spot), request.POST.get("version", "")
    if part is None or not posted.isdecimal():
        return None, part.data if part is not None else {}
    seen = int(posted)
    return seen, part.data if seen == part.version else version_of(*spot, seen)


@require_POST
@programme_page(Right.SEE_PROGRAMME)
def change(request: Asked, kind: str, key: str) -> HttpResponse:
    """Move a part up or down, take it away, or bring back how it was."""
    _require(request, kind)
    spot = domain.Spot(request.access.programme, kind, key)
    by, why = request.actor, request.POST.get("why", "")
    try:
        if "up" in request.POST or "down" in request.POST:
            domain.move_part(spot, up="up" in request.POST, by=by, why=why)
        elif "remove" in request.POST:
            domain.remove_part(spot, by=by, why=why)
            _tell_undo(request, kind, key)
        elif request.POST.get("restore", "").isdigit():
            domain.restore_part(spot, int(request.POST["restore"]), by=by, why=why)
    except domain.LockedError:
        return _ask_why(request, spot)
    return redirect(page_of(kind), spot.programme.id)


def read_changes(request: Asked, kind: str, before: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a part that were posted, as they are to be kept.

    Raises
    ------
    NotReadableError
        When something cannot be read; ``name`` says which field.
    """
    changes: dict[str, Any] = {}
    language = request.actor.voice.language
    posted = set(request.POST.getlist("fields")) or {field.name for field in FIELDS[kind]}
    for field in FIELDS[kind]:
        if field.name not in posted or _is_only_shown(field, request, before):
            continue
        try:
            value = read(field, request.POST, language, get(before, field.name))
        except NotReadableError as error:
            raise NotReadableError(error.key, field.name) from None
        if field.is_needed and value is None:
            raise NotReadableError("field.needed", field.name)
        changes |= put({**before, **changes}, field.name, value)
    _require_heads(kind, {**before, **changes}, posted)
    return changes


def _is_only_shown(field: Field, request: Asked, before: dict[str, Any]) -> bool:
    """Tell whether a field holds what it showed by itself, while nobody ever filled it in."""
    is_empty = bool(before) and get(before, field.name) is None
    return is_empty and bool(field.default) and request.POST.get(field.name) == field.default


def _require_heads(kind: str, data: dict[str, Any], posted: set[str]) -> None:
    for field in FIELDS[kind]:
        part = data.get(field.name.partition(".")[0])
        if field.heads and part and get(data, field.name) is None and field.name in posted:
            raise NotReadableError("field.needed", field.name)


def _require(request: Asked, kind: str) -> None:
    if kind not in RIGHTS or not request.access.may(RIGHTS[kind]):
        raise Http404


def _answer(
    request: Asked, spot: domain.Spot, *, saved: dt.datetime | None = None, errors: dict[str, str] | None = None
) -> HttpResponse:
    """Say when it was kept, or show the card again with what is wrong; the script on the page puts it in place."""
    if not errors and not request.htmx:
        return redirect(page_of(spot.kind), spot.programme.id)
    card = Cards(request, posted=request.POST if errors else None, errors=errors or {}).find(spot.kind, spot.key)
    context = {
        "card": card,
        "saved_at": f"{localtime(saved):%H:%M}" if saved else "",
        "has_errors": bool(errors),
        # What was typed belongs to the version that was on the screen.
        "seen": request.POST.get("version", "") if errors else "",
        "is_fixed": spot.kind in domain.FIXED_WITH_PLAN and domain.is_plan_fixed(spot.programme),
        "why": request.POST.get("why", ""),
    }
    if errors:
        return render(request, "pages/design/card_page.html", context, status=422)
    return render(request, "pages/design/card.html", context)


def _ask(request: Asked, part: Part, seen: dict[str, Any], mine: dict[str, Any]) -> HttpResponse:
    """Show the fields that both changed; what only this person changed goes along unasked."""
    cards, rows, rest = Cards(request), [], []
    for field in FIELDS[part.kind]:
        before, my, their = (_chosen(cards.field(part.kind, field, data)) for data in (seen, mine, part.data))
        if my in (before, their):
            continue
        if their == before:
            rest.append({"name": field.name, "value": my.value})
        else:
            label = speak(f"{part.kind}.{field.name}", request.actor.voice)
            rows.append({"name": field.name, "label": label, "mine": my, "theirs": their})
    asked = {"kind": part.kind, "key": part.key, "rows": rows, "rest": rest, "their_version": part.version}
    return render(request, "pages/design/conflict.html", asked | {"why": request.POST.get("why", "")}, status=409)


def _chosen(shown: ShownField) -> Option:
    """Return a value as one form field can hold it, with what it is called on the screen."""
    several = isinstance(shown.value, list | tuple)
    keys = [str(one) for one in shown.value] if several else [str(shown.value)]
    names = {option.value: option.label for option in shown.options}
    return Option(" ".join(keys), ", ".join(names.get(key, key) for key in keys))


def _ask_why(request: Asked, spot: domain.Spot) -> HttpResponse:
    """Ask for the reason that a fixed plan wants, and go on with what was asked."""
    action = reverse("change_part", args=[spot.programme.id, spot.kind, spot.key])
    return ask_why(request, action, ("up", "down", "remove", "restore"), page_of(spot.kind))


def ask_why(request: Asked, action: str, names: Iterable[str], back: str) -> HttpResponse:
    """Show a form that asks for a reason and posts to ``action`` again what was posted under these names."""
    asked = {name: request.POST[name] for name in names if name in request.POST}
    # Who was not asked for a reason before did nothing wrong.
    context = {"action": action, "asked": asked, "back": back, "is_wrong": "why" in request.POST}
    return render(request, "pages/design/why.html", context, status=422)


def _tell_undo(request: Asked, kind: str, key: str) -> None:
    from django.contrib import messages

    voice = request.actor.voice
    messages.success(request, speak("part.removed", voice), extra_tags="ok")
    request.session["removed"] = [str(request.access.programme.id), kind, key]
