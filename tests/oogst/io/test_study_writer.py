"""A study that is written reads back as the same study, in every form."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import math
import tempfile
from array import array
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oogst.errors import OutputExistsError, StudyError
from oogst.io.fingerprint import fingerprint
from oogst.io.study_folder import read_study
from oogst.io.study_writer import Kind, study_files, write_study
from oogst.types.design import Design, Programme
from oogst.types.people import PeopleSet
from oogst.types.study import (
    AnswerBlock,
    Benefit,
    Card,
    Cost,
    ExtraTable,
    Impact,
    People,
    Quote,
    Ratings,
    SeriesData,
    Study,
)
from tests.oogst.io.designs import DAYS, LINES, NUMBERS, WORDS
from tests.oogst.io.sample import DESIGN, load, write_files

KINDS: tuple[Kind, ...] = ("folder", "zip", "xlsx")
SUFFIXES = {"folder": "", "zip": ".zip", "xlsx": ".xlsx"}


def differences(study: Study, other: Study) -> list[str]:
    """Return the fields that differ; where a table came from may."""
    fields = [field.name for field in dataclasses.fields(study) if field.name != "sources"]
    return [name for name in fields if getattr(study, name) != getattr(other, name)]


def written(study: Study, folder: Path, kind: Kind) -> Study:
    path = folder / f"opnieuw{SUFFIXES[kind]}"
    write_study(study, path, kind, replace=True)
    return read_study(path).study


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["buitendienst", "leiderschap", "nsw-jobtraining", "projectassistenten"])
def test_every_example_reads_back(tmp_path: Path, name: str, kind: Kind) -> None:
    study = read_study(Path("examples") / name).study
    assert differences(study, written(study, tmp_path, kind)) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_reads_back(tmp_path: Path, kind: Kind) -> None:
    study = load(tmp_path).study
    assert differences(study, written(study, tmp_path, kind)) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_writing_twice_gives_the_same_bytes(tmp_path: Path, kind: Kind) -> None:
    study = load(tmp_path).study
    contents = []
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        path = tmp_path / name / f"studie{SUFFIXES[kind]}"
        write_study(study, path, kind)
        files = [path] if path.is_file() else sorted(path.iterdir())
        contents.append([file.read_bytes() for file in files])
    assert contents[0] == contents[1]


def _optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


_CODES = st.from_regex(r"[a-z]{1,3}[0-9]{0,4}", fullmatch=True)
_PLACES = st.integers(0, 3)
_AMOUNTS = st.lists(st.floats(0, 1e5), min_size=3, max_size=3).map(sorted)
_STRANGE = st.one_of(LINES, st.just(" x "), st.just("'"))


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Return a study on the sample's design, with any data."""
    people = _people(draw)
    blocks = {("enquete", moment): _block(draw, moment) for moment in draw(st.sets(st.sampled_from(("voor", "na"))))}
    ordered = {key: blocks[key] for key in (("enquete", "voor"), ("enquete", "na")) if key in blocks}
    study = Study(
        _DESIGN,
        people,
        ordered,
        dispositions=draw(
            st.dictionaries(
                st.sampled_from(("voor", "na")),
                st.dictionaries(st.integers(0, 2), st.sampled_from(("complete", "refusal")), min_size=1),
                max_size=2,
            )
        ),
        ratings=_ratings(draw),
        series=_series(draw),
        impact=tuple(
            Impact(
                place, goal, draw(st.sampled_from(("verified", "none"))), draw(_optional(LINES)), draw(_optional(LINES))
            )
            for place, goal in draw(st.sets(st.tuples(_PLACES, st.sampled_from(("G3", "G4"))), max_size=3))
        ),
        quotes=tuple(
            Quote(
                code,
                draw(_PLACES),
                draw(LINES),
                draw(st.booleans()),
                draw(st.booleans()),
                draw(_optional(st.just("G3"))),
                draw(_optional(st.just("na"))),
                tuple(draw(st.lists(_CODES, max_size=2))),
                draw(_optional(st.just("helps"))),
                draw(_optional(st.just("nl"))),
            )
            for code in draw(st.sets(_CODES, max_size=3))
        ),
        cards=tuple(
            Card(place, factor, "hinders", "limited", draw(_optional(st.integers(0, 50))), draw(_optional(LINES)))
            for place, factor in draw(st.sets(st.tuples(_PLACES, _CODES), max_size=3))
        ),
        costs=tuple(_cost(draw, code) for code in draw(st.sets(_CODES, max_size=3))),
        benefits=tuple(
            _benefit(draw, code, place)
            for code, place in draw(st.sets(st.tuples(_CODES, _optional(_PLACES)), max_size=3))
        ),
        extra=_extra(draw),
    )
    return dataclasses.replace(study, fingerprint=fingerprint(study))


