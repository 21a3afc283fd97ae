"""CPU seconds that the background job takes to release a wave: snapshot, numbers, reports in two languages, charts, database.

Six declared breakdowns and ten questions with their mean and the share that
agrees, on a database file of its own. The alternative in the same run is the
library alone on the same study folder: read, evaluate and tell once.

Options: ``--people N`` (10000), ``--questions N`` (10).
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.ground import make_lead
from benchmarks.release_speed import make_wave

SECONDS = 10.0


def run(arguments: list[str]) -> int:
    """Print the seconds of the job and of the library alone; 1 when the line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks wave")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=10)
    options, _ = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"OOGST_DATA": folder, "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
        wave = prepare(options.people, options.questions)
        seconds, content = release(wave)
        alone = evaluate_alone(content)
    print(f"  {options.people} people, {options.questions} questions, six breakdowns")
    print(f"  the job {seconds:.2f} s, the library alone {alone:.2f} s ({seconds / alone:.1f} x); line {SECONDS:.0f} s")
    return int(seconds > SECONDS)


def prepare(people: int, questions: int) -> Any:
    """Return a closed wave that everybody answered."""
    lead = make_lead("Groot")
    from oogst_web.answers.models import Submission, random_number
    from oogst_web.asking.closing import close_wave
    from oogst_web.asking.opening import open_wave
    from oogst_web.linking.subjects import subjects_of
    from oogst_web.people.models import Person
    from oogst_web.programmes.domain import Spot, create_programme
    from oogst_web.questionnaires.domain import publish
    from oogst_web.waves.domain import WavePlan, create_wave, save_grounds

    attributes, _, answers = make_wave(people, questions, 100)
    programme = create_programme("Groot", design(questions, list(attributes)), by=lead)
    columns = {name: column.tolist() for name, column in attributes.items()}
    Person.objects.bulk_create(
        (
            Person(
                programme=programme,
                code=f"K{number:06}",
                attributes={name: f"{name} {column[number]}" for name, column in columns.items()},
            )
            for number in range(people)
        ),
        batch_size=500,
    )
    far = dt.date(2099, 1, 1)
    grounds = {
        "purpose": "meten",
        "legal_basis": "legitimate_interest",
        "works_council": "not_needed",
        "has_dpia": False,
    }
    save_grounds(programme, grounds | {"retention_until": far, "contact": "x", "privacy_officer": "x"}, by=lead)
    published = publish(Spot(programme, "instrument", "v"), by=lead)
    wave = create_wave(programme, WavePlan("na", published, "vertrouwelijk", far, far), by=lead)
    open_wave(wave, by=lead)
    wave.refresh_from_db()
    found = subjects_of(programme, Person.objects.filter(programme=programme), by=None)
    rows = np.column_stack(answers).astype(str).tolist()
    given = (
        Submission(
            id=random_number(),
            wave=wave,
            subject=subject,
            role="programme",
            answers={f"q{item}": text for item, text in enumerate(row)},
            is_submitted=True,
            receipt="X",
        )
        for subject, row in zip(found, rows, strict=True)
    )
    Submission.objects.bulk_create(given, batch_size=500)
    close_wave(wave)
    wave.refresh_from_db()
    return wave


def design(questions: int, attributes: list[str]) -> dict[str, Any]:
    """Return a design with mean and share of every question."""
    plain = {"goal": "g", "definition": "d", "instrument": "v", "moment": "na"}
    means = [
        {"id": f"m{n}", "title": f"gemiddelde {n}", "measure": "mean", "item": f"q{n}", **plain}
        for n in range(questions)
    ]
    shares = [
        {"id": f"s{n}", "title": f"deel {n}", "measure": "share", "item": f"q{n}", "at_least": 4, **plain}
        for n in range(questions)
    ]
    return {
        "programme": {"id": "groot", "title": "Groot"},
        "goals": [{"id": "g", "level": 3, "text": "Mensen vragen door"}],
        "indicators": means + shares,
        "answer_scales": [{"id": "vijf", "minimum": 1, "maximum": 5, "labels": {"1": "nooit", "5": "altijd"}}],
        "instruments": [
            {
                "id": "v",
                "title": "Vragen",
                "level": 3,
                "items": [{"id": f"q{n}", "text": f"Vraag {n}", "answers": "vijf"} for n in range(questions)],
            }
        ],
        "moments": [{"id": "na", "kind": "after", "title": "Na", "date": "2026-06-15"}],
        "breakdowns": [{"attribute": name, "title": name} for name in attributes],
    }


def release(wave: Any) -> tuple[float, bytes]:
    """Make the release as the worker does; return its CPU seconds and the study folder it was made of."""
    from oogst_web.results.domain import ask_for, make
    from oogst_web.results.queries import snapshot_of

    asked = ask_for(wave)
    start = time.process_time()
    if not make(asked):
        asked.refresh_from_db()
        raise RuntimeError(f"the release failed: {asked.reason}")
    seconds = time.process_time() - start
    return seconds, snapshot_of(asked) or b""


def evaluate_alone(content: bytes) -> float:
    """Return the CPU seconds of the library alone on a study folder."""
    from oogst import evaluate, read_study

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "studie.zip"
        file.write_bytes(content)
        start = time.process_time()
        evaluate(read_study(file).study)
        return time.process_time() - start
