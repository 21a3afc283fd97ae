"""What goes wrong, told to a program and to who reads its log: RFC 9457, in Dutch or English."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
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


# The key of a text and the values in it; and where it is about.
FaultText = tuple[str, Mapping[str, object]]
FaultAt = tuple[str, str] | tuple[str, str, Mapping[str, object]]

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
    """Something cannot be done; ``key`` names it and its texts.

    ``faults`` says at which field, by which text, and with which values in it.
    """

    def __init__(self, status: int, key: str, *, faults: tuple[FaultAt, ...] = (), **more: Any) -> None:
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
        "faults": [{"at": at, "text": speak(key, voice, **dict(*values))} for at, key, *values in error.faults],
        **error.more,
    }
    response = HttpResponse(json.dumps(told), status=error.status, content_type=CONTENT_TYPE)
    if error.status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="Oogst"'
    if error.status in _WAIT:
        response["Retry-After"] = _WAIT[error.status]
    return response


# How the library that reads calls what does not fit → what would; the rest of the name says how it does not.
_WANTED = {
    "int": "whole",
    "float": "number",
    "decimal": "number",
    "finite": "number",
    "date": "day",
    "bool": "yes_no",
    "string": "text",
    "list": "list",
    "dict": "object",
    "model": "object",
    "uuid": "id",
}
# The same for limits: which text, and under which name the limit is known.
_LIMITS = {
    "greater_than_equal": ("least", "ge"),
    "less_than_equal": ("most", "le"),
    "string_too_long": ("longest", "max_length"),
    "string_too_short": ("shortest", "min_length"),
    "too_long": ("most_items", "max_length"),
    "literal_error": ("one_of", "expected"),
    "enum": ("one_of", "expected"),
}


def expected(kind: str, **values: object) -> FaultText:
    """Return the text that a value does not fit, and which would."""
    return f"api.fault.expected.{kind}", values


def _unfit(one: Any) -> FaultText:
    if one["type"] in _FAULTS:
        return _FAULTS[one["type"]], {}
    kind, limit = _LIMITS.get(one["type"], ("", ""))
    if kind and limit in one.get("ctx", {}):
        # The library lists what may be chosen with an “or” of its own language.
        return expected(kind, value=str(one["ctx"][limit]).replace(" or ", ", "))
    wanted = _WANTED.get(one["type"].partition("_")[0])
    return expected(wanted) if wanted else ("api.fault.unfit", {})


def unreadable(error: ValidationError) -> ProblemError:
    """Return the problem of a question (400) or of contents (422) that are not as the description says."""
    found = [(_place(one["loc"]), *_unfit(one)) for one in error.errors]
    is_question = any(one["loc"][0] in ("query", "path") for one in error.errors)
    return ProblemError(400 if is_question else 422, "question" if is_question else "contents", faults=tuple(found))


def _place(path: tuple[Any, ...]) -> str:
    # The second step is the name that the function gives the contents.
    return ".".join(str(step) for step in (path[:1] + path[2:] if path[0] == "body" else path))[:200]


def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return the answer when it went wrong here: nothing of why; that stands in the log of the server."""
    _log.exception("the API failed", exc_info=error)
    return answer(request, ProblemError(500, "broken"))
