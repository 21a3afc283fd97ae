"""How many people gave each answer: shown from ten answers that differ enough."""

from __future__ import annotations

from oogst.privacy.answers import has_distribution
from oogst.privacy.book import Book
from oogst.privacy.rules import FEWEST_FOR_DISTRIBUTION, UNANIMOUS
from oogst.privacy.subject import Subject
from oogst.types.numbers import Numbers
from oogst.types.people import PeopleSet

TOO_FEW = "distribution_too_few"


def release_distribution(subject: Subject, people: PeopleSet, numbers: Numbers, book: Book) -> str | None:
    """Return why the people per answer stay behind, or None; what is shown is noted in the book."""
    if not has_distribution(numbers):
        return TOO_FEW if len(people) < FEWEST_FOR_DISTRIBUTION else None
    if len(people) < FEWEST_FOR_DISTRIBUTION:
        return TOO_FEW
    if numbers.distribution is not None and sum(count > 0 for count in numbers.distribution) == 1:
        return UNANIMOUS
    reason = book.audit_sums(subject, [(people, numbers)], with_counts=True)
    if reason is None:
        book.accept(subject, [(people, numbers)], with_counts=True)
    return reason
