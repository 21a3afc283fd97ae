"""The chain of goals on the screen: making, changing, undoing, and two people in one part."""

from __future__ import annotations

import pytest

from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part, Revision

pytestmark = pytest.mark.django_db


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), *more, ""])


def goal_of(programme):
    return Part.objects.filter(programme=programme, kind="goal").order_by("position").first()


def save(client, programme, part, **fields):
    posted = {"version": part.version, "fields": list(fields), **fields}
    return client.post(url(programme, "deel", part.kind, part.key), posted)


def test_a_goal_that_is_added_stands_on_its_level_and_in_the_history(visit, programme):
    lead = visit("lead")
    answer = lead.post(url(programme, "doelen", "nieuw"), {"level": "4", "text": "Minder verzuim"})
    assert answer.status_code == 302
    part = Part.objects.get(programme=programme, kind="goal", data__text="Minder verzuim")
    assert part.data["level"] == 4
    assert Revision.objects.filter(programme=programme, kind="goal", key=part.key, version=1).exists()
    assert "Minder verzuim" in lead.get(url(programme, "doelen")).content.decode()


def test_what_is_changed_is_kept_and_the_old_text_can_be_brought_back(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    before = part.data["text"]
    assert save(lead, programme, part, text="Een ander doel").status_code == 302
    part.refresh_from_db()
    assert (part.data["text"], part.version) == ("Een ander doel", 2)
    lead.post(url(programme, "deel", "goal", part.key, "wijzig"), {"restore": "1"})
    part.refresh_from_db()
    assert (part.data["text"], part.version) == (before, 3)


def test_two_people_in_one_goal_see_both_texts_and_choose(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    assert save(lead, programme, part, text="Tekst van de een").status_code == 302
    answer = save(lead, programme, part, text="Tekst van de ander")
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Tekst van de een" in page
    assert "Tekst van de ander" in page
    part.refresh_from_db()
    assert part.data["text"] == "Tekst van de een"


def test_a_choice_that_the_card_shows_by_itself_is_not_kept_as_a_change(visit, programme):
    lead = visit("lead")
    lead.post(url(programme, "doelen", "nieuw"), {"level": "4", "text": "Minder verzuim"})
    part = Part.objects.get(programme=programme, kind="goal", data__text="Minder verzuim")
    save(lead, programme, part, text="Minder ziek", kind="result")
    part.refresh_from_db()
    assert "kind" not in part.data
    save(lead, programme, part, kind="learning")
    part.refresh_from_db()
    assert part.data["kind"] == "learning"


def test_who_changed_another_field_is_asked_nothing_and_takes_nothing_back(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    old = part.data["text"]
    save(lead, programme, part, text="Tekst van de een")
    assert save(lead, programme, part, text=old, owner="De ander").status_code == 302
    part.refresh_from_db()
    assert (part.data["text"], part.data["owner"]) == ("Tekst van de een", "De ander")


def test_only_what_both_changed_is_asked_and_the_rest_goes_along(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    save(lead, programme, part, text="Tekst van de een", owner="Eigenaar van de een", **{"chain.then": "dan"})
    mine = {"text": "Tekst van de ander", "chain.if": "als", "owner": part.data.get("owner", "")}
    page = save(lead, programme, part, **mine).content.decode()
    assert page.count("<legend>") == 1
    assert "Eigenaar van de een" not in page
    assert '<input type="hidden" name="chain.if" value="als">' in page
    part.refresh_from_db()
    save(lead, programme, part, text="Tekst van de ander", **{"chain.if": "als"})
    part.refresh_from_db()
    assert part.data["chain"] == {**part.data["chain"], "if": "als", "then": "dan"}
    assert (part.data["text"], part.data["owner"]) == ("Tekst van de ander", "Eigenaar van de een")


def test_a_goal_that_is_removed_can_be_put_back_at_once(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    lead.post(url(programme, "deel", "goal", part.key, "wijzig"), {"remove": "1"})
    assert not Part.objects.filter(pk=part.pk).exists()
    page = lead.get(url(programme, "doelen")).content.decode()
    assert f'name="restore" value="{part.version}"' in page
    lead.post(url(programme, "deel", "goal", part.key, "wijzig"), {"restore": part.version})
    assert Part.objects.filter(programme=programme, kind="goal", key=part.key).exists()


def test_a_field_that_cannot_be_read_says_so_and_keeps_what_was_typed(visit, programme):
    lead = visit("lead")
    part = Part.objects.filter(programme=programme, kind="indicator").first()
    answer = save(lead, programme, part, target="veel")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Typ een getal" in page
    assert 'value="veel"' in page
    part.refresh_from_db()
    assert part.data.get("target") != "veel"


def test_every_field_of_a_part_that_no_screen_shows_is_kept(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    part.data = {**part.data, "eigen_veld": {"diep": [1, 2]}}
    part.save()
    save(lead, programme, part, text="Nieuw")
    part.refresh_from_db()
    assert part.data["eigen_veld"] == {"diep": [1, 2]}


def test_who_may_only_read_cannot_save(visit, programme):
    part = goal_of(programme)
    assert visit("manager").get(url(programme, "doelen")).status_code == 200
    assert save(visit("manager"), programme, part, text="Stiekem").status_code == 404
    part.refresh_from_db()
    assert part.data["text"] != "Stiekem"


def test_a_goal_that_is_not_measured_says_why(visit, programme):
    part = goal_of(programme)
    save(visit("lead"), programme, part, not_measured_because="Dat kost te veel")
    assert "Niet gemeten. De reden: Dat kost te veel" in visit("lead").get(url(programme, "doelen")).content.decode()


def test_taking_a_goal_out_of_a_fixed_plan_asks_why_and_then_does_it(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    Part.objects.update_or_create(
        programme=programme, kind="plan", key="-", defaults={"data": {"frozen_on": "2026-01-01"}}
    )
    address = url(programme, "deel", "goal", part.key, "wijzig")
    asked = lead.post(address, {"remove": "1"})
    assert asked.status_code == 422
    first = asked.content.decode()
    assert 'name="remove" value="1"' in first
    assert "Schrijf op waarom je dit verandert." in first
    assert "Fout:" not in first
    assert "<title>Fout: Waarom" in lead.post(address, {"remove": "1", "why": " "}).content.decode()
    assert Part.objects.filter(pk=part.pk).exists()
    assert lead.post(address, {"remove": "1", "why": "Het bleek niet te meten."}).status_code == 302
    assert not Part.objects.filter(pk=part.pk).exists()


def test_a_card_of_a_fixed_plan_keeps_what_was_typed_as_reason(visit, programme):
    lead, part = visit("lead"), goal_of(programme)
    Part.objects.update_or_create(
        programme=programme, kind="plan", key="-", defaults={"data": {"frozen_on": "2026-01-01"}}
    )
    answer = save(lead, programme, part, text="Anders")
    assert (answer.status_code, "Waarom verander je dit?" in answer.content.decode()) == (422, True)
    assert save(lead, programme, part, text="", why="Omdat het moet").status_code == 422
    assert 'value="Omdat het moet"' in save(lead, programme, part, text="", why="Omdat het moet").content.decode()


def test_a_goal_for_a_fixed_plan_asks_why_and_loses_nothing(visit, programme):
    Part.objects.filter(programme=programme, kind="plan").update(data={"frozen_on": "2026-01-01"})
    lead, where = visit("lead"), url(programme, "doelen", "nieuw")
    asked = lead.post(where, {"level": "4", "text": "Minder verloop"})
    assert asked.status_code == 422
    assert 'value="Minder verloop"' in asked.content.decode()
    assert not Part.objects.filter(programme=programme, data__text="Minder verloop").exists()
    lead.post(where, {"level": "4", "text": "Minder verloop", "why": "De directie vraagt het."})
    assert Part.objects.filter(programme=programme, data__text="Minder verloop").exists()


def test_a_new_goal_does_not_take_over_the_history_of_one_that_is_gone(visit, programme):
    lead = visit("lead")
    for text in ("Eerste", "Tweede"):
        lead.post(url(programme, "doelen", "nieuw"), {"level": "4", "text": text})
        part = Part.objects.get(programme=programme, kind="goal", data__text=text)
        lead.post(url(programme, "deel", "goal", part.key, "wijzig"), {"remove": "1"})
    first, second = (Revision.objects.get(programme=programme, data__text=text).key for text in ("Eerste", "Tweede"))
    assert first != second


def test_everything_that_an_indicator_needs_can_be_filled_in(visit, programme):
    lead = visit("lead")
    part = Part.objects.filter(programme=programme, kind="indicator").first()
    moment = Part.objects.filter(programme=programme, kind="moment").first().key
    fields = {"target_change": "-0,5", "at_least": "4", "at_most": "5", "to_moment": moment}
    assert save(lead, programme, part, **fields).status_code == 302
    part.refresh_from_db()
    assert {name: part.data[name] for name in fields} == {
        "target_change": -0.5,
        "at_least": 4,
        "at_most": 5,
        "to_moment": moment,
    }


def test_the_question_of_the_report_is_part_of_the_story(visit, programme):
    story = Part.objects.get(programme=programme, kind="programme")
    assert save(visit("lead"), programme, story, question="Helpt het?").status_code == 302
    assert draw(programme).design.programme.question == "Helpt het?"


def test_who_evaluates_is_needed_as_soon_as_something_is_said_about_them(visit, programme):
    lead = visit("lead")
    url = f"/programma/{programme.id}/deel/programme/-/"
    part = programme.parts.get(kind="programme")
    version = part.version
    posted = {
        "version": version,
        "fields": ["evaluator.name", "evaluator.relation"],
        "evaluator.relation": "Werkt hier",
    }
    refused = lead.post(url, {**posted, "evaluator.name": ""})
    assert refused.status_code == 422
    assert programme.parts.get(kind="programme").data == part.data
    assert lead.post(url, {**posted, "evaluator.name": "Bureau Peil"}).status_code == 302
    evaluator = programme.parts.get(kind="programme").data["evaluator"]
    assert (evaluator["name"], evaluator["relation"]) == ("Bureau Peil", "Werkt hier")
