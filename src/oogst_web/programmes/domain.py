"""Changing programmes: one verb each, one transaction, one line in the log."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Max

from oogst.types.goals import Goal
from oogst_web.accounts.models import User
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.words import text_of
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.changes import Act, describe_change
from oogst_web.programmes.copying import for_next_group
from oogst_web.programmes.design import draw, goals_without_measurement
from oogst_web.programmes.merging import ClashError, is_same, merge
from oogst_web.programmes.models import Part, Programme, Revision, Seat, State
from oogst_web.programmes.parts import KINDS, ONLY, PartValue, join_design, split_design
from oogst_web.programmes.queries import leading, version_of


class ConflictError(Exception):
    """Somebody else changed the part in the meantime; holds their version."""

    def __init__(self, part: Part) -> None:
        super().__init__("changed in the meantime")
        self.part = part


class Spot(NamedTuple):
    """Where a part stands: in which programme, of which kind, under which key."""

    programme: Programme
    kind: str
    key: str


class LockedError(Exception):
    """The plan is fixed: a change needs a reason."""


class NotMeasuredError(Exception):
    """Goals lack a measurement, so that a programme does not start without a reason; holds those goals."""

    def __init__(self, goals: tuple[Goal, ...]) -> None:
        super().__init__("goals lack a measurement")
        self.goals = goals


@transaction.atomic
def create_programme(
    title: str, values: dict[str, Any], *, by: Actor, copied_from: Programme | None = None
) -> Programme:
    """Make a programme from plain design values; its maker gets the lead's seat."""
    programme = Programme.objects.create(organisation=by.organisation, title=title, copied_from=copied_from)
    _add_parts(programme, split_design(values), by.user)
    Seat.objects.create(programme=programme, user=by.user, role="lead")
    _log("programme.created", programme, by)
    return programme


def _add_parts(programme: Programme, values: list[PartValue], by: User) -> None:
    at = clock.now()
    parts = [
        Part(
            programme=programme, kind=v.kind, key=v.key, position=v.position, data=v.data, changed_at=at, changed_by=by
        )
        for v in values
    ]
    Part.objects.bulk_create(parts)
    Revision.objects.bulk_create(_revision(part, by, "") for part in parts)


def _revision(part: Part, by: User, why: str) -> Revision:
    return Revision(
        programme=part.programme,
        kind=part.kind,
        key=part.key,
        version=part.version,
        position=part.position,
        data=part.data,
        at=part.changed_at,
        by=by,
        why=why,
    )


@transaction.atomic
def save_part(spot: Spot, changes: dict[str, Any], *, by: Actor, seen: int | None, why: str = "") -> Part:
    """Change fields of a part; a value of None takes the field away.

    What changes nothing keeps nothing: no version, no line in a log, and no
    reason is asked.

    Parameters
    ----------
    seen
        The version that the person had on the screen; None to make the part.

    Raises
    ------
    ConflictError
        When somebody else changed the same field since that version, into something else.
    LockedError
        When the plan is fixed and no reason is given.
    """
    programme, kind, key = spot
    found = Part.objects.select_for_update().filter(programme=programme, kind=kind, key=key).first()
    part = found or _blank(spot)
    if found is not None and seen is not None and seen != part.version:
        changes = _merged(part, changes, seen)
    data = {name: value for name, value in {**part.data, **changes}.items() if value is not None}
    if is_same(part.data, data) and (found is not None or KINDS[kind].is_single):
        return part
    is_fixed = _require_reason(programme, kind, why)
    part.data = data
    part.version += 1
    part.changed_at, part.changed_by = clock.now(), by.user
    part.save()
    _revision(part, by.user, why).save()
    _touch(programme, kind, part)
    _log("part.saved", programme, by, f"{kind} {key}")
    if is_fixed:
        _note_change(spot, part.data, "added" if found is None else "saved", by=by, why=why)
    return part


def _blank(spot: Spot) -> Part:
    """Return a part that is not there yet, last of its kind and kept nowhere."""
    programme, kind, key = spot
    field = KINDS[kind].field
    return Part(
        programme=programme,
        kind=kind,
        key=key,
        position=_next_position(programme, kind),
        version=_last_version(programme, kind, key),
        data={str(field): key} if field and not KINDS[kind].is_single else {},
    )


def _merged(part: Part, changes: dict[str, Any], seen: int) -> dict[str, Any]:
    before = version_of(part.programme, part.kind, part.key, seen)
    try:
        return {name: merge(before.get(name), value, part.data.get(name)) for name, value in changes.items()}
    except ClashError:
        raise ConflictError(part) from None


@transaction.atomic
def remove_part(spot: Spot, *, by: Actor, why: str = "") -> None:
    """Take a part away; it can be brought back from the history."""
    programme, kind, key = spot
    part = Part.objects.select_for_update().filter(programme=programme, kind=kind, key=key).first()
    if part is None:
        return
    is_fixed = _require_reason(programme, kind, why)
    gone = _revision(part, by.user, why)
    gone.version, gone.data, gone.at = part.version + 1, None, clock.now()
    part.delete()
    gone.save()
    _touch(programme, kind, None)
    _log("part.removed", programme, by, f"{kind} {key}")
    if is_fixed:
        _note_change(spot, part.data, "removed", by=by, why=why)


