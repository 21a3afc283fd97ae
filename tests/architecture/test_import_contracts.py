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

# Contract, file of the copy, what is written at its end.
BREACHES = [
    (WEB, "cli/__init__.py", "import django"),
    (LAYERS, "stats/__init__.py", "import oogst.analyses"),
    (LAYERS, "privacy/__init__.py", "import oogst.stats"),
    (LAYERS, "types/__init__.py", "def late():\n    import oogst.registry"),
    (LAYERS, "utilities/__init__.py", "x = 1"),
    (RELEASED, "claims/__init__.py", "import oogst.types.finding"),
    (RELEASED, "sections/__init__.py", "import oogst.types.study"),
    (RELEASED, "charts/__init__.py", "from oogst.types.finding import Finding"),
    (RELEASED, "render/__init__.py", "import oogst.analyses"),
    (ARRAYS, "stats/__init__.py", "from oogst.types.design import Design"),
    (LIGHT, "language/__init__.py", "import numpy"),
    (INSTALLED, "stats/__init__.py", "import linearmodels"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "oogst", tmp_path / "src" / "oogst", ignore=skipped)
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
    module = copy / "src" / "oogst" / file
    module.parent.mkdir(exist_ok=True)
    text = module.read_text(encoding="utf-8") if module.exists() else '"""New."""\n'
    module.write_text(f"{text}\n{breach}\n", encoding="utf-8")
    code, said = lint_imports(copy)
    assert code == 1, said
    assert f"{contract} BROKEN" in said


def test_every_contract_has_a_breach() -> None:
    assert {contract["name"] for contract in CONTRACTS} == {contract for contract, _, _ in BREACHES}
