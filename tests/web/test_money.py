"""Budget, costs, benefits and KPI series: kept as the study folder has them, with an error where one stands."""

from __future__ import annotations

import re
from html import unescape

import pytest

from oogst_web.audit.models import Entry
from oogst_web.programmes import tables
from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part, Programme
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), *more, ""])


def kept(programme, table):
    return tables.rows_of(Programme.objects.get(pk=programme.pk), table)


def page(client, programme, *more):
    answer = client.get(url(programme, *more))
    assert answer.status_code == 200
    return unescape(answer.content.decode()).replace("\u00a0", " ")


def add(client, programme, table, **typed):
    return client.post(url(programme, "geld", table, "nieuw"), typed)


def acts(programme):
    return [entry.act for entry in Entry.objects.filter(target=str(programme.id)).order_by("number")]


@pytest.fixture
def series(programme):
    """A programme with a KPI series."""
    Part.objects.create(programme=programme, kind="series", key="k1", data={"id": "k1", "title": "Verzuim"})
    return programme


def test_a_kind_of_cost_is_told_in_words_and_keeps_its_code(visit, programme):
    lead = visit("lead")
    add(lead, programme, "costs", cost="ontwerp", category="rc_design", amount="14000")
    shown = page(lead, programme, "geld")
    assert "rc_design" not in shown
    assert ">Ontwerp</td>" in shown
    for typed, amount, kept_as in (("Ontwerp", "15000", "rc_design"), ("Zaal", "15000", "Zaal")):
        address = tables.key_of("costs", kept(programme, "costs")[0])
        edited = page(lead, programme, "geld", "costs", address)
        assert "rc_design" not in edited
        seen = re.search(r'name="seen" value="([^"]*)"', edited).group(1)
        posted = {"cost": "ontwerp", "category": typed, "amount": amount, "seen": seen}
        lead.post(url(programme, "geld", "costs", address), posted)
        assert [(one["category"], one["amount"]) for one in kept(programme, "costs")] == [(kept_as, 15000)]


def save_budget(client, programme, **typed):
    return client.post(url(programme, "deel", "budget", "-"), {"fields": list(typed), **typed})


@pytest.mark.parametrize(
    ("includes", "base", "text"),
    [("yes", "€ 45.000", "met de evaluatie erin"), ("no", "€ 50.000", "met de evaluatie erbij")],
)
def test_the_evaluation_is_held_against_a_tenth_of_a_base_that_is_shown(visit, programme, includes, base, text):
    Part.objects.filter(programme=programme, kind="budget").delete()
    lead = visit("lead")
    save_budget(lead, programme, total="45000", evaluation="4500", total_includes_evaluation=includes)
    shown = page(lead, programme, "geld")
    assert f"10% van {base} is" in shown
    assert text in shown
    found = draw(programme).design.budget
    assert found is not None
    assert found.total_includes_evaluation is (includes == "yes")


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [
        ("45.000", 45000),
        ("€ 40.000", 40000),
        ("45,000", 45000),
        ("1.250.000", 1250000),
        ("0,500", 0.5),
        ("45.00", 45),
        ("4,5", 4.5),
    ],
)
def test_three_figures_after_a_sign_are_thousands_of_an_amount(visit, programme, typed, kept_as):
    lead = visit("lead")
    save_budget(lead, programme, total=typed)
    assert draw(programme).design.budget.total == kept_as


def test_an_amount_with_signs_that_fit_no_notation_is_refused(visit, programme):
    assert save_budget(visit("lead"), programme, total="45.00.0").status_code == 422


def test_a_cost_is_kept_with_the_columns_of_the_study_folder(visit, programme):
    answer = add(visit("controller"), programme, "costs", cost="Zaal / lunch", amount="€ 1.250,50", source="offerte")
    assert answer.status_code == 302
    assert kept(programme, "costs") == [{"cost": "Zaal / lunch", "amount": 1250.5, "source": "offerte"}]
    assert "Zaal / lunch" in page(visit("lead"), programme, "geld")
    assert acts(programme)[-1] == "costs.row_added"


def test_a_benefit_is_kept_with_its_share_and_certainty(visit, programme):
    typed = {"benefit": "Minder verzuim", "indicator": "i_impact", "amount": "20000", "share": "50%"}
    add(visit("lead"), programme, "benefits", certainty="80%", isolation="managers", source="HR", **typed)
    row = kept(programme, "benefits")[0]
    assert (row["share"], row["certainty"], row["isolation"]) == (0.5, 0.8, "managers")
    shown = page(visit("commissioner"), programme, "geld")
    assert "50%" in shown
    assert "80%" in shown


def test_a_row_that_cannot_be_read_says_where_and_keeps_what_was_typed(visit, programme):
    answer = add(visit("lead"), programme, "costs", cost="", amount="veel", low="3", source="offerte 12")
    assert answer.status_code == 422
    shown = unescape(answer.content.decode())
    assert "“veel” is geen getal" in shown
    assert "Vul hier iets in" in shown
    assert 'value="offerte 12"' in shown
    assert kept(programme, "costs") == []


