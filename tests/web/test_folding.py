"""Which fields of a goal and an indicator stand in view: those of its level and of its way of measuring."""

from __future__ import annotations

import re

import pytest

from oogst_web.pages.design.folding import fold
from oogst_web.pages.design.forms import FIELDS
from oogst_web.programmes.fields import LEVELS
from oogst_web.programmes.models import Part

pytestmark = pytest.mark.django_db
MOST = 8
MEASURES = next(field for field in FIELDS["indicator"] if field.name == "measure").choices


def open_page(client, indicator, more=""):
    key = indicator.data["goal"]
    page = client.get(f"/programma/{indicator.programme_id}/doelen/?open={key}{more}").content.decode()
    return re.search(rf'<article class="card stack" id="goal-{key}".*?</article>', page, re.DOTALL)[0]


def names_in(html):
    """Return the fields of the card that stand in view, and all of them."""
    card = re.search(r"<form[^>]*data-autosave.*?</form>", html, re.DOTALL)[0]
    in_view = re.sub(r"<details.*?</details>", "", card, flags=re.DOTALL)
    found = [re.findall(r'<(?:input|select|textarea)[^>]* name="([a-z_.]+)"', one) for one in (in_view, card)]
    return tuple([name for name in names if name not in ("csrfmiddlewaretoken", "version", "why")] for names in found)


@pytest.fixture
def indicator(programme):
    return Part.objects.filter(programme=programme, kind="indicator").order_by("position").first()


@pytest.mark.parametrize("measure", MEASURES)
def test_an_open_indicator_begins_with_few_fields_and_holds_them_all(visit, indicator, measure):
    indicator.data = {**indicator.data, "measure": measure}
    indicator.save()
    first, every = names_in(open_page(visit("lead"), indicator, f"&indicator={indicator.key}"))
    assert len(first) <= MOST
    assert first[:3] == ["title", "definition", "measure"]
    assert sorted(every) == sorted(field.name for field in FIELDS["indicator"])


@pytest.mark.parametrize("level", LEVELS)
def test_an_open_goal_begins_with_few_fields_and_holds_them_all(visit, programme, indicator, level):
    goal = Part.objects.get(programme=programme, kind="goal", key=indicator.data["goal"])
    goal.data = {**goal.data, "level": int(level)}
    goal.save()
    first, every = names_in(open_page(visit("lead"), indicator))
    assert len(first) <= MOST
    assert ("behaviour" in first) is (level == "3")
    assert sorted(every) == sorted(field.name for field in FIELDS["goal"])


@pytest.mark.parametrize("measure", MEASURES)
def test_what_a_way_of_measuring_needs_is_in_view(measure):
    needed = {"series": "series", "share": "at_least", "retrospective": "then_moment", "nps": "item"}
    first = fold("indicator", {"measure": measure}).first
    assert needed.get(measure, "measure") in first
    assert ("series" in first) is (measure == "series")


def test_a_field_with_a_mistake_is_not_hidden_in_a_fold(visit, programme, indicator):
    typed = {"version": indicator.version, "fields": ["baseline"], "baseline": "veel", "measure": "mean"}
    answer = visit("lead").post(f"/programma/{programme.id}/deel/indicator/{indicator.key}/", typed)
    folds = re.findall(r"<details( open)?><summary>(.*?)</summary>", answer.content.decode())
    assert (" open", "Meer over deze meting") in folds
    assert ("", "Voor een andere manier van meten") in folds


def test_what_was_chosen_decides_what_is_in_view_even_when_it_cannot_be_kept_yet(visit, programme, indicator):
    typed = {"version": indicator.version, "fields": ["measure", "target"], "measure": "series", "target": "veel"}
    answer = visit("lead").post(f"/programma/{programme.id}/deel/indicator/{indicator.key}/", typed)
    assert answer.status_code == 422
    assert "series" in names_in(answer.content.decode())[0]


def test_a_goal_above_behaviour_keeps_what_was_once_said_about_behaviour(visit, programme, indicator):
    goal = Part.objects.get(programme=programme, kind="goal", key=indicator.data["goal"])
    goal.data = {**goal.data, "level": 4, "actor": "de ploegbaas"}
    goal.save()
    assert 'value="de ploegbaas"' in open_page(visit("lead"), indicator)
