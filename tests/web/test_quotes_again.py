"""What was decided about an open answer stands on the page, and can be decided anew; what was released stays as it was."""

from __future__ import annotations

import pytest

from oogst_web.programmes.domain import give_seat
from oogst_web.results.domain import ask_again
from oogst_web.results.models import Quote, QuoteState, Release
from oogst_web.results.queries import report_of
from oogst_web.results.tasks import release_programme
from tests.web.conftest import actor
from tests.web.released import make_programme
from tests.web.test_quotes import approve, made, url

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def wave(organisation):
    return made(organisation, actor(organisation, "lead"))


def placed(quote, place="[daar]"):
    return quote.submission.answers[quote.item].replace("Joris", "[iemand]").replace("Zwolle", place)


def again(wave, quote):
    return f"{url(wave)}?antwoord={quote.pk}"


def released(wave):
    assert ask_again(wave.programme) is not None
    release_programme.func(str(wave.programme_id))
    return Release.objects.filter(programme=wave.programme).first()


def decide_all(visit, wave):
    """Approve the first answer and keep the others back."""
    first, *others = Quote.objects.all()
    approve(visit, wave, first, placed(first), direction="helps")
    for one in others:
        visit("evaluator").post(url(wave, f"{one.pk}/"), {"keep_back": "1"})
    return first, others


def test_what_was_decided_is_listed_with_the_text_that_others_read(wave, visit):
    first, others = decide_all(visit, wave)
    page = visit("evaluator").get(url(wave)).content.decode()
    assert "Wat je besloot" in page
    assert placed(first) in page
    assert page.count("achtergehouden") == len(others)
    assert all(again(wave, one) in page for one in (first, *others))
    assert "staat in de laatste uitgave" not in page
    assert "kanarie" not in page.lower()
    assert not any(one.submission.subject in page for one in others)


def test_a_decision_is_made_anew_from_what_was_decided(wave, visit):
    first, others = decide_all(visit, wave)
    page = visit("evaluator").get(again(wave, first))
    assert page.context["text"] == placed(first)
    content = page.content.decode()
    assert 'value="helps" selected' in content
    assert "Wat besluit je nu?" in content
    assert "vanaf de volgende uitgave" not in content
    visit("evaluator").post(url(wave, f"{first.pk}/"), {"keep_back": "1"})
    approve(visit, wave, others[0], placed(others[0]))
    first.refresh_from_db()
    assert (first.state, first.text) == (QuoteState.KEPT_BACK, "")
    told = str(report_of(released(wave), "nl"))
    assert placed(others[0]) in told
    assert placed(first) not in told


def test_a_mistake_is_shown_with_the_answer_that_it_is_about(wave, visit):
    last = Quote.objects.last()
    page = approve(visit, wave, last, "Iets anders.")
    assert page.status_code == 422
    assert page.context["review"].quote == last


def test_a_quote_that_is_out_is_withdrawn_from_the_next_release_on(wave, visit):
    first, _ = decide_all(visit, wave)
    second = released(wave)
    assert placed(first) in str(report_of(second, "nl"))
    assert "staat in de laatste uitgave" in visit("evaluator").get(url(wave)).content.decode()
    page = visit("evaluator").get(again(wave, first)).content.decode()
    assert "Wat je nu kiest, geldt vanaf de volgende uitgave." in page
    assert "Verwerk dit" not in page
    visit("evaluator").post(url(wave, f"{first.pk}/"), {"keep_back": "1"})
    assert "Verwerk dit" in visit("evaluator").get(url(wave)).content.decode()
    third = released(wave)
    assert placed(first) not in str(report_of(third, "nl"))
    assert placed(first) in str(report_of(second, "nl")), "what was released never changes"
    assert ask_again(wave.programme) is None, "there is nothing new"


def test_what_a_release_never_quoted_needs_no_new_one_when_it_is_withdrawn(wave, visit):
    _, others = decide_all(visit, wave)
    released(wave)
    visit("evaluator").post(url(wave, f"{others[0].pk}/"), {"keep_back": "1"})
    assert ask_again(wave.programme) is None


def test_nobody_else_sees_the_list_and_another_programme_has_no_such_answer(wave, visit, organisation):
    first, _ = decide_all(visit, wave)
    for role in ("lead", "manager", "commissioner"):
        assert visit(role).get(again(wave, first)).status_code == 404
    lead = actor(organisation, "lead")
    other = make_programme(lead, 6)
    give_seat(other, actor(organisation, "evaluator").user, "evaluator", by=lead)
    assert visit("evaluator").get(f"{url(wave)}?antwoord={'9' * 5000}").status_code == 200
    address = f"/programma/{other.pk}/uitkomsten/open-antwoorden/?antwoord={first.pk}"
    assert visit("evaluator").get(address).status_code == 404
