"""What stands on each slide and in its notes, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oogst.language.message import say
from oogst.render.provenance import Origin, named_findings, trace
from oogst.render.slides.tables import parts_that_fit
from oogst.render.texts import block_sentences, explains_methods, level_name
from oogst.types.report import (
    Block,
    Callout,
    ChainLadder,
    Evidence,
    Facts,
    Figure,
    Heading,
    Paragraph,
    QuoteBlock,
    Report,
    Section,
    Table,
    TableRow,
)

LINES_ON_SLIDE = 13
SIGNS_ON_LINE = 88
LINES_BESIDE = 2
"""Text that goes along with a figure instead of getting a slide of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph on a slide; ``look`` is ``text``, ``bullet``, ``strong`` or ``fact``."""

    text: str
    look: str = "text"

    @property
    def height(self) -> int:
        """Number of lines that it takes on a slide."""
        return 1 + len(self.text) // SIGNS_ON_LINE


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title and either lines, a figure or a table; ``foot`` stands below a figure."""

    title: str
    lines: tuple[Line, ...] = ()
    figure: Figure | None = None
    table: Table | None = None
    foot: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def plan_slides(report: Report) -> tuple[Slide, ...]:
    """Return the slides between the title slide and the last one.

    Sections that explain methods go into the notes of the last slide.
    """
    planner = _Planner(report, trace(report))
    return tuple(
        slide
        for section in report.sections
        if not explains_methods(section)
        for group in _groups(section)
        for slide in planner.plan(section, group)
    )


def table_lines(table: Table) -> tuple[str, ...]:
    """Return a table as lines of text, for the notes."""
    rows = (" | ".join(row.cells) for row in table.rows)
    return (table.caption, " | ".join(table.columns), *rows, *((table.note,) if table.note else ()))


def spoken(block: Block) -> tuple[str, ...]:
    """Return all that a block says, tables included, for the notes."""
    said = tuple(sentence.text for sentence in block_sentences(block))
    if isinstance(block, Figure):
        return (*said, *table_lines(block.table))
    return table_lines(block) if isinstance(block, Table) else said


def _groups(section: Section) -> Iterator[tuple[Block, ...]]:
    """Cut a section before each heading."""
    group: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Heading) and group:
            yield tuple(group)
            group = []
        group.append(block)
    if group:
        yield tuple(group)


@dataclass(frozen=True, slots=True)
class _Planner:
    report: Report
    origins: dict[str, Origin]

    def plan(self, section: Section, group: tuple[Block, ...]) -> Iterator[Slide]:
        heading = group[0] if isinstance(group[0], Heading) else None
        title = heading.text if heading else section.title
        shown = [block for block in group if isinstance(block, Figure | Table | ChainLadder)]
        told = tuple(block for block in group if block not in shown and block is not heading)
        if told and (not shown or (heading is None and _height(told, self.report) > LINES_BESIDE)):
            yield from self._tell(title, told)
            told = ()
        for place, block in enumerate(shown):
            is_first_of_heading = heading is not None and place == 0
            own = section.title if isinstance(block, ChainLadder) else None
            yield from self._show(block, title if is_first_of_heading else own, told if place == 0 else ())

    def _tell(self, title: str, blocks: tuple[Block, ...]) -> Iterator[Slide]:
        lines = tuple(line for block in _without_repeats(blocks) for line in _lines(block, self.report))
        pages = _pages(lines)
        for place, page in enumerate(pages):
            name = title if place == 0 else say("render.continued", self.report.language, title=title)
            yield Slide(name, page, notes=self._origins(*blocks) if place == 0 else ())

    def _show(self, block: Figure | Table | ChainLadder, title: str | None, told: tuple[Block, ...]) -> Iterator[Slide]:
        words = tuple(sentence.text for each in told for sentence in block_sentences(each))
        if isinstance(block, Figure):
            foot = tuple(dict.fromkeys((block.caption, *(text for each in told for text in _foot(each, self.report)))))
            own = () if title is None else (block.title,)
            notes = (*own, *words, block.alt, *table_lines(block.table), *self._origins(block, *told))
            yield Slide(title or block.title, figure=block, foot=foot, notes=notes)
            return
        table = _chain_table(block, self.report) if isinstance(block, ChainLadder) else block
        caption = title or table.caption
        notes = (*words, *table_lines(table), *self._origins(block, *told))
        foot = (table.note,) if table.note else ()
        for place, part in enumerate(parts_that_fit(table, foot)):
            name = caption if place == 0 else say("render.continued", self.report.language, title=caption)
            yield Slide(name, table=part, foot=foot, notes=notes if place == 0 else ())

    def _origins(self, *blocks: Block) -> tuple[str, ...]:
        keys = dict.fromkeys(key for block in blocks for key in named_findings(block))
        return tuple(origin_line(self.origins[key], self.report) for key in keys)


