"""Installations with data of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.web.disasters.crowd import Row
from tests.web.disasters.machines import Cluster, environment_of, own_cluster, program
from tests.web.disasters.tables import rows_in_cluster, rows_in_file

# Settings of a process of their own, with a careless database: no module to look for examples in.
collect_ignore = ["careless_settings.py"]


@dataclass(frozen=True)
class Installation:
    """Its environment, and the PostgreSQL below it, if any."""

    environment: dict[str, str]
    file: Path
    cluster: Cluster | None = None

    def rows(self) -> list[Row]:
        """Return the answers that its database holds."""
        return rows_in_cluster(self.cluster.address) if self.cluster else rows_in_file(self.file)


@pytest.fixture
def on_sqlite(tmp_path: Path) -> Installation:
    """An installation with a database in a file."""
    return Installation(environment_of(tmp_path), tmp_path / "oogst.sqlite3")


@pytest.fixture
def on_postgresql(tmp_path: Path) -> Iterator[Installation]:
    """An installation with a PostgreSQL of its own."""
    if not program("initdb"):
        pytest.skip("PostgreSQL is not installed here")
    with own_cluster() as cluster:
        yield Installation(environment_of(tmp_path, cluster.address), tmp_path / "none", cluster)


@pytest.fixture(params=["on_sqlite", "on_postgresql"])
def installation(request: pytest.FixtureRequest) -> Installation:
    """An installation, with each database."""
    found: Installation = request.getfixturevalue(request.param)
    return found
