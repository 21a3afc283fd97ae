"""A column that Oogst does not know in a table that it does comes back in the same row, as text."""

from __future__ import annotations

import csv
import dataclasses
import zipfile
from pathlib import Path

import pytest

from oogst.io.fingerprint import fingerprint
from oogst.io.study_folder import read_study
from oogst.io.study_writer import Kind, study_files, write_study
from oogst.types.study import Quote, Study
from tests.oogst.io.sample import FILES, found, load

KINDS: tuple[Kind, ...] = ("folder", "zip", "xlsx")
SUFFIXES = {"folder": "", "zip": ".zip", "xlsx": ".xlsx"}
QUOTES = """\
citaat;persoon;opmerking;doel;tekst;toestemming;nagekeken;kleur
c2;p2;3,50;;Ik vroeg door.;ja;ja;
c1;p1;=1+1;G3;"Ik deed het; echt.";ja;ja;rood
c3;p1;"twee
regels; met punt";;Ik zweeg.;ja;nee;007
"""
KPI = """\
bron;reeks;periode;waarde
later;fouten;2026-02;9
"eerst, geteld";fouten;jan 2026;12
"""
RATINGS = "person;moment;rater;item;value;via\np1;na;r2;q1;weet niet;post\np1;na;r1;q1;4;mail\n"
PLAIN = ("impact", "cards", "costs", "benefits", "invitations", "ratings", "quotes")


def written(study: Study, folder: Path, kind: Kind) -> Study:
    path = folder / f"opnieuw{SUFFIXES[kind]}"
    write_study(study, path, kind)
    return read_study(path).study


def rows_of(study: Study, table: str) -> list[dict[str, str]]:
    """Return the rows of a table as they are written in a file."""
    text = study_files(study)[f"{table}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=";"))


def widened(table: str) -> str:
    """Return a table of the sample with a column that Oogst does not know."""
    header, *rows = FILES[f"{table}.csv"].splitlines()
    mark = "," if "," in header else ";"
    return "\n".join([f"{header}{mark}kleur", *(f"{row}{mark}tint {place}" for place, row in enumerate(rows))])


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("table", PLAIN)
def test_a_column_more_reads_back_in_every_table_and_form(tmp_path: Path, table: str, kind: Kind) -> None:
    study = load(tmp_path, **{table: widened(table)}).study
    again = written(study, tmp_path, kind)
    assert [row["kleur"] for row in rows_of(again, table)] == ["tint 0", "tint 1"][: len(rows_of(study, table))]
    assert dataclasses.replace(again, sources={}) == dataclasses.replace(study, sources={})


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_several_columns_of_any_text_stay_with_their_quote(tmp_path: Path, kind: Kind) -> None:
    again = written(load(tmp_path, quotes=QUOTES).study, tmp_path, kind)
    more = {row["quote"]: (row["opmerking"], row["kleur"]) for row in rows_of(again, "quotes")}
    assert more == {"c1": ("'=1+1", "rood"), "c2": ("3,50", ""), "c3": ("twee\nregels; met punt", "007")}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_series_is_put_in_order_with_the_columns_beside_it(tmp_path: Path, kind: Kind) -> None:
    again = written(load(tmp_path, series=None, kpi=KPI).study, tmp_path, kind)
    assert [(row["period"], row["value"], row["bron"]) for row in rows_of(again, "series")] == [
        ("2026-01-01", "12", "eerst, geteld"),
        ("2026-02-01", "9", "later"),
    ]


def test_the_columns_of_a_rating_that_is_no_answer_go_with_it(tmp_path: Path) -> None:
    study = load(tmp_path, ratings=RATINGS).study
    assert [(row["rater"], row["via"]) for row in rows_of(study, "ratings")] == [("r1", "mail")]
    assert study.extra["ratings"].rows == (("p1", "na", "r1", "q1", "mail"),)


def test_an_unknown_column_is_still_told_and_changes_no_other_table(tmp_path: Path) -> None:
    loaded = load(tmp_path, quotes=QUOTES)
    assert [one for one in found(list(loaded.warnings)) if one[1] == "quotes.csv"] == [
        ("column_unknown", "quotes.csv", 1, "opmerking"),
        ("column_unknown", "quotes.csv", 1, "kleur"),
    ]
    with_columns, without = study_files(loaded.study), study_files(load(tmp_path).study)
    assert {name for name in with_columns | without if with_columns.get(name) != without.get(name)} == {"quotes.csv"}


def test_the_fingerprint_sees_an_unknown_column_and_not_the_order_of_rows(tmp_path: Path) -> None:
    study = load(tmp_path, series=None, kpi=KPI).study
    header, *rows = KPI.splitlines()
    turned = load(tmp_path, series=None, kpi="\n".join([header, *reversed(rows)])).study
    other = load(tmp_path, series=None, kpi=KPI.replace("later", "vroeger")).study
    assert turned.fingerprint == study.fingerprint == fingerprint(study)
    assert other.fingerprint != study.fingerprint


def test_a_row_that_came_later_has_empty_cells_there(tmp_path: Path) -> None:
    study = load(tmp_path, quotes=QUOTES).study
    study = dataclasses.replace(study, quotes=(*study.quotes, Quote("c4", 0, "Nieuw.", True, True)))
    assert [(row["quote"], row["kleur"]) for row in rows_of(study, "quotes")][-2:] == [("c3", "007"), ("c4", "")]


def test_a_zip_holds_an_unknown_column_once_and_no_other_file(tmp_path: Path) -> None:
    study = load(tmp_path, quotes=QUOTES).study
    write_study(study, tmp_path / "opnieuw.zip", "zip")
    with zipfile.ZipFile(tmp_path / "opnieuw.zip") as archive:
        assert sorted(archive.namelist()) == sorted(FILES)
        assert archive.read("quotes.csv").splitlines()[0].endswith(b";language;opmerking;kleur")
