"""``dev.py run``: one command, and a browser gets an answer on the address that it printed."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from oogst_web.accounts.roles import ROLES
from oogst_web.serve import ROUND, main

pytestmark = pytest.mark.slow
THINKING = 400
"""Phones that are connected and ask nothing: more than there are threads, by far."""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_the_demo_is_served_on_the_printed_address_and_stops_when_asked(tmp_path):
    environment = {**os.environ, "OOGST_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
    environment.pop("OOGST_SECRET_KEY", None)
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "oogst_web.serve", "--port", str(free_port())]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as started:
        try:
            lines = list(read_until_address(started))
            assert sum("@oogst.voorbeeld" in line for line in lines) == len(ROLES)
            port = int(lines[-1].rpartition(":")[2])
            with contextlib.ExitStack() as phones:
                # None of them is in the way of the next, as long as they only think.
                assert {status_for_a_phone(phones, port) for _ in range(THINKING)} == {200}
            with urllib.request.urlopen(lines[-1].removeprefix("Oogst: ").strip(), timeout=60) as answer:
                assert answer.status == 200
                assert "Log in" in answer.read().decode()
        finally:
            started.send_signal(signal.SIGINT)
        assert started.wait(60) == 0


def status_for_a_phone(phones, port):
    """Return what a phone gets that stays connected."""
    phone = http.client.HTTPConnection("localhost", port, timeout=20)
    phones.callback(phone.close)
    phone.request("GET", "/v/")
    answer = phone.getresponse()
    answer.read()
    return answer.status


def read_until_address(started):
    """Yield what is printed, up to and with the address."""
    for line in started.stdout:
        yield line
        if line.startswith("Oogst: "):
            return


def test_a_server_does_the_same_rounds_as_ones_own_computer():
    page = (Path(__file__).parents[2] / "docs/how-to/install.md").read_text("utf-8")
    rounds = re.findall(r"ExecStart=\S+ -m oogst_web (\w+)$", page, re.MULTILINE)
    assert tuple(rounds) == ROUND


def test_this_profile_serves_nobody_but_this_computer(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--host", "0.0.0.0"])
    assert stopped.value.code == 2
    assert "serves this computer only" in capsys.readouterr().err
