"""A KPI before and after the start: level and trend, with a control series where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, Column, goalpost, is_primary, level_of
from oogst.types.design import Indicator, Measure, Series
from oogst.types.estimate import Flat, Flow
from oogst.types.finding import Finding
from oogst.types.numbers import About, DesignGrade, Kind, Numbers, Row
from oogst.types.people import PeopleSet
from oogst.types.study import SeriesData

VERSION = "1"
MONTHLY = (27, 32)
SEASONAL_FROM = 24


@dataclass(frozen=True, slots=True)
class _Track:
    """A series in columns with the place of its start; ``control`` is NaN where it is missing."""

    series: Series
    data: SeriesData
    values: Column
    control: Column
    start: int
    phase_in: int

    @property
    def has_control(self) -> bool:
        return bool(np.isfinite(self.control).any())


def find_series(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per indicator that reads a KPI series with data."""
    for indicator in bench.design.indicators:
        track = _read(bench, indicator) if indicator.measure is Measure.SERIES else None
        if track is not None:
            yield _find(bench, indicator, track)


def _read(bench: Bench, indicator: Indicator) -> _Track | None:
    series = next((part for part in bench.design.series if part.id == indicator.series), None)
    data = bench.study.series.get(indicator.series or "")
    start = None if series is None else series.intervention or bench.design.programme.start
    if series is None or data is None or start is None:
        return None
    first = sum(period < start for period in data.periods)
    until = series.phase_in_until
    phase_in = 0 if until is None else sum(start <= period <= until for period in data.periods)
    return _Track(series, data, _column(data.values), _control(bench, series, data), first, phase_in)


def _column(values: tuple[float | None, ...]) -> Column:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _control(bench: Bench, series: Series, data: SeriesData) -> Column:
    other = bench.study.series.get(series.control or "")
    known = {} if other is None else dict(zip(other.periods, other.values, strict=True))
    return _column(tuple(known.get(period) for period in data.periods))


def _find(bench: Bench, indicator: Indicator, track: _Track) -> Finding:
    is_controlled = track.has_control
    about = About(
        key=f"series:{indicator.id}",
        analysis="series",
        version=VERSION,
        kind=Kind.SERIES,
        design=DesignGrade.B if is_controlled else DesignGrade.C,
        title=indicator.title,
        level=level_of(bench.design, indicator),
        goal=indicator.goal,
        indicator=indicator.id,
        primary=is_primary(bench.design, indicator),
        unit=indicator.unit or track.series.unit,
        direction=indicator.direction,
        target=goalpost(indicator),
        tables=("series",),
        caveats=("caveat.control_assumed_parallel",) if is_controlled else ("caveat.other_causes",),
    )
    return Finding(about, _numbers(bench, track), PeopleSet(), rows=_rows(track))


def _rows(track: _Track) -> tuple[Row, ...]:
    people = track.data.people
    return tuple(
        Row(
            period.isoformat(),
            {
                "value": track.data.values[place],
                "control": None if np.isnan(track.control[place]) else float(track.control[place]),
                "people": people[place] if place < len(people) else None,
            },
        )
        for place, period in enumerate(track.data.periods)
    )


def _is_monthly(track: _Track) -> bool:
    days = [(second - first).days for first, second in zip(track.data.periods, track.data.periods[1:], strict=False)]
    return bool(days) and MONTHLY[0] <= float(np.median(days)) <= MONTHLY[1]


def _numbers(bench: Bench, track: _Track) -> Numbers:
    from oogst.stats.interrupted_series import Interruption, analyse_series

    season = 12 if _is_monthly(track) and len(track.values) >= SEASONAL_FROM else None
    setting = Interruption(track.start, track.phase_in, season)
    control = track.control if track.has_control else None
    result = analyse_series(track.values, setting, control=control, level=bench.level)
    details = result.flat() | _describe(track)
    flow = Flow(len(track.values), len(track.values), result.n or 0, result.n or 0)
    if not result.is_estimable:
        return Numbers(flow, result.status, result.reason, result.warnings, details=details)
    change = result.trend_change if track.series.primary_effect == "trend" else result.level_change
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=change.estimate,
        interval=change.ci,
        p=change.p,
        details=details,
    )


def _describe(track: _Track) -> Flat:
    before, after = track.values[: track.start], track.values[track.start + track.phase_in :]
    details: Flat = {
        "primary": track.series.primary_effect,
        "start": track.start,
        "phase_in": track.phase_in,
        "n_before": int(np.isfinite(before).sum()),
        "n_after": int(np.isfinite(after).sum()),
    }
    for name, part in (("before", before), ("after", after)):
        if np.isfinite(part).any():
            details[f"{name}.median"] = float(np.nanmedian(part))
    return details


ANALYSES.register(Analysis("series", VERSION, find_series))
