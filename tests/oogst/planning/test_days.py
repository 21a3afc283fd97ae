"""Days that cannot be right are told."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from oogst.planning.days import advise_days
from oogst.types.design import Design

TODAY = dt.date(2026, 6, 1)


def keys(*, kind: str = "after", day: str = "2026-06-01", frozen_on: str | None = None, **about: object) -> list[str]:
    lines = [{"indicator": "i", "who": "w", "moment": "m"}]
    values = {
        "programme": {"id": "p", "title": "P", "start": "2026-01-10", "end": "2026-04-10", **about},
        "moments": [{"id": "m", "kind": kind, "title": "De meting", "date": day}],
        "plan": {"lines": lines, "frozen_on": frozen_on},
    }
    return [one.key.removeprefix("advice.") for one in advise_days(msgspec.convert(values, Design), TODAY)]


@pytest.mark.parametrize(
    ("kind", "fits", "does_not"),
    [
        ("before", "2026-01-10", "2026-01-11"),
        ("during", "2026-04-10", "2026-04-11"),
        ("during", "2026-01-10", "2026-01-09"),
        ("after", "2026-04-10", "2026-04-09"),
        ("later", "2026-04-10", "2026-04-09"),
    ],
)
def test_a_moment_elsewhere_than_its_kind_says_is_told(kind, fits, does_not):
    found = {"before": "before_is_late", "during": "during_is_outside"}.get(kind, "after_is_early")
    assert found not in keys(kind=kind, day=fits)
    assert found in keys(kind=kind, day=does_not)
    assert found not in keys(kind=kind, day=does_not, start=None, end=None)


def test_an_end_before_the_start_is_told_and_nothing_of_the_moments():
    assert keys(end="2026-01-09", day="2026-01-01", frozen_on="2025-12-01") == ["end_before_start"]


def test_a_plan_is_late_when_all_its_measurements_were_over():
    assert keys(day="2026-05-31") == ["plan_is_past"]
    assert keys(day="2026-06-01") == []
    assert keys(day="2026-05-01", frozen_on="2026-05-01") == []
    assert keys(day="2026-05-01", frozen_on="2026-05-02") == ["plan_is_late"]


def test_a_day_is_told_with_the_moment_in_it():
    values = {
        "programme": {"id": "p", "title": "P", "start": "2026-01-10"},
        "moments": [{"id": "m", "kind": "before", "title": "Nulmeting", "date": "2026-02-01"}],
    }
    [advice] = advise_days(msgspec.convert(values, Design))
    assert advice.text("nl") == "“Nulmeting” is een meting vooraf, maar ligt na de start. Kijk de dagen na."
