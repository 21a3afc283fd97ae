"""Each import contract holds, and breaks when it is broken on purpose in a copy of the source."""

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tools.check_repository import ROOT

pytestmark = pytest.mark.slow

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
WEB = "The library knows nothing of the web"
LAYERS = "Library layers"
RELEASED = "Only released numbers become words, pictures and pages"
ARRAYS = "Statistics take arrays and know no programme"
LIGHT = "Values between the layers need no heavy library"
INSTALLED = "What only developers install is not imported"
PERSONS = "Scores of single people get into no report, file or answer of the API"
WEB_LAYERS = "Web layers"
WEB_PARTS = "Inside every part of the web"
WEB_PAGES = "Pages ask and tell; only domain functions write"

# Contract, file of the copy, what is written at its end.
BREACHES = [
    (WEB, "oogst/cli/__init__.py", "import django"),
    (WEB, "oogst/cli/__init__.py", "import oogst_web.common"),
    (WEB_LAYERS, "oogst_web/common/__init__.py", "import oogst_web.accounts"),
    (WEB_LAYERS, "oogst_web/programmes/__init__.py", "import oogst_web.pages"),
    (WEB_PARTS, "oogst_web/programmes/models.py", "import oogst_web.programmes.domain"),
    (WEB_PAGES, "oogst_web/pages/home.py", "import oogst.analyses"),
    (LAYERS, "oogst/stats/__init__.py", "import oogst.analyses"),
    (LAYERS, "oogst/privacy/__init__.py", "import oogst.stats"),
    (LAYERS, "oogst/types/__init__.py", "def late():\n    import oogst.registry"),
    (LAYERS, "oogst/utilities/__init__.py", "x = 1"),
    (RELEASED, "oogst/claims/__init__.py", "import oogst.types.finding"),
    (RELEASED, "oogst/sections/__init__.py", "import oogst.types.study"),
    (RELEASED, "oogst/charts/__init__.py", "from oogst.types.finding import Finding"),
    (RELEASED, "oogst/render/__init__.py", "import oogst.analyses"),
    (ARRAYS, "oogst/stats/__init__.py", "from oogst.types.design import Design"),
    (PERSONS, "oogst/sections/__init__.py", "import oogst.charts.slopes"),
    (PERSONS, "oogst_web/reports/queries.py", "import oogst_web.results.lines"),
    (LIGHT, "oogst/language/__init__.py", "import numpy"),
    (INSTALLED, "oogst/stats/__init__.py", "import linearmodels"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    skipped = shutil.ignore_patterns("__pycache__")
    for package in ("oogst", "oogst_web"):
        shutil.copytree(ROOT / "src" / package, tmp_path / "src" / package, ignore=skipped)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(root: Path) -> tuple[int, str]:
    # One directory deeper than the project's own configuration would be found.
    command = [ROOT / ".venv" / "bin" / "lint-imports", "--no-cache", "--config", root / "pyproject.toml"]
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_all_contracts_are_kept(copy: Path) -> None:
    code, said = lint_imports(copy)
    assert code == 0, said
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said


@pytest.mark.parametrize(("contract", "file", "breach"), BREACHES)
def test_a_breach_is_seen(copy: Path, contract: str, file: str, breach: str) -> None:
    module = copy / "src" / file
    module.parent.mkdir(exist_ok=True)
    text = module.read_text(encoding="utf-8") if module.exists() else '"""New."""\n'
    module.write_text(f"{text}\n{breach}\n", encoding="utf-8")
    code, said = lint_imports(copy)
    assert code == 1, said
    assert f"{contract} BROKEN" in said


def test_every_contract_has_a_breach() -> None:
    assert {contract["name"] for contract in CONTRACTS} == {contract for contract, _, _ in BREACHES}
