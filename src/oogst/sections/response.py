"""Who answered, and who is missing."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.charts.kind import build_figure
from oogst.charts.representation import Representation, RepresentationRow
from oogst.claims.wording import uncapital
from oogst.language.numbers import count, of
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import UNKNOWN_RESPONSE, hidden_note, hidden_splits, merged_note
from oogst.types.design import said
from oogst.types.released import ReleasedFinding, ReleasedSplit
from oogst.types.report import Block, Callout, Heading, Paragraph, Section, Sentence

LOW_RESPONSE = 0.5


def build_response(story: Story) -> Iterator[Section]:
    """Yield the response section."""
    blocks: list[Block] = []
    for finding in story.responses:
        blocks += _tell(story, finding)
    yield Section("response", story.say("section.response.title"), tuple(blocks))


def _tell(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    title = said(finding.about.title, story.language)
    if finding.numbers.reason == UNKNOWN_RESPONSE:
        yield from _tell_unknown(story, finding)
        return
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
    yield from hidden_splits(story, finding)


def _tell_unknown(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    title = said(finding.about.title, story.language)
    answered = count(finding.numbers.flow.answered, story.language)
    yield Heading(story.say("section.response.unknown", title=title), finding.key)
    yield Paragraph((Sentence(story.say("section.response.answered", answered=answered), finding.key),))


def _moved(story: Story, finding: ReleasedFinding) -> Iterator[Sentence]:
    for name in ("n_left", "n_joined", "n_doubles"):
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
    yield from merged_note(story, finding, split)


SECTIONS.register(SectionKind("response", 20, build_response))
