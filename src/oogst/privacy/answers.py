"""Everybody's values over all findings of a release, and the sums that a number gives away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from oogst.privacy.membership import to_mask
from oogst.privacy.quantity import Claim, Quantity, Sum
from oogst.privacy.subject import UNKNOWN, Steps, Subject, scale_of_moments
from oogst.types.numbers import Numbers
from oogst.types.people import PeopleSet

_ON_GRID = 1e-6
_PARTS_OF_NPS = frozenset({"promoters", "passives", "detractors"})


class Answers:
    """The values behind all findings, per quantity, in steps of its scale."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._steps: dict[Quantity, Steps] = {}
        self._quantities: dict[str, Quantity] = {}
        for subject in subjects:
            if subject.quantity is not None:
                self._take_up(subject.finding.about.key, subject.quantity, subject.steps)

    def _take_up(self, key: str, quantity: Quantity, steps: Steps | None) -> None:
        if steps is not None:
            joined = _join(self._steps.get(quantity), steps)
            if joined is None:
                # Other values on the same answers and scale: another quantity.
                quantity, joined = replace(quantity, name=key), steps
            self._steps[quantity] = joined
        self._quantities[key] = quantity

    def steps(self, quantity: Quantity) -> Steps | None:
        """Return each position's value of a quantity, −1 where it is not at hand."""
        return self._steps.get(quantity)

    def claims(
        self, subject: Subject, people: PeopleSet, numbers: Numbers, *, with_counts: bool = False
    ) -> Iterator[Claim]:
        """Yield the sums over these people that a finding's numbers give away.

        Parameters
        ----------
        numbers
            The finding's numbers over these people.
        with_counts
            Whether the number of people per value is given away as well.
        """
        quantity = self._quantities.get(subject.finding.about.key)
        if quantity is not None:
            steps = self._steps.get(quantity)
            if steps is not None:
                yield Claim(quantity, add_up(steps, people, quantity.levels if with_counts else None))
            elif numbers.count is not None:
                yield Claim(quantity, Sum(people, numbers.count[0]))
        yield from self._claim_moments(subject, people, numbers)

    def _claim_moments(self, subject: Subject, people: PeopleSet, numbers: Numbers) -> Iterator[Claim]:
        about, private = subject.finding.about, subject.finding.private
        means = (numbers.before, numbers.after)
        if private is None or len(about.moments) != len(means):
            return
        scale = scale_of_moments(subject, private)
        for moment, mean in zip(about.moments, means, strict=True):
            variables = frozenset(name for name in subject.finding.variables if name.endswith(f"@{moment}"))
            if mean is not None and scale is not None and variables:
                name = "" if about.scale is not None else f"{about.key}@{moment}"
                yield from self._claim_mean(scale.quantity(variables, name), people, mean)

    def _claim_mean(self, quantity: Quantity, people: PeopleSet, mean: float) -> Iterator[Claim]:
        exact = len(people) * (mean - quantity.low) / quantity.step
        total = round(exact)
        # A sum between the steps tells that the scale is not what it seems;
        # the slack rule still holds for it.
        if abs(exact - total) < _ON_GRID * max(1.0, abs(exact)):
            yield Claim(quantity, Sum(people, total))


def has_distribution(numbers: Numbers) -> bool:
    """Tell whether numbers show how many people gave each value."""
    return numbers.distribution is not None or numbers.details.keys() >= _PARTS_OF_NPS


def add_up(steps: Steps, people: PeopleSet, levels: int | None = None) -> Sum:
    """Return the sum over people who all have a value; with ``levels`` the people per value too."""
    mask = to_mask(people, len(steps))
    total = int(steps.sum(where=mask))
    counts = None if levels is None else tuple(np.bincount(steps[mask], minlength=levels + 1).tolist())
    return Sum(people, total, counts)


def _join(known: Steps | None, more: Steps) -> Steps | None:
    if known is None:
        return more
    joined = np.full(max(len(known), len(more)), UNKNOWN, dtype=np.int64)
    joined[: len(known)] = known
    both = (joined[: len(more)] != UNKNOWN) & (more != UNKNOWN)
    if not np.array_equal(joined[: len(more)][both], more[both]):
        return None
    joined[: len(more)] = np.where(more == UNKNOWN, joined[: len(more)], more)
    return joined
