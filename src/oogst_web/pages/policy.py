"""Where browsers report what the content policy stopped: counted in the log of the server, without addresses."""

from __future__ import annotations

import json
import logging
from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from oogst_web.common.throttle import Throttle, network_of
from oogst_web.pages.access import open_page

REPORTS = Throttle("csp-report", limit=20, seconds=600)
LARGEST = 10_000
DIRECTIVES = frozenset(
    [
        "default-src",
        "script-src",
        "script-src-elem",
        "script-src-attr",
        "style-src",
        "style-src-elem",
        "style-src-attr",
        "img-src",
        "connect-src",
        "font-src",
        "manifest-src",
        "worker-src",
        "form-action",
        "frame-ancestors",
        "base-uri",
        "object-src",
    ]
)
_log = logging.getLogger("oogst.policy")


@csrf_exempt
@require_POST
@open_page
def csp_report(request: HttpRequest) -> HttpResponse:
    """Note which rule was broken by what kind of thing; a report says so without a token, so it may do nothing else."""
    network = network_of(get_adapter().get_client_ip(request))
    if REPORTS.is_reached(network):
        return HttpResponse(status=429)
    REPORTS.count(network)
    told = _read(request)
    directive = str(told.get("effective-directive") or told.get("violated-directive") or "").split(" ")[0]
    if directive in DIRECTIVES:
        _log.warning("the content policy stopped %s from %s", directive, _kind(str(told.get("blocked-uri") or "")))
    return HttpResponse(status=204)


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        size = int(request.headers.get("Content-Length") or 0)
        told = json.loads(request.body) if 0 < size <= LARGEST else {}
    except (ValueError, RecursionError):
        return {}
    report = told.get("csp-report") if isinstance(told, dict) else None
    return report if isinstance(report, dict) else {}


def _kind(blocked: str) -> str:
    # An address could hold a token or a name, so only its kind is kept.
    return blocked if blocked in ("inline", "eval", "data", "self", "blob") else "an address"
