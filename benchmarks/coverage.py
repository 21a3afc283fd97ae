"""How often intervals hold the true effect that the made-up data were given.

Each interval stands beside a usual one on the same draws: Wald for shares, the
normal quantile for means, ordinary least squares for regressions and series.

Options: ``--draws N`` per setting (2000), ``--seed S`` (1), ``--processes P`` (2).
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

NOMINAL, CONSERVATIVE = (0.93, 0.97), (0.93, 1.0)
CHUNK = 250
Z = 1.959963984540054
Generator = np.random.Generator
Limits = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Draw:
    """The truth, our interval and the usual one; None when an interval was refused."""

    truth: float
    ours: Limits | None
    usual: Limits | None


@dataclass(frozen=True, slots=True)
class Setting:
    """One method on one sort of data, with the line that its coverage must keep."""

    method: str
    title: str
    draw: Callable[[Generator], Draw]
    usual: str
    line: Limits = NOMINAL


@dataclass(frozen=True, slots=True)
class Count:
    """How many intervals held the truth, of how many."""

    draws: int = 0
    ours: int = 0
    usual: int = 0
    refused: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.draws + other.draws, self.ours + other.ours, self.usual + other.usual, self.refused + other.refused
        )


def limits(interval: Any) -> Limits | None:
    """Return the limits of an interval of a result."""
    return None if interval is None else (interval.lower, interval.upper)


def around(estimate: float, se: float, critical: float = Z) -> Limits:
    """Return estimate -/+ critical times standard error."""
    return estimate - critical * se, estimate + critical * se


def draw_paired(generator: Generator, *, n: int) -> Draw:
    """Draw normal changes of n people around 0.3."""
    from oogst.stats.paired import paired_change

    pre = generator.normal(3, 1, n)
    post = pre + generator.normal(0.3, 0.8, n)
    return _compare_paired(0.3, paired_change(pre, post), post - pre)


def _compare_paired(truth: float, change: Any, differences: np.ndarray) -> Draw:
    usual = around(differences.mean(), differences.std(ddof=1) / math.sqrt(differences.size))
    return Draw(truth, limits(change.ci), usual)


def draw_likert(generator: Generator, *, n: int, effect: float) -> Draw:
    """Draw scores of five items near the end of the scale, a quarter of the people gone, low scorers first."""
    from oogst.stats.paired import paired_change
    from oogst.synth.answers import draw_answers
    from oogst.synth.cohort import Cohort, Construct

    construct = Construct(id="x", locations=(3.8, 4.0, 3.4, 3.6, 4.2), effect=effect)
    cohort = Cohort(programme=n, constructs=(construct,), dropout=0.25, dropout_by_score=-0.5)
    scores = np.full((2, n), np.nan)
    for row, block in enumerate(draw_answers(cohort, "q", generator).values()):
        scores[row, np.asarray(block.people)] = np.mean([block.values[item] for item in construct.items], axis=0)
    differences = scores[1] - scores[0]
    return _compare_paired(effect, paired_change(*scores), differences[~np.isnan(differences)])


def draw_welch(generator: Generator, *, sizes: tuple[int, int]) -> Draw:
    """Draw two groups, the first with twice the sd."""
    from oogst.stats.two_groups import compare_groups

    treated, control = generator.normal(0.5, 2, sizes[0]), generator.normal(0, 1, sizes[1])
    found = compare_groups(treated, control)
    pooled = (sizes[0] - 1) * treated.var(ddof=1) + (sizes[1] - 1) * control.var(ddof=1)
    se = math.sqrt(pooled / (sum(sizes) - 2) * (1 / sizes[0] + 1 / sizes[1]))
    return Draw(0.5, limits(found.difference_ci), around(treated.mean() - control.mean(), se))


def draw_ancova(generator: Generator, *, sizes: tuple[int, int]) -> Draw:
    """Draw a programme and a comparison group; the programme makes people differ more, most for high starters."""
    from oogst.stats.ancova import adjust_difference

    group = np.repeat([1.0, 0.0], sizes)
    pre = generator.normal(3, 1, group.size)
    noise = generator.normal(0, 1, group.size) * (0.5 + 0.7 * group) * (0.6 + 0.2 * np.abs(pre - 3))
    post = 1 + 0.7 * pre + 0.4 * group + noise
    found = adjust_difference(post, group, {"pre": pre})
    usual = _fit_plainly(np.column_stack([np.ones_like(pre), group, pre]), post, 1)
    return Draw(0.4, limits(found.interval), usual)


def _fit_plainly(design: np.ndarray, outcome: np.ndarray, column: int) -> Limits:
    """Return the ordinary least squares interval of one coefficient, normal quantile."""
    inverse = np.linalg.inv(design.T @ design)
    coefficients = inverse @ design.T @ outcome
    residuals = outcome - design @ coefficients
    variance = residuals @ residuals / (outcome.size - design.shape[1])
    return around(float(coefficients[column]), math.sqrt(variance * inverse[column, column]))


def draw_did(generator: Generator, *, sizes: tuple[int, int]) -> Draw:
    """Draw changes of two groups that drift together; the programme's scatter more."""
    from oogst.stats.did import compare_changes

    group = np.repeat([1.0, 0.0], sizes)
    before = generator.normal(3, 1, group.size) - 0.3 * group
    after = before + 0.2 + 0.4 * group + generator.normal(0, 0.6, group.size) * (1 + group)
    found = compare_changes(before, after, {"programme": group})
    usual = _fit_plainly(np.column_stack([np.ones_like(group), group]), after - before, 1)
    return Draw(0.4, limits(found.get_terms()["programme"].interval), usual)


