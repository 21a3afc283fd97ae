"""The disk is full, or writing fails: nobody is told *saved*, and when there is room again everything goes on by itself.

``OOGST_FULL_DISKS`` sets how often per kind of trouble: once in ``dev.py test``, 10 at night.
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from django.db import connection

from tests.web.disasters.crowd import Crowd, problems
from tests.web.disasters.machines import WebServer, environment_of, prepare
from tests.web.disasters.tables import rows_in_file

TIMES = int(os.environ.get("OOGST_FULL_DISKS", "1"))
REFUSALS, MOST = 20, 80
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the process makes a database file of its own"),
]


class SmallDisk:
    """A file system of a few megabytes, which can be filled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fail(self, _: WebServer) -> None:
        with contextlib.suppress(OSError), (self.folder / "ballast").open("wb", buffering=0) as ballast:
            while True:
                ballast.write(bytes(512))

    def mend(self, _: WebServer) -> None:
        (self.folder / "ballast").unlink()


class FailingWrites:
    """A limit on how large a file may be: every write beyond it fails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fail(self, server: WebServer) -> None:
        self._limit(server, 1024)

    def mend(self, server: WebServer) -> None:
        self._limit(server, resource.RLIM_INFINITY)

    def _limit(self, server: WebServer, size: int) -> None:
        assert server.process is not None
        for one in _family(server.process.pid):
            resource.prlimit(one, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def _family(process: int) -> list[int]:
    """Return a process, those that it started, and those that they started."""
    children = [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    return [process, *(one for child in children for one in _family(child))]


class Page(NamedTuple):
    """What a browser got, and where it ended."""

    status: int
    url: str
    headers: Mapping[str, str]
    text: str


class Browser:
    """A browser without a script: it keeps cookies, follows, and sends what is in a form."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    def send(self, url: str, fields: Mapping[str, str] | None = None) -> Page:
        content = None if fields is None else urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(urllib.parse.urljoin(self.base, url), content, {"Origin": self.base})
        try:
            answer = self._opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return Page(answer.status, answer.url, answer.headers, answer.read().decode())

    def fields(self, page: Page) -> dict[str, str]:
        """Return the hidden fields of a page."""
        return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text))


@pytest.fixture(params=["no room", "writes fail"])
def disk(request, tmp_path):
    if request.param == "writes fail":
        yield FailingWrites(tmp_path)
        return
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mounted, check=False).returncode:
        pytest.skip("only an administrator can make a small file system")
    yield SmallDisk(folder)
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_on_a_full_disk_nothing_is_called_saved_and_with_room_it_goes_on(disk):
    world = prepare(environment_of(disk.folder), 60)
    server, chance = WebServer(environment_of(disk.folder)), np.random.default_rng(1)
    server.start()
    process = server.process
    try:
        with Crowd(server.port, world, writers=8) as crowd:
            for _ in range(TIMES):
                crowd.wait_for(int(chance.integers(MOST // 2, MOST)))
                disk.fail(server)
                crowd.wait_for_refusals(REFUSALS)
                disk.mend(server)
            crowd.wait_for(MOST // 2)
        assert server.process is process
        assert process.poll() is None
    finally:
        server.kill()
    assert crowd.is_done
    # Nobody asks again for what was acknowledged, so what was lost on the way would be lost now.
    rows = rows_in_file(disk.folder / "oogst.sqlite3")
    assert problems(crowd.told, rows) == []
    assert len(rows) == crowd.visits
    assert set(crowd.refused) == {503}
    print(f"{TIMES} times, {len(crowd.refused)} refused, {crowd.acknowledged} acknowledged")


def test_who_has_no_script_keeps_what_was_filled_in_and_sends_it_once_more(tmp_path):
    world, disk = prepare(environment_of(tmp_path), 1), FailingWrites(tmp_path)
    server = WebServer(environment_of(tmp_path))
    server.start()
    try:
        browser = Browser(server.port)
        start = f"/v/{world['tokens'][0]}/"
        place = browser.send(start, browser.fields(browser.send(start)))
        disk.fail(server)
        refused = browser.send(place.url, dict.fromkeys(world["items"], "2"))
        assert (refused.status, refused.headers["Retry-After"]) == (503, "5")
        assert "nog niet bewaard" in refused.text
        disk.mend(server)
        fields = browser.fields(refused)
        assert fields == dict.fromkeys(world["items"], "2")
        assert browser.send(place.url, fields).url.endswith("/nakijken/")
    finally:
        server.kill()
    [row] = rows_in_file(tmp_path / "oogst.sqlite3")
    assert row.answers == dict.fromkeys(world["items"], "2")
