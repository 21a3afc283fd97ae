"""What the tutorial and the how-to pages tell to type works, in the order in which they tell it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, Block, blocks, pages, text_of

pytestmark = pytest.mark.slow

GUIDES = [page for page in pages("tutorial", "how-to") if page.name != "index.md"]


# What a reader has when a page begins: a study of their own.
STARTS_WITH = {"meetplan": "studie"}


def write_files(folder: Path, parts: list[Block]) -> None:
    for block in parts:
        if block.caption is not None:
            file = folder / block.caption
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    # The example modules are not part of the library, so their coverage is not measured.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "OOGST_LANGUAGE": "nl"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_the_commands_of_a_page_succeed(page: Path, tmp_path: Path) -> None:
    parts = blocks(page)
    write_files(tmp_path, parts)
    shutil.copytree(ROOT / "examples" / "projectassistenten", tmp_path / STARTS_WITH.get(page.stem, "elsewhere"))
    for line in [line for block in parts if block.language == "sh" for line in block.text.splitlines()]:
        name, *arguments = shlex.split(line)
        assert name == "oogst", line
        done = run(tmp_path, sys.executable, "-m", "oogst", *arguments)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_the_toml_of_a_page_can_be_read(page: Path) -> None:
    for block in blocks(page):
        if block.language == "toml":
            assert "programme" in tomllib.loads(block.text)


PROBE = """
import doctest, importlib.util, sys
import {package}
spec = importlib.util.spec_from_file_location("{module}", sys.argv[1])
module = importlib.util.module_from_spec(spec)
sys.modules["{module}"] = module
spec.loader.exec_module(module)
assert doctest.testmod(module).failed == 0
"""
MODULES = [block for page in GUIDES for block in blocks(page) if block.language == "python" and block.caption]


@pytest.mark.parametrize("block", MODULES, ids=lambda block: block.caption)
def test_an_example_module_loads_and_registers(block: Block, tmp_path: Path) -> None:
    write_files(tmp_path, [block])
    assert block.caption is not None
    module = block.caption.removeprefix("src/").removesuffix(".py").replace("/", ".")
    package = module.rpartition(".")[0]
    done = run(
        tmp_path, sys.executable, "-W", "error", "-c", PROBE.format(module=module, package=package), block.caption
    )
    assert done.returncode == 0, done.stderr


def test_the_example_for_a_notebook_runs(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (block,) = [block for block in blocks(ROOT / "README.md") if block.language == "python"]
    done = run(tmp_path, sys.executable, "-c", block.text)
    assert done.returncode == 0, done.stderr
    assert sorted(file.suffix for file in (tmp_path / "rapport").iterdir()) == [".html", ".pdf"]


def test_the_commands_of_the_readme_lead_to_a_first_report_about_people(tmp_path: Path) -> None:
    lines = re.findall(r"^ *\.venv/bin/(oogst .*)$", text_of(ROOT / "README.md"), re.MULTILINE)
    assert len(lines) == 3
    for line in lines:
        done = run(tmp_path, sys.executable, "-m", *shlex.split(line))
        assert done.returncode == 0, done.stderr
    named = re.search(r"`(mijn-rapport/\S+\.html)`", text_of(ROOT / "README.md"))
    assert named is not None
    assert "van de 26" in (tmp_path / named[1]).read_text(encoding="utf-8")


def test_no_two_pages_make_their_reports_in_the_same_folder() -> None:
    made = [set(re.findall(r"--out (\S+)", text_of(page))) for page in (ROOT / "README.md", *GUIDES)]
    assert sum(map(len, made)) == len(set().union(*made))


def test_the_pages_have_examples() -> None:
    assert len(MODULES) >= 6
