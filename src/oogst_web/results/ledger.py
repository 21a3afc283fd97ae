"""The ledger of a programme in the database: what was ever published about the same people, for all roles together.

A study numbers its people by their place in its own table, which shifts when
somebody joins or leaves. The ledger gives each code a number of its own, once
and for all; here the one is turned into the other and back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oogst.privacy import LedgerEntry
from oogst.privacy.quantity import Claim, Quantity, Sum
from oogst.types.people import PeopleSet
from oogst_web.common import clock
from oogst_web.linking.models import Key
from oogst_web.programmes.models import Programme
from oogst_web.results.models import Entry, Place
from oogst_web.results.notes import Note

Numbers = NDArray[np.int64]


class ProgrammeLedger:
    """The library's ledger for one study of a programme; what is new is written by :meth:`keep`.

    Parameters
    ----------
    programme
        Whose ledger.
    codes
        The people of the study, in the order of its positions.
    """

    def __init__(self, programme: Programme, codes: Sequence[str]) -> None:
        self._programme = programme
        known = dict(Place.objects.filter(programme=programme).values_list("ordinal", "code"))
        self._first_new = max(known, default=-1) + 1
        ordinals = {code: ordinal for ordinal, code in known.items() if code is not None}
        self._new_codes = [code for code in codes if code not in ordinals]
        ordinals |= {code: self._first_new + place for place, code in enumerate(self._new_codes)}
        here = np.array([ordinals[code] for code in codes], dtype=np.int64)
        gone = np.setdiff1d(np.fromiter(known, dtype=np.int64, count=len(known)), here)
        # People who are no longer in the study get positions after its last one.
        self._ordinal_at: Numbers = np.concatenate([here, gone])
        self._position_of: Numbers = np.empty_like(self._ordinal_at)
        self._position_of[self._ordinal_at] = np.arange(len(self._ordinal_at))
        self._new: dict[LedgerEntry, None] = {}
        self._written: tuple[str, list[Entry]] = ("", [])

    def entries_on(self, population: str, variables: frozenset[str]) -> Sequence[LedgerEntry]:
        """Return what was published on any of these answers, oldest first, in the positions of this study."""
        entries = (*self._kept, *self._new)
        found = (entry for entry in entries if entry.variables & variables)
        move = cache(lambda people: self._move(people, self._position_of))
        return tuple(_moved(entry, move, population) for entry in found)

    def add(self, entries: Iterable[LedgerEntry]) -> None:
        """Take up what is published now; it is on record once :meth:`keep` was called."""
        move = cache(lambda people: self._move(people, self._ordinal_at))
        for entry in entries:
            self._new.setdefault(_moved(entry, move, str(self._programme.id)))

    def keep(self) -> int:
        """Write what is new to the database, in the transaction of the caller; return how many entries that are."""
        places = enumerate(self._new_codes, start=self._first_new)
        Place.objects.bulk_create(
            [Place(programme=self._programme, ordinal=ordinal, code=code) for ordinal, code in places], batch_size=500
        )
        known = {entry.digest for entry in self._kept}
        last = Entry.objects.filter(programme=self._programme).order_by("-number").first()
        digests = ((entry, entry.digest) for entry in self._new)
        new = [_plain_entry(entry, digest) for entry, digest in digests if digest not in known]
        rows = sealed(self._programme, last, new)
        Entry.objects.bulk_create(rows, batch_size=200)
        self._written = (last.seal if last else "", rows)
        return len(rows)

    def note(self) -> None:
        """Note beside the database what :meth:`keep` wrote; when this returns that is on the disk.

        The last thing before the transaction of the caller ends: what was
        noted counts as published.
        """
        after, rows = self._written
        if not rows and not self._new_codes:
            return
        key = Key.objects.filter(programme=self._programme).first()
        content = {
            "after": after,
            "first_place": self._first_new,
            "key": key and (key.pk.hex, key.made_at.isoformat(), key.destroy_on.isoformat()),
            "rows": [(row.finding, row.variables, row.people, row.claims, row.spread) for row in rows],
        }
        last = Entry.objects.filter(programme=self._programme).order_by("-number").first()
        number, seal = (last.number, last.seal) if last else (0, "")
        places = self._first_new + len(self._new_codes)
        Note(self._programme.pk, number, places, seal, clock.today().isoformat()).write(content, self._new_codes)

    @cached_property
    def _kept(self) -> tuple[LedgerEntry, ...]:
        return tuple(entry_of(row) for row in Entry.objects.filter(programme=self._programme).iterator())

    def _move(self, people: PeopleSet, table: Numbers) -> PeopleSet:
        size = len(table)
        packed = np.frombuffer(people.bits.to_bytes((size + 7) // 8, "little"), dtype=np.uint8)
        inside = np.unpackbits(packed, count=size, bitorder="little").astype(bool)
        moved = np.zeros(size, dtype=bool)
        moved[table[inside]] = True
        return PeopleSet(int.from_bytes(np.packbits(moved, bitorder="little").tobytes(), "little"))


def sealed(programme: Programme, last: Entry | None, rows: list[Entry]) -> list[Entry]:
    """Return rows as they follow on the last one of the ledger: numbered, and each sealed to the one before.

    A row that does not know its digest yet gets it.
    """
    number, seal = (last.number, last.seal) if last else (0, "")
    for row in rows:
        row.programme = programme
        row.digest = row.digest or entry_of(row).digest
        number, seal = number + 1, seal_after(seal, row.digest)
        row.number, row.seal = number, seal
    return rows


def _moved(entry: LedgerEntry, move: Callable[[PeopleSet], PeopleSet], population: str) -> LedgerEntry:
    claims = tuple(replace(claim, sum=replace(claim.sum, people=move(claim.sum.people))) for claim in entry.claims)
    return replace(entry, population=population, people=move(entry.people), claims=claims)


def entry_of(row: Entry) -> LedgerEntry:
    """Return a row of the table as the library's entry, in the numbers of the ledger."""
    people = PeopleSet(int(row.people, 16))
    claims = tuple(_read_claim(claim, people) for claim in json.loads(row.claims))
    return LedgerEntry(str(row.programme_id), row.finding, frozenset(row.variables), people, claims, row.spread)


