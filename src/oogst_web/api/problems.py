"""What goes wrong, told to a program and to who reads its log: RFC 9457, in Dutch or English."""

from __future__ import annotations

import json
import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.errors import ValidationError
from pydantic import BaseModel, ConfigDict

from oogst_web.common.words import Voice, speak
from oogst_web.organisations.context import language_of

CONTENT_TYPE = "application/problem+json"
# Kind of mistake → the text that says so; what was sent is never repeated.
_FAULTS = {"missing": "api.fault.missing", "extra_forbidden": "api.fault.unknown"}
# Status → after how many seconds it makes sense to ask again.
_WAIT = {429: "60", 503: "5"}


_log = logging.getLogger("oogst.api")


class Fault(BaseModel):
    """One thing that is wrong with what was sent: where, and why."""

    model_config = ConfigDict(extra="forbid")

    at: str
    text: str


class Problem(BaseModel):
    """What went wrong."""

    model_config = ConfigDict(extra="forbid")

    type: str
    title: str
    status: int
    detail: str
    faults: list[Fault] = []


class ProblemError(Exception):
    """Something cannot be done; ``key`` names it and its texts, ``faults`` says at which field and by which text."""

    def __init__(self, status: int, key: str, *, faults: tuple[tuple[str, str], ...] = (), **more: Any) -> None:
        super().__init__(key)
        self.status, self.key, self.faults, self.more = status, key, faults, more


def answer(request: HttpRequest, error: ProblemError) -> HttpResponse:
    """Return the answer that tells of a problem."""
    voice = Voice(language_of(request))
    told: dict[str, Any] = {
        "type": f"urn:oogst:problem:{error.key}",
        "title": speak(f"api.problem.{error.key}", voice),
        "status": error.status,
        "detail": speak(f"api.problem.{error.key}.detail", voice),
        "faults": [{"at": at, "text": speak(key, voice)} for at, key in error.faults],
        **error.more,
    }
    response = HttpResponse(json.dumps(told), status=error.status, content_type=CONTENT_TYPE)
    if error.status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="Oogst"'
    if error.status in _WAIT:
        response["Retry-After"] = _WAIT[error.status]
    return response


def unreadable(error: ValidationError) -> ProblemError:
    """Return the problem of a question (400) or of contents (422) that are not as the description says."""
    found = [(_place(one["loc"]), _FAULTS.get(one["type"], "api.fault.unfit")) for one in error.errors]
    is_question = any(one["loc"][0] in ("query", "path") for one in error.errors)
    return ProblemError(400 if is_question else 422, "question" if is_question else "contents", faults=tuple(found))


def _place(path: tuple[Any, ...]) -> str:
    # The second step is the name that the function gives the contents.
    return ".".join(str(step) for step in (path[:1] + path[2:] if path[0] == "body" else path))[:200]


def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return the answer when it went wrong here: nothing of why; that stands in the log of the server."""
    _log.exception("the API failed", exc_info=error)
    return answer(request, ProblemError(500, "broken"))
