"""The blocks of a report on a page: one template per kind of block, styled by the linked stylesheet.

A page says ``{% include "pages/outcomes/blocks.html" with shown=… %}``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from oogst.language.message import Language, say
from oogst.render.drawings import figures
from oogst.render.provenance import Origin, method_anchor, trace
from oogst.render.texts import level_name
from oogst.types.report import (
    Block,
    Callout,
    ChainLadder,
    ChainStep,
    Evidence,
    Figure,
    Heading,
    Paragraph,
    Report,
    Sentence,
    Table,
)

# A table with more columns of words than this has no room on a phone and stacks there.
MOST_WORDY = 3
# A longer table under a figure would push all that follows off the screen of a phone.
MOST_OPEN = 12


@dataclass(frozen=True)
class Where:
    """Where a page has what belongs to its blocks; an empty address leaves the link out.

    Parameters
    ----------
    picture
        Number of a figure in the report and form (``breed.svg``,
        ``smal.svg``, ``png``, ``svg``, ``xlsx``) → address.
    origins
        Address of the page that tells where each number comes from.
    sheet
        Number of a table in the report, figures apart → address of its workbook.
    """

    picture: Callable[[int, str], str]
    origins: str = ""
    sheet: Callable[[int], str] = lambda _: ""


@dataclass(frozen=True)
class Said:
    """A sentence; ``origin`` is the address that its number comes from, on the last of a run about the same finding."""

    text: str
    finding: str
    origin: str = ""
    title: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a table: cells with the name of their column and whether they are numbers."""

    header: Said
    cells: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class Grid:
    """A table as a template shows it."""

    id: str
    caption: str
    columns: tuple[tuple[str, bool], ...]
    rows: tuple[Row, ...]
    note: str
    stacks: bool
    hides_caption: bool = False
    sheet: str = ""


@dataclass(frozen=True)
class Step:
    """One step of the chain."""

    step: ChainStep
    name: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Shown:
    """One block, ready for its template; what its kind has no use for stays empty."""

    template: str
    id: str
    block: Block
    level: int
    said: tuple[Said, ...] = ()
    may: tuple[Said, ...] = ()
    may_not: tuple[Said, ...] = ()
    grid: Grid | None = None
    steps: tuple[Step, ...] = ()
    pictures: dict[str, str] | None = None
    is_open: bool = True

    @property
    def copied(self) -> str:
        """Return the text that somebody takes along."""
        return " ".join(one.text for one in self.said)


def tables(report: Report) -> Iterator[Table]:
    """Return the tables of a report that belong to no figure, in reading order."""
    return (block for section in report.sections for block in section.blocks if isinstance(block, Table))


class Layout:
    """Lays blocks of one report out for a page.

    Parameters
    ----------
    report
        The report that the blocks come from.
    where
        Addresses of pictures and of the page on origins.
    """

    def __init__(self, report: Report, where: Where) -> None:
        self._language: Language = report.language
        self._where = where
        self._origins: dict[str, Origin] = trace(report) if where.origins else {}
        self._places = {id(figure): place for place, figure in enumerate(figures(report), start=1)}
        self._tables = {id(table): place for place, table in enumerate(tables(report), start=1)}

    def lay_out(
        self, blocks: Sequence[Block], prefix: str, *, level: int = 2, opens_tables: bool = True
    ) -> Iterator[Shown]:
        """Yield the blocks of a section; a heading is of a level, what stands under it one lower.

        Parameters
        ----------
        prefix
            What ids begin with, so that sections on one page keep apart.
        opens_tables
            Whether a table under a figure is open, if it is not a long one.
        """
        under = level
        for number, block in enumerate(blocks, start=1):
            shown = self._show(block, f"{prefix}-{number}", under)
            is_short = shown.grid is None or len(shown.grid.rows) <= MOST_OPEN
            yield replace(shown, is_open=opens_tables and is_short)
            if isinstance(block, Heading):
                under = level + 1

    def _show(self, block: Block, key: str, level: int) -> Shown:
        name = f"pages/outcomes/block_{type(block).__name__.lower()}.html"
        shown = Shown(name, key, block, level)
        return self._show_figure(block, shown) if isinstance(block, Figure) else self._show_plain(block, shown)

    def _show_figure(self, block: Figure, shown: Shown) -> Shown:
        place = self._places[id(block)]
        forms = {"wide": "breed.svg", "narrow": "smal.svg", "png": "png", "svg": "svg", "xlsx": "xlsx"}
        pictures = {form: self._where.picture(place, address) for form, address in forms.items()}
        grid = self._grid(block.table, f"{shown.id}-table")
        # The title of the figure stands just above it.
        grid = replace(grid, hides_caption=block.table.caption == block.title)
        return replace(shown, id=f"figure-{place}", grid=grid, pictures=pictures)

    def _show_plain(self, block: Block, shown: Shown) -> Shown:
        found = shown
        if isinstance(block, Heading):
            anchor = method_anchor(block.method) if block.method else shown.id
            found = replace(shown, id=anchor, level=shown.level, said=self._say((Sentence(block.text, block.finding),)))
        elif isinstance(block, Paragraph | Callout):
            found = replace(shown, said=self._say(block.sentences))
        elif isinstance(block, Table):
            grid = self._grid(block, shown.id)
            found = replace(shown, grid=replace(grid, sheet=self._where.sheet(self._tables[id(block)])))
        elif isinstance(block, Evidence):
            found = replace(shown, may=self._each(block.may), may_not=self._each(block.may_not))
        elif isinstance(block, ChainLadder):
            steps = (Step(step, level_name(step), self._say((step.sentence,))) for step in block.steps)
            found = replace(shown, steps=tuple(steps))
        elif hasattr(block, "items"):
            found = replace(shown, said=self._each(block.items))
        return found

    def _say(self, sentences: Sequence[Sentence]) -> tuple[Said, ...]:
        following = [*(sentence.finding for sentence in sentences[1:]), None]
        return tuple(
            self._one(sentence.text, sentence.finding if sentence.finding != after else None, sentence.finding)
            for sentence, after in zip(sentences, following, strict=True)
        )

    def _each(self, sentences: Sequence[Sentence]) -> tuple[Said, ...]:
        return tuple(self._one(sentence.text, sentence.finding, sentence.finding) for sentence in sentences)

    def _one(self, text: str, linked: str | None, finding: str | None) -> Said:
        origin = self._origins.get(linked) if linked else None
        if origin is None:
            return Said(text, finding or "")
        title = say("render.source_of", self._language, title=origin.title)
        return Said(text, finding or "", f"{self._where.origins}#{origin.anchor}", title)

    def _grid(self, table: Table, key: str) -> Grid:
        numeric = [place < len(table.numeric) and table.numeric[place] for place in range(len(table.columns))]
        columns = tuple(zip(table.columns, numeric, strict=True))
        rows = tuple(
            Row(
                self._one(row.cells[0], row.finding, row.finding),
                tuple(
                    (name, cell, is_number) for (name, is_number), cell in zip(columns[1:], row.cells[1:], strict=True)
                ),
            )
            for row in table.rows
        )
        stacks = len(numeric) - sum(numeric) > MOST_WORDY
        return Grid(key, table.caption, columns, rows, table.note or "", stacks)
