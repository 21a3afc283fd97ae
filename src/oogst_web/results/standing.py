"""How the results of a programme stand: what is there, what is on its way, what went wrong, what is still asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from oogst.language.message import Language
from oogst.types.report import Report
from oogst_web.programmes.models import Programme
from oogst_web.results.models import Release, ReleaseState
from oogst_web.results.queries import report_of
from oogst_web.waves.models import Wave, WaveState


@dataclass(frozen=True)
class Standing:
    """The releases and the waves of a programme.

    Parameters
    ----------
    releases
        Those that were made, the last one first.
    coming
        The one that is under way or failed, None when there is none.
    open_waves
        Waves that people can still answer, the one that closes first in front.
    """

    releases: tuple[Release, ...]
    coming: Release | None
    open_waves: tuple[Wave, ...]

    @property
    def last(self) -> Release | None:
        """The last one that was made."""
        return next(iter(self.releases), None)

    @property
    def has_failed(self) -> bool:
        """Whether the one after the last good one could not be made."""
        return self.coming is not None and self.coming.state == ReleaseState.FAILED

    def with_number(self, number: int) -> Release | None:
        """Return the release with a number."""
        return next((one for one in self.releases if one.number == number), None)


def standing_of(programme: Programme) -> Standing:
    """Return how the results of a programme stand; two queries."""
    return standings_of([programme])[programme.pk]


def standings_of(programmes: Iterable[Programme]) -> dict[UUID, Standing]:
    """Return how the results of programmes stand; two queries for all of them."""
    keys = [one.pk for one in programmes]
    releases: dict[UUID, list[Release]] = {key: [] for key in keys}
    for release in Release.objects.filter(programme__in=keys).select_related("wave"):
        releases[release.programme_id].append(release)
    waves: dict[UUID, list[Wave]] = {key: [] for key in keys}
    for wave in Wave.objects.filter(programme__in=keys, state=WaveState.OPEN).order_by("closes_on", "id"):
        waves[wave.programme_id].append(wave)
    return {key: _standing(releases[key], waves[key]) for key in keys}


def _standing(releases: list[Release], waves: list[Wave]) -> Standing:
    made = tuple(one for one in releases if one.state == ReleaseState.DONE)
    coming = next((one for one in releases if one.state != ReleaseState.DONE), None)
    return Standing(made, coming, tuple(waves))


def known_report(release: Release, language: Language) -> Report:
    """Return the report of a release that was made; the last ones that were asked for are remembered."""
    return _remembered(release.pk, language)


@lru_cache(maxsize=32)
def _remembered(release: UUID, language: Language) -> Report:
    # What was released never changes, so that it can be remembered.
    return report_of(Release(pk=release), language)


def forget_reports() -> None:
    """Forget the reports that are remembered."""
    _remembered.cache_clear()
