"""Whose answers are whose: the pseudonym of a ticket's holder, and of each person of a programme."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

from django.db import transaction
from django.db.models import Q

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.linking import secrets
from oogst_web.linking.models import Key
from oogst_web.programmes.models import Programme
from oogst_web.waves.models import Ticket, TicketKind, Wave
from oogst_web.waves.queries import grounds_of

WITHOUT_A_DAY = 365
# One of these stands for many people: who comes in is told apart by the key of their own form.
SHARED = frozenset({TicketKind.GENERAL, TicketKind.TABLET, TicketKind.TYPED, TicketKind.PILOT})


class Numbered(Protocol):
    """Somebody by the number of their row."""

    @property
    def id(self) -> uuid.UUID:
        """The number."""


Somebody = TypeVar("Somebody", bound=Numbered)


def prepare(wave: Wave, destroy_on: dt.date) -> None:
    """Make the secret that a wave needs, before anybody is asked.

    Raises
    ------
    DestroyedError
        When the key of the programme is gone: its people can never be tied to answers again.
    """
    if wave.is_anonymous:
        secrets.make(wave.id)
        return
    _make_key(wave.programme, destroy_on)


def key_of(programme: Programme) -> Key:
    """Return the key of a programme; one that asked nobody by name yet gets its own, for tables that name people.

    Raises
    ------
    DestroyedError
        When the key is gone.
    """
    key = Key.objects.filter(programme=programme).first()
    if key is None:
        day = grounds_of(programme).retention_until
        key = _make_key(programme, day or clock.today() + dt.timedelta(days=WITHOUT_A_DAY))
    return key


def _make_key(programme: Programme, destroy_on: dt.date) -> Key:
    key, _ = Key.objects.get_or_create(programme=programme, defaults={"destroy_on": destroy_on})
    if key.destroyed_at is not None:
        raise secrets.DestroyedError
    secrets.make(key.id)
    return key


def key_again(programme: Programme, name: uuid.UUID, made_at: dt.datetime, destroy_on: dt.date) -> Key:
    """Make the row of a key again that a back-up knows nothing of: destroyed when its secret is."""
    destroyed_at = None if secrets.is_there(name) else clock.now()
    return Key.objects.create(
        id=name, programme=programme, made_at=made_at, destroy_on=destroy_on, destroyed_at=destroyed_at
    )


def pseudonyms_of(programme: Programme, codes: Iterable[str]) -> dict[str, str]:
    """Return code → pseudonym of those whom tables name and who are not in the list of people."""
    key = key_of(programme)
    return {code: secrets.pseudonym(key.id, f"code:{code}") for code in codes}


def subject_of(ticket: Ticket, form_key: str) -> str:
    """Return under which name the answers of a ticket's holder are kept.

    Parameters
    ----------
    form_key
        The key that the form was given when it was opened; it tells the
        holders of a shared ticket apart.

    Raises
    ------
    DestroyedError
        When the key is gone.
    """
    if ticket.kind in SHARED:
        return secrets.pseudonym(_secret_of(ticket.wave), f"form:{form_key}")
    if ticket.person_id is None:
        return secrets.pseudonym(ticket.wave_id, f"ticket:{ticket.digest}")
    return _person_subject(ticket.wave.programme_id, ticket.person_id)


def person_subject(programme: Programme, person: uuid.UUID) -> str:
    """Return the pseudonym of a person of a programme, the same in all its waves that are not anonymous."""
    return _person_subject(programme.id, person)


def subjects_of(programme: Programme, people: Iterable[Somebody], *, by: uuid.UUID | None) -> dict[str, Somebody]:
    """Return pseudonym → person for a whole programme, and write in the log that they were tied together.

    Raises
    ------
    DestroyedError
        When the key is gone.
    """
    key = Key.objects.get(programme=programme)
    # Everybody is read before the key is, so that nothing comes between the look at the key and its use.
    everybody = list(people)
    names = secrets.pseudonyms(key.id, (f"person:{person.id}" for person in everybody))
    found = dict(zip(names, everybody, strict=True))
    record("answers.linked", kind="programme", target=programme.id, by=by, organisation=programme.organisation_id)
    return found


def cut(key: Key, *, by: uuid.UUID | None = None) -> None:
    """Destroy a programme's key: from now on nobody can tell whose answers are whose."""
    secrets.destroy(key.id)
    with transaction.atomic():
        key.destroyed_at = clock.now()
        key.save(update_fields=["destroyed_at"])
        organisation = key.programme.organisation_id
        record("key.destroyed", kind="programme", target=key.programme_id, by=by, organisation=organisation)


def forget_tickets(wave: Wave) -> None:
    """Destroy what could tie the tickets of an anonymous wave that was closed to its answers."""
    secrets.destroy(wave.id)


def reopen_tickets(wave: Wave, subjects: Collection[str]) -> None:
    """Let the tickets of people whose answers are gone say that nothing was given, as far as a key can still tell."""
    used = Ticket.objects.filter(wave=wave, person__isnull=False).filter(Q(begun=True) | Q(done=True))
    try:
        theirs = [one.pk for one in used if one.person_id and person_subject(wave.programme, one.person_id) in subjects]
    except (secrets.DestroyedError, Key.DoesNotExist):
        return
    Ticket.objects.filter(pk__in=theirs).update(begun=False, done=False)


def _person_subject(programme: uuid.UUID, person: uuid.UUID) -> str:
    return secrets.pseudonym(_key_in(programme), f"person:{person}")


def _secret_of(wave: Wave) -> uuid.UUID:
    return wave.id if wave.is_anonymous else _key_in(wave.programme_id)


@lru_cache(maxsize=1024)
def _key_in(programme: uuid.UUID) -> uuid.UUID:
    """Return the number of a programme's key: it never gets another one, also not when the secret is destroyed."""
    key = Key.objects.filter(programme=programme).first()
    if key is None:
        raise secrets.DestroyedError
    return key.id
