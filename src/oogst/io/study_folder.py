"""Reading a study: a folder, a zip or a workbook in, a Study or every problem out."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oogst.errors import StudyError
from oogst.io.answers import AnswerGathering, gather_answers
from oogst.io.bundle import Bundle, Part, open_bundle
from oogst.io.columns import fold
from oogst.io.context import Context, by_fold
from oogst.io.design_file import build_design
from oogst.io.fingerprint import fingerprint
from oogst.io.people_table import derived_people, read_people
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
from oogst.io.table import Table, knows, read_table
from oogst.types.design import Design
from oogst.types.problem import Problem
from oogst.types.study import ExtraTable, People, Study, TableSource
from oogst.types.tables import ANSWERS, TABLES, TableSpec

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
_SPECS: dict[str, TableSpec] = {fold(name): spec for spec in TABLES for name in (spec.name, *spec.aliases)}
_ANSWERS_OF = re.compile(rf"(?:{'|'.join((ANSWERS.name, *ANSWERS.aliases))})[-_ .](.+)", re.IGNORECASE)


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
    if study is None or problems.errors:
        raise StudyError(problems.found)
    return Loaded(study, problems.warnings)


def _read(path: Path, problems: Problems) -> Study | None:
    bundle = open_bundle(path, problems)
    if bundle is None or bundle.design is None:
        return None
    design = build_design(bundle.design, problems)
    tables = _Tables(bundle, design, problems)
    people = tables.people()
    context = Context(design, people, problems)
    parts = {
        field: read(tables.known[name], context) for name, (field, read) in _RECORDS.items() if name in tables.known
    }
    answers = tables.answers(context)
    _check_attributes(design, people, problems)
    if problems.errors:
        return None
    study = Study(design, people, answers, extra=tables.extra, sources=tables.sources, **parts)
    return dataclasses.replace(study, fingerprint=fingerprint(study))


class _Tables:
    """The tables of a bundle: those that Oogst knows, answer files, and others as they are."""

    def __init__(self, bundle: Bundle, design: Design, problems: Problems) -> None:
        self.design = design
        self.problems = problems
        self.known: dict[str, Table] = {}
        self.answer_files: list[tuple[str | None, Table]] = []
        self.extra: dict[str, ExtraTable] = {}
        self.sources = {"design": TableSource("design", bundle.design_part.file, 0, (), bundle.design_part.sha256)}
        self.has_people = False
        for part in bundle.parts:
            self._add(part)

    def _add(self, part: Part) -> None:
        spec, instrument = self._spec(part)
        known = knows(spec) if spec else lambda _: False
        grid = part.grid(known, self.problems)
        self.has_people |= spec is not None and spec.name == "people"
        if grid is None:
            return
        name = part.stem if spec is None or instrument else spec.name
        self.sources[name] = TableSource(name, part.file, len(grid.rows), grid.header, part.sha256)
        if spec is None:
            self.extra[part.stem] = ExtraTable(part.stem, grid.header, tuple(tuple(row) for row in grid.rows))
            return
        table = read_table(spec, grid, self.problems)
        if table is not None and spec is ANSWERS:
            self.answer_files.append((instrument, table))
        elif table is not None and spec.name in self.known:
            first = self.known[spec.name].grid.file
            self.problems.error("table_twice", Place(part.file), first=first)
        elif table is not None:
            self.known[spec.name] = table

    def _spec(self, part: Part) -> tuple[TableSpec | None, str | None]:
        """Return which table a file holds, and the instrument that its name tells."""
        match = _ANSWERS_OF.fullmatch(part.stem)
        if match is None:
            return _SPECS.get(fold(part.stem)), None
        names = by_fold(instrument.id for instrument in self.design.instruments)
        instrument = names.get(match[1]) or names.get(fold(match[1]))
        if instrument is None:
            known = closest(match[1], names.values()) or ", ".join(sorted(set(names.values()))) or "–"
            self.problems.error("instrument_of_file", Place(part.file), value=match[1], known=known)
        return ANSWERS, instrument

    def people(self) -> People:
        """Return the people of their table, else those whom the other tables name."""
        if "people" in self.known:
            return read_people(self.known["people"], self.design)
        people = derived_people(self._seen(), self.design, self.problems)
        if people.ids and not self.has_people:
            self.problems.warn("people_missing", Place("people"), count=len(people))
        return people

    def _seen(self) -> Iterator[tuple[Place, str]]:
        for table in (*self.known.values(), *(table for _, table in self.answer_files)):
            if table.has("person"):
                texts = table.texts("person")
                yield from ((table.place(row, "person"), texts[row]) for row in table.kept if texts[row])

    def answers(self, context: Context) -> dict[Any, Any]:
        """Return the answers of all files as blocks."""
        gathering = AnswerGathering(context)
        for instrument, table in self.answer_files:
            gather_answers(table, gathering, instrument)
        return gathering.blocks()


def _check_attributes(design: Design, people: People, problems: Problems) -> None:
    """Check that every attribute that the design names is a column of the people."""
    named = [(f"breakdowns[{place + 1}].attribute", part.attribute) for place, part in enumerate(design.breakdowns)]
    for place, indicator in enumerate(design.indicators):
        named += [(f"indicators[{place + 1}].covariates", name) for name in indicator.covariates]
    if design.assignment is not None and design.assignment.unit_column is not None:
        named.append(("assignment.unit_column", design.assignment.unit_column))
    if not people.ids:
        return
    for key, name in named:
        if name and name not in people.attributes:
            known = closest(name, people.attributes) or ", ".join(people.attributes) or "–"
            problems.error("attribute_missing", Place("design.toml", None, key), value=name, known=known)
