"""From values to behaviour and from behaviour to a goal: kept, linked, undone and taken along in the study folder."""

from __future__ import annotations

import importlib
import zipfile
from html import unescape
from io import BytesIO

import pytest
from django.apps import apps

from oogst.io.design_file import parse_design
from oogst.io.place import Problems
from oogst.types.text import Text
from oogst_web.programmes import domain
from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part, Revision
from oogst_web.programmes.starts import design_values
from oogst_web.programmes.tree import count_leaves, grow_tree
from oogst_web.studies.folder import folder_zip
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaders(organisation):
    """A programme from the template with four values, eight competencies and their behaviour."""
    by = actor(organisation, "lead")
    made = domain.create_programme("Leiders", design_values("leiderschap", "Leiders", "De Linde"), by=by)
    domain.give_seat(made, actor(organisation, "manager").user, "manager", by=by)
    return made


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), *more, ""])


def page(client, programme, *more):
    return unescape(client.get(url(programme, *(more or ("waarden",)))).content.decode())


def part(programme, kind, key):
    return Part.objects.get(programme=programme, kind=kind, key=key)


def add(client, programme, layer, text, above=""):
    return client.post(url(programme, "waarden", "nieuw", layer), {"text": text, "above": above})


def test_a_tree_is_grown_from_value_to_competency_to_behaviour(visit, programme):
    lead = visit("lead")
    assert "Wat vindt de organisatie belangrijk?" in page(lead, programme)
    add(lead, programme, "core_value", "Lef")
    add(lead, programme, "competency", "Zich uitspreken", above="w1")
    assert add(lead, programme, "behaviour", "Zegt wat niet goed gaat", above="c1").status_code == 302
    (stem,) = grow_tree(draw(programme).design)
    (branch,) = stem.branches
    assert (stem.value.text, branch.competency.title) == ("Lef", "Zich uitspreken")
    assert [leaf.behaviour.text for leaf in branch.leaves] == ["Zegt wat niet goed gaat"]
    assert "0 van de 1 gedragingen zijn een doel" in page(lead, programme)
    assert Revision.objects.filter(programme=programme, kind="behaviour", key="g1", version=1).exists()
    assert not draw(programme).problems


def test_behaviour_becomes_a_goal_in_one_act_and_keeps_its_link(visit, leaders):
    lead = visit("lead")
    assert "4 van de 8 gedragingen zijn een doel" in page(lead, leaders)
    answer = lead.post(url(leaders, "waarden", "doel", "g_richting"))
    goal = next(one for one in draw(leaders).design.goals if one.from_behaviour == "g_richting")
    assert answer.url.endswith(f"?open={goal.id}#goal-{goal.id}")
    assert (goal.level, goal.parent, goal.value) == (3, "verzuim", "duidelijk")
    assert (goal.actor, goal.situation) == ("de leider", "in het teamoverleg, elke maand")
    assert goal.text == goal.behaviour == "vertelt wat het doel is en waarom leren helpt"
    assert "5 van de 8 gedragingen zijn een doel" in page(lead, leaders)
    assert "Dit doel komt van:" in page(lead, leaders, "doelen")
    assert not draw(leaders).problems


def test_a_second_click_leads_to_the_goal_that_is_there(visit, leaders):
    lead = visit("lead")
    first, second = (lead.post(url(leaders, "waarden", "doel", "g_richting")).url for _ in range(2))
    assert first == second
    assert Part.objects.filter(programme=leaders, kind="goal", data__from_behaviour="g_richting").count() == 1


def test_a_goal_from_behaviour_for_a_fixed_plan_asks_why(visit, leaders):
    domain.save_part(
        domain.Spot(leaders, "plan", "-"),
        {"frozen_on": "2026-01-01"},
        by=actor(leaders.organisation, "lead"),
        seen=None,
    )
    lead, where = visit("lead"), url(leaders, "waarden", "doel", "g_richting")
    assert lead.post(where).status_code == 422
    assert not Part.objects.filter(programme=leaders, kind="goal", data__from_behaviour="g_richting").exists()
    lead.post(where, {"why": "De directie vraagt het."})
    assert Part.objects.filter(programme=leaders, kind="goal", data__from_behaviour="g_richting").exists()
    assert [one.reason for one in draw(leaders).design.plan.changes] == ["De directie vraagt het."]


