"""How many queries a page asks does not depend on how much there is."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from oogst_web.programmes.domain import Spot, create_programme, remove_part, save_part
from oogst_web.programmes.models import Programme
from oogst_web.programmes.progress import glance_at
from oogst_web.programmes.starts import design_values
from tests.web.addresses import own_addresses
from tests.web.conftest import actor
from tests.web.permissions.matrix import ROWS

pytestmark = pytest.mark.django_db
READABLE = {row.name for row in ROWS if "GET" in row.methods.split()}
PROGRAMME_PAGES = [
    one for one in own_addresses() if one.is_of_programme and one.name in READABLE and not one.route.startswith("api/")
]
# Literal counts: a page that asks more says why here.
MOST = {"/werk/": 16, "/programma/": 14}


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code in (200, 302, 404)
    return [one["sql"] for one in captured.captured_queries]


def fill(organisation, number):
    lead = actor(organisation, "lead")
    for one in range(number):
        create_programme(f"Programma {one}", design_values("talent", f"Programma {one}", "De Linde"), by=lead)


@pytest.mark.slow
@pytest.mark.parametrize("url", ["/werk/", "/programma/", "/zoeken/?q=doel"])
def test_pages_over_all_programmes_ask_as_many_queries_for_a_hundred_as_for_two(url, visit, organisation):
    lead = visit("lead")
    fill(organisation, 2)
    few = queries(lead, url)
    fill(organisation, 98)
    many = queries(lead, url)
    assert Programme.objects.count() == 100
    assert len(many) == len(few), "\n".join(many)
    assert len(many) <= MOST.get(url, 14), "\n".join(many)


def grow(programme, by):
    """Give a programme ten more of everything that repeats on its pages."""
    for kind in ("goal", "indicator", "moment", "instrument", "plan_line", "activity", "question"):
        example = programme.parts.filter(kind=kind).last()
        for one in range(10 if example else 0):
            key = f"{100 + one}" if kind == "plan_line" else f"{kind[0]}x{one}"
            save_part(
                Spot(programme, kind, key),
                {**example.data, **({} if kind == "plan_line" else {"id": key})},
                by=by,
                seen=None,
            )


@pytest.mark.slow
@pytest.mark.parametrize("address", PROGRAMME_PAGES, ids=lambda address: address.name)
def test_pages_of_a_programme_ask_as_many_queries_for_much_as_for_little(address, visit, programme):
    lead, url = visit("lead"), address.url(programme)
    few = queries(lead, url)
    grow(programme, actor(programme.organisation, "lead"))
    many = queries(lead, url)
    assert len(many) == len(few), "\n".join(sorted(set(many) - set(few)))


@pytest.mark.slow
def test_an_open_goal_asks_as_many_queries_for_much_as_for_little(visit, programme):
    lead = visit("lead")
    goal = programme.parts.filter(kind="goal").order_by("position")[0].key
    url = f"/programma/{programme.id}/doelen/?open={goal}"
    few = queries(lead, url)
    by = actor(programme.organisation, "lead")
    indicator = programme.parts.filter(kind="indicator").first()
    for one in range(10):
        values = {**indicator.data, "id": f"x{one}", "goal": goal}
        save_part(Spot(programme, "indicator", f"x{one}"), values, by=by, seen=None)
    many = queries(lead, url)
    assert len(many) == len(few), "\n".join(many)


def test_a_page_that_asks_per_programme_is_found(visit, organisation, monkeypatch):
    from oogst_web.pages import desk

    def careless(programmes):
        return [row for row in glance_at(programmes) if row.programme.seats.count()]

    monkeypatch.setattr(desk, "glance_at", careless)
    lead = visit("lead")
    fill(organisation, 2)
    few = len(queries(lead, "/werk/"))
    fill(organisation, 2)
    assert len(queries(lead, "/werk/")) == few + 2


def test_what_is_remembered_of_a_programme_ends_with_its_next_change(programme, organisation):
    by = actor(organisation, "lead")
    (before,) = glance_at([programme])
    for part in list(programme.parts.filter(kind="indicator")):
        remove_part(Spot(programme, part.kind, part.key), by=by)
    (after,) = glance_at(Programme.objects.filter(pk=programme.pk))
    assert after.figures.complete_levels < before.figures.complete_levels
    assert "task.gaps" not in [task.text for task in before.tasks]
    assert "task.gaps" in [task.text for task in after.tasks]


@pytest.mark.slow
def test_a_hundred_programmes_that_did_not_change_are_not_read_again(visit, organisation):
    lead = visit("lead")
    fill(organisation, 3)
    lead.get("/programma/")
    assert [sql for sql in queries(lead, "/programma/") if "programmes_part" in sql] == []
