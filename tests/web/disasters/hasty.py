"""A web server that says *saved* before it is: the negative control of the tests that kill it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from django.db import connection, transaction

SLOW_DISK = 1.0  # seconds that a commit takes


def write_later(work: Callable[..., Any], *values: Any) -> Any:
    """Do a deed, and return what it gave while the disk is still at it."""
    # Else those who wait for a commit hold all connections that commits need.
    connection.close()
    kept: list[Any] = []
    is_done = threading.Event()

    def commit() -> None:
        try:
            with transaction.atomic():
                kept.append(work(*values))
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
    served = import_module("oogst_web.wsgi").application
    # Django is set up only now.
    import_module("oogst_web.answers.domain").write = write_later  # type: ignore[attr-defined]  # -- looked up by name
    return served
