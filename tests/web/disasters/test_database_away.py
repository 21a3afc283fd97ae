"""The database is away or held by somebody: respondents are asked to try again, and it goes on by itself.

``OOGST_OUTAGES`` sets how often per kind of outage: once in ``dev.py test``, 7 at night.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
import pytest
from django.db import connection

from tests.web.disasters.conftest import Installation
from tests.web.disasters.crowd import Crowd, problems
from tests.web.disasters.machines import WebServer, prepare

TIMES = int(os.environ.get("OOGST_OUTAGES", "1"))
# More than there are connections in the pool, so that some wait for one in vain.
WRITERS, BETWEEN, REFUSALS = 16, 40, 1
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the processes make databases of their own"),
]


@contextmanager
def file_held(installation: Installation) -> Iterator[None]:
    """Let somebody outside the queue hold the database for longer than a writer waits."""
    with closing(sqlite3.connect(installation.file, isolation_level=None)) as handle:
        handle.execute("BEGIN IMMEDIATE")
        yield
        handle.execute("ROLLBACK")


@contextmanager
def table_held(installation: Installation) -> Iterator[None]:
    """Let somebody hold the table of answers until every connection of the pool waits for it."""
    assert installation.cluster is not None
    with closing(psycopg.connect(installation.cluster.address)) as handle:
        handle.execute("LOCK TABLE answers_submission IN ACCESS EXCLUSIVE MODE")
        yield
        handle.rollback()


@contextmanager
def stopped(installation: Installation) -> Iterator[None]:
    """Let PostgreSQL be away."""
    assert installation.cluster is not None
    installation.cluster.kill()
    yield
    installation.cluster.start()


OUTAGES = [("on_sqlite", file_held), ("on_postgresql", table_held), ("on_postgresql", stopped)]


@pytest.mark.parametrize(("place", "outage"), OUTAGES)
def test_while_the_database_is_away_people_are_asked_to_try_again_and_then_it_goes_on(request, place, outage):
    installation = request.getfixturevalue(place)
    world = prepare(installation.environment, 60)
    server = WebServer(installation.environment)
    server.start()
    process = server.process
    try:
        with Crowd(server.port, world, writers=WRITERS) as crowd:
            for _ in range(TIMES):
                crowd.wait_for(BETWEEN)
                with outage(installation):
                    crowd.wait_for_refusals(REFUSALS)
            crowd.wait_for(BETWEEN)
        assert server.process is process
    finally:
        server.kill()
    assert crowd.is_done
    rows = installation.rows()
    assert problems(crowd.told, rows) == []
    assert len(rows) == crowd.visits
    assert set(crowd.refused) == {503}
    print(f"{TIMES} times, {len(crowd.refused)} refused, {crowd.acknowledged} acknowledged")
