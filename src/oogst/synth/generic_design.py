"""The design of a made-up programme: plain texts, one goal per thing measured."""

from __future__ import annotations

import datetime as dt

from oogst.synth.answers import AFTER, BEFORE
from oogst.synth.cohort import Cohort, Construct, KpiSeries, Reaction
from oogst.synth.kpi import CONTROL
from oogst.types.design import (
    AnswerScale,
    Assignment,
    Design,
    Goal,
    Group,
    Indicator,
    Instrument,
    Item,
    Measure,
    Moment,
    Plan,
    PlanLine,
    Programme,
    Scale,
    Series,
    Text,
)

QUESTIONNAIRE = "vragenlijst"
PROGRAMME, COMPARISON = "programma", "vergelijking"
AGREEMENT = "eens"


def describe_cohort(cohort: Cohort) -> Design:
    """Write the design that belongs to a cohort: goals, indicators, questionnaire, plan.

    Every construct is a behaviour goal with a change as its primary
    indicator, every series a result goal; satisfaction is the reaction goal.
    """
    indicators = _list_indicators(cohort)
    return Design(
        programme=Programme(
            id="gemaakt", title=Text(nl="Gemaakt programma", en="Made-up programme"), start=dt.date(2024, 7, 1)
        ),
        goals=_list_goals(cohort),
        indicators=indicators,
        answer_scales=_list_answer_scales(cohort),
        instruments=(_describe_questionnaire(cohort),) if cohort.constructs or cohort.reactions else (),
        moments=(
            Moment(id=BEFORE, kind="before", title=Text(nl="voor de start", en="before"), date=dt.date(2024, 6, 3)),
            Moment(id=AFTER, kind="after", title=Text(nl="na afloop", en="after"), date=dt.date(2024, 12, 2)),
        ),
        groups=_list_groups(cohort),
        assignment=Assignment(method=cohort.method, date=dt.date(2024, 5, 1), documented_in="verslag van de loting")
        if cohort.comparison
        else None,
        series=tuple(part for series in cohort.series for part in _describe_series(series)),
        plan=Plan(lines=_list_plan(indicators), frozen_on=dt.date(2024, 5, 15), agreed_by="opdrachtgever"),
    )


def _list_goals(cohort: Cohort) -> tuple[Goal, ...]:
    results = [_goal(4, series.id, "Het cijfer verbetert", "The figure improves") for series in cohort.series]
    behaviour = [
        _goal(3, construct.id, "Deelnemers doen dit vaker", "People do this more often")
        for construct in cohort.constructs
    ]
    reactions = [
        _goal(1, reaction.id, "Deelnemers zijn tevreden", "Participants are satisfied") for reaction in cohort.reactions
    ]
    return (*results, *behaviour, *reactions)


def _goal(level: int, name: str, nl: str, en: str) -> Goal:
    return Goal(id=f"doel-{name}", level=level, text=Text(nl=nl, en=en), owner="projectleider")


def _list_indicators(cohort: Cohort) -> tuple[Indicator, ...]:
    changes = [
        Indicator(
            id=construct.id,
            goal=f"doel-{construct.id}",
            title=Text(nl=f"Score op {construct.id}", en=f"Score on {construct.id}"),
            definition=Text(nl="Gemiddelde score, na min voor", en="Mean score, after minus before"),
            measure=Measure.CHANGE,
            primary=True,
            instrument=QUESTIONNAIRE,
            scale=construct.id,
        )
        for construct in cohort.constructs
    ]
    figures = [
        Indicator(
            id=series.id,
            goal=f"doel-{series.id}",
            title=Text(nl=f"Reeks {series.id}", en=f"Series {series.id}"),
            definition=Text(nl="Cijfer per maand", en="Figure per month"),
            measure=Measure.SERIES,
            primary=True,
            series=series.id,
        )
        for series in cohort.series
    ]
    reactions = [
        Indicator(
            id=reaction.id,
            goal=f"doel-{reaction.id}",
            title=Text(nl="Tevredenheid", en="Satisfaction"),
            definition=Text(nl="Deel dat een 4 of hoger geeft", en="Share that answers 4 or more"),
            measure=Measure.SHARE,
            primary=True,
            instrument=QUESTIONNAIRE,
            item=reaction.id,
            at_least=4,
            moment=AFTER,
        )
        for reaction in cohort.reactions
    ]
    return (*changes, *figures, *reactions)


def _list_answer_scales(cohort: Cohort) -> tuple[AnswerScale, ...]:
    ends = {(construct.minimum, construct.maximum) for construct in cohort.constructs}
    ends |= {(reaction.minimum, reaction.maximum) for reaction in cohort.reactions}
    return tuple(AnswerScale(id=_scale_name(*pair), minimum=pair[0], maximum=pair[1]) for pair in sorted(ends))


def _scale_name(minimum: int, maximum: int) -> str:
    return f"{AGREEMENT}-{minimum}-{maximum}"


def _describe_questionnaire(cohort: Cohort) -> Instrument:
    items = [item for construct in cohort.constructs for item in _list_items(construct)]
    return Instrument(
        id=QUESTIONNAIRE,
        title=Text(nl="Vragenlijst", en="Questionnaire"),
        items=(*items, *(_describe_reaction(reaction) for reaction in cohort.reactions)),
        scales=tuple(
            Scale(id=construct.id, title=f"Schaal {construct.id}", items=construct.items)
            for construct in cohort.constructs
        ),
    )


def _list_items(construct: Construct) -> list[Item]:
    return [
        Item(
            id=item,
            text=Text(nl=f"Stelling {item}", en=f"Statement {item}"),
            answers=_scale_name(construct.minimum, construct.maximum),
            reversed=number in construct.reversed,
        )
        for number, item in enumerate(construct.items)
    ]


def _describe_reaction(reaction: Reaction) -> Item:
    return Item(
        id=reaction.id,
        text=Text(nl="Ik ben tevreden over het programma.", en="I am satisfied with the programme."),
        answers=_scale_name(reaction.minimum, reaction.maximum),
    )


def _list_groups(cohort: Cohort) -> tuple[Group, ...]:
    programme = Group(id=PROGRAMME, title=Text(nl="deelnemers", en="participants"))
    comparison = Group(id=COMPARISON, title=Text(nl="vergelijkgroep", en="comparison group"), role="comparison")
    return (programme, comparison) if cohort.comparison else (programme,)


def _describe_series(series: KpiSeries) -> tuple[Series, ...]:
    name = series.id + CONTROL if series.control else None
    own = Series(id=series.id, title=f"Reeks {series.id}", intervention=series.intervention, control=name)
    control = Series(id=series.id + CONTROL, title=f"Reeks {series.id}, zonder programma")
    return (own, control) if series.control else (own,)


def _list_plan(indicators: tuple[Indicator, ...]) -> tuple[PlanLine, ...]:
    return tuple(
        PlanLine(
            indicator=indicator.id, who=Text(nl="alle deelnemers", en="all participants"), moment=AFTER, owner="hr"
        )
        for indicator in indicators
    )
