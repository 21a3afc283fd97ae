"""Findings made up for the tests of the guard, by the public interface only."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from oogst.types.estimate import Flow, Status
from oogst.types.finding import Finding, Private, Split
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

ANSWERS = [1, 5, 2, 4, 3, 5, 1, 4, 2, 5, 3, 4, 1, 5, 2, 4]


def about(key="mean:q1", kind=Kind.MEAN, **options):
    return About(key, "test", "1", kind, DesignGrade.D, "A question", **options)


def finding(
    answers, *, key="mean:q1", kind=Kind.MEAN, scale=(1.0, 5.0, 1.0), variables=None, groups=(), plain=False, **options
):
    """Make a finding from one answer per position; None is no answer."""
    base = PeopleSet.of(place for place, answer in enumerate(answers) if answer is not None)

    def compute(people):
        numbers = numbers_of([answers[place] for place in people], kind, scale)
        return replace(numbers, distribution=None) if plain else numbers

    values = np.array([answers[place] for place in base], dtype=float)
    splits = tuple(
        Split(f"attribute{place}", f"Attribute {place}", {name: who & base for name, who in classes.items()}, compute)
        for place, classes in enumerate(groups)
    )
    return Finding(
        about=about(key, kind, scale=scale[:2], **options),
        numbers=compute(base),
        base=base,
        variables=frozenset(variables or {key.split(":")[-1]}),
        private=Private(lambda: values, *scale),
        splits=splits,
    )


def numbers_of(answers, kind, scale):
    n = len(answers)
    flow = Flow(n, n, n, n)
    if not n:
        return Numbers(flow, status=Status.NOT_ESTIMABLE, reason="no_data")
    if kind is Kind.SHARE:
        return Numbers(flow, estimate=sum(answers) / n, count=(int(sum(answers)), n))
    options = np.arange(scale[0], scale[1] + scale[2] / 2, scale[2])
    counts = tuple(int((np.array(answers) == option).sum()) for option in options)
    return Numbers(flow, estimate=float(np.mean(answers)), distribution=counts, details={"max": max(answers)})


def teams(*sizes):
    """Make classes A, B, C … of these sizes, one after the other."""
    ends = np.cumsum(sizes)
    return {
        "ABCDEFGH"[place]: PeopleSet.of(range(end - size, end))
        for place, (size, end) in enumerate(zip(sizes, ends, strict=True))
    }
