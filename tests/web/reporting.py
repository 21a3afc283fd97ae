"""A release and a report on it, as tests need them: told from an example study, without asking anybody."""

from __future__ import annotations

from functools import cache

from oogst import evaluate
from oogst.render.drawings import Drawings, figures
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.models import Programme
from oogst_web.reports import domain
from oogst_web.reports.models import Draft, Output, OutputState, Version
from oogst_web.results.models import Picture, Release, ReleaseState, Told
from oogst_web.results.packing import pack, unpack
from oogst_web.waves.models import Wave
from tests.factories.studies import example

STUDY = "projectassistenten"


@cache
def packed(name: str, language: str) -> str:
    """Return the report of an example study, packed."""
    return pack(evaluate(example(name), language))


def told_in(programme: Programme, wave: Wave, name: str = STUDY) -> Release:
    """Return a release of a wave that tells what an example study tells."""
    known = Release.objects.filter(wave=wave).first()
    if known is not None:
        return known
    number = Release.objects.filter(programme=programme).count() + 1
    made = Release.objects.create(
        programme=programme, wave=wave, number=number, state=ReleaseState.DONE, made_at=clock.now()
    )
    Told.objects.bulk_create(Told(release=made, language=one, report=packed(name, one)) for one in ("nl", "en"))
    return made


def with_pictures(release: Release, name: str = STUDY) -> None:
    """Keep the drawings of a release, as making it does."""
    report = unpack(packed(name, "nl"))
    drawings = Drawings(report)
    Picture.objects.bulk_create(
        Picture(
            release=release, language="nl", place=drawings.place(figure), is_narrow=is_narrow,
            svg=drawings.svg(figure, narrow=is_narrow),
        )
        for figure in figures(report)
        for is_narrow in (False, True)
    )  # fmt: skip


def draft_in(release: Release, by: Actor, audience: str = "participants", language: str = "nl") -> Draft:
    """Return a report in the making."""
    return domain.start_draft(release, audience, language, by=by)


def approved(draft: Draft, by: Actor) -> Version:
    """Return an approved version of a report, with the reasons that were needed."""
    return domain.approve(draft, domain.Reasons("Er was geen tijd.", "Er is geen ander."), by=by)


def ready(draft: Draft, by: Actor, form: str = "json", version: Version | None = None) -> Output:
    """Return a file that was made."""
    output = domain.ask_output(draft, version, form, by=by)
    domain.make_output(output)
    output.refresh_from_db()
    assert output.state == OutputState.DONE
    return output