@transaction.atomic
def restore_part(spot: Spot, version: int, *, by: Actor, why: str = "") -> Part | None:
    """Bring back how a part was; a new version, nothing is lost."""
    programme, kind, key = spot
    old = Revision.objects.filter(programme=programme, kind=kind, key=key, version=version).first()
    if old is None or old.data is None:
        return None
    part = Part.objects.select_for_update().filter(programme=programme, kind=kind, key=key).first()
    if part is not None and is_same(part.data, old.data):
        return part
    is_fixed = _require_reason(programme, kind, why)
    part = part or Part(programme=programme, kind=kind, key=key, position=old.position)
    part.data, part.version = old.data, _last_version(programme, kind, key) + 1
    part.changed_at, part.changed_by = clock.now(), by.user
    part.save()
    _revision(part, by.user, why).save()
    _touch(programme, kind, part)
    _log("part.restored", programme, by, f"{kind} {key}")
    if is_fixed:
        _note_change(spot, part.data, "restored", by=by, why=why)
    return part


@transaction.atomic
def move_part(spot: Spot, *, up: bool, by: Actor, why: str = "") -> None:
    """Let a part change places with the one that the screen shows before or after it.

    Raises
    ------
    LockedError
        When the plan is fixed, its order means something and no reason is given.
    """
    programme, kind, key = spot
    parts = list(Part.objects.select_for_update().filter(programme=programme, kind=kind).order_by("position", "key"))
    moved = next((part for part in parts if part.key == key), None)
    other = _neighbour(moved, parts, up=up) if moved is not None else None
    if moved is None or other is None:
        return
    is_fixed = kind in ORDERED and _require_reason(programme, kind, why)
    place, there = parts.index(moved), parts.index(other)
    parts[place], parts[there] = other, moved
    for position, part in enumerate(parts, start=1):
        if part.position != position:
            Part.objects.filter(pk=part.pk).update(position=position)
    _touch(programme, kind, None)
    _log("part.moved", programme, by, f"{kind} {key}")
    if is_fixed:
        _note_change(spot, moved.data, "moved", by=by, why=why)


def _neighbour(moved: Part, parts: list[Part], *, up: bool) -> Part | None:
    field = TOGETHER.get(moved.kind, "")
    shown = [part for part in parts if part.data.get(field) == moved.data.get(field)]
    place = shown.index(moved) + (-1 if up else 1)
    return shown[place] if 0 <= place < len(shown) else None


class LastLeadError(Exception):
    """Without this lead nobody would be left to manage the programme."""


@transaction.atomic
def give_seat(programme: Programme, user: User, role: str, *, by: Actor, until: dt.date | None = None) -> Seat:
    """Let a colleague work on a programme in a role, up to and with a day or without end.

    Raises
    ------
    LastLeadError
        When the day would end the seat of the last lead.
    """
    if until is not None:
        _keep_a_lead(programme, user, role)
    seat, _ = Seat.objects.update_or_create(programme=programme, user=user, role=role, defaults={"until": until})
    _log("seat.given", programme, by, f"{user.id} {role}")
    return seat


@transaction.atomic
def end_seat(programme: Programme, user: User, role: str, *, by: Actor) -> None:
    """Take a seat away at once.

    Raises
    ------
    LastLeadError
        When it is the last lead's.
    """
    _keep_a_lead(programme, user, role)
    Seat.objects.filter(programme=programme, user=user, role=role).delete()
    _log("seat.ended", programme, by, f"{user.id} {role}")


@transaction.atomic
def hand_over(programme: Programme, to: User, *, by: Actor) -> None:
    """Give the programme to another lead; who hands it over leads it no longer."""
    if to == by.user:
        return
    give_seat(programme, to, "lead", by=by)
    end_seat(programme, by.user, "lead", by=by)
    _log("programme.handed_over", programme, by, str(to.id))


class HasLeadError(Exception):
    """Somebody leads the programme: it is theirs to hand over."""


# Why nobody leads a programme any more. A choice and no text: the log is never emptied, so it holds nothing private.
NO_LEAD_REASONS = ("left", "other_role", "account_closed", "day_passed")


@transaction.atomic
def give_to_lead(programme: Programme, to: User, reason: str, *, by: Actor) -> None:
    """Give a programme that nobody leads any more to a lead; the seats of its last leads end.

    Raises
    ------
    HasLeadError
        When somebody leads it.
    """
    Programme.objects.select_for_update().get(pk=programme.pk)
    if leading().filter(programme=programme).exists():
        raise HasLeadError
    Seat.objects.filter(programme=programme, role="lead").delete()
    Seat.objects.create(programme=programme, user=to, role="lead")
    _log(f"programme.given_lead.{NO_LEAD_REASONS[NO_LEAD_REASONS.index(reason)]}", programme, by, str(to.id))


