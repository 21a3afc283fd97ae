"""The page on reliability, ``dev.py night`` and the tests speak of the same sizes."""

from __future__ import annotations

import re
from pathlib import Path

import dev

ROOT = Path(__file__).parents[2]
SIZE = re.compile(r'environ\.get\("(OOGST_(?!TEST_)\w+)", "(\d+)"\)')
ROW = re.compile(r"\| `(OOGST_\w+)` \| ([\d,]+) \| ([\d,]+) \|")


def sizes():
    """Return variable → its usual size and the file of its test, as the tests read it."""
    files = sorted((ROOT / "tests").rglob("*.py"))
    return {
        name: (size, file.relative_to(ROOT).as_posix())
        for file in files
        for name, size in SIZE.findall(file.read_text("utf-8"))
    }


def test_every_size_of_a_test_has_one_for_the_night_and_is_run_then():
    assert dev.NIGHT.keys() == sizes().keys()
    assert not [file for _, file in sizes().values() if not file.startswith(dev.AT_NIGHT)]


def test_the_page_tells_the_sizes_that_are_run():
    page = (ROOT / "docs/explanation/reliability.md").read_text("utf-8").replace(",", "")
    told = {name: (usual, night) for name, usual, night in ROW.findall(page)}
    assert told == {name: (size, dev.NIGHT[name]) for name, (size, _) in sizes().items()}
