"""What was agreed around the made-up leadership programme: talks, activities, plan, money, privacy."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from oogst.synth.answers import AFTER
from oogst.synth.generic_design import QUESTIONNAIRE
from oogst.synth.leadership_competencies import COMPETENCIES
from oogst.types.design import (
    Activity,
    Alignment,
    Assignment,
    AssignmentMethod,
    Breakdown,
    Budget,
    Evaluator,
    Event,
    Indicator,
    Measure,
    Plan,
    PlanChange,
    PlanLine,
    Privacy,
    Programme,
    Promise,
    Question,
    Recommendation,
    Return,
    Source,
    SourceKind,
    Text,
    Weight,
)

BEHAVIOURS = tuple(f"doel-{competency.id}" for competency in COMPETENCIES)

PROGRAMME = Programme(
    id="leiderschap",
    title=Text(nl="Leidinggeven aan ontwikkeling", en="Leading development"),
    kind="leadership",
    organisation="Zorggroep De Lindehof (verzonnen)",
    story=Text(
        nl="Goede zorg begint bij mensen die willen leren. Onze leiders maken daar ruimte voor. "
        "Van vier waarden maakten we acht competenties. Elke competentie is gedrag dat je kunt zien.",
        en="Good care starts with people who want to learn. Our leaders make room for that. "
        "Four values became eight competencies. Each competency is behaviour that you can see.",
    ),
    question=Text(
        nl="Gaan leiders anders met hun team om, en merkt de organisatie dat?",
        en="Do leaders treat their team differently, and does the organisation notice?",
    ),
    start=dt.date(2024, 2, 5),
    end=dt.date(2024, 11, 29),
    highest_level=5,
    alignment=Alignment(
        reason=Text(nl="Het verzuim is hoog en goede mensen gaan weg.", en="Sick leave is high, good people leave."),
        why_now=Text(nl="In 2024 starten nieuwe teams.", en="New teams start in 2024."),
        short_term=Text(nl="Leiders voeren het gesprek.", en="Leaders hold the talk."),
        long_term=Text(nl="Mensen blijven en zijn minder vaak ziek.", en="People stay and are less often ill."),
        prevent=Text(nl="Nog een training die blijft liggen.", en="Another training that is left unused."),
        conditions=Text(nl="Tijd om te oefenen, en steun van de directie.", en="Time to practise, board support."),
        involvement=Text(nl="Directie, hr, leiders en de OR.", en="Board, HR, leaders and works council."),
        five_years_unchanged=Text(
            nl="Dan komen de roosters niet meer rond.", en="Then rosters can no longer be filled."
        ),
    ),
    evaluator=Evaluator(
        name="Afdeling leren (verzonnen)",
        relation=Text(nl="Niet bij de training betrokken.", en="Not involved in the training."),
        paid_by=Text(nl="De organisatie zelf.", en="The organisation itself."),
    ),
)

ACTIVITIES = (
    Activity(
        id="start",
        title=Text(nl="Startbijeenkomst", en="Kick-off"),
        goals=("bruikbaar-zijn",),
        date=dt.date(2024, 2, 5),
        hours=3,
    ),
    Activity(
        id="modules",
        title=Text(nl="Vijf trainingsdagdelen", en="Five training half-days"),
        goals=("zeker-zijn", *BEHAVIOURS),
        date=dt.date(2024, 3, 4),
        hours=15,
    ),
    Activity(
        id="opdracht",
        title=Text(nl="Opdracht in het eigen team", en="Assignment in one's own team"),
        kind="practice",
        goals=BEHAVIOURS,
        hours=4,
    ),
    Activity(
        id="intervisie",
        title=Text(nl="Intervisie in groepen van acht", en="Peer consultation in groups of eight"),
        kind="intervision",
        goals=("doel-feedback", "doel-meedenken", "doel-aandacht"),
        hours=6,
    ),
    Activity(
        id="coaching",
        title=Text(nl="Twee coachgesprekken", en="Two coaching talks"),
        kind="coaching",
        goals=("zeker-zijn", "doel-feedback"),
        hours=2,
    ),
    Activity(
        id="afspraken",
        title=Text(nl="Afspraken met de directie over verzuim", en="Agreements with the board on sick leave"),
        kind="meeting",
        goals=("minder-verzuim", "minder-vertrek", "rendement"),
        date=dt.date(2024, 1, 22),
    ),
)

QUESTIONS = (
    Question(
        id="gedrag",
        text=Text(nl="Doen leiders iets anders dan eerst?", en="Do leaders act differently?"),
        goals=BEHAVIOURS,
        sources=("overzicht", "leiders", "medewerkers"),
    ),
    Question(
        id="resultaat",
        text=Text(nl="Merkt de organisatie dat?", en="Does the organisation notice?"),
        goals=("minder-verzuim", "minder-vertrek"),
        sources=("overzicht", "cijfers"),
    ),
    Question(
        id="rendement",
        text=Text(nl="Loont een tweede regio?", en="Does a second region pay?"),
        goals=("rendement",),
    ),
)

SOURCES = (
    Source(
        id="overzicht",
        kind=SourceKind.RESEARCH,
        says=Text(
            nl="Training van leiders helpt vaak, vooral met feedback en oefenen in het werk.",
            en="Training of leaders often helps, above all with feedback and practice at work.",
        ),
        origin=Text(nl="Overzicht van 335 onderzoeken, 2017.", en="Review of 335 studies, 2017."),
        reference="https://doi.org/10.1037/apl0000241",
        context=Text(
            nl="Veel landen en soorten werk; weinig over verzuim in de zorg.",
            en="Many countries and kinds of work; little about sick leave in care.",
        ),
        weight=Weight.STRONG,
    ),
    Source(
        id="leiders",
        kind=SourceKind.PROFESSIONALS,
        says=Text(nl="Tijd om te oefenen ontbreekt.", en="There is no time to practise."),
        origin=Text(nl="Gesprek met twaalf leiders.", en="Talk with twelve leaders."),
        context=Text(nl="Alleen regio Noord.", en="Region North only."),
        weight=Weight.SOME,
    ),
    Source(
        id="medewerkers",
        kind=SourceKind.PEOPLE,
        says=Text(nl="We horen te laat wat er van ons wordt verwacht.", en="We hear too late what is expected of us."),
        origin=Text(nl="Drie teamgesprekken.", en="Three team talks."),
        weight=Weight.WEAK,
    ),
    Source(
        id="cijfers",
        kind=SourceKind.ORGANISATION,
        says=Text(nl="Het verzuim is al twee jaar hoog.", en="Sick leave has been high for two years."),
        origin=Text(nl="Personeelssysteem.", en="Personnel system."),
        weight=Weight.STRONG,
    ),
)

RECOMMENDATIONS = (
    Recommendation(
        text=Text(nl="Geef samen keuzes maken een eigen dagdeel.", en="Give making choices together its own half-day."),
        kind="team",
        owner="trainer",
        date=dt.date(2025, 11, 1),
    ),
    Recommendation(
        text=Text(nl="Ga door met intervisie, elk kwartaal.", en="Go on with peer consultation, every quarter."),
        kind="managers",
        owner="hr",
        date=dt.date(2025, 12, 1),
    ),
    Recommendation(
        text=Text(nl="Loot wie in regio Zuid het eerst begint.", en="Draw lots for who starts first in region South."),
        kind="design",
        owner="directeur",
        date=dt.date(2026, 1, 15),
    ),
)


@dataclass(frozen=True, slots=True)
class Agreements:
    """Everything in the design but goals, indicators and instruments."""

    programme: Programme
    activities: tuple[Activity, ...]
    assignment: Assignment
    breakdowns: tuple[Breakdown, ...]
    events: tuple[Event, ...]
    plan: Plan
    questions: tuple[Question, ...]
    sources: tuple[Source, ...]
    budget: Budget
    privacy: Privacy
    roi: Return
    recommendations: tuple[Recommendation, ...]


def describe_agreements(indicators: tuple[Indicator, ...]) -> Agreements:
    """Write what was agreed, with a plan line per indicator."""
    return Agreements(
        programme=PROGRAMME,
        activities=ACTIVITIES,
        assignment=Assignment(
            method=AssignmentMethod.EXISTING,
            date=dt.date(2023, 11, 20),
            documented_in="verslag directie-overleg",
        ),
        breakdowns=(
            Breakdown(
                attribute="functie",
                title=Text(nl="Functie", en="Position"),
                expected=Text(
                    nl="Teamleiders veranderen meer: zij spreken hun team elke dag.",
                    en="Team leaders change more: they see their team every day.",
                ),
            ),
            Breakdown(attribute="ervaring", title=Text(nl="Ervaring als leider", en="Experience as a leader")),
        ),
        events=(
            Event(
                date=dt.date(2024, 10, 1),
                text=Text(nl="Nieuwe cao in beide regio's", en="New labour agreement in both regions"),
            ),
        ),
        plan=_describe_plan(indicators),
        questions=QUESTIONS,
        sources=SOURCES,
        budget=Budget(total=182_000, evaluation=9000, total_includes_evaluation=True),
        privacy=Privacy(
            promise=Promise.CONFIDENTIAL,
            purpose=Text(nl="Leren wat de training oplevert.", en="Learning what the training yields."),
            retention_until=dt.date(2027, 1, 1),
        ),
        roi=Return(
            calculate=True,
            why=Text(
                nl="De directie wil weten of een tweede regio loont.",
                en="The board wants to know whether a second region pays.",
            ),
        ),
        recommendations=RECOMMENDATIONS,
    )


def _describe_plan(indicators: tuple[Indicator, ...]) -> Plan:
    return Plan(
        lines=tuple(_plan_line(indicator) for indicator in indicators),
        frozen_on=dt.date(2024, 1, 10),
        agreed_by="directeur",
        expected_response=0.8,
        changes=(
            PlanChange(
                date=dt.date(2024, 9, 2),
                what=Text(nl="De nameting gaat van november naar januari.", en="The second survey moves to January."),
                reason=Text(nl="De laatste groep was in november nog bezig.", en="The last group was still busy."),
            ),
        ),
    )


def _plan_line(indicator: Indicator) -> PlanLine:
    if indicator.measure in (Measure.SERIES, Measure.ROI):
        return PlanLine(
            indicator=indicator.id,
            who=Text(nl="hr en de controller", en="HR and the controller"),
            date=dt.date(2025, 10, 6),
            owner="controller",
        )
    is_reaction = indicator.measure is not Measure.CHANGE
    return PlanLine(
        indicator=indicator.id,
        who=Text(nl="alle deelnemers", en="all participants")
        if is_reaction
        else Text(nl="deelnemers en regio Zuid", en="participants and region South"),
        moment=AFTER,
        instrument=QUESTIONNAIRE,
        owner="hr",
        minutes=2 if is_reaction else 12,
    )
