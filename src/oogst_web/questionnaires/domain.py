"""Changing questionnaires: always as parts of the design, so that history and reasons come along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.domain import ConflictError, Spot, save_part
from oogst_web.programmes.models import Part, Programme, Revision
from oogst_web.questionnaires.items import Item, change, find_item, free_key, items_of, move, without
from oogst_web.questionnaires.models import Published
from oogst_web.questionnaires.queries import questionnaire_of
from oogst_web.questionnaires.standard import STANDARD


class Texts(NamedTuple):
    """Fields with texts: those of an instrument, and per answer scale its own."""

    instrument: Mapping[str, Any]
    scales: Mapping[str, Mapping[str, Any]]


class Ready(Protocol):
    """A questionnaire with its answer scales that stands outside of any programme."""

    @property
    def key(self) -> str:
        """Its name, unless the programme has one that is called so."""

    @property
    def instrument(self) -> dict[str, Any]:
        """Its fields, as in design.toml."""

    @property
    def items(self) -> list[Item]:
        """Its questions."""

    @property
    def scales(self) -> list[dict[str, Any]]:
        """The answer scales that they use."""


class NotReadyError(Exception):
    """A questionnaire cannot be published: nobody could answer it as it is."""


@transaction.atomic
def create_instrument(programme: Programme, title: str, *, by: Actor, why: str = "") -> str:
    """Make a questionnaire without questions; returns its key."""
    key = free_key(_keys(programme, "instrument"), "vragenlijst")
    save_part(Spot(programme, "instrument", key), {"title": title, "kind": "survey"}, by=by, seen=None, why=why)
    return key


@transaction.atomic
def adopt(programme: Programme, entry: Ready, *, by: Actor, why: str = "") -> str:
    """Copy a questionnaire of the library or of a file with its answer scales; returns its key."""
    scales = {scale["id"]: _adopt_scale(programme, scale, by) for scale in entry.scales}
    items = [
        {**item, "answers": scales.get(item["answers"], item["answers"])} if "answers" in item else item
        for item in entry.items
    ]
    taken = _keys(programme, "instrument")
    key = entry.key if entry.key not in taken else free_key(taken, f"{entry.key}_")
    save_part(Spot(programme, "instrument", key), {**entry.instrument, "items": items}, by=by, seen=None, why=why)
    return key


@transaction.atomic
def add_item(spot: Spot, fields: Item, *, by: Actor, why: str = "") -> str:
    """Add a question at the end; returns its key."""
    part = _lock(spot)
    items = items_of(part.data)
    key = free_key(_asked_ever(spot.programme), "v")
    _ensure_scale(spot.programme, fields.get("answers"), by)
    save_part(spot, {"items": [*items, {"id": key, **fields}]}, by=by, seen=None, why=why)
    return key


@transaction.atomic
def save_item(spot: Spot, changes: Item, *, by: Actor, seen: int | None, why: str = "") -> None:
    """Change fields of the question whose ``id`` is among them; a value of None takes the field away.

    Raises
    ------
    ConflictError
        When somebody else changed this same question after version ``seen``.
    """
    part = _lock(spot)
    key = changes["id"]
    items = items_of(part.data)
    item = find_item(items, key)
    if item is None:
        return
    is_other = any(item.get(name) != value for name, value in changes.items())
    if seen is not None and seen != part.version and is_other and _item_at(spot, key, seen) != item:
        raise ConflictError(part)
    _ensure_scale(spot.programme, changes.get("answers"), by)
    save_part(spot, {"items": change(items, key, changes)}, by=by, seen=None, why=why)


@transaction.atomic
def move_item(spot: Spot, key: str, *, up: bool, by: Actor, why: str = "") -> None:
    """Let a question change places with the one before or after it."""
    items = items_of(_lock(spot).data)
    if find_item(items, key) is not None:
        save_part(spot, {"items": move(items, key, up=up)}, by=by, seen=None, why=why)


@transaction.atomic
def remove_item(spot: Spot, key: str, *, by: Actor, why: str = "") -> int:
    """Take a question away, also from its scales; returns the version that can be put back."""
    part = _lock(spot)
    version = part.version
    save_part(spot, without(part.data, key), by=by, seen=None, why=why)
    return version


@transaction.atomic
def save_scale(spot: Spot, key: str, fields: Mapping[str, Any] | None, *, by: Actor, why: str = "") -> None:
    """Make or change a scale of an instrument; None takes it away, an empty key makes one."""
    scales = list(_lock(spot).data.get("scales") or ())
    if not key:
        key = free_key((scale["id"] for scale in scales), "schaal")
        scales.append({"id": key})
    changed = scales if fields is None else change(scales, key, dict(fields))
    kept = [scale for scale in changed if fields is not None or scale["id"] != key]
    save_part(spot, {"scales": kept or None}, by=by, seen=None, why=why)


@transaction.atomic
def save_answers(programme: Programme, key: str, changes: Mapping[str, Any], *, by: Actor, seen: int | None) -> None:
    """Change the words of an answer scale."""
    save_part(Spot(programme, "answer_scale", key), dict(changes), by=by, seen=seen)


@transaction.atomic
def translate(spot: Spot, texts: Texts, *, by: Actor, seen: int | None, why: str = "") -> None:
    """Keep the texts of an instrument in several languages, and those of its answer scales."""
    part = _lock(spot)
    if any(part.data.get(name) != value for name, value in texts.instrument.items()):
        save_part(spot, dict(texts.instrument), by=by, seen=seen, why=why)
    for key, fields in texts.scales.items():
        scale = Part.objects.filter(programme=spot.programme, kind="answer_scale", key=key).first()
        if scale is not None and any(scale.data.get(name) != value for name, value in fields.items()):
            save_part(Spot(spot.programme, "answer_scale", key), dict(fields), by=by, seen=None)


@transaction.atomic
def link(spot: Spot, item: str, indicator: str, *, by: Actor, why: str = "") -> None:
    """Let a question measure this indicator, and no other by itself; an empty name means none."""
    indicators = Part.objects.select_for_update().filter(programme=spot.programme, kind="indicator")
    for part in indicators:
        place = Spot(spot.programme, "indicator", part.key)
        is_linked = part.data.get("instrument") == spot.key and part.data.get("item") == item
        if part.key == indicator and not is_linked:
            save_part(place, {"instrument": spot.key, "item": item, "scale": None}, by=by, seen=None, why=why)
        elif part.key != indicator and is_linked:
            save_part(place, {"instrument": None, "item": None}, by=by, seen=None, why=why)


@transaction.atomic
def publish(spot: Spot, *, by: Actor, why: str = "") -> Published:
    """Freeze an instrument as it is: what is changed after this becomes the next version.

    Raises
    ------
    NotReadyError
        When it has no questions, or one that cannot be answered.
    """
    _lock(spot)
    found = questionnaire_of(spot.programme, spot.key)
    if found is None or not found.items or found.blocking:
        raise NotReadyError
    if found.is_published and found.last is not None:
        return found.last
    version = found.version
    if str(found.part.data.get("version", "1")) != str(version):
        save_part(spot, {"version": str(version)}, by=by, seen=None, why=why)
    made = Published.objects.create(
        programme=spot.programme, key=spot.key, version=version, data=found.content, by=by.user
    )
    target = f"{spot.programme.id} {spot.key} {version}"[:80]
    record("instrument.published", kind="programme", target=target, by=by.user.id, organisation=by.organisation.id)
    return made


def _lock(spot: Spot) -> Part:
    return Part.objects.select_for_update().get(programme=spot.programme, kind=spot.kind, key=spot.key)


def _item_at(spot: Spot, key: str, version: int) -> Item | None:
    old = Revision.objects.filter(programme=spot.programme, kind=spot.kind, key=spot.key, version=version).first()
    return find_item(items_of(old.data), key) if old is not None and old.data is not None else None


def _asked_ever(programme: Programme) -> set[str]:
    """Return the names of all questions, also those that were published and taken away: a name means one question."""
    now = Part.objects.filter(programme=programme, kind="instrument").values_list("data", flat=True)
    frozen = Published.objects.filter(programme=programme).values_list("data__instrument", flat=True)
    return {item["id"] for data in (*now, *frozen) for item in items_of(data)}


def _keys(programme: Programme, kind: str) -> set[str]:
    return set(Part.objects.filter(programme=programme, kind=kind).values_list("key", flat=True))


def _ensure_scale(programme: Programme, key: str | None, by: Actor) -> None:
    """Give the programme a standard answer scale the first time a question uses it."""
    if key in STANDARD and key not in _keys(programme, "answer_scale"):
        save_part(Spot(programme, "answer_scale", key), STANDARD[key], by=by, seen=None)


def _adopt_scale(programme: Programme, scale: dict[str, Any], by: Actor) -> str:
    """Return the key under which the programme has this scale; one with other words is left alone."""
    key: str = scale["id"]
    mine = Part.objects.filter(programme=programme, kind="answer_scale", key=key).first()
    if mine is not None and mine.data == scale:
        return key
    if mine is not None:
        key = free_key(_keys(programme, "answer_scale"), f"{key}_")
    save_part(Spot(programme, "answer_scale", key), {**scale, "id": key}, by=by, seen=None)
    return key