def _people(draw: st.DrawFn) -> People:
    ids = ("a1", "b2", "c3", "d4")
    group = tuple(draw(st.sampled_from((None, "doet_mee", "wacht"))) for _ in ids)
    comparison = PeopleSet.from_mask(name == "wacht" for name in group)
    names = draw(st.sets(st.sampled_from(("reden", "Person", "=x", "id", "kolom met spatie", "q1")), max_size=3))
    return People(
        ids,
        group,
        PeopleSet(0b0111),
        PeopleSet(0b1111) - comparison,
        comparison,
        {name: tuple(draw(_optional(LINES)) for _ in ids) for name in ("team", *sorted(names))},
        draw(st.dictionaries(_PLACES, DAYS, max_size=2)),
        draw(st.dictionaries(_PLACES, DAYS, max_size=2)),
        draw(st.dictionaries(_PLACES, LINES, max_size=2)),
    )


def _block(draw: st.DrawFn, moment: str) -> AnswerBlock:
    people = sorted(draw(st.sets(st.integers(0, 2), min_size=1)))
    nan = float("nan")
    numbers = {
        "q1": st.integers(1, 5).map(float),
        "q2": st.floats(1, 5),
        "uren": NUMBERS,
        "keuze": st.sampled_from((0.0, 1.0)),
    }
    values = {item: array("d", [draw(st.just(nan) | strategy) for _ in people]) for item, strategy in numbers.items()}
    values["q1"][0] = 3.0 if draw(st.booleans()) else nan
    empty = sum(map(math.isnan, values["q1"]))
    codes = draw(st.integers(0, empty))
    texts = tuple(draw(_optional(LINES)) for _ in people)
    silent = [
        place
        for place in range(len(people))
        if all(math.isnan(column[place]) for column in values.values()) and texts[place] is None
    ]
    codes = max(codes, len(silent))
    counted = {"q1": {"9": codes}} if codes else {}
    return AnswerBlock("enquete", moment, array("q", people), values, {"open": texts}, counted)


def _ratings(draw: st.DrawFn) -> Ratings | None:
    keys = sorted(
        draw(
            st.sets(
                st.tuples(_PLACES, st.sampled_from(("voor", "na")), st.sampled_from(("q1", "q2")), _CODES), max_size=4
            )
        ),
        key=lambda key: (key[0], key[1] == "na", key[2], key[3]),
    )
    if not keys:
        return None
    groups = tuple(draw(_optional(st.just("peer"))) for _ in keys)
    values = array("d", [draw(st.floats(1, 5)) for _ in keys])
    return Ratings(
        array("q", [key[0] for key in keys]),
        tuple(key[1] for key in keys),
        tuple(key[3] for key in keys),
        groups,
        tuple(key[2] for key in keys),
        values,
    )


def _series(draw: st.DrawFn) -> dict[str, SeriesData]:
    periods = tuple(sorted(draw(st.sets(DAYS, max_size=3))))
    if not periods:
        return {}
    values = tuple(draw(_optional(NUMBERS)) for _ in periods)
    people = tuple(draw(_optional(st.integers(0, 500))) for _ in periods)
    notes = draw(st.dictionaries(st.integers(0, len(periods) - 1), LINES, max_size=2))
    return {"fouten": SeriesData("fouten", periods, values, people, notes)}


def _cost(draw: st.DrawFn, code: str) -> Cost:
    low, amount, high = draw(_AMOUNTS)
    return Cost(code, amount, draw(_optional(LINES)), low, high, draw(_optional(LINES)), draw(_optional(LINES)))


def _benefit(draw: st.DrawFn, code: str, place: int | None) -> Benefit:
    share = st.floats(0, 1)
    return Benefit(
        code,
        place,
        draw(_optional(st.just("I4"))),
        draw(_optional(NUMBERS)),
        None,
        None,
        draw(_optional(share)),
        draw(_optional(share)),
        draw(_optional(st.just("trend"))),
    )


