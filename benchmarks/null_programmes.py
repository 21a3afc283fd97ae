"""How often a programme that did nothing gets a claim of change, and what drift does.

Compared with a naive grader: each goal tested on its own at 5 percent, whatever
the design, by a paired t test or by ordinary least squares on a series.

Options: ``--programmes N`` per scenario (2000), ``--seed S`` (1), ``--processes P`` (2).
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from oogst.synth.cohort import Cohort, Construct, KpiSeries, Reaction
from oogst.types.claim import ClaimGrade
from oogst.types.design import AssignmentMethod
from oogst.types.study import Study

LINE = 0.06
SIZES = (8, 12, 16, 26, 40, 80, 200)
GROUPS: dict[str, AssignmentMethod | None] = {
    "no comparison": None,
    "existing group": AssignmentMethod.EXISTING,
    "lottery": AssignmentMethod.RANDOMISED,
}
DROPOUT = {"none": (0.0, 0.0), "random": (0.25, 0.0), "by score": (0.25, -0.8)}
SERIES: dict[str, KpiSeries | None] = {
    "none": None,
    "8 + 8": KpiSeries(id="kpi", before=8, after=8, rho=0.3),
    "18 + 12 with control": KpiSeries(id="kpi", before=18, after=12, rho=0.3, control=True),
    "36 + 24": KpiSeries(id="kpi", before=36, after=24, rho=0.4),
}
DRIFT, STEP = 0.4, 1.0
NULL_GRADE, DRIFT_GRADE = ClaimGrade.CHANGED, ClaimGrade.COMPARED


@dataclass(frozen=True, slots=True)
class Trial:
    """One made-up programme: its number, its traits in words, its cohort."""

    number: int
    traits: tuple[tuple[str, str], ...]
    cohort: Cohort


@dataclass(frozen=True, slots=True)
class Outcome:
    """The highest grade that each grader gave; None for none, with the message of a crash."""

    traits: tuple[tuple[str, str], ...]
    oogst: ClaimGrade | None
    naive: ClaimGrade | None
    crash: str | None = None


def list_trials(programmes: int, *, drift: bool) -> Iterator[Trial]:
    """Go round all combinations of size, comparison, drop-out and series.

    With drift every programme has a group to compare with, and every series a
    control: without one no claim of comparison could be made at all.
    """
    groups = [name for name, method in GROUPS.items() if method or not drift]
    combinations = list(product(SIZES, groups, DROPOUT, SERIES))
    for number in range(programmes):
        # A step that shares no factor with the number of combinations visits them all, well mixed.
        size, group, dropout, series = combinations[number * 101 % len(combinations)]
        traits = (("size", str(size)), ("comparison", group), ("drop-out", dropout), ("series", series))
        yield Trial(number, traits, make_cohort(size, (group, dropout, series), drift=drift))


def make_cohort(size: int, traits: tuple[str, str, str], *, drift: bool) -> Cohort:
    """Make a cohort in which the programme changes nothing, and perhaps everything drifts."""
    group, dropout, series = traits
    method, (leaves, by_score), kpi = GROUPS[group], DROPOUT[dropout], SERIES[series]
    moved = DRIFT if drift else 0.0
    constructs = (
        Construct(id="gedrag", locations=(3.2, 2.9, 3.4, 3.0, 3.6), drift=moved, reversed=frozenset({1})),
        Construct(id="zeker", locations=(3.8, 4.0, 3.5), drift=moved),
        Construct(id="samen", locations=(3.0, 3.1, 2.8, 3.3), drift=moved),
    )
    step: dict[str, Any] = {"drift": STEP, "control": True} if drift else {}
    return Cohort(
        programme=size,
        comparison=size if method else 0,
        method=method or AssignmentMethod.EXISTING,
        constructs=constructs,
        reactions=(Reaction(id="tevreden", chances=(0.05, 0.05, 0.2, 0.4, 0.3)),),
        series=() if kpi is None else (replace(kpi, **step),),
        absent=leaves / 3,
        dropout=leaves,
        dropout_by_score=by_score,
        item_missing=0.02 if leaves else 0.0,
    )


def grade_naively(study: Study) -> ClaimGrade | None:
    """Claim whatever has p under 0.05 by itself; with another group, say it made the difference."""
    import numpy as np

    p_values = [*_test_answers(study), *_test_series(study)]
    if not p_values or np.nanmin(p_values) >= 0.05:
        return None
    return ClaimGrade.COMPARED if study.people.comparison or len(study.series) > 1 else ClaimGrade.CHANGED


def _test_answers(study: Study) -> Iterator[float]:
    import numpy as np
    from scipy.stats import ttest_rel

    if not study.answers:
        return
    instrument = study.design.instruments[0]
    turned = {item.id for item in instrument.items if item.reversed}
    for scale in instrument.scales:
        scores = np.full((2, len(study.people)), np.nan)
        for place, block in enumerate(study.answers.values()):
            items = [np.asarray(block.values[item]) for item in scale.items]
            turned_items = [
                6 - column if item in turned else column for item, column in zip(scale.items, items, strict=True)
            ]
            scores[place, np.asarray(block.people)] = np.nanmean(turned_items, axis=0)
        pairs = scores[:, list(study.people.programme)]
        pairs = pairs[:, ~np.isnan(pairs).any(axis=0)]
        if pairs.shape[1] > 2 and np.ptp(pairs[1] - pairs[0]) > 0:
            yield float(ttest_rel(pairs[1], pairs[0]).pvalue)


def _test_series(study: Study) -> Iterator[float]:
    import numpy as np
    from scipy.stats import t

    for series in study.design.series:
        if series.intervention is None:
            continue
        data = study.series[series.id]
        month = np.arange(len(data.values), dtype=float)
        after = np.array([period >= series.intervention for period in data.periods], dtype=float)
        design = np.column_stack([np.ones_like(month), month, after, after * (month - after.argmax())])
        coefficients, squares, *_ = np.linalg.lstsq(design, np.array(data.values, dtype=float), rcond=None)
        df = len(month) - 4
        se = np.sqrt(squares[0] / df * np.linalg.inv(design.T @ design)[2, 2])
        yield float(2 * t.sf(abs(coefficients[2] / se), df))


def grade_trial(trial: Trial, seed: int) -> Outcome:
    """Make the study of a trial and let both graders judge it."""
    import warnings

    from oogst.synth.study import generate_study

    study = generate_study(trial.cohort, seed * 1_000_003 + trial.number)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        naive = grade_naively(study)
    try:
        return Outcome(trial.traits, find_highest_grade(study), naive)
    except Exception as crash:  # noqa: BLE001 -- a crash is a figure to print, with the programme that caused it
        place = traceback.extract_tb(crash.__traceback__)[-1]
        told = f"programme {trial.number}: {type(crash).__name__}: {crash} ({Path(place.filename).name}:{place.lineno})"
        return Outcome(trial.traits, None, naive, told)


def find_highest_grade(study: Study) -> ClaimGrade | None:
    """Evaluate a study down to its claims and return the highest grade."""
    from oogst.evaluation import conclude

    grades = [claim.grade for claim in conclude(study).claims if claim.grade is not None]
    return max(grades, key=lambda grade: grade.rank, default=None)


def count_false(grades: Iterable[ClaimGrade | None], lowest: ClaimGrade) -> int:
    """Count the grades at or above the lowest that would be false."""
    return sum(grade is not None and grade.rank >= lowest.rank for grade in grades)


def run(arguments: list[str]) -> int:
    """Print the share of false claims per scenario and grader; 1 when a line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks null")
    parser.add_argument("--programmes", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    options, _ = parser.parse_known_args(arguments)
    missed = False
    for title, drift, lowest in (("nothing changes", False, NULL_GRADE), ("everything drifts", True, DRIFT_GRADE)):
        started = time.perf_counter()
        outcomes = run_trials(list(list_trials(options.programmes, drift=drift)), options.seed, options.processes)
        print(f"\n{title}: {len(outcomes)} programmes, {time.perf_counter() - started:.0f} s; false from '{lowest}' up")
        missed |= print_shares(outcomes, lowest)
    return int(missed)


def run_trials(trials: list[Trial], seed: int, processes: int) -> list[Outcome]:
    """Grade all trials, in order, on several processes with one thread each."""
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "POLARS_MAX_THREADS": "1"}
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        return pool.map(partial(grade_trial, seed=seed), trials, chunksize=10)


