"""The web server of which everything that it does to its database is noted, with what it tells people."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from tests.web.disasters.power import note_of

Start = Callable[..., Any]


def application(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """Answer as the application does; note what is asked before, and what is acknowledged before it goes out."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length)
    environ["wsgi.input"] = io.BytesIO(body)
    said: list[str] = []

    def listen(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        said.extend((status[:3], "; ".join(value for name, value in headers if name.lower() == "set-cookie")))
        return start_response(status, headers, *rest)

    if environ["REQUEST_METHOD"] == "POST":
        _note(b"Q", environ, "", body)
    answer: Iterable[bytes] = _served()(environ, listen)
    if environ["REQUEST_METHOD"] == "POST" and said[0] in ("200", "302"):
        _note(b"A", environ, said[1], body)
    return answer


def _note(act: bytes, environ: dict[str, Any], given_pass: str, body: bytes) -> None:
    held = given_pass or environ.get("HTTP_COOKIE", "")
    if "oogst-v=" not in held:
        return
    subject = held.partition("oogst-v=")[2].split(".")[2]
    what = environ["PATH_INFO"].rstrip("/").rpartition("/")[2]
    given = json.loads(body) if what == "antwoord" else {}
    told = json.dumps([subject, what, given]).encode()
    os.write(_record(), note_of(act, told))


@cache
def _record() -> int:
    return os.open(os.environ["OOGST_TEST_RECORD"], os.O_CREAT | os.O_WRONLY | os.O_APPEND)


@cache
def _served() -> Any:
    if os.environ["DJANGO_SETTINGS_MODULE"].startswith("tests."):
        # The application itself does not start with a database that could lose something.
        from django.core.wsgi import get_wsgi_application

        return get_wsgi_application()
    from oogst_web.wsgi import application as served

    return served
