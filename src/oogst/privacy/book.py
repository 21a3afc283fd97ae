"""The book of a release: every sum that is out, per variable and per quantity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from oogst.privacy.answers import Answers
from oogst.privacy.integer import IntegerAudit
from oogst.privacy.ledger import Ledger, LedgerEntry
from oogst.privacy.linear import isolates_few
from oogst.privacy.membership import Membership
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.quantity import Claim, Quantity, Sum
from oogst.privacy.rules import DIFFERENCE, UNANIMOUS
from oogst.privacy.subject import Subject
from oogst.types.numbers import Numbers
from oogst.types.people import PeopleSet

Shown = tuple[PeopleSet, Numbers]


class Book:
    """What was published before and what this release adds, ready to be audited.

    A number made of several variables, such as a change, counts for each of
    them: its people's sum before is out, and so is their sum after.
    """

    def __init__(self, plan: ReleasePlan, ledger: Ledger, subjects: Sequence[Subject]) -> None:
        variables = frozenset().union(*(subject.finding.variables for subject in subjects))
        self._population = plan.population
        self._answers = Answers(subjects)
        self._integer = IntegerAudit()
        self._sets: dict[str, set[int]] = {}
        self._sums: dict[Quantity, dict[int, Sum]] = {}
        self._verdicts: dict[tuple[int, frozenset[int]], bool] = {}
        self._spreads: dict[frozenset[str], set[int]] = {}
        self._new: dict[tuple[str, int], LedgerEntry] = {}
        for entry in ledger.entries_on(plan.population, variables):
            self._note(entry)

    @property
    def new_entries(self) -> tuple[LedgerEntry, ...]:
        """What this release adds to the ledger."""
        return tuple(self._new.values())

    def audit_sets(self, subject: Subject, cells: Sequence[PeopleSet]) -> str | None:
        """Return why sums over these cells may not be published next to all the rest, whatever they are."""
        bits = {people.bits for people in cells}
        families = {frozenset(self._sets.get(name, set()) | bits) for name in subject.finding.variables}
        return DIFFERENCE if any(self._isolates_few(family, subject.threshold) for family in families) else None

    def audit_sums(self, subject: Subject, cells: Sequence[Shown], *, with_counts: bool = False) -> str | None:
        """Return why the sums over these cells, as they are, may not be published next to all the rest.

        ``with_counts`` is for the people per value of cells that are accepted.
        """
        sums: dict[Quantity, dict[int, Sum]] = {}
        more: dict[Quantity, None] = {}
        for claim in self._claims(subject, cells, with_counts):
            known = sums.setdefault(claim.quantity, dict(self._sums.get(claim.quantity, {})))
            before = known.get(claim.sum.people.bits)
            if before is not None and before.total != claim.sum.total:
                # The same people, another sum: the difference is one corrected answer.
                return DIFFERENCE
            known[claim.sum.people.bits] = _fuller(before, claim.sum)
            if before is None:
                more[claim.quantity] = None
        pinned = any(self._pins_values(quantity, sums[quantity]) for quantity in more)
        if not pinned and not self._pins_together(sums):
            return None
        own = {people.bits for people, _ in cells}
        return UNANIMOUS if all(known.keys() <= own for known in sums.values()) else DIFFERENCE

    def _pins_values(self, quantity: Quantity, known: Mapping[int, Sum]) -> bool:
        return self._integer.pins_values(quantity, _in_order(known), self._answers.steps(quantity))

    def _pins_together(self, sums: Mapping[Quantity, Mapping[int, Sum]]) -> bool:
        everything: dict[Quantity, Mapping[int, Sum]] = {**self._sums, **sums}
        for variables in {quantity.variables for quantity in sums}:
            steps = {q: s for q in everything if q.variables == variables and (s := self._answers.steps(q)) is not None}
            together = {quantity: _in_order(everything[quantity]) for quantity in steps}
            has_counts = any(sum_.counts is not None for several in together.values() for sum_ in several)
            if (len(together) > 1 or has_counts) and self._integer.pins_answers(together, steps):
                return True
        return False

    def accept(self, subject: Subject, cells: Iterable[Shown], *, with_counts: bool = False) -> None:
        """Note that a finding is published for these cells, perhaps with the people per value."""
        for people, numbers in cells:
            self._add(subject, people, tuple(self._claims(subject, [(people, numbers)], with_counts)))

    def accept_sets(self, subject: Subject, cells: Iterable[PeopleSet]) -> None:
        """Note that sums over these cells can be worked out, though they are not shown."""
        for people in cells:
            self._add(subject, people, ())

    def release_spread(self, subject: Subject, cells: Sequence[PeopleSet], fewest: int) -> bool:
        """Tell whether margins on these cells leave ``fewest`` people in every difference; note them if so."""
        key = subject.finding.about.key
        name = subject.finding.variables
        family = frozenset(self._spreads.get(name, set()) | {people.bits for people in cells})
        if self._isolates_few(family, fewest):
            return False
        for people in cells:
            entry = self._new.get((key, people.bits)) or self._entry(subject, people, ())
            self._new[(key, people.bits)] = replace(entry, spread=True)
        self._spreads.setdefault(name, set()).update(family)
        return True

    def people_per_atom(self, subject: Subject) -> float:
        """Return how many people there are, on average, whom nothing published about these answers tells apart."""
        bits = set().union(*(self._sets.get(name, set()) for name in subject.finding.variables))
        return float(self._integer.find_atoms(sorted(bits)).weights.mean())

    def atoms_within(self, subject: Subject, people: PeopleSet) -> Membership:
        """Return the atoms of these people over all that is published of subsets of them, and of all of them."""
        bits = set().union(*(self._sets.get(name, set()) for name in subject.finding.variables))
        outside = ~people.bits
        return self._integer.find_atoms(sorted({own for own in bits if not own & outside} | {people.bits}))

    def _claims(self, subject: Subject, cells: Iterable[Shown], with_counts: bool) -> Iterator[Claim]:
        for people, numbers in cells:
            yield from self._answers.claims(subject, people, numbers, with_counts=with_counts)

    def _add(self, subject: Subject, people: PeopleSet, claims: tuple[Claim, ...]) -> None:
        entry = self._entry(subject, people, claims)
        self._new[(entry.finding, people.bits)] = entry
        self._note(entry)

    def _entry(self, subject: Subject, people: PeopleSet, claims: tuple[Claim, ...]) -> LedgerEntry:
        finding = subject.finding
        return LedgerEntry(self._population, finding.about.key, finding.variables, people, claims)

    def _note(self, entry: LedgerEntry) -> None:
        if entry.spread:
            self._spreads.setdefault(entry.variables, set()).add(entry.people.bits)
        for name in entry.variables:
            self._sets.setdefault(name, set()).add(entry.people.bits)
        for claim in entry.claims:
            sums = self._sums.setdefault(claim.quantity, {})
            sums[claim.sum.people.bits] = _fuller(sums.get(claim.sum.people.bits), claim.sum)

    def _isolates_few(self, family: frozenset[int], threshold: int) -> bool:
        key = (threshold, family)
        if key not in self._verdicts:
            safe = (known for (limit, known), isolates in self._verdicts.items() if limit == threshold and not isolates)
            # What can be added up from sums that are safe together tells nothing more.
            self._verdicts[key] = not any(_is_made_of(family, known) for known in safe) and isolates_few(
                [PeopleSet(bits) for bits in sorted(family)], threshold
            )
        return self._verdicts[key]


def _is_made_of(family: frozenset[int], known: frozenset[int]) -> bool:
    return all(_adds_up(bits, known) for bits in family - known)


def _adds_up(bits: int, known: frozenset[int]) -> bool:
    left = bits
    for part in sorted((part for part in known if part & ~bits == 0), key=int.bit_count):
        if part & ~left == 0:
            left &= ~part
    return left == 0


def _in_order(known: Mapping[int, Sum]) -> list[Sum]:
    return [known[bits] for bits in sorted(known)]


def _fuller(known: Sum | None, new: Sum) -> Sum:
    return known if known is not None and new.counts is None else new
