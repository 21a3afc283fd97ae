"""The addresses of the API, and the description of it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_GET
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation, PathView

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth
from oogst_web.api.problems import CONTENT_TYPE, ProblemError, answer, broken, expected, unreadable
from oogst_web.api.v1 import parts, people, programmes, questionnaires, releases, series, waves

BASE = "api/v1/"
_LOG = logging.getLogger("oogst.api")


class _Api(NinjaAPI):
    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Return the name of an operation: that of its function."""
        return operation.view_func.__name__


api = _Api(
    title="Oogst",
    version="1",
    description="Read and deliver what Oogst holds, with a key of one's own account. Errors are RFC 9457 problems.",
    openapi_url=None,
    docs_url=None,
    urls_namespace="oogst-api",
)
for module in (programmes, parts, series, questionnaires, people, waves, releases):
    api.add_router("/programmes", module.router)


@api.exception_handler(ProblemError)
def _problem(request: HttpRequest, error: ProblemError) -> HttpResponse:
    return answer(request, error)


@api.exception_handler(ValidationError)
def _unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return answer(request, unreadable(error))


@api.exception_handler(HttpError)
def _no_json(request: HttpRequest, error: HttpError) -> HttpResponse:
    # The one that the library raises by itself: contents that are no JSON.
    return answer(request, ProblemError(400, "question", faults=(("body", *expected("json")),)))


@api.exception_handler(SuspiciousOperation)
def _too_much(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    return answer(request, ProblemError(400, "question", faults=(("body", "api.fault.unfit"),)))


@api.exception_handler(Http404)
def _not_there(request: HttpRequest, error: Http404) -> HttpResponse:
    return answer(request, ProblemError(404, "not_there"))


@api.exception_handler(OperationalError)
def _away(request: HttpRequest, error: OperationalError) -> HttpResponse:
    _LOG.critical("a system was asked to try again: %s", type(error).__name__)
    return answer(request, ProblemError(503, "away"))


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    return broken(request, error)


@cache
def describe() -> dict[str, Any]:
    """Return the description of the API as OpenAPI 3.1."""
    told: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=BASE))
    gates = {operation.view_func.__name__: _gate(operation) for _, operation in _operations()}
    for methods in told["paths"].values():
        for operation in methods.values():
            gate = gates[operation["operationId"]]
            operation |= {"x-scope": gate.scope.value, "x-right": gate.right.value}
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    response["content"] = {CONTENT_TYPE: response["content"].pop("application/json")}
                if "application/zip" in response.get("content", {}):
                    response["content"].pop("application/json", None)
    return told


@require_GET
def openapi(request: HttpRequest) -> HttpResponse:
    """Give the description of the API."""
    return JsonResponse(describe())


def _operations() -> Iterator[tuple[PathView, Operation]]:
    """Yield each operation with the address that it shares."""
    for bound in api._get_bound_routers():
        for view in bound.path_operations.values():
            yield from ((view, operation) for operation in view.operations)


def _patterns() -> Iterator[URLPattern]:
    """Yield the addresses of the operations; each tells the permission matrix what it needs."""
    routes = (one for bound in api._get_bound_routers() for one in bound.urls_paths(bound.prefix))
    for pattern, (view, operation) in zip(routes, _operations(), strict=True):
        _gate(operation).known = _names(operation)
        # One address for all its methods: they ask for the same right.
        if operation is view.operations[0]:
            [right] = {_gate(one).right for one in view.operations}
            yield _marked(pattern, right, "api")


def _marked(pattern: URLPattern, needs: Right | None, scope: str) -> URLPattern:
    view = cast("Any", pattern.callback)
    view.needs, view.scope = needs, scope
    return pattern


def _gate(operation: Operation) -> ApiKeyAuth:
    [gate] = operation.auth_callbacks
    return cast("ApiKeyAuth", gate)


def _names(operation: Operation) -> frozenset[str]:
    """Return the names that a question to an operation may use."""
    asked = [one for one in operation.models if one.__ninja_param_source__ == "query"]
    return frozenset(name for one in asked for name in cast("Any", one).__ninja_flatten_map__)


urlpatterns = [_marked(path("openapi.json", openapi, name="api_description"), None, "open"), *_patterns()]