def _extra(draw: st.DrawFn) -> dict[str, ExtraTable]:
    names = draw(
        st.sets(
            st.sampled_from(("verzuim", "goals", "een heel lange naam van meer dan eenendertig tekens")), max_size=2
        )
    )
    tables = {}
    for name in sorted(names):
        rows = draw(st.lists(st.tuples(WORDS, _STRANGE, st.just("") | _STRANGE), max_size=3))
        tables[name] = ExtraTable(name, ("naam", "=kop", "naam"), tuple(rows))
    return tables


with tempfile.TemporaryDirectory() as _place:
    _DESIGN: Design = read_study(write_files(Path(_place) / "s", design=DESIGN)).study.design


@pytest.mark.slow
@given(studies(), st.sampled_from(("folder", "zip")))
def test_any_study_reads_back_from_files(study: Study, kind: Kind) -> None:
    with tempfile.TemporaryDirectory() as place:
        assert differences(study, written(study, Path(place), kind)) == []


@pytest.mark.slow
@settings(max_examples=20)
@given(studies())
def test_any_study_reads_back_from_a_workbook(study: Study) -> None:
    with tempfile.TemporaryDirectory() as place:
        assert differences(study, written(study, Path(place), "xlsx")) == []


def test_formulas_are_neutral_in_files_and_come_back(tmp_path: Path) -> None:
    study = load(tmp_path).study
    people = dataclasses.replace(study.people, attributes={"team": ("=cmd|x", "@a", "-1"), "=kop": ("+x", None, "'=y")})
    study = dataclasses.replace(study, people=people)
    content = study_files(study)["people.csv"].decode("utf-8-sig")
    rows = list(csv.reader(content.splitlines(), delimiter=";"))
    assert rows[0][-2:] == ["team", "'=kop"]
    assert [row[-2:] for row in rows[1:]] == [["'=cmd|x", "'+x"], ["'@a", ""], ["-1", "''=y"]]
    assert written(study, tmp_path, "folder").people == people


def test_files_open_in_a_dutch_spreadsheet(tmp_path: Path) -> None:
    files = study_files(load(tmp_path).study)
    assert files["costs.csv"].startswith(b"\xef\xbb\xbfcost;category;amount;")
    assert b"zaal;ruimte;1250,5;1000;1500,25" in files["costs.csv"]
    assert b"2026-01-01;12;40" in files["series.csv"]


def test_an_existing_study_is_not_overwritten_unasked(tmp_path: Path) -> None:
    study = load(tmp_path).study
    with pytest.raises(OutputExistsError):
        write_study(study, tmp_path / "study")
    assert differences(study, read_study(tmp_path / "study").study) == []


@pytest.mark.parametrize("name", ["../weg", "a/b", "", ".verborgen", "a:b"])
def test_a_table_cannot_be_called_like_a_path(tmp_path: Path, name: str) -> None:
    study = dataclasses.replace(load(tmp_path).study, extra={name: ExtraTable(name, ("a",), (("1",),))})
    with pytest.raises(ValueError, match="a table cannot be called"):
        write_study(study, tmp_path / "opnieuw")
    assert not (tmp_path / "opnieuw").exists()


def test_what_does_not_fit_in_a_workbook_is_told(tmp_path: Path) -> None:
    nobody = PeopleSet()
    people = People(tuple(f"p{number:05}" for number in range(20_000)), (None,) * 20_000, nobody, nobody, nobody)
    study = Study(Design(programme=Programme(id="x", title="x")), people)
    with pytest.raises(StudyError, match=r"“people” has too many rows"):
        write_study(study, tmp_path / "groot.xlsx", "xlsx")
    assert list(tmp_path.iterdir()) == []


def test_the_fingerprint_sees_every_answer_and_no_file_name(tmp_path: Path) -> None:
    study = load(tmp_path).study
    assert study.fingerprint == fingerprint(dataclasses.replace(study, sources={}))
    block = study.answers["enquete", "na"]
    other = dataclasses.replace(block, values={**block.values, "q1": array("d", [4.0])})
    assert (
        fingerprint(dataclasses.replace(study, answers={**study.answers, ("enquete", "na"): other}))
        != study.fingerprint
    )
    later = dataclasses.replace(study.people, joined={0: dt.date(2026, 1, 2)})
    assert fingerprint(dataclasses.replace(study, people=later)) != study.fingerprint
