"""One row of a table that belongs to a design: shown, changed, taken away and put back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from oogst.content import label
from oogst.io.columns import Fault
from oogst.language.message import Language, say
from oogst.language.numbers import money as amount_of
from oogst.language.numbers import percent
from oogst.types.tables import Column, ColumnKind
from oogst_web.common.fields import Field, Kind, Option, typed_amount
from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.pages.access import Asked
from oogst_web.pages.design.screen import ShownField, name_of
from oogst_web.programmes import tables
from oogst_web.programmes.models import Programme

NEW = "nieuw"
# Table → the area of its texts, and the columns on the screen.
AREAS = {"costs": "cost", "benefits": "benefit", "series": "value"}
COLUMNS = {
    "costs": ("cost", "category", "amount", "low", "high", "source", "owner"),
    "benefits": (
        "benefit",
        "indicator",
        "amount",
        "low",
        "high",
        "share",
        "certainty",
        "isolation",
        "source",
        "owner",
    ),
    "series": ("period", "value", "people", "note"),
}
AMOUNTS = ("amount", "low", "high")
NUMBERS = (ColumnKind.NUMBER, ColumnKind.COUNT)


@dataclass(frozen=True)
class Place:
    """A row that is looked at; ``row`` is None for a new one, ``back`` the address to go to afterwards.

    ``hidden`` holds columns that no field shows.
    """

    table: str
    key: str
    back: str
    row: tables.Row | None = None
    hidden: Mapping[str, str] = field(default_factory=dict)

    def typed(self, language: Language) -> dict[str, str]:
        """Return the row as it stands in the fields."""
        return {name: written(value, name, language) for name, value in (self.row or {}).items()}

    def kept(self, typed: Mapping[str, str], language: Language) -> dict[str, str]:
        """Return what was typed, with the code of a kind of cost in place of its words when those were left alone."""
        code = str((self.row or {}).get("category", ""))
        is_same = typed.get("category") == cost_kind(code, language)
        return {**typed, "category": code} if code and is_same else {**typed}


def find_place(request: Asked, table: str, key: str, back: str, hidden: Mapping[str, str] | None = None) -> Place:
    """Return a row by its key, or the place for a new one."""
    rows = tables.rows_of(request.access.programme, table)
    found = next((one for one in rows if tables.key_of(table, one) == key), None)
    # Somebody may have taken the row away that is being saved.
    if found is None and key != NEW and request.method == "GET":
        raise Http404
    return Place(table, key, back, found, hidden or {"person": str((found or {}).get("person") or "")})


def answer(request: Asked, place: Place) -> HttpResponse:
    """Show a row to change it, and keep what was typed."""
    if request.method == "GET":
        return _row_page(request, place, place.typed(request.actor.voice.language))
    programme, posted = request.access.programme, request.POST
    typed = {**place.hidden, **{name: posted.get(name, "") for name in COLUMNS[place.table]}}
    try:
        found = tables.read_row(place.table, place.kept(typed, request.actor.voice.language))
        if "seen" in posted:
            spot = tables.RowSpot(programme, place.table, place.key)
            tables.change_row(spot, found, by=request.actor, seen=posted["seen"])
        else:
            tables.add_row(programme, place.table, found, by=request.actor)
    except tables.RowError as error:
        return _row_page(request, place, typed, faults=error.faults)
    except tables.RowConflictError as error:
        return _row_page(request, place, typed, conflict=error)
    return redirect(place.back)


def take_away(request: Asked, table: str, key: str, back: str) -> HttpResponse:
    """Take a row away; the page offers to put it back."""
    gone = tables.remove_row(tables.RowSpot(request.access.programme, table, key), by=request.actor)
    if gone is not None:
        request.session["removed_row"] = [str(request.access.programme.id), table, gone]
    return redirect(back)


def bring_back(request: Asked, table: str, back: str) -> HttpResponse:
    """Put the row back that this reader took away."""
    held = request.session.pop("removed_row", None)
    if held and held[:2] == [str(request.access.programme.id), table]:
        try:
            tables.add_row(request.access.programme, table, held[2], by=request.actor)
        except tables.RowError:
            messages.error(request, speak("money.row_there", request.actor.voice))
    return redirect(back)


def removed_row(request: Asked, *names: str) -> dict[str, str] | None:
    """Return the row of one of these tables that was just taken away, so that the page can offer to put it back."""
    held = request.session.get("removed_row")
    if not held or held[0] != str(request.access.programme.id) or held[1] not in names:
        return None
    gone = held[2]
    return {"table": held[1], "name": str(gone.get("cost") or gone.get("benefit") or gone.get("period") or "")}


def written(value: Any, name: str, language: Language) -> str:
    """Return a value of a row as people type it."""
    if name in AMOUNTS:
        return typed_amount(value, language)
    if name in ("share", "certainty"):
        return f"{_typed_number(round(float(value) * 100, 6), language)}%"
    if name == "category":
        return cost_kind(str(value), language)
    return _typed_number(value, language) if isinstance(value, float) else str(value)


def _typed_number(value: float, language: Language) -> str:
    text = str(int(value)) if value.is_integer() else repr(value)
    return text if language == "en" else text.replace(".", ",")


def cells(table: str, one: tables.Row, voice: Voice, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a row as a table shows it; ``names`` are those of the indicators."""
    shown = {name: told_value(name, value, voice, names) for name, value in one.items()}
    return {**shown, "key": tables.key_of(table, one), "name": one.get("cost") or one.get("benefit") or ""}