def draw_did_by_team(generator: Generator, *, teams: tuple[int, int], size: int) -> Draw:
    """Draw teams that were in or out together and share their luck."""
    from oogst.stats.did import compare_changes

    team = np.repeat(np.arange(sum(teams)), size)
    group = (team < teams[0]).astype(float)
    before = generator.normal(3, 1, team.size)
    luck = generator.normal(0, 0.4, sum(teams))[team]
    after = before + 0.4 * group + luck + generator.normal(0, 0.8, team.size)
    found = compare_changes(before, after, {"programme": group}, clusters=team)
    usual = _fit_plainly(np.column_stack([np.ones_like(group), group]), after - before, 1)
    return Draw(0.4, limits(found.get_terms()["programme"].interval), usual)


def draw_mixed(generator: Generator, *, n: int) -> Draw:
    """Draw everyone's scores, a third of them with only one moment."""
    from oogst.stats.random_intercept import fit_random_intercept

    person = generator.normal(3, 0.8, n)
    pre, post = person + generator.normal(0, 0.6, n), person + 0.3 + generator.normal(0, 0.6, n)
    gone = generator.random(n)
    pre[gone < 1 / 6], post[gone > 5 / 6] = np.nan, np.nan
    found = fit_random_intercept(pre, post)
    interval = None if found.change is None else limits(found.change.ci)
    waves = [wave[~np.isnan(wave)] for wave in (pre, post)]
    se = math.sqrt(sum(wave.var(ddof=1) / wave.size for wave in waves))
    usual = around(float(waves[1].mean() - waves[0].mean()), se)
    return Draw(0.3, interval, usual)


