"""Commands start without the libraries that they do not need."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.check_repository import ROOT

pytestmark = pytest.mark.slow

HEAVY = {"numpy", "scipy", "polars", "altair", "statsmodels", "pandas", "vl_convert", "typst", "pptx", "xlsxwriter"}
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/design.toml"))

PROBE = """
import atexit, json, runpy, sys
atexit.register(lambda: print("\\nMODULES", json.dumps(sorted({name.split(".")[0] for name in sys.modules}))))
sys.argv = ["oogst", *sys.argv[1:]]
runpy.run_module("oogst", run_name="__main__")
"""


def modules_after(*arguments: str | Path) -> tuple[int, set[str]]:
    """Run a command line in a new process; return its exit code and what it imported."""
    command = [sys.executable, "-c", PROBE, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, set(json.loads(done.stdout.rpartition("MODULES ")[2]))


def test_the_probe_sees_a_heavy_import() -> None:
    code = "import sys; sys.argv = ['x']; import numpy; " + PROBE.replace('"oogst"', '"this"')
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "numpy" in json.loads(done.stdout.rpartition("MODULES ")[2])


def test_help_imports_nothing_heavy() -> None:
    code, modules = modules_after("--help")
    assert code == 0
    assert modules & HEAVY == set()


@pytest.mark.parametrize("study", EXAMPLES, ids=lambda study: study.name)
def test_checking_a_study_imports_nothing_heavy(study: Path) -> None:
    code, modules = modules_after("check", study)
    assert code == 0
    assert modules & HEAVY == set()
