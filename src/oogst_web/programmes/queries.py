"""The one door to programmes: what an actor may not have does not exist."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count, islice
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from oogst_web.accounts.roles import LEAD, ROLES, Right
from oogst_web.common import clock
from oogst_web.common.words import text_of
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Membership
from oogst_web.programmes.models import Agreement, Part, Programme, Revision, Seat


@dataclass(frozen=True)
class Access:
    """A programme that an actor may see, and the rights that its seats give."""

    programme: Programme
    rights: frozenset[Right]
    role_keys: tuple[str, ...]

    def may(self, right: Right) -> bool:
        """Tell whether a right holds in this programme."""
        return right in self.rights

    @cached_property
    def is_editable(self) -> bool:
        """Whether anything may still be changed at all."""
        return self.programme.archived_at is None


def visible_to(actor: Actor) -> QuerySet[Programme]:
    """Return the programmes in which the actor has a seat, within its organisation."""
    seats = _seats_of(actor)
    return Programme.objects.filter(organisation=actor.organisation, pk__in=seats.values("programme"))


def with_right(actor: Actor, right: Right) -> QuerySet[Programme]:
    """Return the programmes in which the actor has a right."""
    keys = [key for key, role in ROLES.items() if right in role.in_programme]
    return visible_to(actor).filter(pk__in=_seats_of(actor).filter(role__in=keys).values("programme"))


def allowing(actor: Actor, right: Right) -> QuerySet[Programme]:
    """Return the programmes, not put away, in which the actor has a right."""
    return with_right(actor, right).filter(archived_at=None)


def roles_in(actor: Actor) -> dict[uuid.UUID, set[str]]:
    """Return programme → the roles that the actor has in it; one query."""
    found: dict[uuid.UUID, set[str]] = {}
    here = _seats_of(actor).filter(programme__organisation=actor.organisation)
    for programme, role in here.values_list("programme", "role"):
        found.setdefault(programme, set()).add(role)
    return found


def programme_for(actor: Actor, programme: uuid.UUID, right: Right = Right.SEE_PROGRAMME) -> Access | None:
    """Return a programme with the actor's rights; None when it is not there or not allowed."""
    found = visible_to(actor).filter(pk=programme).first()
    if found is None:
        return None
    keys = tuple(_seats_of(actor).filter(programme=found).values_list("role", flat=True))
    rights = _rights_in(found, keys)
    return Access(found, rights, keys) if right in rights else None


def _rights_in(programme: Programme, keys: tuple[str, ...]) -> frozenset[Right]:
    rights = frozenset(right for key in keys for right in ROLES[key].in_programme)
    agreed = frozenset(right for key in keys for right in ROLES[key].under_agreement) - rights
    return rights | agreed if agreed and agreements_that_hold(programme).exists() else rights


def agreements_of(programme: Programme) -> list[Agreement]:
    """Return every agreement about a programme, the last made first."""
    return list(programme.agreements.select_related("made_by"))


def agreement_of(programme: Programme, agreement: uuid.UUID) -> Agreement | None:
    """Return an agreement about a programme."""
    return programme.agreements.filter(pk=agreement).first()


def agreements_that_hold(programme: Programme) -> QuerySet[Agreement]:
    """Return the agreements that hold today; the last day counts."""
    today = clock.today()
    return programme.agreements.filter(since__lte=today, until__gte=today, ended_at=None)


def part_of(programme: Programme, kind: str, key: str) -> Part | None:
    """Return one part of a design."""
    return Part.objects.filter(programme=programme, kind=kind, key=key).first()


def history_of(programme: Programme, limit: int = 50, before: int | None = None) -> list[Revision]:
    """Return the last changes of a design, newest first; those before a number on demand."""
    found = programme.revisions.select_related("by")
    return list((found if before is None else found.filter(number__lt=before))[:limit])


def versions_of(programme: Programme, kind: str, *keys: str) -> list[Revision]:
    """Return every version of parts of one kind, newest first."""
    return list(programme.revisions.filter(kind=kind, key__in=keys).select_related("by"))


def version_of(programme: Programme, kind: str, key: str, version: int) -> dict[str, Any]:
    """Return the fields of one part as they were in a version; none when there is no such version."""
    found = programme.revisions.filter(kind=kind, key=key, version=version).first()
    return dict(found.data or {}) if found is not None else {}


def previous_of(programme: Programme, revisions: list[Revision]) -> dict[int, Revision]:
    """Return for each change the version of the part before it, by the number of the change; one query."""
    wanted = {(one.kind, one.key, one.version - 1): one.number for one in revisions if one.version > 1}
    if not wanted:
        return {}
    found = programme.revisions.filter(key__in={key for _, key, _ in wanted})
    return {wanted[spot]: one for one in found for spot in ((one.kind, one.key, one.version),) if spot in wanted}


def free_key(programme: Programme, kind: str, letter: str) -> str:
    """Return a key that no part of this kind ever had, so that its history stays its own."""
    taken = set(programme.revisions.filter(kind=kind).values_list("key", flat=True))
    return next(key for key in (f"{letter}{number}" for number in count(1)) if key not in taken)


