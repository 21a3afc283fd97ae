"""The days of a programme that begins from an example move along to its own first day."""

from __future__ import annotations

import datetime as dt

import pytest

from oogst.planning.days import advise_days
from oogst_web.programmes.days import begin_on
from oogst_web.programmes.design import draw, draw_values
from oogst_web.programmes.models import Programme
from oogst_web.programmes.starts import STARTS, design_values

pytestmark = pytest.mark.django_db
EXAMPLES = [start for start in STARTS if start != "blank"]
FIRST = dt.date(2027, 1, 20)


def days_in(value, path=()):
    """Return every day of plain values, by where it stands."""
    if isinstance(value, dict):
        return {k: v for name, part in value.items() for k, v in days_in(part, (*path, name)).items()}
    if isinstance(value, list):
        return {k: v for place, part in enumerate(value) for k, v in days_in(part, (*path, place)).items()}
    try:
        return {path: dt.date.fromisoformat(value)}
    except (TypeError, ValueError):
        return {}


def make(client, **typed):
    return client.post("/programma/nieuw/", {"title": "Samen sterker", **typed})


@pytest.mark.parametrize("start", EXAMPLES)
def test_every_day_keeps_its_distance_from_the_first_day(start):
    before = design_values(start, "x", "y")
    old, new = days_in(before), days_in(begin_on(before, FIRST))
    by = FIRST - old[("programme", "start")]
    assert old.keys() == new.keys()
    for path, day in new.items():
        if path[-1] == "intervention":
            assert (day.day, (day.year, day.month)) == (1, ((old[path] + by).year, (old[path] + by).month))
        else:
            assert day - old[path] == by, path


@pytest.mark.parametrize("start", EXAMPLES)
def test_no_moment_lies_elsewhere_than_its_kind_after_the_move_unless_it_did_before(start):
    values = design_values(start, "x", "y")
    before = {one.key for one in advise_days(draw_values(values).design)}
    assert {one.key for one in advise_days(draw_values(begin_on(values, FIRST)).design)} <= before


def test_a_programme_that_is_made_with_a_first_day_has_its_days_in_the_right_year(visit, organisation):
    assert make(visit("lead"), start="talent", first_day="20-1-2027").status_code == 302
    design = draw(Programme.objects.get(title="Samen sterker")).design
    assert design.programme.start == FIRST
    assert [moment.date for moment in design.moments] == [dt.date(2027, 2, 3), dt.date(2027, 8, 12)]
    assert advise_days(design, dt.date(2026, 12, 1)) == ()


def test_without_a_first_day_the_days_of_the_example_are_left_out(visit, organisation):
    assert make(visit("lead"), start="talent", first_day="").status_code == 302
    design = draw(Programme.objects.get(title="Samen sterker")).design
    assert design.programme.start is None
    assert [moment.date for moment in design.moments] == [None, None]


def test_a_blank_programme_begins_on_its_first_day(visit, organisation):
    make(visit("lead"), start="blank", first_day="2027-01-20")
    assert draw(Programme.objects.get(title="Samen sterker")).design.programme.start == FIRST


def test_what_is_no_day_is_told_at_its_field_and_nothing_is_made(visit, organisation):
    answer = make(visit("lead"), start="talent", first_day="morgen")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Typ een dag." in page
    assert 'value="morgen"' in page
    assert 'value="Samen sterker"' in page
    assert "Geef het programma een naam" not in page
    assert not Programme.objects.exists()
