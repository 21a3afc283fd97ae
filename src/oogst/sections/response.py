"""Who answered, and who is missing."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.charts.kind import build_figure
from oogst.charts.representation import Representation, RepresentationRow
from oogst.claims.wording import uncapital
from oogst.language.numbers import of
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import hidden_note, split_notes
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding, ReleasedSplit
from oogst.types.report import Block, Callout, Heading, Paragraph, Section, Sentence

LOW_RESPONSE = 0.5


def build_response(story: Story) -> Iterator[Section]:
    """Yield the response section."""
    blocks: list[Block] = []
    for finding in story.of_kind(Kind.RESPONSE):
        blocks += _tell(story, finding)
    yield Section("response", story.say("section.response.title"), tuple(blocks))


def _tell(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    title = said(finding.about.title, story.language)
    if finding.withheld_because or finding.numbers.count is None:
        yield Heading(title)
        yield hidden_note(story, finding.withheld_because or "section.hidden.response", finding.key)
        return
    answered, invited = finding.numbers.count
    text = story.say("section.response.of", of=of(answered, invited, story.language))
    yield Heading(f"{title}: {text}", finding.key)
    if invited and answered / invited < LOW_RESPONSE:
        low = Sentence(story.say("section.response.low", of=of(answered, invited, story.language)), finding.key)
        yield Callout("warning", story.say("section.response.low.title"), (low,))
    missing = invited - answered
    key = "section.response.missing" if missing else "section.response.everyone"
    yield Paragraph((Sentence(story.say(key, missing=missing), finding.key), *_moved(story, finding)))
    for split in finding.splits:
        yield from _compare(story, finding, split)


def _moved(story: Story, finding: ReleasedFinding) -> Iterator[Sentence]:
    for name in ("n_left", "n_joined"):
        people = finding.numbers.details.get(name)
        if isinstance(people, int) and people > 0:
            yield Sentence(story.say(f"section.response.{name}", people=people), finding.key)


def _compare(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Block]:
    rows = tuple(
        RepresentationRow(part.label, part.numbers.count[1], part.numbers.count[0])
        for part in split.classes
        if part.numbers.count is not None
    )
    if len(rows) > 1:
        title = story.say("section.response.by", attribute=uncapital(said(split.title, story.language)))
        yield build_figure(Representation(rows), title, story.language, (finding.key,))
    yield from split_notes(story, finding, split)


SECTIONS.register(SectionKind("response", 20, build_response))
