"""What comes in of forms that differ as real ones do, and what is told of the rest."""

from __future__ import annotations

import json
import re

import pytest

from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.pages.questions.xlsform import _rows
from oogst_web.xlsforms.form import Change
from oogst_web.xlsforms.reading import read_upload
from tests.web.xlsforms.conftest import HERE, outcome, read_here
from tests.web.xlsforms.samples import HEAD, LIST, SAMPLES, YES_NO, workbook

EXPECTED = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
FILES = sorted((HERE / "pyxform").glob("*.xlsx"))


def test_there_are_enough_forms_and_each_has_its_outcome():
    assert len(SAMPLES) >= 20
    assert {*SAMPLES, *(path.name for path in FILES)} == set(EXPECTED)


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLES)
def test_a_form_comes_in_as_expected_and_everything_else_is_told(name):
    assert outcome(read_here(workbook(**SAMPLES[name]))) == EXPECTED[name]


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_form_of_others_comes_in_as_expected(path):
    assert outcome(read_upload(path.read_bytes(), path.name)) == EXPECTED[path.name]


@pytest.mark.slow
def test_the_reading_process_reads_the_same_as_this_one():
    content = workbook(**SAMPLES["groups with conditions"])
    assert read_upload(content, "formulier.xlsx") == read_here(content)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_that_is_told_has_its_words(language):
    for name in SAMPLES:
        changes = read_here(workbook(**SAMPLES[name])).changes
        rows = _rows(changes, Voice(language))
        assert all(row["where"] and row["why"] and not re.search(r"(?<!\$)\{", row["why"]) for row in rows)


def test_the_same_change_in_several_rows_is_told_once():
    changes = [Change("xlsform.drop_required", "survey", row, "required") for row in (2, 3, 4, 7)]
    assert [row["where"] for row in _rows(changes, Voice())] == ["survey, rijen 2–4, 7, kolom required"]


@pytest.mark.slow
def test_texts_without_a_language_are_in_the_language_that_was_chosen():
    read = read_here(workbook(survey=[HEAD, ["text", "q1", "Why?"]]), plain="en")
    assert read.form.items == [{"id": "q1", "text": {"en": "Why?"}, "kind": "text"}]


WRONG = {
    "no_survey": {"vragen": [HEAD], "choices": [LIST]},
    "no_header": {"survey": [["soort", "naam", "vraag"], ["text", "q1", "Wat?"]]},
    "double_column": {"survey": [["type", "name", "label", "caption"], ["text", "q1", "Wat?", "Wat?"]]},
    "no_list": {"survey": [HEAD, ["select_one weg", "q1", "Wat?"]], "choices": YES_NO},
    "no_choices": {"survey": [HEAD, ["select_one weg", "q1", "Wat?"]]},
    "no_name": {"survey": [HEAD, ["text", None, "Wat?"]]},
    "bad_name": {"survey": [HEAD, ["text", "mijn vraag", "Wat?"]]},
    "double_name": {"survey": [HEAD, ["text", "q1", "Wat?"], ["text", "q1", "Wat nog?"]]},
    "double_code": {"survey": [HEAD, ["select_one jn", "q1", "Wat?"]], "choices": [*YES_NO, YES_NO[1]]},
    "no_question": {"survey": [[*HEAD, "relevant"], ["text", "q1", "Wat?", "${weg} = 1"]]},
    "no_type": {"survey": [HEAD, [None, "q1", "Wat?"]]},
    "no_begin": {"survey": [HEAD, ["text", "q1", "Wat?"], ["end group"]]},
    "no_end": {"survey": [HEAD, ["begin group", "g", "Wat?"], ["text", "q1", "Wat?"]]},
    "nothing": {"survey": [HEAD, ["note", "n", "Hallo"]]},
    "many": {"survey": [HEAD, *(["text", f"q{number}", "Wat?"] for number in range(501))]},
    "not_valid": {"survey": [HEAD, ["range", "q1", "Wat?"]], "settings": [["name"], ["1 2"]]},
}


@pytest.mark.slow
@pytest.mark.parametrize("key", WRONG)
def test_a_form_that_is_none_is_told_in_our_words(key):
    read = read_upload(workbook(**WRONG[key]), "formulier.xlsx")
    assert read.form is None
    assert [fault.key for fault in read.faults] == [f"xlsform.{key}"]
    for voice in (Voice(), Voice("en")):
        assert speak(read.faults[0].key, voice, **read.faults[0].values)


def test_every_key_that_code_can_tell_has_words():
    source = "".join(
        path.read_text(encoding="utf-8") for path in sorted((HERE / "../../../src/oogst_web/xlsforms").glob("*.py"))
    )
    told = set(re.findall(r'"((?:drop|condition|as|no|language|note|or)_\w+)"', source))
    known = {key.removeprefix("xlsform.") for key in catalogue()}
    assert told - known <= {"or_other", "no_answer"} & known
