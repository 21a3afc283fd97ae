"""Advice on questions: a table of examples with what is found in each, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oogst_web.questionnaires.checks import check_text, differs_from_earlier, find_easier, lacks_unknown, picture_of
from oogst_web.questionnaires.items import estimate_minutes, set_options, without
from oogst_web.questionnaires.library import entries
from oogst_web.questionnaires.review import BLOCKING, changed_items, review_item
from oogst_web.questionnaires.standard import STANDARD

EXAMPLES = json.loads(Path(__file__).with_name("question_examples.json").read_text(encoding="utf-8"))
AGREE, OFTEN = STANDARD["eens_5"], STANDARD["hoe_vaak_4"]


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: one["text"] or "(empty)")
def test_each_example_gives_exactly_the_advice_that_is_written_beside_it(one):
    found = list(dict.fromkeys(finding.key for finding in check_text(one["text"], one["language"])))
    assert found == one["finds"]


def test_every_kind_of_advice_has_an_example_and_good_questions_have_none():
    assert {key for one in EXAMPLES for key in one["finds"]} == {
        "too_long",
        "hard",
        "easier",
        "two_ideas",
        "negation",
        "leading",
    }
    assert sum(not one["finds"] for one in EXAMPLES) >= 10


def test_a_hard_word_comes_with_an_easier_one():
    assert find_easier("Middels reflectie") == [("Middels", "met"), ("reflectie", "terugkijken")]


def test_who_does_not_know_can_say_so_or_the_builder_says_it_is_missing():
    bare = {**AGREE, "missing": {}}
    assert lacks_unknown({"id": "a", "answers": "x"}, bare)
    assert not lacks_unknown({"id": "a", "answers": "x"}, AGREE)
    choice = {"id": "a", "kind": "choice", "options": {"1": "ja", "2": "nee"}}
    assert lacks_unknown(choice, None)
    for text in ("Dat weet ik niet", "weet niet", "n.v.t.", {"nl": "geen idee", "en": "I don't know"}):
        assert not lacks_unknown({**choice, "options": {**choice["options"], "9": text}}, None)
    assert lacks_unknown({**choice, "kind": "choices"}, None)
    assert not lacks_unknown({**choice, "kind": "order"}, None)
    assert not lacks_unknown({"id": "a", "kind": "text"}, None)


def test_other_answers_than_before_are_noticed_and_a_new_translation_is_not():
    item = {"id": "a", "answers": "x"}
    translated = {**AGREE, "labels": {code: text["nl"] for code, text in AGREE["labels"].items()}}
    assert not differs_from_earlier((item, AGREE), (item, translated))
    assert differs_from_earlier((item, AGREE), (item, OFTEN))
    assert differs_from_earlier((item, AGREE), ({"id": "a", "kind": "text"}, None))
    faces = {**AGREE, "labels": {**AGREE["labels"], "5": "Super"}}
    assert differs_from_earlier((item, AGREE), (item, faces))


def test_another_picture_than_before_is_noticed_apart_from_other_words():
    """The measurement before used words and this one faces: the answers cannot be compared."""
    feeling = STANDARD["gevoel_5"]
    item = {"id": "a", "text": "Hoe voelde je je?", "answers": "gevoel_5"}
    words = {name: value for name, value in feeling.items() if name != "picture"}

    def finds(earlier, level=1):
        return [one.key for one in review_item([item], item, STANDARD, {"a": (item, earlier)}, level)]

    assert finds(feeling) == []
    assert finds(words) == ["other_picture"]
    assert finds({**words, "picture": "none"}) == ["other_picture"]
    assert finds(OFTEN) == ["other_answers"]
    assert changed_items([item], STANDARD, [item], {"gevoel_5": words}) == [item]
    assert changed_items([item], STANDARD, [item], STANDARD) == []
    assert changed_items([item], STANDARD, [{**item, "hint": "Denk aan vandaag."}], STANDARD) == [item]
    for level in (2, 3, 4, 5, None):
        assert finds(feeling, level) == ["faces_elsewhere"]


def test_frequency_feeling_and_ability_have_a_picture_and_agreement_has_none():
    assert {key: picture_of(scale) for key, scale in STANDARD.items()} == {
        "hoe_vaak_4": "bars",
        "eens_5": "none",
        "tevreden_5": "none",
        "mate_5": "none",
        "kan_ik_4": "steps",
        "gevoel_5": "faces",
    }


def test_an_explanation_of_more_than_one_sentence_is_told():
    item = {"id": "a", "text": "Wat doe je?", "kind": "text", "hint": "Denk aan vorige week."}
    assert review_item([item], item, {}, {}) == []
    for hint in ("Denk aan vorige week. Of aan gisteren.", {"nl": "Kort.", "en": "Short. And more."}):
        long = {**item, "hint": hint}
        assert [one.key for one in review_item([long], long, {}, {})] == ["long_hint"]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ({"id": "b", "text": "", "answers": "eens_5"}, "no_text"),
        ({"id": "b", "text": "Vraag?", "answers": "weg"}, "no_answers"),
        ({"id": "b", "text": "Vraag?"}, "no_answers"),
        ({"id": "b", "text": "Vraag?", "kind": "choice", "options": {"1": "ja"}}, "few_options"),
        ({"id": "b", "text": "Vraag?", "kind": "choices", "options": {"1": "ja"}}, "few_options"),
        ({"id": "b", "text": "Vraag?", "kind": "order"}, "few_options"),
        ({"id": "b", "text": "Vraag?", "kind": "test", "options": {"1": "ja", "2": "weet niet"}}, "no_key"),
        ({"id": "b", "text": "Vraag?", "answers": "eens_5", "show_if": "a ="}, "show_if_unreadable"),
        ({"id": "b", "text": "Vraag?", "answers": "eens_5", "show_if": "c = 1"}, "show_if_unknown"),
        ({"id": "b", "text": "Vraag?", "answers": "eens_5", "show_if": "b = 1"}, "show_if_unknown"),
        ({"id": "b", "text": "Vraag?", "answers": "eens_5", "show_if": "a = 1"}, None),
        ({"id": "b", "text": "Vraag?", "kind": "test", "options": {"1": "ja", "2": "weet niet"}, "key": "1"}, None),
    ],
)
def test_a_question_that_nobody_could_answer_keeps_the_list_from_being_published(item, found):
    items = [
        {"id": "a", "text": "Eerst?", "answers": "eens_5"},
        item,
        {"id": "c", "text": "Later?", "answers": "eens_5"},
    ]
    blocking = [one.key for one in review_item(items, item, STANDARD, {}) if one.key in BLOCKING]
    assert blocking == ([found] if found else [])


def test_options_keep_their_codes_when_they_change_places_or_words():
    before = {"1": {"nl": "ja", "en": "yes"}, "2": "nee"}
    assert set_options(["nee", "ja"], before, "nl") == {"2": "nee", "1": {"nl": "ja", "en": "yes"}}
    assert set_options(["jazeker", "nee"], before, "nl") == {"1": {"nl": "jazeker", "en": "yes"}, "2": "nee"}
    assert set_options(["nee", "soms"], before, "nl") == {"2": "nee", "3": "soms"}
    # What is shown in the other language for want of this one stays as it was.
    assert set_options(["yes", "nee"], before, "en") == before


def test_a_question_that_goes_leaves_its_scales_and_an_empty_scale_goes_with_it():
    data = {
        "items": [{"id": "a"}, {"id": "b"}],
        "scales": [{"id": "s", "items": ["a", "b"]}, {"id": "t", "items": ["a"]}],
    }
    assert without(data, "a") == {"items": [{"id": "b"}], "scales": [{"id": "s", "items": ["b"]}]}
    assert without({"items": [{"id": "a"}], "scales": [{"id": "t", "items": ["a"]}]}, "a")["scales"] is None


def test_eight_questions_take_three_minutes_and_open_ones_take_longer():
    assert estimate_minutes([{"id": str(n)} for n in range(8)]) == 3
    assert estimate_minutes([{"id": str(n), "kind": "text"} for n in range(8)]) > 6
    assert estimate_minutes([]) == 0


def test_the_library_has_questions_in_both_languages_for_levels_1_to_4_that_can_be_published_as_they_are():
    assert {entry.level for entry in entries()} == {1, 2, 3, 4, None}
    keys = [entry.key for entry in entries()]
    assert len(keys) == len(set(keys))
    for entry in entries():
        scales = {scale["id"]: scale for scale in entry.scales}
        ids = [item["id"] for item in entry.items]
        assert len(ids) == len(set(ids))
        for item in entry.items:
            assert item["text"]["nl"]
            assert item["text"]["en"]
            assert not [one for one in review_item(entry.items, item, scales, {}) if one.key in BLOCKING]