def find_broken(programme: Programme) -> int | None:
    """Return the number of the first entry that was changed or misses the one before; None when all fit."""
    seal, number = "", 0
    for row in Entry.objects.filter(programme=programme).iterator():
        seal, number = seal_after(seal, entry_of(row).digest), number + 1
        if row.number != number or row.seal != seal:
            return row.number
    return None


def seal_after(previous: str, digest: str) -> str:
    """Return the seal of an entry after the one before it."""
    return hashlib.sha256(f"{previous} {digest}".encode()).hexdigest()


def _plain_entry(entry: LedgerEntry, digest: str) -> Entry:
    return Entry(
        finding=entry.finding,
        variables=sorted(entry.variables),
        people=f"{entry.people.bits:x}",
        claims=json.dumps([_plain_claim(claim, entry) for claim in entry.claims]),
        spread=entry.spread,
        digest=digest,
    )


def _plain_claim(claim: Claim, entry: LedgerEntry) -> dict[str, Any]:
    quantity, total = claim.quantity, claim.sum
    return {
        "variables": sorted(quantity.variables),
        "low": quantity.low,
        "step": quantity.step,
        "levels": quantity.levels,
        "needed": quantity.needed,
        "name": quantity.name,
        "people": None if total.people == entry.people else f"{total.people.bits:x}",
        "total": total.total,
        "counts": total.counts,
    }


def _read_claim(claim: dict[str, Any], people: PeopleSet) -> Claim:
    variables = frozenset(claim["variables"])
    quantity = Quantity(variables, claim["low"], claim["step"], claim["levels"], claim["needed"], claim["name"])
    own = people if claim["people"] is None else PeopleSet(int(claim["people"], 16))
    counts = None if claim["counts"] is None else tuple(claim["counts"])
    return Claim(quantity, Sum(own, claim["total"], counts))
