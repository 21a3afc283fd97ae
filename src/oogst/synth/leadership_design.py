"""The design of the made-up leadership programme: goals down from return to reaction, measurement up."""

from __future__ import annotations

import datetime as dt

from oogst.synth.answers import AFTER, BEFORE
from oogst.synth.generic_design import COMPARISON, PROGRAMME, QUESTIONNAIRE
from oogst.synth.kpi import CONTROL
from oogst.synth.leadership_competencies import COMPETENCIES, CONFIDENCE, VALUES, Competency, Question
from oogst.synth.leadership_plan import describe_agreements
from oogst.types import goals
from oogst.types.design import (
    AnswerScale,
    Behaviour,
    Chain,
    Design,
    Direction,
    Goal,
    GoalKind,
    Group,
    Indicator,
    Instrument,
    Item,
    LocalText,
    Measure,
    Moment,
    Scale,
    Series,
    Text,
)

USEFUL, CHALLENGE, RECOMMEND, CONFIDENT = "bruikbaar", "uitdaging", "aanraden", "zeker"
ABSENCE, LEAVING = "verzuim", "vertrek"
START_OF_EFFECT = dt.date(2024, 4, 1)
TARGET_DATE = dt.date(2025, 9, 30)
ACTOR = Text(nl="De leider", en="The leader")
POINTS = Text(nl="punten (1-5)", en="points (1-5)")
BASELINE = {"richting": 3.1, "feedback": 3.0, "voorbeeld": 2.9, "kansen": 3.0, "aanmoedigen": 3.2}
BASELINE |= {"meedenken": 3.0, "betrekken": 3.1, "aandacht": 3.2}


def describe_leadership() -> Design:
    """Write the design of the programme, with goals on all five levels."""
    agreements = describe_agreements(INDICATORS)
    return Design(
        programme=agreements.programme,
        values=VALUES,
        competencies=tuple(goals.Competency(id=one.id, title=one.title, value=one.value) for one in COMPETENCIES),
        behaviours=tuple(_behaviour(one) for one in COMPETENCIES),
        goals=GOALS,
        activities=agreements.activities,
        indicators=INDICATORS,
        answer_scales=_list_answer_scales(),
        instruments=(_describe_questionnaire(),),
        moments=(
            Moment(
                id=BEFORE,
                kind="before",
                title=Text(nl="voor de start", en="before the start"),
                date=dt.date(2024, 1, 15),
            ),
            Moment(id=AFTER, kind="after", title=Text(nl="na een jaar", en="after a year"), date=dt.date(2025, 1, 20)),
        ),
        groups=(
            Group(id=PROGRAMME, title=Text(nl="deelnemers uit regio Noord", en="participants from region North")),
            Group(
                id=COMPARISON,
                title=Text(nl="leiders uit regio Zuid", en="leaders from region South"),
                role="comparison",
            ),
        ),
        assignment=agreements.assignment,
        breakdowns=agreements.breakdowns,
        series=_list_series(),
        events=agreements.events,
        plan=agreements.plan,
        questions=agreements.questions,
        sources=agreements.sources,
        budget=agreements.budget,
        privacy=agreements.privacy,
        roi=agreements.roi,
        recommendations=agreements.recommendations,
    )


def _behaviour(competency: Competency) -> Behaviour:
    return Behaviour(
        id=f"gedrag-{competency.id}",
        text=competency.behaviour,
        competency=competency.id,
        actor=ACTOR,
        situation=competency.situation,
    )


def _behaviour_goal(competency: Competency) -> Goal:
    keeps = competency.id in ("kansen", "betrekken")
    return Goal(
        id=f"doel-{competency.id}",
        level=3,
        text=competency.goal,
        parent="minder-vertrek" if keeps else "minder-verzuim",
        chain=Chain(
            if_=competency.condition,
            then=Text(nl="blijven mensen liever", en="people rather stay")
            if keeps
            else Text(nl="zijn mensen minder vaak ziek", en="people are less often ill"),
            because=competency.because,
        ),
        owner="leidinggevende",
        value=competency.value,
        from_behaviour=f"gedrag-{competency.id}",
        actor=ACTOR,
        behaviour=competency.behaviour,
        situation=competency.situation,
    )


def _series_indicator(name: str, goal: str, title: Text, numbers: tuple[float, float]) -> Indicator:
    return Indicator(
        id=name,
        goal=goal,
        title=title,
        definition=Text(nl="Percentage per maand, alle teams van de regio.", en="Percentage per month, all teams."),
        measure=Measure.SERIES,
        primary=True,
        unit=Text(nl="procentpunt", en="percentage points"),
        direction=Direction.DOWN,
        baseline=numbers[0],
        target_change=numbers[1],
        target_date=TARGET_DATE,
        series=name,
    )


