"""The log: who did what and when, without the content; and the outbox of one's own computer."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst_web.accounts.roles import Right
from oogst_web.common.words import catalogue
from oogst_web.organisations.queries import LOG_LINES, log_of, outbox_of
from oogst_web.pages.access import Asked, work_page


@require_GET
@work_page(Right.READ_LOG)
def log(request: Asked) -> HttpResponse:
    """Show the last acts in the organisation."""
    before = request.GET.get("voor", "")
    lines = log_of(request.actor, int(before[:18]) if before.isascii() and before.isdigit() else None)
    rows = [(line, text_of_act(line.entry.act)) for line in lines]
    older = lines[-1].number if len(lines) == LOG_LINES else None
    return render(request, "pages/organisation/log.html", {"rows": rows, "older": older})


def text_of_act(act: str) -> str:
    """Return the key of an act's text; one that has none is told as “something else”."""
    key = f"act.{act}"
    return key if key in catalogue() else "act.other"


@require_GET
@work_page(Right.READ_OUTBOX)
def outbox(request: Asked) -> HttpResponse:
    """Show mail that was not sent, on one's own computer only: it holds links with which one can sign in."""
    if not settings.OOGST_IS_LOCAL:
        raise Http404
    return render(request, "pages/organisation/outbox.html", {"mails": outbox_of(request.actor)})
