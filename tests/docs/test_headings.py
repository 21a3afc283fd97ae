"""Every command, plug-in, table, statistic and setting has its heading in the reference pages."""

import re
import tomllib

import pytest

import oogst
from oogst.registry import Registry
from oogst.types.tables import TABLES
from tests.docs.pages import DOCS, ROOT, headings, text_of
from tools.reference.commands import commands
from tools.reference.plug_ins import registry
from tools.reference.statistics import PACKAGES, modules, public_functions

REFERENCE = DOCS / "reference"
PLUG_INS = {
    "analyses.md": ("oogst.analyses", "ANALYSES"),
    "sections.md": ("oogst.sections", "SECTIONS"),
    "charts.md": ("oogst.charts.kind", "CHARTS"),
    "formats.md": ("oogst.render", "RENDERERS"),
    "scoring.md": ("oogst.instruments", "SCORING"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("page", "place"), PLUG_INS.items())
def test_every_plug_in_has_its_heading(page: str, place: tuple[str, str]) -> None:
    keys = [plug_in.key for plug_in in registry(*place)]
    assert keys
    assert [key for key in keys if key not in headings(REFERENCE / page)] == []


@pytest.mark.slow
def test_every_command_has_its_heading() -> None:
    names = [name for name, _ in commands()]
    assert {"oogst new", "oogst check", "oogst plan", "oogst evaluate", "oogst demo"} <= set(names)
    assert [name for name in names if name not in headings(REFERENCE / "commands.md")] == []


@pytest.mark.slow
def test_every_public_statistic_has_its_heading() -> None:
    names = [
        function.__name__
        for package in PACKAGES
        for module in modules(package)
        for function in public_functions(module)
    ]
    assert len(names) > 50
    assert [name for name in names if name not in headings(REFERENCE / "statistics.md")] == []


def test_every_public_name_of_the_library_has_its_heading() -> None:
    assert [name for name in oogst.__all__ if name not in headings(REFERENCE / "library.md")] == []


def test_every_csv_table_has_its_heading() -> None:
    found = headings(REFERENCE / "study-folder.md")
    assert [spec.name for spec in TABLES if f"{spec.name}.csv" not in found] == []


def test_every_word_of_the_readme_commands_is_a_command_of_dev() -> None:
    named = set(re.findall(r"python3 dev\.py (\w+)", text_of(ROOT / "README.md") + text_of(ROOT / "CONTRIBUTING.md")))
    written = set(re.findall(r"^python3 dev\.py (\w+)", text_of(ROOT / "dev.py"), re.MULTILINE))
    assert named <= written
    assert {"run", "test"} <= named


def test_every_direct_dependency_has_its_line() -> None:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = configuration["dependency-groups"]
    web = configuration["project"]["optional-dependencies"]["web"]
    wanted = [*configuration["project"]["dependencies"], *web, *groups["dev"], *groups["setup"]]
    names = {re.split(r"[\[<>=]", line)[0] for line in wanted}
    rows = re.findall(r"^\| ([^|]+) \|", text_of(DOCS / "explanation" / "dependencies.md"), re.MULTILINE)
    described = {name.strip() for row in rows for name in row.split(",")} - {"package", "---"}
    assert described == names


def test_an_unknown_register_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        registry("oogst.registry", "Registry")
    assert isinstance(registry("oogst.instruments", "SCORING"), Registry)
