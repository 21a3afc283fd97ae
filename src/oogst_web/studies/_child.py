"""Reads a study in a process of its own, with limits; started by ``reading``.

Gets the path of a zip or workbook and writes JSON on standard output, so that
a hostile file can end this process and nothing else.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

MOST_MEMORY = 512 * 1024 * 1024
MOST_SECONDS = 10
MOST_FILES = 64


def limit() -> None:  # pragma: no cover -- a process with these limits can write no measurement; tests start it
    """Limit memory, processor time and open files, and forbid to write any."""
    with contextlib.suppress(ImportError):
        import resource

        limits = {
            resource.RLIMIT_AS: MOST_MEMORY,
            resource.RLIMIT_CPU: MOST_SECONDS,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_NOFILE: MOST_FILES,
        }
        for kind, most in limits.items():
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def read(path: Path) -> dict[str, Any]:
    """Return design, people and tables in plain values, or every problem."""
    from oogst.errors import StudyError
    from oogst.io.study_folder import read_study
    from oogst.io.study_tables import study_tables
    from oogst_web.studies.values import json_design

    try:
        loaded = read_study(path)
    except StudyError as error:
        return {"problems": [_problem(problem) for problem in error.problems]}
    study = loaded.study
    values = json_design(study.design)
    values.pop("format", None)
    tables: dict[str, Any] = {}
    people = None
    for table in study_tables(study):
        if table.name == "people" and table.spec is not None:
            people = _people(study) if study.knows_invited else None
        elif table.spec is not None:
            tables[table.name] = [dict(zip(table.header, map(_cell, row), strict=True)) for row in table.rows]
        else:
            tables[table.name] = {"columns": table.header, "rows": table.rows}
    told = [_problem(problem) for problem in loaded.warnings]
    return {
        "values": values,
        "people": people,
        "tables": tables,
        "problems": told,
        "placeholders": len(study.people.anonymous_at),
    }


def _people(study: Any) -> list[dict[str, Any]]:
    people = study.people
    return [
        {
            "code": code,
            "group": people.group[place] or "",
            "invited": place in people.invited,
            "joined": _cell(people.joined.get(place)),
            "left": _cell(people.left.get(place)),
            "left_reason": people.left_reasons.get(place) or "",
            "attributes": {name: cells[place] for name, cells in people.attributes.items() if cells[place] is not None},
        }
        for place, code in enumerate(people.ids)
    ]


def _cell(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, dt.date) else cell


def _problem(problem: Any) -> dict[str, Any]:
    return {
        "key": problem.key,
        "file": problem.file,
        "row": problem.row,
        "column": problem.column,
        "values": {name: str(value) for name, value in problem.values.items()},
        "severity": problem.severity,
    }


def main() -> int:  # pragma: no cover -- a process with these limits can write no measurement; tests start it
    """Read one file and answer."""
    limit()
    try:
        answer = json.dumps(read(Path(sys.argv[1])), allow_nan=False)
    except (MemoryError, RecursionError):
        return 3
    sys.stdout.write(answer)
    return 0


if __name__ == "__main__":  # pragma: no cover -- as above
    sys.exit(main())
