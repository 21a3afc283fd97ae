"""What helped and what hindered, from cards and quotes."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.charts.factor_bars import FactorBars, FactorRow, Letter
from oogst.charts.kind import build_figure
from oogst.language.message import Language
from oogst.language.numbers import count
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import hidden_note, hidden_splits, merged_note
from oogst.types.design import said
from oogst.types.numbers import Kind, Row
from oogst.types.released import ReleasedFinding, ReleasedSplit
from oogst.types.report import Block, Heading, QuoteBlock, Section, Table, TableRow

PLACES = ("helps_large", "helps_limited", "hinders_large", "hinders_limited")
LETTERS: dict[str, Letter] = {"A": "A", "B": "B", "C": "C", "D": "D", "E": "E"}


def build_helped(story: Story) -> Iterator[Section]:
    """Yield the section when there are cards or quotes that say so."""
    blocks = [block for finding in story.of_kind(Kind.CARDS) for block in _tell_cards(story, finding)]
    for direction in ("helps", "hinders"):
        blocks += _tell_quotes(story, direction)
    yield Section("helped", story.say("section.helped.title"), tuple(blocks))


def _tell_cards(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    if finding.withheld_because:
        yield hidden_note(story, finding.withheld_because, finding.key)
        return
    rows = tuple(_factor(row, story.language, finding.key) for row in finding.rows)
    if not rows:
        return
    boards = count(finding.numbers.flow.used, story.language)
    yield build_figure(
        FactorBars(rows, finding.numbers.flow.used),
        story.say("section.helped.cards", boards=boards),
        story.language,
        (finding.key,),
    )
    for split in finding.splits:
        yield from _tell_groups(story, finding, split)
    yield from hidden_splits(story, finding)


def _factor(row: Row, language: Language, finding: str) -> FactorRow:
    counts = {place: int(row.values.get(place) or 0) for place in PLACES}
    return FactorRow(
        label=said(row.label, language),
        letter=LETTERS[str(row.values["letter"])],
        helps=counts["helps_large"] + counts["helps_limited"],
        helps_much=counts["helps_large"],
        hinders=counts["hinders_large"] + counts["hinders_limited"],
        hinders_much=counts["hinders_large"],
        finding=finding,
    )


def _tell_groups(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Block]:
    rows = tuple(
        TableRow((part.label, count(part.numbers.flow.used, story.language)), finding.key) for part in split.classes
    )
    if len(rows) > 1:
        caption = story.say("section.helped.groups", attribute=said(split.title, story.language))
        columns = (said(split.title, story.language), story.say("section.helped.column.stories"))
        yield Table(caption, columns, rows, (False, True))
    yield from merged_note(story, finding, split)


def _tell_quotes(story: Story, direction: str) -> Iterator[Block]:
    found = [
        QuoteBlock(quote.text, story.say("section.quote.source"), finding.key)
        for finding in story.of_kind(Kind.QUOTES)
        for quote in finding.quotes
        if quote.direction == direction
    ]
    if found:
        yield Heading(story.say(f"section.helped.{direction}"))
        yield from found


SECTIONS.register(SectionKind("helped", 45, build_helped))