def draw_series(generator: Generator, *, points: tuple[int, int], rho: float, control: bool = False) -> Draw:
    """Draw a monthly figure that remembers the month before, with a step of one at the intervention."""
    from oogst.synth.cohort import KpiSeries
    from oogst.synth.kpi import CONTROL
    from oogst.synth.kpi import draw_series as draw_kpi

    series = KpiSeries(id="k", before=points[0], after=points[1], rho=rho, level_shift=1.0, drift=0.5, control=control)
    drawn = {name: np.array(data.values, dtype=float) for name, data in draw_kpi(series, generator).items()}
    values = drawn["k"] - drawn.get("k" + CONTROL, 0.0)
    truth = 1.0 if control else 1.5
    month = np.arange(values.size, dtype=float)
    after = (month >= points[0]).astype(float)
    design = np.column_stack([np.ones_like(month), month, after, after * (month - points[0])])
    return Draw(truth, _estimate_step(values, points[0]), _fit_plainly(design, values, 2))


def _estimate_step(values: np.ndarray, before: int) -> Limits | None:
    from oogst.stats.interrupted_series import analyse_series

    change = analyse_series(values, before).level_change
    return None if change is None else limits(change.ci)


def draw_wilson(generator: Generator, *, n: int) -> Draw:
    """Draw a share of a sample; the true share anything between 0 and 1."""
    from oogst.stats.proportion import find_wilson_limits

    truth = generator.random()
    x = int(generator.binomial(n, truth))
    return Draw(truth, find_wilson_limits(x, n), _wald(x, n))


def _wald(x: int, n: int) -> Limits:
    return around(x / n, math.sqrt(x / n * (1 - x / n) / n))


def draw_clopper_pearson(generator: Generator, *, n: int) -> Draw:
    """Draw a share of a small sample."""
    from oogst.stats.proportion import find_clopper_pearson_limits

    truth = generator.random()
    x = int(generator.binomial(n, truth))
    return Draw(truth, find_clopper_pearson_limits(x, n), _wald(x, n))


def draw_hypergeometric(generator: Generator, *, n: int, population: int) -> Draw:
    """Draw a share of a class of which some answered; any number of the class may have the property."""
    from oogst.stats.proportion import find_hypergeometric_limits

    successes = int(generator.integers(population + 1))
    x = int(generator.hypergeometric(successes, population - successes, n))
    low, high = find_hypergeometric_limits(x, n, population)
    return Draw(successes / population, (low / population, high / population), _wald(x, n))


def draw_standardised(generator: Generator, *, n: int) -> Draw:
    """Draw the standardised change d_z, true value 0.5."""
    from oogst.stats.paired import paired_change

    differences = generator.normal(0.5, 1, n)
    found = paired_change(np.zeros(n), differences)
    d = differences.mean() / differences.std(ddof=1)
    return Draw(0.5, limits(found.d_z_ci), around(d, math.sqrt(1 / n + d**2 / (2 * n))))


def list_settings() -> list[Setting]:
    """Return every method with its settings."""
    normal, least, wald = "normal quantile", "least squares", "Wald"
    return [
        *(Setting("t", f"normal changes, n = {n}", partial(draw_paired, n=n), normal) for n in (8, 16, 26, 60)),
        *(
            Setting(
                "t", f"five-point items, n = {n}, effect {effect}", partial(draw_likert, n=n, effect=effect), normal
            )
            for n, effect in ((16, 0.3), (26, 0.0), (60, 0.3))
        ),
        *(
            Setting("Welch t", f"n = {a} and {b}", partial(draw_welch, sizes=(a, b)), least)
            for a, b in ((10, 20), (40, 40))
        ),
        *(
            Setting("HC3", f"ANCOVA, n = {a} and {b}", partial(draw_ancova, sizes=(a, b)), least)
            for a, b in ((12, 12), (15, 45), (60, 60))
        ),
        *(
            Setting("DiD", f"HC3, n = {a} and {b}", partial(draw_did, sizes=(a, b)), least)
            for a, b in ((12, 12), (15, 45), (60, 60))
        ),
        *(
            Setting("DiD", f"CR2, {a} and {b} teams of 6", partial(draw_did_by_team, teams=(a, b), size=6), least)
            for a, b in ((8, 8), (6, 18))
        ),
        *(Setting("mixed", f"random intercept, n = {n}", partial(draw_mixed, n=n), "unpaired means") for n in (20, 60)),
        *(
            Setting("ITS", f"{a} + {b} months, rho {rho}", partial(draw_series, points=(a, b), rho=rho), least)
            for a, b, rho in ((12, 12, 0.2), (18, 12, 0.3), (24, 12, 0.3), (48, 24, 0.3), (60, 36, 0.4))
        ),
        Setting(
            "ITS",
            "24 + 12 months, rho 0.3, control",
            partial(draw_series, points=(24, 12), rho=0.3, control=True),
            least,
        ),
        *(Setting("Wilson", f"n = {n}", partial(draw_wilson, n=n), wald) for n in (15, 26, 100)),
        *(
            Setting("Clopper-Pearson", f"n = {n}", partial(draw_clopper_pearson, n=n), wald, CONSERVATIVE)
            for n in (6, 16, 60)
        ),
        *(
            Setting(
                "hypergeometric",
                f"{n} of {population}",
                partial(draw_hypergeometric, n=n, population=population),
                wald,
                CONSERVATIVE,
            )
            for n, population in ((16, 26), (40, 60))
        ),
        *(Setting("exact d_z", f"n = {n}", partial(draw_standardised, n=n), "normal d", CONSERVATIVE) for n in (8, 26)),
    ]


