"""Walls that imports cannot express hold, and are seen to stop what they are meant to stop."""

from pathlib import Path

import pytest

from tools.check_repository import ROOT
from tools.checks.walls import WALLS, calls, find_breached_walls

FROM_RELEASED = "from oogst.types.released import Released, ReleasedFinding\n"


@pytest.mark.slow
def test_the_library_keeps_its_walls() -> None:
    assert find_breached_walls(ROOT) == []


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("stats/a.py", "import time\ntime.monotonic()"),
        ("stats/a.py", "from datetime import datetime as moment\nmoment.now()"),
        ("stats/a.py", "import datetime as dt\ndt.date.today()"),
        ("stats/a.py", "import numpy as np\nnp.random.normal()"),
        ("stats/a.py", "from numpy.random import shuffle\nshuffle([1])"),
        ("stats/a.py", "import numpy as np\nnp.random.default_rng()"),
        ("synth/a.py", "from random import random\nrandom()"),
        ("privacy/a.py", "hash('a')"),
        ("stats/a.py", "open('a')"),
        ("analyses/a.py", "from pathlib import Path\nPath('a').read_text()"),
        ("registry.py", "import tempfile\ntempfile.mkdtemp()"),
        ("io/a.py", "import urllib.request\nurllib.request.urlopen('a')"),
        ("render/a.py", "import subprocess\nsubprocess.run(['a'])"),
        ("render/a.py", FROM_RELEASED + "Released((), 5)"),
        ("analyses/a.py", "import oogst.types.released as r\nr.ReleasedFinding(1, 2)"),
    ],
)
def test_what_a_wall_stops_is_found(tmp_path: Path, file: str, source: str) -> None:
    assert len(find_breached_walls(library(tmp_path, file, source))) == 1


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("cli/a.py", "import time\ntime.monotonic()"),
        ("io/a.py", "open('a')"),
        ("privacy/a.py", FROM_RELEASED + "Released((), 5)"),
        ("stats/a.py", "import numpy as np\nnp.random.default_rng(7).normal()"),
        ("stats/a.py", "import numpy as np\nnp.random.Generator(np.random.PCG64(7))"),
        ("types/a.py", "class A:\n    def __hash__(self):\n        return hash(self.b)"),
        ("stats/a.py", "def f(random):\n    return random.normal()"),
        ("render/a.py", FROM_RELEASED + "def f(released: Released) -> None:\n    released.get('a')"),
    ],
)
def test_what_a_wall_lets_through_is_not_found(tmp_path: Path, file: str, source: str) -> None:
    assert find_breached_walls(library(tmp_path, file, source)) == []


def library(root: Path, file: str, source: str) -> Path:
    module = root / "src" / "oogst" / file
    module.parent.mkdir(parents=True)
    module.write_text(source, encoding="utf-8")
    return root


def test_every_wall_has_a_reason_that_says_what_to_do() -> None:
    assert all(len(wall.why) > 20 for wall in WALLS)


def test_a_call_is_named_by_what_was_imported() -> None:
    assert [name for _, name in calls("from a.b import c as d\nd.e()\nf().g()")] == ["a.b.c.e", "?.g", "?f"]
