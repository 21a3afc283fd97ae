"""The moments of a series before and after a start, as columns of a segmented regression."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oogst.stats.least_squares import find_dependent_columns
from oogst.stats.samples import FloatArray, is_constant

POINTS_NEEDED = 8
SEASON_FROM = 24


@dataclass(frozen=True)
class SeriesOptions:
    """Choices for an interrupted series.

    Attributes
    ----------
    level
        Level of the intervals.
    phase_in
        Moments from the start on that are left out because the change was being introduced.
    season
        Moments after which a pattern repeats (12 for months); None for no season. Two Fourier pairs from two
        seasons and 24 moments on, a column per month from five seasons on.
    ratio
        For a controlled series: compare by the logarithm of the ratio, not by the difference.
    """

    level: float = 0.95
    phase_in: int = 0
    season: int | None = None
    ratio: bool = False


@dataclass(frozen=True)
class Timeline:
    """A series with its start.

    Attributes
    ----------
    values
        All moments, NaN where missing.
    first
        Position of the first moment after the start and its phase-in.
    phase
        Positions that are left out.
    moments
        Positions that are used, rising.
    complete_design
        Columns for every moment: constant, time, after, time since the first moment after, season.
    """

    values: FloatArray
    first: int
    phase: range
    moments: NDArray[np.intp]
    complete_design: FloatArray

    @classmethod
    def of(cls, values: FloatArray, start: int, options: SeriesOptions) -> Timeline:
        """Lay out a series from the position of its start on."""
        first = start + options.phase_in
        phase = range(max(start, 0), max(min(first, values.size), 0))
        used = ~np.isnan(values)
        used[phase.start : phase.stop] = False
        time = np.arange(values.size, dtype=np.float64)
        after = (time >= first).astype(np.float64)
        columns = np.column_stack((time, after, after * (time - first), *_make_season(time, used, options.season)))
        moments = np.flatnonzero(used)
        dependent = (
            [column for column in find_dependent_columns(columns[moments]) if column > 2] if moments.size else []
        )
        columns = np.delete(columns, dependent, axis=1)
        return cls(values, first, phase, moments, np.column_stack((np.ones(values.size), columns)))

    @property
    def outcome(self) -> FloatArray:
        """The values that are used."""
        return self.values[self.moments]

    @property
    def design(self) -> FloatArray:
        """The columns at the moments that are used."""
        return self.complete_design[self.moments]

    @property
    def is_after(self) -> NDArray[np.bool_]:
        """Which of the moments that are used lie after the start."""
        return self.moments >= self.first

    @property
    def before(self) -> FloatArray:
        """The values before the start."""
        return self.outcome[~self.is_after]

    @property
    def after(self) -> FloatArray:
        """The values after the start and its phase-in."""
        return self.outcome[self.is_after]

    def find_obstacle(self) -> str | None:
        """Return why no segmented model can be fitted."""
        if min(self.before.size, self.after.size) < POINTS_NEEDED:
            return "too_few_points"
        return "constant_before" if is_constant(self.before) else None


def _make_season(time: FloatArray, used: NDArray[np.bool_], season: int | None) -> list[FloatArray]:
    """Return the columns of a season, as many as the series can bear."""
    count = int(np.count_nonzero(used))
    if season is None or season < 2 or count < max(SEASON_FROM, 2 * season):
        return []
    if count >= 5 * season:
        return [(time % season == place).astype(np.float64) for place in range(1, season)]
    angles = [2 * np.pi * pair * time / season for pair in (1, 2)]
    waves: list[FloatArray] = [np.asarray(turn(angle)) for angle in angles for turn in (np.sin, np.cos)]
    return [np.round(wave, 14) for wave in waves]