def _keep_a_lead(programme: Programme, user: User, role: str) -> None:
    if role != "lead":
        return
    leads = Seat.objects.select_for_update().filter(programme=programme, role="lead", until=None).exclude(user=user)
    # A lead who left the organisation can manage nothing.
    if not leads.filter(
        user__memberships__organisation=programme.organisation_id,
        user__memberships__role="lead",
        user__memberships__ended_at=None,
        user__is_active=True,
    ).exists():
        raise LastLeadError


@transaction.atomic
def copy_programme(programme: Programme, title: str, *, by: Actor) -> Programme:
    """Make a programme for a next group: the same design, without people, dates, agreement or changes of the plan."""
    values = for_next_group(join_design(programme.parts.all()))
    values.setdefault("programme", {})["title"] = title
    return create_programme(title, values, by=by, copied_from=programme)


@transaction.atomic
def start(programme: Programme, *, by: Actor, why: str = "") -> None:
    """Let a programme begin.

    Raises
    ------
    NotMeasuredError
        When a goal lacks a measurement and no reason is given; a reason is kept.
    """
    lacking = goals_without_measurement(draw(programme).design)
    why = " ".join(why.split())[:1000]
    if lacking and not why:
        raise NotMeasuredError(lacking)
    programme.started_without = why if lacking else ""
    programme.save(update_fields=["started_without"])
    set_state(programme, State.RUNNING, by=by)


@transaction.atomic
def archive(programme: Programme, *, by: Actor, back: bool = False) -> None:
    """Put a programme away, or bring it back."""
    programme.archived_at = None if back else clock.now()
    programme.save(update_fields=["archived_at"])
    _log("programme.unarchived" if back else "programme.archived", programme, by)


@transaction.atomic
def set_state(programme: Programme, state: State, *, by: Actor) -> None:
    """Bring a programme to another state."""
    programme.state = state
    programme.save(update_fields=["state"])
    _log(f"programme.{state.value}", programme, by)


def _require_reason(programme: Programme, kind: str, why: str) -> bool:
    """Return whether this is a change of a fixed plan, which then has its reason."""
    if kind not in FIXED_WITH_PLAN or not is_plan_fixed(programme):
        return False
    if not why.strip():
        raise LockedError
    return True


FIXED_WITH_PLAN = frozenset(
    {
        "goal",
        "indicator",
        "plan_line",
        "plan",
        "moment",
        "group",
        "breakdown",
        "instrument",
        "question",
        "source",
        "assignment",
    }
)
# Breakdowns stand in order of importance; the order of other parts is for the eye.
ORDERED = frozenset({"breakdown"})
# Kind → the field by which the screen shows its parts together: a part moves among those.
TOGETHER = {"goal": "level", "competency": "value", "behaviour": "competency"}


def _note_change(spot: Spot, data: dict[str, Any], act: Act, *, by: Actor, why: str) -> None:
    """Write a change of a fixed plan down, for the report; the same change with the same reason once a day."""
    programme = spot.programme
    what = describe_change(programme, spot.kind, data, act)
    change = {"date": clock.today().isoformat(), "what": what, "reason": why.strip()}
    noted = Part.objects.filter(programme=programme, kind="plan_change")
    if any(one.data == change for one in noted):
        return
    key = free_number(programme, "plan_change")
    _add_parts(programme, [PartValue("plan_change", key, int(key), change)], by.user)


def free_number(programme: Programme, kind: str) -> str:
    """Return the next key of a kind of part that is numbered; never one that was used before."""
    used = Revision.objects.filter(programme=programme, kind=kind).values_list("key", flat=True)
    return str(max((int(key) for key in used if key.isdigit()), default=0) + 1)


def is_plan_fixed(programme: Programme) -> bool:
    """Tell whether the plan was approved, so that changes need a reason."""
    plan = Part.objects.filter(programme=programme, kind="plan", key=ONLY).first()
    return plan is not None and bool(plan.data.get("frozen_on"))


def _next_position(programme: Programme, kind: str) -> int:
    last = Part.objects.filter(programme=programme, kind=kind).aggregate(last=Max("position"))["last"]
    return int(last or 0) + 1


def _last_version(programme: Programme, kind: str, key: str) -> int:
    found = Revision.objects.filter(programme=programme, kind=kind, key=key).aggregate(last=Max("version"))["last"]
    return int(found or 0)


def _touch(programme: Programme, kind: str, part: Part | None) -> None:
    programme.changed_at = clock.now()
    fields = ["changed_at"]
    if kind == "programme" and part is not None:
        programme.title = text_of(part.data.get("title"), "nl")
        fields.append("title")
    programme.save(update_fields=fields)


def _log(act: str, programme: Programme, by: Actor, detail: str = "") -> None:
    target = f"{programme.id} {detail}".strip()
    record(act, kind="programme", target=target[:80], by=by.user.id, organisation=by.organisation.id)
