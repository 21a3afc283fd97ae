"""The parts of a number that may go out: what is left out, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from oogst.privacy.rules import BELOW_THRESHOLD, FEWEST_FOR_DISTRIBUTION, UNANIMOUS
from oogst.types.estimate import Flat, Flow, Status
from oogst.types.numbers import Numbers, Row

NOBODY = Flow(0, 0, 0, 0)
# One person's answer hides behind these words, and a list may hold one value per person.
_EXTREME = re.compile(
    r"(^|[._])(min|max|minimum|maximum|range|smallest|largest|lowest|highest|best|worst|extreme|outliers?|values?"
    r"|individual|person|persons|people|per_person)([._]|$)"
)
_COUNTS = re.compile(r"(^|[._])(distribution|frequency|frequencies|counts)([._]|$)")
_PEOPLE_COLUMNS = ("n", "people")


def withhold(reason: str) -> Numbers:
    """Return numbers without any number: the status, the reason and nothing else."""
    return Numbers(NOBODY, status=Status.SUPPRESSED, reason=reason)


def clean_numbers(numbers: Numbers, is_wide: Callable[[], bool] = lambda: True) -> tuple[Numbers, dict[str, str]]:
    """Leave out what one person could be read from; return what is left and what went.

    A distribution needs ten answers and answers that differ. Details lose
    every list and every smallest, largest or single value.
    """
    withheld: dict[str, str] = {}
    if numbers.distribution is not None and (reason := _refuse_distribution(numbers.distribution, is_wide)):
        withheld["distribution"] = f"privacy.{reason}"
        numbers = replace(numbers, distribution=None)
    return replace(
        numbers, details=clean_details(numbers.details, keep_counts="distribution" not in withheld)
    ), withheld


def _refuse_distribution(counts: tuple[int, ...], is_wide: Callable[[], bool]) -> str | None:
    if sum(counts) < FEWEST_FOR_DISTRIBUTION:
        return "distribution_too_few"
    if sum(count > 0 for count in counts) == 1 or not is_wide():
        return UNANIMOUS
    return None


def clean_details(details: Flat, *, keep_counts: bool = True, longest: int = 0) -> Flat:
    """Leave out lists longer than ``longest`` and details that point at one person.

    Examples
    --------
    >>> clean_details({"mean": 3.2, "max": 5.0, "d.ci.lower": 0.1, "ranks": [1, 2, 3]})
    {'mean': 3.2, 'd.ci.lower': 0.1}
    """
    return {
        name: value
        for name, value in details.items()
        if not (isinstance(value, list) and len(value) > longest)
        and not _EXTREME.search(name)
        and (keep_counts or not _COUNTS.search(name))
    }


def clean_rows(rows: tuple[Row, ...], threshold: int) -> tuple[tuple[Row, ...], dict[str, str]]:
    """Leave out rows that rest on 1 to ``threshold - 1`` people."""
    kept = tuple(row for row in rows if not _rests_on_few(row, threshold))
    return kept, {} if len(kept) == len(rows) else {"rows": f"privacy.{BELOW_THRESHOLD}"}


def _rests_on_few(row: Row, threshold: int) -> bool:
    counts = (row.values.get(name) for name in _PEOPLE_COLUMNS)
    return any(isinstance(count, int | float) and 0 < count < threshold for count in counts)
