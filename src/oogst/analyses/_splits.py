"""Declared breakdowns of a finding, ready for the guard to merge and compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from oogst.analyses._bench import Bench, Column
from oogst.types.estimate import Flat
from oogst.types.finding import Split
from oogst.types.numbers import Numbers
from oogst.types.people import PeopleSet


def make_splits(
    bench: Bench, base: PeopleSet, compute: Callable[[PeopleSet], Numbers], values: Column | None = None
) -> tuple[Split, ...]:
    """Make one split per declared breakdown, in the declared order.

    Parameters
    ----------
    base
        People of the finding; classes are cut out of it.
    compute
        Numbers of any set of people.
    values
        One value per person of the study; when given, the classes are compared
        on it (Welch, Holm) after the guard has merged them.
    """
    compare = None if values is None else _comparison(bench, values)
    splits = []
    for breakdown in bench.design.breakdowns:
        members = bench.classes(breakdown.attribute)
        classes = {name: people & base for name, people in members.items() if people & base}
        if len(classes) > 1:
            splits.append(
                Split(
                    attribute=breakdown.attribute,
                    title=breakdown.title,
                    classes=classes,
                    compute=compute,
                    compare=compare,
                    expected=breakdown.expected,
                    parents=breakdown.parents,
                )
            )
    return tuple(splits)


def _comparison(bench: Bench, values: Column) -> Callable[[Sequence[PeopleSet]], Flat]:
    def compare(classes: Sequence[PeopleSet]) -> Flat:
        from oogst.stats.subgroups import compare_subgroups

        place = np.full(len(values), -1)
        for number, people in enumerate(classes):
            place[bench.mask(people)] = number
        used = (place >= 0) & ~np.isnan(values)
        return compare_subgroups(values[used], place[used], level=bench.level, seed=bench.seed).flat()

    return compare
