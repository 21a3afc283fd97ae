"""Monthly figures that remember the month before, with a known step at the intervention."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np
from numpy.typing import NDArray

from oogst.synth.cohort import KpiSeries
from oogst.types.study import SeriesData

CONTROL = "_controle"


def draw_autoregression(points: int, rho: float, sd: float, generator: np.random.Generator) -> NDArray[np.float64]:
    """Draw a stationary AR(1) series with this sd and correlation with the month before.

    Examples
    --------
    >>> draw_autoregression(3, 0.5, 0.0, np.random.default_rng(1)).tolist()
    [0.0, 0.0, 0.0]
    """
    chance = generator.standard_normal(points)
    noise = np.empty(points)
    last = 0.0
    for point in range(points):
        # The first month has the full sd, as if the series had always run.
        last = float(chance[0]) if point == 0 else rho * last + math.sqrt(1 - rho**2) * float(chance[point])
        noise[point] = last
    return sd * noise


def expect_series(series: KpiSeries, *, control: bool = False) -> NDArray[np.float64]:
    """Return the true mean of every month, for the programme or its control."""
    month = np.arange(series.before + series.after) - series.before
    after = month >= 0
    wave = series.season * np.sin(2 * np.pi * month / 12)
    shared = series.level + series.slope * month + wave + series.drift * after
    return shared if control else shared + (series.level_shift + series.trend_shift * month) * after


def draw_series(series: KpiSeries, generator: np.random.Generator) -> dict[str, SeriesData]:
    """Draw a series and, when it has one, its control with chances of its own.

    Returns
    -------
    dict
        By name; the control is called after its series, with ``_controle``.
    """
    points = series.before + series.after
    names = {series.id: False} | ({series.id + CONTROL: True} if series.control else {})
    periods = tuple(_add_months(series.intervention, month - series.before) for month in range(points))
    drawn = {}
    for name, control in names.items():
        noise = draw_autoregression(points, series.rho, series.sd, generator)
        values = np.round(expect_series(series, control=control) + noise, 3)
        drawn[name] = SeriesData(name, periods, tuple(values.tolist()), (series.people,) * points)
    return drawn


def _add_months(day: dt.date, months: int) -> dt.date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)
