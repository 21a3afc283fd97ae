"""The processes that are killed: the web server as it is installed, and a PostgreSQL of the test's own."""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psycopg

from oogst_web.serve import CONNECTIONS, PROCESSES, THREADS

ROOT = Path(__file__).resolve().parents[3]
WEB = "oogst_web.wsgi:application"
PATIENCE, PAUSE = 1200, 0.05  # looks at a process that starts, and seconds between two


class DiedError(Exception):
    """A process that has to start ended."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def environment_of(data: Path, database: str = "", **more: str) -> dict[str, str]:
    """Return the environment of an installation with its own data, and PostgreSQL where an address is given."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "OOGST_KEYS")}
    kept |= {"OOGST_DATA": str(data), "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
    return kept | {"OOGST_SECRET_KEY": "only-for-the-tests", "DATABASE_URL": database, **more}


def prepare(environment: Mapping[str, str], people: int) -> dict[str, Any]:
    """Make an open wave; return its tokens and questions."""
    command = [sys.executable, "-m", "tests.web.disasters.world", str(people)]
    told = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True).stdout
    found: dict[str, Any] = json.loads(told)
    return found


class Machine:
    """Something that is started, killed with everything it started, and started again."""

    process: subprocess.Popen[bytes] | None = None

    def command(self) -> tuple[list[str], dict[str, Any]]:
        """Return what is started and how."""
        raise NotImplementedError

    def answers(self) -> bool:
        """Tell whether it can be used."""
        raise NotImplementedError

    def start(self) -> None:
        """Start it, and return when it can be used."""
        command, how = self.command()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True, **how)
        for _ in range(PATIENCE):
            if self.answers():
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                raise DiedError(f"{command[0]} ended with {self.process.wait(PAUSE)}")
        raise DiedError(f"{command[0]} does not answer")

    def kill(self) -> None:
        """End all its processes at once, without any of them hearing of it; return when they are gone."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        # Each of its processes holds the other end: it closes when the last one is gone.
        self.process.communicate()
        self.process = None


class WebServer(Machine):
    """The web server as it is installed."""

    def __init__(self, environment: Mapping[str, str], target: str = WEB) -> None:
        self.environment, self.target, self.port = environment, target, free_port()

    def command(self) -> tuple[list[str], dict[str, Any]]:
        options = {"--interface": "wsgi", "--port": self.port, "--workers": PROCESSES}
        options |= {"--blocking-threads": THREADS, "--backpressure": CONNECTIONS}
        words = [str(part) for option in options.items() for part in option]
        command = [sys.executable, "-m", "granian", *words, "--no-log", "--no-ws", self.target]
        # What it says of requests that fail belongs to the test, not to its outcome.
        return command, {"cwd": ROOT, "env": self.environment, "stderr": subprocess.DEVNULL}

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/v/", timeout=5).close()
        except urllib.error.HTTPError:
            return False
        except OSError:
            return False
        return True


class Cluster(Machine):
    """PostgreSQL with data of its own, under an account that may run it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.account = {"user": _account(), "group": pwd.getpwnam(_account()).pw_gid} if os.geteuid() == 0 else {}
        if self.account:
            shutil.chown(folder, _account())
        call = [program("initdb"), "-D", str(folder / "pg"), "-U", "oogst", "-A", "trust", "--no-sync"]
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL, cwd=folder, **self.account)  # type: ignore[call-overload]  # -- options of one call
        self.address = f"postgresql://oogst@127.0.0.1:{self.port}/postgres"

    def command(self) -> tuple[list[str], dict[str, Any]]:
        options = ["-D", str(self.folder / "pg"), "-p", str(self.port), "-k", str(self.folder)]
        return [program("postgres"), *options], {"cwd": self.folder, "stderr": subprocess.DEVNULL, **self.account}

    def answers(self) -> bool:
        try:
            psycopg.connect(self.address, connect_timeout=3).close()
        except psycopg.OperationalError:
            return False
        return True


@contextlib.contextmanager
def own_cluster() -> Iterator[Cluster]:
    """Run a PostgreSQL of the test's own; its data are thrown away."""
    folder = Path(tempfile.mkdtemp(prefix="oogst-pg-"))
    cluster = Cluster(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.kill()
        shutil.rmtree(folder, ignore_errors=True)


def program(name: str) -> str:
    """Return where a program of PostgreSQL stands; empty when it is not installed."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(debian[-1]) if debian else "")


def _account() -> str:
    known = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"
