"""“Show this question only if …” from pick lists: what they write, what they show, and what they refuse."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from oogst_web.programmes.models import Part
from oogst_web.questionnaires.picks import ACTS, Condition, Pick, fitting_acts, pick, write
from oogst_web.questionnaires.show_if import NotReadableError, parse
from tests.web.conftest import actor

VECTORS = json.loads(Path(__file__).with_name("show_if_vectors.json").read_text(encoding="utf-8"))
ITEMS = [
    {"id": "v1", "text": "Hoe vaak?", "kind": "scale", "answers": "vaak"},
    {"id": "v2", "text": "Waar?", "kind": "choices", "options": {"1": "thuis", "b c": "op het werk"}},
    {"id": "v3", "text": "Hoeveel?", "kind": "number"},
    {"id": "v4", "text": "Wie?", "kind": "choice", "options": {"ik": "ik", "jij": "jij"}},
    {"id": "v5", "text": "Wat?", "kind": "text"},
    {"id": "v6", "text": "En toen?", "kind": "text"},
]
SCALES = {"vaak": {"id": "vaak", "minimum": 1, "maximum": 4, "labels": {"1": "nooit", "4": "altijd"}}}
BEFORE = ITEMS[:-1]


@pytest.mark.parametrize(
    ("text", "word", "picks"),
    [
        ("v1 >= 3", "and", [Pick("v1", "at_least", "3")]),
        ("v3 < -1.5", "and", [Pick("v3", "less", "-1.5")]),
        ('v4 = "ik" or v4 = "jij"', "or", [Pick("v4", "is", "ik"), Pick("v4", "is", "jij")]),
        ('v2 has "b c" and not v2 has 1', "and", [Pick("v2", "has", "b c"), Pick("v2", "has_not", "1")]),
        ("not answered(v5)", "and", [Pick("v5", "unanswered")]),
        ('v5 != "a b"', "and", [Pick("v5", "is_not", "a b")]),
    ],
)
def test_a_condition_that_the_lists_can_express_is_shown_in_them_and_written_back(text, word, picks):
    found = pick(text, BEFORE, SCALES)
    assert found == Condition(word, tuple(picks))
    assert parse(write(found)) == parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "v1 = 1 or v3 = 1 and v5 = 1",
        "not (v1 = 1 or v3 = 1)",
        "not v1 = 1",
        'v1 = "3"',  # words, not a number: 3.0 would not do
        "v1 = 5",  # no answer of that scale
        "v4 = 1",
        "v6 = 1",  # does not come before
        "v2 = 1",
        "v1 has 1",
        "v1 =",
    ],
)
def test_a_condition_beyond_the_lists_stays_text(text):
    assert pick(text, BEFORE, SCALES) is None


@pytest.mark.parametrize("one", VECTORS["conditions"], ids=lambda one: one["text"])
def test_whatever_the_lists_show_they_write_back_with_the_same_meaning(one):
    names = {name for answers, _ in one["cases"] for name in answers} | {"q1", "q2", "q3"}
    for kind in ("number", "text"):
        items = [{"id": name, "text": name, "kind": kind} for name in sorted(names)]
        found = pick(one["text"], items, {})
        assert found is None or parse(write(found)) == one["tree"]


def test_every_relation_fits_some_kind_of_question():
    assert {act for item in ITEMS for act in fitting_acts(item)} == set(ACTS)


def test_an_answer_with_both_kinds_of_quotes_cannot_be_written():
    with pytest.raises(NotReadableError):
        write(Condition("and", (Pick("v5", "is", "a 'b' \"c\""),)))


@pytest.fixture
def programme(programme, organisation):
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    part.data = {**part.data, "items": ITEMS}
    part.save()
    Part.objects.create(programme=programme, kind="answer_scale", key="vaak", position=99, data=SCALES["vaak"])
    assert actor(organisation, "lead").organisation == programme.organisation
    return programme


def url(programme, more=""):
    return f"/programma/{programme.id}/vragenlijsten/reactie/{more}"


def post(client, programme, *lines, word="and"):
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    names = ("question", "act", "answer", "typed")
    lists = {f"show_if.{name}": [line[place] for line in lines] for place, name in enumerate(names)}
    posted = {"version": part.version, "fields": ["show_if"], "show_if.word": word, **lists}
    return client.post(url(programme, "vraag/v6/"), posted)


def condition(programme):
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    return part.data["items"][-1].get("show_if")


EMPTY = ("", "is", "", "")


@pytest.mark.django_db
def test_lines_that_are_posted_become_the_text_of_the_condition(visit, programme):
    lead = visit("lead")
    lines = (("v1", "at_least", "v1 3", ""), ("v3", "less", "", "2,5"), ("v2", "has", "v2 b c", "x"), EMPTY)
    assert post(lead, programme, *lines, word="or").status_code == 302
    assert condition(programme) == 'v1 >= 3 or v3 < 2.5 or v2 has "b c"'
    page = lead.get(url(programme)).content.decode()
    assert "“1. Hoe vaak?” is minstens “3” of “3. Hoeveel?” is minder dan “2.5” of “2. Waar?” bevat" in page
    opened = lead.get(url(programme, "?open=v6")).content.decode()
    assert '<option value="v2 b c" selected>' in opened
    assert len(re.findall(r"data-picks>", opened)) == 4
    assert post(lead, programme, EMPTY).status_code == 302
    assert condition(programme) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "told"),
    [
        (("v1", "is", "v2 1", ""), "Kies of typ een antwoord van deze vraag."),
        (("v3", "is", "", "veel"), "Kies of typ een antwoord van deze vraag."),
        (("v4", "at_least", "v4 ik", ""), "Dit past niet bij deze vraag."),
        (("v6", "is", "", "x"), "Deze vraag komt niet eerder."),
        (("v5", "is", "", "'a' \"b\""), "twee soorten aanhalingstekens"),
    ],
)
def test_a_line_that_is_wrong_says_so_at_that_line_and_keeps_what_was_chosen(visit, programme, line, told):
    answer = post(visit("lead"), programme, ("v1", "is", "v1 1", ""), line)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert line[0] == "v6" or re.search(f'<option value="{line[0]}" data-acts="[^"]*" selected>', page)
    assert condition(programme) is None
    if "aanhalingstekens" not in told:
        second = page.split("data-picks>")[2]
        assert told in second
        assert told not in page.split("data-picks>")[1]


@pytest.mark.django_db
def test_a_condition_beyond_the_lists_keeps_its_text_field_with_an_explanation(visit, programme):
    lead, text = visit("lead"), "v1 = 1 or v3 = 1 and v5 = 1"
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    lead.post(url(programme, "vraag/v6/"), {"version": part.version, "fields": ["show_if"], "show_if": text})
    assert condition(programme) == text
    page = lead.get(url(programme, "?open=v6")).content.decode()
    assert "Deze voorwaarde past niet in keuzelijsten" in page
    assert f'name="show_if" value="{text}"' in page
    assert "data-picks" not in page


@pytest.mark.django_db
def test_the_first_question_has_nothing_to_depend_on(visit, programme):
    page = visit("lead").get(url(programme, "?open=v1")).content.decode()
    assert "data-picks" not in page
    assert 'name="show_if"' not in page


@pytest.mark.django_db
def test_two_people_with_another_condition_choose_between_the_two(visit, programme):
    lead = visit("lead")
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    post(lead, programme, ("v1", "is", "v1 1", ""))
    mine = {"show_if.question": "v3", "show_if.act": "more", "show_if.answer": "", "show_if.typed": "2"}
    answer = lead.post(url(programme, "vraag/v6/"), {"version": part.version, "fields": ["show_if"], **mine})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="v3 &gt; 2" checked' in page
    assert 'value="v1 = 1"' in page


@pytest.mark.django_db
def test_a_question_that_names_no_kind_can_be_saved_as_the_scale_it_is(visit, programme):
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    part.data = {**part.data, "items": [{"id": "v1", "text": "Hoe vaak?", "answers": "vaak"}]}
    part.save()
    page = visit("lead").get(url(programme, "?open=v1")).content.decode()
    assert '<option value="scale" selected>' in page
