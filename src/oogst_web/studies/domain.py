"""Making a programme of a study that was read, and noting that one went out."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.words import text_of
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.models import Programme
from oogst_web.studies.reading import Read


@transaction.atomic
def make_programme(read: Read, *, by: Actor) -> Programme:
    """Make a programme of a study: parts, tables and people, all of it or nothing.

    Raises
    ------
    ValueError
        When the study has mistakes.
    """
    if not read.is_good:
        raise ValueError("a study with mistakes makes no programme")
    programme = create_programme(_title(read.values), read.values, by=by)
    programme.tables = read.tables
    programme.save(update_fields=["tables"])
    at = clock.now()
    people = [_person(programme, one, at) for one in read.people or ()]
    Person.objects.bulk_create(people, batch_size=500)
    record("study.read", kind="programme", target=programme.id, by=by.user.id, organisation=by.organisation.id)
    return programme


@transaction.atomic
def note_export(programme: Programme, kind: str, *, by: Actor) -> None:
    """Write in the log that a study went out."""
    target = f"{programme.id} {kind}"
    record("study.exported", kind="programme", target=target, by=by.user.id, organisation=by.organisation.id)


def _title(values: dict[str, Any]) -> str:
    return text_of(values["programme"]["title"], "nl")[:200]


def _person(programme: Programme, one: dict[str, Any], at: dt.datetime) -> Person:
    days = {name: dt.date.fromisoformat(one[name]) if one[name] else None for name in ("joined", "left")}
    return Person(programme=programme, changed_at=at, **{**one, **days})
