"""The start page, the home page per role, search and the fixed pages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, zip_longest
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.organisations.actor import Actor
from oogst_web.pages.access import Asked, open_page, work_page
from oogst_web.pages.blocks import blocks_for
from oogst_web.pages.desk import Block, Desk, Line
from oogst_web.people.queries import find_people
from oogst_web.programmes.queries import Hit, find
from oogst_web.retention.domain import TERMS
from oogst_web.waves.queries import find_waves

TASKS_SHOWN = 3
LINES_SHOWN = 6


@require_GET
@open_page
def start(request: HttpRequest) -> HttpResponse:
    """Bring everybody to their own beginning."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    actor: Actor | None = getattr(request, "actor", None)
    is_participant = actor is not None and not actor.may(Right.OPEN_WORK)
    return redirect("me" if is_participant else "home")


@require_GET
@work_page(Right.OPEN_WORK)
def home(request: Asked) -> HttpResponse:
    """Answer what there is to do today and how everything stands, for every role of the reader."""
    blocks = blocks_for(Desk(request.actor))
    tasks = _first(block for block in blocks if block.asks)
    context = {
        "tasks": tasks,
        "blocks": [shown for block in blocks if (shown := _without(block, tasks)) is not None],
        "may_create": request.actor.may(Right.CREATE_PROGRAMME),
    }
    return render(request, "pages/home.html", context)


def _first(asking: Iterable[Block]) -> list[Line]:
    """Return the first things to do, in turn from every block, so that one role does not hide another."""
    turns = zip_longest(*(block.lines for block in asking))
    return list(islice((line for turn in turns for line in turn if line is not None), TASKS_SHOWN))


def _without(block: Block, tasks: list[Line]) -> dict[str, Any] | None:
    """Return what is left of a block below the first tasks; None when they were all of it."""
    left = [line for line in block.lines if not block.asks or line not in tasks]
    if block.lines and not left:
        return None
    return {"block": block, "lines": left[:LINES_SHOWN], "hidden": len(left[LINES_SHOWN:])}


@require_GET
@work_page(Right.OPEN_WORK)
def search(request: Asked) -> HttpResponse:
    """Find programmes, what stands in them, what is asked, and people, by words."""
    asked, actor = str(request.GET.get("q", "")).strip()[:100], request.actor
    found = [*find(actor, asked), *_find_waves(actor, asked), *_find_people(actor, asked)] if asked else []
    return render(request, "pages/search.html", {"q": asked, "found": found})


def _find_waves(actor: Actor, words: str) -> list[Hit]:
    return [
        Hit("wave", one.wave.programme, "wave", f"{one.title}, {one.moment}", (one.wave.pk,))
        for one in find_waves(actor, words)
    ]


def _find_people(actor: Actor, words: str) -> list[Hit]:
    return [
        Hit("person", one.programme, "person", one.name or one.email or one.code, (one.pk,))
        for one in find_people(actor, words)
    ]


@require_GET
@open_page
def fixed(request: HttpRequest, page: str) -> HttpResponse:
    """Show help, the accessibility statement or the privacy page."""
    keys = [f"{page}.{number}" for number in range(1, 7)]
    terms = [(one, f"retention.{one.key}", f"retention.{one.key}.start") for one in TERMS] if page == "privacy" else []
    return render(request, "pages/fixed.html", {"page": page, "keys": keys, "terms": terms})


@require_POST
@open_page
def language(request: HttpRequest) -> HttpResponse:
    """Choose a language before signing in."""
    request.session["language"] = "en" if request.POST.get("language") == "en" else "nl"
    return redirect("start")
