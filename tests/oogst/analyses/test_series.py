"""KPI series before and after."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from oogst.analyses._bench import Bench
from oogst.analyses.series import find_series
from oogst.types.numbers import DesignGrade
from tests.factories.small import design, months, study

INDICATOR = {"series": "kpi", "instrument": None, "item": None}


def find(values, control=None, **changes):
    series = [{"id": "kpi", "title": "verzuim", "intervention": "2025-01-01", **changes}]
    data = {"kpi": months(values)}
    if control is not None:
        series[0]["control"] = "ander"
        series.append({"id": "ander", "title": "elders"})
        data["ander"] = months(control)
    made = design("series", indicator=INDICATOR, series=series, level=4)
    (finding,) = find_series(Bench(study(made, [3.0], [3.0], series=data)))
    return finding


def noise(size: int, seed: int = 2) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 0.3, size)


def test_a_jump_at_the_start_is_found():
    finding = find([*(5 + noise(12) / 4), *(3 + noise(12, 3) / 4)])
    assert -2 in finding.numbers.interval
    assert 0 not in finding.numbers.interval
    assert finding.about.design is DesignGrade.C
    assert (finding.numbers.details["n_before"], finding.numbers.details["n_after"]) == (12, 12)


def test_a_control_series_makes_it_a_comparison_and_takes_away_what_both_share():
    shared = np.concatenate([np.zeros(12), np.full(12, -2.0)])
    finding = find(5 + shared + noise(24), 6 + shared + noise(24, 4))
    assert finding.about.design is DesignGrade.B
    assert finding.numbers.interval.lower < 0 < finding.numbers.interval.upper


def test_fewer_than_eight_points_on_a_side_gives_the_points_and_no_line():
    finding = find([*(5 + noise(12)), *(3 + noise(7, 3))])
    assert (finding.numbers.reason, finding.numbers.estimate, finding.numbers.p) == ("too_few_points", None, None)
    assert len(finding.rows) == 19
    assert finding.numbers.details["after.median"] == pytest.approx(3, abs=0.4)


def test_a_skipped_month_is_a_gap_and_not_a_shift():
    values: list[float | None] = [*(5 + noise(12)), *(3 + noise(12, 3))]
    values[4] = None
    finding = find(values)
    assert len(finding.rows) == 24
    assert finding.rows[4].label == dt.date(2024, 5, 1).isoformat()
    assert finding.rows[4].values["value"] is None


def test_the_months_of_coming_in_are_left_out():
    finding = find([*(5 + noise(12)), 9.0, 9.0, *(3 + noise(10, 3))], phase_in_until="2025-02-28")
    assert finding.numbers.details["phase_in"] == 2
    assert finding.numbers.estimate == pytest.approx(-2, abs=0.8)


def test_the_declared_effect_is_the_one_reported():
    level = find([*(5 + noise(12)), *(3 + noise(12, 3))])
    trend = find([*(5 + noise(12)), *(3 + noise(12, 3))], primary_effect="trend")
    assert trend.numbers.estimate == pytest.approx(0, abs=0.2)
    assert abs(level.numbers.estimate) > 1
