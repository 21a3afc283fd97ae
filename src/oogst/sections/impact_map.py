"""The impact map: what was expected, what was seen, for how many people, in their words."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.charts.kind import build_figure
from oogst.charts.unit_dots import UnitDots, UnitRow
from oogst.language.numbers import count, of
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import SYMBOLS
from oogst.types.claim import GoalOutcome
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Paragraph, Section, Sentence, Table, TableRow

SMALL_GROUP = 30


def build_impact_map(story: Story) -> Iterator[Section]:
    """Yield the impact map of the goals on levels 4 to 2."""
    outcomes = [outcome for outcome in story.outcomes if 2 <= story.design.goal(outcome.goal).level <= 4]
    if not outcomes:
        return
    columns = tuple(story.say(f"section.impact.column.{name}") for name in ("expected", "seen", "people", "quote"))
    rows = tuple(_row(story, outcome) for outcome in outcomes)
    intro = Paragraph((Sentence(story.say("section.impact.intro")),))
    table = Table(story.say("section.impact.caption"), columns, rows)
    yield Section("impact_map", story.say("section.impact.title"), (intro, table, *_dots(story)))


def _row(story: Story, outcome: GoalOutcome) -> TableRow:
    finding = story.released.get(outcome.claim.finding) if outcome.claim else None
    seen = f"{SYMBOLS[outcome.status]} {story.say(f'claim.status.{outcome.status}')}"
    cells = (story.goal_text(outcome.goal), seen, _people(story, finding), _quote(story, outcome.goal))
    return TableRow(cells, finding.key if finding else None)


def _people(story: Story, finding: ReleasedFinding | None) -> str:
    if finding is None or not finding.numbers.is_estimable:
        return "–"
    if finding.numbers.count is not None:
        return of(*finding.numbers.count, story.language)
    if finding.about.kind is Kind.SERIES:
        return "–"
    return f"n = {count(finding.numbers.flow.used, story.language)}"


def _quote(story: Story, goal: str) -> str:
    for finding in story.of_kind(Kind.QUOTES):
        if finding.about.goal == goal:
            for quote in finding.quotes:
                if quote.direction in ("supports", None):
                    return f"“{quote.text}”"
    return "–"


def _dots(story: Story) -> Iterator[Block]:
    rows = tuple(
        UnitRow(said(finding.about.title, story.language), *finding.numbers.count, finding=finding.key)
        for finding in story.of_kind(Kind.SHARE, Kind.IMPACT)
        if finding.numbers.count is not None and 5 <= finding.numbers.count[1] <= SMALL_GROUP
    )
    if rows:
        keys = tuple(row.finding for row in rows if row.finding)
        yield build_figure(UnitDots(rows), story.say("section.impact.bounds"), story.language, keys)


SECTIONS.register(SectionKind("impact_map", 40, build_impact_map))
