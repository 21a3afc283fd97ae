"""The chain: every goal from level 5 down to 1, why it should help, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.claims.goals import find_broken_links
from oogst.content import label
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import SYMBOLS, words_of
from oogst.types.claim import GoalOutcome
from oogst.types.design import Goal, said
from oogst.types.report import Callout, ChainLadder, ChainStep, Paragraph, Section, Sentence


def build_chain(story: Story) -> Iterator[Section]:
    """Yield the chain section."""
    if not story.outcomes:
        return
    steps = tuple(_step(story, outcome) for outcome in story.outcomes)
    intro = Paragraph((Sentence(story.say("section.chain.intro")),))
    broken = tuple(
        Sentence(
            story.say("section.chain.broken", goal=story.goal_text(goal), parent=story.goal_text(parent)),
            is_design=True,
        )
        for goal, parent in find_broken_links(story.design, story.outcomes)
    )
    warnings = (Callout("warning", story.say("section.chain.broken.title"), broken),) if broken else ()
    yield Section("chain", story.say("section.chain.title"), (intro, ChainLadder(steps), *warnings))


def _step(story: Story, outcome: GoalOutcome) -> ChainStep:
    goal = story.design.goal(outcome.goal)
    if outcome.claim is not None:
        sentence = Sentence(words_of(story, outcome.claim).brief, outcome.claim.finding)
    else:
        reason = said(goal.not_measured_because, story.language)
        sentence = Sentence(reason or story.say("section.not_measured"), is_design=True)
    return ChainStep(
        level=goal.level,
        level_name=label("kirkpatrick", f"level_{goal.level}")[story.language],
        goal=said(goal.text, story.language),
        symbol=SYMBOLS[outcome.status],
        status=story.say(f"claim.status.{outcome.status}"),
        sentence=sentence,
        why=_why(story, goal),
    )


def _why(story: Story, goal: Goal) -> str | None:
    if goal.chain is None:
        return None
    parts = {
        "condition": said(goal.chain.if_, story.language),
        "then": said(goal.chain.then, story.language),
        "because": said(goal.chain.because, story.language),
    }
    return story.say("section.chain.why", **parts)


SECTIONS.register(SectionKind("chain", 10, build_chain))
