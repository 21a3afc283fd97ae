"""The tables of a bundle: those that Oogst knows, answer files, and others as they are."""

from __future__ import annotations

import re

from oogst.io.answers import AnswerGathering, BlockKey, gather_answers, report_column
from oogst.io.bundle import Bundle, Part
from oogst.io.columns import fold
from oogst.io.context import Context, by_fold
from oogst.io.delimited import Grid
from oogst.io.large_answers import LARGE, LargeTable, large_blocks, read_large
from oogst.io.misnamed import report_misnamed
from oogst.io.people_table import derived_people, read_people
from oogst.io.place import Place, Problems, closest, quoted
from oogst.io.table import Table, knows, read_table
from oogst.types.design import Design
from oogst.types.study import AnswerBlock, ExtraTable, People, TableSource
from oogst.types.tables import ANSWERS, TABLES, TableSpec

_SPECS: dict[str, TableSpec] = {fold(name): spec for spec in TABLES for name in (spec.name, *spec.aliases)}
_ANSWERS_OF = re.compile(rf"(?:{'|'.join((ANSWERS.name, *ANSWERS.aliases))})[-_ .](.+)", re.IGNORECASE)


class TableSet:
    """What the files of a bundle hold, sorted out by name.

    Attributes
    ----------
    known
        Tables by name, answers apart.
    extra
        Tables that Oogst does not know, as they are.
    sources
        Where each table came from, for the trace.
    """

    def __init__(self, bundle: Bundle, design: Design, problems: Problems) -> None:
        self.design = design
        self.problems = problems
        self.known: dict[str, Table] = {}
        self.extra: dict[str, ExtraTable] = {}
        self.sources = {"design": TableSource("design", bundle.design_part.file, 0, (), bundle.design_part.sha256)}
        self._answers: list[tuple[str | None, Table]] = []
        self._large: list[tuple[str | None, Part]] = []
        self._has_people = False
        for part in bundle.parts:
            self._add(part)
        self._report_misnamed()

    def _report_misnamed(self) -> None:
        """Tell of tables that Oogst does not know and probably should."""
        given = {*self.known, *(["answers"] if self._answers or self._large else [])}
        for name, table in self.extra.items():
            report_misnamed(name, self.sources[name].file, table.columns, given, self.problems)

    def _add(self, part: Part) -> None:
        spec, instrument = self._spec(part)
        self._has_people |= spec is not None and spec.name == "people"
        if spec is ANSWERS and len(part.content) >= LARGE:
            self._large.append((instrument, part))
            return
        grid = part.grid(knows(spec) if spec else lambda _: False, self.problems)
        if grid is None:
            return
        if spec is None and part.stem in self.extra:
            self.problems.error("table_twice", Place(part.file), first=self.sources[part.stem].file)
        elif spec is None:
            self._note(part, part.stem, len(grid.numbers), grid.header)
            self.extra[part.stem] = ExtraTable(part.stem, grid.header, tuple(zip(*grid.columns, strict=True)))
        elif spec is ANSWERS:
            self._add_answers(part, instrument, grid)
        else:
            self._add_known(part, spec, grid)

    def _note(self, part: Part, name: str, rows: int, columns: tuple[str, ...]) -> None:
        name = part.stem if name in self.sources else name
        self.sources[name] = TableSource(name, quoted(part.file, 200), rows, columns, part.sha256)

    def _add_known(self, part: Part, spec: TableSpec, grid: Grid) -> None:
        if spec.name in self.known:
            self.problems.error("table_twice", Place(part.file), first=self.known[spec.name].grid.file)
            return
        table = read_table(spec, grid, self.problems)
        if table is not None:
            self._note(part, spec.name, len(table), grid.header)
            self.known[spec.name] = table

    def _add_answers(self, part: Part, instrument: str | None, grid: Grid) -> None:
        table = read_table(ANSWERS, grid, self.problems)
        if table is not None:
            self._note(part, part.stem if instrument else "answers", len(table), grid.header)
            self._answers.append((instrument, table))

    def _add_thoroughly(self, instrument: str | None, part: Part) -> None:
        grid = part.grid(knows(ANSWERS), self.problems)
        if grid is not None:
            self._add_answers(part, instrument, grid)

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

    @property
    def lost_people(self) -> bool:
        """Whether there is a table of people that could not be read."""
        return self._has_people and "people" not in self.known

    def people(self) -> People:
        """Return the people of their table, else those whom the other tables name."""
        if "people" in self.known:
            return read_people(self.known["people"], self.design)
        for instrument, part in self._large:
            self._add_thoroughly(instrument, part)
        self._large.clear()
        people = derived_people(self._seen(), self.design, self.problems)
        if people.ids and not self._has_people:
            self.problems.warn("people_missing", Place("people"), count=len(people))
        return people

    def _seen(self) -> dict[str, Place]:
        """Return where each person is named first."""
        first: dict[str, Place] = {}
        for table in (*self.known.values(), *(table for _, table in self._answers)):
            if table.has("person"):
                rows = {cell: row for row, cell in reversed(list(enumerate(table.cells("person"))))}
                for cell in sorted(rows, key=rows.__getitem__):
                    if cell.strip():
                        first.setdefault(cell.strip(), table.place(rows[cell], "person"))
        return first

    def answers(self, context: Context) -> dict[BlockKey, AnswerBlock]:
        """Return the answers of all files as blocks, large clean files the fast way."""
        found: dict[BlockKey, AnswerBlock] = {}
        fast: list[tuple[str | None, Part, LargeTable]] = []
        for instrument, part in self._large:
            table = read_large(part.content)
            blocks = large_blocks(table, context, instrument) if table else None
            if table is None or blocks is None or blocks.keys() & found.keys():
                self._add_thoroughly(instrument, part)
            else:
                found |= blocks
                fast.append((instrument, part, table))
        gathering = AnswerGathering(context)
        for instrument, answers in self._answers:
            gather_answers(answers, gathering, instrument)
        if gathering.pieces.keys() & found.keys():
            found.clear()
            self._gather_again(fast, gathering)
        else:
            self._note_fast(fast, context)
        return found | gathering.blocks()

    def _gather_again(self, fast: list[tuple[str | None, Part, LargeTable]], gathering: AnswerGathering) -> None:
        """Read large files the thorough way, because other files answer the same questions."""
        before = len(self._answers)
        for instrument, part, _ in fast:
            self._add_thoroughly(instrument, part)
        for instrument, answers in self._answers[before:]:
            gather_answers(answers, gathering, instrument)

    def _note_fast(self, fast: list[tuple[str | None, Part, LargeTable]], context: Context) -> None:
        for instrument, part, table in fast:
            self._note(part, part.stem if instrument else "answers", table.rows, table.header)
            for name in table.others:
                if context.item_named(name) is None:
                    report_column(context, Place(part.file, 1, name))
