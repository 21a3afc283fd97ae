"""Results per level: each finding as a headline that its margin supports, with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from oogst.charts.before_after import BeforeAfter, BeforeAfterRow
from oogst.charts.direction_bar import ORDER, DirectionBar, DirectionRow, Move
from oogst.charts.dot_interval import DotInterval, DotRow
from oogst.charts.forest import Forest, ForestRow
from oogst.charts.kind import build_figure
from oogst.charts.likert import Likert, LikertRow
from oogst.charts.measure import Measure
from oogst.claims.grading import ALPHA
from oogst.claims.values import difference_decimals
from oogst.claims.wording import FEW, arms_of, capital, uncapital
from oogst.content import label
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import (
    hidden_note,
    hidden_splits,
    make_evidence,
    merged_note,
    quotes_about,
    sentences,
    words_of,
)
from oogst.sections._series import draw_series
from oogst.types.claim import Claim, Verdict
from oogst.types.design import Direction, said
from oogst.types.estimate import Interval
from oogst.types.numbers import Kind, Numbers
from oogst.types.released import ReleasedFinding, ReleasedSplit
from oogst.types.report import Block, Facts, Figure, Heading, Paragraph, Section, Sentence

EFFECTS = (Kind.CHANGE, Kind.COMPARISON, Kind.RETROSPECTIVE)
LEVELS = (Kind.MEAN, Kind.SHARE, Kind.NPS, Kind.IMPACT)


def build_levels(story: Story) -> Iterator[Section]:
    """Yield one section per level with findings, from 4 down to 1; level 5 has its own."""
    for level in (4, 3, 2, 1):
        found = [finding for finding in story.of_kind(*EFFECTS, *LEVELS, Kind.SERIES) if finding.about.level == level]
        found.sort(key=lambda finding: (not finding.about.primary, finding.key))
        blocks = [block for finding in found for block in _tell(story, finding)]
        blocks += _tell_answers(story, level)
        yield Section(f"level_{level}", label("kirkpatrick", f"level_{level}")[story.language], tuple(blocks))


def _tell(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    claim = story.claims[finding.key]
    words = words_of(story, claim)
    yield Heading(words.headline, finding.key)
    if finding.withheld_because:
        yield hidden_note(story, finding.withheld_because, finding.key)
        return
    yield Facts(_facts(story, finding))
    if claim.verdict is Verdict.NOT_CALCULATED:
        yield Paragraph((Sentence(story.say(f"reason.{finding.numbers.reason}"), finding.key),))
        return
    yield Paragraph(sentences(words.numbers, finding.key))
    yield from _draw(story, finding)
    yield from _evidence(story, claim)
    for split in finding.splits:
        yield from _tell_split(story, finding, split)
    yield from hidden_splits(story, finding)
    yield from quotes_about(story, finding.about.goal, ("supports", None))


def _facts(story: Story, finding: ReleasedFinding) -> tuple[Sentence, ...]:
    moments = [story.design.moment(moment) for moment in finding.about.moments]
    titles = ", ".join(said(moment.title, story.language) for moment in moments)
    facts = [Sentence(story.say("section.level.facts.moments", moments=titles), is_design=True)] if titles else []
    if finding.about.indicator is not None:
        definition = story.design.indicator(finding.about.indicator).definition
        facts.append(Sentence(said(definition, story.language), is_design=True))
    return tuple(facts)


def _evidence(story: Story, claim: Claim) -> Iterator[Block]:
    block = make_evidence(story, claim)
    if block is not None:
        yield block


def measure_of(finding: ReleasedFinding, *, is_difference: bool) -> Measure:
    """Return how a finding's numbers are written on an axis."""
    is_share = finding.about.kind in (Kind.SHARE, Kind.IMPACT) or bool(finding.numbers.details.get("is_share"))
    if is_share:
        return Measure("points", signed=True) if is_difference else Measure("share")
    if finding.about.scale is not None and not is_difference:
        return Measure("score", finding.about.decimals)
    decimals = difference_decimals(finding) if is_difference else finding.about.decimals
    return Measure("number", decimals, signed=is_difference)


