"""The tests of the promises are seen to fail: each fault is put into the application, and its test finds it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.web.broken.faults import FAULTS, ROOT, SOURCE, Fault
from tests.web.broken.plugin import TOLD

FEWEST = 50
CONTROL = "a fault that its test does not see"
OPTIONS = ("-p", "tests.web.broken.plugin", "-p", "no:xdist", "-p", "no:cacheprovider")


def told_of_faults(folder):
    """Return per fault whether its test failed, passed or did not begin; all in one process of its own."""
    # What runs there is no measure of what the tests of the whole application reach.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("COV", "PYTEST_"))}
    # Its data and database are its own.
    environment |= {"OOGST_DATA": str(folder), TOLD: str(folder / "told.json")}
    environment.pop("DATABASE_URL", None)
    tests = sorted({f"tests/web/{fault.test}" for fault in FAULTS.values()})
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *OPTIONS, *tests], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert (folder / "told.json").exists(), done.stdout.decode() + done.stderr.decode()
    return json.loads((folder / "told.json").read_text("utf-8"))


@pytest.mark.slow
def test_every_fault_is_found(tmp_path):
    told = told_of_faults(tmp_path)
    assert told.pop(CONTROL) == "passed"
    wanted = dict.fromkeys(FAULTS.keys() - {CONTROL}, "failed")
    lacking = [
        f"{name}: {FAULTS[name].test}: {told.get(name, 'not there')}" for name in wanted if told.get(name) != "failed"
    ]
    assert lacking == [], "\n".join(lacking)


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_can_still_be_made(name):
    fault = FAULTS[name]
    whole = (SOURCE / fault.file).read_text("utf-8")
    assert compile(fault.put_in(whole), fault.file, "exec") != compile(whole, fault.file, "exec")


def test_there_are_many_faults():
    assert len(FAULTS) > FEWEST


def test_a_fault_in_text_that_changed_is_told():
    with pytest.raises(ValueError, match="holds 0 times: a line"):
        Fault("people/rule.py", "a line", "another", "").put_in("what stands there now")
