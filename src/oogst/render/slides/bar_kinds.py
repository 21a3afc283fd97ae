"""How each kind of bar chart is read into bars that PowerPoint can draw."""

from __future__ import annotations

from collections.abc import Sequence

from oogst.charts.direction_bar import MERGED, DirectionBar
from oogst.charts.factor_bars import FactorBars
from oogst.charts.likert import Likert, colours
from oogst.charts.palette import AGREE, DISAGREE, NEUTRAL, STRONGLY_AGREE, STRONGLY_DISAGREE
from oogst.charts.tornado import Tornado
from oogst.charts.waterfall import PARTS, Waterfall
from oogst.language.message import Language, say
from oogst.render.slides.bars import Bars, Stack
from oogst.render.slides.paint import AXIS_FORMATS


def read_likert(chart: Likert, _: Language) -> Bars:
    """Return opinions: disagree to the left of zero, agree to the right, neutral apart."""
    paint = colours(chart)
    counts = list(zip(*(row.counts for row in chart.rows), strict=True))
    half, last = chart.half, len(chart.options)

    def part(place: int, sign: int = 1) -> Stack:
        return Stack(chart.options[place], tuple(float(sign * number) for number in counts[place]), paint[place])

    stacks = [part(place, -1) for place in reversed(range(half))]
    stacks += [part(place) for place in range(last - half, last)]
    if chart.neutral is not None:
        agree = [sum(row.counts[last - half :]) for row in chart.rows]
        gap = 0.08 * max(sum(row.counts) for row in chart.rows)
        room = Stack(" ", tuple(max(agree) - number + gap for number in agree), None, is_named=False)
        stacks += [room, part(chart.neutral)]
    return Bars(tuple(row.label for row in chart.rows), tuple(stacks))


def read_directions(chart: DirectionBar, language: Language) -> Bars:
    """Return how many people went up, stayed the same and went down."""
    stacks = tuple(
        Stack(
            say(f"chart.{move}", language),
            tuple(float(row.number(move) or 0) for row in chart.rows),
            chart.colour(move),
            is_open=move in MERGED,
        )
        for move in chart.moves
    )
    return Bars(tuple(row.label for row in chart.rows), stacks)


def read_factors(chart: FactorBars, language: Language) -> Bars:
    """Return in how many stories each factor held back (left) and helped (right)."""

    def part(side: str, degree: str, values: Sequence[int], colour: str) -> Stack:
        name = f"{say(f'chart.{side}', language)}, {say(f'chart.{degree}', language)}"
        return Stack(name, tuple(float(value) for value in values), colour, is_open=degree == "somewhat")

    rows = chart.rows
    stacks = (
        part("hinders", "much", [-row.hinders_much for row in rows], STRONGLY_DISAGREE),
        part("hinders", "somewhat", [row.hinders_much - row.hinders for row in rows], STRONGLY_DISAGREE),
        part("helps", "much", [row.helps_much for row in rows], STRONGLY_AGREE),
        part("helps", "somewhat", [row.helps - row.helps_much for row in rows], STRONGLY_AGREE),
    )
    return Bars(tuple(f"{row.letter} {row.label}" for row in rows), stacks)


def read_waterfall(chart: Waterfall, language: Language) -> Bars:
    """Return amounts that each begin where the one before ends, and the net result with its range."""
    stretches = [*chart.stretches, (0.0, chart.result)]
    lows, highs = [min(stretch) for stretch in stretches], [max(stretch) for stretch in stretches]
    above, below = [max(0.0, low) for low in lows], [min(0.0, high) for high in highs]
    up = [max(0.0, high) - base for high, base in zip(highs, above, strict=True)]
    down = [min(0.0, low) - base for low, base in zip(lows, below, strict=True)]
    kinds = [*(step.part for step in chart.steps), "net"]
    stacks = [Stack(" ", tuple(values), None, is_named=False) for values in (above, below)]
    for kind, colour in zip((*PARTS, "net"), (AGREE, NEUTRAL, DISAGREE, STRONGLY_AGREE), strict=True):
        for values, sign in ((up, 1), (down, -1)):
            own = tuple(value if each == kind else 0.0 for value, each in zip(values, kinds, strict=True))
            is_end = kind == "net" and (chart.result >= 0) == (sign == 1)
            stacks.append(Stack(kind, own, colour, is_named=False, margin=_range(chart) if is_end else None))
    amounts = [(step.label, step.amount) for step in chart.steps] + [(say("chart.net", language), chart.result)]
    labels = tuple(f"{label}: {chart.measure.format(amount, language)}" for label, amount in amounts)
    return Bars(labels, tuple(stacks), AXIS_FORMATS["money"])


def read_tornado(chart: Tornado, language: Language) -> Bars | None:
    """Return results at low and high values around the expected one.

    None when both ends of an assumption lie on one side: bars that begin at
    the same place would then hide each other.
    """
    bars = chart.sorted_bars
    if any((bar.low - chart.expected) * (bar.high - chart.expected) > 0 for bar in bars):
        return None
    low = Stack(say("chart.low_value", language), tuple(bar.low for bar in bars), AGREE)
    high = Stack(say("chart.high_value", language), tuple(bar.high for bar in bars), STRONGLY_AGREE)
    return Bars(tuple(bar.label for bar in bars), (low, high), AXIS_FORMATS[chart.measure.kind], chart.expected)


def _range(chart: Waterfall) -> tuple[float, float] | None:
    return None if chart.net is None else (chart.result - chart.net.lower, chart.net.upper - chart.result)
