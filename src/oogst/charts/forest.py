"""Groups under each other with their margins, and everyone together as a diamond."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oogst.charts.axes import Domain, Scale, draw_axis, draw_grid, reach, zoom_note
from oogst.charts.canvas import Axis, Bar, Canvas, Dot, Rule
from oogst.charts.columns import Column, build_table, part_of
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.margins import margin_heading, margin_note
from oogst.charts.measure import SHARE, Measure
from oogst.charts.palette import ESTIMATE, MARGIN, STRONGLY_DISAGREE
from oogst.charts.rows import RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.types.estimate import Interval
from oogst.types.report import Table

_LARGEST, _SMALLEST = 260.0, 40.0


@dataclass(frozen=True, slots=True)
class ForestRow:
    """One group.

    Attributes
    ----------
    label
        Name of the group; a merged group names all its parts.
    n
        People counted.
    estimate
        In the units of the chart's measure; shares as fractions.
    interval
        Its margin, None when it cannot be computed.
    finding
        Key of the finding that the numbers come from.
    count
        People with the property, for shares. Without it, it is worked out
        where that is exact; else a share of fewer than 20 is not written.
    """

    label: str
    n: int
    estimate: float
    interval: Interval | None = None
    finding: str | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Forest:
    """Groups of one breakdown, in their own order: never ranked by outcome.

    Attributes
    ----------
    rows
        The groups that may be shown.
    whole
        Everyone together; an empty label gets a name.
    measure
        How the numbers are written.
    domain
        Ends of the scale; without it shares run from 0 to 1, other measures around their values.
    differs
        Groups for which a corrected test found a difference; None when no test was done.
    """

    rows: tuple[ForestRow, ...]
    whole: ForestRow
    measure: Measure = SHARE
    domain: Domain | None = None
    differs: tuple[str, ...] | None = None

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "forest"


def all_rows(chart: Forest, language: Language) -> tuple[ForestRow, ...]:
    """Return the groups and, last, everyone together."""
    name = chart.whole.label or say("chart.everyone", language)
    return (*chart.rows, replace(chart.whole, label=name))


def reach_of(chart: Forest) -> Domain:
    """Return the range of the axis of a chart."""
    domain = (0.0, 1.0) if chart.measure.kind == "share" and chart.domain is None else chart.domain
    rows = (*chart.rows, chart.whole)
    ends = [end for row in rows if row.interval for end in (row.interval.lower, row.interval.upper)]
    return reach([*ends, *(row.estimate for row in rows)], domain)


def spec(chart: Forest, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    groups = all_rows(chart, language)
    last = len(groups) - 1
    texts = [
        RowText(row.label, _value(chart, row, language), 600 if at == last else 400) for at, row in enumerate(groups)
    ]
    rows = lay_rows(texts, narrow)
    scale = Scale(Axis(*reach_of(chart), rows.left, rows.right), chart.measure, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    overall = chart.whole.estimate
    canvas.rules(
        "overall", [Rule(overall, overall, *stretch, STRONGLY_DISAGREE, 1.5, (2, 3)) for stretch in rows.stretches]
    )
    placed = list(zip(groups, rows.middles, strict=True))
    spans = [(row.interval, y) for row, y in placed if row.interval]
    canvas.bars("intervals", [Bar(span.lower, span.upper, y - 3, y + 3, MARGIN) for span, y in spans])
    canvas.dots("groups", _dots(chart, rows.middles))
    canvas.dots("whole", [Dot(overall, rows.middles[-1], STRONGLY_DISAGREE, size=200, shape="diamond")])
    canvas.texts("labels", rows.texts)
    return canvas.spec(draw_axis(canvas, scale, rows.bottom))


def _dots(chart: Forest, middles: tuple[float, ...]) -> Iterator[Dot]:
    most = max((row.n for row in chart.rows), default=1)
    for row, y in zip(chart.rows, middles, strict=False):
        yield Dot(row.estimate, y, ESTIMATE, size=max(_SMALLEST, _LARGEST * row.n / most))


def _count(chart: Forest, row: ForestRow) -> int | None:
    """Return the count behind a plain share, None for weighted shares and other measures."""
    if row.count is not None:
        return row.count
    people = row.estimate * row.n
    return round(people) if chart.measure.kind == "share" and abs(people - round(people)) < 1e-6 else None


def _value(chart: Forest, row: ForestRow, language: Language) -> str:
    part = _count(chart, row)
    if part is not None:
        return of(part, row.n, language)
    value, n = _written(chart, row, language), count(row.n, language)
    return say("chart.value_n", language, value=value, n=n) if value else say("chart.n", language, n=n)


def _written(chart: Forest, row: ForestRow, language: Language) -> str:
    """Return the number of a group, empty for a percentage of few people without its count."""
    bare = chart.measure.kind in {"share", "percent"} and row.n < 20 and _count(chart, row) is None
    return "" if bare else chart.measure.format(row.estimate, language)


def alt(chart: Forest, language: Language) -> str:
    """Say whether groups differ, and each group's number with its margin."""
    said = [_verdict(chart, language)]
    for row in all_rows(chart, language):
        said.append(say("chart.row", language, label=row.label, value=_value(chart, row, language)))
        if row.interval:
            said.append(say("chart.margin_short", language, span=chart.measure.span(row.interval, language)))
    return " ".join(filter(None, said))


def _verdict(chart: Forest, language: Language) -> str:
    if chart.differs:
        key = "chart.group_differs" if len(chart.differs) == 1 else "chart.groups_differ"
        return say(key, language, groups=", ".join(chart.differs))
    spans = [row.interval for row in chart.rows if row.interval]
    if len(spans) < 2:
        return ""
    overlap = max(span.lower for span in spans) <= min(span.upper for span in spans)
    if chart.differs is None and not overlap:
        return say("chart.groups_apart", language)
    return say("chart.groups_overlap" if overlap else "chart.groups_no_difference", language)


def table(chart: Forest, language: Language) -> Table:
    """Return the same numbers as a table."""
    rows, measure = all_rows(chart, language), chart.measure
    spans = tuple(measure.span(row.interval, language) if row.interval else "" for row in rows)
    numbers = [
        Column("chart.column_people", tuple(part_of(_count(chart, row), row.n, language) for row in rows)),
        Column(f"chart.column_{measure.kind}", tuple(_written(chart, row, language) for row in rows)),
        Column(margin_heading((row.interval for row in rows), language), spans),
    ]
    first = Column("chart.column_group", tuple(row.label for row in rows))
    return build_table(first, numbers, language, [row.finding for row in rows])


def caption(chart: Forest, language: Language) -> str:
    """Say how to read the picture."""
    margin = margin_note((row.interval for row in (*chart.rows, chart.whole)), language)
    return say("chart.forest_caption", language) + margin + zoom_note(reach_of(chart), chart.measure, language)


CHARTS.register(ChartKind("forest", spec, alt, table, caption))