def test_amounts_in_the_wrong_order_are_refused(visit, programme):
    answer = add(visit("lead"), programme, "costs", cost="Zaal", amount="100", low="200")
    assert "lopen niet op" in unescape(answer.content.decode())
    assert kept(programme, "costs") == []


def test_two_costs_of_one_name_are_refused(visit, programme):
    add(visit("lead"), programme, "costs", cost="Zaal", amount="100")
    assert add(visit("lead"), programme, "costs", cost="Zaal", amount="200").status_code == 422
    assert [row["amount"] for row in kept(programme, "costs")] == [100.0]


def test_a_row_is_changed_in_place_and_keeps_what_no_screen_shows(visit, programme):
    lead = visit("lead")
    programme.tables = {
        "costs": [{"cost": "Zaal", "amount": 100.0, "kostenplaats": "12"}, {"cost": "Boek", "amount": 5.0}]
    }
    programme.save()
    row = kept(programme, "costs")[0]
    typed = {"cost": "Zaalhuur", "amount": "150", "seen": tables.stamp(row)}
    assert lead.post(url(programme, "geld", "costs", tables.key_of("costs", row)), typed).status_code == 302
    assert kept(programme, "costs")[0] == {"cost": "Zaalhuur", "amount": 150.0, "kostenplaats": "12"}
    assert kept(programme, "costs")[1]["cost"] == "Boek"
    assert acts(programme)[-1] == "costs.row_changed"


def test_two_people_in_one_row_see_the_others_text_before_it_is_overwritten(visit, programme):
    lead = visit("lead")
    add(lead, programme, "costs", cost="Zaal", amount="100")
    row = kept(programme, "costs")[0]
    address = url(programme, "geld", "costs", tables.key_of("costs", row))
    seen = tables.stamp(row)
    lead.post(address, {"cost": "Zaal", "amount": "111", "seen": seen})
    answer = visit("controller").post(address, {"cost": "Zaal", "amount": "222", "seen": seen})
    assert answer.status_code == 409
    shown = unescape(answer.content.decode())
    assert "111" in shown
    assert 'value="222"' in shown
    assert kept(programme, "costs")[0]["amount"] == 111.0
    again = shown.split('name="seen" value="')[1].split('"')[0]
    assert visit("controller").post(address, {"cost": "Zaal", "amount": "222", "seen": again}).status_code == 302
    assert kept(programme, "costs")[0]["amount"] == 222.0


def test_a_row_that_is_removed_can_be_put_back(visit, programme):
    lead = visit("lead")
    add(lead, programme, "costs", cost="Zaal", amount="100")
    row = kept(programme, "costs")[0]
    lead.post(url(programme, "geld", "costs", tables.key_of("costs", row), "weg"))
    assert kept(programme, "costs") == []
    assert "Weggehaald: Zaal" in page(lead, programme, "geld")
    lead.post(url(programme, "geld", "costs", "terugzetten"))
    assert kept(programme, "costs") == [row]


def test_a_row_that_somebody_took_away_meanwhile_is_not_lost(visit, programme):
    lead = visit("lead")
    add(lead, programme, "costs", cost="Zaal", amount="100")
    row = kept(programme, "costs")[0]
    address = url(programme, "geld", "costs", tables.key_of("costs", row))
    lead.post(f"{address}weg/")
    answer = lead.post(address, {"cost": "Zaal", "amount": "150", "seen": tables.stamp(row)})
    assert answer.status_code == 409
    assert "haalde deze regel weg" in answer.content.decode()
    assert 'name="seen"' not in answer.content.decode()
    lead.post(address, {"cost": "Zaal", "amount": "150"})
    assert kept(programme, "costs")[0]["amount"] == 150.0


@pytest.mark.parametrize(
    "text",
    [
        "periode;waarde\n2026-01;4,8\n2026-02;5,1",
        "2026-01\t4,8\n2026-02\t5,1",
        "period,value\n2026-01-01,4.8\n2026-02-01,5.1",
        "jan 2026;4,8\r\nfeb 2026;5,1\r\n",
    ],
)
def test_values_are_pasted_from_a_spreadsheet_with_or_without_column_names(visit, series, text):
    answer = visit("hr_adviser").post(url(series, "reeksen", "k1", "plakken"), {"text": text})
    assert answer.status_code == 302
    assert kept(series, "series") == [
        {"series": "k1", "period": "2026-01-01", "value": 4.8},
        {"series": "k1", "period": "2026-02-01", "value": 5.1},
    ]
    assert acts(series)[-1] == "series.pasted"
    assert "1 januari 2026" in page(visit("hr_adviser"), series, "reeksen", "k1")


def test_every_row_that_cannot_be_read_is_told_and_nothing_is_kept(visit, series):
    text = "2026-01;4,8\nooit;5,1\n2026-03;veel\n2026-01;9"
    answer = visit("lead").post(url(series, "reeksen", "k1", "plakken"), {"text": text})
    assert answer.status_code == 422
    shown = unescape(answer.content.decode())
    assert "Regel 2: “ooit” is geen datum" in shown
    assert "Regel 3: “veel” is geen getal" in shown
    assert "Regel 4: Deze rij spreekt rij 1 tegen" in shown
    assert text in shown.replace("\r\n", "\n")
    assert kept(series, "series") == []


