"""Breakdowns of a finding, merged until they may be shown next to all the rest."""

from __future__ import annotations

from oogst.privacy.book import Book
from oogst.privacy.merging import Cell, Fit, Table, fit_table, make_table
from oogst.privacy.parts import clean_details, clean_numbers
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.rules import (
    BELOW_THRESHOLD,
    FEWEST_FOR_SPLITS,
    MOST_SPLITS,
    Subject,
    refuse_class,
)
from oogst.types.design import Promise
from oogst.types.estimate import Flat
from oogst.types.finding import Split
from oogst.types.numbers import Kind, Numbers
from oogst.types.people import PeopleSet
from oogst.types.released import ReleasedClass, ReleasedSplit

MERGED_SMALL = "privacy.merged_small"
MERGED_TO_PROTECT = "privacy.merged_to_protect"


def release_splits(subject: Subject, plan: ReleasePlan, book: Book) -> tuple[ReleasedSplit, ...]:
    """Return every declared breakdown of a finding, merged or with the reason why not."""
    reason = _refuse_all(subject, plan)
    return tuple(
        _withheld(split, reason or "too_many_splits")
        if reason or place >= MOST_SPLITS
        else _release_split(subject, split, book)
        for place, split in enumerate(subject.finding.splits)
    )


def _refuse_all(subject: Subject, plan: ReleasePlan) -> str | None:
    if len(subject.finding.base) < FEWEST_FOR_SPLITS:
        return "too_few_for_splits"
    if subject.finding.about.kind is Kind.RESPONSE and plan.promise is Promise.ANONYMOUS:
        return "anonymous_response"
    return None


def _withheld(split: Split, reason: str) -> ReleasedSplit:
    return ReleasedSplit(split.attribute, split.title, expected=split.expected, withheld_because=f"privacy.{reason}")


def _release_split(subject: Subject, split: Split, book: Book) -> ReleasedSplit:
    known: dict[int, Numbers] = {}

    def compute(people: PeopleSet) -> Numbers:
        if people.bits not in known:
            known[people.bits] = split.compute(people)
        return known[people.bits]

    def refuse(cell: Cell) -> str | None:
        return refuse_class(subject, cell.people, lambda: compute(cell.people))

    def audit(table: Table) -> str | None:
        return book.audit(subject, [cell.people for cell in table])

    fit = fit_table(make_table(split.classes), split.parents, refuse, audit)
    if fit.table is None:
        return _withheld(split, _summarise(fit))
    book.accept(subject, [cell.people for cell in fit.table])
    shown = tuple(ReleasedClass(cell.label, cell.parts, clean_numbers(compute(cell.people))[0]) for cell in fit.table)
    merged = None if not fit.reasons else MERGED_SMALL if set(fit.reasons) == {BELOW_THRESHOLD} else MERGED_TO_PROTECT
    return ReleasedSplit(split.attribute, split.title, shown, _compare(split, fit.table), split.expected, merged)


def _summarise(fit: Fit) -> str:
    # A reason that depends on the answers would itself tell something about them.
    is_size = set(fit.reasons) <= {BELOW_THRESHOLD}
    return "split_too_small" if is_size else "split_to_protect"


def _compare(split: Split, table: Table) -> Flat | None:
    if split.compare is None:
        return None
    pairs = len(table) * (len(table) - 1) // 2
    return clean_details(split.compare([cell.people for cell in table]), longest=max(pairs, len(table)))
