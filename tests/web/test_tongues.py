"""Questionnaires in other languages than Dutch and English: translated side by side, asked when they are complete."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from oogst_web.answers.models import Submission
from oogst_web.api.given import read_given
from oogst_web.asking.tickets import issue
from oogst_web.common.fields import NotReadableError
from oogst_web.common.words import Voice
from oogst_web.pages.design.versions import Teller
from oogst_web.pages.respond.rendering import form_of
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.programmes.models import Part
from oogst_web.questionnaires.queries import questionnaire_of
from oogst_web.questionnaires.texts import complete_in
from oogst_web.waves.models import TicketKind
from tests.web.asked import opened_wave, tokens_of
from tests.web.conftest import actor
from tests.web.translated import translate_all

pytestmark = pytest.mark.django_db
HERE = {"HTTP_ORIGIN": "http://testserver"}
POLISH_PHONE = {"HTTP_ACCEPT_LANGUAGE": "pl-PL,pl;q=0.9,en-US;q=0.8"}


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def page(visit, programme):
    """Post and show the page on which the questionnaire ``reactie`` is translated."""
    client = visit("lead")
    where = f"/programma/{programme.id}/vragenlijsten/reactie/vertaling/"

    def shown(tongue, **posted):
        if posted:
            given = {"taal": tongue, "version": part_of(programme).version, **posted}
            answer = client.post(f"{where}bewaar/", given)
            assert answer["Location"] == f"{where}?taal={tongue}"
        return client.get(where, {"taal": tongue}).content.decode()

    return shown


def part_of(programme, key="reactie", kind="instrument"):
    return Part.objects.get(programme=programme, kind=kind, key=key)


def offered(said):
    """Return the languages that a start page offers beside its own."""
    return re.findall(r'<a class="big" href="\?taal=(\w+)', said)


def begun(token, **more):
    """Return a browser that began, and the address of its questions."""
    client = Client(headers={})
    said = client.get(f"/v/{token}/", **more).content.decode()
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', said))
    answer = client.post(f"/v/{token}/", form, **HERE, **more)
    assert answer.status_code == 302
    return client, answer.url


def test_dutch_stands_beside_the_language_that_was_chosen_with_how_far_it_is(page, programme):
    items = part_of(programme).data["items"]
    path = f"item.{items[0]['id']}.text"
    count = len(questionnaire_of(programme, "reactie").texts)
    assert f"0 van {count} teksten zijn er in het Pools" in page("pl")
    said = page("pl", **{f"nl:{path}": items[0]["text"], f"pl:{path}": "Czy to pasuje?"})
    assert f"1 van {count} teksten is er in het Pools" in said
    assert f"Pools – polski (1 van {count})" in html.unescape(said)
    assert part_of(programme).data["items"][0]["text"] == {"nl": items[0]["text"], "pl": "Czy to pasuje?"}
    assert "Oogst kijkt het Pools niet na." in said
    assert "niet na." not in page("en")
    # Another language beside it changes nothing of the one before.
    arabic = page("ar", **{f"nl:{path}": items[0]["text"], f"ar:{path}": "هل يناسب؟"})
    assert re.search(r'value="هل يناسب؟" lang="ar" dir="rtl"', arabic)
    assert set(part_of(programme).data["items"][0]["text"]) == {"nl", "pl", "ar"}


def test_dutch_that_changed_afterwards_is_told_per_language_also_of_the_words_of_answers(page, programme):
    items = part_of(programme).data["items"]
    text, label = f"item.{items[0]['id']}.text", "answers.eens.labels.1"
    told = "Het Nederlands veranderde na deze vertaling."
    page("pl", **{f"nl:{text}": "Een.", f"pl:{text}": "Jeden.", f"nl:{label}": "oneens", f"pl:{label}": "nie"})
    assert page("pl").count(told) == 0
    page("en", **{f"nl:{text}": "Twee.", f"en:{text}": "Two.", f"nl:{label}": "niet eens", f"en:{label}": "no"})
    assert (page("pl").count(told), page("en").count(told)) == (2, 0)
    assert "Klopt het Pools nog?" in page("pl")
    page("pl", **{f"nl:{label}": "niet eens", f"pl:{label}": "nie, nie"})
    assert page("pl").count(told) == 1


def test_a_language_goes_at_once_but_not_from_answers_that_another_questionnaire_uses(page, programme, lead):
    before = part_of(programme).data
    translate_all(programme, "pl")
    other = {"title": "Andere", "kind": "survey", "items": [{"id": "w1", "text": "Ja?", "answers": "eens"}]}
    assert "pl" in complete_in(questionnaire_of(programme, "reactie").texts)
    page("pl", weg="1")
    assert part_of(programme).data == before
    assert "pl" not in part_of(programme, "eens", "answer_scale").data["labels"]["1"]
    translate_all(programme, "pl")
    save_part(Spot(programme, "instrument", "andere"), other, by=lead, seen=None)
    page("pl", weg="1")
    assert part_of(programme).data == before
    assert "pl" in part_of(programme, "eens", "answer_scale").data["labels"]["1"]


def test_a_new_language_makes_no_question_another_one(programme, lead):
    opened_wave(programme, lead)
    translate_all(programme, "pl")
    assert not questionnaire_of(programme, "reactie").is_published
    assert questionnaire_of(programme, "reactie").changed == []


def test_a_polish_phone_is_asked_in_polish_with_english_around_it(programme, lead):
    translate_all(programme, "pl")
    wave = opened_wave(programme, lead)
    token = tokens_of(wave)[0]
    client, address = begun(token, **POLISH_PHONE)
    said = client.get(address).content.decode()
    assert '<html lang="en">' in said
    sections = re.findall(r'<section id="v-[^>]*>', said)
    assert len(sections) == len(form_of(wave.published_id).items)
    assert all(" lang=pl dir=ltr" in section for section in sections)
    assert "Po polsku 2" in said
    assert "Next question" in said
    # Who chooses Polish on a Dutch page keeps the Dutch words; the promise is in no other language.
    chosen = client.get(f"/v/{token}/?taal=pl&woorden=nl", **POLISH_PHONE).content.decode()
    assert '<html lang="nl">' in chosen
    assert "Wie ziet dit?" in chosen
    assert "Po polsku 1" in chosen
    looked_over = client.get(address.replace("vragen", "nakijken")).content.decode()
    assert "<div lang=pl dir=ltr><dt>Po polsku 2</dt>" in looked_over


def test_arabic_questions_read_from_right_to_left_and_dutch_words_within_them_do_not(programme, lead):
    part = part_of(programme)
    several = {"id": "wie", "text": "Wie hielp je?", "kind": "choices", "options": {"a": "Een", "b": "Twee"}}
    part.data = {**part.data, "items": [several]}
    part.save()
    translate_all(programme, "ar")
    client, address = begun(tokens_of(opened_wave(programme, lead))[0], HTTP_ACCEPT_LANGUAGE="ar")
    said = client.get(address).content.decode()
    assert re.search(r'<section id="v-wie"[^>]* lang=ar dir=rtl>', said)
    assert re.search(r'<p class="soft" lang=nl dir=ltr><span data-read>Je mag er meer kiezen', said)
    assert 'data-read="of"' not in said


@pytest.mark.parametrize("lacking", ["text", "option", "label", "missing", "hint", None])
def test_a_language_is_offered_only_when_nothing_lacks(programme, lead, lacking):
    part = part_of(programme)
    several = {
        "id": "wie",
        "text": "Wie?",
        "kind": "choice",
        "options": {"a": "Een", "b": "Twee", "c": "10"},
        "hint": "Zo.",
    }
    part.data = {**part.data, "items": [*part.data["items"], several]}
    part.save()
    translate_all(programme, "pl")
    part, scale = part_of(programme), part_of(programme, "eens", "answer_scale")
    item = part.data["items"][-1]
    item["options"]["c"] = "10"  # figures need no language
    spots = {
        "text": (item, "text"),
        "option": (item["options"], "b"),
        "hint": (item, "hint"),
        "label": (scale.data["labels"], "1"),
        "missing": (scale.data.setdefault("missing", {}), "9"),
    }
    if lacking:
        holder, name = spots[lacking]
        holder[name] = "weet niet"
    part.save()
    scale.save()
    said = Client().get(f"/v/{tokens_of(opened_wave(programme, lead))[0]}/", HTTP_ACCEPT_LANGUAGE="nl").content.decode()
    assert offered(said) == ([] if lacking else ["pl"])


def test_a_language_that_is_not_offered_cannot_be_asked_for(programme, lead):
    token = tokens_of(opened_wave(programme, lead))[0]
    for address in (f"/v/{token}/?taal=pl", f"/v/{token}/?taal=xx&woorden=yy"):
        said = Client().get(address, **POLISH_PHONE).content.decode()
        assert '<html lang="nl">' in said
        assert "lang=" not in said.replace('<html lang="nl">', "")


@pytest.mark.parametrize("promise", ["anoniem", "vertrouwelijk", "op naam"])
def test_in_which_language_somebody_answered_is_kept_nowhere(programme, lead, promise):
    translate_all(programme, "pl")
    wave = opened_wave(programme, lead, promise=promise)
    rows = []
    for language in ("pl", "nl"):
        token = issue(wave, TicketKind.GENERAL, "programme")
        client, address = begun(token, HTTP_ACCEPT_LANGUAGE=language)
        assert client.get(address).status_code == 200
        client.post(address, {}, **HERE)
        rows.append(Submission.objects.filter(wave=wave).exclude(pk__in=[row.pk for row in rows]).get())
    own = {"id", "subject", "receipt"}
    polish, dutch = ({name: value for name, value in vars(row).items() if name not in own | {"_state"}} for row in rows)
    assert polish == dutch


def test_the_preview_speaks_the_language_that_was_chosen_and_offers_those_that_were_begun(visit, programme):
    translate_all(programme, "ar")
    where = f"/programma/{programme.id}/vragenlijsten/reactie/voorbeeld/"
    client = visit("lead")
    said = client.get(where).content.decode()
    assert '<a href="?taal=ar">Arabisch</a>' in said
    assert "taal=pl" not in said
    first = part_of(programme).data["items"][0]["id"]
    said = client.get(where, {"taal": "ar", "vraag": first}).content.decode()
    assert re.search(r"<fieldset[^>]* lang=ar dir=rtl>", said)
    assert "بالعربية 2" in said
    assert "Volgende vraag" in said


def test_a_change_in_another_language_is_told_with_the_versions():
    before, after = {"title": {"nl": "Doel", "pl": "Cel"}}, {"title": {"nl": "Doel", "pl": "Zadanie"}}
    (changed,) = Teller("goal", Voice()).compare(before, after)
    assert "".join(piece.text for piece in changed.after) == "Doel / Zadanie"


def test_a_system_gives_texts_in_every_language_and_in_no_other():
    assert read_given("goal", {"text": {"nl": "Doel", "pl": "Cel"}}, {}) == {"text": {"nl": "Doel", "pl": "Cel"}}
    with pytest.raises(NotReadableError):
        read_given("goal", {"text": {"nl": "Doel", "xx": "Cel"}}, {})
