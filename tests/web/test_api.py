"""The API: the same walls as the pages, lists that tell nothing more, writing without overwriting."""

from __future__ import annotations

import json

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from oogst_web.accounts.roles import ROLES
from oogst_web.api.urls import describe
from oogst_web.audit.models import Entry
from oogst_web.people.models import Person
from oogst_web.programmes.domain import Spot, archive, create_programme, save_part
from oogst_web.programmes.models import Part, Programme
from oogst_web.programmes.starts import design_values
from oogst_web.programmes.tables import rows_of
from oogst_web.questionnaires.domain import publish
from tests.web.api_calls import ADDRESSES, System, key_for, methods_of, problem, system
from tests.web.asked import opened_wave
from tests.web.canaries import CANARY, make_world, text_of
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def goal_of(programme):
    return programme.parts.filter(kind="goal").order_by("position")[0]


# Lists


def test_a_list_comes_in_pieces_and_each_row_once(lead, programme):
    Person.objects.bulk_create(Person(programme=programme, code=f"K{one:03}", name="Bo") for one in range(23))
    reads, seen, url = system(lead), [], f"programmes/{programme.id}/people?limit=5"
    cursor = ""
    while cursor is not None:
        piece = reads.get(url + (f"&cursor={cursor}" if cursor else "")).json()
        seen += [one["code"] for one in piece["items"]]
        cursor = piece["next"]
    assert seen == [f"K{one:03}" for one in range(23)]


def test_a_mark_of_another_list_or_made_up_is_refused(lead, programme):
    for one in range(3):
        create_programme(f"P{one}", design_values("blank", f"P{one}", "x"), by=lead)
    reads = system(lead)
    mark = reads.get("programmes?limit=1").json()["next"]
    assert reads.get(f"programmes?limit=1&cursor={mark}").status_code == 200
    for url in (
        f"programmes?order=-title&cursor={mark}",
        f"programmes/{programme.id}/parts?cursor={mark}",
        "programmes?cursor=x:y",
    ):
        assert problem(reads.get(url)) == (400, "question")


def test_a_descending_list_goes_on_downwards(lead):
    for title in ("a", "b", "c"):
        create_programme(title, design_values("blank", title, "x"), by=lead)
    reads = system(lead)
    first = reads.get("programmes?order=-title&limit=2").json()
    rest = reads.get(f"programmes?order=-title&limit=2&cursor={first['next']}").json()
    assert [one["title"] for one in (*first["items"], *rest["items"])] == ["c", "b", "a"]


NAMES = [
    "organisation",
    "parts",
    "people",
    "people__name",
    "seats__user__email",
    "tables",
    "waves__submissions__answers",
    "key__icontains",
    "id",
    "pk",
    "title__startswith",
    "order_by",
    "ordering",
    "q",
    "fields",
    "expand",
]


@pytest.mark.slow
@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.view.scope == "api"], ids=lambda one: one.name)
def test_only_names_of_the_description_are_taken(address, lead, programme):
    reads, url = system(lead), address.url(programme)
    gates = methods_of(address)
    for name in NAMES:
        for method, gate in gates.items():
            if name not in gate.known:
                answer = reads.ask(method, f"{url}?{name}=a", {})
                assert answer.status_code in (400, 404), f"{name}: {answer.content}"
                assert address.name == "api_release_study" or answer.status_code == 400


def test_a_name_that_is_there_twice_is_refused(lead, programme):
    assert problem(system(lead).get("programmes?limit=1&limit=2")) == (400, "question")


def test_order_and_number_tell_nothing_of_what_is_hidden(lead, programme, organisation):
    for one in range(4):
        made = create_programme(f"P{one}", design_values("talent", f"P{one}", "x"), by=lead)
        made.seats.create(user=actor(organisation, "coach").user, role="coach")
    reads = system(actor(organisation, "coach"))
    urls = ["programmes", "programmes?order=-created_at", f"programmes/{programme.id}/parts?limit=200"]
    before = [reads.get(url).json() for url in urls]
    for place, one in enumerate(Programme.objects.order_by("-title")):
        Person.objects.create(programme=one, code="x", name=f"{place} Naam", email=f"{place}@x.voorbeeld")
        Programme.objects.filter(pk=one.pk).update(tables={"costs": [{"cost": "zaal", "amount": place * 100}]})
        Part.objects.create(programme=one, kind="budget", key="-", data={"total": place})
    after = [reads.get(url).json() for url in urls]
    assert [[one.get("id", one.get("key")) for one in piece["items"]] for piece in after] == [
        [one.get("id", one.get("key")) for one in piece["items"]] for piece in before
    ]


