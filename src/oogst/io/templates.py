"""New studies to fill in: empty with explanations, or with a programme of a known kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from oogst.io.bundle import bundle_of
from oogst.io.design_file import build_design
from oogst.io.design_guide import commented_design
from oogst.io.output import Output
from oogst.io.place import Problems
from oogst.io.study_writer import Kind, zipped
from oogst.types.design import Design
from oogst.types.people import PeopleSet
from oogst.types.study import People, Study
from oogst.types.tables import PEOPLE, TABLES

_FILES = Path(__file__).with_name("template_files")
TEMPLATES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "leeg": ("people", "answers"),
        "kort": ("people", "answers", "impact", "quotes"),
        "leiderschap": ("people", "answers", "series", "costs", "benefits", "quotes"),
    }
)
"""The templates, with the tables that each starts with."""


def new_study(path: Path, template: str, kind: Kind = "folder") -> Path:
    """Make a study from a template and return where it stands.

    Parameters
    ----------
    path
        Where to make it; a zip or workbook gets its extension when it has none.
    template
        One of ``TEMPLATES``: ``leeg`` (empty, every key explained), ``kort``
        (a short talent programme) or ``leiderschap`` (values to competencies
        to behaviour, before and after, with a KPI series).
    kind
        folder, zip or xlsx.

    Raises
    ------
    OutputExistsError
        When something is there already.
    """
    text = design_text(template)
    if kind != "folder" and path.suffix != f".{kind}":
        path = path.with_name(f"{path.name}.{kind}")
    design = _design(text)
    with Output(path) as draft:
        if kind == "xlsx":
            from oogst.io.workbook_writer import write_workbook

            write_workbook(_empty_study(design), draft, complete=True)
        elif kind == "zip":
            draft.write_bytes(zipped(_files(text, design, template)))
        else:
            draft.mkdir()
            for name, content in _files(text, design, template).items():
                (draft / name).write_bytes(content)
    return path


def design_text(template: str) -> str:
    """Return the ``design.toml`` of a template."""
    if template == "leeg":
        return commented_design("nl")
    return (_FILES / f"{template}.toml").read_text(encoding="utf-8")


def _design(text: str) -> Design:
    problems = Problems()
    bundle = bundle_of({"design.toml": text.encode()}, problems)
    if bundle is None or bundle.design is None:
        raise ValueError("a template is no TOML")
    return build_design(bundle.design, problems)


def _empty_study(design: Design) -> Study:
    return Study(design, People((), (), PeopleSet(), PeopleSet(), PeopleSet()))


def _files(text: str, design: Design, template: str) -> dict[str, bytes]:
    """Return the design and the template's tables with only their header."""
    files = {"design.toml": text.encode()}
    for name in TEMPLATES[template]:
        files[f"{name}.csv"] = (";".join(_header(name, design)) + "\r\n").encode("utf-8-sig")
    return files


def _header(name: str, design: Design) -> tuple[str, ...]:
    if name == "answers":
        several = ("instrument",) if len(design.instruments) > 1 else ()
        items = dict.fromkeys(item.id for part in design.instruments for item in part.items)
        return ("person", "moment", *several, *items)
    spec = next(spec for spec in TABLES if spec.name == name)
    attributes = tuple(part.attribute for part in design.breakdowns) if spec is PEOPLE else ()
    return (*(column.name for column in spec.columns), *attributes)
