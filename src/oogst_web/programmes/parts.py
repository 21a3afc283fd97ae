"""The kinds of parts that a design is made of, after the library's own types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from oogst_web.programmes.models import Part

ONLY = "-"
"""The key of a part of which a design has one."""


@dataclass(frozen=True)
class PartKind:
    """One kind: its place in ``design.toml``, and whether there can be several.

    ``field`` names the field that holds the key; parts without a key of their
    own are numbered.
    """

    name: str
    path: tuple[str, ...]
    is_single: bool = False
    field: str | None = "id"


KINDS: dict[str, PartKind] = {
    kind.name: kind
    for kind in (
        PartKind("programme", ("programme",), is_single=True),
        PartKind("core_value", ("values",)),
        PartKind("competency", ("competencies",)),
        PartKind("behaviour", ("behaviours",)),
        PartKind("goal", ("goals",)),
        PartKind("activity", ("activities",)),
        PartKind("indicator", ("indicators",)),
        PartKind("answer_scale", ("answer_scales",)),
        PartKind("instrument", ("instruments",)),
        PartKind("moment", ("moments",)),
        PartKind("group", ("groups",)),
        PartKind("assignment", ("assignment",), is_single=True),
        PartKind("breakdown", ("breakdowns",), field="attribute"),
        PartKind("series", ("series",)),
        PartKind("event", ("events",), field=None),
        PartKind("plan_line", ("plan", "lines"), field=None),
        PartKind("plan_change", ("plan", "changes"), field=None),
        PartKind("plan", ("plan",), is_single=True),
        PartKind("question", ("questions",)),
        PartKind("source", ("sources",)),
        PartKind("budget", ("budget",), is_single=True),
        PartKind("privacy", ("privacy",), is_single=True),
        PartKind("roi", ("roi",), is_single=True),
        PartKind("recommendation", ("recommendations",), field=None),
        # What the library does not know is kept as it came.
        PartKind("rest", (), is_single=True),
    )
}


@dataclass(frozen=True)
class PartValue:
    """A part before it is a row: kind, key, place and fields."""

    kind: str
    key: str
    position: int
    data: Any


def split_design(values: dict[str, Any]) -> list[PartValue]:
    """Return the parts of a design that stands in plain values.

    Examples
    --------
    >>> [(part.kind, part.key) for part in split_design({"goals": [{"id": "g1"}], "plan": {"lines": [{}]}})]
    [('goal', 'g1'), ('plan_line', '1'), ('plan', '-')]
    """
    rest = {name: dict(value) if isinstance(value, dict) else value for name, value in values.items()}
    found: list[PartValue] = []
    for kind in KINDS.values():
        if kind.path:
            taken = _take(rest, kind.path)
            found.extend(_parts_of(kind, taken) if taken is not None else ())
    if rest:
        found.append(PartValue("rest", ONLY, 0, rest))
    return found


def join_design(parts: Iterable[Part | PartValue]) -> dict[str, Any]:
    """Return the plain values of a design, the way ``tomllib`` would give them."""
    ordered = sorted(parts, key=lambda part: (part.kind != "rest", part.position, part.key))
    design: dict[str, Any] = {}
    for part in ordered:
        kind = KINDS[part.kind]
        if part.kind == "rest":
            design.update(part.data)
        elif kind.is_single:
            holder = design.setdefault(kind.path[0], {})
            holder.update(part.data)
        else:
            holder = design
            for name in kind.path[:-1]:
                holder = holder.setdefault(name, {})
            holder.setdefault(kind.path[-1], []).append(part.data)
    return design


def _take(values: dict[str, Any], path: tuple[str, ...]) -> Any:
    holder: Any = values
    for name in path[:-1]:
        holder = holder.get(name)
        if not isinstance(holder, dict):
            return None
    return holder.pop(path[-1], None)


def _parts_of(kind: PartKind, value: Any) -> list[PartValue]:
    if kind.is_single:
        return [PartValue(kind.name, ONLY, 0, value)]
    return [
        PartValue(kind.name, str(one[kind.field]) if kind.field else str(place), place, one)
        for place, one in enumerate(value, start=1)
    ]