def test_what_somebody_has_already_is_not_sent_again(lead, programme):
    secret = key_for(lead)
    first = System(secret).get(f"programmes/{programme.id}")
    again = System(secret, **{"If-None-Match": first["ETag"]})
    assert again.get(f"programmes/{programme.id}").status_code == 304
    save_part(Spot(programme, "programme", "-"), {"title": "Anders"}, by=lead, seen=None)
    assert again.get(f"programmes/{programme.id}").json()["title"] == "Anders"


def test_what_is_withdrawn_is_not_there_any_more_for_who_has_it(lead, programme, organisation):
    coach = actor(organisation, "coach")
    secret = key_for(coach)
    tag = System(secret).get(f"programmes/{programme.id}")["ETag"]
    programme.seats.filter(user=coach.user).delete()
    assert System(secret, **{"If-None-Match": tag}).get(f"programmes/{programme.id}").status_code == 404


@pytest.mark.slow
@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.is_of_programme], ids=lambda one: one.name)
def test_an_operation_asks_as_many_queries_for_much_as_for_little(address, lead, programme):
    url, reads = address.url(programme), system(lead)

    def count():
        reads.get(url)
        with CaptureQueriesContext(connection) as captured:
            assert reads.get(url).status_code in (200, 404)
        return [one["sql"] for one in captured.captured_queries]

    few = count()
    for one in range(30):
        Person.objects.create(programme=programme, code=f"N{one}", name=f"Naam {one}")
        for kind in ("goal", "indicator", "series", "instrument"):
            example = programme.parts.filter(kind=kind).first()
            Part.objects.create(
                programme=programme,
                kind=kind,
                key=f"n{one}",
                data={**(example.data if example else {}), "id": f"n{one}", "title": f"n{one}"},
            )
    many = count()
    assert len(many) == len(few), "\n".join(many)


def test_the_list_of_programmes_asks_as_many_queries_for_thirty_as_for_one(lead, programme):
    reads = system(lead)
    reads.get("programmes")
    with CaptureQueriesContext(connection) as few:
        reads.get("programmes")
    for one in range(30):
        create_programme(f"P{one}", design_values("blank", f"P{one}", "x"), by=lead)
    with CaptureQueriesContext(connection) as many:
        assert len(reads.get("programmes").json()["items"]) == 31
    assert len(many) == len(few)


# Changing


def test_a_part_is_changed_with_the_version_that_was_seen(lead, programme):
    writes, goal = system(lead), goal_of(programme)
    url = f"programmes/{programme.id}/parts/goal/{goal.key}"
    seen = writes.get(url).json()
    answer = writes.ask("PATCH", url, {"fields": {"text": "Nieuw", "chain.if": "als"}, "seen": seen["version"]})
    assert answer.status_code == 200, answer.content
    assert answer.json()["fields"]["text"] == "Nieuw"
    assert answer.json()["fields"]["chain"]["if"] == "als"
    assert answer.json()["version"] == seen["version"] + 1
    assert Entry.objects.filter(act="part.saved", actor=lead.user.id).exists()


def test_who_comes_second_gets_both_texts_and_overwrites_nothing(lead, programme):
    writes, goal = system(lead), goal_of(programme)
    url, seen = f"programmes/{programme.id}/parts/goal/{goal.key}", goal.version
    save_part(Spot(programme, "goal", goal.key), {"text": "Van een ander"}, by=lead, seen=seen)
    answer = writes.ask("PATCH", url, {"fields": {"text": "Van mij"}, "seen": seen})
    assert problem(answer) == (409, "conflict")
    told = answer.json()
    assert (told["mine"], told["theirs"]) == ({"text": "Van mij"}, {"text": "Van een ander"})
    assert told["version"] == seen + 1
    assert Part.objects.get(pk=goal.pk).data["text"] == "Van een ander"


