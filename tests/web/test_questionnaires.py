"""Questionnaires on the screen: taking over, building, translating, trying and publishing."""

from __future__ import annotations

import re

import pytest
from django.db import DatabaseError, transaction
from django.template.loader import render_to_string

from oogst_web.audit.models import Entry
from oogst_web.programmes.design import draw
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.programmes.models import Part, Revision
from oogst_web.questionnaires.domain import publish
from oogst_web.questionnaires.models import Published
from oogst_web.questionnaires.queries import questionnaire_of
from oogst_web.questionnaires.runner import ask
from oogst_web.questionnaires.standard import STANDARD
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), *more, ""])


def lists(programme, *more):
    return url(programme, "vragenlijsten", *more)


def part_of(programme, key="reactie", kind="instrument"):
    return Part.objects.get(programme=programme, kind=kind, key=key)


def items(programme, key="reactie"):
    return part_of(programme, key).data["items"]


def save(client, programme, item, instrument="reactie", **fields):
    posted = {"version": part_of(programme, instrument).version, "fields": list(fields), **fields}
    return client.post(lists(programme, instrument, "vraag", item), posted)


def adopt(client, programme, entry):
    answer = client.post(url(programme, "vragenlijst-overnemen"), {"entry": entry})
    assert answer.status_code == 302
    return answer["Location"].rstrip("/").split("/")[-1]


def fix_plan(programme, lead):
    save_part(Spot(programme, "plan", "-"), {"frozen_on": "2026-01-01"}, by=lead, seen=None)


def test_the_library_finds_questions_by_words_in_either_language(visit, organisation):
    lead = visit("lead")
    everything = lead.get("/bibliotheek/").content.decode()
    assert "Wat heb je geleerd?" in everything
    found = lead.get("/bibliotheek/", {"zoek": "cliënten verschil"}).content.decode()
    assert "Wat merkt de organisatie?" in found
    assert "Wat heb je geleerd?" not in found
    assert "Wat merkt de organisatie?" in lead.get("/bibliotheek/", {"zoek": "processes run"}).content.decode()
    assert "Geen vragenlijst" in lead.get("/bibliotheek/", {"zoek": "zzz"}).content.decode()
    assert lead.get("/bibliotheek/bestaat-niet/").status_code == 404


def test_who_may_not_change_questions_of_any_programme_is_offered_none(visit, programme):
    assert programme.title in visit("lead").get("/bibliotheek/leren/").content.decode()
    page = visit("coach").get("/bibliotheek/leren/").content.decode()
    assert programme.title not in page
    assert "Neem over" not in page


def test_a_list_that_is_taken_over_is_the_programmes_own_and_can_be_changed(visit, programme):
    lead = visit("lead")
    key = adopt(lead, programme, "leren")
    part = part_of(programme, key)
    assert part.data["items"][0]["text"] == {"nl": "Heb je iets geleerd?", "en": "Did you learn something?"}
    assert part_of(programme, part.data["items"][0]["answers"], "answer_scale").data["maximum"] == 5
    assert not draw(programme).problems
    save(lead, programme, "l2_effect", key, text="Heb je wat geleerd?", kind="scale", answers="mate_5")
    assert items(programme, key)[0]["text"] == {"nl": "Heb je wat geleerd?", "en": "Did you learn something?"}
    # A second copy starts from the library again and stands beside the first.
    second = adopt(lead, programme, "leren")
    assert second != key
    assert items(programme, second)[0]["text"]["nl"] == "Heb je iets geleerd?"


def test_answer_words_that_were_changed_here_are_not_overwritten_by_another_copy(visit, programme):
    lead = visit("lead")
    key = adopt(lead, programme, "basisbehoeften")
    scale = part_of(programme, "eens_5", "answer_scale")
    posted = {"scale": "eens_5", "version": scale.version, "label-1": "Klopt niet", "label-5": "Klopt", "unknown": "1"}
    assert lead.post(lists(programme, key, "schalen", "antwoorden"), posted).status_code == 302
    second = adopt(lead, programme, "basisbehoeften")
    assert part_of(programme, "eens_5", "answer_scale").data["labels"]["1"] == {
        "nl": "Klopt niet",
        "en": "Strongly disagree",
    }
    assert items(programme, second)[0]["answers"] != "eens_5"
    assert (
        part_of(programme, items(programme, second)[0]["answers"], "answer_scale").data["labels"]["1"]["nl"]
        == "Helemaal oneens"
    )


