"""Writing a study as a folder, a zip or a workbook that reads back as the same study."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Literal

from oogst.io.cells import number_text
from oogst.io.delimited import neutral
from oogst.io.output import Output
from oogst.io.plain import plain_design
from oogst.io.study_tables import Cell, Cells, study_tables
from oogst.io.toml_text import toml_text
from oogst.types.study import Study

Kind = Literal["folder", "zip", "xlsx"]
_FILE_NAME = re.compile(r"[^./\\:*?\"<>|\x00-\x1f~][^/\\:*?\"<>|\x00-\x1f]*")


def write_study(study: Study, path: Path, kind: Kind = "folder", *, replace: bool = False) -> None:
    """Write a study; nothing is there until all of it is.

    Tables are written the way a Dutch spreadsheet opens them: UTF-8 with a
    mark, semicolons, decimal commas. A text that a spreadsheet would run as a
    formula gets an apostrophe, which reading takes off again.

    Raises
    ------
    OutputExistsError
        When something is there already and ``replace`` is not set.
    StudyError
        When the study does not fit in a workbook.
    """
    if kind == "xlsx":
        from oogst.io.workbook_writer import write_workbook

        with Output(path, replace=replace) as draft:
            write_workbook(study, draft)
        return
    files = study_files(study)
    with Output(path, replace=replace) as draft:
        if kind == "zip":
            draft.write_bytes(zipped(files))
        else:
            draft.mkdir()
            for name, content in files.items():
                (draft / name).write_bytes(content)


def study_files(study: Study) -> dict[str, bytes]:
    """Return the files of a study folder by name.

    Raises
    ------
    ValueError
        When an unknown table has a name that cannot be a file's.
    """
    files = {"design.toml": toml_text(plain_design(study.design)).encode()}
    for table in study_tables(study):
        if not _FILE_NAME.fullmatch(table.name):
            raise ValueError(f"a table cannot be called {table.name!r}")
        files[f"{table.name}.csv"] = table_bytes(table)
    return files


def zipped(files: dict[str, bytes]) -> bytes:
    """Return files as a zip that is the same for the same files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def table_bytes(table: Cells) -> bytes:
    """Return a table as a CSV file that a Dutch spreadsheet opens."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(neutral(name) for name in table.header)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return stream.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, int | float):
        return number_text(cell).replace(".", ",")
    return cell.isoformat() if isinstance(cell, dt.date) else neutral(cell)