def test_a_fixed_plan_asks_why(lead, programme):
    save_part(Spot(programme, "plan", "-"), {"frozen_on": "2026-01-01"}, by=lead, seen=None)
    writes, goal = system(lead), goal_of(programme)
    url = f"programmes/{programme.id}/parts/goal/{goal.key}"
    change = {"fields": {"text": "Nieuw"}, "seen": goal.version}
    refused = writes.ask("PATCH", url, change)
    assert problem(refused) == (422, "contents")
    assert refused.json()["faults"][0]["at"] == "body.why"
    assert writes.ask("PATCH", url, {**change, "why": "Het doel was onduidelijk."}).status_code == 200


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("goal", {"level": 5}),
        ("goal", {"id": "x"}),
        ("goal", {"text": ""}),
        ("goal", {"text": {"sv": "mål"}}),
        ("goal", {"text": "a\x00b"}),
        ("goal", {"text": ["a"]}),
        ("goal", {"kind": "other"}),
        ("goal", {"parent": "has a space"}),
        ("indicator", {"target": "4"}),
        ("indicator", {"target": True}),
        ("indicator", {"target": 1e300}),
        ("indicator", {"target_date": "2026-02-30"}),
        ("indicator", {"primary": "yes"}),
    ],
)
def test_a_field_that_no_card_has_or_a_value_that_does_not_fit_is_refused(lead, programme, kind, fields):
    part = programme.parts.filter(kind=kind).first()
    answer = system(lead).ask(
        "PATCH", f"programmes/{programme.id}/parts/{kind}/{part.key}", {"fields": fields, "seen": part.version}
    )
    assert problem(answer) == (422, "contents")
    assert Part.objects.get(pk=part.pk).data == part.data


def test_nobody_fixes_a_plan_by_writing_its_day(organisation, programme, lead):
    save_part(Spot(programme, "plan", "-"), {"expected_response": 0.5}, by=lead, seen=None)
    part = programme.parts.get(kind="plan")
    change = {"fields": {"frozen_on": "2026-01-01"}, "seen": part.version}
    answer = system(actor(organisation, "evaluator")).ask("PATCH", f"programmes/{programme.id}/parts/plan/-", change)
    assert problem(answer) == (422, "contents")


def test_who_may_not_change_this_kind_or_an_archived_programme_sees_that_it_is_not_there(organisation, programme, lead):
    goal = goal_of(programme)
    url, change = f"programmes/{programme.id}/parts/goal/{goal.key}", {"fields": {"text": "x"}, "seen": goal.version}
    for role in sorted(ROLES.keys() - {"lead"}):
        assert system(actor(organisation, role)).ask("PATCH", url, change).status_code == 404, role
    archive(programme, by=lead)
    assert system(lead).ask("PATCH", url, change).status_code == 404
    assert system(lead).get(url).status_code == 200


def test_money_is_there_for_who_may_see_it_alone(organisation, programme, lead):
    save_part(Spot(programme, "budget", "-"), {"total": 1000.0}, by=lead, seen=None)
    url = f"programmes/{programme.id}/parts"
    for role, sees in (("coach", False), ("commissioner", True)):
        reads = system(actor(organisation, role))
        kinds = {one["kind"] for one in reads.get(f"{url}?limit=200").json()["items"]}
        assert ("budget" in kinds) is sees
        assert (reads.get(f"{url}/budget/-").status_code == 200) is sees


def test_a_system_delivers_figures_and_sends_them_again(lead, programme):
    save_part(Spot(programme, "series", "k1"), {"title": "Verzuim"}, by=lead, seen=None)
    writes, url = system(lead), f"programmes/{programme.id}/series/k1/values"
    figures = [{"period": "2026-01-01", "value": 4.25, "people": 120}, {"period": "2026-02-01", "value": 4.0}]
    answer = writes.ask("POST", url, {"values": figures})
    assert answer.status_code == 200, answer.content
    assert rows_of(Programme.objects.get(pk=programme.pk), "series") == [{"series": "k1", **one} for one in figures]
    changed = Programme.objects.get(pk=programme.pk).changed_at
    writes.ask("POST", url, {"values": figures})
    assert Programme.objects.get(pk=programme.pk).changed_at == changed
    writes.ask("POST", url, {"values": [{"period": "2026-02-01", "value": 5}]})
    assert [one["value"] for one in writes.get(url).json()["values"]] == [4.25, 5.0]


@pytest.mark.parametrize(
    "figures",
    [
        [],
        [{"period": "2026-13-01", "value": 1}],
        [{"period": "2026-01-01"}],
        [{"period": "2026-01-01", "value": "veel"}],
        [{"period": "2026-01-01", "value": 1, "series": "k2"}],
        [{"period": "2026-01-01", "value": 1}] * 2,
    ],
)
def test_one_wrong_figure_keeps_all_of_them_out(lead, programme, figures):
    save_part(Spot(programme, "series", "k1"), {"title": "Verzuim"}, by=lead, seen=None)
    good = {"period": "2025-01-01", "value": 1}
    sent = [good, *figures] if figures else []
    answer = system(lead).ask("POST", f"programmes/{programme.id}/series/k1/values", {"values": sent})
    assert problem(answer) == (422, "contents")
    assert rows_of(Programme.objects.get(pk=programme.pk), "series") == []


