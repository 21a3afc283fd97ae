"""A KPI before and after the start: level and trend, with a control series where there is one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, Column, choose_decimals, goalpost, is_primary, level_of
from oogst.types.design import Indicator, Measure, Series
from oogst.types.estimate import Flat, Flow, Status
from oogst.types.finding import Finding
from oogst.types.numbers import About, DesignGrade, Kind, Numbers, Row
from oogst.types.people import PeopleSet
from oogst.types.study import SeriesData

if TYPE_CHECKING:
    from oogst.stats.interrupted_series import InterruptedSeries

VERSION = "2"
MONTHLY = (27, 32)


@dataclass(frozen=True, slots=True)
class _Track:
    """A series at equal distances with the place of its start; NaN is a missing value."""

    series: Series
    periods: tuple[dt.date, ...]
    values: Column
    control: Column
    people: tuple[int | None, ...]
    start: int
    phase_in: int
    season: int | None

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
    is_monthly = _is_monthly(data)
    periods = fill_months(data.periods) if is_monthly else data.periods
    control = bench.study.series.get(series.control or "")
    until = series.phase_in_until
    people = dict(zip(data.periods, data.people, strict=False))
    return _Track(
        series,
        periods,
        _lay_out(data, periods),
        _lay_out(control, periods),
        tuple(people.get(period) for period in periods),
        start=sum(period < start for period in periods),
        phase_in=0 if until is None else sum(start <= period <= until for period in periods),
        season=12 if is_monthly else None,
    )


def _is_monthly(data: SeriesData) -> bool:
    days = [(second - first).days for first, second in zip(data.periods, data.periods[1:], strict=False)]
    return bool(days) and MONTHLY[0] <= float(np.median(days)) <= MONTHLY[1]


def fill_months(periods: tuple[dt.date, ...]) -> tuple[dt.date, ...]:
    """Return every month from the first to the last period: a skipped month is a gap, not a shift.

    Examples
    --------
    >>> [month.isoformat() for month in fill_months((dt.date(2025, 11, 1), dt.date(2026, 1, 1)))]
    ['2025-11-01', '2025-12-01', '2026-01-01']
    """
    first, last = periods[0], periods[-1]
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    known = {(period.year, period.month): period for period in periods}
    months = [divmod(first.year * 12 + first.month - 1 + place, 12) for place in range(count)]
    return tuple(known.get((year, month + 1), dt.date(year, month + 1, 1)) for year, month in months)


def _lay_out(data: SeriesData | None, periods: tuple[dt.date, ...]) -> Column:
    known = {} if data is None else dict(zip(data.periods, data.values, strict=True))
    values = (known.get(period) for period in periods)
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


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
        decimals=choose_decimals(track.values),
        caveats=("caveat.control_assumed_parallel",) if is_controlled else ("caveat.other_causes",),
    )
    result = _analyse(bench, track)
    return Finding(about, _numbers(track, result), PeopleSet(), rows=_rows(track, _expect(track, result)))


def _rows(track: _Track, expected: Column) -> tuple[Row, ...]:
    columns = zip(track.periods, track.values, track.control, expected, track.people, strict=True)
    return tuple(
        Row(
            period.isoformat(),
            {"value": _known(value), "control": _known(other), "expected": _known(line), "people": people},
        )
        for period, value, other, line, people in columns
    )


def _expect(track: _Track, result: InterruptedSeries) -> Column:
    """Return what the line from before the start would have given after it, NaN before it.

    With a control series the line is that of the difference, so it is added to the control.
    """
    expected = np.full(len(track.values), np.nan)
    if not result.projected:
        return expected
    expected[-len(result.projected) :] = result.projected
    return expected + track.control if track.has_control else expected


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _analyse(bench: Bench, track: _Track) -> InterruptedSeries:
    from oogst.stats.interrupted_series import analyse_controlled_series, analyse_series
    from oogst.stats.timeline import SeriesOptions

    options = SeriesOptions(bench.level, track.phase_in, track.season)
    if track.has_control:
        return analyse_controlled_series(track.values, track.control, track.start, options=options)
    return analyse_series(track.values, track.start, options=options)


def _numbers(track: _Track, result: InterruptedSeries) -> Numbers:
    details = result.flat() | _describe(track)
    flow = Flow(len(track.values), len(track.values), result.n or 0, result.n or 0)
    effect = result.trend_change if track.series.primary_effect == "trend" else result.level_change
    if effect is None:
        return Numbers(flow, Status.NOT_ESTIMABLE, result.reason, result.warnings, details=details)
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=effect.estimate,
        interval=effect.ci,
        p=effect.p,
        details=details,
    )


def _describe(track: _Track) -> Flat:
    before, after = track.values[: track.start], track.values[track.start + track.phase_in :]
    details: Flat = {
        "primary": track.series.primary_effect,
        "is_controlled": track.has_control,
        "start": track.start,
        "phase_in": track.phase_in,
        "n_before": int(np.isfinite(before).sum()),
        "n_after": int(np.isfinite(after).sum()),
    }
    others = track.control[: track.start], track.control[track.start + track.phase_in :]
    parts = {"before": before, "after": after, "control.before": others[0], "control.after": others[1]}
    for name, part in parts.items():
        if np.isfinite(part).any():
            details[f"{name}.median"] = float(np.nanmedian(part))
    return details


ANALYSES.register(Analysis("series", VERSION, find_series))
