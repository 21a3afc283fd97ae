"""What we do not know: limits that no reader may miss, and that no one can switch off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oogst.claims.wording import capital
from oogst.language.numbers import day
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import UNKNOWN_RESPONSE, words_of
from oogst.types.claim import GoalStatus, Verdict
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.report import Bullets, Section, Sentence


def build_unknown(story: Story) -> Iterator[Section]:
    """Yield the section on limits."""
    parts = (_missing, _causes, _unmeasured, _caveats, _events, _hidden, _tests, _elsewhere)
    items = [replace(item, text=capital(item.text)) for part in parts for item in part(story)]
    yield Section("unknown", story.say("section.unknown.title"), (Bullets(tuple(items)),))


def _missing(story: Story) -> Iterator[Sentence]:
    for finding in story.responses:
        if finding.numbers.reason == UNKNOWN_RESPONSE:
            moment = said(finding.about.title, story.language)
            yield Sentence(story.say("section.unknown.response_at", moment=moment), finding.key)
        missing = finding.numbers.flow.invited - finding.numbers.flow.answered
        if finding.numbers.is_estimable and missing > 0:
            moment = said(finding.about.title, story.language)
            text = story.say("section.unknown.missing_at", missing=missing, moment=moment)
            yield Sentence(text, finding.key)


def _causes(story: Story) -> Iterator[Sentence]:
    kinds = {finding.about.kind for finding in story.released}
    if Kind.COMPARISON not in kinds:
        yield Sentence(story.say("section.unknown.cause"))


def _unmeasured(story: Story) -> Iterator[Sentence]:
    for outcome in story.outcomes:
        if outcome.status is GoalStatus.NOT_MEASURED:
            yield Sentence(story.say("section.unknown.unmeasured", goal=story.goal_text(outcome.goal)), is_design=True)
        elif outcome.status is GoalStatus.NOT_CALCULATED and outcome.claim is not None:
            headline = words_of(story, outcome.claim).headline
            yield Sentence(headline, outcome.claim.finding)


def _elsewhere(story: Story) -> Iterator[Sentence]:
    yield Sentence(story.say("section.unknown.elsewhere"))


def _caveats(story: Story) -> Iterator[Sentence]:
    keys = dict.fromkeys(key for finding in story.released for key in finding.about.caveats)
    for key in keys:
        yield Sentence(story.say(key))


def _events(story: Story) -> Iterator[Sentence]:
    for event in story.design.events:
        when = day(event.date, story.language)
        text = story.say("section.unknown.event", day=when, event=said(event.text, story.language))
        yield Sentence(text, is_design=True)


def _hidden(story: Story) -> Iterator[Sentence]:
    hidden = tuple(claim.finding for claim in story.claims.values() if claim.verdict is Verdict.HIDDEN)
    if hidden:
        text = story.say("section.unknown.hidden", hidden=len(hidden), threshold=story.released.threshold)
        yield Sentence(text, hidden[0], also=hidden[1:])


def _tests(story: Story) -> Iterator[Sentence]:
    tested = tuple(claim.finding for claim in story.claims.values() if claim.p_adjusted is not None)
    if len(tested) > 1:
        yield Sentence(story.say("section.unknown.tests", tests=len(tested)), tested[0], also=tested[1:])


SECTIONS.register(SectionKind("unknown", 70, build_unknown))
