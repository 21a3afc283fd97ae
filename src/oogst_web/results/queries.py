"""Reading what was released: the only door to numbers for screens, reports, exports and the API."""

from __future__ import annotations

from typing import Any

from oogst.language.message import Language
from oogst.render.json_file import describe
from oogst.types.report import Report
from oogst_web.common.words import Voice, speak
from oogst_web.programmes.models import Programme
from oogst_web.results.models import Picture, Release, ReleaseState, Snapshot, Told
from oogst_web.results.packing import unpack


def last_release(programme: Programme) -> Release | None:
    """Return the last release of a programme that was made."""
    return Release.objects.filter(programme=programme, state=ReleaseState.DONE).first()


def report_of(release: Release, language: Language) -> Report:
    """Return the report of a release that was made."""
    found: Report = unpack(Told.objects.get(release=release, language=language).report)
    return found


def described(release: Release, language: Language) -> dict[str, Any]:
    """Return the report of a release that was made, as the object that its JSON file holds."""
    return describe(report_of(release, language))


def picture_of(release: Release, language: Language, place: int, *, is_narrow: bool) -> str | None:
    """Return the drawing of a figure, by its place in the report from 1."""
    found = Picture.objects.filter(release=release, language=language, place=place, is_narrow=is_narrow)
    return found.values_list("svg", flat=True).first()


def snapshot_of(release: Release) -> bytes | None:
    """Return the study folder that a release was made of, as a zip; None once the key is destroyed."""
    found = Snapshot.objects.filter(release=release).first()
    return None if found is None else bytes(found.content)


def step_text(release: Release, voice: Voice) -> str:
    """Return in words how far a release is."""
    key = release.step if release.state == ReleaseState.WORKING else release.state
    return speak(f"release.{key}", voice)


def reasons_of(release: Release, voice: Voice) -> list[str]:
    """Return in words why a release failed, problem by problem."""
    return [
        str(values[voice.language]) if key == "problem" else speak(f"release.{key}", voice, **values)
        for key, values in release.reason
    ]
