"""Breakdowns of a finding, merged until they may be shown next to all the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from oogst.privacy.book import Book, Shown
from oogst.privacy.distribution import TOO_FEW, release_distribution
from oogst.privacy.merging import Cell, Fit, Table, fit_table, make_table
from oogst.privacy.parts import clean_comparison, clean_numbers, hide_sides, hide_spread
from oogst.privacy.plan import FEWEST_FOR_SPLITS, SENSITIVE_THRESHOLD, ReleasePlan
from oogst.privacy.rules import (
    BELOW_THRESHOLD,
    FEWEST_AMONG_FINE_BREAKDOWNS,
    FEWEST_FOR_DISTRIBUTION,
    MOST_SPLITS,
    refuse_class,
)
from oogst.privacy.spread import release_spread, sides_leave_room
from oogst.privacy.subject import Subject
from oogst.types.design import Promise
from oogst.types.estimate import Flat
from oogst.types.finding import Finding, Split
from oogst.types.numbers import Kind, Numbers
from oogst.types.people import PeopleSet
from oogst.types.released import ReleasedClass, ReleasedSplit

ARMS = "group"
_NO_FIT = Fit(None, ())


@dataclass(frozen=True, slots=True)
class Fitted:
    """A declared breakdown and what became of it: a table, or the reason why there is none."""

    split: Split
    compute: Callable[[PeopleSet], Numbers]
    fit: Fit
    reason: str | None = None

    @property
    def cells(self) -> list[Shown]:
        """The people and numbers of each cell."""
        return [(cell.people, self.compute(cell.people)) for cell in self.fit.table or ()]


def fit_splits(subject: Subject, plan: ReleasePlan, book: Book) -> list[Fitted]:
    """Merge the declared breakdowns of a finding until they may be shown; note them in the book."""
    splits = subject.finding.splits
    reason = _refuse_all(subject, plan)
    if reason is not None:
        return [_refuse(split, reason) for split in splits]
    # The groups that a comparison compares are the finding itself, not a breakdown.
    most = MOST_SPLITS + bool(arms_of(subject.finding))
    together = _fit_together(subject, splits[:most], book)
    fitted = together or [_fit_next(subject, split, book) for split in splits[:most]]
    return fitted + [_refuse(split, "too_many_splits") for split in splits[most:]]


def show_split(subject: Subject, fitted: Fitted, book: Book) -> ReleasedSplit:
    """Return a breakdown as it is shown, with the distributions that may be shown beside it."""
    split, table = fitted.split, fitted.fit.table
    if table is None:
        reason = fitted.reason or _explain(subject, fitted.fit, "split_too_small", "split_to_protect")
        return ReleasedSplit(
            split.attribute, split.title, expected=split.expected, withheld_because=f"privacy.{reason}"
        )
    reasons = [release_distribution(subject, people, numbers, book) for people, numbers in fitted.cells]
    spread = _release_spread(subject, table, reasons, book)
    sides = spread if sides_leave_room(subject, sorted(spread, key=lambda people: people.bits), book) else frozenset()
    classes = tuple(
        _show(subject, cell, fitted.compute(cell.people), reason, (cell.people in spread, cell.people in sides))
        for cell, reason in zip(table, reasons, strict=True)
    )
    return ReleasedSplit(
        split.attribute,
        split.title,
        classes=classes,
        comparison=_compare(split, table, with_spread=len(spread) == len(table)),
        expected=split.expected,
        merged_because=_explain_merger(subject, fitted.fit),
    )


def arms_of(finding: Finding) -> tuple[PeopleSet, ...]:
    """Return the groups that a comparison compares, none for other findings."""
    if finding.about.kind is not Kind.COMPARISON or not finding.splits or finding.splits[0].attribute != ARMS:
        return ()
    return tuple(finding.splits[0].classes.values())


def _refuse_all(subject: Subject, plan: ReleasePlan) -> str | None:
    if len(subject.finding.base) < FEWEST_FOR_SPLITS:
        return "too_few_for_splits"
    if subject.finding.about.kind is Kind.RESPONSE and plan.promise is Promise.ANONYMOUS:
        return "anonymous_response"
    return None


def _refuse(split: Split, reason: str) -> Fitted:
    return Fitted(split, split.compute, _NO_FIT, reason)


def _fit_together(subject: Subject, splits: Sequence[Split], book: Book) -> list[Fitted] | None:
    # What is silent together is silent one after the other: as a rule this
    # one audit is all that it takes. Tables that are only large enough are the
    # same for every question, and those merged further are made of them.
    book.audit_sets(subject, [cell.people for split in splits for cell in _fit_to_size(subject, split)])
    fitted = [_fit(subject, split, lambda *_: None) for split in splits]
    cells = [cell for part in fitted for cell in part.cells]
    if _audit(subject, cells, book) is not None:
        return None
    book.accept(subject, cells)
    return fitted


def _fit_next(subject: Subject, split: Split, book: Book) -> Fitted:
    fitted = _fit(subject, split, lambda cells: _audit(subject, cells, book))
    book.accept(subject, fitted.cells)
    return fitted


def _fit(subject: Subject, split: Split, audit: Callable[[Sequence[Shown]], str | None]) -> Fitted:
    compute = cache(split.compute)

    @cache
    def refuse_people(people: PeopleSet) -> str | None:
        return refuse_class(subject, people, compute)

    def audit_table(table: Table) -> str | None:
        return audit([(cell.people, compute(cell.people)) for cell in table])

    table = make_table(split.classes, split.parents)
    fit = fit_table(table, split.parents, lambda cell: refuse_people(cell.people), audit_table)
    return Fitted(split, compute, fit)


def _fit_to_size(subject: Subject, split: Split) -> Table:
    fit = fit_table(
        make_table(split.classes, split.parents),
        split.parents,
        lambda cell: BELOW_THRESHOLD if len(cell.people) < subject.fewest_per_class else None,
        lambda _: None,
    )
    return fit.table or ()


def _audit(subject: Subject, cells: Sequence[Shown], book: Book) -> str | None:
    return book.audit_sets(subject, [people for people, _ in cells]) or book.audit_sums(subject, cells)


def _explain_merger(subject: Subject, fit: Fit) -> str | None:
    return f"privacy.{_explain(subject, fit, 'merged_small', 'merged_to_protect')}" if fit.reasons else None


def _explain(subject: Subject, fit: Fit, size: str, other: str) -> str:
    # A reason that depends on the answers would itself tell something about
    # them, so that all reasons but size share one sentence.
    if not set(fit.reasons) <= {BELOW_THRESHOLD}:
        return other
    return f"{size}_under_ten" if subject.fewest_per_class == SENSITIVE_THRESHOLD else size


def _release_spread(subject: Subject, table: Table, reasons: Sequence[str | None], book: Book) -> frozenset[PeopleSet]:
    """Return the classes that may show how their answers lie apart."""
    if subject.finding.about.kind is Kind.MEAN and any(reason not in (None, TOO_FEW) for reason in reasons):
        return frozenset()
    # Where breakdowns together tell nearly everybody apart, small classes are too much.
    is_coarse = book.people_per_atom(subject) >= subject.threshold
    fewest = FEWEST_FOR_DISTRIBUTION if is_coarse else FEWEST_AMONG_FINE_BREAKDOWNS
    large = [cell.people for cell in table if len(cell.people) >= fewest]
    return frozenset(large) if release_spread(subject, large, book) else frozenset()


def _show(
    subject: Subject, cell: Cell, numbers: Numbers, reason: str | None, spread_and_sides: tuple[bool, bool]
) -> ReleasedClass:
    with_spread, with_sides = spread_and_sides
    clean = clean_numbers(numbers, subject, without_distribution=reason is not None)
    clean = hide_spread(clean, subject, whatever_size=not with_spread)
    return ReleasedClass(cell.label, cell.parts, clean if with_sides else hide_sides(clean))


def _compare(split: Split, table: Table, *, with_spread: bool) -> Flat | None:
    if split.compare is None:
        return None
    people = [cell.people for cell in table]
    return clean_comparison(split.compare(people), [len(each) for each in people], with_spread=with_spread)
