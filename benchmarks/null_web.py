"""How often a programme that did nothing gets a claim of change when it is asked, closed and released on the web.

The made-up programmes of ``null``, each brought through the product: a design,
people, figures, a wave before and a wave after, some confidential and some by
name, and a release after each, held against the ledger of the one before.

Two alternatives in the same run: the naive grader of ``null``, and the library
alone on the same studies, of which the web may nowhere claim more. The library
gives a false claim in 3.5 percent of the programmes (``null``): of 200 an upper
limit under the line allows five, which is chance; a thousand can tell.

Options: ``--programmes N`` (1000), ``--seed S`` (1), ``--processes P`` (2), each with a database file of its own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import multiprocessing
import os
import tempfile
import time
import traceback
import warnings
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.ground import make_lead
from benchmarks.null_programmes import (
    NULL_GRADE,
    Outcome,
    Trial,
    count_false,
    find_highest_grade,
    grade_naively,
    list_trials,
    print_shares,
)
from oogst.synth.answers import AFTER, BEFORE
from oogst.synth.generic_design import QUESTIONNAIRE
from oogst.types.claim import ClaimGrade
from oogst.types.study import SeriesData, Study

if TYPE_CHECKING:
    from oogst_web.organisations.actor import Actor
    from oogst_web.programmes.models import Programme
    from oogst_web.results.models import Release
    from oogst_web.waves.models import Wave

PROMISES = ("vertrouwelijk", "op naam")
FAR = dt.date(2099, 1, 1)
GROUNDS = {
    "purpose": "meten",
    "legal_basis": "legitimate_interest",
    "works_council": "not_needed",
    "has_dpia": False,
    "retention_until": FAR,
    "contact": "x",
    "privacy_officer": "x",
}


def run(arguments: list[str]) -> int:
    """Print the share of false claims per grader, and the seconds per programme; 1 when the line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks null-web")
    parser.add_argument("--programmes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    options, _ = parser.parse_known_args(arguments)
    started = time.perf_counter()
    judged = run_trials(list(list_trials(options.programmes, drift=False)), options.seed, options.processes)
    outcomes = [outcome for outcome, _ in judged]
    seconds = time.perf_counter() - started
    each = seconds * options.processes / len(outcomes)
    print(f"  {len(outcomes)} programmes, {seconds:.0f} s, {each:.1f} s per programme; false from '{NULL_GRADE}' up")
    is_missed = print_shares(outcomes, NULL_GRADE)
    false = count_false((library for _, library in judged), NULL_GRADE)
    more = sum(claims_more(outcome.oogst, library) for outcome, library in judged)
    print(f"  the library alone: {false} false; {more} programmes in which the web claims more (line 0)")
    return int(is_missed or more > 0)


def claims_more(web: ClaimGrade | None, library: ClaimGrade | None) -> bool:
    """Tell whether the web gave a higher grade than the library alone."""
    return web is not None and (library is None or web.rank > library.rank)


def run_trials(trials: list[Trial], seed: int, processes: int) -> list[tuple[Outcome, ClaimGrade | None]]:
    """Bring all trials through the web, in order, on several processes."""
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "POLARS_MAX_THREADS": "1"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "oogst_web.settings.local"
    with (
        tempfile.TemporaryDirectory() as folder,
        multiprocessing.get_context("spawn").Pool(processes, _take_folder, (folder,)) as pool,
    ):
        return pool.map(partial(grade_trial, seed=seed), trials, chunksize=2)


def _take_folder(folder: str) -> None:
    os.environ["OOGST_DATA"] = str(Path(folder) / str(os.getpid()))


@cache
def _found_organisation() -> Actor:
    """Make the database of this process and return somebody who leads programmes in it."""
    Path(os.environ["OOGST_DATA"]).mkdir()
    lead: Actor = make_lead("Niets")
    return lead


def grade_trial(trial: Trial, seed: int) -> tuple[Outcome, ClaimGrade | None]:
    """Make the study of a trial; return how the web and the naive grader judge it, and how the library alone does."""
    study = make_study(trial, seed)
    library = find_highest_grade(study)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        naive = grade_naively(study)
    try:
        web = grade_on_web(study, trial.number, _found_organisation())
        return Outcome(trial.traits, web, naive), library
    except Exception as crash:  # noqa: BLE001 -- a crash is a figure to print, with the programme that caused it
        place = traceback.extract_tb(crash.__traceback__)[-1]
        told = f"programme {trial.number}: {type(crash).__name__}: {crash} ({Path(place.filename).name}:{place.lineno})"
        return Outcome(trial.traits, None, naive, told), library


def make_study(trial: Trial, seed: int) -> Study:
    """Make the study of a trial, the same as ``null`` makes."""
    from oogst.synth.study import generate_study

    return generate_study(trial.cohort, seed * 1_000_003 + trial.number)


def grade_on_web(study: Study, number: int, lead: Actor) -> ClaimGrade | None:
    """Return the highest grade that either release of a programme shows its readers.

    Parameters
    ----------
    number
        Decides which waves are confidential and which by name.
    """
    programme = make_programme(study, lead)
    grades = []
    for moment, promise in ((BEFORE, PROMISES[number % 2]), (AFTER, PROMISES[number // 2 % 2])):
        deliver_figures(programme, study, lead, is_after=moment == AFTER)
        grades += grades_in(release(ask(programme, study, moment, promise, lead)))
    return max(grades, key=lambda grade: grade.rank, default=None)


def make_programme(study: Study, lead: Actor) -> Programme:
    """Make a programme of the design and the people of a study."""
    from oogst_web.people.models import Person
    from oogst_web.programmes.design import without_days
    from oogst_web.programmes.domain import create_programme
    from oogst_web.studies.values import json_design
    from oogst_web.waves.domain import save_grounds

    programme = create_programme("Niets", without_days(json_design(study.design)), by=lead)
    people = zip(study.people.ids, study.people.group, strict=True)
    Person.objects.bulk_create(Person(programme=programme, code=code, group=group or "") for code, group in people)
    save_grounds(programme, GROUNDS, by=lead)
    return programme


def deliver_figures(programme: Programme, study: Study, lead: Actor, *, is_after: bool) -> None:
    """Deliver the months that are known by then: up to the start of the programme, or all the others."""
    from oogst_web.programmes.tables import deliver_series

    [start] = {one.intervention for one in study.design.series if one.intervention} or {FAR}
    for series in study.series.values():
        rows = list(_months(series, start, is_after=is_after))
        deliver_series(programme, series.series, rows, by=lead)


def _months(series: SeriesData, start: dt.date, *, is_after: bool) -> Iterator[dict[str, Any]]:
    for period, value in zip(series.periods, series.values, strict=True):
        if (period >= start) is is_after:
            yield {"period": period.isoformat(), "value": value}


def ask(programme: Programme, study: Study, moment: str, promise: str, lead: Actor) -> Wave:
    """Open a wave, let everybody answer what they answered in the study, and close it."""
    from oogst_web.answers.models import Submission, random_number
    from oogst_web.asking.closing import close_wave
    from oogst_web.asking.opening import open_wave
    from oogst_web.linking.subjects import subjects_of
    from oogst_web.people.models import Person
    from oogst_web.programmes.domain import Spot
    from oogst_web.questionnaires.domain import publish
    from oogst_web.questionnaires.models import Published
    from oogst_web.waves.domain import WavePlan, create_wave

    published = Published.objects.filter(programme=programme).first()
    published = published or publish(Spot(programme, "instrument", QUESTIONNAIRE), by=lead)
    wave = create_wave(programme, WavePlan(moment, published, promise, FAR, FAR), by=lead)
    open_wave(wave, by=lead)
    subjects = subjects_of(programme, Person.objects.filter(programme=programme), by=None)
    subject_of = {person.code: subject for subject, person in subjects.items()}
    rows = (
        Submission(
            id=random_number(),
            wave=wave,
            subject=subject_of[study.people.ids[place]],
            role="programme" if place in study.people.programme else "comparison",
            answers=answers,
            is_submitted=True,
            receipt="X",
        )
        for place, answers in _answers(study, moment)
    )
    Submission.objects.bulk_create(rows, batch_size=500)
    close_wave(wave, by=lead)
    wave.refresh_from_db()
    return wave


def _answers(study: Study, moment: str) -> Iterator[tuple[int, dict[str, str]]]:
    block = study.answers[QUESTIONNAIRE, moment]
    for row, place in enumerate(block.people):
        given = {item: column[row] for item, column in block.values.items()}
        yield int(place), {item: f"{value:g}" for item, value in given.items() if value == value}  # noqa: PLR0124 -- NaN


def release(wave: Wave) -> Release:
    """Make the release of a closed wave as the worker does."""
    from oogst_web.results.domain import ask_for, make

    asked = ask_for(wave)
    if not make(asked):
        asked.refresh_from_db()
        raise RuntimeError(f"the release failed: {asked.reason}")
    return asked


def grades_in(released: Release) -> list[ClaimGrade]:
    """Return the grades that stand beside the findings of a released report."""
    from oogst.types.report import Evidence
    from oogst_web.results.queries import report_of

    blocks = [block for section in report_of(released, "nl").sections for block in section.blocks]
    return [ClaimGrade(one.grade) for one in blocks if isinstance(one, Evidence) and one.grade != "none"]
