"""The parts of a number that may go out: what is left out, and why."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from oogst.privacy.rules import BELOW_THRESHOLD, FEWEST_FOR_DISTRIBUTION, UNANIMOUS
from oogst.privacy.spread import tells_spread
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
_P_VALUE = re.compile(r"(^|\.)p(\.|$)")
_WITHOUT_SPREAD = frozenset(
    {
        "n",
        "n_pairs",
        "missing",
        "population",
        "size",
        "mean",
        "mean_pre",
        "mean_post",
        "mean_difference",
        "nps",
        "is_share",
    }
)
# What tells how the answers before and after lie apart, beside how the change does.
_SIDES = re.compile(r"^(sd_pre|sd_post|correlation|d_av|g_av)([._]|$)")
_SAID_OF_COMPARISON = frozenset({"status", "reason", "warnings", "n", "n_groups", "n_tests"})
Cell = float | int | str | None
_SIZES = ("n_pairs", "n_complete", "n")
_PEOPLE_COLUMNS = ("n", "people", "boards")


def withhold(reason: str) -> Numbers:
    """Return numbers without any number: the status, the reason and nothing else."""
    return Numbers(NOBODY, status=Status.SUPPRESSED, reason=reason)


def clean_numbers(numbers: Numbers, subject: Subject, *, without_distribution: bool) -> Numbers:
    """Return numbers without what one person could be read from."""
    distribution = None if without_distribution else numbers.distribution
    details = drop_other_people(clean_details(numbers.details), numbers.flow.used)
    if without_distribution:
        details = {name: value for name, value in details.items() if not _PER_VALUE.search(name)}
    if subject.finding.about.kind is Kind.CARDS:
        details = {name: value for name, value in details.items() if value != numbers.flow.used}
    return replace(numbers, distribution=distribution, details=details)


def hide_spread(numbers: Numbers, subject: Subject, *, whatever_size: bool = False) -> Numbers:
    """Return the numbers of a class without what tells how its answers are spread, if they are few.

    The mean and the interval of five answers are as good as the answers. Of a
    share, the count tells it all.
    """
    if not tells_spread(subject) or (numbers.flow.used >= FEWEST_FOR_DISTRIBUTION and not whatever_size):
        return numbers
    details = {name: value for name, value in numbers.details.items() if name in _WITHOUT_SPREAD}
    return replace(numbers, interval=None, p=None, details=details)


def hide_sides(numbers: Numbers) -> Numbers:
    """Return the numbers of a change without how the answers before and after lie apart."""
    details = {name: value for name, value in numbers.details.items() if not _SIDES.search(name)}
    return replace(numbers, details=details)


def clean_comparison(comparison: Flat, sizes: Sequence[int], *, with_spread: bool = True) -> Flat:
    """Return a comparison of classes without lists per person; without spread where that has to stay in.

    Then the p-values are left, rounded up to two decimals.

    Examples
    --------
    >>> clean_comparison({"p": 0.0312, "group.g1.sd": 0.8}, [7, 12])
    {'p': 0.04}
    """
    pairs = len(sizes) * (len(sizes) - 1) // 2
    clean = clean_details(comparison, longest=max(pairs, len(sizes)))
    if with_spread and min(sizes) >= FEWEST_FOR_DISTRIBUTION:
        return clean
    return {
        name: math.ceil(100 * value) / 100 if isinstance(value, float) else value
        for name, value in clean.items()
        if name in _SAID_OF_COMPARISON or _P_VALUE.search(name)
    }


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


def drop_other_people(details: Flat, used: int) -> Flat:
    """Leave out groups of details that rest on other people than the number itself: nothing audits those.

    Examples
    --------
    >>> drop_other_people({"mean": 3.1, "shift.n_pairs": 15, "shift.mean": 0.2}, 16)
    {'mean': 3.1}
    """
    places = {name: name.rpartition(".") for name in details}
    others = tuple(
        f"{group}." for name, (group, _, part) in places.items() if group and part in _SIZES and details[name] != used
    )
    return {name: value for name, value in details.items() if not name.startswith(others)}


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
