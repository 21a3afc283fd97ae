"""A web server that says *saved* before it is: the negative control of the tests that kill it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import connection, transaction

SLOW_DISK = 0.1  # seconds that a commit takes


def write_later(work: Callable[[], Any]) -> Any:
    """Do work that writes, and return what it gave while the disk is still at it."""
    # Else those who wait for a commit hold all connections that commits need.
    connection.close()
    kept: list[Any] = []
    is_done = threading.Event()

    def commit() -> None:
        try:
            with transaction.atomic():
                kept.append(work())
                is_done.set()
                threading.Event().wait(SLOW_DISK)
        finally:
            is_done.set()
            connection.close()

    threading.Thread(target=commit).start()
    is_done.wait()
    return kept[0]


def application(environ: dict[str, Any], start_response: Any) -> Any:
    """Answer as the application does, but for when it commits."""
    return _served()(environ, start_response)


@cache
def _served() -> Any:
    from oogst_web.wsgi import application as served

    # After Django was set up.
    from oogst_web.answers import domain

    domain.write = write_later
    return served
