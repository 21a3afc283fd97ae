"""Expected but not seen, and seen the other way round: as prominent as any success."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import quotes_about, sentences, words_of
from oogst.types.claim import GoalOutcome, GoalStatus
from oogst.types.design import said
from oogst.types.report import Block, Heading, Paragraph, Section, Sentence


def build_not_seen(story: Story) -> Iterator[Section]:
    """Yield the section on what was not seen; it is there even when all was seen."""
    blocks: list[Block] = []
    for status in (GoalStatus.CONTRADICTED, GoalStatus.NOT_OBSERVED):
        for outcome in story.outcomes:
            if outcome.status is status:
                blocks += _tell(story, outcome)
    if blocks:
        blocks.insert(0, Paragraph((Sentence(story.say("section.not_seen.intro")),)))
    else:
        blocks.append(Paragraph((Sentence(story.say("section.not_seen.nothing")),)))
    yield Section("not_seen", story.say("section.not_seen.title"), tuple(blocks))


def _tell(story: Story, outcome: GoalOutcome) -> Iterator[Block]:
    goal = story.goal_text(outcome.goal)
    yield Heading(story.say(f"section.not_seen.{outcome.status}", goal=goal))
    if outcome.claim is not None:
        words = words_of(story, outcome.claim)
        yield Paragraph(sentences((words.headline, *words.numbers), outcome.claim.finding))
    indicators = story.design.indicators_of(outcome.goal)
    if indicators:
        asked = said(indicators[0].definition, story.language)
        yield Paragraph((Sentence(story.say("section.not_seen.asked", asked=asked), is_design=True),))
    yield from quotes_about(story, outcome.goal, ("contradicts",))


SECTIONS.register(SectionKind("not_seen", 60, build_not_seen))
