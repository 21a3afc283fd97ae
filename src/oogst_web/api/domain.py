"""Making and ending API keys."""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Iterable

from django.db import transaction

from oogst_web.api.models import ApiKey
from oogst_web.api.queries import digest_of, keys_of
from oogst_web.api.scopes import Scope
from oogst_web.audit.domain import record
from oogst_web.common import clock, erased
from oogst_web.common.throttle import Throttle
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.house import NotPossibleError

LONGEST = dt.timedelta(days=366)
MOST = 20
PREFIX = "oogst_"
# What is asked in vain fills no log.
REFUSALS = Throttle("api-refusal", limit=30, seconds=600)


@transaction.atomic
def make_key(name: str, scopes: Iterable[str], until: dt.date | None, *, by: Actor) -> str:
    """Make a key and return it: this is the only time that anybody sees it.

    Raises
    ------
    NotPossibleError
        When it has no name, purpose or day, a day too far away, or there are too many keys.
    """
    called, today = " ".join(name.split())[:120], clock.today()
    asked = [scope.value for scope in Scope if scope in set(scopes)]
    if not called:
        raise NotPossibleError("field.needed", "name")
    if not asked:
        raise NotPossibleError("api_key.no_scope", "scopes")
    if until is None or not today <= until <= today + LONGEST:
        raise NotPossibleError("api_key.no_day", "until")
    if len(keys_of(by)) >= MOST:
        raise NotPossibleError("api_key.enough", "name")
    secret = PREFIX + secrets.token_urlsafe(32)
    made = ApiKey.objects.create(
        user=by.user,
        organisation=by.organisation,
        name=called,
        scopes=asked,
        digest=digest_of(secret),
        made_at=clock.now(),
        until=until,
    )
    record("api_key.made", kind="api_key", target=made.id, by=by.user.id, organisation=by.organisation.id)
    return secret


@transaction.atomic
def end_key(key: uuid.UUID, *, by: Actor) -> bool:
    """End one of the account's own keys at once; False when there is none like it."""
    held = ApiKey.objects.filter(user=by.user, organisation=by.organisation, pk=key)
    erased.note("api_key", held.values_list("pk", flat=True))
    gone, _ = held.delete()
    if gone:
        record("api_key.ended", kind="api_key", target=key, by=by.user.id, organisation=by.organisation.id)
    return bool(gone)


def note_use(key: ApiKey) -> None:
    """Note on which day a key was last used; once a day."""
    today = clock.today()
    if key.used_on != today:
        ApiKey.objects.filter(pk=key.pk).update(used_on=today)


def note_refusal(address: str, *, by: Actor) -> None:
    """Write in the log that somebody asked for what is not there or not allowed."""
    if not REFUSALS.is_reached(str(by.user.pk)):
        REFUSALS.count(str(by.user.pk))
        record("access.refused", kind="api", target=address[:80], by=by.user.pk, organisation=by.organisation.pk)