def count_chunk(task: tuple[int, int, int]) -> Count:
    """Draw one chunk of a setting and count the intervals that hold the truth."""
    place, draws, seed = task
    setting = list_settings()[place]
    generator = np.random.Generator(np.random.PCG64([seed, place]))
    found = [setting.draw(generator) for _ in range(draws)]
    return Count(
        draws,
        sum(holds(draw.ours, draw.truth) for draw in found),
        sum(holds(draw.usual, draw.truth) for draw in found),
        sum(draw.ours is None for draw in found),
    )


def holds(interval: Limits | None, truth: float) -> bool:
    """Tell whether an interval holds the truth; a refused one is counted apart."""
    return interval is not None and interval[0] - 1e-12 <= truth <= interval[1] + 1e-12


def run(arguments: list[str]) -> int:
    """Print the coverage of every method; 1 when one leaves its line."""
    parser = argparse.ArgumentParser(prog="benchmarks coverage")
    parser.add_argument("--draws", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    options, _ = parser.parse_known_args(arguments)
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    settings = list_settings()
    chunks = math.ceil(options.draws / CHUNK)
    tasks = [
        (place, CHUNK, options.seed * 100_003 + chunk) for place in range(len(settings)) for chunk in range(chunks)
    ]
    started = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(options.processes) as pool:
        counts = pool.map(count_chunk, tasks, chunksize=2)
    print(
        f"  {len(tasks) * CHUNK} draws, {time.perf_counter() - started:.0f} s; 95 % intervals; simulation error about "
        f"{100 * math.sqrt(0.95 * 0.05 / (chunks * CHUNK)):.2f} points"
    )
    met = [
        print_setting(setting, sum(counts[place * chunks : (place + 1) * chunks], Count()))
        for place, setting in enumerate(settings)
    ]
    return int(not all(met))


def print_setting(setting: Setting, count: Count) -> bool:
    """Print the coverage of one setting beside the usual interval's; True within its line."""
    estimated = count.draws - count.refused
    ours, usual = count.ours / max(estimated, 1), count.usual / count.draws
    met = setting.line[0] <= ours <= setting.line[1] and count.refused < count.draws / 10
    ratio = f"{(1 - ours) / (1 - usual):.2f}" if usual < 1 else "-"
    refused = f", refused {count.refused}" if count.refused else ""
    print(
        f"  {setting.method:15} {setting.title:36} {100 * ours:5.1f} %  {setting.usual} {100 * usual:5.1f} %, "
        f"misses ours / usual {ratio}{refused}  {'met' if met else 'MISSED'}"
    )
    return met
