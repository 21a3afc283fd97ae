"""Out as an XLSForm and in again: pyxform accepts it, and it is the same questionnaire."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert

from oogst_web.common.words import Voice
from oogst_web.questionnaires import show_if
from oogst_web.questionnaires.library import entries
from oogst_web.questionnaires.standard import STANDARD
from oogst_web.xlsforms.reading import read_upload
from oogst_web.xlsforms.writing import write_form
from tests.web.xlsforms.conftest import read_here


def written(instrument, scales, key="vragen", voice=None):
    return write_form(
        {"instrument": instrument, "answer_scales": {scale["id"]: scale for scale in scales}}, key, voice or Voice()
    )


@pytest.mark.slow
@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.key)
def test_every_questionnaire_of_the_library_comes_back_equal(entry):
    content = written(entry.instrument, entry.scales, entry.key)
    assert convert(content).xform
    read = read_upload(content, "formulier.xlsx")
    assert (read.changes, read.faults, read.problems) == ((), (), ())
    assert (read.form.key, read.form.instrument, read.form.scales) == (entry.key, entry.instrument, entry.scales)
    assert [list(item) for item in read.form.items]
    labels = [list(scale["labels"]) for scale in read.form.scales]
    assert labels == [list(scale["labels"]) for scale in entry.scales]


SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))
WORDS = st.text(SIGNS, min_size=1, max_size=20).filter(str.strip)
TRICKS = st.sampled_from(
    [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "_x0041_",
        " spatie ",
        "twee  spaties",
        "“krul” ‘enkel’",
        "regel\neen",
        "${q1}",
        "1.0",
        "TRUE",
        "a\tb",
        "@x",
        "<b>",
    ]
)
TEXT = WORDS | TRICKS
LOCAL = (
    TEXT
    | st.builds(lambda en: {"en": en}, TEXT)
    | st.builds(lambda nl, en: {"nl": nl, "en": en}, TEXT, TEXT)
    | st.builds(lambda nl, ar, pl: {"nl": nl, "ar": ar, "pl": pl}, TEXT, TEXT, TEXT)
)
CODES = st.sampled_from(["1", "2", "01", "a", "A", "ja nee", "é", "other", "=1", "9", "n't", "a,b", "-1"])
KEYS = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,12}\Z") | st.sampled_from(
    ["meta", "data", "1", "a.csv", "audit", "xml", "and", "q_other"]
)
OPTIONS = st.dictionaries(CODES, LOCAL, min_size=1, max_size=5)


@st.composite
def scales_of(draw):
    low = draw(st.integers(-2, 3))
    high = low + draw(st.integers(1, 12) | st.just(100))
    codes = st.sampled_from([str(code) for code in range(low, min(high, low + 15) + 1)])
    scale = {"id": draw(KEYS), "minimum": low, "maximum": high}
    optional = {
        "labels": draw(st.dictionaries(codes, LOCAL, max_size=6)),
        "missing": draw(st.dictionaries(st.sampled_from(["999", "weet niet", "777"]), LOCAL, max_size=2)),
        "eigen": draw(st.sampled_from([None, "van ons"])),
    }
    return scale | {name: value for name, value in optional.items() if value}


@st.composite
def conditions(draw, before):
    name = draw(st.sampled_from(before)) if before and draw(st.integers(0, 9)) else "weg"
    one = draw(
        st.sampled_from(
            [
                f"{name} = 2",
                f'{name} != "a"',
                f"answered({name})",
                f"not {name} >= 3.5",
                f"{name} has 1",
                f'{name} = "ja nee"',
                "stuk =",
            ]
        )
    )
    other = draw(st.sampled_from(["", f" and {name} < 7", f" or (not answered({name}) and {name} = 1)"]))
    return one + other


@st.composite
def instruments(draw):
    scales = draw(st.lists(scales_of(), max_size=2, unique_by=lambda scale: scale["id"].casefold()))
    items, before = [], []
    for key in draw(st.lists(KEYS, min_size=1, max_size=5, unique_by=str.casefold)):
        kinds = ["choice", "choices", "order", "test", "number", "text", *["scale"] * bool(scales)]
        kind = draw(st.sampled_from(kinds))
        item = {"id": key, "text": draw(LOCAL), "kind": kind}
        if kind == "scale":
            item["answers"] = draw(st.sampled_from([scale["id"] for scale in scales]))
        if kind in {"choice", "choices", "order", "test"}:
            item["options"] = draw(OPTIONS)
        if kind == "test":
            item["key"] = draw(st.sampled_from(list(item["options"])))
        extra = {
            "hint": draw(st.none() | LOCAL),
            "reversed": draw(st.none() | st.just(True)) if kind == "scale" else None,
            "sensitive": draw(st.none() | st.just(True)),
            "show_if": draw(st.none() | conditions(before)),
            "eigen": draw(st.none() | st.just({"van": ["elders", 1, None]})),
        }
        items.append(item | {name: value for name, value in extra.items() if value is not None})
        before.append(key)
    instrument = {"title": draw(LOCAL), "kind": draw(st.sampled_from(["survey", "360"])), "items": items}
    if draw(st.booleans()):
        instrument |= {"level": 3, "version": "7", "source": draw(TEXT), "licence": "EUPL-1.2"}
        if items[0]["kind"] in {"scale", "number"}:
            instrument["scales"] = [{"id": "som", "title": draw(LOCAL), "items": [items[0]["id"]], "scoring": "mean"}]
    used = {item.get("answers") for item in items}
    return instrument, [scale for scale in scales if scale["id"] in used]


@pytest.mark.slow
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(instruments())
def test_any_questionnaire_comes_back_equal_and_pyxform_accepts_it(made):
    instrument, scales = made
    content = written(instrument, scales)
    assert convert(content).xform
    read = read_here(content)
    assert read.form is not None, (read.faults, [problem.text("en") for problem in read.problems])
    assert read.form.instrument == instrument
    assert [list(item.get("options") or ()) for item in read.form.items] == [
        list(item.get("options") or ()) for item in instrument["items"]
    ]
    assert sorted(read.form.scales, key=lambda scale: scale["id"]) == sorted(scales, key=lambda scale: scale["id"])
    assert read.changes == ()


def survey(content):
    return openpyxl.load_workbook(io.BytesIO(content))


HOSTILE = {
    "title": '=HYPERLINK("http://x")',
    "kind": "survey",
    "source": "=1+1",
    "items": [{"id": "q1", "text": "=1+1", "kind": "choice", "options": {"=2": "@SUM(A1)", "b": "+1"}}],
}


@pytest.mark.slow
def test_texts_never_become_formulas_or_links():
    book = survey(written(HOSTILE, []))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert "=1+1" in {cell.value for cell in cells}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_an_xlsform_cannot_hold_is_explained_in_a_sheet_of_its_own(language):
    instrument = {
        "title": "Toets",
        "kind": "test",
        "items": [
            {"id": "q1", "text": "Eens?", "kind": "scale", "answers": "eens_5", "reversed": True},
            {"id": "q2", "text": "Hoofdstad?", "kind": "test", "options": {"a": "Parijs", "b": "Rome"}, "key": "a"},
        ],
    }
    rows = list(survey(written(instrument, [STANDARD["eens_5"]], voice=Voice(language)))["oogst"].values)
    assert rows[0] == ("part", "name", "field", "value", "explanation")
    assert {("question", "q1", "reversed", "true"), ("question", "q2", "key", '"a"')} <= {row[:4] for row in rows}
    assert all(row[4] for row in rows[1:])


@pytest.mark.slow
def test_what_somebody_changes_in_the_file_comes_in():
    instrument = {
        "title": "Toets",
        "kind": "survey",
        "items": [
            {"id": "q1", "text": " Met spatie", "kind": "number"},
            {"id": "q2", "text": "Waarom?", "kind": "text", "show_if": "q1 != 3"},
        ],
        "scales": [{"id": "som", "title": "Som", "items": ["q1"], "scoring": "sum"}],
    }
    book = survey(written(instrument, []))
    sheet = book["survey"]
    places = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, places["label::Nederlands (nl)"], "Hoeveel?")
    sheet.cell(3, places["relevant"], "${q1} > 5")
    made = io.BytesIO()
    book.save(made)
    assert read_here(made.getvalue()).form.items == [
        {"id": "q1", "text": "Hoeveel?", "kind": "number"},
        {"id": "q2", "text": "Waarom?", "kind": "text", "show_if": "q1 > 5"},
    ]
    sheet.delete_rows(2)
    sheet.cell(2, places["relevant"]).value = None
    made = io.BytesIO()
    book.save(made)
    read = read_here(made.getvalue())
    assert [item["id"] for item in read.form.items] == ["q2"]
    assert [change.key for change in read.changes] == ["xlsform.score"]
    assert "scales" not in read.form.instrument


@pytest.mark.slow
@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_condition_means_the_same_when_only_the_file_is_left(data):
    """Without our own sheet, what comes back holds for the same answers."""
    text = data.draw(
        st.sampled_from(
            [
                "a = 2",
                'a != "x"',
                "not a = 2",
                "answered(a) or b >= 3",
                "not (a = 1 and not answered(b))",
                "b < 2 and b != 1",
            ]
        )
    )
    from oogst_web.xlsforms.conditions import Asked, Node, to_relevant, to_show_if

    relevant = to_relevant(text, {"a": Node("a"), "b": Node("b")})
    back = to_show_if(relevant, {"a": Asked("a", "number"), "b": Asked("b", "number")})
    answers = data.draw(st.dictionaries(st.sampled_from("ab"), st.sampled_from(["1", "2", "3", "x", "2.0"])))
    assert show_if.holds(show_if.parse(back), answers) == show_if.holds(show_if.parse(text), answers)
