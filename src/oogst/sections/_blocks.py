"""Blocks that several sections use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oogst.claims.wording import Wording, uncapital, word_claim
from oogst.language.message import say
from oogst.privacy.plan import FEWEST_FOR_SPLITS
from oogst.sections import Story
from oogst.types.claim import Claim, GoalStatus
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding, ReleasedSplit
from oogst.types.report import Block, Callout, Evidence, QuoteBlock, Sentence

SYMBOLS = {
    GoalStatus.SUPPORTED: "●",
    GoalStatus.PARTLY: "◐",
    GoalStatus.NOT_OBSERVED: "○",
    GoalStatus.CONTRADICTED: "×",
    GoalStatus.HIDDEN: "–",
    GoalStatus.NOT_MEASURED: "·",
    GoalStatus.NOT_CALCULATED: "·",
}


UNKNOWN_RESPONSE = "invited_unknown"


def words_of(story: Story, claim: Claim) -> Wording:
    """Return the words of a claim in the story's language."""
    finding = story.released.get(claim.finding)
    if finding is None:
        raise KeyError(claim.finding)
    return word_claim(claim, finding, story.language, has_second_source=story.has_second_source(finding))


def sentences(texts: Sequence[str], finding: str | None) -> tuple[Sentence, ...]:
    """Return texts as sentences that all rest on one finding."""
    return tuple(Sentence(text, finding) for text in texts)


def make_evidence(story: Story, claim: Claim) -> Evidence | None:
    """Return the evidence block of a claim; None when nothing may be said at all."""
    words = words_of(story, claim)
    if not words.may and not words.may_not:
        return None
    grade = str(claim.grade) if claim.grade else "none"
    return Evidence(
        grade, words.label, sentences(words.may, None), sentences(words.may_not, None), finding=claim.finding
    )


def quotes_about(story: Story, goal: str | None, directions: Sequence[str | None], most: int = 2) -> list[Block]:
    """Return the released quotes of a goal that point in one of the directions."""
    found: list[Block] = []
    for finding in story.of_kind(Kind.QUOTES):
        if finding.about.goal == goal:
            chosen = [quote for quote in finding.quotes if quote.direction in directions]
            found += [
                QuoteBlock(quote.text, say("section.quote.source", story.language), finding.key) for quote in chosen
            ]
    return found[:most]


def hidden_note(story: Story, reason: str, finding: str | None = None, merged: str = "") -> Callout:
    """Return the note that stands where something is hidden, with its reason."""
    values = {"threshold": story.released.threshold, "fewest": FEWEST_FOR_SPLITS, "merged": merged}
    title = story.say("section.merged.title" if merged else "section.hidden.title")
    return Callout("hidden", title, (Sentence(story.say(reason, **values), finding),))


def merged_note(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> list[Block]:
    """Return the note that tells which classes of a breakdown were merged, and why."""
    if not split.merged_because:
        return []
    merged = "; ".join(part.label for part in split.classes if len(part.parts) > 1)
    return [hidden_note(story, split.merged_because, finding.key, merged)]


def hidden_splits(story: Story, finding: ReleasedFinding) -> list[Block]:
    """Return one note per reason why breakdowns are not shown, with the breakdowns it holds for."""
    by_reason: dict[str, list[str]] = {}
    for split in finding.splits:
        if split.withheld_because:
            by_reason.setdefault(split.withheld_because, []).append(uncapital(said(split.title, story.language)))
    return [_hidden_split(story, reason, finding.key, titles) for reason, titles in by_reason.items()]


def _hidden_split(story: Story, reason: str, finding: str, titles: Sequence[str]) -> Callout:
    note = hidden_note(story, reason, finding)
    return replace(note, title=story.say("section.hidden.splits", attributes=", ".join(titles)))
