"""CPU seconds of the release guard on one wave of people who nearly all have their own pattern of attributes.

Six declared breakdowns: departments of a hundred within locations, function,
gender, age and years of service; ten questions with their mean and the share
that agrees. The alternative is the same release without breakdowns, in the
same run. ``--team 9`` asks for a class per team of nine, more than a thousand.

Options: ``--people N`` (10000), ``--questions N`` (10), ``--team N`` (100).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

import numpy as np

from oogst.privacy.guard import release
from oogst.privacy.ledger import EvaluationLedger
from oogst.privacy.membership import to_mask
from oogst.privacy.plan import ReleasePlan
from oogst.types.estimate import Flow
from oogst.types.finding import Finding, Private, Split
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

SECONDS = 10.0
SCALE = (1.0, 5.0, 1.0)
AGREES = 4
Whole = np.ndarray[tuple[int], np.dtype[np.int64]]


def run(arguments: list[str]) -> int:
    """Print seconds with and without breakdowns and the classes shown; 1 when the line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks release")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=10)
    parser.add_argument("--team", type=int, default=100)
    options, _ = parser.parse_known_args(arguments)
    attributes, parents, answers = make_wave(options.people, options.questions, options.team)
    bare, _ = measure(find(answers, {}, {}))
    seconds, shown = measure(find(answers, attributes, parents))
    print(f"  {options.people} people, {options.questions} questions, mean and share of each")
    print(f"  without breakdowns {bare:.2f} s, with six {seconds:.2f} s ({seconds / max(bare, 0.001):.0f} x)")
    print(f"  line {SECONDS:.0f} s; {shown} classes shown")
    return int(seconds > SECONDS)


def make_wave(
    people: int, questions: int, size: int
) -> tuple[dict[str, Whole], dict[str, dict[str, str]], list[Whole]]:
    """Draw attributes, the parents of teams, and answers from 1 to 5."""
    random = np.random.Generator(np.random.PCG64(20260101))
    teams = max(3, people // size)
    team = random.permutation(np.arange(people) % teams)
    place = random.integers(0, 3, teams)
    attributes = {
        "location": place[team],
        "function": random.choice(4, people, p=np.array([5, 3, 2, 1]) / 11),
        "gender": random.choice(3, people, p=[0.49, 0.49, 0.02]),
        "age": random.choice(4, people, p=np.array([2, 4, 4, 2]) / 12),
        "service": random.integers(0, 3, people),
        "team": team,
    }
    parents = {"team": {str(number): f"location {place[number]}" for number in range(teams)}}
    answers = [random.choice(np.arange(1, 6), people, p=np.array([1, 2, 4, 6, 3]) / 16) for _ in range(questions)]
    return attributes, parents, answers


def find(answers: list[Whole], attributes: dict[str, Whole], parents: dict[str, dict[str, str]]) -> list[Finding]:
    """Make the mean and the share of agreement of every question, with these breakdowns."""
    classes = {
        name: {str(value): PeopleSet.from_mask(column == value) for value in np.unique(column)}
        for name, column in attributes.items()
    }
    findings = []
    for number, column in enumerate(answers):
        for kind, key in ((Kind.MEAN, f"mean:q{number}"), (Kind.SHARE, f"share:q{number}")):
            findings.append(make_finding(key, kind, column, classes, parents))
    return findings


def make_finding(
    key: str,
    kind: Kind,
    column: Whole,
    classes: dict[str, dict[str, PeopleSet]],
    parents: dict[str, dict[str, str]],
) -> Finding:
    """Make one finding on everybody."""
    is_share = kind is Kind.SHARE
    values = (column >= AGREES).astype(float) if is_share else column.astype(float)
    compute = make_compute(values, is_share=is_share)
    everyone = PeopleSet.from_mask([True] * len(column))
    about = About(key, "bench", "1", kind, DesignGrade.D, key, scale=None if is_share else SCALE[:2])
    scale = (0.0, 1.0, 1.0) if is_share else SCALE
    splits = tuple(Split(name, name, cells, compute, parents=parents.get(name, {})) for name, cells in classes.items())
    variables = frozenset({f"{key.partition(':')[2]}@after"})
    return Finding(about, compute(everyone), everyone, variables, Private(lambda: values, *scale), splits)


def make_compute(
    values: np.ndarray[tuple[int], np.dtype[np.float64]], *, is_share: bool
) -> Callable[[PeopleSet], Numbers]:
    """Return what computes the numbers of any group."""

    def compute(people: PeopleSet) -> Numbers:
        own = values[to_mask(people, len(values))]
        size = len(own)
        flow = Flow(size, size, size, size)
        if is_share:
            return Numbers(flow, estimate=float(own.mean()), count=(int(own.sum()), size))
        counts = tuple(np.bincount(own.astype(np.int64), minlength=6)[1:].tolist())
        return Numbers(flow, estimate=float(own.mean()), distribution=counts)

    return compute


def measure(findings: list[Finding]) -> tuple[float, int]:
    """Return the CPU seconds that a release takes and the number of classes it shows."""
    start = time.process_time()
    released = release(findings, ReleasePlan(), EvaluationLedger())
    return time.process_time() - start, sum(len(split.classes) for part in released for split in part.splits)
