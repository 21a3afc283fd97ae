"""What the sheets of a workbook hold: rows of findings, breakdowns, details and texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oogst.render.plain import plain
from oogst.render.provenance import Origin, trace
from oogst.render.texts import sentences
from oogst.types.design import said
from oogst.types.numbers import Numbers
from oogst.types.released import ReleasedFinding
from oogst.types.report import Report

Cell = str | float | int | bool | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rectangle of data: a key, column names and rows of equal length."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


NUMBERS = (
    "status", "reason", "estimate", "interval_lower", "interval_upper", "interval_level", "interval_method",
    "bounds_lower", "bounds_upper", "p", "part", "whole", "before", "after", "invited", "eligible", "answered", "used",
)  # fmt: skip
"""Columns that hold the numbers of a finding or of one class of a breakdown."""

ABOUT = ("level", "goal", "indicator", "primary", "kind", "design", "unit", "direction", "target", "target_kind")


def data_sheets(report: Report) -> tuple[Sheet, ...]:
    """Return the sheets with everything that was released, one fact per row."""
    origins = trace(report)
    findings = tuple(_finding(finding, origins[finding.key], report) for finding in report.released)
    return (
        Sheet("findings", ("finding", "title", *ABOUT, *NUMBERS, "method", "version", "inputs"), findings),
        Sheet("breakdowns", ("finding", "attribute", "class", "parts", *NUMBERS), tuple(_splits(report))),
        Sheet("distributions", ("finding", "option", "count"), tuple(_distributions(report))),
        Sheet("details", ("finding", "class", "field", "value"), tuple(_details(report))),
        Sheet("counts", ("finding", "row", "field", "value"), tuple(_rows(report))),
        Sheet("texts", ("section", "block", "text", "finding"), tuple(_texts(report))),
        Sheet("inputs", ("table", "file", "rows"), tuple(tuple(table) for table in report.sources)),
    )


def _finding(finding: ReleasedFinding, origin: Origin, report: Report) -> tuple[Cell, ...]:
    about, target = finding.about, finding.about.target
    described: tuple[Cell, ...] = (
        *(about.level, about.goal, about.indicator, about.primary, about.kind.value, about.design.value),
        *(said(about.unit, report.language) or None, about.direction.value),
        *((target.value, target.kind) if target else (None, None)),
    )
    inputs = ", ".join(table.name for table in origin.inputs)
    return (about.key, origin.title, *described, *_numbers(finding.numbers), origin.method, about.version, inputs)


def _numbers(numbers: Numbers) -> tuple[Cell, ...]:
    interval, bounds, flow = numbers.interval, numbers.bounds, numbers.flow
    return (
        *(numbers.status.value, numbers.reason, numbers.estimate),
        *((interval.lower, interval.upper, interval.level, interval.method) if interval else (None,) * 4),
        *((bounds.lower, bounds.upper) if bounds else (None, None)),
        *(numbers.p, *(numbers.count or (None, None)), numbers.before, numbers.after),
        *(flow.invited, flow.eligible, flow.answered, flow.used),
    )


def _splits(report: Report) -> Iterator[tuple[Cell, ...]]:
    for finding in report.released:
        for split in finding.splits:
            for each in split.classes:
                yield finding.key, split.attribute, each.label, ", ".join(each.parts), *_numbers(each.numbers)


def _distributions(report: Report) -> Iterator[tuple[Cell, ...]]:
    for finding in report.released:
        for option, number in enumerate(finding.numbers.distribution or (), start=1):
            yield finding.key, option, number


def _details(report: Report) -> Iterator[tuple[Cell, ...]]:
    for finding in report.released:
        named = [("", finding.numbers.details)]
        for split in finding.splits:
            named += [(each.label, each.numbers.details) for each in split.classes]
            named += [(split.attribute, split.comparison)] if split.comparison else []
        for label, details in named:
            for field, value in plain(details).items():
                yield finding.key, label or None, field, _cell(value)


def _rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    for finding in report.released:
        for row in finding.rows:
            for field, value in plain(row.values).items():
                yield finding.key, said(row.label, report.language), field, value


def _cell(value: Any) -> Cell:
    return "; ".join("" if part is None else str(part) for part in value) if isinstance(value, list) else value


def _texts(report: Report) -> Iterator[tuple[Cell, ...]]:
    for section in report.sections:
        for kind, sentence in sentences(section):
            keys = [key for key in (sentence.finding, *sentence.also) if key]
            yield section.title, kind, sentence.text, " ".join(keys) or None