def origin_line(origin: Origin, report: Report) -> str:
    """Return n, method and input of a finding as one line."""
    language = report.language
    version = say("render.version", language, version=origin.version)
    parts = {
        "render.people": origin.people,
        "render.method": f"{origin.method}, {version}",
        "render.inputs": origin.inputs_in_words(language),
    }
    told = ". ".join(f"{say(name, language)}: {text}" for name, text in parts.items() if text)
    return f"{origin.title} [{origin.key}]. {told}"


def _lines(block: Block, report: Report) -> Iterator[Line]:
    texts = [sentence.text for sentence in block_sentences(block)]
    if isinstance(block, Facts):
        yield Line(" · ".join(texts), "fact")
    elif isinstance(block, Paragraph):
        yield Line(" ".join(texts), "strong" if block.lead else "text")
    elif isinstance(block, Callout):
        yield Line(f"{texts[0]}: {' '.join(texts[1:])}" if texts[1:] else texts[0])
    elif isinstance(block, Evidence):
        yield from _evidence_lines(block, report)
    elif isinstance(block, QuoteBlock):
        yield Line(f"“{block.text}” – {block.source}")
    else:
        yield from (Line(text, "bullet") for text in texts)


def _without_repeats(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out a callout that says what an earlier one said; the same reason often holds for several groups."""
    said = [
        (block.title, *(sentence.text for sentence in block.sentences)) if isinstance(block, Callout) else None
        for block in blocks
    ]
    return tuple(block for place, block in enumerate(blocks) if said[place] is None or said[place] not in said[:place])


def _evidence_lines(block: Evidence, report: Report) -> Iterator[Line]:
    yield Line(f"{say('render.evidence', report.language)} {block.label}", "strong")
    for name, sentences in (("may", block.may), ("may_not", block.may_not)):
        if sentences:
            told = " ".join(sentence.text for sentence in sentences)
            yield Line(f"{say(f'render.{name}', report.language)}: {told}")


def _height(blocks: tuple[Block, ...], report: Report) -> int:
    return sum(line.height for block in blocks for line in _lines(block, report))


def _foot(block: Block, report: Report) -> Iterator[str]:
    if isinstance(block, Evidence):
        yield f"{say('render.evidence', report.language)} {block.label}"
    elif isinstance(block, Callout):
        yield " ".join(sentence.text for sentence in block.sentences)


def _pages(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    pages: list[tuple[Line, ...]] = []
    page: list[Line] = []
    for line in lines:
        if page and sum(each.height for each in page) + line.height > LINES_ON_SLIDE:
            pages.append(tuple(page))
            page = []
        page.append(line)
    return [*pages, tuple(page)]


def _chain_table(block: ChainLadder, report: Report) -> Table:
    rows = tuple(
        TableRow(
            (f"{step.level} {level_name(step)}", step.goal, step.sentence.text, f"{step.symbol} {step.status}"),
            step.sentence.finding,
        )
        for step in block.steps
    )
    names = tuple(say(f"render.{name}", report.language) for name in ("level", "goal", "result", "status"))
    return Table(say("render.chain", report.language), names, rows)