def told_value(name: str, value: Any, voice: Voice, names: Mapping[str, str]) -> str:
    """Return a value of a row in words."""
    if name in AMOUNTS:
        return amount_of(value, voice.language)
    if name in ("share", "certainty"):
        return percent(value, voice.language)
    if name == "isolation":
        return speak(f"benefit.isolation.{value}", voice)
    return names.get(value, str(value)) if name == "indicator" else written(value, name, voice.language)


def cost_kind(value: str, language: Language) -> str:
    """Return a kind of cost in words; what somebody wrote stays as it is."""
    try:
        return label("roi", value)[language]
    except KeyError:
        return value


def _row_page(
    request: Asked,
    place: Place,
    typed: Mapping[str, str],
    faults: Mapping[str, Fault] | None = None,
    conflict: tables.RowConflictError | None = None,
) -> HttpResponse:
    area = AREAS[place.table]
    fields = [
        _field(request, area, tables.SPECS[place.table].column(name), typed, faults or {})
        for name in COLUMNS[place.table]
    ]
    theirs = conflict.theirs if conflict is not None else None
    context = {
        "fields": fields,
        "title": f"money.row_title.{place.table}",
        # After a conflict the reader has seen the other's text, and may overwrite it.
        "seen": _seen(place, theirs, has_conflict=conflict is not None),
        "conflict": _conflict_text(request, theirs) if conflict is not None else "",
        "is_wrong": bool(faults or conflict),
        "back": place.back,
    }
    status = 409 if conflict is not None else 422 if faults else 200
    return render(request, "pages/design/row.html", context, status=status)


def _seen(place: Place, theirs: tables.Row | None, *, has_conflict: bool) -> str | None:
    if has_conflict:
        return tables.stamp(theirs) if theirs is not None else None
    return tables.stamp(place.row) if place.row is not None else None


def _conflict_text(request: Asked, theirs: tables.Row | None) -> str:
    voice = request.actor.voice
    if theirs is None:
        return speak("money.gone", voice)
    names = {one.key: name_of(one, voice) for one in request.access.programme.parts.filter(kind="indicator")}
    told = ", ".join(told_value(name, value, voice, names) for name, value in theirs.items())
    return speak("money.conflict", voice, theirs=told)


def _field(
    request: Asked, area: str, column: Column, typed: Mapping[str, str], faults: Mapping[str, Fault]
) -> ShownField:
    voice, text = request.actor.voice, f"{area}.{column.name}"
    hint = f"{text}.hint"
    options = _options(request.access.programme, area, column, voice)
    kind: Kind = "choice" if options is not None else _kind(column)
    is_needed = column.required or (area == "value" and column.name == "period")
    fault = faults.get(column.name)
    return ShownField(
        Field(column.name, kind, is_needed=is_needed, has_hint=hint in catalogue()),
        speak(text, voice),
        typed.get(column.name, ""),
        speak(hint, voice) if hint in catalogue() else "",
        _fault_text(fault, voice) if fault is not None else "",
        options or (),
    )


def _kind(column: Column) -> Kind:
    if column.name in AMOUNTS:
        return "money"
    return "number" if column.kind in NUMBERS else "line"


def _options(programme: Programme, area: str, column: Column, voice: Voice) -> tuple[Option, ...] | None:
    if column.choices:
        return tuple(Option(one, speak(f"{area}.{column.name}.{one}", voice)) for one in column.choices)
    if column.name == "indicator":
        return tuple(Option(one.key, name_of(one, voice)) for one in programme.parts.filter(kind="indicator"))
    return None


def _fault_text(fault: Fault, voice: Voice) -> str:
    own = f"money.{fault.key}"
    if fault.key == "cell_empty":
        return speak("field.needed", voice)
    text = speak(own, voice) if own in catalogue() else say(f"problem.{fault.key}", voice.language, **fault.values)
    return text[:1].upper() + text[1:]
