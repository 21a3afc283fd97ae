"""Reading the people of a programme."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from oogst.io.columns import fold
from oogst.types.design import Design
from oogst.types.text import said
from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Draft, Intake, Move, Person
from oogst_web.people.pasted import Known, Setting
from oogst_web.people.rule import counts_on, group_for_study
from oogst_web.programmes.models import Programme
from oogst_web.programmes.queries import with_right


def people_of(programme: Programme, words: str = "", group: str = "") -> QuerySet[Person]:
    """Return the people of a programme by name, those with these words or in this group when asked."""
    found = Person.objects.filter(programme=programme)
    if words:
        found = found.filter(_called(words))
    return found.filter(group=group) if group else found


def _called(words: str) -> Q:
    return Q(name__icontains=words) | Q(email__icontains=words) | Q(code__icontains=words)


MOST_FOUND = 10


def find_people(actor: Actor, words: str) -> list[Person]:
    """Return people with these words, of the programmes in which the actor may see people; one query."""
    found = Person.objects.filter(_called(words), programme__in=with_right(actor, Right.SEE_PEOPLE))
    return list(found.select_related("programme").defer("programme__tables")[:MOST_FOUND])


class Attendance(NamedTuple):
    """How many people take part in a programme, and how many of them cannot be reached."""

    people: int
    unreachable: int


def attendance_of(programmes: Iterable[Programme]) -> dict[uuid.UUID, Attendance]:
    """Return programme → how many people are in now; those without anybody are not in it; one query."""
    here = Person.objects.filter(programme__in=[one.pk for one in programmes], left=None, invited=True)
    rows = (
        here.order_by()
        .values_list("programme")
        .annotate(people=Count("pk"), unreachable=Count("pk", filter=Q(email="", phone="")))
    )
    return {programme: Attendance(people, unreachable) for programme, people, unreachable in rows}


def person_of(programme: Programme, person: uuid.UUID) -> Person | None:
    """Return one of the people of a programme."""
    return Person.objects.filter(programme=programme, pk=person).first()


def moves_of(person: Person) -> list[Move]:
    """Return somebody's moves between groups, in order of day."""
    return list(person.moves.select_related("by"))


def draft_of(programme: Programme, draft: uuid.UUID, by: Actor) -> Draft | None:
    """Return rows that this account pasted less than an hour ago."""
    return Draft.objects.filter(programme=programme, pk=draft, user=by.user, until__gt=clock.now()).first()


def undoable(programme: Programme) -> Intake | None:
    """Return the last rows that were taken over, as long as that can be undone."""
    return Intake.objects.filter(programme=programme, until__gt=clock.now()).first()


def own_stays(actor: Actor) -> list[Person]:
    """Return the programmes in which this account takes part: by its mail address, in its organisation."""
    mine = Person.objects.filter(programme__organisation=actor.organisation, email=actor.user.email.lower())
    return list(mine.filter(programme__archived_at=None).select_related("programme").order_by("programme__title"))


def own_stay(actor: Actor, person: uuid.UUID) -> Person | None:
    """Return one of the account's own stays."""
    return next((one for one in own_stays(actor) if one.pk == person), None)


@dataclass(frozen=True)
class Tally:
    """How many people count at a moment: of the programme, and of the comparison."""

    moment: str
    day: dt.date | None
    programme: int
    comparison: int


class Stay(NamedTuple):
    """What is needed to count somebody."""

    group: str
    invited: bool
    joined: dt.date | None
    left: dt.date | None
    attributes: dict[str, str]


def stays_of(programme: Programme, design: Design | None = None) -> list[Stay]:
    """Return everybody of a programme as far as counting goes, without names.

    With the design everybody is in the group in which they count, as in the
    study; without it in the present one.
    """
    rows = Person.objects.filter(programme=programme).values_list("pk", *Stay._fields)
    stays = {pk: Stay(*row) for pk, *row in rows.iterator()}
    first = first_day(design) if design is not None else None
    if first is None:
        return list(stays.values())
    moves: dict[uuid.UUID, list[Move]] = {}
    for move in Move.objects.filter(person__programme=programme):
        moves.setdefault(move.person_id, []).append(move)
    for pk in moves.keys() & stays.keys():
        stay = stays[pk]
        stays[pk] = stay._replace(group=group_for_study(stay.group, moves[pk], stay.joined, first))
    return list(stays.values())


def tallies(design: Design, people: Iterable[Stay], language: str) -> list[Tally]:
    """Return per moment how many people count, after the rule."""
    compared = {group.id for group in design.groups if group.role == "comparison"}
    asked = [person for person in people if person.invited]
    found = []
    for moment in design.moments:
        here = [person.group in compared for person in asked if counts_on(person, moment.date)]
        title = said(moment.title, "en" if language == "en" else "nl")
        found.append(Tally(title, moment.date, len(here) - sum(here), sum(here)))
    return found


def count_asked(design: Design, people: Iterable[Stay]) -> int:
    """Return how many people of the programme are asked to answer, as ``oogst plan`` counts them."""
    compared = {group.id for group in design.groups if group.role == "comparison"}
    return sum(person.invited and person.group not in compared for person in people)


def first_day(design: Design) -> dt.date | None:
    """Return the day of the first measurement."""
    return min((moment.date for moment in design.moments if moment.date is not None), default=None)


def declared_attributes(design: Design) -> tuple[str, ...]:
    """Return the attributes that the design needs: of breakdowns, covariates and the unit of assignment."""
    named = [part.attribute for part in design.breakdowns]
    named += [name for indicator in design.indicators for name in indicator.covariates]
    if design.assignment is not None and design.assignment.unit_column:
        named.append(design.assignment.unit_column)
    return tuple(dict.fromkeys(named))


def used_attributes(people: Iterable[Person | Stay]) -> tuple[str, ...]:
    """Return the attributes that somebody has."""
    return tuple(dict.fromkeys(name for person in people for name in person.attributes))


def setting_of(design: Design, people: Iterable[Person]) -> Setting:
    """Return what pasted rows are judged against."""
    listed = list(people)
    groups: dict[str, str] = {}
    for group in design.groups:
        texts = {said(group.title, "nl"), said(group.title, "en")}
        groups |= {fold(text): group.id for text in texts} | {fold(group.id): group.id}
    attributes = tuple(dict.fromkeys((*declared_attributes(design), *used_attributes(listed))))
    known = (Known(str(one.id), one.code, one.name, one.email, one.phone, one.attributes) for one in listed)
    return Setting(groups, attributes, tuple(known))


def names_in(programme: Programme) -> set[str]:
    """Return what could give somebody of a programme away in a text: names and the values of attributes."""
    found: set[str] = set()
    for name, attributes in Person.objects.filter(programme=programme).values_list("name", "attributes").iterator():
        found |= {name, *(str(value) for value in attributes.values() if value)}
    return found - {""}