# Reading


def test_a_published_questionnaire_is_told_as_it_was(lead, programme):
    published = publish(Spot(programme, "instrument", "reactie"), by=lead, why="voor de meting")
    reads = system(lead)
    listed = {one["key"]: one for one in reads.get(f"programmes/{programme.id}/questionnaires").json()["items"]}
    assert listed["reactie"]["published"] == [published.version]
    told = reads.get(f"programmes/{programme.id}/questionnaires/reactie/versions/{published.version}").json()
    assert told["instrument"] == published.data["instrument"]


def test_the_plan_and_the_people_are_those_of_the_screens(lead, programme):
    Person.objects.create(programme=programme, code="K1", name="Sanne", group="", invited=True)
    reads = system(lead)
    assert reads.get(f"programmes/{programme.id}").json()["people"] == 1
    assert [one["name"] for one in reads.get(f"programmes/{programme.id}/people").json()["items"]] == ["Sanne"]
    plan = reads.get(f"programmes/{programme.id}/plan").json()
    assert len(plan["measurements"]) + len(plan["unplanned"]) > 0


def test_the_response_is_told_as_coarsely_as_on_the_screen(lead, programme):
    wave = opened_wave(programme, lead, people=12)
    told = system(lead).get(f"programmes/{programme.id}/waves/{wave.id}").json()
    assert told["response"] == {"invited": 12, "answered": 0, "percent": None, "groups": [], "hides_groups": False}
    small = opened_wave(create_programme("Klein", design_values("talent", "Klein", "x"), by=lead), lead, people=4)
    told = system(lead).get(f"programmes/{small.programme_id}/waves/{small.id}").json()
    assert (told["response"]["answered"], told["response"]["percent"]) == (None, None)


# Errors


def test_errors_come_in_the_language_that_is_asked_for(programme):
    asks = {
        language: System(**{"Accept-Language": language}).get("programmes").json()["title"]
        for language in ("nl", "en-GB")
    }
    assert asks == {"nl": "Wie vraagt dit?", "en-GB": "Who is asking?"}


def test_what_is_not_an_address_or_a_method_is_a_problem_too(lead, programme):
    reads = system(lead)
    assert problem(reads.get("/api/v2/programmes")) == (404, "not_there")
    assert problem(reads.get("programmes/\x00")) == (404, "not_there")
    refused = reads.ask("DELETE", "programmes")
    assert problem(refused) == (405, "method")
    assert refused["Allow"] == "GET"
    assert (
        problem(
            reads.client.generic(
                "PATCH",
                f"/api/v1/programmes/{programme.id}/parts/goal/x",
                b"{",
                content_type="application/json",
                headers=reads.headers,
            )
        )[0]
        == 400
    )


def test_a_mistake_of_ours_is_told_without_its_inside(lead, programme, monkeypatch, caplog):
    def breaks(*_):
        raise RuntimeError("kanarie0001")

    monkeypatch.setattr("oogst_web.api.v1.programmes.take", breaks)
    answer = system(lead).get("programmes")
    assert problem(answer) == (500, "broken")
    assert b"kanarie" not in answer.content
    assert b"Traceback" not in answer.content


def test_the_description_is_openapi_3_1_and_open(db):
    answer = System().get("openapi.json")
    assert answer.status_code == 200
    told = answer.json()
    assert told["openapi"].startswith("3.1")
    assert told == json.loads(json.dumps(describe()))
    for methods in told["paths"].values():
        for operation in methods.values():
            assert operation["security"] == [{"ApiKeyAuth": []}]
            assert {"400", "401", "403", "404", "429"} <= set(operation["responses"])


# Canaries


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_no_answer_of_the_api_shows_somebody_what_they_may_not_see(role):
    world = make_world()
    user = world.users[role]
    from oogst_web.organisations.queries import actor_for

    reads = system(actor_for(user))
    found, seen = [], set()
    for address in ADDRESSES:
        for programme in world.programmes:
            url = address.url(programme)
            answer = reads.get(
                f"{url}?limit=200" if "limit" in getattr(methods_of(address).get("GET"), "known", ()) else url
            )
            content = text_of(answer)
            seen |= set(CANARY.findall(content))
            found += [f"{role} saw {what} at {url}" for what in world.aviary.escaped(content, role)]
    assert found == []
    if role == "lead":
        assert {"titel eigen", "goal eigen, nieuw", "deelnemer eigen"} <= {world.aviary.about[one] for one in seen}
