"""The release guard: the only road from findings to anything that a person can see."""

from __future__ import annotations

from collections.abc import Sequence

from oogst.privacy.book import Book
from oogst.privacy.breakdown import release_splits
from oogst.privacy.ledger import Ledger
from oogst.privacy.parts import clean_numbers, clean_rows, withhold
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.quotes import release_quotes
from oogst.privacy.rules import BELOW_THRESHOLD, Subject, refuse_base
from oogst.types.estimate import Status
from oogst.types.finding import Finding
from oogst.types.released import Released, ReleasedFinding, ReleasedSplit


def release(findings: Sequence[Finding], plan: ReleasePlan, ledger: Ledger) -> Released:
    """Let through what cannot be led back to a few people, and note it in the ledger.

    Totals go first, primary indicators before the others; then breakdowns, in
    the declared order. Each is audited against all that was published before.

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
    variables = frozenset().union(*(finding.variables for finding in findings))
    book = Book(plan, ledger, variables)
    subjects = [Subject.of(finding, plan.threshold_for(sensitive=finding.about.sensitive)) for finding in findings]
    order = sorted(range(len(subjects)), key=lambda place: not findings[place].about.primary)
    refusals = {place: _release_total(subjects[place], book) for place in order}
    splits = {place: release_splits(subjects[place], plan, book) if refusals[place] is None else () for place in order}
    quoted: set[int] = set()
    released = [_compose(subject, refusals[place], splits[place], quoted) for place, subject in enumerate(subjects)]
    ledger.add(book.new_entries)
    return Released(tuple(released), plan.threshold)


def _release_total(subject: Subject, book: Book) -> str | None:
    finding = subject.finding
    if finding.numbers.status is Status.SUPPRESSED:
        return BELOW_THRESHOLD
    reason = refuse_base(subject)
    if reason is None and finding.base:
        reason = book.audit(subject, [finding.base])
        if reason is None:
            book.accept(subject, [finding.base])
    return reason


def _compose(
    subject: Subject, refusal: str | None, splits: tuple[ReleasedSplit, ...], quoted: set[int]
) -> ReleasedFinding:
    finding = subject.finding
    if refusal is not None:
        return ReleasedFinding(finding.about, withhold(refusal), withheld_because=f"privacy.{refusal}")
    numbers, withheld = clean_numbers(finding.numbers)
    rows, without_rows = clean_rows(finding.rows, subject.threshold)
    return ReleasedFinding(
        about=finding.about,
        numbers=numbers,
        splits=splits,
        rows=rows,
        quotes=release_quotes(finding.quotes, quoted),
        withheld_parts=withheld | without_rows,
    )
