"""Putting back into the ledger what was published after the back-up that the database now is."""

from __future__ import annotations

import datetime as dt
import logging
import lzma
import uuid
from collections.abc import Sequence

from django.db import transaction

from oogst_web.linking.models import Key
from oogst_web.linking.subjects import key_again
from oogst_web.programmes.models import Programme
from oogst_web.results import notes
from oogst_web.results.models import Entry, Place
from oogst_web.results.notes import Note

_LOG = logging.getLogger(__name__)


class TornError(Exception):
    """What was noted does not follow on what the database holds: the guard cannot know all that was published."""


def put_all_back() -> tuple[int, int]:
    """Make every ledger whole again; return how many numbers came back, and in how many programmes that cannot be.

    A second time finds nothing to put back.
    """
    count, torn = 0, 0
    for programme in dict.fromkeys(note.programme for note in notes.lost()):
        try:
            count += put_back(programme)
        except TornError as error:
            torn += 1
            _LOG.critical("the ledger of %s is not whole, so nothing of it is published: %s", programme, error)
    return count, torn


def put_back(programme: uuid.UUID) -> int:
    """Make the ledger of a programme whole again; return how many numbers came back.

    A release that was noted and then not kept counts as published: the guard
    may be too strict, never too mild.

    Raises
    ------
    TornError
        When the ledger cannot be made whole.
    """
    if not notes.lost(programme):
        return 0
    with transaction.atomic():
        # A release that is being kept was noted already: its transaction ends first.
        locked = Programme.objects.select_for_update(no_key=True).get(pk=programme)
        found = [_Lost(locked, note) for note in notes.lost(programme)]
        is_cut = _is_cut(locked, [one.key for one in found if one.key])
        return sum(one.put_back(is_cut=is_cut) for one in found)


def _is_cut(programme: Programme, noted: Sequence[Sequence[str]]) -> bool:
    """Tell whether the key is destroyed; one that the database knows nothing of comes back as it was."""
    key = Key.objects.filter(programme=programme).first()
    for name, made, until in noted[-1:]:
        if key is None:
            moments = (dt.datetime.fromisoformat(made), dt.date.fromisoformat(until))
            key = key_again(programme, uuid.UUID(name), *moments)
        if key.pk != uuid.UUID(name):
            raise TornError("people have other codes since")
    if key is None or key.destroyed_at is None:
        return False
    notes.forget_codes(programme.pk)
    return True


class _Lost:
    """One release that the database knows nothing of."""

    def __init__(self, programme: Programme, note: Note) -> None:
        self._programme, self._note = programme, note
        try:
            content = note.read()
            self.key: Sequence[str] | None = content["key"]
            self._after, self._first, self._rows = content["after"], content["first_place"], content["rows"]
        except (OSError, ValueError, KeyError, lzma.LZMAError) as error:
            raise TornError("it cannot be read") from error

    def put_back(self, *, is_cut: bool) -> int:
        """Write what it published as it stood; return how many numbers that are."""
        last = Entry.objects.filter(programme=self._programme).order_by("-number").first()
        places = Place.objects.filter(programme=self._programme).count()
        if (last.seal if last else "", places) != (self._after, self._first):
            raise TornError("something before it is lacking")
        Place.objects.bulk_create(self._places(is_cut=is_cut), batch_size=500)
        entries = self._entries(last)
        if (entries[-1].seal if entries else self._after) != self._note.seal:
            raise TornError("it was changed")
        Entry.objects.bulk_create(entries, batch_size=200)
        return len(entries)

    def _places(self, *, is_cut: bool) -> list[Place]:
        new = self._note.places - self._first
        codes: Sequence[str | None] = [None] * new if is_cut else self._note.codes()
        if len(codes) != new:
            raise TornError("whose numbers they are is lacking")
        return [Place(programme=self._programme, ordinal=self._first + n, code=code) for n, code in enumerate(codes)]

    def _entries(self, last: Entry | None) -> list[Entry]:
        # Only now: the web server does without what the library needs for it.
        from oogst_web.results.ledger import sealed

        names = ("finding", "variables", "people", "claims", "spread")
        rows = [Entry(**dict(zip(names, row, strict=True))) for row in self._rows]
        return sealed(self._programme, last, rows)
