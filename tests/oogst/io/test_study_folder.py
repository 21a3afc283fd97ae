"""Reading a whole folder: what is right comes out, what is wrong is told at its place."""

from __future__ import annotations

import datetime as dt
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest

from oogst.errors import StudyError
from oogst.io.study_folder import read_study
from oogst.io.study_writer import write_study
from oogst.types.people import PeopleSet
from oogst.types.study import Benefit, Card, Cost, Impact, Quote, SeriesData
from tests.oogst.io.sample import ANSWERS, DESIGN, FILES, OTHERS, PEOPLE, SERIES, found, load, problems_of, write_files


def test_people_come_in_order_of_code_with_their_groups(tmp_path: Path) -> None:
    people = load(tmp_path).study.people
    assert people.ids == ("p1", "p2", "p3")
    assert (list(people.invited), list(people.programme), list(people.comparison)) == ([0, 1], [0, 1], [2])
    assert people.attributes == {"team": ("dag", "nacht", None)}
    assert (people.left, people.left_reasons) == ({2: dt.date(2026, 3, 1)}, {2: "verhuisd"})
    assert people.classes("team") == {"dag": PeopleSet.of([0]), "nacht": PeopleSet.of([1])}


def test_row_order_makes_no_difference(tmp_path: Path) -> None:
    header, *rows = PEOPLE.splitlines()
    other = load(tmp_path, people="\n".join([header, *reversed(rows)])).study
    assert other.fingerprint == load(tmp_path).study.fingerprint


def test_answers_come_in_blocks_with_missing_codes_counted(tmp_path: Path) -> None:
    answers = load(tmp_path).study.answers
    before = answers["enquete", "voor"]
    assert list(answers) == [("enquete", "voor"), ("enquete", "na")]
    assert list(before.people) == [0, 1]
    assert before.values["q1"][0] == 3.0
    assert math.isnan(before.values["q1"][1])
    assert before.not_answers == {"q1": {"9": 1}}
    assert list(before.values["uren"]) == [7.5, 8.0]
    assert list(before.values["keuze"]) == [0.0, 1.0]
    assert before.texts == {"open": ("omdat", None)}
    assert answers["enquete", "na"].texts["open"] == ("twee\nregels; met punt",)
    assert answers["enquete", "na"].values["q1"][0] == 5.0


def test_the_other_tables_come_typed(tmp_path: Path) -> None:
    study = load(tmp_path).study
    periods = (dt.date(2026, 1, 1), dt.date(2026, 2, 1))
    assert study.series == {"fouten": SeriesData("fouten", periods, (12.0, 9.0), (40, 41), {1: "nieuwe telling"})}
    assert study.dispositions == {"voor": {0: "complete"}, "na": {1: "refusal"}}
    assert study.impact == (Impact(0, "G3", "verified", "gesprek", "stelde een vraag"),)
    quote = Quote("c1", 0, "Ik deed het.", True, True, "G3", None, ("lef",), "supports")
    assert study.quotes == (quote,)
    assert study.cards == (Card(1, "b_team", "helps", "large", 1, "fijn team"),)
    assert study.costs == (Cost("zaal", 1250.5, "ruimte", 1000.0, 1500.25),)
    assert study.benefits == (Benefit("tijd", None, "I4", 4000.0, share=0.5, certainty=0.8, isolation="experts"),)
    assert study.ratings is not None
    assert (list(study.ratings.person), study.ratings.rater, list(study.ratings.value)) == ([0], ("r1",), [4.0])


def test_unknown_tables_are_kept_as_they_are(tmp_path: Path) -> None:
    extra = load(tmp_path).study.extra["verzuim"]
    assert (extra.columns, extra.rows) == (("team", "dagen"), (("dag", "3"), ("nacht", "=1+1")))


def test_the_source_of_every_table_is_noted_without_a_path(tmp_path: Path) -> None:
    sources = load(tmp_path).study.sources
    assert (sources["answers"].file, sources["answers"].rows) == ("answers.csv", 3)
    assert sources["series"].columns == ("reeks", "periode", "waarde", "mensen", "opmerking")
    assert len(sources["design"].sha256) == 64


