"""Reading API keys: one's own, and who comes in with one."""

from __future__ import annotations

import hashlib

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

from oogst_web.api.models import ApiKey
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Membership


def keys_of(actor: Actor) -> list[ApiKey]:
    """Return the keys that this account made in this organisation, the last first."""
    return list(ApiKey.objects.filter(user=actor.user, organisation=actor.organisation))


def digest_of(secret: str) -> str:
    """Return what is kept of a key."""
    return hashlib.sha256(secret.encode()).hexdigest()


def key_with(secret: str) -> ApiKey | None:
    """Return the key that this is, as long as its day has not passed and its maker can sign in."""
    found = ApiKey.objects.filter(digest=digest_of(secret), until__gte=clock.today(), user__is_active=True)
    return found.select_related("user", "organisation").first()


def actor_with(key: ApiKey) -> Actor | None:
    """Return who acts with a key, with the roles of this moment; None once the role it was made with has ended."""
    members = Membership.objects.filter(user=key.user_id, organisation=key.organisation_id, ended_at=None)
    roles = dict(members.values_list("role", "since"))
    if not any(since <= key.made_at for since in roles.values()):
        return None
    actor = Actor(key.user, key.organisation, frozenset(roles))
    # As on the pages: who works with others' programmes has a second step at sign-in.
    if settings.OOGST_REQUIRES_SECOND_FACTOR and actor.is_staff and not is_mfa_enabled(key.user):
        return None
    return actor
