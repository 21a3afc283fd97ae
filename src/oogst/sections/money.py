"""Costs and benefits: the return with its range, or why it was not calculated and what it would take."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.charts.kind import build_figure
from oogst.charts.quantile_dots import QuantileDots
from oogst.charts.tornado import Tornado, TornadoRow
from oogst.charts.waterfall import Step, Waterfall
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
    reason = story.say(f"reason.{finding.numbers.reason}.because")
    yield Heading(story.say("section.return.not_calculated", reason=reason), finding.key)
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
    texts = [formula]
    if finding.numbers.interval is not None:
        limits = {name: count(getattr(finding.numbers.interval, name), language) for name in ("lower", "upper")}
        texts.append(story.say("section.return.range", **limits))
    yield Paragraph(tuple(Sentence(text, finding.key) for text in texts))
    yield from _break_even(story, finding)
    yield from _draw(story, finding)
    evidence = make_evidence(story, claim)
    if evidence is not None:
        yield evidence


def _draw(story: Story, finding: ReleasedFinding) -> Iterator[Block]:
    keys = (finding.key,)
    rows = {
        name: [row.values for row in finding.rows if row.label == name] for name in ("waterfall", "tornado", "dots")
    }
    for values in rows["waterfall"]:
        yield build_figure(
            _waterfall(story, values, finding.numbers.interval),
            story.say("section.return.waterfall"),
            story.language,
            keys,
        )
    for values in rows["dots"]:
        dots = QuantileDots(tuple(float(value) for value in values.values() if value is not None))
        yield build_figure(dots, story.say("section.return.dots"), story.language, keys)
    if rows["tornado"]:
        bars = tuple(_bar(story, values) for values in rows["tornado"])
        base = float(rows["tornado"][0]["base"] or 0.0)
        yield build_figure(Tornado(bars, base), story.say("section.return.tornado"), story.language, keys)


def _waterfall(story: Story, values: dict[str, object], interval: Interval | None) -> Waterfall:
    amounts = {name: float(str(value)) for name, value in values.items()}
    steps = (
        Step(story.say("section.return.step.claimed"), amounts["claimed"]),
        Step(story.say("section.return.step.corrected"), amounts["counted"] - amounts["claimed"]),
        Step(story.say("section.return.step.cost"), -amounts["cost"]),
    )
    spread = None
    if interval is not None:
        spread = Interval(
            *(limit / 100 * amounts["cost"] for limit in (interval.lower, interval.upper)), interval.level
        )
    return Waterfall(steps, spread)


def _bar(story: Story, values: dict[str, object]) -> TornadoRow:
    name = str(values["input"])
    kind, _, key = name.partition(".")
    label = f"{story.say(f'section.return.input.{kind}')}: {key}"
    return TornadoRow(label, float(str(values["low"])), float(str(values["high"])))


SECTIONS.register(SectionKind("money", 50, build_money))