def print_shares(outcomes: list[Outcome], lowest: ClaimGrade) -> bool:
    """Print both graders and where the false claims are; True when a line is missed."""
    from oogst.stats.proportion import find_wilson_limits

    shares = {}
    for grader in ("oogst", "naive"):
        false = count_false((getattr(outcome, grader) for outcome in outcomes), lowest)
        upper = find_wilson_limits(false, len(outcomes))[1]
        shares[grader] = false / len(outcomes), upper
        print(f"  {grader:6} {false:5} false, {100 * shares[grader][0]:5.2f} %, upper 95 % limit {100 * upper:5.2f} %")
    print(f"  oogst / naive: {shares['oogst'][0] / shares['naive'][0]:.2f}" if shares["naive"][0] else "  naive: none")
    print_traits(outcomes, lowest)
    crashes = [outcome.crash for outcome in outcomes if outcome.crash]
    print("".join(f"  CRASH {crash}\n" for crash in crashes[:10]) + f"  crashes: {len(crashes)}")
    met = shares["oogst"][1] < LINE <= shares["naive"][1] and not crashes
    print(f"  line {100 * LINE:.0f} %: {'met, and the naive grader fails it' if met else 'MISSED'}")
    return not met


def print_traits(outcomes: list[Outcome], lowest: ClaimGrade) -> None:
    """Print the share of false claims per trait, to see whether they gather anywhere."""
    grades: dict[tuple[str, str], list[ClaimGrade | None]] = defaultdict(list)
    for outcome in outcomes:
        for trait in outcome.traits:
            grades[trait].append(outcome.oogst)
    for name in dict.fromkeys(trait for trait, _ in grades):
        parts = [(value, found) for (trait, value), found in grades.items() if trait == name]
        parts.sort(key=lambda part: (not part[0].isdigit(), int(part[0]) if part[0].isdigit() else 0, part[0]))
        told = ", ".join(f"{value} {100 * count_false(found, lowest) / len(found):.1f} %" for value, found in parts)
        print(f"    {name}: {told}")
