"""Reading a study: a folder, a zip or a workbook in, a Study or every problem out."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oogst.errors import StudyError
from oogst.io.bundle import open_bundle
from oogst.io.context import Context
from oogst.io.design_file import build_design
from oogst.io.design_walk import KeyPath
from oogst.io.fingerprint import fingerprint
from oogst.io.misnamed import report_without_data
from oogst.io.place import Place, Problems, closest
from oogst.io.records import (
    read_benefits,
    read_cards,
    read_costs,
    read_impact,
    read_invitations,
    read_quotes,
    read_ratings,
    read_series,
)
from oogst.io.table_set import TableSet
from oogst.types.problem import Problem
from oogst.types.study import AnswerBlock, Study

Answers = Mapping[tuple[str, str], AnswerBlock]
_RECORDS: dict[str, tuple[str, Any]] = {
    "invitations": ("dispositions", read_invitations),
    "ratings": ("ratings", read_ratings),
    "series": ("series", read_series),
    "impact": ("impact", read_impact),
    "quotes": ("quotes", read_quotes),
    "cards": ("cards", read_cards),
    "costs": ("costs", read_costs),
    "benefits": ("benefits", read_benefits),
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A study that can be evaluated, and what deserves a look."""

    study: Study
    warnings: tuple[Problem, ...] = ()


def read_study(path: Path) -> Loaded:
    """Read a study from a folder, a ``.zip`` or an ``.xlsx`` workbook.

    Raises
    ------
    StudyError
        With every problem that was found, each with file, row and column.
    """
    problems = Problems()
    study = _read(path, problems)
    problems.finish()
    if study is None or problems.errors:
        raise StudyError(problems.found)
    return Loaded(study, problems.warnings)


def _read(path: Path, problems: Problems) -> Study | None:
    bundle = open_bundle(path, problems)
    if bundle is None or bundle.design is None:
        return None
    design = build_design(bundle.design, problems)
    tables = TableSet(bundle, design, problems)
    people = tables.people()
    context = Context(design, people, problems)
    parts = {
        field: read(tables.known[name], context) for name, (field, read) in _RECORDS.items() if name in tables.known
    }
    answers = tables.answers(context)
    if not tables.lost_people:
        _check_attributes(context, bundle.design.locate)
    if problems.errors:
        return None
    _check_unanswered(context, answers, bundle.design.locate)
    extra = tables.extra | {name: table.unknown for name, table in tables.known.items() if table.unknown is not None}
    study = Study(design, people, answers, extra=extra, sources=tables.sources, **parts)
    report_without_data(study, problems)
    return dataclasses.replace(study, fingerprint=fingerprint(study))


def _check_attributes(context: Context, locate: Callable[[KeyPath], Place]) -> None:
    """Check that every attribute that the design names is a column of the people."""
    design, people = context.design, context.people
    named: list[tuple[KeyPath, str | None]] = []
    for place, breakdown in enumerate(design.breakdowns):
        named.append((("breakdowns", place, "attribute"), breakdown.attribute))
    for place, indicator in enumerate(design.indicators):
        named += [(("indicators", place, "covariates"), name) for name in indicator.covariates]
    if design.assignment is not None:
        named.append((("assignment", "unit_column"), design.assignment.unit_column))
    for path, name in named if people.ids else ():
        if name and name not in people.attributes:
            known = closest(name, people.attributes) or ", ".join(people.attributes) or "–"
            context.problems.error("attribute_missing", locate(path), value=name, known=known)


def _check_unanswered(context: Context, answers: Answers, locate: Callable[[KeyPath], Place]) -> None:
    """Warn of an item that nobody answered while others of its instrument were: a column may be misnamed."""
    for place, instrument in enumerate(context.design.instruments):
        blocks = [block for key, block in answers.items() if key[0] == instrument.id]
        for index, item in enumerate(instrument.items if blocks else ()):
            if not any(_is_answered(block, item.id) for block in blocks):
                at = locate(("instruments", place, "items", index))
                context.problems.warn("item_unanswered", at, item=item.id, instrument=instrument.id)


def _is_answered(block: AnswerBlock, item: str) -> bool:
    if item in block.not_answers:
        return True
    texts, column = block.texts.get(item, ()), block.values.get(item, ())
    return any(text is not None for text in texts) or any(not math.isnan(column[row]) for row in range(len(column)))
