"""The history of a design: who, when and why, versions side by side, and putting one back."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from oogst_web.programmes.domain import Spot, remove_part, save_part
from oogst_web.programmes.models import Part
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(programme, organisation):
    """A goal with two versions."""
    spot = Spot(programme, "goal", "nieuw")
    lead = actor(organisation, "lead")
    save_part(spot, {"level": 4, "text": "Minder kort verzuim"}, by=lead, seen=None)
    save_part(spot, {"text": "Minder lang verzuim", "parent": None}, by=lead, seen=1, why="Kort verzuim is al laag")
    return spot


def read(client, spot):
    return client.get(reverse("part_history", args=[spot.programme.id, spot.kind, spot.key])).content.decode()


def test_the_history_tells_who_changed_what_and_why(visit, programme, goal):
    page = visit("manager").get(reverse("history", args=[programme.id])).content.decode()
    assert "Doel: Minder lang verzuim" in page
    assert "Kort verzuim is al laag" in page
    assert "lead" in page
    assert "gewijzigd: Doel" in page


def test_a_change_of_answers_of_a_scale_and_of_questions_is_told_in_words(visit, programme, organisation):
    by = actor(organisation, "lead")
    scale, asked = Spot(programme, "answer_scale", "s9"), Spot(programme, "instrument", "i9")
    save_part(scale, {"labels": {"1": "nooit", "2": "soms"}, "missing": {"9": "weet niet"}}, by=by, seen=None)
    save_part(scale, {"labels": {"1": "nee", "2": "ja"}, "missing": {"9": "geen idee"}}, by=by, seen=1)
    save_part(asked, {"title": "Lijst", "items": [{"id": "v1", "text": "Een vraag"}]}, by=by, seen=None)
    save_part(asked, {"items": [{"id": "v1", "text": "Andere vraag"}]}, by=by, seen=1)
    page = visit("lead").get(reverse("history", args=[programme.id])).content.decode()
    assert "gewijzigd: Antwoorden, Antwoord buiten de schaal<" in page, "each name once"
    assert "gewijzigd: Vragen<" in page


def test_questions_and_scores_are_told_by_what_they_say_and_not_by_their_codes(visit, programme, organisation):
    by, spot = actor(organisation, "lead"), Spot(programme, "instrument", "i9")
    both = [
        {"id": "l2_effect", "text": {"nl": "Het hielp mij.", "en": "It helped me."}, "answers": "mate_5"},
        {"id": "l2_nieuw", "kind": "text", "text": "Ik leerde iets nieuws."},
    ]
    score = {"id": "rc_score", "title": "Leren", "scoring": "mean", "items": ["l2_effect"]}
    save_part(spot, {"title": "Lijst", "items": both}, by=by, seen=None)
    save_part(spot, {"items": [both[0], {**both[1], "kind": "number"}], "scales": [score]}, by=by, seen=1)
    save_part(spot, {"items": [{**both[1], "kind": "number"}, both[0]]}, by=by, seen=2)
    page = re.sub(r"</?mark>", "", read(visit("lead"), spot))
    assert "Ik leerde iets nieuws. · Soort vraag: korte tekst" in page
    assert "Ik leerde iets nieuws. · Soort vraag: getal" in page
    assert "Leren · Welke vragen? Het hielp mij. · Hoe wordt het een getal? gemiddelde" in page
    assert "Ik leerde iets nieuws.; Het hielp mij." in page, "another order is a change too"
    assert "Antwoorden: Helemaal niet … Helemaal (5)" in page
    assert page.count("Het hielp mij. / It helped me.") == 1, "what stayed the same is not told again"
    assert not re.search("l2_|rc_score|mate_5|{&#x27;", page)


def test_an_answer_scale_without_words_is_told_by_its_title_or_by_how_far_it_goes(visit, programme, organisation):
    by, spot = actor(organisation, "lead"), Spot(programme, "instrument", "i9")
    save_part(Spot(programme, "answer_scale", "nul-tien"), {"minimum": 0, "maximum": 10}, by=by, seen=None)
    named = {"title": "Rapportcijfer", "minimum": 1, "maximum": 10}
    save_part(Spot(programme, "answer_scale", "een-tien"), named, by=by, seen=None)
    items = [{"id": "v1", "text": "Zou je dit aanraden?", "answers": "nul-tien"}]
    save_part(spot, {"title": "Lijst", "items": items}, by=by, seen=None)
    save_part(spot, {"items": [{**items[0], "answers": "een-tien"}]}, by=by, seen=1)
    page = re.sub(r"</?mark>", "", read(visit("lead"), spot))
    assert "Antwoorden: 0 tot 10" in page
    assert "Antwoorden: Rapportcijfer" in page
    assert "-tien" not in page


def test_what_was_made_together_is_one_line(visit, programme):
    page = visit("lead").get(reverse("history", args=[programme.id])).content.decode()
    assert f"{programme.parts.count()} onderdelen tegelijk gemaakt" in page


def test_versions_stand_side_by_side_with_the_differing_words_marked(visit, goal):
    page = read(visit("lead"), goal)
    assert "Minder <mark>kort </mark>verzuim" in page
    assert "Minder <mark>lang </mark>verzuim" in page


def test_an_old_version_can_be_put_back(visit, programme, goal):
    lead = visit("lead")
    assert 'name="restore" value="1"' in read(lead, goal)
    lead.post(reverse("change_part", args=[programme.id, "goal", "nieuw"]), {"restore": "1"})
    assert Part.objects.get(programme=programme, key="nieuw").data["text"] == "Minder kort verzuim"
    assert "3 versies" in read(lead, goal)


def test_a_part_that_is_gone_keeps_its_history_and_can_come_back(visit, programme, organisation, goal):
    remove_part(goal, by=actor(organisation, "lead"))
    page = read(visit("lead"), goal)
    assert "weggehaald" in page
    assert 'name="restore" value="2"' in page


def test_who_may_only_read_sees_no_button_to_put_back(visit, goal):
    assert 'name="restore"' not in read(visit("manager"), goal)


def test_the_history_of_a_part_that_never_was_is_not_there(visit, programme):
    assert visit("lead").get(reverse("part_history", args=[programme.id, "goal", "nooit"])).status_code == 404


def test_a_long_history_goes_on_on_a_next_page(visit, programme, organisation, goal):
    for number in range(60):
        save_part(goal, {"text": f"Tekst {number}"}, by=actor(organisation, "lead"), seen=None)
    lead, url = visit("lead"), reverse("history", args=[programme.id])
    first = lead.get(url).content.decode()
    older = lead.get(f"{url}?before={first.split('?before=')[1].split(chr(34))[0]}").content.decode()
    assert "Tekst 59" in first
    assert "Kort verzuim is al laag" in older
    assert "Kort verzuim is al laag" not in first