LONG = """\
deelnemer;meting;vraag;antwoord
p1;voor;q1;3
p1;voor;q2;2
p1;voor;uren;7,5
p1;voor;keuze;thuis
p1;voor;open;omdat
p2;voor;q1;9
p2;voor;q2;4
p2;voor;uren;8,0
p2;voor;keuze;Op het werk
p1;na;q1;helemaal eens
p1;na;q2;1
p1;na;uren;6,0
p1;na;keuze;werk
p1;na;open;"twee
regels; met punt"
"""
RENAMED = [
    {"people": PEOPLE.replace("doet_mee", "Doet mee")},
    {"answers": LONG},
    {"answers": None, "antwoorden": ANSWERS},
    {"answers": None, "answers__enquete": ANSWERS},
    {"answers": None, "Antwoorden__Enquete": ANSWERS},
    {"answers": ANSWERS.replace(";", "\t").replace("regels\t", "regels;")},
    {"answers": ANSWERS.encode("cp1252")},
    {"answers": "\n" + ANSWERS.replace("\np", ";;\n\n;;\np").replace("p1;", " p1 ; ")},
    {"answers": ANSWERS.replace("p1;na", "p1;NA ")},
    {
        "answers": None,
        "answers__enquete": "".join(ANSWERS.splitlines(True)[:3]),
        "antwoorden": ANSWERS.splitlines(True)[0] + ANSWERS.split("8,0;Op het werk;\n")[1],
    },
    {"people": PEOPLE.replace("person;group;invited", "Deelnemer;Groep;Uitgenodigd").replace("2026-03-01", "1-3-2026")},
    {"series": SERIES.replace("jan 2026", "2026-01-01").replace("2026-02;", "46054;")},
]


@pytest.mark.parametrize("changed", RENAMED)
def test_the_same_data_in_another_form_give_the_same_study(tmp_path: Path, changed: dict[str, str | bytes]) -> None:
    loaded = load(tmp_path, **changed)
    assert loaded.warnings == ()
    assert loaded.study.fingerprint == load(tmp_path / "..").study.fingerprint


def line(part: str) -> int:
    """Return the line of the design on which a part stands first."""
    return DESIGN[: DESIGN.index(part)].count("\n") + 1


# File, what replaces what, and every problem that follows.
CELLS = [
    ("people", "p2;doet_mee;;", "p2;anders;;", [("group_unknown", "people.csv", 3, "group")]),
    ("people", "p2;doet_mee;;", "p2;doet_mee;misschien;", [("cell_not_yes_no", "people.csv", 3, "invited")]),
    ("people", "2026-03-01", "31-02-2026", [("cell_not_date", "people.csv", 4, "left")]),
    (
        "people",
        "p2;doet_mee;;;;;nacht",
        "p1;doet_mee;;;;;nacht",
        [
            ("person_twice", "people.csv", 3, "person"),
            ("person_unknown", "answers.csv", 3, "person"),
            ("person_unknown", "invitations.csv", 3, "person"),
            ("person_unknown", "cards.csv", 2, "person"),
        ],
    ),
    ("people", "p3;wacht", ";wacht", [("cell_empty", "people.csv", 4, "person")]),
    (
        "people",
        ";team\n",
        ";ploeg\n",
        [
            ("attribute_missing", "design.toml", line("attribute ="), "breakdowns[1].attribute"),
            ("attribute_missing", "design.toml", line("covariates ="), "indicators[1].covariates"),
        ],
    ),
    ("people", "p3;wacht", "naam@voorbeeld.nl;wacht", [("person_email", "people.csv", 4, "person")]),
    ("people", "p3;wacht", "Jan de Vries;wacht", [("person_name", "people.csv", 4, "person")]),
    ("answers", "p1;voor;3", "p1;voor;6", [("answer_outside", "answers.csv", 2, "q1")]),
    ("answers", "p1;voor;3", "p1;voor;drie", [("cell_not_number", "answers.csv", 2, "q1")]),
    ("answers", "7,5", "7.5", [("decimals_mixed", "answers.csv", row, "uren") for row in (2, 3, 4)]),
    ("answers", ";thuis;", ";buiten;", [("answer_not_option", "answers.csv", 2, "keuze")]),
    ("answers", "p2;voor;9", "p3;voor;9", [("answer_not_invited", "answers.csv", 3, "person")]),
    ("answers", "p2;voor", "p9;voor", [("person_unknown", "answers.csv", 3, "person")]),
    ("answers", "p2;voor", "p2;tussen", [("reference_unknown", "answers.csv", 3, "moment")]),
    ("answers", "p2;voor", "p1;voor", [("answers_conflict", "answers.csv", 3, "q1")]),
    (
        "answers",
        ";uren;",
        ";urem;",
        [("item_slip", "answers.csv", 1, "urem")],
    ),
    (
        "answers",
        "q2;uren",
        "tijdstip;uren",
        [
            ("item_unknown", "answers.csv", 1, "tijdstip"),
            ("item_unanswered", "design.toml", line("items = ["), "instruments[1].items[2]"),
        ],
    ),
    ("answers", "person;", "wie;", [("column_missing", "answers.csv", 1, "person"), ("item_unknown", "x", 1, "wie")]),
    ("answers", "q2;uren", "q1;uren", [("column_twice", "answers.csv", 1, "q1")]),
    ("answers", "q2;uren", ";uren", [("column_nameless", "answers.csv", 1, None)]),
    ("answers", "7,5;thuis;omdat", "7,5;thuis;omdat;x", [("row_too_long", "answers.csv", 2, None)]),
    ("answers", "moment;q1", "moment;item", [("answers_half_long", "answers.csv", 1, None)]),
    ("series", "2026-02", "2026-01", [("row_conflict", "series.csv", 3, None)]),
    ("series", "2026-02", "ooit", [("cell_not_date", "series.csv", 3, "periode")]),
    ("series", "9;41", "9;41,5", [("cell_not_count", "series.csv", 3, "mensen")]),
    ("series", "fouten;2026-02", "fout;2026-02", [("reference_unknown", "series.csv", 3, "reeks")]),
    ("impact", "vastgesteld", "misschien", [("cell_not_choice", "impact.csv", 2, "status")]),
    ("impact", "G3", "G9", [("reference_unknown", "impact.csv", 2, "goal")]),
    ("quotes", "ja;ja", "ja;", [("cell_empty", "quotes.csv", 2, "reviewed")]),
    ("costs", "1000", "2000", [("amounts_disordered", "costs.csv", 2, "amount")]),
    ("costs", "1.250,50;1000;1500,25", "1.250;;", [("number_unclear", "costs.csv", 2, "amount")]),
    ("costs", "low;high", "laag;hooog", [("column_slip", "costs.csv", 1, "hooog")]),
    (
        "benefits",
        "experts\n",
        "experts\nmeer;;I4;1;50;8;\n",
        [("share_unclear", "benefits.csv", 3, "share"), ("share_unclear", "benefits.csv", 3, "certainty")],
    ),
    ("ratings", "q1;4", "q1;8", [("answer_outside", "ratings.csv", 2, "value")]),
    ("ratings", "r2;manager;q1", "r1;manager;q1", [("row_conflict", "ratings.csv", 3, None)]),
    ("invitations", "p2,na", "p3,na", [("invitation_not_invited", "invitations.csv", 3, "person")]),
    ("invitations", "refusal", "weg", [("cell_not_choice", "invitations.csv", 3, "disposition")]),
]


