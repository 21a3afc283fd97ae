"""Changing who takes part: one verb each, one transaction, one line in the log without a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction

from oogst.io.delimited import Grid
from oogst_web.audit.domain import record
from oogst_web.common import clock, erased
from oogst_web.common.ids import new_code
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Draft, Intake, Move, Person
from oogst_web.people.pasted import Judged, Row, Setting, judge
from oogst_web.programmes.models import Programme

DRAFT_HOURS = 1
UNDO_HOURS = 24
CODE_LENGTH = 8
_TYPED = ("name", "email", "phone")


class TakenError(Exception):
    """Somebody of this programme has this code or mail address; ``field`` says which."""

    def __init__(self, field: str) -> None:
        super().__init__("taken")
        self.field = field


class ChangedSinceError(Exception):
    """What is to be undone was changed in the meantime."""


class WrongRowsError(Exception):
    """There are rows with an error, and nobody said that exactly so many are left out."""


@transaction.atomic
def add_person(programme: Programme, values: Mapping[str, Any], *, by: Actor) -> Person:
    """Add one person; without a code they get a random one.

    Raises
    ------
    TakenError
        When somebody has this code or mail address.
    """
    code = values.get("code") or _free_codes(programme, 1)[0]
    person = Person(programme=programme, **{**values, "code": code, "changed_at": clock.now()})
    _refuse_double(person)
    person.save()
    _log("person.added", programme, by, person)
    return person


@transaction.atomic
def save_person(person: Person, values: Mapping[str, Any], *, by: Actor) -> None:
    """Change somebody's name, addresses and attributes.

    Raises
    ------
    TakenError
        When somebody else has this mail address.
    """
    for name, value in values.items():
        setattr(person, name, value)
    person.changed_at = clock.now()
    _refuse_double(person)
    person.save()
    _log("person.changed", person.programme, by, person)


@transaction.atomic
def move(person: Person, group: str, day: dt.date, reason: str, *, by: Actor) -> None:
    """Let somebody go to another group from a day on."""
    held = Person.objects.select_for_update().get(pk=person.pk)
    if held.group == group:
        return
    Move.objects.create(person=held, day=day, before=held.group, after=group, reason=reason, by=by.user)
    held.group, held.changed_at = group, clock.now()
    held.save(update_fields=["group", "changed_at"])
    _log("person.moved", held.programme, by, held)


@transaction.atomic
def leave(person: Person, day: dt.date, reason: str, *, by: Actor) -> None:
    """Let somebody stop; from this day on they do not count."""
    _set_left(person, day, reason)
    _log("person.left", person.programme, by, person)


@transaction.atomic
def come_back(person: Person, *, by: Actor) -> None:
    """Take back that somebody stopped."""
    _set_left(person, None, "")
    _log("person.came_back", person.programme, by, person)


def _set_left(person: Person, day: dt.date | None, reason: str) -> None:
    person.left, person.left_reason, person.changed_at = day, reason[:200], clock.now()
    person.save(update_fields=["left", "left_reason", "changed_at"])


@transaction.atomic
def keep_draft(programme: Programme, judged: Judged, *, by: Actor) -> Draft:
    """Keep judged rows for an hour, for this account only."""
    forget_old()
    until = clock.now() + dt.timedelta(hours=DRAFT_HOURS)
    rows, left_out = [_plain(row) for row in judged.rows], list(judged.left_out)
    grid = judged.grid
    sheet = {
        "header": grid.header,
        "columns": grid.columns,
        "numbers": list(grid.numbers),
        "fields": judged.fields,
    }
    return Draft.objects.create(
        programme=programme, user=by.user, rows=rows, left_out=left_out, sheet=sheet, until=until
    )


@transaction.atomic
def ignore_columns(draft: Draft, ignored: Collection[str], setting: Setting) -> Draft:
    """Judge the rows of a draft again without these columns; only those that are no attribute can be left out.

    Raises
    ------
    ChangedSinceError
        When the draft was taken over already.
    """
    held = Draft.objects.select_for_update().filter(pk=draft.pk).first()
    if held is None:
        raise ChangedSinceError
    sheet = held.sheet
    grid = Grid("", tuple(sheet["header"]), tuple(sheet["columns"]), sheet["numbers"])
    held.ignored = [name for name in sheet["fields"] if name in ignored]
    held.rows = [_plain(row) for row in judge(grid, setting, held.ignored).rows]
    held.save(update_fields=["ignored", "rows"])
    return held


def _plain(row: Row) -> dict[str, Any]:
    return {
        "number": row.number,
        "state": row.state,
        "deed": row.deed,
        "person": row.person,
        "values": row.values,
        "attributes": row.attributes,
        "notes": [{"key": note.key, "column": note.column, "values": dict(note.values)} for note in row.notes],
    }


@transaction.atomic
def take_over(draft: Draft, attributes: Collection[str], *, by: Actor, without_wrong: int = 0) -> Intake:
    """Add and change everybody of a draft, all of them or none.

    Parameters
    ----------
    draft
        The judged rows.
    attributes
        Which of their columns are kept as attributes.
    without_wrong
        How many rows with an error are left out knowingly.

    Raises
    ------
    ChangedSinceError
        When the draft was taken over already, or somebody of it was added or removed since.
    WrongRowsError
        When another number of its rows is wrong.
    """
    held = Draft.objects.select_for_update().filter(pk=draft.pk).first()
    if held is None:
        raise ChangedSinceError
    programme, rows = held.programme, list(held.rows)
    if sum(row["deed"] == "wrong" for row in rows) != without_wrong:
        raise WrongRowsError
    at = clock.now()
    wanted = frozenset(attributes)
    added = _add_all(programme, [row for row in rows if row["deed"] == "add"], wanted, at)
    before = _change_all(programme, [row for row in rows if row["deed"] == "change"], wanted, at)
    until = at + dt.timedelta(hours=UNDO_HOURS)
    intake = Intake.objects.create(programme=programme, by=by.user, at=at, until=until, added=added, before=before)
    held.delete()
    record("people.taken_over", kind="programme", target=programme.id, by=by.user.id, organisation=by.organisation.id)
    return intake


def _add_all(programme: Programme, rows: list[dict[str, Any]], wanted: frozenset[str], at: dt.datetime) -> list[str]:
    there = Person.objects.filter(programme=programme)
    codes = {row["values"]["code"] for row in rows} - {""}
    mails = {row["values"]["email"] for row in rows} - {""}
    if codes & set(there.values_list("code", flat=True)) or mails & set(there.values_list("email", flat=True)):
        raise ChangedSinceError
    free = iter(_free_codes(programme, len(rows), codes))
    people = [_person(programme, row, wanted, at) for row in rows]
    for person in people:
        person.code = person.code or next(free)
    Person.objects.bulk_create(people, batch_size=500)
    return [str(person.id) for person in people]


def _person(programme: Programme, row: dict[str, Any], wanted: frozenset[str], at: dt.datetime) -> Person:
    values = row["values"]
    days = {name: dt.date.fromisoformat(values[name]) if values[name] else None for name in ("joined", "left")}
    return Person(
        programme=programme,
        attributes={name: text for name, text in row["attributes"].items() if name in wanted},
        changed_at=at,
        **{**values, **days},
    )


def _change_all(
    programme: Programme, rows: list[dict[str, Any]], wanted: frozenset[str], at: dt.datetime
) -> dict[str, Any]:
    there = {str(one.id): one for one in Person.objects.select_for_update().filter(programme=programme)}
    if any(row["person"] not in there for row in rows):
        raise ChangedSinceError
    before, changed = {}, []
    for row in rows:
        person = there[row["person"]]
        before[row["person"]] = {name: getattr(person, name) for name in (*_TYPED, "attributes")}
        for name in _TYPED:
            setattr(person, name, row["values"][name] or getattr(person, name))
        kept = {name: text for name, text in row["attributes"].items() if name in wanted}
        person.attributes, person.changed_at = {**person.attributes, **kept}, at
        changed.append(person)
    Person.objects.bulk_update(changed, [*_TYPED, "attributes", "changed_at"], batch_size=200)
    return before


@transaction.atomic
def undo(intake: Intake, *, by: Actor) -> None:
    """Undo that rows were taken over: who was added goes, who was changed is as before.

    Raises
    ------
    ChangedSinceError
        When it was undone already, or one of these people was changed since.
    """
    held = Intake.objects.select_for_update().filter(pk=intake.pk, until__gt=clock.now()).first()
    if held is None:
        raise ChangedSinceError
    ids = [*held.added, *held.before]
    people = {str(one.id): one for one in Person.objects.select_for_update().filter(programme=held.programme)}
    if any(one in people and people[one].changed_at > held.at for one in ids):
        raise ChangedSinceError
    back = [people[one] for one in held.before if one in people]
    for person in back:
        for name, value in held.before[str(person.id)].items():
            setattr(person, name, value)
        person.changed_at = clock.now()
    Person.objects.bulk_update(back, [*_TYPED, "attributes", "changed_at"], batch_size=200)
    erased.note("person", held.added)
    for start in range(0, len(held.added), 500):
        Person.objects.filter(programme=held.programme, pk__in=held.added[start : start + 500]).delete()
    programme = held.programme
    held.delete()
    record("people.undone", kind="programme", target=programme.id, by=by.user.id, organisation=by.organisation.id)


@transaction.atomic
def forget_old() -> None:
    """Delete what was pasted and not taken over within the hour, and what can no longer be undone."""
    at = clock.now()
    Draft.objects.filter(until__lte=at).delete()
    Intake.objects.filter(until__lte=at).delete()


def _free_codes(programme: Programme, count: int, also: Collection[str] = ()) -> list[str]:
    """Return random codes that nobody of the programme has."""
    taken = {*Person.objects.filter(programme=programme).values_list("code", flat=True), *also}
    codes: list[str] = []
    while len(codes) < count:
        code = new_code(CODE_LENGTH)
        if code not in taken:
            taken.add(code)
            codes.append(code)
    return codes


def _refuse_double(person: Person) -> None:
    others = Person.objects.filter(programme=person.programme).exclude(pk=person.pk)
    for field in ("code", "email"):
        value = getattr(person, field)
        if value and others.filter(**{field: value}).exists():
            raise TakenError(field)


def _log(act: str, programme: Programme, by: Actor, person: Person) -> None:
    target = f"{programme.id} {person.id}"
    record(act, kind="person", target=target, by=by.user.id, organisation=by.organisation.id)
