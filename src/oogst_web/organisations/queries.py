"""Which organisations an account is in, and with which roles."""

from __future__ import annotations

import uuid

from oogst_web.accounts.models import User
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Membership, Organisation


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
    return list(members.select_related("user", "unit").order_by("user__name", "user__email", "role"))


def membership_in(actor: Actor, membership: uuid.UUID) -> Membership | None:
    """Return a membership of the actor's own organisation."""
    found = Membership.objects.filter(organisation=actor.organisation, pk=membership)
    return found.select_related("user").first()
