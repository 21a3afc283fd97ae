"""The start page, the home page per role, search and the fixed pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.organisations.actor import Actor
from oogst_web.pages.access import Asked, open_page, work_page
from oogst_web.programmes.progress import glance_at
from oogst_web.programmes.queries import find, visible_to
from oogst_web.retention.domain import TERMS

TASKS_SHOWN = 3
PROGRAMMES_SHOWN = 20


@require_GET
@open_page
def start(request: HttpRequest) -> HttpResponse:
    """Bring everybody to their own beginning."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    actor: Actor | None = getattr(request, "actor", None)
    is_participant = actor is not None and not actor.may(Right.OPEN_WORK)
    return redirect("my_programmes" if is_participant else "home")


@require_GET
@work_page(Right.OPEN_WORK)
def home(request: Asked) -> HttpResponse:
    """Answer what there is to do today and how everything stands."""
    rows = glance_at(visible_to(request.actor).filter(archived_at=None)[:PROGRAMMES_SHOWN])
    tasks = [task for row in rows for task in row.tasks][:TASKS_SHOWN]
    may_create = request.actor.may(Right.CREATE_PROGRAMME)
    return render(request, "pages/home.html", {"rows": rows, "tasks": tasks, "may_create": may_create})


@require_GET
@work_page(Right.OPEN_WORK)
def search(request: Asked) -> HttpResponse:
    """Find programmes and goals by words."""
    asked = str(request.GET.get("q", "")).strip()[:100]
    return render(request, "pages/search.html", {"q": asked, "found": find(request.actor, asked) if asked else []})


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
