"""The release guard: the only road from findings to anything that a person can see."""

from __future__ import annotations

from collections.abc import Sequence

from oogst.privacy.answers import has_distribution
from oogst.privacy.book import Book
from oogst.privacy.breakdown import Fitted, arms_of, fit_splits, show_split
from oogst.privacy.distribution import release_distribution
from oogst.privacy.ledger import Ledger
from oogst.privacy.parts import clean_numbers, clean_rows, hide_sides, hide_spread, withhold
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.quotes import add_quotes
from oogst.privacy.rules import BELOW_THRESHOLD, SENSITIVE, refuse_base
from oogst.privacy.spread import release_spread, sides_leave_room
from oogst.privacy.subject import Subject
from oogst.types.estimate import Status
from oogst.types.finding import Finding
from oogst.types.numbers import Kind
from oogst.types.released import Released, ReleasedFinding


def release(findings: Sequence[Finding], plan: ReleasePlan, ledger: Ledger) -> Released:
    """Let through what cannot be led back to a few people, and note it in the ledger.

    Totals go first, primary indicators before the others; then breakdowns, in
    the declared order; then how the answers are spread. Each is audited
    against all that was published before.

    Parameters
    ----------
    findings
        In the order in which they are to be shown, each with its own key.
    plan
        Threshold, promise and population.
    ledger
        What was published before about these people; receives what is new.

    Returns
    -------
    Released
        Every finding in the given order: with its numbers, or with the reason
        why they are withheld and no number at all.

    Notes
    -----
    ``docs/explanation/release-guard.md`` states the rules, the audits and
    their limits.
    """
    subjects = [Subject.of(finding, plan) for finding in findings]
    book = Book(plan, ledger, subjects)
    order = sorted(range(len(subjects)), key=lambda place: not findings[place].about.primary)
    refusals = {place: _release_total(subjects[place], book) for place in order}
    splits = {place: () if refusals[place] else fit_splits(subjects[place], plan, book) for place in order}
    released = {place: _compose(subjects[place], refusals[place], splits[place], book) for place in order}
    ledger.add(book.new_entries)
    shown = [released[place] for place in range(len(subjects))]
    return Released(add_quotes(findings, shown), plan.threshold)


def _release_total(subject: Subject, book: Book) -> str | None:
    finding = subject.finding
    refusal = BELOW_THRESHOLD if finding.numbers.status is Status.SUPPRESSED else refuse_base(subject)
    if refusal is None and finding.base:
        refusal = _audit_total(subject, book)
        if refusal is None:
            book.accept_sets(subject, arms_of(finding))
            book.accept(subject, [(finding.base, finding.numbers)])
    return refusal


def _audit_total(subject: Subject, book: Book) -> str | None:
    # A comparison shows what its two groups differ, so their sums count as out.
    finding, arms = subject.finding, arms_of(subject.finding)
    if any(len(arm) < subject.threshold for arm in arms):
        return BELOW_THRESHOLD
    refusal = book.audit_sets(subject, [finding.base, *arms])
    if refusal is None and finding.about.kind is not Kind.RESPONSE:
        refusal = book.audit_sums(subject, [(finding.base, finding.numbers)])
    return refusal


def _compose(subject: Subject, refusal: str | None, splits: Sequence[Fitted], book: Book) -> ReleasedFinding:
    finding = subject.finding
    if refusal is not None:
        code = BELOW_THRESHOLD if refusal == SENSITIVE else refusal
        return ReleasedFinding(finding.about, withhold(code), withheld_because=f"privacy.{refusal}")
    reason = release_distribution(subject, finding.base, finding.numbers, book)
    numbers = clean_numbers(finding.numbers, subject, without_distribution=reason is not None)
    # A mean with its margin gives the sum of squares: as good as a distribution that had to stay in.
    stays_in = reason is not None and finding.about.kind is Kind.MEAN
    stays_in = stays_in or not release_spread(subject, arms_of(finding) or (finding.base,), book)
    numbers = hide_spread(numbers, subject, whatever_size=stays_in)
    if not stays_in and not sides_leave_room(subject, [finding.base], book):
        numbers = hide_sides(numbers)
    rows, withheld = clean_rows(finding.rows, subject)
    if reason is not None and has_distribution(finding.numbers):
        withheld["distribution"] = f"privacy.{reason}"
    shown = tuple(show_split(subject, fitted, book) for fitted in splits)
    return ReleasedFinding(finding.about, numbers, shown, rows, withheld_parts=withheld)