def _list_answer_scales() -> tuple[AnswerScale, ...]:
    often = (("nooit", "never"), ("zelden", "seldom"), ("soms", "sometimes"), ("vaak", "often"), ("altijd", "always"))
    agree = (
        ("helemaal oneens", "strongly disagree"),
        ("oneens", "disagree"),
        ("niet eens, niet oneens", "neither"),
        ("eens", "agree"),
        ("helemaal eens", "strongly agree"),
    )
    unknown: dict[str, LocalText] = {"9": Text(nl="weet niet", en="do not know")}
    return (
        AnswerScale(id="hoe-vaak", minimum=1, maximum=5, labels=_label(often), missing=unknown),
        AnswerScale(id="eens", minimum=1, maximum=5, labels=_label(agree), missing=unknown),
        AnswerScale(id="nul-tien", minimum=0, maximum=10),
    )


def _label(words: tuple[tuple[str, str], ...]) -> dict[str, LocalText]:
    return {str(point): Text(nl=nl, en=en) for point, (nl, en) in enumerate(words, start=1)}


def _describe_questionnaire() -> Instrument:
    scales = [(competency.id, competency.title, competency.questions, "hoe-vaak") for competency in COMPETENCIES]
    scales.append((CONFIDENT, Text(nl="Zekerheid in gesprekken", en="Confidence in talks"), CONFIDENCE, "eens"))
    return Instrument(
        id=QUESTIONNAIRE,
        title=Text(nl="Vragenlijst voor leiders", en="Questionnaire for leaders"),
        level=3,
        source="Eigen vragen voor dit voorbeeld",
        licence="CC0-1.0",
        items=(
            *(item for name, _, questions, answers in scales for item in _list_items(name, questions, answers)),
            Item(
                id=USEFUL,
                text=Text(nl="Ik kan de training gebruiken in mijn werk.", en="I can use the training at work."),
                answers="eens",
            ),
            Item(
                id=CHALLENGE,
                text=Text(nl="De training daagde mij uit.", en="The training challenged me."),
                answers="eens",
            ),
            Item(
                id=RECOMMEND,
                text=Text(nl="Raad je de training aan?", en="Would you recommend the training?"),
                answers="nul-tien",
            ),
        ),
        scales=tuple(
            Scale(id=name, title=title, items=tuple(f"{name}{number + 1}" for number in range(len(questions))))
            for name, title, questions, _ in scales
        ),
    )


def _list_items(name: str, questions: tuple[Question, ...], answers: str) -> list[Item]:
    return [
        Item(id=f"{name}{number}", text=question.text, answers=answers, reversed=question.reversed)
        for number, question in enumerate(questions, start=1)
    ]


def _list_series() -> tuple[Series, ...]:
    return (
        _series(ABSENCE, Text(nl="Verzuim in regio Noord", en="Sick leave in region North"), ABSENCE + CONTROL),
        _series(ABSENCE + CONTROL, Text(nl="Verzuim in regio Zuid", en="Sick leave in region South")),
        _series(LEAVING, Text(nl="Vertrek uit regio Noord", en="Leaving region North")),
    )


def _series(name: str, title: Text, control: str | None = None) -> Series:
    return Series(
        id=name,
        title=title,
        unit=Text(nl="% per maand", en="% per month"),
        direction=Direction.DOWN,
        source="personeelssysteem",
        owner="hr",
        intervention=None if name.endswith(CONTROL) else START_OF_EFFECT,
        control=control,
    )


