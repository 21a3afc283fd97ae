"""Who takes part: one by one, stopping, moving to another group, and who counts at a measurement."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.analyses._bench import Bench
from oogst.types.design import Design
from oogst.types.measures import Moment
from oogst.types.people import PeopleSet
from oogst.types.study import People, Study
from oogst_web.audit.models import Entry
from oogst_web.people import domain
from oogst_web.people.models import Move, Person
from oogst_web.people.queries import Stay, count_asked, stays_of, tallies
from oogst_web.people.rule import counts_on, group_for_study
from oogst_web.programmes.design import draw, draw_values
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.programmes.models import Part
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 6, 1)
days = st.none() | st.dates(dt.date(2026, 5, 25), dt.date(2026, 6, 7))


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), "mensen", *map(str, more), ""])


@pytest.fixture
def groups(programme, organisation):
    for key in ("een", "twee"):
        save_part(Spot(programme, "group", key), {"title": f"Groep {key}"}, by=actor(organisation, "lead"), seen=None)


@pytest.fixture
def anna(programme, organisation):
    values = {"name": "Anna Bos", "email": "participant@delinde.voorbeeld", "group": "een"}
    return domain.add_person(programme, values, by=actor(organisation, "lead"))


def test_somebody_who_is_added_stands_in_the_list_with_a_random_code(visit, programme, groups):
    lead = visit("lead")
    posted = {"name": "Anna Bos", "email": "Anna@Bos.nl", "group": "een", "joined": "2026-03-01"}
    assert lead.post(url(programme, "nieuw"), posted).status_code == 302
    person = Person.objects.get()
    assert (person.email, person.group, person.joined, len(person.code)) == (
        "anna@bos.nl",
        "een",
        dt.date(2026, 3, 1),
        8,
    )
    page = lead.get(url(programme)).content.decode()
    assert "1 mens doet nu mee" in page
    assert "Groep een" in page


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"name": "", "email": ""}, "Vul een naam, een e-mailadres of een code in"),
        ({"name": "An", "email": "an.nl"}, "Dit e-mailadres klopt niet"),
        ({"name": "An", "email": "participant@delinde.voorbeeld"}, "heeft dit e-mailadres al"),
        ({"name": "An", "code": "an@dam.nl"}, "Een code mag geen naam"),
        ({"name": "An", "group": "bestaat niet"}, "Kies een van de mogelijkheden"),
        ({"name": "An", "joined": "morgen"}, "Typ een dag"),
        ({"name": "x" * 121}, "Dit is te lang"),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_nobody_is_added(visit, programme, groups, anna, posted, said):
    answer = visit("lead").post(url(programme, "nieuw"), posted)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Person.objects.count() == 1


def test_changing_somebody_keeps_code_and_group(visit, programme, groups, anna):
    posted = {"name": "Anna de Bos", "email": "", "phone": "0612345678", "code": "X", "group": "twee"}
    assert visit("lead").post(url(programme, anna.id, "bewaar"), posted).status_code == 302
    changed = Person.objects.get()
    assert (changed.name, changed.email, changed.phone) == ("Anna de Bos", "", "0612345678")
    assert (changed.code, changed.group) == (anna.code, "een")


def test_stopping_needs_a_day_and_a_reason_and_can_be_taken_back(visit, programme, groups, anna):
    lead, where = visit("lead"), url(programme, anna.id, "wissel")
    assert lead.post(where, {"deed": "stop", "day": "2026-03-01"}).status_code == 422
    lead.post(where, {"deed": "stop", "day": "2026-03-01", "reason": "andere baan"})
    anna.refresh_from_db()
    assert (anna.left, anna.left_reason) == (dt.date(2026, 3, 1), "andere baan")
    assert "andere baan" in lead.get(url(programme, anna.id)).content.decode()
    lead.post(where, {"deed": "back"})
    anna.refresh_from_db()
    assert (anna.left, anna.left_reason) == (None, "")


def test_stopping_before_joining_is_refused(visit, programme, groups, anna):
    Person.objects.update(joined=dt.date(2026, 4, 1))
    answer = visit("lead").post(url(programme, anna.id, "wissel"), {"deed": "stop", "day": "2026-03-01", "reason": "x"})
    assert answer.status_code == 422
    anna.refresh_from_db()
    assert anna.left is None


def test_moving_is_kept_with_day_and_reason(visit, programme, groups, anna):
    lead, where = visit("lead"), url(programme, anna.id, "wissel")
    assert (
        lead.post(where, {"deed": "move", "group": "weg", "day": "2026-03-01", "reason": "rooster"}).status_code == 422
    )
    lead.post(where, {"deed": "move", "group": "twee", "day": "2026-03-01", "reason": "rooster"})
    move = Move.objects.get()
    assert (move.before, move.after, move.day, move.reason) == ("een", "twee", dt.date(2026, 3, 1), "rooster")
    assert "van Groep een naar Groep twee" in lead.get(url(programme, anna.id)).content.decode()


def test_somebody_of_another_programme_is_not_there(visit, programme, organisation, anna):
    from oogst_web.programmes.domain import create_programme

    lead = actor(organisation, "lead")
    other = create_programme("Ander", {"programme": {"title": "Ander"}}, by=lead)
    assert visit("lead").get(url(other, anna.id)).status_code == 404
    assert visit("lead").post(url(other, anna.id, "wissel"), {"deed": "back"}).status_code == 404


def study(joined, left):
    moment = Moment(id="m", kind="after", title="m", date=DAY)
    design = draw_values({"programme": {"id": "p", "title": "p", "organisation": "o"}}).design
    everybody = PeopleSet((1 << len(joined)) - 1)
    people = People(
        tuple(f"P{n:03}" for n in range(len(joined))),
        (None,) * len(joined),
        everybody,
        everybody,
        PeopleSet(),
        joined={place: day for place, day in enumerate(joined) if day},
        left={place: day for place, day in enumerate(left) if day},
    )
    import msgspec.structs

    assert isinstance(design, Design)
    return Study(msgspec.structs.replace(design, moments=(moment,)), people)


@given(st.lists(st.tuples(days, days), min_size=1, max_size=12))
def test_who_counts_at_a_measurement_is_who_counts_in_the_report(stays):
    eligible = set(Bench(study(*zip(*stays, strict=True))).eligible("m"))
    mine = {place for place, (joined, left) in enumerate(stays) if counts_on(Stay("", True, joined, left, {}), DAY)}
    assert mine == eligible


def test_leaving_on_the_day_itself_does_not_count_and_joining_on_it_does():
    assert counts_on(Stay("", True, DAY, None, {}), DAY)
    assert not counts_on(Stay("", True, None, DAY, {}), DAY)
    assert counts_on(Stay("", True, None, DAY + dt.timedelta(days=1), {}), DAY)
    assert not counts_on(Stay("", True, DAY + dt.timedelta(days=1), None, {}), DAY)


def test_who_was_not_invited_and_who_is_compared_with_stand_apart():
    values = {
        "programme": {"id": "p", "title": "p", "organisation": "o"},
        "groups": [{"id": "c", "title": "c", "role": "comparison"}],
        "moments": [{"id": "m", "kind": "after", "title": "Na", "date": "2026-06-01"}],
    }
    stays = [Stay("", True, None, None, {}), Stay("c", True, None, None, {}), Stay("", False, None, None, {})]
    [found] = tallies(draw_values(values).design, stays, "nl")
    assert (found.moment, found.programme, found.comparison) == ("Na", 1, 1)


@pytest.mark.parametrize(
    ("joined", "first", "group"),
    [
        (None, dt.date(2026, 1, 1), "een"),
        (None, dt.date(2026, 3, 1), "twee"),
        (None, dt.date(2026, 4, 1), "twee"),
        (dt.date(2026, 6, 1), dt.date(2026, 1, 1), "drie"),
        (None, None, "drie"),
    ],
)
def test_somebody_counts_with_the_group_of_the_first_measurement(joined, first, group):
    moves = [
        Move(day=dt.date(2026, 3, 1), before="een", after="twee"),
        Move(day=dt.date(2026, 5, 1), before="twee", after="drie"),
    ]
    assert group_for_study("drie", moves, joined, first) == group


def test_the_page_says_who_counts_and_how_many_per_measurement(visit, programme, organisation, anna):
    by = actor(organisation, "lead")
    save_part(
        Spot(programme, "moment", "m9"),
        {"kind": "after", "title": "Eindmeting", "date": "2026-06-01"},
        by=by,
        seen=None,
    )
    domain.leave(anna, dt.date(2026, 6, 1), "andere baan", by=by)
    page = visit("lead").get(url(programme)).content.decode()
    assert "Wie telt mee?" in page
    cells = [re.sub("<[^>]*>", "", one) for one in re.findall(r"<td.*?</td>", page)]
    assert ["Eindmeting", "1 juni 2026", "0"] in [cells[place : place + 3] for place in range(len(cells))]


def test_who_moves_after_the_first_measurement_is_counted_where_they_began_as_the_rule_on_the_page_says(
    visit, programme, organisation, groups, anna
):
    by = actor(organisation, "lead")
    save_part(Spot(programme, "group", "twee"), {"title": "Groep twee", "role": "comparison"}, by=by, seen=None)
    for key, values in {
        "m8": {"kind": "before", "title": "Begin", "date": "2020-01-15"},
        "m9": {"kind": "after", "title": "Eind", "date": "2026-06-01"},
    }.items():
        save_part(Spot(programme, "moment", key), values, by=by, seen=None)
    bo = domain.add_person(programme, {"name": "Bo", "group": "een"}, by=by)
    domain.move(anna, "twee", dt.date(2020, 3, 1), "wilde wachten", by=by)
    domain.move(bo, "twee", dt.date(2020, 1, 1), "wilde wachten", by=by)
    lead = visit("lead")
    page = lead.get(url(programme)).content.decode()
    cells = [re.sub("<[^>]*>", "", one) for one in re.findall(r"<td.*?</td>", page)]
    told = [cells[place : place + 4] for place in range(len(cells))]
    assert ["Begin", "15 januari 2020", "1", "1"] in told
    assert ["Eind", "1 juni 2026", "1", "1"] in told
    design = draw(programme).design
    assert count_asked(design, stays_of(programme, design)) == 1


def test_an_attribute_can_become_a_declared_breakdown(visit, programme, organisation):
    domain.add_person(programme, {"name": "An", "attributes": {"afdeling": "Noord"}}, by=actor(organisation, "lead"))
    lead = visit("lead")
    Part.objects.filter(kind="breakdown").delete()
    assert "Splits uit naar afdeling" in lead.get(url(programme)).content.decode()
    lead.post(url(programme, "uitsplitsing"), {"attribute": "afdeling"})
    assert Part.objects.get(kind="breakdown").data == {"attribute": "afdeling", "title": "afdeling"}
    assert "Splits uit naar afdeling" not in lead.get(url(programme)).content.decode()


def test_a_seventh_breakdown_is_refused(visit, programme, organisation):
    by = actor(organisation, "lead")
    Part.objects.filter(kind="breakdown").delete()
    for number in range(6):
        save_part(Spot(programme, "breakdown", f"b{number}"), {"title": "x"}, by=by, seen=None)
    domain.add_person(programme, {"name": "An", "attributes": {"afdeling": "Noord"}}, by=by)
    visit("lead").post(url(programme, "uitsplitsing"), {"attribute": "afdeling"})
    assert Part.objects.filter(kind="breakdown").count() == 6


def test_who_may_only_see_people_gets_no_buttons_to_change_them(visit, programme, anna):
    page = visit("hr_adviser").get(url(programme, anna.id)).content.decode()
    assert "Anna Bos" in page
    assert "<form" not in page.partition("<main")[2].partition("</main>")[0]
    assert visit("hr_adviser").post(url(programme, anna.id, "bewaar"), {"name": "x"}).status_code == 404
    assert visit("manager").get(url(programme)).status_code == 404


def test_a_participant_sees_the_own_programmes_and_can_stop_without_a_reason(visit, programme, anna):
    mine = visit("participant")
    assert programme.title in mine.get("/ik/programma/", follow=True).content.decode()
    where = f"/ik/programma/{anna.id}/stoppen/"
    assert "Je hoeft niet te zeggen waarom" in mine.get(where).content.decode()
    anna.refresh_from_db()
    assert anna.left is None
    mine.post(where)
    anna.refresh_from_db()
    assert anna.left is not None
    assert anna.left_reason == "zelf gestopt"
    assert Entry.objects.filter(act="person.left", target__contains=str(anna.id)).exists()


def test_a_participant_comes_in_on_the_own_page_and_a_colleague_on_the_work_page(visit):
    assert visit("participant").get("/").url == "/ik/"
    assert visit("lead").get("/").url == "/werk/"


def test_a_participant_cannot_stop_for_somebody_else(visit, programme, organisation):
    other = domain.add_person(programme, {"name": "Bo", "email": "bo@dam.nl"}, by=actor(organisation, "lead"))
    assert visit("participant").post(f"/ik/programma/{other.id}/stoppen/").status_code == 404
    other.refresh_from_db()
    assert other.left is None


@pytest.mark.slow
def test_a_list_of_ten_thousand_people_takes_as_many_queries_as_a_list_of_ten(
    visit, programme, django_assert_max_num_queries
):
    lead = visit("lead")
    Person.objects.bulk_create(
        [
            Person(programme=programme, code=f"C{n}", name=f"Naam {n}", attributes={"team": str(n % 7)})
            for n in range(10_000)
        ],
        batch_size=1000,
    )
    with django_assert_max_num_queries(25):
        page = lead.get(url(programme)).content.decode()
    assert "10000 mensen doen nu mee" in page
    assert len(page) < 150_000
