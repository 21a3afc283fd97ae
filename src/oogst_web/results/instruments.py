"""The questionnaires of a snapshot: as people were really asked, in every version that was asked."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from oogst_web.questionnaires.items import Item, find_item, items_of
from oogst_web.questionnaires.models import Published
from oogst_web.questionnaires.review import changed_items
from oogst_web.waves.models import Wave

Part = dict[str, Any]
MOST_KEY = 64


@dataclass
class Asked:
    """The instruments and answer scales of a snapshot, and under which name each version's questions stand there."""

    instruments: list[Part]
    scales: list[Part]
    names: dict[uuid.UUID, dict[str, str]] = field(default_factory=dict)


def as_asked(design: Mapping[str, Any], waves: Sequence[Wave]) -> Asked:
    """Return the instruments of a design as they were asked in waves, oldest first.

    The version that was asked last leads. Questions that only an earlier
    version had, or had in other words, are kept under a name of their own;
    so are those that only the design has by now.
    """
    asked = Asked([], [dict(scale) for scale in design.get("answer_scales") or ()])
    versions: dict[str, dict[uuid.UUID, Published]] = {}
    for wave in waves:
        # What was asked last stands last, also when it was asked before.
        own = versions.setdefault(wave.instrument, {})
        own.pop(wave.published_id, None)
        own[wave.published_id] = wave.published
    for part in design.get("instruments") or ():
        asked.instruments.append(_join(part, list(versions.pop(part["id"], {}).values()), asked))
    for several in versions.values():
        [*_, last] = several.values()
        asked.instruments.append(
            _join({**last.data["instrument"], "items": [], "scales": []}, list(several.values()), asked)
        )
    return asked


def _join(part: Part, versions: Sequence[Published], asked: Asked) -> Part:
    if not versions:
        return part
    last = versions[-1]
    leading = {**last.data["instrument"], "version": str(last.version)}
    items, scales = items_of(leading), last.data["answer_scales"]
    kept = _take(items, scales, asked)
    asked.names[last.id] = {item["id"]: item["id"] for item in items}
    for version in reversed(versions[:-1]):
        kept += _take_earlier(version, (items, scales), kept, asked)
    known = {item["id"] for item in kept}
    kept += [item for item in items_of(part) if item["id"] not in known]
    own = {scale["id"] for scale in leading.get("scales") or ()}
    more = [scale for scale in part.get("scales") or () if scale["id"] not in own]
    return {**leading, "items": kept, "scales": [*(leading.get("scales") or ()), *more]}


def _take_earlier(
    version: Published, leading: tuple[list[Item], Mapping[str, Part]], kept: list[Item], asked: Asked
) -> list[Item]:
    items, scales = items_of(version.data["instrument"]), version.data["answer_scales"]
    changed = {item["id"] for item in changed_items(items, scales, *leading)}
    taken = {item["id"] for item in kept}
    names = asked.names[version.id] = {}
    added = []
    for item in items:
        key = item["id"]
        is_same = find_item(leading[0], key) is not None and key not in changed
        name = key if is_same or key not in taken else _own_name(key, version.version)
        names[key] = name
        if not is_same:
            added.append({**item, "id": name})
    # A condition names questions of its own version, and decides nothing any more.
    return _take([{name: value for name, value in item.items() if name != "show_if"} for item in added], scales, asked)


def _take(items: Iterable[Item], scales: Mapping[str, Part], asked: Asked) -> list[Item]:
    """Return questions with the answer scales that they were asked with; those are added where they differ."""
    taken = []
    for item in items:
        key = str(item.get("answers") or "")
        if key in scales:
            item = {**item, "answers": _scale_named(key, scales[key], asked)}  # noqa: PLW2901 -- the same question
        taken.append(item)
    return taken


def _scale_named(key: str, scale: Part, asked: Asked) -> str:
    wanted = {name: value for name, value in scale.items() if name != "id"}
    name, number = key, 1
    while True:
        known = next((one for one in asked.scales if one["id"] == name), None)
        if known is None:
            asked.scales.append({"id": name, **wanted})
            return name
        if {field: value for field, value in known.items() if field != "id"} == wanted:
            return name
        number += 1
        name = _own_name(key, number)


def _own_name(key: str, number: int) -> str:
    """Return a name for another version.

    Examples
    --------
    >>> _own_name("v1", 2)
    'v1.2'
    """
    end = f".{number}"
    return f"{key[: MOST_KEY - len(end)]}{end}"
