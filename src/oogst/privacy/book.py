"""The book of a release: every set of people whose sum is out, per variable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oogst.privacy.ledger import Ledger, LedgerEntry
from oogst.privacy.linear import isolates_few
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.rules import DIFFERENCE, Subject
from oogst.types.people import PeopleSet


class Book:
    """What was published before and what this release adds, ready to be audited.

    A number made of several variables, such as a change, counts for each of
    them: its people's sum before is out, and so is their sum after.
    """

    def __init__(self, plan: ReleasePlan, ledger: Ledger, variables: frozenset[str]) -> None:
        self._population = plan.population
        self._sets: dict[str, dict[int, PeopleSet]] = {variable: {} for variable in variables}
        self._new: list[LedgerEntry] = []
        self._verdicts: dict[tuple[int, frozenset[int]], bool] = {}
        for entry in ledger.entries_on(plan.population, variables):
            self._note(entry.variables & variables, entry.people)

    @property
    def new_entries(self) -> tuple[LedgerEntry, ...]:
        """What this release adds to the ledger."""
        return tuple(self._new)

    def audit(self, subject: Subject, sets: Sequence[PeopleSet]) -> str | None:
        """Return why these sets of a finding may not be published next to all the rest."""
        families = {frozenset(self._sets[variable]) | {s.bits for s in sets} for variable in subject.finding.variables}
        if any(self._isolates_few(family, subject.threshold) for family in families):
            return DIFFERENCE
        return None

    def accept(self, subject: Subject, sets: Iterable[PeopleSet]) -> None:
        """Note that the sums of a finding over these sets are published."""
        finding = subject.finding
        for people in sets:
            self._note(finding.variables, people)
            self._new.append(LedgerEntry(self._population, finding.about.key, finding.variables, people))

    def _note(self, variables: Iterable[str], people: PeopleSet) -> None:
        for variable in variables:
            self._sets[variable][people.bits] = people

    def _isolates_few(self, family: frozenset[int], threshold: int) -> bool:
        key = (threshold, family)
        if key not in self._verdicts:
            self._verdicts[key] = isolates_few([PeopleSet(bits) for bits in sorted(family)], threshold)
        return self._verdicts[key]
