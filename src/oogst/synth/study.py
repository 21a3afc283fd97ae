"""A whole study of a made-up programme, from its cohort and a seed."""

from __future__ import annotations

import numpy as np

from oogst.synth.answers import draw_answers
from oogst.synth.cohort import Cohort
from oogst.synth.generic_design import COMPARISON, PROGRAMME, QUESTIONNAIRE, describe_cohort
from oogst.synth.kpi import draw_series
from oogst.types.people import PeopleSet
from oogst.types.study import People, SeriesData, Study


def generate_study(cohort: Cohort, seed: int) -> Study:
    """Make the study of a cohort; the same cohort and seed give the same study.

    Parameters
    ----------
    cohort
        Sizes, drop-out, what is measured and what it truly does.
    seed
        Start of the chances (PCG64).

    Examples
    --------
    >>> from oogst.synth.cohort import Construct
    >>> cohort = Cohort(programme=12, constructs=(Construct(id="durf", locations=(3.0, 3.2)),))
    >>> study = generate_study(cohort, seed=1)
    >>> len(study.people), study.design.indicators[0].id
    (12, 'durf')
    """
    generator = np.random.Generator(np.random.PCG64(seed))
    people = draw_people(cohort, generator)
    answers = draw_answers(cohort, QUESTIONNAIRE, generator) if cohort.constructs or cohort.reactions else {}
    series: dict[str, SeriesData] = {}
    for kpi in cohort.series:
        series |= draw_series(kpi, generator)
    return Study(design=describe_cohort(cohort), people=people, answers=answers, series=series)


def draw_people(cohort: Cohort, generator: np.random.Generator) -> People:
    """Make the people: codes in order, programme first, attributes by chance."""
    width = len(str(cohort.size))
    programme, everyone = range(cohort.programme), range(cohort.size)
    attributes = {
        name: tuple(generator.choice(values, cohort.size).tolist()) for name, values in cohort.attributes.items()
    }
    return People(
        ids=tuple(f"p{number + 1:0{width}d}" for number in everyone),
        group=(PROGRAMME,) * cohort.programme + (COMPARISON,) * cohort.comparison,
        invited=PeopleSet.of(everyone),
        programme=PeopleSet.of(programme),
        comparison=PeopleSet.of(everyone) - PeopleSet.of(programme),
        attributes=attributes,
    )
