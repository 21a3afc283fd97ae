"""What the plan rests on: sources that questions and measurements name, also after the plan was fixed."""

from __future__ import annotations

from html import unescape

import pytest

from oogst_web.programmes import domain
from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
TALK = {"kind": "people", "says": "Wij horen te laat wat er gaat gebeuren."}


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), *more, ""])


def plan(client, programme):
    return unescape(client.get(url(programme, "meetplan")).content.decode())


def add(client, programme, **fields):
    return client.post(url(programme, "meetplan", "bron"), fields)


def save(client, programme, kind, key, **fields):
    part = Part.objects.get(programme=programme, kind=kind, key=key)
    posted = {"version": part.version, "fields": [name for name in fields if name != "why"], **fields}
    return client.post(url(programme, "deel", kind, key), posted)


def test_a_plan_without_sources_says_what_is_missing_and_what_to_look_out_for(visit, programme):
    shown = plan(visit("lead"), programme)
    assert "Nog geen bron: onderzoek, vakmensen, de mensen om wie het gaat, cijfers van de organisatie." in shown
    assert "Vakmensen en cliënten vergeten" in shown
    assert shown.index("Zoek goed, in meer bronnen.") < shown.index("Gebruik het in je besluit.")


def test_a_source_is_added_with_all_that_is_to_know_about_it(visit, programme):
    lead = visit("lead")
    assert add(lead, programme, **TALK).url.endswith("?open=source-b1#source-b1")
    fields = {
        "origin": "Drie teamgesprekken",
        "reference": "https://voorbeeld.test/verslag",
        "context": "Alleen de dagdienst",
        "weight": "weak",
    }
    assert save(lead, programme, "source", "b1", **fields).status_code == 302
    (source,) = draw(programme).design.sources
    assert (source.kind, source.says, source.weight) == ("people", TALK["says"], "weak")
    shown = plan(lead, programme)
    assert all(text in shown for text in ("Drie teamgesprekken", "Alleen de dagdienst", "Kracht: zwak"))
    assert 'href="https://voorbeeld.test/verslag"' in shown
    assert "Hier rust nog niets op." in shown


def test_a_reference_that_is_no_web_address_is_no_link(visit, programme):
    lead = visit("lead")
    add(lead, programme, **TALK)
    save(lead, programme, "source", "b1", reference="javascript:alert(1)")
    shown = plan(lead, programme)
    assert "javascript:alert(1)" in shown
    assert 'href="javascript' not in shown


def test_questions_and_measurements_name_the_sources_that_they_rest_on(visit, programme):
    lead = visit("lead")
    add(lead, programme, **TALK)
    lead.post(url(programme, "meetplan", "nieuw", "question"), {"name": "Weten mensen wat er komt?"})
    question = Part.objects.filter(programme=programme, kind="question").last()
    line = Part.objects.filter(programme=programme, kind="plan_line").order_by("position").first()
    save(lead, programme, "question", question.key, sources=["b1"])
    save(lead, programme, "plan_line", line.key, sources=["b1"])
    design = draw(programme).design
    assert [one.sources for one in design.questions if one.id == question.key] == [("b1",)]
    shown = plan(lead, programme)
    assert "Hierop rust:" in shown
    assert "Weten mensen wat er komt?" in shown.split("Hierop rust:")[1].split("</ul>")[0]
    assert f"Rust op: {TALK['says'].rstrip('.')}." in shown
    assert not draw(programme).problems


def test_a_source_that_is_gone_but_named_is_told_before_the_plan_is_fixed(visit, programme):
    lead = visit("lead")
    add(lead, programme, **TALK)
    line = Part.objects.filter(programme=programme, kind="plan_line").order_by("position").first()
    save(lead, programme, "plan_line", line.key, sources=["b1"])
    lead.post(url(programme, "deel", "source", "b1", "wijzig"), {"remove": "1"})
    assert [one.key for one in draw(programme).problems] == ["problem.link_dangling"]
    assert "In het ontwerp klopt nog iets niet:" in plan(lead, programme)


def test_a_source_of_a_fixed_plan_needs_a_reason_that_the_report_shows(visit, programme):
    by = actor(programme.organisation, "lead")
    domain.save_part(domain.Spot(programme, "plan", "-"), {"frozen_on": "2026-01-01"}, by=by, seen=None)
    lead = visit("lead")
    asked = add(lead, programme, **TALK)
    assert (asked.status_code, TALK["says"] in asked.content.decode()) == (422, True)
    assert draw(programme).design.sources == ()
    add(lead, programme, **TALK, why="De medezeggenschap vroeg ernaar.")
    (change,) = draw(programme).design.plan.changes
    assert change.reason == "De medezeggenschap vroeg ernaar."
    assert change.what.nl == f"Toegevoegd: bron, {TALK['says']}"
    assert save(lead, programme, "source", "b1", weight="some").status_code == 422


def test_a_source_without_words_or_of_no_kind_is_not_made(visit, programme):
    lead = visit("lead")
    add(lead, programme, kind="people", says=" ")
    add(lead, programme, kind="gevoel", says="Het voelt goed.")
    assert draw(programme).design.sources == ()
