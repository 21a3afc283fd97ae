"""A worker that is killed in the middle of a batch of mail: nobody gets a mail twice, at most one per kill is unsure.

``OOGST_KILLS`` and ``OOGST_LETTERS`` set the size: small in ``dev.py test``, 100 kills in batches of 500 at night.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.web.post_server import ADDRESSED, ANSWERED, TAKEN, post_office

ROOT = Path(__file__).resolve().parents[2]
KILLS, LETTERS = int(os.environ.get("OOGST_KILLS", "3")), int(os.environ.get("OOGST_LETTERS", "12"))
MOMENTS = (ADDRESSED, TAKEN, ANSWERED)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the processes make a database file of their own"),
]


@pytest.fixture
def run(tmp_path):
    """Start a process with a database of its own."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"OOGST_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "tests.web.posting_settings"}
    environment["OOGST_SECRET_KEY"] = "only-for-the-tests"
    running = []

    def start(*arguments, port=25):
        command = [sys.executable, "-m", *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "text": True}
        environment["OOGST_TEST_SMTP_PORT"] = str(port)
        running.append(subprocess.Popen(command, cwd=ROOT, env=environment, **pipes))
        return running[-1]

    yield start
    for one in running:
        one.kill()
        one.communicate()


def answer_of(process):
    told, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return json.loads(told)


class Killer:
    """Kills the worker at one moment of one mail."""

    def __init__(self):
        self.victim, self.moment, self.number = None, "", 0

    def aim(self, moment, number):
        self.victim, self.moment, self.number = None, moment, number

    def __call__(self, moment, number):
        if self.victim is not None and moment == self.moment and number >= self.number:
            self.victim.send_signal(signal.SIGKILL)
            self.victim.wait()
            self.victim = None
            return "drop"
        return ""


def kill_in_a_batch(run, office, killer, moment):
    """Start a worker, kill it at a moment of a later mail, and return whether it died of it."""
    killer.aim(moment, office.seen + 1 + LETTERS // (2 * KILLS))
    # The worker cannot have begun before its killer knows it: it has to load everything first.
    killer.victim = worker = run("tests.web.posting", "send", port=office.port)
    worker.communicate(timeout=120)
    return worker.returncode == -signal.SIGKILL


def test_however_often_the_worker_is_killed_nobody_gets_a_mail_twice(run):
    run("oogst_web", "migrate", "-v", "0").wait(120)
    run("tests.web.posting", "prepare", LETTERS).wait(120)
    killer = Killer()
    with post_office(killer) as office:
        died = [kill_in_a_batch(run, office, killer, MOMENTS[kill % len(MOMENTS)]) for kill in range(KILLS)]
        # Whoever comes next finds what was under way, and sends the rest.
        answer_of(run("tests.web.posting", "send", port=office.port))
        became = answer_of(run("tests.web.posting", "look"))
    assert all(died)
    states = [state for _, state in became]
    assert office.doubles() == []
    assert set(states) == {"sent", "unsure"}
    assert states.count("unsure") <= KILLS
    assert {who for who, state in became if state == "sent"} <= {one.to for one in office.taken}
    assert len(became) == LETTERS
