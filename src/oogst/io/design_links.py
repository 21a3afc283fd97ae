"""Every name in a design that refers to another part must exist, and exist once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from oogst.io.columns import fold
from oogst.io.design_walk import DesignWalk, KeyPath
from oogst.io.place import closest
from oogst.types.design import Design, Instrument
from oogst.types.tables import ANSWERS

_SHOWN = 12
_LISTS = (
    "values",
    "competencies",
    "behaviours",
    "goals",
    "activities",
    "indicators",
    "answer_scales",
    "instruments",
    "moments",
    "groups",
    "series",
    "questions",
    "sources",
)
Reference = tuple[KeyPath, Any, str]


def check_links(design: Design, walk: DesignWalk) -> None:
    """Report double names and references to nothing."""
    _check_doubles(design, walk)
    known = {name: {part.id for part in getattr(design, name)} for name in _LISTS}
    references = [*_goal_references(design), *_measurement_references(design), *_plan_references(design)]
    for path, name, kind in references:
        _check_reference(path, name, known[kind], walk)
    _check_instrument_parts(design, walk)


def _check_reference(path: KeyPath, name: str | None, known: Collection[str], walk: DesignWalk) -> None:
    if not name or name in known or path in walk.faulty:
        return
    guess = closest(name, known)
    listed = guess or ", ".join(sorted(known)[:_SHOWN]) or "–"
    walk.problems.error("link_dangling", walk.locate(path), value=name, known=listed)


def _check_doubles(design: Design, walk: DesignWalk) -> None:
    for name in _LISTS:
        _check_ids(getattr(design, name), (name,), walk)
    _check_ids(design.breakdowns, ("breakdowns",), walk, "attribute")
    for place, instrument in enumerate(design.instruments):
        path = ("instruments", place)
        _check_ids(instrument.items, (*path, "items"), walk)
        _check_ids(instrument.scales, (*path, "scales"), walk)
        _check_item_names(instrument, path, walk)


def _check_ids(parts: Iterable[Any], path: KeyPath, walk: DesignWalk, field: str = "id") -> None:
    seen: set[str] = set()
    for place, part in enumerate(parts):
        name = getattr(part, field)
        if name.casefold() in seen:
            walk.problems.error("id_twice", walk.locate((*path, place, field)), value=name)
        if name:
            seen.add(name.casefold())


def _check_item_names(instrument: Instrument, path: KeyPath, walk: DesignWalk) -> None:
    """Check that no item is called like a fixed column of the answers, such as ``person``."""
    taken = {fold(name) for column in ANSWERS.columns for name in (column.name, *column.aliases)}
    for place, item in enumerate(instrument.items):
        if fold(item.id) in taken:
            walk.problems.error("item_name_taken", walk.locate((*path, "items", place, "id")), value=item.id)


def _each(parts: Iterable[Any], path: KeyPath, field: str, kind: str) -> Iterator[Reference]:
    """Yield the references in one field of a list of parts, be it one name or several."""
    for place, part in enumerate(parts):
        value = getattr(part, field)
        at = (*path, place, field)
        if isinstance(value, tuple):
            yield from (((*at, index), name, kind) for index, name in enumerate(value))
        else:
            yield at, value, kind


def _goal_references(design: Design) -> Iterator[Reference]:
    yield from _each(design.competencies, ("competencies",), "value", "values")
    yield from _each(design.behaviours, ("behaviours",), "competency", "competencies")
    yield from _each(design.goals, ("goals",), "value", "values")
    yield from _each(design.goals, ("goals",), "from_behaviour", "behaviours")
    yield from _each(design.goals, ("goals",), "parent", "goals")
    yield from _each(design.activities, ("activities",), "goals", "goals")
    yield from _each(design.questions, ("questions",), "goals", "goals")
    yield from _each(design.indicators, ("indicators",), "goal", "goals")


def _measurement_references(design: Design) -> Iterator[Reference]:
    for field in ("moment", "from_moment", "to_moment", "then_moment"):
        yield from _each(design.indicators, ("indicators",), field, "moments")
    yield from _each(design.indicators, ("indicators",), "instrument", "instruments")
    yield from _each(design.indicators, ("indicators",), "series", "series")
    yield from _each(design.moments, ("moments",), "looks_back_to", "moments")
    yield from _each(design.series, ("series",), "control", "series")
    yield from _each(design.events, ("events",), "series", "series")
    yield from _each(design.breakdowns, ("breakdowns",), "indicators", "indicators")
    for place, instrument in enumerate(design.instruments):
        yield from _each(instrument.items, ("instruments", place, "items"), "answers", "answer_scales")


def _plan_references(design: Design) -> Iterator[Reference]:
    path = ("plan", "lines")
    yield from _each(design.plan.lines, path, "indicator", "indicators")
    yield from _each(design.plan.lines, path, "moment", "moments")
    yield from _each(design.plan.lines, path, "instrument", "instruments")
    yield from _each(design.plan.lines, path, "sources", "sources")
    yield from _each(design.questions, ("questions",), "sources", "sources")


def _check_instrument_parts(design: Design, walk: DesignWalk) -> None:
    """Check scales against the items, and indicators against items and scales, of one instrument."""
    instruments = {instrument.id: instrument for instrument in design.instruments}
    for place, instrument in enumerate(design.instruments):
        items = {item.id for item in instrument.items}
        for path, name, _ in _each(instrument.scales, ("instruments", place, "scales"), "items", "items"):
            _check_reference(path, name, items, walk)
    for place, indicator in enumerate(design.indicators):
        instrument_ = instruments.get(indicator.instrument or "")
        if instrument_ is not None:
            path = ("indicators", place)
            _check_reference((*path, "item"), indicator.item, {part.id for part in instrument_.items}, walk)
            _check_reference((*path, "scale"), indicator.scale, {part.id for part in instrument_.scales}, walk)