@pytest.mark.parametrize(("stem", "before", "after", "expected"), CELLS)
def test_one_wrong_cell_gives_its_problem_with_row_and_column(
    tmp_path: Path, stem: str, before: str, after: str, expected: list[tuple[str, str, int | None, str | None]]
) -> None:
    content = FILES[f"{stem}.csv"]
    assert before in content
    problems = found(problems_of(tmp_path, **{stem: content.replace(before, after, 1)}))
    assert [one for one in expected if one not in problems and one[1] != "x"] == []
    assert {one[0] for one in problems} <= {one[0] for one in expected}


def test_everything_wrong_is_told_in_one_go(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path,
        design=DESIGN.replace("level = 4", "level = 8"),
        people=PEOPLE.replace("p2;doet_mee", "p2;anders"),
        answers=ANSWERS.replace("p1;voor;3", "p1;voor;8"),
        costs="cost;amount\n;5\n",
    )
    assert [(problem.key, problem.file) for problem in problems] == [
        ("problem.out_of_range", "design.toml"),
        ("problem.group_unknown", "people.csv"),
        ("problem.cell_empty", "costs.csv"),
        ("problem.answer_outside", "answers.csv"),
    ]


def test_a_value_outside_the_scale_is_shown_with_the_scale(tmp_path: Path) -> None:
    problem = problems_of(tmp_path, answers=ANSWERS.replace("p1;voor;3", "p1;voor;8"))[0]
    assert problem.text("nl").startswith("answers.csv, rij 2, kolom q1: “8” valt buiten de schaal van 1 tot en met 5.")


def test_equal_rows_count_once_and_are_told(tmp_path: Path) -> None:
    rows = ANSWERS.splitlines()
    loaded = load(tmp_path, answers="\n".join([*rows[:3], rows[1], *rows[3:]]))
    assert found(list(loaded.warnings)) == [("row_double", "answers.csv", 4, None)]
    assert loaded.study.fingerprint == load(tmp_path).study.fingerprint


