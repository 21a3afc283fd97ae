"""The run chart of a KPI: its points, its middle before and after, and what else happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from oogst.charts.kind import build_figure
from oogst.charts.measure import Measure
from oogst.charts.run_chart import RunChart, RunEvent
from oogst.claims.wording import uncapital
from oogst.language.numbers import month
from oogst.sections import Story
from oogst.types.design import Direction, Series, said
from oogst.types.estimate import Flat
from oogst.types.numbers import Row
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Paragraph, Sentence


def draw_series(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    """Yield the run chart of a series finding."""
    series = _series_of(story, finding)
    if not finding.rows or series is None:
        return
    periods = [dt.date.fromisoformat(str(row.label)) for row in finding.rows]
    details = finding.numbers.details
    better: Literal["up", "down"] = "up" if finding.about.direction is Direction.UP else "down"
    expected = tuple(_value(row, "expected") for row in finding.rows)
    control = tuple(_value(row, "control") for row in finding.rows)
    chart = RunChart(
        periods=tuple(month(day, story.language) for day in periods),
        values=tuple(_value(row, "value") for row in finding.rows),
        start=_whole(details, "start"),
        phase_in=_whole(details, "phase_in") or 0,
        before=_number(details, "before.median"),
        after=_number(details, "after.median"),
        better=better,
        target=finding.about.target.value if finding.about.target and finding.about.target.kind == "value" else None,
        events=_events(story, series, periods),
        control=control if any(value is not None for value in control) else (),
        control_label=_control_label(story, series),
        expected=expected if any(value is not None for value in expected) else (),
        measure=Measure("number", finding.about.decimals, said(series.unit or finding.about.unit, story.language)),
        finding=finding.key,
    )
    yield build_figure(chart, said(series.title, story.language), story.language, (finding.key,))
    if expected and chart.expected:
        key = "section.series.controlled" if chart.control else "section.series.alone"
        names = {"control": uncapital(chart.control_label)}
        texts = [story.say(key, **names), *_medians(story, finding, chart)]
        yield Paragraph(tuple(Sentence(text, finding.key) for text in texts))


def _medians(story: Story, finding: ReleasedFinding, chart: RunChart) -> Iterator[str]:
    """Say how the middle of both series moved: why the jump is not the step between the two medians."""
    ends = [_number(finding.numbers.details, f"control.{side}.median") for side in ("before", "after")]
    found = (chart.before, chart.after, *ends)
    if None not in found:
        names = ("before", "after", "control_before", "control_after")
        words = {
            name: chart.measure.format(value or 0.0, story.language) for name, value in zip(names, found, strict=True)
        }
        yield story.say("section.series.medians", control=uncapital(chart.control_label), **words)


def _series_of(story: Story, finding: ReleasedFinding) -> Series | None:
    if finding.about.indicator is None:
        return None
    id_ = story.design.indicator(finding.about.indicator).series
    return next((series for series in story.design.series if series.id == id_), None)


def _control_label(story: Story, series: Series) -> str:
    found = next((part for part in story.design.series if part.id == series.control), None)
    return said(found.title, story.language) if found else ""


def _value(row: Row, name: str) -> float | None:
    value = row.values.get(name)
    return float(value) if isinstance(value, int | float) else None


def _number(details: Flat, name: str) -> float | None:
    value = details.get(name)
    return float(value) if isinstance(value, int | float) else None


def _whole(details: Flat, name: str) -> int | None:
    value = details.get(name)
    return value if isinstance(value, int) else None


def _events(story: Story, series: Series, periods: list[dt.date]) -> tuple[RunEvent, ...]:
    found = []
    for event in story.design.events:
        before = [place for place, day in enumerate(periods) if day <= event.date]
        if before and (not event.series or series.id in event.series):
            found.append(RunEvent(before[-1], said(event.text, story.language)))
    return tuple(found)