def test_a_period_that_is_pasted_again_gets_its_new_value(visit, series):
    for value in ("4,8", "5,0"):
        visit("lead").post(url(series, "reeksen", "k1", "plakken"), {"text": f"2026-01;{value}"})
    assert kept(series, "series") == [{"series": "k1", "period": "2026-01-01", "value": 5.0}]


def test_pasting_nothing_says_so(visit, series):
    answer = visit("lead").post(url(series, "reeksen", "k1", "plakken"), {"text": " \n"})
    assert answer.status_code == 422


def test_a_value_is_added_and_removed_by_hand(visit, series):
    adviser = visit("hr_adviser")
    adviser.post(url(series, "reeksen", "k1", "nieuw"), {"period": "2026-Q1", "value": "4,8", "people": "26"})
    row = kept(series, "series")[0]
    assert row == {"series": "k1", "period": "2026-01-01", "value": 4.8, "people": 26}
    adviser.post(url(series, "reeksen", "k1", tables.key_of("series", row), "weg"))
    assert kept(series, "series") == []
    adviser.post(url(series, "reeksen", "k1", "terugzetten"))
    assert kept(series, "series") == [row]


def test_a_value_of_zero_is_shown(visit, series):
    visit("lead").post(url(series, "reeksen", "k1", "nieuw"), {"period": "2026-01", "value": "0"})
    assert 'data-head="Waarde">0</td>' in page(visit("lead"), series, "reeksen", "k1")


def test_a_series_that_is_added_opens_with_its_fields(visit, programme):
    answer = visit("hr_adviser").post(url(programme, "reeksen", "nieuw"), {"name": "Verzuim"})
    assert "card-series-" in visit("hr_adviser").get(answer["Location"]).content.decode()
    assert not draw(programme).problems


@pytest.mark.parametrize(
    ("language", "typed", "field", "shown"),
    [
        ("nl", "1.234,50", "1234,50", "€ 1.234,50"),
        ("nl", "1234,5", "1234,50", "€ 1.234,50"),
        ("nl", "€ 12", "12", "€ 12"),
        ("nl", "€ 1.234.567,08", "1234567,08", "€ 1.234.567,08"),
        ("en", "1,234.50", "1234.50", "€ 1,234.50"),
        ("en", "€ 1234.5", "1234.50", "€ 1,234.50"),
    ],
)
def test_cents_are_kept_shown_and_typed_again_in_the_readers_notation(visit, programme, language, typed, field, shown):
    lead = visit("lead")
    lead.post("/taal/", {"language": language, "next": "/"})
    user = actor(programme.organisation, "lead").user
    user.language = language
    user.save()
    save_budget(lead, programme, total=typed, evaluation="", total_includes_evaluation="yes")
    add(lead, programme, "costs", cost="Zaal", amount=typed)
    (row,) = kept(programme, "costs")
    page_of_money = page(lead, programme, "geld")
    assert f'name="total" value="{field}"' in page_of_money
    assert f'">{shown}</td>' in page_of_money
    assert f'name="amount" value="{field}"' in page(lead, programme, "geld", "costs", tables.key_of("costs", row))
    assert shown in page(lead, programme, "geschiedenis", "budget", "-")


def test_saving_an_amount_as_it_stands_in_its_field_changes_nothing(visit, programme):
    lead = visit("lead")
    save_budget(lead, programme, total="1234,5", total_includes_evaluation="yes")
    before = Part.objects.get(programme=programme, kind="budget")
    field = re.search(r'name="total" value="([^"]*)"', page(lead, programme, "geld"))[1]
    lead.post(url(programme, "deel", "budget", "-"), {"version": before.version, "fields": ["total"], "total": field})
    assert Part.objects.get(programme=programme, kind="budget").data == before.data


def test_costs_with_cents_add_up_to_a_total_with_cents(visit, programme):
    lead = visit("lead")
    for name, amount in (("Zaal", "0,10"), ("Boek", "0,20")):
        add(lead, programme, "costs", cost=name, amount=amount)
    assert "Samen € 0,30." in page(lead, programme, "geld")


def test_rows_that_came_from_a_file_with_empty_cells_are_shown_and_can_be_changed(visit, programme):
    empty = {"low": None, "high": None, "owner": None, "category": None, "source": None}
    programme.tables = {"costs": [{"cost": "Zaal", "amount": 100.25, **empty}, {"cost": "Boek", **empty}]}
    programme.save()
    lead = visit("lead")
    assert "€ 100,25" in page(lead, programme, "geld")
    first, _ = kept(programme, "costs")
    address = url(programme, "geld", "costs", tables.key_of("costs", first))
    assert "None" not in lead.get(address).content.decode()
    typed = {"cost": "Zaal", "amount": "150", "seen": tables.stamp(first)}
    assert lead.post(address, typed).status_code == 302
    assert kept(programme, "costs")[0] == {"cost": "Zaal", "amount": 150.0}