def seats_of(programme: Programme) -> list[Seat]:
    """Return who works on a programme."""
    return list(programme.seats.select_related("user").order_by("role", "user__name"))


def seat_of(programme: Programme, seat: uuid.UUID) -> Seat | None:
    """Return a seat of a programme."""
    return programme.seats.select_related("user").filter(pk=seat).first()


def seats_that_count(programme: Programme) -> set[uuid.UUID]:
    """Return the seats whose day has not passed and whose role still holds in the organisation."""
    members = set(
        Membership.objects.filter(
            organisation=programme.organisation_id, ended_at=None, user__is_active=True
        ).values_list("user", "role")
    )
    still = programme.seats.filter(Q(until=None) | Q(until__gte=clock.today()))
    return {seat.id for seat in still if (seat.user_id, seat.role) in members}


def leading() -> QuerySet[Seat]:
    """Return the seats of leads who can still lead: in time, with the role and with a working account."""
    still = Q(until=None) | Q(until__gte=clock.today())
    member = Membership.objects.filter(
        user=OuterRef("user"), organisation=OuterRef("programme__organisation"), role=LEAD.key, ended_at=None
    )
    return Seat.objects.filter(still, Exists(member), role=LEAD.key, user__is_active=True)


def without_lead(actor: Actor) -> list[Programme]:
    """Return the programmes of the organisation that nobody leads any more; each holds its ``last_leads``."""
    led = leading().filter(programme__organisation=actor.organisation).values("programme")
    last = Prefetch("seats", Seat.objects.filter(role=LEAD.key).select_related("user"), to_attr="last_leads")
    ours = Programme.objects.filter(organisation=actor.organisation).exclude(pk__in=led)
    return list(ours.defer("tables").prefetch_related(last).order_by("title"))


def leads_to_choose(actor: Actor) -> list[Membership]:
    """Return who in the organisation can lead a programme, by name."""
    found = Membership.objects.filter(
        organisation=actor.organisation, role=LEAD.key, ended_at=None, user__is_active=True
    )
    return list(found.select_related("user").order_by("user__name", "user__email"))


def _seats_of(actor: Actor) -> QuerySet[Seat]:
    still = Q(until=None) | Q(until__gte=clock.today())
    # A seat counts only as long as its role also holds in the organisation.
    return Seat.objects.filter(still, user=actor.user, role__in=actor.role_keys)


@dataclass(frozen=True)
class Hit:
    """Something that was searched for and found: what it is, where it stands and what the address needs beside."""

    kind: str
    programme: Programme
    page: str
    text: str
    arguments: tuple[Any, ...] = ()
    anchor: str = ""


@dataclass(frozen=True)
class _Findable:
    """Where a kind of part stands: its page, the field with its name, what the address needs, and who may open it."""

    page: str
    name: str
    anchor: str = ""
    has_own_page: bool = False
    right: Right = Right.SEE_PROGRAMME


_FINDABLE = {
    "goal": _Findable("goals", "text", "?open={0}#goal-{0}"),
    "instrument": _Findable("instrument", "title", has_own_page=True),
    "activity": _Findable("activities", "title", "#activity-{0}"),
    "series": _Findable("series_values", "title", has_own_page=True, right=Right.EDIT_SERIES),
}
MOST_HITS = 10


def find(actor: Actor, words: str) -> list[Hit]:
    """Return programmes with these words, and goals, questionnaires, activities and KPI series in them; two queries."""
    mine = {one.pk: one for one in visible_to(actor).defer("tables")}
    found = (Hit("programme", one, "programme", one.title) for one in mine.values() if has_words(one.title, words))
    return [*islice(found, MOST_HITS), *_find_parts(actor, mine, words)]


def has_words(text: str, words: str) -> bool:
    """Tell whether words stand in a text, whatever their capitals."""
    return words.casefold() in text.casefold()


def _find_parts(actor: Actor, mine: Mapping[uuid.UUID, Programme], words: str) -> list[Hit]:
    hits: dict[str, list[Hit]] = {kind: [] for kind in _FINDABLE}
    # In Python, because a text of a design holds more languages than the one on the screen.
    for programme, kind, key, data in _findable_by(actor).values_list("programme", "kind", "key", "data").iterator():
        where, found = _FINDABLE[kind], hits[kind]
        text = text_of(data.get(where.name), actor.voice.language)
        if programme in mine and len(found) < MOST_HITS and has_words(text, words):
            arguments = (key,) if where.has_own_page else ()
            found.append(Hit(kind, mine[programme], where.page, text, arguments, where.anchor.format(key)))
    return [hit for found in hits.values() for hit in found]


def _findable_by(actor: Actor) -> QuerySet[Part]:
    """Return the parts that the actor may open, each kind in the programmes where its page opens for the actor."""
    allowed = Q(pk__in=[])
    for right in {where.right for where in _FINDABLE.values()}:
        kinds = [kind for kind, where in _FINDABLE.items() if where.right == right]
        allowed |= Q(programme__in=with_right(actor, right), kind__in=kinds)
    return Part.objects.filter(allowed)


def titles_for(actor: Actor, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Return the titles of those of these programmes that the actor may see."""
    return dict(visible_to(actor).filter(pk__in=ids).values_list("pk", "title"))
