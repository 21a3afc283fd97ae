"""New studies to fill in: empty with explanations, or with a programme of a known kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from oogst.io.bundle import bundle_of
from oogst.io.design_file import build_design
from oogst.io.design_guide import commented_design
from oogst.io.examples import list_examples
from oogst.io.output import Output
from oogst.io.place import Problems
from oogst.io.study_folder import read_study
from oogst.io.study_tables import usual_columns
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
        "methode": ("people", "answers", "series", "quotes"),
    }
)
"""The templates, with the tables that each starts with."""
EXAMPLE = "voorbeeld"
"""The template that is a whole study with made-up answers, to change into one's own."""
_EXAMPLE_STUDY = "projectassistenten"


def new_study(path: Path, template: str, kind: Kind = "folder") -> Path:
    """Make a study from a template and return where it stands.

    Parameters
    ----------
    path
        Where to make it; a zip or workbook gets its extension when it has none.
    template
        ``EXAMPLE``, or one of ``TEMPLATES``: ``leeg`` (empty, every key explained), ``kort``
        (a short talent programme) or ``leiderschap`` (values to competencies
        to behaviour, before and after, with a KPI series) or ``methode`` (a way
        of working that is brought into an organisation).
    kind
        folder, zip or xlsx.

    Raises
    ------
    OutputExistsError
        When something is there already.
    """
    if kind != "folder" and path.suffix != f".{kind}":
        path = path.with_name(f"{path.name}.{kind}")
    with Output(path) as draft:
        if kind == "xlsx":
            from oogst.io.workbook_writer import write_workbook

            write_workbook(_study(template), draft, complete=True)
        elif kind == "zip":
            draft.write_bytes(zipped(_files(template)))
        else:
            draft.mkdir()
            for name, content in _files(template).items():
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


def _example() -> Path:
    return next(folder for folder in list_examples() if folder.name == _EXAMPLE_STUDY)


def _study(template: str) -> Study:
    if template == EXAMPLE:
        return read_study(_example()).study
    return Study(_design(design_text(template)), People((), (), PeopleSet(), PeopleSet(), PeopleSet()))


def _files(template: str) -> dict[str, bytes]:
    """Return the files of the example, or a design and the template's tables with only their header."""
    if template == EXAMPLE:
        return {file.name: file.read_bytes() for file in sorted(_example().iterdir()) if file.is_file()}
    text = design_text(template)
    design = _design(text)
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
    return (*usual_columns(spec), *attributes)