def test_a_new_list_gets_questions_with_standard_answers_that_come_along(visit, programme):
    lead = visit("lead")
    answer = lead.post(url(programme, "vragenlijst-maken"), {"title": "Na een maand"})
    key = answer["Location"].rstrip("/").split("/")[-1]
    lead.post(lists(programme, key, "vraag"), {"text": "Hoe vaak vraag je door?", "type": "scale:hoe_vaak_4"})
    lead.post(lists(programme, key, "vraag"), {"text": "Wat doe je anders?", "type": "text"})
    assert [(one["id"], one["kind"]) for one in items(programme, key)] == [("v1", "scale"), ("v2", "text")]
    assert part_of(programme, "hoe_vaak_4", "answer_scale").data["labels"]["4"]["nl"] == "Bijna altijd"
    assert not draw(programme).problems
    page = lead.get(lists(programme, key)).content.decode()
    assert "heeft 2 vragen en duurt ongeveer 2 minuten" in page


def test_a_new_question_never_gets_the_name_of_another_one_not_even_of_one_that_is_gone(visit, programme):
    lead = visit("lead")
    for _ in range(2):
        lead.post(lists(programme, "reactie", "vraag"), {"text": "Wat viel op?", "type": "text"})
    lead.post(lists(programme, "reactie", "publiceer"))
    lead.post(lists(programme, "reactie", "vraag", "v2", "wijzig"), {"remove": "1"})
    lead.post(lists(programme, "vragenlijst", "vraag"), {"text": "Iets anders?", "type": "text"})
    assert items(programme, "vragenlijst")[-1]["id"] == "v3"


def test_questions_change_places_go_away_and_come_back(visit, programme):
    lead = visit("lead")
    before = [one["id"] for one in items(programme)]
    lead.post(lists(programme, "reactie", "vraag", before[1], "wijzig"), {"up": "1"})
    assert [one["id"] for one in items(programme)] == before[::-1]
    answer = lead.post(lists(programme, "reactie", "vraag", before[0], "wijzig"), {"remove": "1"})
    assert [one["id"] for one in items(programme)] == before[1:]
    version = re.search(r'name="restore" value="(\d+)"', lead.get(answer["Location"]).content.decode())[1]
    lead.post(url(programme, "deel", "instrument", "reactie", "wijzig"), {"restore": version})
    assert [one["id"] for one in items(programme)] == before[::-1]


def test_another_kind_of_question_loses_what_only_the_old_kind_had(visit, programme):
    lead, item = visit("lead"), items(programme)[0]["id"]
    save(lead, programme, item, text="Wie hielp je?", kind="choice", answers="eens")
    assert "answers" not in items(programme)[0]
    save(lead, programme, item, text="Wie hielp je?", kind="choice", options="een collega\nniemand")
    assert items(programme)[0]["options"] == {"1": "een collega", "2": "niemand"}
    save(lead, programme, item, text="Wie hielp je?", kind="test", options="niemand\neen collega", key="2")
    assert items(programme)[0]["options"] == {"2": "niemand", "1": "een collega"}
    assert items(programme)[0]["key"] == "2"
    assert not draw(programme).problems


def test_two_people_in_two_questions_do_not_meet_and_in_one_they_choose(visit, programme):
    lead, (first, second) = visit("lead"), [one["id"] for one in items(programme)[:2]]
    seen = part_of(programme).version
    fields = {"fields": ["text", "kind", "answers"], "kind": "scale", "answers": "eens", "version": seen}
    assert lead.post(lists(programme, "reactie", "vraag", first), {**fields, "text": "Van de een"}).status_code == 302
    assert lead.post(lists(programme, "reactie", "vraag", second), {**fields, "text": "Elders"}).status_code == 302
    answer = lead.post(lists(programme, "reactie", "vraag", first), {**fields, "text": "Van de ander"})
    assert answer.status_code == 409
    assert "Van de een" in answer.content.decode()
    assert "Van de ander" in answer.content.decode()
    assert [one["text"] for one in items(programme)[:2]] == ["Van de een", "Elders"]


def test_a_condition_that_cannot_be_read_says_so_and_keeps_what_was_typed(visit, programme):
    lead, item = visit("lead"), items(programme)[1]["id"]
    fields = {"text": "Vraag?", "kind": "scale", "answers": "eens"}
    answer = save(lead, programme, item, **fields, show_if="past == 2")
    assert answer.status_code == 422
    assert "past == 2" in answer.content.decode()
    assert "show_if" not in items(programme)[1]
    assert save(lead, programme, item, **fields, show_if="past = 2").status_code == 302
    assert items(programme)[1]["show_if"] == "past = 2"


