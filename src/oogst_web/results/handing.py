"""The study folder of a release as an evaluator takes it along: what was chosen and counted, and quotes that are nobody's."""

from __future__ import annotations

import csv
import io
import tomllib
import zipfile

from oogst.io.bundle import DESIGN
from oogst.io.study_tables import Cells
from oogst.io.study_writer import zipped
from oogst.types.design import Design
from oogst_web.programmes.design import draw_values
from oogst_web.results.models import Release
from oogst_web.results.queries import snapshot_of
from oogst_web.studies.guarded import guard_table


def folder_to_hand_over(release: Release) -> bytes | None:
    """Return the study folder as a zip; None once the key between people and answers is destroyed.

    The numbers that it gives are those of the release, and so are its quotes:
    reviewed, at most one of each person, and without the code that stands
    beside answers and attributes. Whatever else people wrote stays here.
    """
    content = snapshot_of(release)
    if content is None:
        return None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    design = draw_values(tomllib.loads(files[DESIGN].decode())).design
    guarded = {name: file if name == DESIGN else _guarded(name, file, design) for name, file in files.items()}
    return zipped({name: file for name, file in guarded.items() if file is not None})


def _guarded(name: str, file: bytes, design: Design) -> bytes | None:
    header, *rows = csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";")
    table = guard_table(Cells(name.removesuffix(".csv"), tuple(header), tuple(map(tuple, rows))), design)
    if table is None:
        return None
    # Cells are written as they stood: they were made safe for spreadsheets before.
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows([table.header, *table.rows])
    return stream.getvalue().encode("utf-8-sig")
