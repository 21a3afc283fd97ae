"""Impact at work, person by person: what was verified is the least that is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, goalpost, is_primary, level_of
from oogst.analyses._splits import make_splits
from oogst.types.design import Indicator, Measure
from oogst.types.estimate import Flat, Flow, Interval, Status, Target
from oogst.types.finding import Finding, Private
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

VERSION = "1"
STATUSES = ("verified", "reported", "none", "unknown")


def find_impact(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per indicator of impact whose goal has statuses."""
    for indicator in bench.design.indicators:
        statuses = {entry.person: entry.status for entry in bench.study.impact if entry.goal == indicator.goal}
        if indicator.measure is Measure.IMPACT and statuses:
            yield _find(bench, indicator, statuses)


def _find(bench: Bench, indicator: Indicator, statuses: dict[int, str]) -> Finding:
    population = bench.eligible()

    def compute(people: PeopleSet) -> Numbers:
        found = [statuses.get(place, "unknown") for place in people]
        return count_impact(found) if bench.study.knows_invited else _count_known(found)

    verified = PeopleSet.of(place for place, status in statuses.items() if status == "verified")
    mask = bench.mask(population)
    about = About(
        key=f"impact:{indicator.id}",
        analysis="impact",
        version=VERSION,
        kind=Kind.IMPACT,
        design=DesignGrade.D,
        title=indicator.title,
        level=level_of(bench.design, indicator),
        goal=indicator.goal,
        indicator=indicator.id,
        primary=is_primary(bench.design, indicator),
        unit=indicator.unit,
        direction=indicator.direction,
        target=goalpost(indicator, 0.01),
        tables=("impact", "people"),
        caveats=("caveat.unknown_is_no", "caveat.one_moment"),
    )
    return Finding(
        about,
        compute(population),
        population,
        frozenset({f"impact.{indicator.goal}"}),
        Private(lambda: bench.mask(verified)[mask].astype(np.float64), 0.0, 1.0),
        splits=make_splits(bench, population, compute),
    )


def _count_known(statuses: list[str]) -> Numbers:
    """Count among those whose impact is known: without a record of who took part there is no whole group."""
    numbers = count_impact([status for status in statuses if status != "unknown"])
    known = numbers.flow.used
    return replace(numbers, flow=Flow(0, 0, known, known), bounds=None)


def count_impact(statuses: list[str]) -> Numbers:
    """Count statuses into the cautious share and its worst-case bounds.

    Parameters
    ----------
    statuses
        One of verified, reported, none or unknown per person of the whole
        group; a person nobody knows about is unknown.

    Returns
    -------
    Numbers
        ``estimate`` is verified ÷ everyone: the lower bound. ``bounds`` runs
        from there to (verified + reported + unknown) ÷ everyone. ``count`` is
        verified people and everyone.

    Notes
    -----
    Worst-case bounds after Manski (1989), Journal of Human Resources 24,
    343–360; the example of 7 verified among 26 gives 27 %–65 %.

    Examples
    --------
    >>> numbers = count_impact(["verified"] * 7 + ["none"] * 9 + ["unknown"] * 10)
    >>> round(numbers.bounds.lower, 3), round(numbers.bounds.upper, 3), numbers.count
    (0.269, 0.654, (7, 26))
    """
    counts = {status: statuses.count(status) for status in STATUSES}
    total, known = len(statuses), len(statuses) - counts["unknown"]
    flow = Flow(total, total, known, known, {"unknown": counts["unknown"]})
    if not total:
        return Numbers(flow, Status.NOT_ESTIMABLE, "no_data")
    lower = counts["verified"] / total
    upper = (total - counts["none"]) / total
    details: Flat = {**counts, "population": total}
    if known:
        details["of_respondents"] = counts["verified"] / known
    bounds = Interval(lower, upper, None, "worst_case", Target.THIS_GROUP)
    return Numbers(flow, estimate=lower, bounds=bounds, count=(counts["verified"], total), details=details)


ANALYSES.register(Analysis("impact", VERSION, find_impact))
