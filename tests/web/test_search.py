"""Searching finds what the reader may see, and tells nothing of the rest."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from oogst_web.accounts.roles import ROLES, Right
from oogst_web.people.models import Person
from oogst_web.programmes.domain import Spot, create_programme, save_part
from oogst_web.programmes.models import Seat
from oogst_web.programmes.starts import design_values
from oogst_web.waves.models import Wave
from tests.web.asked import draft_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(programme, organisation):
    by = actor(organisation, "lead")
    asked = programme.parts.get(kind="instrument", key="reactie")
    titles = {"nl": "Hoe was het?", "en": "How was it?"}
    save_part(Spot(programme, "instrument", asked.key), {**asked.data, "title": titles}, by=by, seen=None)
    draft_wave(programme, by)
    for kind, values in {
        "goal": {"level": 3, "text": "Zoekdoel kwispel"},
        "instrument": {"title": "Vragenlijst kwispel"},
        "activity": {"title": "Oefening kwispel", "kind": "session"},
        "series": {"title": "Verzuim kwispel"},
        "moment": {"title": "Na kwispel", "kind": "after"},
    }.items():
        save_part(Spot(programme, kind, f"k{kind[0]}"), values, by=by, seen=None)
    Wave.objects.update(moment="km")
    Person.objects.create(programme=programme, code="K1", name="Kwispel Jansen", email="kwispel@voorbeeld.nl")
    return programme


def found(client, words):
    content = client.get("/zoeken/", {"q": words}).content.decode()
    main = content.partition("<main")[2].partition("</main>")[0]
    return re.findall(r'<a href="([^"]+)"><span>([^<]*)', main)


def test_it_finds_everything_with_a_name_and_each_link_opens(visit, filled):
    lead = visit("lead")
    hits = found(lead, "KWISPEL")
    assert [text.strip() for _, text in hits] == [
        "Zoekdoel kwispel",
        "Vragenlijst kwispel",
        "Oefening kwispel",
        "Verzuim kwispel",
        "Hoe was het?, Na kwispel",
        "Kwispel Jansen",
    ]
    assert all(lead.get(url).status_code == 200 for url, _ in hits)
    assert [text for _, text in found(lead, "talent in je")] == ["Talent in je werk"]
    assert "Hoe was het?, Na kwispel" in [text for _, text in found(lead, "hoe was")]


def test_every_hit_says_in_words_what_it_is(visit, filled):
    content = visit("lead").get("/zoeken/?q=kwispel").content.decode()
    kinds = re.findall(r'<span class="label">([^<]+)</span></a>', content)
    assert kinds == ["doel", "vragenlijst", "activiteit", "KPI-reeks", "meting", "deelnemer"]


@pytest.mark.parametrize(
    ("words", "right"),
    [("Verzuim kwispel", Right.EDIT_SERIES), ("Na kwispel", Right.SEE_RESPONSE), ("Oefening", Right.SEE_PROGRAMME)],
)
def test_who_finds_a_thing_can_open_it_and_who_cannot_open_it_does_not_find_it(words, right, visit, filled):
    for key, role in ROLES.items():
        if key in ("participant", "administrator"):
            continue
        client = visit(key)
        hits = found(client, words)
        assert bool(hits) is (right in role.in_programme), key
        assert all(client.get(url).status_code == 200 for url, _ in hits), key


def test_people_are_found_by_who_may_see_people_only(visit, filled):
    for role, sees in {"hr_adviser": True, "support": True, "coach": False, "evaluator": False}.items():
        assert any("Jansen" in text for _, text in found(visit(role), "kwispel")) is sees, role


def stripped(client, words):
    """Return an answer without what differs by itself: the words that were asked, and tokens."""
    answer = client.get("/zoeken/", {"q": words})
    content = re.sub(r'value="\w{64}"', "", answer.content.decode()).replace(words, "WOORD")
    return answer.status_code, content


@pytest.mark.parametrize("words", ["Kwispel Jansen", "kwispel@voorbeeld.nl", "K1", "Verzuim kwispel", "Na kwispel"])
def test_the_answer_about_somebody_hidden_is_the_answer_about_nobody(words, visit, filled):
    coach, nobody = visit("coach"), "x" * len(words)
    assert stripped(coach, words) == stripped(coach, nobody)
    with CaptureQueriesContext(connection) as about_somebody:
        coach.get("/zoeken/", {"q": words})
    with CaptureQueriesContext(connection) as about_nobody:
        coach.get("/zoeken/", {"q": nobody})
    assert len(about_somebody) == len(about_nobody)


def test_people_of_a_programme_without_a_seat_are_not_found_nor_of_another_organisation(
    visit, filled, organisation, other
):
    lead = visit("lead")
    there = create_programme("Elders", design_values("blank", "Elders", "De Wilg"), by=actor(other, "lead"))
    Person.objects.create(programme=there, code="E1", name="Kwispel Elders")
    assert not any("Elders" in text for _, text in found(lead, "kwispel"))
    Seat.objects.filter(programme=filled, role="lead").delete()
    assert found(lead, "kwispel") == []


def test_it_asks_five_questions_whatever_is_found(visit, filled):
    lead = visit("lead")
    lead.get("/zoeken/?q=kwispel")
    with CaptureQueriesContext(connection) as nothing_asked:
        lead.get("/zoeken/")
    for words in ("kwispel", "e", "xyzzy"):
        with CaptureQueriesContext(connection) as asked:
            lead.get("/zoeken/", {"q": words})
        assert len(asked) - len(nothing_asked) == 5, words
