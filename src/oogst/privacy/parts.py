"""The parts of a number that may go out: what is left out, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from oogst.privacy.rules import BELOW_THRESHOLD, UNANIMOUS
from oogst.privacy.subject import Subject
from oogst.types.estimate import Flat, Flow, Status
from oogst.types.numbers import Kind, Numbers, Row

NOBODY = Flow(0, 0, 0, 0)
# One person's answer hides behind these words, and a list may hold one value per person.
_SINGLE = re.compile(
    r"(^|[._])(min|max|minimum|maximum|range|smallest|largest|lowest|highest|extremes?|outliers?|values|individual"
    r"|per_person|invalid_row|invalid_value|row)([._]|$)"
)
_PER_VALUE = re.compile(
    r"(^|[._])(distribution|frequency|frequencies|counts|promoters|passives|detractors|verified|reported|none|unknown)"
    r"([._]|$)"
)
Cell = float | int | str | None
_SIZES = ("n_pairs", "n_complete", "n")
_PEOPLE_COLUMNS = ("n", "people", "boards")


def withhold(reason: str) -> Numbers:
    """Return numbers without any number: the status, the reason and nothing else."""
    return Numbers(NOBODY, status=Status.SUPPRESSED, reason=reason)


def clean_numbers(numbers: Numbers, subject: Subject, *, without_distribution: bool) -> Numbers:
    """Return numbers without what one person could be read from."""
    distribution = None if without_distribution else numbers.distribution
    details = clean_details(numbers.details)
    details = drop_other_people(details, numbers.flow.used, subject.threshold)
    if without_distribution:
        details = {name: value for name, value in details.items() if not _PER_VALUE.search(name)}
    if subject.finding.about.kind is Kind.CARDS:
        details = {name: value for name, value in details.items() if value != numbers.flow.used}
    return replace(numbers, distribution=distribution, details=details)


def clean_details(details: Flat, *, longest: int = 0) -> Flat:
    """Leave out lists longer than ``longest`` and details that point at one person.

    Examples
    --------
    >>> clean_details({"mean": 3.2, "max": 5.0, "d.ci.lower": 0.1, "ranks": [1, 2, 3]})
    {'mean': 3.2, 'd.ci.lower': 0.1}
    """
    return {
        name: value
        for name, value in details.items()
        if not (isinstance(value, list) and len(value) > longest) and not _SINGLE.search(name)
    }


def drop_other_people(details: Flat, used: int, threshold: int) -> Flat:
    """Leave out groups of details that rest on a few people more or fewer than the number itself.

    Examples
    --------
    >>> drop_other_people({"mean": 3.1, "shift.n_pairs": 15, "shift.mean": 0.2}, 16, 5)
    {'mean': 3.1}
    """
    few = {
        name.rpartition(".")[0]
        for name, value in details.items()
        if name.rpartition(".")[2] in _SIZES and isinstance(value, int) and 0 < abs(value - used) < threshold
    }
    return {name: value for name, value in details.items() if name.partition(".")[0] not in few or "." not in name}


def clean_rows(rows: tuple[Row, ...], subject: Subject) -> tuple[tuple[Row, ...], dict[str, str]]:
    """Leave out rows on too few people, and of cards the counts of what everybody laid alike."""
    withheld: dict[str, str] = {}
    kept = []
    for row in rows:
        values, people = _drop_single(row.values), _people_of(row.values)
        if people is not None and 0 < people < subject.threshold:
            withheld["rows"] = f"privacy.{BELOW_THRESHOLD}"
            continue
        if subject.finding.about.kind is Kind.CARDS and any(values[name] == people for name in _counted(values)):
            withheld["rows"] = f"privacy.{UNANIMOUS}"
            values |= {name: None for name in _counted(values) if values[name] == people}
        kept.append(Row(row.label, values))
    return tuple(kept), withheld


def _drop_single(values: Mapping[str, Cell]) -> dict[str, Cell]:
    return {name: value for name, value in values.items() if not _SINGLE.search(name)}


def _people_of(values: Mapping[str, Cell]) -> float | None:
    sizes = (values.get(name) for name in _PEOPLE_COLUMNS)
    return next((size for size in sizes if isinstance(size, int | float)), None)


def _counted(values: Mapping[str, Cell]) -> list[str]:
    return [name for name, value in values.items() if isinstance(value, int) and name not in _PEOPLE_COLUMNS]
