"""The web server and its database are killed while people answer: what they were told is kept is there, once.

``OOGST_SERVER_KILLS`` sets how often: small in ``dev.py test``, 100 at night.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import numpy as np
import pytest
from django.db import connection

from tests.web.disasters.crowd import Crowd, Row, Told, problems
from tests.web.disasters.machines import Machine, WebServer, prepare

KILLS = int(os.environ.get("OOGST_SERVER_KILLS", "3"))
FEWEST, MOST = 40, 160  # things acknowledged between two kills
HASTY = "tests.web.disasters.hasty:application"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the processes make databases of their own"),
]


def kill_under(crowd: Crowd, victim: Machine, after: int) -> dict[str, Told]:
    """Kill a machine after this many more things were acknowledged; return what was acknowledged until then."""
    crowd.wait_for(after)
    crowd.hold()
    victim.kill()
    return crowd.snapshot()


def lost_at_a_kill(crowd: Crowd, server: WebServer, read: Callable[[], list[Row]]) -> bool:
    """Kill the server once and tell whether something acknowledged was lost; on a busy machine a kill may come late."""
    told = kill_under(crowd, server, 4)
    is_lost = bool(problems(told, read()) or crowd.surprises)
    if not is_lost:
        server.start()
        crowd.go_on()
    return is_lost


def test_however_often_it_is_killed_nothing_is_lost_and_nothing_doubled(installation):
    environment, read, cluster = installation.environment, installation.rows, installation.cluster
    world = prepare(environment, 20 * KILLS)
    server, chance = WebServer(environment), np.random.default_rng(1)
    server.start()
    victims = [server] if cluster is None else [server, cluster]
    try:
        with Crowd(server.port, world) as crowd:
            for number in range(KILLS):
                victim = victims[number % len(victims)]
                told = kill_under(crowd, victim, int(chance.integers(FEWEST, MOST)))
                victim.start()
                assert problems(told, read()) == []
                crowd.go_on()
    finally:
        server.kill()
    assert crowd.is_done
    rows = read()
    assert problems(crowd.told, rows) == []
    assert len(rows) == len(crowd.told) == crowd.visits
    assert all(row.is_submitted for row in rows)
    print(f"{KILLS} kills, {crowd.acknowledged} acknowledged, {len(rows)} respondents")


def test_a_server_that_says_saved_too_soon_is_found(installation):
    environment, read = installation.environment, installation.rows
    world = prepare(environment, 20)
    server = WebServer(environment, HASTY)
    server.start()
    try:
        with Crowd(server.port, world) as crowd:
            found = any(lost_at_a_kill(crowd, server, read) for _ in range(5))
            crowd.give_up()
    finally:
        server.kill()
    assert found


def test_what_is_lost_doubled_halved_or_made_up_is_found():
    told = {"anna": Told({"a": "1", "b": "1"}, {"a", "b"}, is_sending=True, is_sent=True)}
    whole = Row("anna", {"a": "1", "b": "1"}, is_submitted=True)
    assert problems(told, [whole]) == []
    for rows, words in (
        ([], "not there"),
        ([whole, whole], "doubled"),
        ([Row("anna", {"a": "1"}, is_submitted=True)], "half"),
        ([Row("anna", {}, is_submitted=True)], "lost"),
        ([Row("anna", {"a": "2", "b": "2"}, is_submitted=True)], "became 2"),
        ([Row("anna", whole.answers, is_submitted=False)], "not sent"),
    ):
        assert any(words in one for one in problems(told, rows)), words
    assert problems({"anna": Told({"a": "1", "b": "1"})}, [whole]) == ["anna: sent by nobody"]
