"""A programme as a study folder: its parts, its tables, and its people by code only."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from oogst.errors import StudyError
from oogst.io.bundle import DESIGN
from oogst.io.design_file import RawDesign, build_design
from oogst.io.place import Place, Problems
from oogst.io.plain import plain_design
from oogst.io.study_folder import read_study
from oogst.io.study_tables import Cells, usual_columns
from oogst.io.study_writer import table_bytes, zipped
from oogst.io.toml_text import toml_text
from oogst.io.workbook_writer import write_workbook
from oogst.language.message import Language
from oogst.types.design import Design
from oogst.types.problem import Problem
from oogst.types.tables import PEOPLE, TABLES
from oogst_web.people.models import Person
from oogst_web.people.queries import declared_attributes, first_day
from oogst_web.people.rule import group_for_study
from oogst_web.programmes.models import Programme
from oogst_web.programmes.parts import join_design
from oogst_web.studies.guarded import coarsen, days_at, guard_table
from oogst_web.studies.values import unmarked

FORMAT = {"format": "oogst-study/1"}
# A comment in the design itself, so that the note travels with the file.
_GUARDED = (
    "# Kenmerken die minder dan {k} mensen delen zijn leeg gelaten; dagen zijn die van metingen; eigen woorden ontbreken.\n"
    "# Attributes that fewer than {k} people share are left empty; days are those of measurements; own words are left out.\n"
)
_SPECS = {spec.name: spec for spec in TABLES}


class NotYetError(Exception):
    """The design is not complete enough for a workbook; holds the library's problems."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("not complete yet")
        self.problems = tuple(problems)


@dataclass(frozen=True)
class _Drawn:
    design: Design
    text: str


def folder_files(programme: Programme, *, guard: int | None = None) -> dict[str, bytes]:
    """Return the files of the study folder by name; a design with gaps is written as it stands.

    Parameters
    ----------
    guard
        For who may not know people: how many have to share what stands about them, see ``guarded.py``.
    """
    drawn = _draw(programme)
    files = {DESIGN: (_note(guard) + drawn.text).encode()}
    tables = [*_people(programme, drawn.design, guard)]
    for table in table_cells(programme.tables or {}):
        given = table if guard is None else guard_table(table, drawn.design)
        tables += [given] if given is not None else []
    return files | {f"{table.name}.csv": table_bytes(table) for table in tables}


def folder_zip(programme: Programme, *, guard: int | None = None) -> bytes:
    """Return the study folder as a zip."""
    return zipped(folder_files(programme, guard=guard))


def workbook(programme: Programme, language: Language, *, guard: int | None = None) -> bytes:
    """Return the study as a workbook that explains itself.

    Raises
    ------
    NotYetError
        When the study has mistakes that a workbook cannot hold.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "studie.zip", Path(folder) / "studie.xlsx"
        source.write_bytes(folder_zip(programme, guard=guard))
        try:
            write_workbook(read_study(source).study, target, language=language)
        except StudyError as error:
            raise NotYetError(error.problems) from error
        return target.read_bytes()


def _note(guard: int | None) -> str:
    return "" if guard is None else _GUARDED.format(k=guard)


def _draw(programme: Programme) -> _Drawn:
    values = {**FORMAT, **unmarked(join_design(programme.parts.all()))}
    problems = Problems()
    design = build_design(RawDesign(values, lambda path: Place(DESIGN, None, ".".join(map(str, path)))), problems)
    # With a mistake, placeholders stand in the design: then what was typed is written.
    return _Drawn(design, toml_text(values if problems.errors else plain_design(design)))


def _people(programme: Programme, design: Design, guard: int | None) -> Iterator[Cells]:
    fields = ("code", "group", "invited", "attributes", "joined", "left", "left_reason", "programme")
    # Names and addresses are not even fetched.
    people = list(Person.objects.filter(programme=programme).only(*fields).order_by("code").prefetch_related("moves"))
    # Without a people table, tables that came in may name people themselves.
    if not people and programme.tables:
        return
    first = first_day(design)
    attributes = dict.fromkeys((*declared_attributes(design), *(name for one in people for name in one.attributes)))
    found = [
        _Row(
            one.code,
            group_for_study(one.group, one.moves.all(), one.joined, first) or None,
            one.invited,
            one.joined,
            one.left,
            one.left_reason or None,
            one.attributes,
        )
        for one in people
    ]
    shown = found if guard is None else _guarded(found, design, tuple(attributes), guard)
    rows = tuple((*row[:-1], *(row.attributes.get(name) for name in attributes)) for row in shown)
    yield Cells(PEOPLE.name, (*usual_columns(PEOPLE), *attributes), rows, PEOPLE)


class _Row(NamedTuple):
    code: str
    group: str | None
    invited: bool
    joined: dt.date | None
    left: dt.date | None
    left_reason: str | None
    attributes: Mapping[str, str | None]


def _guarded(rows: list[_Row], design: Design, attributes: tuple[str, ...], k: int) -> list[_Row]:
    moments = sorted(moment.date for moment in design.moments if moment.date is not None)
    told = [(row.group, row.invited, *days_at(row.joined, row.left, moments)) for row in rows]
    kept = coarsen([(one, row.attributes) for one, row in zip(told, rows, strict=True)], attributes, k)
    return [_Row(row.code, *one, None, values) for row, one, values in zip(rows, told, kept, strict=True)]


def table_cells(tables: Mapping[str, Any]) -> Iterator[Cells]:
    """Yield the tables: those that Oogst knows are rows by column name, others as they came."""
    for name, held in tables.items():
        if isinstance(held, Mapping):
            yield Cells(name, tuple(held["columns"]), tuple(map(tuple, held["rows"])))
        elif held:
            spec = _SPECS.get(name)
            columns = dict.fromkeys((*(column.name for column in spec.columns if column.required),) if spec else ())
            columns |= dict.fromkeys(column for row in held for column in row)
            yield Cells(name, tuple(columns), tuple(tuple(row.get(column) for column in columns) for row in held), spec)
