"""Which organisations an account is in, and with which roles."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import Q

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.common.ids import read_id
from oogst_web.common.models import Mail
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Invitation, Membership, Organisation, Unit


def actor_for(user: User, organisation: str | None = None) -> Actor | None:
    """Return the account in the asked organisation, else in its first; None when it is in none."""
    found = list(
        Membership.objects.filter(user=user, ended_at=None).select_related("organisation").order_by("since", "id")
    )
    if not found:
        return None
    wanted = next((one.organisation for one in found if str(one.organisation_id) == organisation), None)
    chosen: Organisation = wanted or found[0].organisation
    roles = frozenset(one.role for one in found if one.organisation_id == chosen.id)
    return Actor(user, chosen, roles)


def organisations_of(user: User) -> list[Organisation]:
    """Return the organisations that an account can switch between."""
    return list(
        Organisation.objects.filter(memberships__user=user, memberships__ended_at=None).distinct().order_by("name")
    )


def colleagues_of(actor: Actor) -> list[Membership]:
    """Return who else works in the organisation, by name."""
    members = Membership.objects.filter(organisation=actor.organisation, ended_at=None)
    # By mail address after the name: who has the same name is still listed apart.
    return list(members.select_related("user", "unit").order_by("user__name", "user__email", "role"))


def without_second_factor(actor: Actor) -> list[User]:
    """Return colleagues who sign in with a password alone, by name; who only takes part need not have a second step."""
    secured = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES).values("user")
    staff = [key for key, role in ROLES.items() if role.is_staff]
    members = Membership.objects.filter(organisation=actor.organisation, ended_at=None, role__in=staff).values("user")
    return list(User.objects.filter(pk__in=members, is_active=True).exclude(pk__in=secured).order_by("name", "email"))


def membership_in(actor: Actor, membership: uuid.UUID) -> Membership | None:
    """Return a membership of the actor's own organisation."""
    found = Membership.objects.filter(organisation=actor.organisation, pk=membership, ended_at=None)
    return found.select_related("user").first()


def invitations_of(actor: Actor) -> list[Invitation]:
    """Return the invitations of the organisation that wait for an answer, newest first."""
    waiting = Invitation.objects.filter(organisation=actor.organisation, accepted_at=None, until__gt=clock.now())
    return list(waiting.select_related("invited_by"))


@dataclass(frozen=True)
class Branch:
    """A unit and how deep it stands in the tree."""

    unit: Unit
    depth: int


def units_of(actor: Actor) -> list[Branch]:
    """Return the units of the organisation, each followed by those within it."""
    children: dict[uuid.UUID | None, list[Unit]] = {}
    for unit in Unit.objects.filter(organisation=actor.organisation):
        children.setdefault(unit.parent_id, []).append(unit)

    def walk(parent: uuid.UUID | None, depth: int) -> Iterator[Branch]:
        for unit in children.get(parent, []):
            yield Branch(unit, depth)
            yield from walk(unit.pk, depth + 1)

    return list(walk(None, 0))


def unit_in(actor: Actor, unit: uuid.UUID) -> Unit | None:
    """Return a unit of the actor's own organisation."""
    return Unit.objects.filter(organisation=actor.organisation, pk=unit).first()


@dataclass(frozen=True)
class LogLine:
    """One act: when, who (empty when nobody is known any more) and what; never the content.

    ``about`` is whose account it was, when that is somebody else or nobody knows who did it.
    """

    number: int
    entry: Entry
    who: str
    about: str = ""


LOG_LINES = 100


def log_of(actor: Actor, before: int | None = None, limit: int = LOG_LINES) -> list[LogLine]:
    """Return the last lines of the organisation's log, newest first; ``before`` goes on from a line."""
    entries = Entry.objects.filter(organisation=actor.organisation.id).order_by("-number")
    if before is not None:
        entries = entries.filter(number__lt=before)
    found = list(entries[:limit])
    accounts = {one.number: _account_of(one) for one in found}
    wanted = {one for one in (*(entry.actor for entry in found), *accounts.values()) if one is not None}
    known = User.objects.filter(pk__in=wanted)
    names = {user.id: user.called for user in known}
    return [
        LogLine(
            one.number,
            one,
            names.get(one.actor, "") if one.actor else "",
            names.get(about, "") if (about := accounts[one.number]) and about != one.actor else "",
        )
        for one in found
    ]


def _account_of(entry: Entry) -> uuid.UUID | None:
    return read_id(entry.target.partition(" ")[0]) if entry.kind == "user" else None


def outbox_of(actor: Actor, limit: int = 50) -> list[Mail]:
    """Return the mails of this organisation: its own, and sign-in mails to who works nowhere else."""
    here = Membership.objects.filter(organisation=actor.organisation, ended_at=None).values("user")
    elsewhere = Membership.objects.filter(ended_at=None).exclude(organisation=actor.organisation).values("user")
    addresses = User.objects.filter(pk__in=here).exclude(pk__in=elsewhere).values("email")
    mine = Q(organisation=actor.organisation.id) | Q(organisation=None, to__in=addresses)
    return list(Mail.objects.filter(mine)[:limit])
