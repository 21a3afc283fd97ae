"""The web server, the background worker and the tidying of one's own computer, together."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

TIDY_EVERY = 600.0
# What the timer of a server does as well: docs/how-to/install.
ROUND = ("tidy", "destroy_keys", "close_due", "post")
# While one process waits for the disk the other reads and writes pages; more would only wait for each other.
PROCESSES = 2
# As many as share a commit in one process, and as the pool of PostgreSQL has connections; more wait for each other.
THREADS = 8
# Open at one moment in each process, most of them of phones that are thinking: who comes after them waits to be let in.
CONNECTIONS = 1024
LOCAL = ("localhost", "127.0.0.1", "::1")


def main(arguments: list[str]) -> int:
    """Prepare the demo, start the worker and the server, print the address when it answers."""
    parser = argparse.ArgumentParser(prog="dev.py run", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1")
    options = parser.parse_args(arguments)
    if options.host not in LOCAL:
        parser.exit(2, "This profile serves this computer only; docs/how-to/install tells how to set up a server.\n")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.local")
    # Links in mails and for sharing go to this very server.
    os.environ.setdefault("OOGST_BASE_URL", f"http://localhost:{options.port}")
    prepared = subprocess.call([sys.executable, "-m", "oogst_web", "demo"])
    if prepared:
        return prepared
    worker = subprocess.Popen([sys.executable, "-m", "oogst_web", "db_worker", "--queue-name", "*"])
    address = f"http://localhost:{options.port}"
    threading.Thread(target=_announce, args=(address,), daemon=True).start()
    stopped = threading.Event()
    threading.Thread(target=_tidy, args=(stopped,), daemon=True).start()
    try:
        _serve(options.host, options.port)
    finally:
        stopped.set()
        worker.terminate()
        try:
            worker.wait(10)
        except subprocess.TimeoutExpired:
            # What it was making is made anew the next time.
            worker.kill()
            worker.wait()
    return 0


def _serve(host: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "oogst_web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=PROCESSES,
        blocking_threads=THREADS,
        backlog=2 * CONNECTIONS,
        backpressure=CONNECTIONS,
        websockets=False,
        log_enabled=False,
    ).serve()


def _tidy(stopped: threading.Event) -> None:
    """Take away what was kept long enough and send what still waits."""
    while not stopped.wait(TIDY_EVERY):
        for command in ROUND:
            arguments = [sys.executable, "-m", "oogst_web", command]
            subprocess.call(arguments, stdout=subprocess.DEVNULL)  # noqa: S603 -- our own words


def _announce(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 -- our own address
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            sys.stdout.write(f"\nOogst: {address}\n")
            sys.stdout.flush()
            return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
