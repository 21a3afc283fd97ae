"""Report blocks: what every output format can show, and nothing else.

Each text or row that holds a number names its finding, so that every number
can be traced to its method and its input.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from oogst.language.message import Language
from oogst.types.released import Released


class Chart(Protocol):
    """Data of one chart; ``key`` names the module of :mod:`oogst.charts` that draws it."""

    @property
    def key(self) -> str:
        """Kind of chart."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, with the finding that its numbers come from.

    A text without a finding holds no digits, except in a date, the name of a
    level, or words of the design's owner (a goal, a definition):
    ``is_design`` marks those, so that no other number goes untraced. A number
    that counts findings names the others in ``also``.
    """

    text: str
    finding: str | None = None
    is_design: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """One line of facts under a heading: n, date, version."""

    items: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of cells; the first is its header."""

    cells: tuple[str, ...]
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; ``numeric`` tells which columns are right-aligned."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    numeric: tuple[bool, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its title, reading aid, text alternative and table."""

    chart: Chart
    title: str
    caption: str
    alt: str
    table: Table
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed remark: draft, hidden for privacy, warning or note."""

    kind: Literal["draft", "hidden", "warning", "note"]
    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strong the evidence is, and what one may and may not say."""

    grade: str
    label: str
    may: tuple[Sentence, ...]
    may_not: tuple[Sentence, ...]
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """Someone's own words."""

    text: str
    source: str
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One goal of the chain with its status in a symbol and a word."""

    level: int
    level_name: str
    goal: str
    symbol: str
    status: str
    sentence: Sentence
    why: str | None = None


@dataclass(frozen=True, slots=True)
class ChainLadder:
    """The chain from organisation result down to reaction, goal by goal."""

    steps: tuple[ChainStep, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; states a finding or a task.

    ``method`` holds the key of the analysis that the text under this heading
    explains; the provenance of every number of that analysis links here.
    """

    text: str
    finding: str | None = None
    method: str | None = None


Block = Heading | Paragraph | Bullets | Facts | Table | Figure | Callout | Evidence | QuoteBlock | ChainLadder


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with its own heading."""

    key: str
    title: str
    blocks: tuple[Block, ...]


class InputTable(NamedTuple):
    """A table that was read: its name in the study, its file and its number of rows."""

    name: str
    file: str
    rows: int


@dataclass(frozen=True, slots=True)
class Colophon:
    """What makes a report reproducible: versions, seed, fingerprint of the input."""

    version: str
    seed: int
    fingerprint: str
    evaluated_on: dt.date | None = None
    evaluator: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report, ready for every output format.

    The first section is the one-page summary. ``draft_because`` is empty for
    a final report. ``sources`` lists the input tables; the names in
    ``About.tables`` refer to them. ``is_brief`` leaves out of a printed report
    what only who checks it needs: contents, tables of figures, provenance.
    """

    id: str
    title: str
    subtitle: str
    language: Language
    sections: tuple[Section, ...]
    released: Released
    colophon: Colophon
    draft_because: tuple[str, ...] = ()
    sources: tuple[InputTable, ...] = ()
    is_brief: bool = False
