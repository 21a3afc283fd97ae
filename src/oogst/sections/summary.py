"""One page: the question, who answered, what was seen and not seen, what is not known, what next."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.language.numbers import count, of
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import SYMBOLS, UNKNOWN_RESPONSE, words_of
from oogst.types.claim import GoalOutcome, GoalStatus
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Bullets, Heading, Paragraph, Section, Sentence, Table, TableRow


def build_summary(story: Story) -> Iterator[Section]:
    """Yield the summary section."""
    blocks = [*_lead(story), *_goals(story), *_limits(story), *_next(story)]
    yield Section("summary", story.say("section.summary.title"), tuple(blocks))


def _lead(story: Story) -> Iterator[Block]:
    programme = story.design.programme
    texts = [Sentence(said(programme.question, story.language), is_design=True)] if programme.question else []
    texts += [Sentence(_response(story, finding), finding.key) for finding in story.responses[-1:]]
    texts = [text for text in texts if text.text]
    if _highest_level(story) == 1:
        texts.append(Sentence(story.say("section.summary.reaction_only")))
    if texts:
        yield Paragraph(tuple(texts), lead=True)


def _response(story: Story, finding: ReleasedFinding) -> str:
    """Say who answered the final measurement."""
    if finding.numbers.reason == UNKNOWN_RESPONSE:
        answered = count(finding.numbers.flow.answered, story.language)
        return story.say("section.summary.response_unknown", answered=answered)
    if finding.numbers.count is None:
        return ""
    return story.say("section.summary.response", of=of(*finding.numbers.count, story.language))


def _highest_level(story: Story) -> int:
    levels = [story.design.goal(outcome.goal).level for outcome in story.outcomes if outcome.claim is not None]
    return max(levels, default=0)


def _goals(story: Story) -> Iterator[Block]:
    rows = [_goal_row(story, outcome) for outcome in story.outcomes]
    if rows:
        columns = tuple(story.say(f"section.summary.column.{name}") for name in ("goal", "status", "says", "evidence"))
        yield Table(story.say("section.summary.goals"), columns, tuple(rows))


def _goal_row(story: Story, outcome: GoalOutcome) -> TableRow:
    status = f"{SYMBOLS[outcome.status]} {story.say(f'claim.status.{outcome.status}')}"
    if outcome.claim is None:
        return TableRow((story.goal_text(outcome.goal), status, story.say("section.not_measured"), "–"))
    words = words_of(story, outcome.claim)
    return TableRow((story.goal_text(outcome.goal), status, words.brief, words.label), outcome.claim.finding)


def _limits(story: Story) -> Iterator[Block]:
    texts = [story.say("section.unknown.cause")] if not _has_comparison(story) else []
    items = [item for finding in story.responses[-1:] for item in _missing(story, finding)]
    items += [Sentence(text) for text in texts]
    if items:
        yield Heading(story.say("section.unknown.title"))
        yield Bullets(tuple(items))


def _missing(story: Story, finding: ReleasedFinding) -> Iterator[Sentence]:
    missing = finding.numbers.flow.invited - finding.numbers.flow.answered
    if finding.numbers.reason == UNKNOWN_RESPONSE:
        yield Sentence(story.say("section.unknown.response"), finding.key)
    elif finding.numbers.is_estimable and missing > 0:
        yield Sentence(story.say("section.unknown.missing", missing=missing), finding.key)


def _has_comparison(story: Story) -> bool:
    return bool(story.of_kind(Kind.COMPARISON))


def _next(story: Story) -> Iterator[Block]:
    advice = [Sentence(said(part.text, story.language), is_design=True) for part in story.design.recommendations]
    seen = any(outcome.status is GoalStatus.SUPPORTED for outcome in story.outcomes)
    if advice:
        yield Heading(story.say("section.next.title" if seen else "section.next.title_open"))
        yield Bullets(tuple(advice))


SECTIONS.register(SectionKind("summary", 0, build_summary))
