"""The menus: what somebody may not see is left out."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from oogst_web.accounts.roles import Right

_MAIN = (
    ("home", "menu.home", Right.OPEN_WORK),
    ("programmes", "menu.programmes", Right.OPEN_WORK),
    ("library", "menu.library", Right.OPEN_WORK),
    ("my_programmes", "menu.mine", Right.SEE_OWN_PAGE),
    ("colleagues", "menu.colleagues", Right.INVITE_COLLEAGUES),
    ("organisation", "menu.organisation", Right.MANAGE_ORGANISATION),
    ("account", "menu.account", Right.OPEN_WORK),
)
_TABS = (
    ("programme", "tab.overview", Right.SEE_PROGRAMME),
    ("story", "tab.story", Right.SEE_PROGRAMME),
    ("goals", "tab.goals", Right.SEE_PROGRAMME),
    ("activities", "tab.activities", Right.SEE_PROGRAMME),
    ("workshop", "tab.workshop", Right.RUN_WORKSHOP),
    ("plan", "tab.plan", Right.SEE_PROGRAMME),
    ("instruments", "tab.instruments", Right.SEE_PROGRAMME),
    ("money", "tab.money", Right.SEE_MONEY),
    ("series", "tab.series", Right.EDIT_SERIES),
    ("people", "tab.people", Right.SEE_PEOPLE),
    ("waves", "tab.waves", Right.SEE_RESPONSE),
    ("manage", "tab.manage", Right.MANAGE_PROGRAMME),
)


def menus(request: HttpRequest) -> dict[str, Any]:
    """Return the main menu and the tabs of the programme that is open."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {}
    path = request.path
    main = [
        {"url": url, "text": text, "is_here": path == url or (len(url) > 1 and path.startswith(url))}
        for name, text, right in _MAIN
        if actor.may(right)
        for url in (reverse(name),)
    ]
    access = getattr(request, "access", None)
    if access is None:
        return {"main_menu": main}
    tabs = [
        {"url": url, "text": text, "is_here": path == url or (name != "programme" and path.startswith(url))}
        for name, text, right in _TABS
        if access.may(right)
        for url in (reverse(name, args=[access.programme.id]),)
    ]
    return {"main_menu": main, "tabs": tabs, "access": access, "programme": access.programme}
