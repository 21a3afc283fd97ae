"""Three levels of menu: which tabs and pages a reader gets, and that every page says where one is."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse

from oogst_web.accounts.roles import Right
from oogst_web.pages import menu
from tests.web.addresses import own_addresses

pytestmark = pytest.mark.django_db
PAGES = {page.name for page in (*menu.MAIN, *menu.PROGRAMME)}
NAV = re.compile(r'<nav class="(bar__main|bar__tabs|pills)".*?</nav>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]*)"(?: aria-current="(\w+)")?>([^<]*)</a>')


def menus(content):
    """Return per menu of a page its links: address, what is current, text."""
    return {found[1]: LINK.findall(unescape(found[0])) for found in NAV.finditer(content)}


def texts(links):
    return [text for _, _, text in links]


def current(links):
    return [text for _, here, text in links if here]


def title_of(content):
    return unescape(re.search(r"<title>(.*?)</title>", content, re.DOTALL)[1])


def test_a_lead_meets_tabs_in_order_of_time_and_a_tab_without_a_page_is_left_out(visit, programme):
    found = menus(visit("lead").get(reverse("plan", args=[programme.id])).content.decode())
    assert texts(found["bar__tabs"]) == ["Overzicht", "Plannen", "Meten", "Uitkomsten", "Rapport"]
    assert texts(found["pills"]) == [
        "Verhaal",
        "Waarden",
        "Doelen",
        "Activiteiten",
        "Meetplan",
        "Geld",
        "Ontwerpsessie",
    ]
    assert [current(found[name]) for name in ("bar__main", "bar__tabs", "pills")] == [
        ["Programma's"],
        ["Plannen"],
        ["Meetplan"],
    ]


def test_a_page_that_a_reader_may_not_open_is_left_out_of_the_menu(visit, programme):
    found = menus(visit("manager").get(reverse("plan", args=[programme.id])).content.decode())
    assert texts(found["pills"]) == ["Verhaal", "Waarden", "Doelen", "Activiteiten", "Meetplan"]
    alone = menus(visit("manager").get(reverse("instruments", args=[programme.id])).content.decode())
    assert "pills" not in alone, "one page alone needs no choice"


def test_one_line_in_the_table_makes_a_page_and_its_tab_appear_in_its_place(visit, programme, monkeypatch):
    line = menu.Page("tab.report", "study", "tab.study", Right.SEE_PROGRAMME)
    early = menu.Page("tab.outcomes", "history", "tab.history", Right.SEE_PROGRAMME)
    monkeypatch.setattr(menu, "PROGRAMME", (line, *menu.PROGRAMME, early))
    found = menus(visit("lead").get(reverse("goals", args=[programme.id])).content.decode())
    assert texts(found["bar__tabs"]) == ["Overzicht", "Plannen", "Meten", "Uitkomsten", "Rapport"]


@pytest.mark.slow
def test_every_link_of_every_menu_opens(visit, programme):
    for role in ("lead", "manager", "administrator", "participant", "controller"):
        client = visit(role)
        where = {"administrator": "/werk/", "participant": "/ik/"}.get(role, f"/programma/{programme.id}/")
        todo, done = [where], set()
        while todo:
            url = todo.pop()
            done.add(url)
            answer = client.get(url, follow=True)
            assert answer.status_code == 200, (role, url)
            links = [link for found in menus(answer.content.decode()).values() for link, _, _ in found]
            todo += {link for link in links if link not in done and link not in todo}


@pytest.mark.slow
@pytest.mark.parametrize("role", ["lead", "administrator", "participant"])
def test_every_page_says_where_one_is_in_its_title_its_heading_and_its_menu(role, visit, programme):
    client, titles = visit(role), {}
    for address in own_addresses():
        if address.name in ("join", "invitation", "start"):
            continue
        url = address.url(programme)
        answer = client.get(url)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            continue
        content = answer.content.decode()
        assert len(re.findall(r"<h1\b", content)) == 1, url
        assert len(title_of(content).removesuffix(" – Oogst").strip()) > 3, url
        titles.setdefault(title_of(content), set()).add(address.name)
        found = menus(content)
        exact = [text for links in found.values() for _, here, text in links if here == "page"]
        assert all(len(current(links)) <= 1 for links in found.values()), url
        assert bool(exact) == (address.name in PAGES), url
        if address.is_of_programme:
            assert len(current(found["bar__tabs"])) == 1, url
            assert title_of(content).endswith(f" – {programme.title} – Oogst"), url
    in_menu = {title: names & PAGES for title, names in titles.items()}
    assert {title: names for title, names in in_menu.items() if len(names) > 1} == {}


def test_a_page_under_a_page_is_not_called_that_page(visit, programme):
    person = reverse("add_person", args=[programme.id])
    found = menus(visit("lead").get(person).content.decode())
    assert [here for _, here, _ in found["pills"] if here] == ["true"]
    assert current(found["pills"]) == ["Mensen"]
    saved = reverse("save_part", args=[programme.id, "goal", "x"])
    wrong = menus(visit("lead").post(saved, {"version": "x"}).content.decode())
    assert current(wrong.get("pills", [])) in (["Doelen"], []), wrong