def test_rows_that_complete_each_other_are_joined(tmp_path: Path) -> None:
    split = ANSWERS.replace("p1;voor;3;2;7,5;thuis;omdat", "p1;voor;3;2;;;\np1;voor;;2;7,5;thuis;omdat")
    loaded = load(tmp_path, answers=split)
    assert loaded.warnings == ()
    assert loaded.study.fingerprint == load(tmp_path).study.fingerprint


def test_someone_without_any_answer_is_no_respondent(tmp_path: Path) -> None:
    study = load(tmp_path, answers=ANSWERS + "p2;na;;;;;\n").study
    assert list(study.answers["enquete", "na"].people) == [0]


def test_someone_who_only_gave_a_missing_code_did_answer(tmp_path: Path) -> None:
    study = load(tmp_path, answers=ANSWERS + "p2;na;nvt;;;;\n").study
    assert list(study.answers["enquete", "na"].people) == [0, 1]
    assert study.answers["enquete", "na"].not_answers == {"q1": {"nvt": 1}}


def test_answers_after_someone_left_or_before_they_came_are_doubted(tmp_path: Path) -> None:
    people = PEOPLE.replace("p1;doet_mee;ja;;", "p1;doet_mee;ja;2026-02-01;2026-05-01")
    loaded = load(tmp_path, people=people)
    assert found(list(loaded.warnings)) == [
        ("answer_before_joining", "answers.csv", 2, "person"),
        ("answer_after_leaving", "answers.csv", 4, "person"),
    ]


def test_without_a_people_table_those_with_data_are_the_people(tmp_path: Path) -> None:
    design = (
        DESIGN.replace('covariates = ["team"]', "").split("[[breakdowns]]")[0] + DESIGN[DESIGN.index("[[series]]") :]
    )
    loaded = load(tmp_path, people=None, design=design)
    assert found(list(loaded.warnings)) == [("people_missing", "people", None, None)]
    assert loaded.study.people.ids == ("p1", "p2")


def test_a_design_alone_is_a_study_to_plan_with(tmp_path: Path) -> None:
    (tmp_path / "design.toml").write_text(DESIGN, encoding="utf-8")
    loaded = read_study(tmp_path / "design.toml")
    assert (len(loaded.study.people), loaded.study.answers, loaded.warnings) == (0, {}, ())


TWO = DESIGN.replace(
    "[[moments]]",
    '[[instruments]]\nid = "kort"\ntitle = "Kort"\nitems = [{ id = "q1", text = "x", answers = "eens" }]\n\n[[moments]]',
    1,
)


def test_an_item_of_two_instruments_needs_to_know_which(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, design=TWO)
    assert found(problems) == [("item_in_several", "answers.csv", row, "q1") for row in (2, 3, 4)]


def test_the_file_name_or_a_column_tells_the_instrument(tmp_path: Path) -> None:
    short = "person;moment;q1\np2;na;2\n"
    named = load(tmp_path, design=TWO, answers=None, answers__enquete=ANSWERS, answers__kort=short).study
    assert list(named.answers["kort", "na"].people) == [1]
    lines = [
        line.replace("moment", "moment;instrument").replace(";voor;", ";voor;enquete;").replace(";na;", ";na;enquete;")
        for line in ANSWERS.splitlines()
    ]
    column = load(tmp_path, design=TWO, answers="\n".join([*lines, "p2;na;kort;2"])).study
    assert column.fingerprint == named.fingerprint


def test_an_item_of_another_instrument_than_the_row_is_told(tmp_path: Path) -> None:
    wrong = "person;moment;q1;q2\np2;na;2;3\n"
    problems = problems_of(tmp_path, design=TWO, answers=None, answers__enquete=ANSWERS, answers__kort=wrong)
    assert found(problems) == [("item_not_in_instrument", "answers-kort.csv", 2, "q2")]


def test_a_file_for_an_unknown_instrument_is_told(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, answers=None, answers__anders=ANSWERS)
    assert found(problems)[0] == ("instrument_of_file", "answers-anders.csv", None, None)


def test_a_table_in_two_files_is_told(tmp_path: Path) -> None:
    assert found(problems_of(tmp_path, personen=PEOPLE)) == [("table_twice", "personen.csv", None, None)]


def test_long_answers_with_two_values_for_one_question_are_told(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, answers=LONG + "p1;na;q2;3\n")
    assert found(problems) == [("answers_conflict", "answers.csv", 16, "antwoord")]


