"""Every problem of a design.toml, with its line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from oogst.io.cells import day_of
from oogst.io.design_file import build_design, parse_design
from oogst.io.place import Problems
from oogst.io.toml_lines import key_lines
from oogst.types.design import Design, Goal, Text
from tests.oogst.io.sample import DESIGN

Found = list[tuple[str, int | None, str | None]]


def check(text: str | bytes) -> tuple[Design | None, Found]:
    problems = Problems()
    raw = parse_design(text.encode() if isinstance(text, str) else text, "design.toml", problems)
    design = None if raw is None else build_design(raw, problems)
    assert all(problem.text("nl") != problem.text("en") for problem in problems.found)
    return design, [(problem.key.removeprefix("problem."), problem.row, problem.column) for problem in problems.found]


def line(text: str, part: str) -> int:
    """Return the line on which a part stands first."""
    return text[: text.index(part)].count("\n") + 1


def test_a_good_design_has_no_problems() -> None:
    design, found = check(DESIGN)
    assert found == []
    assert design is not None
    assert design.goals[1].chain is not None
    assert design.goals[1].chain.if_ == "a"


# What replaces what, and the key of the problem with its dotted place.
SHAPES = [
    ('id = "talent"\n', "", "key_missing", "programme.id"),
    ('id = "talent"', 'id = "met spatie"', "not_key", "programme.id"),
    ('id = "talent"', 'id = "talent\\n"', "not_key", "programme.id"),
    ('id = "talent"', f'id = "{"x" * 65}"', "not_key", "programme.id"),
    ('id = "talent"', "id = 5", "not_text", "programme.id"),
    ('title = "Workshop"', 'title = " "', "empty", "activities[1].title"),
    ('title = "Workshop"', "title = 3", "not_text", "activities[1].title"),
    ('title = "Workshop"', 'title = { xx = "x", nl = "y" }', "language_unknown", "activities[1].title.xx"),
    ('title = "Workshop"', 'title = { nl = "" }', "empty", "activities[1].title"),
    ('title = "Workshop"', 'title = "a\\u0007"', "control_character", "activities[1].title"),
    ("level = 4", "level = 6", "out_of_range", "goals[1].level"),
    ("level = 4", "level = true", "not_whole", "goals[1].level"),
    ("level = 4", 'level = "4"', "not_whole", "goals[1].level"),
    ("level = 4", "level = 4.5", "not_whole", "goals[1].level"),
    ("minutes = 5", "minutes = -1", "out_of_range", "plan.lines[1].minutes"),
    ("minutes = 5", "minutes = nan", "not_number", "plan.lines[1].minutes"),
    ("minutes = 5", "minutes = inf", "not_number", "plan.lines[1].minutes"),
    ("minutes = 5", "minutes = 99999999999999999999", "out_of_range", "plan.lines[1].minutes"),
    ("primary = true", "primary = 1", "not_boolean", "indicators[1].primary"),
    ('kind = "before"', 'kind = "vooraf"', "not_choice", "moments[1].kind"),
    ('measure = "change"', 'measure = "verandering"', "not_choice", "indicators[1].measure"),
    ("start = 2026-01-05", "start = 2026-01-05T10:00:00", "not_date", "programme.start"),
    ("start = 2026-01-05", 'start = "ooit"', "not_date", "programme.start"),
    ('goals = ["G3"]', 'goals = "G3"', "not_list", "activities[1].goals"),
    ('items = ["q1", "q2"]', "items = []", "list_short", "instruments[1].scales[1].items"),
    ('parents = { nacht = "dag" }', "parents = 3", "not_table", "breakdowns[1].parents"),
    ("[plan]\nlines = ", "[plan]\nlines = 3 #", "not_list", "plan.lines"),
    (
        'chain = { if = "a", then = "b", because = "c" }',
        'chain = { if = "a", then = "b" }',
        "key_missing",
        "goals[2].chain.because",
    ),
    ('format = "oogst-study/1"', 'format = "oogst-study/9"', "not_choice", "format"),
]


@pytest.mark.parametrize(("before", "after", "key", "place"), SHAPES)
def test_each_wrong_value_is_told_with_its_key(before: str, after: str, key: str, place: str) -> None:
    assert before in DESIGN
    _, found = check(DESIGN.replace(before, after, 1))
    assert (key, place) in [(found_key, column) for found_key, _, column in found]
    assert len([one for one in found if one[0] != "key_unknown"]) == 1


def test_problems_name_the_line_of_the_value() -> None:
    text = DESIGN.replace("level = 4", "level = 6").replace("minutes = 5", 'minutes = "5"')
    _, found = check(text)
    assert found == [
        ("out_of_range", line(text, "level = 6"), "goals[1].level"),
        ("not_number", line(text, "lines = ["), "plan.lines[1].minutes"),
    ]


def test_all_problems_come_in_one_go() -> None:
    text = DESIGN
    for before, after in (("level = 4", "level = 9"), ('id = "talent"', 'id = ""'), ('kind = "after"', 'kind = "x"')):
        text = text.replace(before, after, 1)
    assert [key for key, _, _ in check(text)[1]] == ["empty", "out_of_range", "not_choice"]


def test_a_wrong_value_brings_no_second_problem_about_the_same() -> None:
    text = DESIGN.replace("level = 4", "level = 9").replace("minimum = 1", 'minimum = "x"')
    assert [key for key, _, _ in check(text)[1]] == ["out_of_range", "not_number"]


def test_blank_texts_that_may_be_left_out_are_left_out() -> None:
    design, found = check(DESIGN.replace('values = ["Lef"', 'story = ""\nquestion = { nl = "" }\nvalues = ["Lef"'))
    assert found == []
    assert design is not None
    assert (design.programme.story, design.programme.question) == (None, None)


def test_a_blank_language_is_left_out() -> None:
    design, _ = check(DESIGN.replace('text = "Beter werk"', 'text = { nl = "Beter werk", en = "" }'))
    assert design is not None
    assert design.goals[0].text == Text(nl="Beter werk")


def test_unknown_keys_are_kept_and_told_and_slips_are_recognised() -> None:
    text = DESIGN.replace('id = "talent"', 'id = "talent"\nkleur = { a = [1] }\ntitel = "x"') + "[eigen]\na = 1\n"
    design, found = check(text)
    assert design is not None
    assert design.programme.unknown == {"kleur": {"a": [1]}, "titel": "x"}
    assert design.unknown == {"eigen": {"a": 1}}
    assert [(key, column) for key, _, column in found] == [
        ("key_unknown", "programme.kleur"),
        ("key_slip", "programme.titel"),
        ("key_unknown", "eigen"),
    ]


def test_a_key_called_unknown_is_kept_like_any_other() -> None:
    design, _ = check(DESIGN.replace('id = "talent"', 'id = "talent"\nunknown = 3'))
    assert design is not None
    assert design.programme.unknown == {"unknown": 3}


def test_a_number_beyond_toml_is_refused_even_in_an_unknown_key() -> None:
    text = DESIGN.replace('id = "talent"', 'id = "talent"\nx = [0xfffffffffffffffffffff]')
    assert [key for key, _, _ in check(text)[1]] == ["out_of_range", "key_unknown"]


@pytest.mark.parametrize(
    ("text", "key", "row"),
    [
        ("a = ", "toml_broken", 1),
        ('[programme]\nid = "a\n', "toml_broken", 2),
        ("a = 1\na = 2\n", "toml_twice", 2),
        ("[a]\nb = 01-07-2026\n", "toml_date", 2),
        ("a = " + "[" * 5000, "toml_broken", None),
        (b"a = 1\x00", "not_text_file", None),
        ("", "key_missing", None),
        ("a = " + "9" * 5000, "toml_broken", None),
    ],
)
def test_what_is_no_toml_is_one_problem_with_its_line(text: str | bytes, key: str, row: int | None) -> None:
    found = [one for one in check(text)[1] if one[0] != "key_unknown"]
    assert [(key_, row_) for key_, row_, _ in found] == [(key, row)]


def test_windows_files_with_a_mark_and_other_line_ends_are_read() -> None:
    design, found = check(b"\xef\xbb\xbf" + DESIGN.replace("\n", "\r\n").encode())
    assert found == []
    assert design is not None
    assert isinstance(design.goals[0], Goal)


def test_dates_may_be_texts_in_dutch_order() -> None:
    design, _ = check(DESIGN.replace("start = 2026-01-05", 'start = "5-1-2026"'))
    assert design is not None
    assert design.programme.start == day_of("2026-01-05")


def test_lines_are_found_through_multi_line_values_and_quoted_keys() -> None:
    text = '''a = """
[[no]]
b = 1
"""
# [no]
[["x y".z]]
list = [
  { k = "]" }, # }
]
c = 'x'
[["x y".z]]
[ "x y" . z . w ]
d.e = 1
'''
    assert key_lines(text) == {
        ("a",): 1,
        ("x y", "z", 0): 6,
        ("x y", "z", 0, "list"): 7,
        ("x y", "z", 0, "c"): 10,
        ("x y", "z", 1): 11,
        ("x y", "z", 1, "w"): 12,
        ("x y", "z", 1, "w", "d", "e"): 13,
    }


def test_every_example_has_a_line_for_each_of_its_keys() -> None:
    for path in sorted(Path("examples").glob("*/design.toml")):
        lines = key_lines(path.read_text(encoding="utf-8"))
        assert len(lines) > 20
        assert max(lines.values()) <= path.read_text(encoding="utf-8").count("\n") + 1
