"""What a plan will be able to say: expected answers, margins, the smallest change it can see."""

from __future__ import annotations

import math
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.language.numbers import count, decimal, percent
from oogst.types.design import Design, Indicator, Measure, said

# Spread of a score before there are data: a quarter of the scale, as Hozo et al.
# (2005, doi:10.1186/1471-2288-5-13) advise for moderate samples; and a usual
# correlation between two measurements of the same people.
SPREAD_SHARE = 0.25
CORRELATION = 0.6
FEWEST = 5
FEWEST_FOR_GROUPS = 10


@dataclass(frozen=True, slots=True)
class Expected:
    """How many people are asked, and how many answers to expect once and twice."""

    asked: int
    once: int
    twice: int

    @classmethod
    def of(cls, asked: int, response: float) -> Expected:
        """Round down: a plan that hopes for a half person more is no plan."""
        return cls(asked, math.floor(asked * response + 1e-9), math.floor(asked * response**2 + 1e-9))


def foresee_precision(design: Design, people: int, language: Language) -> tuple[str, ...]:
    """Return one sentence per indicator on what its measurement will be able to tell.

    Parameters
    ----------
    design
        A design with a plan; ``plan.expected_response`` says who will answer.
    people
        Invited people of the programme; a plan line may name fewer.
    language
        ``nl`` or ``en``.
    """
    found = []
    for indicator in design.indicators:
        lines = [line.people for line in design.plan.lines if line.indicator == indicator.id and line.people]
        expected = Expected.of(max(lines, default=people), design.plan.expected_response)
        found.append(_foresee(design, indicator, expected, language))
    return tuple(sentence for sentence in found if sentence)


def _foresee(design: Design, indicator: Indicator, expected: Expected, language: Language) -> str:
    title = said(indicator.title, language)
    if indicator.measure is Measure.SERIES:
        return say("plan.series", language, title=title)
    if indicator.measure in (Measure.ROI, Measure.IMPACT):
        return ""
    # Looking back is asked in one go with the present, so nobody has to answer twice.
    needs_both = indicator.measure is Measure.CHANGE
    answers = expected.twice if needs_both else expected.once
    if answers < FEWEST:
        key = "plan.too_few_pairs" if needs_both else "plan.too_few"
        return say(key, language, title=title, answers=answers, asked=expected.asked)
    if needs_both or indicator.measure is Measure.RETROSPECTIVE:
        return _foresee_change(design, indicator, answers, language)
    return _foresee_level(design, indicator, answers, language)


def _foresee_change(design: Design, indicator: Indicator, pairs: int, language: Language) -> str:
    from oogst.stats.power import GroupDesign, PairedDesign, find_smallest_change, find_smallest_difference

    is_compared = any(group.role == "comparison" for group in design.groups)
    if is_compared:
        smallest = find_smallest_difference(GroupDesign(pairs, pairs, CORRELATION)).mde
    else:
        smallest = find_smallest_change(PairedDesign(pairs, CORRELATION)).d_av
    span = scale_width(design, indicator)
    values = {"title": said(indicator.title, language), "answers": count(pairs, language)}
    kind = "difference" if is_compared else "change"
    if smallest is None or span is None:
        return say(f"plan.{kind}_sd", language, size=decimal(smallest or 0.0, language, 2), **values)
    size = smallest * SPREAD_SHARE * span
    sentence = say(f"plan.{kind}", language, size=decimal(size, language, 2), **values)
    return f"{sentence} {_beside_target(indicator, size, language)}".rstrip()


def _beside_target(indicator: Indicator, smallest: float, language: Language) -> str:
    """Say whether the change that is hoped for would be seen."""
    if indicator.target_change is None:
        return ""
    key = "plan.target_seen" if abs(indicator.target_change) >= smallest else "plan.target_unseen"
    return say(key, language, target=decimal(abs(indicator.target_change), language, 2))


def state_assumptions(design: Design, language: Language) -> str:
    """Return what the margins of this plan rest on, as long as there are no data."""
    response = design.plan.expected_response
    shares = {"response": percent(response, language), "both": percent(response**2, language)}
    return say("plan.assumptions", language, correlation=decimal(CORRELATION, language), **shares)


def _foresee_level(design: Design, indicator: Indicator, answers: int, language: Language) -> str:
    values = {"title": said(indicator.title, language), "answers": count(answers, language)}
    if indicator.measure is Measure.SHARE:
        from oogst.stats.proportion import find_wilson_limits

        lower, upper = find_wilson_limits(answers / 2, answers)
        return say("plan.share", language, low=percent(lower, language), high=percent(upper, language), **values)
    span = scale_width(design, indicator)
    if span is None or indicator.measure is Measure.NPS:
        return say("plan.answers", language, **values)
    from oogst.stats.distributions import find_t_quantile

    half = find_t_quantile(answers - 1) * SPREAD_SHARE * span / math.sqrt(answers)
    return say("plan.mean", language, size=decimal(half, language, 2), **values)


def scale_width(design: Design, indicator: Indicator) -> float | None:
    """Return highest minus lowest possible score of an indicator; None for a plain number."""
    instrument = next((part for part in design.instruments if part.id == indicator.instrument), None)
    if instrument is None:
        return None
    scale = next((part for part in instrument.scales if part.id == indicator.scale), None)
    if scale is not None and scale.scoring == "correct":
        return float(len(scale.items))
    first = scale.items[0] if scale is not None else indicator.item
    answers = next((item.answers for item in instrument.items if item.id == first), None)
    if answers is None:
        return None
    options = design.answer_scale(answers)
    width = options.maximum - options.minimum
    return width * len(scale.items) if scale is not None and scale.scoring == "sum" else width