def test_long_answers_to_unknown_items_are_told_per_row(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, answers=LONG.replace("p1;na;q2", "p1;na;q7"))
    assert found(problems) == [("reference_unknown", "answers.csv", 12, "vraag")]


def test_a_missing_folder_design_or_other_file_is_told(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "weg", "study_missing"), (tmp_path, "design_missing")):
        with pytest.raises(StudyError) as raised:
            read_study(path)
        assert raised.value.problems[0].key == f"problem.{key}"
    (tmp_path / "x.docx").write_text("")
    with pytest.raises(StudyError, match="this is not a study"):
        read_study(tmp_path / "x.docx")


def test_spreadsheets_and_empty_files_beside_the_tables_are_told(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "study", leeg="")
    (folder / "antwoorden.xlsx").write_bytes(b"")
    (folder / ".verborgen.csv").write_bytes(b"\x00")
    (folder / "leesmij.txt").write_text("x")
    problems = list(read_study(folder).warnings)
    assert found(problems) == [
        ("spreadsheet_beside", "antwoorden.xlsx", None, None),
        ("table_empty", "leeg.csv", None, None),
    ]


def test_one_value_wrong_thousands_of_times_is_told_a_thousand_times_and_counted(tmp_path: Path) -> None:
    rows = "".join(f"x{number};doet_mee;misschien\n" for number in range(1500))
    problems = problems_of(
        tmp_path, people="person;group;invited\n" + rows, **dict.fromkeys(("answers", *(n[:-4] for n in OTHERS)))
    )
    wrong = [problem for problem in problems if problem.column == "invited"]
    assert [problem.key for problem in wrong[999:]] == ["problem.cell_not_yes_no", "problem.more"]
    assert wrong[-1].values == {"count": "500"}


@pytest.mark.slow
def test_reading_a_small_study_loads_no_heavy_library() -> None:
    code = (
        "import sys, pathlib; from oogst.io.study_folder import read_study; "
        "read_study(pathlib.Path('examples/projectassistenten')); "
        "print(sorted({'numpy', 'polars', 'scipy', 'xlsxwriter', 'python_calamine'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_long_answer_without_its_item_is_told(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path, answers=LONG.replace("p1;na;q2;1", "p1;na;;1").replace("p2;voor;q2;4", "p2;voor;;")
    )
    assert ("cell_empty", "answers.csv", 12, "vraag") in found(problems)
    assert len([problem for problem in problems if problem.severity == "error"]) == 1


def test_other_columns_of_a_long_table_are_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, answers=LONG.replace("antwoord\n", "antwoord;tijdstip\n", 1))
    assert found(list(loaded.warnings)) == [("item_unknown", "answers.csv", 1, "tijdstip")]


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_files(tmp_path / "study")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(StudyError) as raised:
        read_study(folder)
    assert ("file_unreadable", "people.csv", None, None) in found(list(raised.value.problems))
    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(StudyError) as raised:
        read_study(folder)
    assert found(list(raised.value.problems)) == [("file_unreadable", "study", None, None)]


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems refuse")
def test_odd_file_names_of_unknown_tables_do_not_stop_reading_or_writing(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "study")
    for name in (b"a\xff.csv", b'b:"c\n.csv', b"d e.csv"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("x\n1\n")
    study = read_study(folder).study
    assert sorted(study.extra) == ["a_", "b__c_", "d e", "verzuim"]
    write_study(study, tmp_path / "opnieuw")
    assert read_study(tmp_path / "opnieuw").study.fingerprint == study.fingerprint


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems refuse")
def test_unknown_tables_of_the_same_name_are_told(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, **{"a:": "x\n", "a?": "x\n"})
    assert found(problems) == [("table_twice", "a?.csv", None, None)]


def test_a_team_column_that_people_lack_is_told(tmp_path: Path) -> None:
    design = DESIGN.replace(
        'method = "waiting_list_lottery"', 'method = "matched"\nunit = "team"\nunit_column = "teams"'
    )
    problem = problems_of(tmp_path, design=design)[0]
    assert found([problem])[0][::3] == ("attribute_missing", "assignment.unit_column")
    assert problem.values["known"] == "team"


@pytest.mark.slow
def test_many_unknown_names_are_told_without_guessing_forever(tmp_path: Path) -> None:
    rows = "".join(f"p1;voor;vraag{number};3\n" for number in range(3000))
    problems = problems_of(tmp_path, answers="person;moment;item;value\n" + rows)
    assert len(problems) == 3000
    assert {problem.key for problem in problems} == {"problem.reference_unknown"}
