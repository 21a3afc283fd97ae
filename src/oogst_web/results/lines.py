"""Scores of single people before and after: worked out when an evaluator looks, under numbers by lot, and kept nowhere."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from oogst.charts.kind import build_figure
from oogst.charts.measure import Measure
from oogst.charts.slopes import Slope, Slopes
from oogst.io.study_folder import read_study
from oogst.language.message import Language
from oogst.persons import Measured, Measurement, Scores, scores_of_people
from oogst.types.design import Design, Promise, said
from oogst.types.report import Figure
from oogst_web.audit.domain import record
from oogst_web.organisations.actor import Actor
from oogst_web.results.models import Release
from oogst_web.results.queries import snapshot_of
from oogst_web.results.snapshot import closed_waves


@dataclass(frozen=True)
class Lines:
    """What was measured twice: a figure with a line per person, and the moments between which it runs."""

    figure: Figure
    moments: tuple[str, str]


class GoneError(Exception):
    """The key between people and answers is destroyed, and with it whose scores belong together."""


@transaction.atomic
def look_at_lines(release: Release, language: Language, *, by: Actor) -> list[Lines]:
    """Return the scores per person of a release, and write in the log that somebody looked.

    Raises
    ------
    GoneError
        When answers cannot be tied together any more.
    """
    content = snapshot_of(release)
    if content is None:
        raise GoneError
    organisation = by.organisation.id
    record("lines.seen", kind="programme", target=release.programme_id, by=by.user.id, organisation=organisation)
    allowed = _confidential(release)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "studie.zip"
        file.write_bytes(content)
        study = read_study(file).study
    found = scores_of_people(study, allowed)
    people = list(found.people)
    # The numbers of another time stand at other people.
    secrets.SystemRandom().shuffle(people)
    return [
        _lines(study.design, measured, [row[place] for row in people], language)
        for place, measured in enumerate(found.measured)
    ]


def _confidential(release: Release) -> set[Measurement]:
    """Return what was asked with a key that only the evaluator uses; answers by name are their owner's to show."""
    asked = {True: set[Measurement](), False: set[Measurement]()}
    for wave in closed_waves(release.wave):
        asked[wave.promise == Promise.CONFIDENTIAL].add((wave.instrument, wave.moment))
    return asked[True] - asked[False]


def _lines(design: Design, measured: Measured, scores: list[Scores], language: Language) -> Lines:
    rows = [Slope(str(number), *pair) for number, pair in enumerate(scores, start=1) if pair is not None]
    chart = Slopes(tuple(rows), Measure("score", 2), measured.domain)
    before, after = (said(design.moment(moment).title, language) for moment in measured.moments)
    return Lines(build_figure(chart, said(measured.indicator.title, language), language), (before, after))