GOALS = (
    Goal(
        id="rendement",
        level=5,
        text=Text(nl="Het programma verdient zich in een jaar terug.", en="The programme pays for itself in a year."),
        owner="directeur",
    ),
    Goal(
        id="minder-verzuim",
        level=4,
        text=Text(nl="Het verzuim in regio Noord daalt.", en="Sick leave in region North falls."),
        parent="rendement",
        chain=Chain(
            if_=Text(nl="het verzuim daalt", en="sick leave falls"),
            then=Text(nl="zijn er minder kosten", en="there are fewer costs"),
            because=Text(nl="er minder vervanging nodig is", en="less replacement is needed"),
        ),
        owner="hr-manager",
    ),
    Goal(
        id="minder-vertrek",
        level=4,
        text=Text(nl="Minder mensen gaan weg uit regio Noord.", en="Fewer people leave region North."),
        parent="rendement",
        chain=Chain(
            if_=Text(nl="er minder mensen weggaan", en="fewer people leave"),
            then=Text(nl="zijn er minder kosten", en="there are fewer costs"),
            because=Text(nl="werven en inwerken geld kost", en="hiring and training new people costs money"),
        ),
        owner="hr-manager",
    ),
    *(_behaviour_goal(competency) for competency in COMPETENCIES),
    Goal(
        id="zeker-zijn",
        level=2,
        text=Text(nl="Leiders voelen zich zeker in gesprekken.", en="Leaders feel sure in talks."),
        parent="doel-feedback",
        kind=GoalKind.LEARNING,
        chain=Chain(
            if_=Text(nl="iemand weet hoe het gesprek gaat", en="someone knows how the talk goes"),
            then=Text(nl="voert iemand het gesprek ook", en="the talk also takes place"),
            because=Text(nl="het dan minder spannend is", en="it is then less frightening"),
        ),
        owner="trainer",
    ),
    Goal(
        id="bruikbaar-zijn",
        level=1,
        text=Text(nl="Deelnemers vinden de training bruikbaar.", en="Participants find the training useful."),
        parent="zeker-zijn",
        owner="trainer",
    ),
)

REACTIONS = (
    Indicator(
        id=USEFUL,
        goal="bruikbaar-zijn",
        title=Text(nl="Bruikbaar in het werk", en="Useful at work"),
        definition=Text(nl="Deel dat een 4 of 5 geeft.", en="Share that answers 4 or 5."),
        measure=Measure.SHARE,
        primary=True,
        unit="%",
        target=70,
        target_date=dt.date(2025, 1, 20),
        instrument=QUESTIONNAIRE,
        item=USEFUL,
        at_least=4,
        moment=AFTER,
    ),
    Indicator(
        id=RECOMMEND,
        goal="bruikbaar-zijn",
        title=Text(nl="Aanraden aan anderen", en="Recommending to others"),
        definition=Text(nl="Aanraders min afraders.", en="Promoters minus detractors."),
        measure=Measure.NPS,
        instrument=QUESTIONNAIRE,
        item=RECOMMEND,
        moment=AFTER,
    ),
    Indicator(
        id=CHALLENGE,
        goal="bruikbaar-zijn",
        title=Text(nl="Uitdaging", en="Challenge"),
        definition=Text(nl="Gemiddeld antwoord.", en="Mean answer."),
        measure=Measure.MEAN,
        unit=POINTS,
        instrument=QUESTIONNAIRE,
        item=CHALLENGE,
        moment=AFTER,
    ),
)

INDICATORS = (
    Indicator(
        id="rendement",
        goal="rendement",
        title=Text(nl="Het rendement", en="The return"),
        definition=Text(nl="Baten min kosten, gedeeld door kosten.", en="Benefits minus costs, divided by costs."),
        measure=Measure.ROI,
        primary=True,
        unit="%",
        baseline=-100,
        target=0,
        target_date=TARGET_DATE,
    ),
    _series_indicator(ABSENCE, "minder-verzuim", Text(nl="Het verzuim", en="Sick leave"), (6.0, -0.5)),
    _series_indicator(LEAVING, "minder-vertrek", Text(nl="Het vertrek", en="Leaving"), (1.2, -0.2)),
    *(
        Indicator(
            id=competency.id,
            goal=f"doel-{competency.id}",
            title=competency.title,
            definition=Text(nl="Gemiddelde van drie vragen: hoe vaak?", en="Mean of three questions: how often?"),
            measure=Measure.CHANGE,
            primary=True,
            unit=POINTS,
            baseline=BASELINE[competency.id],
            target_change=0.3,
            target_date=dt.date(2025, 1, 20),
            instrument=QUESTIONNAIRE,
            scale=competency.id,
        )
        for competency in COMPETENCIES
    ),
    Indicator(
        id=CONFIDENT,
        goal="zeker-zijn",
        title=Text(nl="Zekerheid in gesprekken", en="Confidence in talks"),
        definition=Text(nl="Gemiddelde van vier vragen.", en="Mean of four questions."),
        measure=Measure.CHANGE,
        primary=True,
        unit=POINTS,
        baseline=3.0,
        target_change=0.4,
        target_date=dt.date(2025, 1, 20),
        instrument=QUESTIONNAIRE,
        scale=CONFIDENT,
    ),
    *REACTIONS,
)
