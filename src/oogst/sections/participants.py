"""One page for participants: short sentences, counts of people, no method; what was not seen, what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.claims.wording import uncapital
from oogst.language.numbers import count
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.types.claim import GoalStatus, Verdict
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Bullets, Heading, Paragraph, Section, Sentence

EFFECTS = (Kind.CHANGE, Kind.COMPARISON, Kind.RETROSPECTIVE)
CLEAR = (Verdict.IMPROVED, Verdict.WORSENED)


def build_participants(story: Story) -> Iterator[Section]:
    """Yield the page for participants; quotes and money stay out of it."""
    results = tuple(sentence for finding in story.released for sentence in _tell(story, finding))
    if not results:
        return
    intro = [Sentence(story.say("section.participants.intro")), *_response(story)]
    blocks: list[Block] = [Paragraph(tuple(intro)), Bullets(results)]
    advice = tuple(Sentence(said(part.text, story.language), is_design=True) for part in story.design.recommendations)
    if advice:
        blocks += [Heading(story.say("section.participants.next")), Bullets(advice)]
    blocks.append(Paragraph((Sentence(story.say("section.participants.name")),)))
    yield Section("participants", story.say("section.participants.title"), tuple(blocks))
    yield Section("participants_not_seen", story.say("section.participants.not_seen"), _not_seen(story))
    unknown = Bullets(tuple(_unknown(story)))
    yield Section("participants_unknown", story.say("section.participants.unknown"), (unknown,))


def _not_seen(story: Story) -> tuple[Block, ...]:
    found = []
    for status in (GoalStatus.CONTRADICTED, GoalStatus.NOT_OBSERVED):
        for outcome in story.outcomes:
            if outcome.status is status:
                text = story.say(f"section.participants.{status}", goal=story.goal_text(outcome.goal))
                found.append(Sentence(text, outcome.claim.finding if outcome.claim else None, is_design=True))
    if found:
        return (Bullets(tuple(found)),)
    return (Paragraph((Sentence(story.say("section.participants.nothing_unseen")),)),)


def _unknown(story: Story) -> Iterator[Sentence]:
    for finding in story.responses[-1:]:
        missing = finding.numbers.flow.invited - finding.numbers.flow.answered
        if finding.numbers.is_estimable and missing > 0:
            yield Sentence(story.say("section.participants.missing", missing=missing), finding.key)
    if not story.of_kind(Kind.COMPARISON):
        yield Sentence(story.say("section.participants.cause"))
    for outcome in story.outcomes:
        if outcome.status is GoalStatus.NOT_MEASURED:
            text = story.say("section.participants.unmeasured", goal=story.goal_text(outcome.goal))
            yield Sentence(text, is_design=True)
    if any(claim.verdict is Verdict.HIDDEN for claim in story.claims.values()):
        yield Sentence(story.say("section.participants.hidden"))
    yield Sentence(story.say("section.participants.elsewhere"))


def _response(story: Story) -> Iterator[Sentence]:
    for finding in story.responses[-1:]:
        if not finding.withheld_because:
            answered = count(finding.numbers.flow.answered, story.language)
            yield Sentence(story.say("section.participants.response", answered=answered), finding.key)


def _tell(story: Story, finding: ReleasedFinding) -> Iterator[Sentence]:
    if not finding.about.primary or finding.withheld_because or not finding.numbers.is_estimable:
        return
    title = uncapital(said(finding.about.title, story.language))
    if finding.about.kind in (Kind.SHARE, Kind.IMPACT) and finding.numbers.count is not None:
        part, total = (count(people, story.language) for people in finding.numbers.count)
        yield Sentence(story.say("section.participants.share", count=part, total=total, title=title), finding.key)
    elif finding.about.kind in EFFECTS:
        is_up = (finding.numbers.estimate or 0.0) > 0
        is_clear = story.claims[finding.key].verdict in CLEAR
        key = ("higher" if is_up else "lower") if is_clear else "unclear"
        yield Sentence(story.say(f"section.participants.{key}", title=title), finding.key)


SECTIONS.register(SectionKind("participants", 75, build_participants))
