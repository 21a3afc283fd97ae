"""The fast road and the thorough road give the same study, and the fast one steps aside in time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.errors import StudyError
from oogst.io import large_answers, table_set
from oogst.io.answers import AnswerGathering, BlockKey, gather_answers
from oogst.io.bundle import Part
from oogst.io.context import Context
from oogst.io.delimited import read_grid
from oogst.io.large_answers import large_blocks, read_large
from oogst.io.place import Problems
from oogst.io.study_folder import read_study
from oogst.io.table import knows, read_table
from oogst.types.study import AnswerBlock
from oogst.types.tables import ANSWERS as SPEC
from tests.oogst.io.sample import ANSWERS, DESIGN, PEOPLE, found, load, write_files
from tests.oogst.io.test_study_folder import TWO

Blocks = dict[BlockKey, AnswerBlock]
PLAIN = ANSWERS.replace('"twee\nregels; met punt"', "drie woorden hier")


def context(folder: Path, **changed: str | None) -> Context:
    study = load(folder, answers=None, **changed).study
    return Context(study.design, study.people, Problems())


def thorough(content: bytes, where: Context) -> tuple[Blocks, list[str]]:
    problems = Problems()
    where = Context(where.design, where.people, problems)
    grid = read_grid(content, "answers.csv", knows(SPEC), problems)
    table = None if grid is None else read_table(SPEC, grid, problems)
    if table is None:
        return {}, ["unread"]
    gathering = AnswerGathering(where)
    gather_answers(table, gathering, None)
    blocks = gathering.blocks()
    return blocks, [problem.key for problem in problems.found if problem.key != "problem.item_unknown"]


def fast(content: bytes, where: Context) -> Blocks | None:
    table = read_large(content)
    return None if table is None else large_blocks(table, where, None)


@pytest.fixture(name="where", scope="module")
def _where(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return context(tmp_path_factory.mktemp("groot"))


SAME = [
    PLAIN,
    PLAIN.replace("\n", "\r\n"),
    "\ufeff" + PLAIN,
    PLAIN.rstrip("\n"),
    PLAIN.replace(";", "\t"),
    PLAIN.replace("p1;", " p1 ;").replace(";3;", ";3 ;"),
    PLAIN.replace("moment", "Meting").replace("voor", "VOOR"),
    PLAIN.replace("omdat", "éénéén"),
    PLAIN.replace("open", "ander"),
    PLAIN.replace("moment;", "moment;instrument;").replace(";voor;", ";voor;enquete;").replace(";na;", ";na;Enquete;"),
    PLAIN + "p2;na;;;;;\n",
    PLAIN + "p2;na;nvt;weet niet;;;\n",
]


@pytest.mark.parametrize("text", SAME)
def test_both_roads_give_the_same_blocks(where: Context, text: str) -> None:
    blocks = fast(text.encode(), where)
    assert blocks is not None
    assert (blocks, []) == thorough(text.encode(), where)
    assert list(blocks) == [("enquete", "voor"), ("enquete", "na")]


def test_parts_of_a_long_file_are_put_together(where: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    text = PLAIN.replace("p2;voor;9;4;8,0", "p2;voor;9;4;123456789") + "p2;na;3;2;1234;thuis;een wat langere tekst\n"
    monkeypatch.setattr(large_answers, "_CHUNK", 10)
    assert fast(text.encode(), where) == thorough(text.encode(), where)[0]


ASIDE = [
    ANSWERS,
    PLAIN.replace("omdat", "zo's"),
    PLAIN.replace("\n", "\n\n", 1),
    PLAIN.replace("omdat", "o\x0bmdat"),
    PLAIN.encode("cp1252").replace(b"omdat", b"\xe9\xe9n"),
    PLAIN.encode("utf-16"),
    "sep=;\n" + PLAIN,
    PLAIN.replace("p1;voor;3", "p1;voor;8"),
    PLAIN.replace("p1;voor", "p9;voor"),
    PLAIN.replace("p1;voor", "p3;voor"),
    PLAIN.replace("p2;voor", "p1;voor"),
    PLAIN + "p1;na;helemaal eens;1;6,0;werk;drie woorden hier\n",
    PLAIN + "p1;na;1\n",
    PLAIN.replace("uren", "urem"),
    PLAIN.replace("uren", "q1"),
    PLAIN.replace(";uren", ";"),
    PLAIN.replace("omdat", "x" * 100),
    PLAIN.replace("7,5", "7.5"),
    "person;moment;item;value\np1;na;q1;3\n",
    "person;q1\np1;3\n",
    "person;moment;q1",
    "",
]


@pytest.mark.parametrize("text", ASIDE)
def test_the_fast_road_steps_aside_for_anything_odd(where: Context, text: str | bytes) -> None:
    assert not fast(text.encode() if isinstance(text, str) else text, where)


def test_answers_outside_the_time_that_someone_took_part_go_the_thorough_road(tmp_path: Path) -> None:
    for people in (
        PEOPLE.replace("p1;doet_mee;ja;", "p1;doet_mee;ja;2026-02-01"),
        PEOPLE.replace("p1;doet_mee;ja;;", "p1;doet_mee;ja;;2026-02-01"),
    ):
        assert fast(PLAIN.encode(), context(tmp_path, people=people)) is None


def test_an_item_of_two_instruments_needs_to_know_which_on_the_fast_road_too(tmp_path: Path) -> None:
    where = context(tmp_path, design=TWO)
    told = "person;moment;instrument;q1;q2\np1;na;enquete;3;2\np1;na;kort;4;\n"
    assert fast(told.encode(), where) == thorough(told.encode(), where)[0]
    assert fast(told.replace("kort;4;", "kort;4;1").encode(), where) is None
    assert fast(b"person;moment;q1\np1;na;3\n", where) is None


_CELLS = {
    "q1": ["", "1", "5", "3", "9", "nvt", "helemaal eens", "eens", "6", " 2", "3,0"],
    "q2": ["", "1", "2", "4", "weet niet"],
    "uren": ["", "1", "7,5", "12345678", "8", "x"],
    "keuze": ["", "thuis", "werk", "Op het werk", "buiten"],
    "open": ["", "ja", "een lange tekst van meer dan acht tekens", "é"],
}


@st.composite
def _tables(draw: st.DrawFn) -> bytes:
    likely = draw(st.booleans())
    rows = ["person;moment;" + ";".join(_CELLS)]
    keys = draw(
        st.lists(
            st.tuples(st.sampled_from(("p1", "p2", "p3")), st.sampled_from(("voor", "na"))), max_size=6, unique=likely
        )
    )
    for person, moment in keys:
        cells = [draw(st.sampled_from(options[: 5 if likely else None])) for options in _CELLS.values()]
        rows.append(";".join([person if not likely else person.replace("3", "1"), moment, *cells]))
    return "\n".join(rows).encode() + draw(st.sampled_from((b"", b"\n", b"\r\n")))


@pytest.mark.slow
@given(_tables())
def test_whatever_the_fast_road_reads_the_thorough_road_reads_the_same(where: Context, content: bytes) -> None:
    blocks = fast(content, where)
    if blocks is not None:
        assert (blocks, []) == thorough(content, where)


def test_a_whole_study_is_the_same_by_both_roads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = load(tmp_path, answers=PLAIN + "p2;na;3;2;7,5;thuis;x\n")
    monkeypatch.setattr(table_set, "LARGE", 0)
    quick = load(tmp_path, answers=PLAIN + "p2;na;3;2;7,5;thuis;x\n")
    assert type(quick.study.answers["enquete", "na"].people).__module__ == "numpy"
    assert quick.study == slow.study
    assert quick.warnings == slow.warnings


# Each of these makes the fast road give way after it had started.
MORE = [
    {"answers": ANSWERS},
    {
        "answers": PLAIN,
        "people": None,
        "design": DESIGN.replace('covariates = ["team"]', "").split("[[breakdowns]]")[0]
        + DESIGN[DESIGN.index("[[series]]") :],
    },
    {"answers": PLAIN.replace("q2;", "tijd;")},
    {
        "answers": "\n".join(PLAIN.splitlines()[:3]),
        "antwoorden": "\n".join([PLAIN.splitlines()[0], PLAIN.splitlines()[3]]),
    },
    {
        "answers": "\n".join(PLAIN.splitlines()[:2]),
        "antwoorden": "\n".join([PLAIN.splitlines()[0], *PLAIN.splitlines()[2:]]),
    },
    {"answers": PLAIN, "antwoorden": ANSWERS.splitlines()[0].replace(";open", ';open\np2;na;3;;;;"x"')},
    {"answers": PLAIN.replace("p1;voor;3", "p1;voor;8")},
]


@pytest.mark.parametrize("changed", MORE)
def test_files_and_problems_are_the_same_by_both_roads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: dict[str, str | None]
) -> None:
    outcomes = []
    for least in (table_set.LARGE, 0):
        monkeypatch.setattr(table_set, "LARGE", least)
        try:
            loaded = read_study(write_files(tmp_path / f"study{least}", **changed))
            outcomes.append((loaded.study.fingerprint, sorted(found(list(loaded.warnings)), key=str)))
        except StudyError as error:
            outcomes.append(("", sorted(found(list(error.problems)), key=str)))
    assert outcomes[0] == outcomes[1]


def test_a_table_keeps_its_bytes_out_of_its_columns() -> None:
    table = read_large(PLAIN.encode())
    assert table is not None
    assert (table.rows, table.columns["q2"].texts, list(table.columns["q2"].codes)) == (3, ("1", "2", "4"), [1, 2, 0])
    assert large_answers.LARGE <= 4_000_000
    assert Part("a", "a.csv", b"x").sha256.startswith("2d711642")


BIG = """
import pathlib, re, sys
from oogst.io.study_folder import read_study
study = read_study(pathlib.Path(sys.argv[1])).study
# The peak of this process only: ru_maxrss would keep that of the process that started it.
peak = re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text()).group(1)
print(int(peak) // 1024, sum(len(block.people) for block in study.answers.values()))
"""


def _large_folder(folder: Path, people: int) -> Path:
    items = [f"v{number:02}" for number in range(30)]
    listed = ", ".join(f'{{ id = "{item}", text = "x", answers = "eens" }}' for item in items)
    instrument = f'[[instruments]]\nid = "lang"\ntitle = "Lang"\nitems = [{listed}]\n\n[[moments]]'
    folder.mkdir()
    (folder / "design.toml").write_text(DESIGN.replace("[[moments]]", instrument, 1), encoding="utf-8")
    (folder / "people.csv").write_text("person,team\n" + "".join(f"p{number},dag\n" for number in range(people)))
    lines = [",".join("12345"[(row * 7 + place * 3) % 5] for place in range(30)) for row in range(25)]
    rows = (f"p{number},{moment},{lines[number % 25]}\n" for moment in ("voor", "na") for number in range(people))
    (folder / "answers.csv").write_text(",".join(["person", "moment", *items]) + "\n" + "".join(rows))
    return folder


@pytest.mark.slow
def test_a_hundred_thousand_people_fit_in_a_quarter_gigabyte(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BIG, str(_large_folder(tmp_path / "groot", 100_000))]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    megabytes, rows = map(int, done.stdout.split())
    assert rows == 200_000
    assert megabytes < 250
