"""The example 'leiderschap': values, competencies, behaviour and figures with a known effect."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping

import numpy as np

from oogst.synth.answers import AFTER, BEFORE, draw_answers
from oogst.synth.cohort import Cohort, Construct, KpiSeries, Reaction
from oogst.synth.generic_design import QUESTIONNAIRE
from oogst.synth.kpi import draw_series
from oogst.synth.leadership_competencies import COMPETENCIES, CONFIDENCE, Question
from oogst.synth.leadership_design import (
    ABSENCE,
    CHALLENGE,
    CONFIDENT,
    LEAVING,
    RECOMMEND,
    START_OF_EFFECT,
    USEFUL,
    describe_leadership,
)
from oogst.synth.study import draw_people
from oogst.types.study import AnswerBlock, Benefit, Cost, People, Quote, SeriesData, Study

DRIFT = 0.05
ITEM_SD, STATE_SD = 0.5, 0.22


def _construct(name: str, questions: tuple[Question, ...], effect: float) -> Construct:
    return Construct(
        id=name,
        locations=tuple(question.location for question in questions),
        effect=effect,
        drift=DRIFT,
        state_sd=STATE_SD,
        item_sd=ITEM_SD,
        reversed=frozenset(number for number, question in enumerate(questions) if question.reversed),
    )


COHORT = Cohort(
    programme=72,
    comparison=64,
    constructs=(
        *(_construct(competency.id, competency.questions, competency.effect) for competency in COMPETENCIES),
        _construct(CONFIDENT, CONFIDENCE, 0.45),
    ),
    reactions=(
        Reaction(id=USEFUL, chances=(0.02, 0.05, 0.13, 0.45, 0.35)),
        Reaction(id=CHALLENGE, chances=(0.03, 0.07, 0.2, 0.4, 0.3)),
        Reaction(id=RECOMMEND, chances=(0, 0, 0.01, 0.02, 0.03, 0.06, 0.1, 0.23, 0.27, 0.18, 0.1), minimum=0),
    ),
    series=(
        KpiSeries(
            id=ABSENCE,
            before=30,
            after=18,
            intervention=START_OF_EFFECT,
            level=6.0,
            sd=0.14,
            rho=0.25,
            season=0.5,
            level_shift=-0.8,
            control=True,
            people=576,
        ),
        KpiSeries(
            id=LEAVING, before=30, after=18, intervention=START_OF_EFFECT, level=1.2, sd=0.25, rho=0.2, people=576
        ),
    ),
    absent=0.08,
    dropout=0.14,
    dropout_by_score=-0.3,
    item_missing=0.015,
    attributes={
        "functie": ("teamleider", "teamleider", "afdelingshoofd"),
        "ervaring": ("korter dan 5 jaar", "5 jaar of langer"),
    },
)
"""The true effects, in the words of :class:`Cohort`: what an honest report should find."""


def leadership(seed: int) -> Study:
    """Make the study of a leadership programme for 72 leaders, with 64 leaders of another region.

    Everyone drifts 0.05 points; the programme adds the effect that
    ``COHORT`` states per competency (from 0.5 for feedback to none for
    involving people), 0.45 for confidence, and 0.8 percentage points less
    sick leave. Leaving does not change.

    Parameters
    ----------
    seed
        Start of the chances; the same seed gives the same study.

    Examples
    --------
    >>> study = leadership(20260101)
    >>> len(study.people.programme), len(study.people.comparison), len(study.design.goals)
    (72, 64, 13)
    """
    generator = np.random.Generator(np.random.PCG64(seed))
    people = _note_leavers(draw_people(COHORT, generator))
    answers = draw_answers(COHORT, QUESTIONNAIRE, generator)
    gone = {BEFORE: people.joined, AFTER: people.left}
    answers = {place: _keep_rows(block, gone[place[1]]) for place, block in answers.items()}
    series: dict[str, SeriesData] = {}
    for kpi in COHORT.series:
        series |= draw_series(kpi, generator)
    return Study(
        design=describe_leadership(),
        people=people,
        answers=answers,
        series=series,
        quotes=QUOTES,
        costs=COSTS,
        benefits=BENEFITS,
    )


def _note_leavers(people: People) -> People:
    """Add three people who left and one who joined later."""
    return dataclasses.replace(
        people,
        joined={17: dt.date(2024, 3, 18)},
        left={8: dt.date(2024, 6, 1), 40: dt.date(2024, 9, 16), 101: dt.date(2024, 8, 1)},
        left_reasons={8: "andere baan", 17: "begon later in deze functie", 40: "lang ziek", 101: "met pensioen"},
    )


def _keep_rows(block: AnswerBlock, absent: Mapping[int, dt.date]) -> AnswerBlock:
    """Leave out who had not joined yet, or had left."""
    people = np.asarray(block.people)
    kept = ~np.isin(people, list(absent))
    values = {item: np.asarray(column)[kept] for item, column in block.values.items()}
    return AnswerBlock(block.instrument, block.moment, people[kept], values)


COSTS = (
    Cost("ontwerp", 14_000, "rc_design", source="offerte"),
    Cost("trainers", 48_000, "rc_trainer", low=46_000, high=53_000, source="facturen"),
    Cost(
        "tijd-deelnemers",
        84_000,
        "rc_time",
        low=76_000,
        high=92_000,
        source="30 uur x 72 personen x gemiddeld uurtarief",
    ),
    Cost("materiaal", 5400, "rc_material", source="facturen"),
    Cost("zaal-en-reis", 9800, "rc_room", source="facturen"),
    Cost("organiseren", 4200, "rc_admin", source="urenregistratie"),
    Cost("evaluatie", 9000, "rc_evaluation", source="begroting"),
)

BENEFITS = (
    Benefit(
        "minder-verzuim",
        indicator=ABSENCE,
        amount=220_000,
        low=110_000,
        high=320_000,
        share=1.0,
        certainty=0.8,
        isolation="comparison",
        source="0,8 procentpunt x 576 mensen x gemiddelde loonkosten per jaar, naar beneden afgerond",
        owner="controller",
    ),
    Benefit(
        "korter-overleg",
        amount=40_000,
        low=15_000,
        high=60_000,
        share=0.4,
        certainty=0.6,
        isolation="managers",
        source="schatting van vier afdelingshoofden",
        owner="hr-manager",
    ),
)


def _quote(number: int, person: int, goal: str, direction: str, text: str) -> Quote:
    return Quote(f"c{number}", person, text, consent=True, reviewed=True, goal=goal, direction=direction, language="nl")


QUOTES = (
    _quote(1, 4, "doel-feedback", "supports", "Ik stel het gesprek niet meer uit. Dat scheelt gedoe."),
    _quote(2, 23, "doel-meedenken", "supports", "Ik vraag nu eerst wat het team zelf bedacht heeft."),
    _quote(3, 31, "doel-betrekken", "contradicts", "De keuzes worden nog steeds boven ons gemaakt."),
    _quote(4, 46, "doel-voorbeeld", "supports", "Ik zei dat ik het ook niet wist. Toen kwam iedereen los."),
    _quote(5, 52, "doel-kansen", "hinders", "Het rooster is vol. Dan blijft er geen tijd over om te oefenen."),
    _quote(6, 60, "zeker-zijn", "helps", "Oefenen met een acteur hielp mij het meest."),
)
