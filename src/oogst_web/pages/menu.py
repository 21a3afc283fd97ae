"""The menus: one table each; what somebody may not see is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from oogst_web.accounts.roles import Right
from oogst_web.pages.design.forms import PAGES as PAGE_OF_KIND


class Page(NamedTuple):
    """One page of a menu: the section it stands in, its address, its text and the right it needs.

    ``also`` names addresses that belong to it though they do not begin like it.
    """

    section: str
    name: str
    text: str
    right: Right
    also: tuple[str, ...] = ()


MAIN = (
    Page("menu.home", "home", "menu.home", Right.OPEN_WORK),
    Page("menu.programmes", "programmes", "menu.programmes", Right.OPEN_WORK),
    Page("menu.outcomes", "portfolio", "menu.outcomes", Right.OPEN_WORK),
    Page("menu.library", "library", "menu.library", Right.OPEN_WORK),
    Page("menu.organisation", "colleagues", "menu.colleagues", Right.INVITE_COLLEAGUES, ("outbox",)),
    Page("menu.organisation", "programmes_without_lead", "menu.without_lead", Right.MANAGE_ORGANISATION),
    Page("menu.organisation", "organisation", "menu.settings", Right.MANAGE_ORGANISATION),
    Page("menu.organisation", "log", "menu.log", Right.READ_LOG),
    Page("menu.organisation", "export_organisation", "menu.export", Right.EXPORT_ORGANISATION),
    Page("menu.me", "me", "menu.mine", Right.SEE_OWN_PAGE),
    Page("menu.me", "account", "menu.account", Right.OWN_ACCOUNT, ("mfa_index", "usersessions_list", "api_keys")),
)
# The tabs of a programme, in the order of time; one without a page that the reader may see is left out.
TABS = ("tab.overview", "tab.plan_ahead", "tab.measure", "tab.outcomes", "tab.implement", "tab.report")
# A page more is one line more.
PROGRAMME = (
    Page("tab.overview", "programme", "tab.overview", Right.SEE_PROGRAMME),
    Page("tab.overview", "history", "tab.history", Right.SEE_PROGRAMME),
    Page("tab.overview", "study", "tab.study", Right.EXPORT_STUDY),
    Page("tab.overview", "manage", "tab.manage", Right.MANAGE_PROGRAMME),
    Page("tab.plan_ahead", "story", "tab.story", Right.SEE_PROGRAMME),
    Page("tab.plan_ahead", "values", "tab.values", Right.SEE_PROGRAMME),
    Page("tab.plan_ahead", "goals", "tab.goals", Right.SEE_PROGRAMME),
    Page("tab.plan_ahead", "activities", "tab.activities", Right.SEE_PROGRAMME),
    Page("tab.plan_ahead", "plan", "tab.plan", Right.SEE_PROGRAMME),
    Page("tab.plan_ahead", "money", "tab.money", Right.SEE_MONEY),
    Page("tab.plan_ahead", "workshop", "tab.workshop", Right.RUN_WORKSHOP),
    Page("tab.measure", "waves", "tab.waves", Right.SEE_RESPONSE),
    Page("tab.measure", "people", "tab.people", Right.SEE_PEOPLE),
    Page("tab.measure", "instruments", "tab.instruments", Right.SEE_PROGRAMME, ("new_instrument", "adopt")),
    Page("tab.measure", "series", "tab.series", Right.EDIT_SERIES),
    Page("tab.outcomes", "outcomes", "tab.results", Right.SEE_RESULTS),
    Page("tab.outcomes", "decisions", "tab.decisions", Right.SEE_RESULTS),
    Page("tab.outcomes", "open_answers", "tab.open_answers", Right.REVIEW_QUOTES),
    Page("tab.outcomes", "person_lines", "lines.title", Right.SEE_LINES),
    Page("tab.report", "reports", "tab.report", Right.SEE_REPORTS),
)


@dataclass(frozen=True)
class Link:
    """A page in a menu; ``current`` is what ``aria-current`` says, empty when the reader is elsewhere."""

    url: str
    text: str
    current: str


@dataclass(frozen=True)
class Section:
    """Pages under one heading: its link goes to the first of them."""

    text: str
    pages: tuple[Link, ...]

    @property
    def url(self) -> str:
        """Where its link goes."""
        return self.pages[0].url

    @property
    def current(self) -> str:
        """What ``aria-current`` says of its link: “page” only on that very page."""
        return self.pages[0].current or ("true" if self.here is not None else "")

    @property
    def here(self) -> Link | None:
        """The page of it on which the reader is."""
        return next((page for page in self.pages if page.current), None)


def menus(request: HttpRequest) -> dict[str, Any]:
    """Return the main menu, the tabs of the programme that is open, and the pages beside this one."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {}
    main = list(_sections(MAIN, request, actor.may, ()))
    access = getattr(request, "access", None)
    if access is None:
        return {"main_menu": main, "pills": _beside(main), "may_search": actor.may(Right.OPEN_WORK)}
    tabs = list(_sections(PROGRAMME, request, access.may, (access.programme.id,)))
    here = next((section.here for section in tabs if section.here), None)
    found = {"main_menu": main, "tabs": tabs, "pills": _beside(tabs), "page_here": here, "may_search": True}
    return {**found, "access": access, "programme": access.programme}


def _sections(
    table: tuple[Page, ...], request: HttpRequest, may: Callable[[Right], bool], arguments: tuple[Any, ...]
) -> Iterator[Section]:
    urls = {page: reverse(page.name, args=arguments) for page in table if may(page.right)}
    here = _find_here(urls, request)
    sections = dict.fromkeys(page.section for page in urls)
    for section in sorted(sections, key=lambda one: TABS.index(one) if one in TABS else 0):
        links = (
            Link(url, page.text, "" if page is not here else ("page" if url == request.path else "true"))
            for page, url in urls.items()
            if page.section == section
        )
        yield Section(section, tuple(links))


def _find_here(urls: dict[Page, str], request: HttpRequest) -> Page | None:
    """Return the page that the reader is on, or on a page of."""
    match = request.resolver_match
    names = (match.url_name, PAGE_OF_KIND.get(match.kwargs.get("kind", ""))) if match else ()
    begin = [page for page, url in urls.items() if request.path.startswith(url)]
    nearest = max(begin, key=lambda page: len(urls[page]), default=None)
    if nearest is not None and nearest.name != "programme":
        return nearest
    return next((page for page in urls if page.name in names or set(names) & set(page.also)), nearest)


def _beside(sections: list[Section]) -> tuple[Link, ...]:
    pages = next((section.pages for section in sections if section.here), ())
    return pages if len(pages) > 1 else ()
