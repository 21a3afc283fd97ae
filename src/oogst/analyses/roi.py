"""Return on investment (level 5): all costs against the benefits that may be counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, is_primary
from oogst.analyses._footing import judge_benefits, keep_benefits
from oogst.roi.monte_carlo import Simulation
from oogst.roi.returns import Return
from oogst.roi.worksheet import Worksheet, fill_worksheet
from oogst.types.design import Direction, Indicator, Measure, Text
from oogst.types.estimate import Flat, Flow, Interval, Status
from oogst.types.finding import Finding, Private
from oogst.types.numbers import About, DesignGrade, Goalpost, Kind, Numbers, Row
from oogst.types.people import PeopleSet
from oogst.types.study import Benefit

VERSION = "2"
TITLE = Text(nl="Rendement (ROI)", en="Return (ROI)")
# The design grade that each way of finding the programme's part can carry at most.
ISOLATION_GRADES = {"comparison": DesignGrade.B, "series": DesignGrade.C, "trend": DesignGrade.C}


def find_roi(bench: Bench) -> Iterator[Finding]:
    """Yield the finding on return when it is asked for or when there are money lines."""
    study = bench.study
    asked = bench.design.roi.calculate or any(part.measure is Measure.ROI for part in bench.design.indicators)
    if asked or (study.costs and study.benefits):
        yield _find(bench)


def _find(bench: Bench) -> Finding:
    study = bench.study
    population = study.people.heads(study.people.programme)
    benefits = keep_benefits(bench)
    reason, warnings = judge_benefits(bench, benefits)
    if len(benefits) < len(study.benefits):
        warnings += ("benefit_without_impact",)
        reason = reason if benefits else "benefit_without_impact"
    sheet = fill_worksheet(
        study.costs,
        benefits,
        bench.design.roi,
        participants=len(population),
        settings=Simulation(seed=bench.seed, hurdle=bench.design.roi.hurdle),
    )
    people = PeopleSet.of(part.person for part in benefits if part.person is not None)
    finding = Finding(
        about=_about(bench, benefits),
        numbers=_numbers(sheet, len(population), _name_sources(benefits), warnings),
        base=people or population,
        variables=frozenset({"benefits"}),
        private=_private(benefits) if people else None,
        rows=_rows(sheet),
    )
    # A plan that asks for no return gives none, whatever the benefits rest on.
    refusal = reason if bench.design.roi.calculate else "not_asked"
    if refusal is None and finding.numbers.is_estimable:
        return finding
    return _refuse(finding, refusal or finding.numbers.reason)


def _name_source(benefit: Benefit) -> str:
    """Return how the programme's part of a benefit was found; a person's own line is their estimate."""
    return benefit.isolation or ("estimate" if benefit.person is None else "participants")


def _name_sources(benefits: Sequence[Benefit]) -> tuple[str, ...]:
    return tuple(sorted({_name_source(part) for part in benefits if part.amount is not None}))


def _refuse(finding: Finding, reason: str | None) -> Finding:
    """Leave out all that tells of a return, also that it would have been an estimate."""
    given = finding.numbers
    kept = {key: value for key, value in given.details.items() if key in BREAK_EVEN}
    status = Status.NOT_ESTIMABLE if given.is_estimable else given.status
    numbers = Numbers(given.flow, status, reason, details=kept)
    return replace(finding, about=replace(finding.about, caveats=()), numbers=numbers, rows=())


BREAK_EVEN = ("total_cost", "break_even_benefit", "break_even_n_contributors")


def _about(bench: Bench, benefits: Sequence[Benefit]) -> About:
    indicator = next((part for part in bench.design.indicators if part.measure is Measure.ROI), None)
    grades = [ISOLATION_GRADES.get(source, DesignGrade.E) for source in _name_sources(benefits)]
    design = max(grades, key=str, default=DesignGrade.E)
    return About(
        key="roi:programme",
        analysis="roi",
        version=VERSION,
        kind=Kind.MONEY,
        design=design,
        title=indicator.title if indicator else TITLE,
        level=5,
        goal=indicator.goal if indicator else None,
        indicator=indicator.id if indicator else None,
        primary=_is_primary(bench, indicator),
        unit="%",
        direction=Direction.UP,
        target=Goalpost(bench.design.roi.hurdle),
        tables=("costs", "benefits"),
        caveats=_caveats(grades),
        decimals=0,
    )


def _caveats(grades: Sequence[DesignGrade]) -> tuple[str, ...]:
    if DesignGrade.E not in grades:
        return ()
    return ("caveat.judgement",) if set(grades) == {DesignGrade.E} else ("caveat.partly_judgement",)


def _is_primary(bench: Bench, indicator: Indicator | None) -> bool:
    return indicator is None or is_primary(bench.design, indicator)


def _headline(sheet: Worksheet) -> Return | None:
    return sheet.without_extreme  # None in a worksheet that refuses


def _numbers(sheet: Worksheet, population: int, sources: tuple[str, ...], warnings: tuple[str, ...]) -> Numbers:
    isolation = sheet.isolation
    complete = isolation.n_complete if isolation is not None and isolation.n_complete is not None else 0
    flow = Flow(population, population, complete, complete, {"no_estimate": population - complete})
    headline = _headline(sheet)
    if headline is None:
        return Numbers(flow, sheet.status, sheet.reason)
    details: Flat = headline.flat() | {"isolation": ",".join(sources)}
    simulation = sheet.simulation
    interval: Interval | None = None
    if simulation is not None and simulation.is_estimable:
        interval = simulation.interval
        details |= {"p_positive": simulation.p_positive, "p_above_hurdle": simulation.p_above_hurdle}
        details |= {"roi_percent.median": simulation.median, "draws": simulation.draws}
    details["n_extreme"] = isolation.n_extreme if isolation is not None else 0
    if sheet.all is not None and details["n_extreme"]:
        details["with_extreme.roi_percent"] = sheet.all.roi_percent
    status = Status.WARNING if warnings and sheet.status is Status.OK else sheet.status
    warnings = (*sheet.warnings, *warnings)
    return Numbers(flow, status, sheet.reason, warnings, headline.roi_percent, interval, details=details)


def _private(benefits: Sequence[Benefit]) -> Private:
    totals: dict[int, float] = {}
    for part in benefits:
        if part.person is not None:
            value = (part.amount or 0.0) * (part.share or 0.0) * (part.certainty or 0.0)
            totals[part.person] = totals.get(part.person, 0.0) + value
    amounts = np.array([totals[person] for person in sorted(totals)])
    return Private(lambda: amounts, 0.0, np.inf)


def _rows(sheet: Worksheet) -> tuple[Row, ...]:
    isolation, headline = sheet.isolation, _headline(sheet)
    if headline is None or not headline.is_estimable:
        return ()
    claimed = (isolation.unadjusted_claims or 0.0) + (sheet.items_claimed or 0.0)
    steps: dict[str, float | int | str | None] = {
        "claimed": claimed,
        "counted": headline.benefit,
        "cost": headline.total_cost,
        "net": headline.net_benefit,
    }
    rows = [Row("waterfall", steps)]
    if sheet.tornado is not None and sheet.tornado.is_estimable:
        rows += [
            Row("tornado", {"input": name, "low": bar.low_input, "high": bar.high_input, "base": sheet.tornado.base})
            for name in sheet.tornado.order
            for bar in (sheet.tornado.bars[name],)
        ]
    if sheet.simulation is not None and sheet.simulation.is_estimable:
        rows.append(Row("dots", {str(place): value for place, value in enumerate(sheet.simulation.dots)}))
    return tuple(rows)


ANALYSES.register(Analysis("roi", VERSION, find_roi))
