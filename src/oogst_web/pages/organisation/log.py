"""The log: who did what and when, without the content; and the outbox of one's own computer."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst_web.accounts.roles import Right
from oogst_web.audit.models import Entry
from oogst_web.common.ids import read_id
from oogst_web.common.words import catalogue
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.queries import LOG_LINES, log_of, outbox_of
from oogst_web.pages.access import Asked, work_page
from oogst_web.programmes.queries import titles_for
from oogst_web.reports import queries as reports
from oogst_web.waves import queries as waves
from oogst_web.workshops import queries as workshops

# Kinds of lines of which the target begins with a programme, and of those that lie within one how it is found.
_OF_PROGRAMME = ("programme", "person")
_WITHIN = {
    "wave": waves.programmes_behind,
    "report": reports.programmes_behind,
    "workshop": workshops.programmes_behind,
}


@require_GET
@work_page(Right.READ_LOG)
def log(request: Asked) -> HttpResponse:
    """Show the last acts in the organisation."""
    before = request.GET.get("voor", "")
    lines = log_of(request.actor, int(before[:18]) if before.isascii() and before.isdigit() else None)
    titles = _titles(request.actor, [line.entry for line in lines])
    rows = [(line, text_of_act(line.entry.act), titles.get(line.number, "")) for line in lines]
    older = lines[-1].number if len(lines) == LOG_LINES else None
    return render(request, "pages/organisation/log.html", {"rows": rows, "older": older})


def _titles(actor: Actor, entries: list[Entry]) -> dict[int, str]:
    """Return line → title of the programme that it is about, where the actor may see that programme."""
    about = {one.number: (one.kind, found) for one in entries if (found := read_id(one.target.partition(" ")[0]))}
    programmes = {number: found for number, (kind, found) in about.items() if kind in _OF_PROGRAMME}
    for kind, find in _WITHIN.items():
        inner = {number: found for number, (its_kind, found) in about.items() if its_kind == kind}
        behind = find(set(inner.values()))
        programmes |= {number: behind[found] for number, found in inner.items() if found in behind}
    titles = titles_for(actor, set(programmes.values()))
    return {number: titles[found] for number, found in programmes.items() if found in titles}


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
