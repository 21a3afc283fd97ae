"""Putting a back-up back: what was taken away since goes again, what was published is known again, and nothing is done twice."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.contrib.sessions.models import Session
from django.db import transaction

from oogst.types.design import Promise
from oogst_web.answers.domain import take_away
from oogst_web.api.models import ApiKey
from oogst_web.asking.closing import close_wave
from oogst_web.audit.domain import record
from oogst_web.common import erased
from oogst_web.linking import secrets
from oogst_web.linking.models import Key
from oogst_web.linking.subjects import reopen_tickets
from oogst_web.people.models import Person
from oogst_web.results.domain import cut_links, forget_snapshots, scrub
from oogst_web.results.replaying import put_all_back
from oogst_web.waves.models import Letter, LetterState, Wave, WaveState

AT_ONCE = 500


@dataclass(frozen=True)
class Replayed:
    """What was done to a database that may be a back-up.

    Parameters
    ----------
    erased
        How much was taken away again, by kind.
    published
        How many published numbers came back into the ledgers.
    torn
        In how many programmes the ledger could not be made whole.
    """

    erased: dict[str, int]
    published: int
    torn: int


def replay() -> Replayed:
    """Do to the database what was done since it was a back-up; a second time there is nothing to do."""
    # A key that was destroyed goes first: then what was published comes back without whose it is.
    erased_again = replay_erasures()
    return Replayed(erased_again, *put_all_back())


def replay_erasures() -> dict[str, int]:
    """Take away again what was taken away before; return how much came back, by kind. A second time finds nothing."""
    names = erased.noted()
    numbers = {kind: again(sorted(names.get(kind, ()))) for kind, again in _AGAIN.items()}
    if any(numbers.values()):
        scrub()
    return numbers


@transaction.atomic
def settle() -> None:
    """Make the database of a back-up fit to go on with, as far as it cannot know what happened since.

    Who was signed in signs in again, so that a session that was ended stays
    ended. A letter that waited may have gone out: a person looks.
    """
    Session.objects.all().delete()
    Letter.objects.filter(state__in=(LetterState.WAITING, LetterState.SENDING)).update(state=LetterState.UNSURE)
    record("backup.restored", kind="database", target="", by=None)


def _answers(names: Sequence[str]) -> int:
    gone = [spot for part in _parts(names) for spot in take_away([int(name) for name in part])]
    for wave in Wave.objects.filter(pk__in={spot.wave for spot in gone}).select_related("programme"):
        forget_snapshots(wave)
        reopen_tickets(wave, {spot.subject for spot in gone if spot.wave == wave.pk})
    return len(gone)


def _keys(names: Sequence[str]) -> int:
    ids = [uuid.UUID(name) for name in names]
    for one in ids:
        # The files are in no back-up of ours, but somebody may have put a whole disk back.
        secrets.destroy(one)
    keys = Key.objects.filter(pk__in=ids, destroyed_at=None).select_related("programme")
    # What ties an anonymous wave to its tickets is destroyed when it closes.
    waves = Wave.objects.filter(pk__in=ids, state=WaveState.OPEN, promise=Promise.ANONYMOUS)
    return sum(map(cut_links, keys)) + sum(map(close_wave, waves))


def _people(names: Sequence[str]) -> int:
    return sum(Person.objects.filter(pk__in=part).delete()[1].get("people.Person", 0) for part in _parts(names))


def _api_keys(names: Sequence[str]) -> int:
    return sum(ApiKey.objects.filter(pk__in=part).delete()[0] for part in _parts(names))


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + AT_ONCE] for start in range(0, len(names), AT_ONCE))


_AGAIN: dict[str, Callable[[Sequence[str]], int]] = {
    "answers": _answers,
    "key": _keys,
    "person": _people,
    "api_key": _api_keys,
}