def test_behaviour_that_nobody_can_see_gets_advice_on_the_tree_and_at_its_goal(visit, leaders):
    lead, seen = visit("lead"), part(leaders, "behaviour", "g_aandacht")
    assert "kan een collega niet zien" not in page(lead, leaders)
    answer = lead.post(
        url(leaders, "deel", "behaviour", "g_aandacht"),
        {"fields": ["text"], "text": "begrijpt hoe het gaat", "version": seen.version},
        headers={"HX-Request": "true"},
    )
    assert "Bewaard om" in answer.content.decode()
    assert "“begrijpt” kan een collega niet zien" in page(lead, leaders)
    goal = part(leaders, "goal", "luisteren")
    data = {"fields": ["behaviour"], "behaviour": "is zich bewust van het gesprek", "version": goal.version}
    lead.post(url(leaders, "deel", "goal", "luisteren"), data)
    assert "“bewust” kan een collega niet zien" in page(lead, leaders, "doelen")


def test_what_is_taken_away_comes_back_with_everything_below_it(visit, leaders):
    lead, before = visit("lead"), grow_tree(draw(leaders).design)
    lead.post(url(leaders, "deel", "core_value", "groei", "wijzig"), {"remove": "1"})
    loose = page(lead, leaders)
    assert "Nog bij geen waarde" in loose
    assert "Weggehaald: Groei." in loose
    assert count_leaves(grow_tree(draw(leaders).design)) == (4, 8)
    lead.post(url(leaders, "deel", "core_value", "groei", "wijzig"), {"restore": "1"})
    assert grow_tree(draw(leaders).design) == before


def test_a_value_that_is_called_differently_keeps_what_hangs_under_it(visit, leaders):
    value = part(leaders, "core_value", "samen")
    data = {"fields": ["text"], "text": "Met elkaar", "version": value.version}
    visit("lead").post(url(leaders, "deel", "core_value", "samen"), data)
    stem = grow_tree(draw(leaders).design)[1]
    assert (stem.value.text, len(stem.branches)) == ("Met elkaar", 2)


def test_a_competency_moves_among_those_of_its_value(visit, leaders):
    lead = visit("lead")
    add(lead, leaders, "competency", "Samen leren", above="samen")

    def move(key):
        lead.post(url(leaders, "deel", "competency", key, "wijzig"), {"up": "1"})
        return [branch.competency.id for branch in grow_tree(draw(leaders).design)[1].branches]

    assert move("c1") == ["meedenken", "c1", "betrekken"]
    assert move("c1") == ["c1", "meedenken", "betrekken"]
    assert move("c1") == ["c1", "meedenken", "betrekken"]


def test_who_may_only_read_sees_the_tree_and_changes_nothing(visit, leaders):
    manager = visit("manager")
    shown = page(manager, leaders)
    assert "Eerlijke feedback geven" in shown
    assert "Maak er een doel van" not in shown
    assert add(manager, leaders, "core_value", "Stiekem").status_code == 404
    assert manager.post(url(leaders, "waarden", "doel", "g_richting")).status_code == 404


def test_a_layer_that_does_not_exist_is_not_there(visit, leaders):
    lead = visit("lead")
    assert add(lead, leaders, "goal", "x").status_code == 404
    assert lead.post(url(leaders, "waarden", "doel", "geen")).status_code == 404
    assert add(lead, leaders, "core_value", "  ").url == url(leaders, "waarden")


def test_the_tree_and_the_sources_stand_in_the_study_folder(leaders):
    by = actor(leaders.organisation, "lead")
    domain.save_part(domain.Spot(leaders, "source", "b1"), {"kind": "people", "says": "x"}, by=by, seen=None)
    with zipfile.ZipFile(BytesIO(folder_zip(leaders))) as folder:
        text = folder.read(next(name for name in folder.namelist() if name.endswith("design.toml")))
    raw = parse_design(text, "design.toml", Problems())
    assert len(raw.values["behaviours"]) == 8
    assert {one["value"] for one in raw.values["competencies"]} == {one["id"] for one in raw.values["values"]}
    assert raw.values["sources"] == [{"id": "b1", "kind": "people", "says": "x"}]


def test_values_that_were_texts_of_the_programme_get_a_key_that_goals_name(programme):
    give_keys = importlib.import_module("oogst_web.programmes.migrations.0003_values_have_keys").give_keys
    story = part(programme, "programme", "-")
    goals = list(Part.objects.filter(programme=programme, kind="goal").order_by("position"))
    Part.objects.filter(pk=story.pk).update(data={**story.data, "values": ["Lef", {"nl": "Zorg", "en": "Care"}]})
    Part.objects.filter(pk=goals[0].pk).update(data={**goals[0].data, "value": "Zorg"})
    for _ in range(2):
        give_keys(apps, None)
    design = draw(programme).design
    assert [(one.id, one.text) for one in design.values] == [("w1", "Lef"), ("w2", Text(nl="Zorg", en="Care"))]
    assert (design.goals[0].value, design.programme.unknown) == ("w2", {})
    assert not draw(programme).problems
    assert Revision.objects.filter(programme=programme, kind="core_value", version=1).count() == 2
