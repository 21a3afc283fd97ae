"""What was ever published: sums over sets of people, added to and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from oogst.privacy.quantity import Claim
from oogst.types.people import PeopleSet


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One published number: made of which answers, over which people.

    ``finding`` is the key of the finding. ``claims`` holds the sums that the
    number gives away, none when it is not made of sums of people's values;
    ``spread`` tells that a margin went out with it.
    """

    population: str
    finding: str
    variables: frozenset[str]
    people: PeopleSet
    claims: tuple[Claim, ...] = ()
    spread: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 of the entry: a changed entry is a found entry."""
        claims = [
            (
                sorted(part.variables),
                part.low,
                part.step,
                part.levels,
                part.needed,
                part.name,
                claim.sum.total,
                claim.sum.counts,
            )
            for claim in self.claims
            for part in (claim.quantity,)
        ]
        content = (self.population, self.finding, sorted(self.variables), hex(self.people.bits), claims, self.spread)
        return hashlib.sha256(repr(content).encode()).hexdigest()


class Ledger(Protocol):
    """Where the guard reads what was published before and writes what it lets through."""

    def entries_on(self, population: str, variables: frozenset[str]) -> Sequence[LedgerEntry]:
        """Return the entries of a population on any of these variables, oldest first."""

    def add(self, entries: Iterable[LedgerEntry]) -> None:
        """Append entries; those that stand in the ledger already stay as they are."""


class EvaluationLedger:
    """The ledger of one evaluation, in memory.

    Examples
    --------
    >>> ledger = EvaluationLedger()
    >>> ledger.add([LedgerEntry("p", "mean:q1", frozenset({"q1@after"}), PeopleSet.of(range(5)))])
    >>> len(ledger.entries_on("p", frozenset({"q1@after"}))), len(ledger.entries_on("p", frozenset({"q2@after"})))
    (1, 0)
    """

    def __init__(self, entries: Iterable[LedgerEntry] = ()) -> None:
        self._entries: dict[LedgerEntry, None] = dict.fromkeys(entries)

    @property
    def entries(self) -> tuple[LedgerEntry, ...]:
        """Everything published, oldest first."""
        return tuple(self._entries)

    def entries_on(self, population: str, variables: frozenset[str]) -> Sequence[LedgerEntry]:
        """Return the entries of a population on any of these variables, oldest first."""
        return tuple(entry for entry in self._entries if entry.population == population and entry.variables & variables)

    def add(self, entries: Iterable[LedgerEntry]) -> None:
        """Append entries; those that stand in the ledger already stay as they are."""
        for entry in entries:
            self._entries.setdefault(entry)