def _draw(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    if finding.about.kind is Kind.SERIES:
        yield from draw_series(story, finding)
        return
    figure = _draw_estimate(story, finding)
    if figure is not None:
        yield figure
    moves = _moves(finding.numbers)
    if moves and "direction" not in finding.withheld_parts:
        title = story.say("section.level.direction")
        row = DirectionRow(said(finding.about.title, story.language), moves, finding=finding.key)
        better: Literal["up", "down"] = "up" if finding.about.direction is Direction.UP else "down"
        yield build_figure(DirectionBar((row,), better), title, story.language, (finding.key,))


def _draw_estimate(story: Story, finding: ReleasedFinding) -> Figure | None:
    numbers, is_effect = finding.numbers, finding.about.kind in EFFECTS
    if numbers.estimate is None or finding.about.kind is Kind.NPS:
        return None
    target = finding.about.target
    row = DotRow(
        label=_when(story, finding),
        n=numbers.count[1] if numbers.count else numbers.flow.used,
        estimate=numbers.estimate,
        interval=numbers.interval,
        count=numbers.count[0] if numbers.count else None,
        target=target.value if target and (target.kind == "change") is is_effect else None,
        bounds=None if is_effect or _is_point(numbers.bounds) else numbers.bounds,
        finding=finding.key,
    )
    chart = DotInterval(
        (row,), measure_of(finding, is_difference=is_effect), None if is_effect else finding.about.scale
    )
    return build_figure(chart, capital(said(finding.about.title, story.language)), story.language, (finding.key,))


def _is_point(bounds: Interval | None) -> bool:
    """Tell whether nobody was silent, so that there is no worst case apart from the number itself."""
    return bounds is not None and bounds.width == 0


def _when(story: Story, finding: ReleasedFinding) -> str:
    if len(finding.about.moments) == 1:
        return said(story.design.moment(finding.about.moments[0]).title, story.language)
    return said(finding.about.title, story.language)


def _moves(numbers: Numbers) -> tuple[tuple[Move, int], ...]:
    counts = ((move, numbers.details.get(f"direction.{move}")) for move in ORDER)
    return tuple((move, value) for move, value in counts if isinstance(value, int))


def _tell_split(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Block]:
    if split.attribute == "group" and finding.about.kind is Kind.COMPARISON:
        yield from _draw_groups(story, finding, split)
    elif split.withheld_because:
        yield from _tell_expected(story, finding, split)
    elif _expected(story, finding, split) or differs(finding, split) or not _is_tested(split):
        yield from _draw_split(story, finding, split)
    elif len(split.classes) > 1:
        attribute = uncapital(said(split.title, story.language))
        yield Paragraph((Sentence(story.say("section.level.same_by", attribute=attribute), finding.key),))
    yield from merged_note(story, finding, split)


def _draw_groups(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Block]:
    rows = tuple(
        BeforeAfterRow(part.label, part.numbers.flow.used, part.numbers.before, part.numbers.after, finding=finding.key)
        for part in split.classes
        if part.numbers.before is not None and part.numbers.after is not None
    )
    if rows:
        title = story.say("section.level.groups", title=capital(said(finding.about.title, story.language)))
        chart = BeforeAfter(rows, measure_of(finding, is_difference=False), finding.about.scale)
        yield build_figure(chart, title, story.language, (finding.key,))


def _draw_split(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Block]:
    rows = tuple(
        _forest_row(part.label, part.numbers, finding.key)
        for part in split.classes
        if part.numbers.estimate is not None
    )
    whole = _whole_of(story, finding)
    if len(rows) < 2 or whole is None:
        return
    if any(row.interval is None for row in rows):
        # Margins beside some of the rows only would look like a difference between the groups.
        rows, whole = tuple(replace(row, interval=None) for row in rows), replace(whole, interval=None)
    names = {
        "title": capital(said(finding.about.title, story.language)),
        "attribute": uncapital(said(split.title, story.language)),
    }
    chart = Forest(rows, whole, measure_of(finding, is_difference=finding.about.kind in EFFECTS))
    key = "section.level.split_change" if finding.about.kind is Kind.COMPARISON else "section.level.split"
    yield build_figure(chart, story.say(key, **names), story.language, (finding.key,))
    yield Paragraph(tuple(_compare_words(story, finding, split)))


def _whole_of(story: Story, finding: ReleasedFinding) -> ForestRow | None:
    """Return everyone together, as the same quantity as the classes.

    The classes of a comparison are parts of the programme group and show its
    change; so the whole is that group, not the difference with the other.
    """
    if finding.about.kind is Kind.COMPARISON:
        programme = next(iter(arms_of(finding)), None)
        if programme is None or programme.numbers.estimate is None:
            return None
        return _forest_row(story.say("section.level.programme"), programme.numbers, finding.key)
    return None if finding.numbers.estimate is None else _forest_row("", finding.numbers, finding.key)


def _forest_row(label: str, numbers: Numbers, finding: str) -> ForestRow:
    people = numbers.count[1] if numbers.count else numbers.flow.used
    counted = numbers.count[0] if numbers.count else None
    return ForestRow(label, people, numbers.estimate or 0.0, numbers.interval, count=counted, finding=finding)


def differs(finding: ReleasedFinding, split: ReleasedSplit) -> bool:
    """Tell whether the classes differ, corrected for the number of breakdowns (Bonferroni)."""
    p = (split.comparison or {}).get("p")
    return isinstance(p, float) and p < ALPHA / max(1, len(finding.splits))


def _is_tested(split: ReleasedSplit) -> bool:
    return isinstance((split.comparison or {}).get("p"), float)


def _tell_expected(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Paragraph]:
    words = _expected(story, finding, split)
    if words:
        text = story.say("section.level.expected", expected=words.rstrip("."))
        yield Paragraph((Sentence(text, is_design=True),))


def _expected(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> str:
    """Return the difference that was expected for this indicator; empty without one."""
    breakdown = next(part for part in story.design.breakdowns if part.attribute == split.attribute)
    is_about_this = not breakdown.indicators or finding.about.indicator in breakdown.indicators
    return said(split.expected, story.language) if is_about_this else ""


def _compare_words(story: Story, finding: ReleasedFinding, split: ReleasedSplit) -> Iterator[Sentence]:
    for paragraph in _tell_expected(story, finding, split):
        yield from paragraph.sentences
    key = "difference" if differs(finding, split) else "no_difference" if _is_tested(split) else "untested"
    yield Sentence(story.say(f"section.level.{key}"), finding.key)
    if any(part.numbers.flow.used < FEW for part in split.classes):
        yield Sentence(story.say("section.level.first_impression"), finding.key)


def _tell_answers(story: Story, level: int) -> Iterator[Block]:
    found = [finding for finding in story.of_kind(Kind.DISTRIBUTION) if finding.about.level == level]
    by_scale: dict[tuple[str, ...], list[ReleasedFinding]] = {}
    for finding in found:
        if finding.withheld_because or finding.numbers.distribution is None:
            reason = finding.withheld_because or next(iter(finding.withheld_parts.values()), "section.hidden.response")
            yield hidden_note(story, reason, finding.key)
        else:
            by_scale.setdefault(_options(story, finding), []).append(finding)
    for options, findings in by_scale.items():
        rows = tuple(_likert_row(story, finding) for finding in findings)
        keys = tuple(finding.key for finding in findings)
        yield build_figure(Likert(rows, options), story.say("section.level.likert"), story.language, keys)


def _options(story: Story, finding: ReleasedFinding) -> tuple[str, ...]:
    instrument, _, item_id = finding.key.removeprefix("distribution:").partition("@")[0].partition(".")
    item = next(part for part in story.design.instrument(instrument).items if part.id == item_id)
    scale = story.design.answer_scale(item.answers or "")
    codes = range(int(scale.minimum), int(scale.maximum) + 1)
    return tuple(said(scale.labels.get(str(code)), story.language) or str(code) for code in codes)


def _likert_row(story: Story, finding: ReleasedFinding) -> LikertRow:
    unsure = int(finding.numbers.flow.lost.get("not_applicable", 0))
    title = said(finding.about.title, story.language)
    return LikertRow(title, finding.numbers.distribution or (), unsure, finding.key)


SECTIONS.register(SectionKind("levels", 30, build_levels))