def test_a_save_from_the_page_answers_with_the_advice_of_now(visit, programme):
    lead, item = visit("lead"), items(programme)[0]["id"]
    posted = {
        "fields": ["text", "kind", "answers"],
        "text": "Het was leuk en leerzaam.",
        "kind": "scale",
        "answers": "eens",
    }
    answer = lead.post(lists(programme, "reactie", "vraag", item), posted, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "Maak er dan twee vragen van" in answer.content.decode()
    assert f'name="version" value="{part_of(programme).version}"' in answer.content.decode()


def test_a_question_is_tied_to_the_indicator_it_measures_by_who_may_change_the_design(visit, programme):
    lead, item = visit("lead"), items(programme)[1]["id"]
    indicator = Part.objects.filter(programme=programme, kind="indicator").exclude(data__instrument="reactie").first()
    where = lists(programme, "reactie", "vraag", item, "meet")
    assert visit("evaluator").post(where, {"indicator": indicator.key}).status_code == 404
    assert lead.post(where, {"indicator": indicator.key}).status_code == 302
    indicator.refresh_from_db()
    assert (indicator.data["instrument"], indicator.data["item"]) == ("reactie", item)
    lead.post(where, {"indicator": ""})
    indicator.refresh_from_db()
    assert "item" not in indicator.data


def test_scores_are_made_of_chosen_questions_and_can_go_again(visit, programme):
    lead, ids = visit("lead"), [one["id"] for one in items(programme)]
    where = lists(programme, "reactie", "schalen", "score")
    assert lead.post(where, {"title": "Nut", "scoring": "mean"}).status_code == 422
    posted = {"title": "Nut", "scoring": "mean", "items": ids, "minimum_answered": "60"}
    assert lead.post(where, posted).status_code == 302
    (scale,) = part_of(programme).data["scales"]
    assert (scale["title"], scale["items"], scale["minimum_answered"]) == ("Nut", ids, 0.6)
    assert not draw(programme).problems
    assert "Nut" in lead.get(lists(programme, "reactie", "schalen")).content.decode()
    lead.post(where, {"scale": scale["id"], "remove": "1"})
    assert "scales" not in part_of(programme).data


def test_both_languages_stand_side_by_side_and_a_plain_text_stays_plain_without_english(visit, programme):
    lead, ids = visit("lead"), [one["id"] for one in items(programme)]
    before = items(programme)
    where = lists(programme, "reactie", "vertaling")
    assert "teksten zijn er in het Engels" in lead.get(where).content.decode()
    posted = {f"nl:item.{one['id']}.text": one["text"] for one in before}
    posted |= {f"en:item.{ids[0]}.text": "The workshop suits my work.", f"en:item.{ids[1]}.text": ""}
    posted |= {"nl:answers.eens.labels.1": "helemaal oneens", "en:answers.eens.labels.1": "strongly disagree"}
    posted["version"] = part_of(programme).version
    assert lead.post(where + "bewaar/", posted).status_code == 302
    assert items(programme)[0]["text"] == {"nl": before[0]["text"], "en": "The workshop suits my work."}
    assert items(programme)[1] == before[1]
    assert part_of(programme, "eens", "answer_scale").data["labels"]["1"]["en"] == "strongly disagree"
    # A text emptied in both languages stays: a question without words is no question.
    emptied = {f"nl:item.{ids[1]}.text": "", "version": part_of(programme).version}
    assert lead.post(where + "bewaar/", emptied).status_code == 302
    assert items(programme)[1] == before[1]
    # What was typed on top of somebody else's change is asked about, and nothing is lost.
    stale = {**posted, "version": posted["version"], f"en:item.{ids[0]}.text": "Another text"}
    answer = lead.post(where + "bewaar/", stale)
    assert answer.status_code == 409
    assert "Another text" in answer.content.decode()
    assert items(programme)[0]["text"]["en"] == "The workshop suits my work."


def test_a_translation_of_dutch_that_changed_afterwards_is_asked_about_until_the_english_changes_too(visit, programme):
    lead, item = visit("lead"), items(programme)[0]
    where, path = lists(programme, "reactie", "vertaling"), f"item.{items(programme)[0]['id']}.text"

    def told(nl, en):
        posted = {f"nl:{path}": nl, f"en:{path}": en, "version": part_of(programme).version}
        assert lead.post(where + "bewaar/", posted).status_code == 302
        return lead.get(where).content.decode().count("Klopt het Engels nog?")

    assert told(item["text"], "The workshop suits my work.") == 0
    assert told("Dit is een heel andere vraag.", "The workshop suits my work.") == 1
    assert told("Dit is een heel andere vraag.", "This is quite another question.") == 0
    assert told("Nog een andere vraag.", "One more question.") == 0


def test_what_is_published_stays_as_it_was_and_a_change_after_it_is_the_next_version(visit, programme):
    lead = visit("lead")
    assert lead.post(lists(programme, "reactie", "publiceer")).status_code == 302
    first = Published.objects.get(programme=programme, key="reactie")
    text = items(programme)[0]["text"]
    assert (first.version, first.by.name) == (1, "lead")
    assert first.data["answer_scales"]["eens"]["labels"]["5"] == "helemaal eens"
    assert Entry.objects.filter(act="instrument.published").count() == 1
    assert questionnaire_of(programme, "reactie").is_published
    # Publishing once more what is the same makes no version.
    lead.post(lists(programme, "reactie", "publiceer"))
    assert Published.objects.count() == 1
    item = items(programme)[0]["id"]
    save(lead, programme, item, text="Andere vraag?", kind="scale", answers="eens")
    now = questionnaire_of(programme, "reactie")
    assert (now.is_published, now.version, [one["id"] for one in now.changed]) == (False, 2, [item])
    assert "kun je niet vergelijken" in lead.get(lists(programme, "reactie")).content.decode()
    first.refresh_from_db()
    assert first.data["instrument"]["items"][0]["text"] == text
    lead.post(lists(programme, "reactie", "publiceer"))
    assert [one.version for one in Published.objects.filter(key="reactie")] == [2, 1]
    assert draw(programme).design.instruments[0].version == "2"
    # Other words of an answer are another question too, whichever screen they were changed on.
    save_part(
        Spot(programme, "answer_scale", "eens"),
        {"missing": {"9": "Dat weet ik niet"}},
        by=actor(programme.organisation, "lead"),
        seen=None,
    )
    assert not questionnaire_of(programme, "reactie").is_published


def test_the_database_refuses_to_change_what_was_published(programme):
    lead = actor(programme.organisation, "lead")
    made = publish(Spot(programme, "instrument", "reactie"), by=lead)
    for act in (lambda: Published.objects.filter(pk=made.pk).update(data={}), made.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            act()


@pytest.mark.slow
def test_a_list_that_nobody_could_answer_is_not_published_and_says_what_to_do(visit, programme):
    lead = visit("lead")
    lead.post(lists(programme, "reactie", "vraag"), {"text": "Kies iets", "type": "choice"})
    answer = lead.post(lists(programme, "reactie", "publiceer"))
    assert answer.status_code == 422
    assert "Geef ten minste twee antwoorden" in answer.content.decode()
    empty = lead.post(url(programme, "vragenlijst-maken"), {"title": "Leeg"})["Location"]
    assert lead.post(empty + "publiceer/").status_code == 422
    assert not Published.objects.exists()


def test_other_answers_than_in_the_published_version_are_told_at_the_question(visit, programme):
    lead, item = visit("lead"), items(programme)[0]["id"]
    lead.post(lists(programme, "reactie", "publiceer"))
    assert "Eerder had deze vraag andere antwoorden" not in lead.get(lists(programme, "reactie")).content.decode()
    save(lead, programme, item, text="Past het?", kind="scale", answers="gevoel_5")
    assert "Eerder had deze vraag andere antwoorden" in lead.get(lists(programme, "reactie")).content.decode()


def test_a_fixed_plan_asks_why_and_goes_on_with_what_was_asked(visit, programme):
    lead = visit("lead")
    fix_plan(programme, actor(programme.organisation, "lead"))
    posted = {"text": "Nog een vraag?", "type": "text"}
    answer = lead.post(lists(programme, "reactie", "vraag"), posted)
    assert answer.status_code == 422
    assert 'value="Nog een vraag?"' in answer.content.decode()
    assert len(items(programme)) == 2
    assert lead.post(lists(programme, "reactie", "vraag"), {**posted, "why": "vergeten"}).status_code == 302
    assert len(items(programme)) == 3
    assert Revision.objects.filter(programme=programme, kind="instrument").first().why == "vergeten"
    answer = save(lead, programme, "v1", text="Anders?", kind="text")
    assert answer.status_code == 422
    assert "Anders?" in answer.content.decode()


def test_the_preview_shows_one_question_at_a_time_with_its_conditions_and_keeps_nothing(visit, programme):
    lead, (first, second) = visit("lead"), [one["id"] for one in items(programme)[:2]]
    save(lead, programme, second, text="Waarom paste het?", kind="text", show_if=f"{first} >= 4")
    where = lists(programme, "reactie", "voorbeeld")
    rows, revisions = Part.objects.count(), Revision.objects.count()
    assert "Begin" in lead.get(where).content.decode()
    asked = lead.get(where, {"vraag": first}).content.decode()
    assert asked.count('type="radio"') == 6
    assert "weet niet" in asked
    nothing = lead.get(where, {"vraag": first, "volgende": "1"}).content.decode()
    assert "Kies een antwoord" in nothing
    agreed = lead.get(where, {"vraag": first, "volgende": "1", f"v-{first}": "4"}).content.decode()
    assert "Waarom paste het?" in agreed
    assert f'name="v-{first}" value="4"' in agreed
    for answer in ("2", "9"):
        page = lead.get(where, {"vraag": first, "volgende": "1", f"v-{first}": answer}).content.decode()
        assert "Waarom paste het?" not in page
    skipped = lead.get(where, {"vraag": first, "over": "1", f"v-{first}": "4"}).content.decode()
    assert "Bedankt" in skipped
    assert (Part.objects.count(), Revision.objects.count()) == (rows, revisions)
    assert "There is 1 question" in lead.get(where, {"taal": "en"}).content.decode()


def test_several_choices_and_an_order_are_built_tried_and_published(visit, programme):
    lead = visit("lead")
    lead.post(lists(programme, "reactie", "vraag"), {"text": "Wie hielp je?", "type": "choices"})
    lead.post(lists(programme, "reactie", "vraag"), {"text": "Wat gaat voor?", "type": "order"})
    several = {"text": "Wie hielp je?", "hint": "Denk aan vorige week.", "kind": "choices"}
    save(lead, programme, "v1", **several, options="baas\nteam\nweet niet")
    save(lead, programme, "v2", text="Wat gaat voor?", kind="order", options="tijd\ngeld\nrust", show_if="v1 has 2")
    assert [one["kind"] for one in items(programme)[2:]] == ["choices", "order"]
    assert not draw(programme).problems
    where = lists(programme, "reactie", "voorbeeld")
    asked = lead.get(where, {"vraag": "v1"}).content.decode()
    assert asked.count('type="checkbox"') == 3
    assert "Denk aan vorige week." in asked
    assert "Kies een of meer" in lead.get(where, {"vraag": "v1", "volgende": "1"}).content.decode()
    assert "Kies een of meer" in lead.get(where, {"vraag": "v1", "volgende": "1", "v-v1": "7"}).content.decode()
    assert "Bedankt" in lead.get(where, {"vraag": "v1", "volgende": "1", "v-v1": ["1", "3"]}).content.decode()
    order = lead.get(where, {"vraag": "v1", "volgende": "1", "v-v1": ["2", "1"]}).content.decode()
    assert 'name="v-v1" value="1;2"' in order
    assert re.findall(r'name="v-v2" value="(\d)"', order) == ["1", "2", "3"]
    moved = lead.get(where, {"vraag": "v2", "omhoog": "3", "v-v1": "1;2", "v-v2": ["1", "2", "3"]}).content.decode()
    assert re.findall(r'name="v-v2" value="(\d)"', moved) == ["1", "3", "2"]
    moved = lead.get(where, {"vraag": "v2", "omlaag": "1", "v-v1": "1;2", "v-v2": ["1", "3", "2"]}).content.decode()
    assert re.findall(r'name="v-v2" value="(\d)"', moved) == ["3", "1", "2"]
    # What is at the end stays there, and a strange code moves nothing.
    for strange in ({"omhoog": "3"}, {"omlaag": "2"}, {"omhoog": "zz"}):
        page = lead.get(where, {"vraag": "v2", **strange, "v-v1": "2", "v-v2": ["3", "1", "2"]}).content.decode()
        assert re.findall(r'name="v-v2" value="(\d)"', page) == ["3", "1", "2"]
    done = lead.get(where, {"vraag": "v2", "volgende": "1", "v-v1": "2", "v-v2": ["3", "1", "2"]}).content.decode()
    assert "Bedankt" in done
    half = lead.get(where, {"vraag": "v2", "volgende": "1", "v-v1": "2", "v-v2": ["3", "1"]}).content.decode()
    assert "Zet alles op volgorde" in half
    assert lead.post(lists(programme, "reactie", "publiceer")).status_code == 302
    # No number is made of codes, so no indicator rests on them.
    assert "Wat meet deze vraag?" not in lead.get(lists(programme, "reactie"), {"open": "v1"}).content.decode()
    assert lead.post(lists(programme, "reactie", "vraag", "v1", "meet"), {"indicator": "x"}).status_code == 404


def test_answers_of_how_often_have_bars_beside_their_words_and_the_picture_can_be_taken_away(visit, programme):
    lead, item = visit("lead"), items(programme)[0]["id"]
    save(lead, programme, item, text="Hoe vaak?", kind="scale", answers="hoe_vaak_4")
    where = lists(programme, "reactie", "voorbeeld")
    page = lead.get(where, {"vraag": item}).content.decode()
    drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert [drawing.count('fill="currentColor"') for drawing in drawings] == [0, 1, 2, 3]
    assert all('aria-hidden="true"' in drawing for drawing in drawings)
    assert "Bijna altijd" in page
    scales = lists(programme, "reactie", "schalen")
    shown = lead.get(scales).content.decode()
    assert 'value="bars" selected' in shown
    assert shown.count('value="faces"') == 1  # the other scale, of five answers
    posted = {"scale": "hoe_vaak_4", "version": part_of(programme, "hoe_vaak_4", "answer_scale").version}
    lead.post(scales + "antwoorden/", {**posted, "picture": "faces"})
    assert "picture" not in part_of(programme, "hoe_vaak_4", "answer_scale").data
    assert "<svg" not in lead.get(where, {"vraag": item}).content.decode()
    lead.post(scales + "antwoorden/", {"scale": "hoe_vaak_4", "picture": "steps"})
    assert draw(programme).design.answer_scale("hoe_vaak_4").picture == "steps"


def test_faces_are_five_different_ones_and_only_with_five_answers():
    scale = STANDARD["gevoel_5"]
    rows = ask([{"id": "a", "answers": "s"}], "a", {"s": scale}, {}, "nl").rows
    assert [(row.picture, row.step) for row in rows] == [*(("faces", step) for step in range(5)), ("", 0)]
    assert len({render_to_string("questionnaire/picture.html", {"row": row}) for row in rows[:5]}) == 5
    bare = {"s": {**scale, "maximum": 6}}
    assert not any(row.picture for row in ask([{"id": "a", "answers": "s"}], "a", bare, {}, "nl").rows)


def test_text_of_people_stays_text_on_every_screen(visit, programme):
    lead, hostile = visit("lead"), "<script>alert(1)</script>"
    lead.post(lists(programme, "reactie", "vraag"), {"text": hostile, "type": "text"})
    lead.post(lists(programme, "reactie", "vraag"), {"text": hostile, "type": "scale:eens"})
    assert hostile not in lead.get(lists(programme, "reactie", "voorbeeld"), {"vraag": "v2"}).content.decode()
    for where in ([], ["vertaling"], ["voorbeeld"], ["schalen"]):
        assert hostile not in lead.get(lists(programme, "reactie", *where)).content.decode()
    assert (
        hostile
        not in lead.get(lists(programme, "reactie", "voorbeeld"), {"vraag": "v1", "v-v1": hostile}).content.decode()
    )


def test_lists_of_another_organisation_are_not_there(visit, programme, other, client):
    from oogst_web.accounts.models import User
    from tests.web.conftest import BACKEND

    client.force_login(User.objects.get(memberships__organisation=other), backend=BACKEND)
    for where in ([], ["reactie"], ["reactie", "voorbeeld"]):
        assert client.get(lists(programme, *where)).status_code == 404
    assert client.post(url(programme, "vragenlijst-overnemen"), {"entry": "leren"}).status_code == 404
    assert visit("manager").post(lists(programme, "reactie", "publiceer")).status_code == 404
    assert visit("lead").get(lists(programme, "bestaat-niet")).status_code == 404
