"""Costs and benefits: the return with its range, or why it was not calculated and what it would take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oogst.charts.kind import build_figure
from oogst.charts.measure import Measure
from oogst.charts.quantile_dots import QuantileDots
from oogst.charts.tornado import Tornado, TornadoBar
from oogst.charts.waterfall import Waterfall, WaterfallStep
from oogst.claims.returns import word_doubts, word_range
from oogst.language.numbers import count, money
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.sections._blocks import hidden_note, make_evidence, words_of
from oogst.types.estimate import Interval
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Facts, Heading, Paragraph, Section, Sentence


def build_money(story: Story) -> Iterator[Section]:
    """Yield the section on return when money was asked about."""
    for finding in story.of_kind(Kind.MONEY):
        yield Section("money", story.say("section.return.title"), tuple(_tell(story, finding)))


def _tell(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    if finding.withheld_because:
        yield hidden_note(story, finding.withheld_because, finding.key)
    elif not finding.numbers.is_estimable:
        yield from _tell_refusal(story, finding)
    else:
        yield from _tell_return(story, finding)


def _amount(story: Story, finding: ReleasedFinding, name: str) -> str:
    value = finding.numbers.details.get(name)
    return money(value, story.language) if isinstance(value, int | float) else "–"


def _tell_refusal(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    yield Heading(words_of(story, story.claims[finding.key]).headline, finding.key)
    yield from _break_even(story, finding)


def _break_even(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    if not isinstance(finding.numbers.details.get("break_even_benefit"), int | float):
        return
    texts = [story.say("section.return.break_even", amount=_amount(story, finding, "break_even_benefit"))]
    people = finding.numbers.details.get("break_even_n_contributors")
    if isinstance(people, int):
        texts.append(story.say("section.return.break_even_people", people=people))
    yield Paragraph(tuple(Sentence(text, finding.key) for text in texts))


def _tell_return(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    claim, language = story.claims[finding.key], story.language
    estimate = finding.numbers.estimate or 0.0
    yield Heading(words_of(story, claim).headline, finding.key)
    yield Facts((Sentence(story.say("section.return.cautious")),))
    formula = story.say(
        "section.return.formula",
        benefit=_amount(story, finding, "benefit"),
        cost=_amount(story, finding, "total_cost"),
        roi=count(estimate, language),
    )
    texts = (formula, *word_range(finding.numbers, language), *word_doubts(finding.numbers, language))
    yield Paragraph(tuple(Sentence(text, finding.key) for text in texts))
    yield from _break_even(story, finding)
    yield from _draw(story, finding)
    evidence = make_evidence(story, claim)
    if evidence is not None:
        yield evidence


def _draw(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    keys, language = (finding.key,), story.language
    rows = {
        name: [row.values for row in finding.rows if row.label == name] for name in ("waterfall", "tornado", "dots")
    }
    for values in rows["waterfall"]:
        chart = _waterfall(story, values, finding.numbers.interval)
        yield build_figure(chart, story.say("section.return.waterfall"), language, keys)
    for values in rows["dots"]:
        shares = tuple(_number(value) / 100 for value in values.values())
        yield build_figure(QuantileDots(shares, finding=finding.key), story.say("section.return.dots"), language, keys)
    if rows["tornado"]:
        bars = tuple(_bar(story, values) for values in rows["tornado"])
        chart_ = Tornado(bars, _number(rows["tornado"][0]["base"]) / 100, measure=Measure("share"))
        yield build_figure(chart_, story.say("section.return.tornado"), language, keys)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _waterfall(story: Story, values: Mapping[str, object], interval: Interval | None) -> Waterfall:
    amounts = {name: _number(value) for name, value in values.items()}
    steps = (
        WaterfallStep(story.say("section.return.step.claimed"), amounts["claimed"], "benefit"),
        WaterfallStep(
            story.say("section.return.step.corrected"), amounts["counted"] - amounts["claimed"], "correction"
        ),
        WaterfallStep(story.say("section.return.step.cost"), -amounts["cost"], "cost"),
    )
    spread = None
    if interval is not None:
        lower, upper = (limit / 100 * amounts["cost"] for limit in (interval.lower, interval.upper))
        spread = Interval(lower, upper, interval.level)
    return Waterfall(steps, spread)


def _bar(story: Story, values: Mapping[str, object]) -> TornadoBar:
    kind, _, key = str(values["input"]).partition(".")
    name = story.say("section.return.input.estimates") if key == "participants" else key
    label = f"{story.say(f'section.return.input.{kind}')}: {name}"
    return TornadoBar(label, _number(values["low"]) / 100, _number(values["high"]) / 100)


SECTIONS.register(SectionKind("money", 50, build_money))
