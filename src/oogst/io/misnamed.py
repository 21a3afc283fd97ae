"""Tables that may be there under another name, and the indicators that have no data because of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePath

from oogst.io.columns import fold
from oogst.io.place import Place, Problems, closest
from oogst.io.table import match_header
from oogst.types.design import Indicator, Measure, said
from oogst.types.study import Study
from oogst.types.tables import TABLES, TableSpec
from oogst.types.text import LocalText

_NAMES = {fold(name): spec.name for spec in TABLES for name in (spec.name, *spec.aliases)}
_ANSWERED = (Measure.MEAN, Measure.SHARE, Measure.NPS, Measure.CHANGE, Measure.RETROSPECTIVE)
_TABLE_OF = {Measure.SERIES: "series", Measure.IMPACT: "impact"} | dict.fromkeys(_ANSWERED, "answers")


def report_misnamed(stem: str, file: str, header: Sequence[str], given: Collection[str], problems: Problems) -> None:
    """Warn of an unknown table that is named, or built, almost as a known one.

    Parameters
    ----------
    stem, file, header
        The unknown table.
    given
        Names of the known tables of the study: what is only built as one of those is something else.
    problems
        Where the warning is added.
    """
    name = _NAMES.get(closest(fold(stem), _NAMES) or "") or _built_as(header, given)
    if name is not None:
        extension = PurePath(file).suffix.lower()
        guess = name + extension if extension in (".csv", ".tsv") else name
        problems.warn("table_slip", Place(file), guess=guess)


def _built_as(header: Sequence[str], given: Collection[str]) -> str | None:
    """Return the absent table whose needed columns are all here; of several the one that needs most."""
    needed = {spec.name: _needed(spec) for spec in TABLES if spec.name not in given}
    # One column says little: many tables have a person.
    fitting = [
        spec.name for spec in TABLES if len(needed.get(spec.name, ())) > 1 and needed[spec.name] <= _has(spec, header)
    ]
    return max(fitting, key=lambda name: len(needed[name]), default=None)


def _needed(spec: TableSpec) -> set[str]:
    return {column.name for column in spec.columns if column.required}


def _has(spec: TableSpec, header: Sequence[str]) -> set[str]:
    return set(match_header(spec, header)[0])


def report_without_data(study: Study, problems: Problems) -> None:
    """Warn per table of the indicators that it should tell about and does not; not while nothing was measured yet."""
    # A workbook to be filled in holds every table, with its columns and no row.
    has_ratings = study.ratings is not None and bool(study.ratings.item)
    if not (study.answers or study.series or study.impact or has_ratings):
        return
    silent: dict[str, list[LocalText]] = {}
    for indicator in study.design.indicators:
        if indicator.measure in _TABLE_OF and not _has_data(study, indicator):
            silent.setdefault(_TABLE_OF[indicator.measure], []).append(indicator.title)
    for table, titles in silent.items():
        # A problem is told in the language of its reader, which nobody knows here.
        title = " / ".join(dict.fromkeys((said(titles[0], "nl"), said(titles[0], "en"))))
        problems.warn("data_missing", Place(table), count=len(titles), title=title)


def _has_data(study: Study, indicator: Indicator) -> bool:
    if indicator.measure is Measure.SERIES:
        return indicator.series in study.series
    if indicator.measure is Measure.IMPACT:
        return any(part.goal == indicator.goal for part in study.impact)
    if any(instrument == indicator.instrument for instrument, _ in study.answers):
        return True
    asked = {item.id for part in study.design.instruments if part.id == indicator.instrument for item in part.items}
    return study.ratings is not None and not asked.isdisjoint(study.ratings.item)
