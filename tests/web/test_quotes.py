"""Open answers reach a reader only after the evaluator saw that nobody can be recognised in them."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter

import pytest

from oogst_web.answers.domain import erase
from oogst_web.answers.models import Submission
from oogst_web.answers.queries import Spot
from oogst_web.audit.models import Entry
from oogst_web.programmes.domain import give_seat
from oogst_web.results.domain import ask_again, ask_for
from oogst_web.results.models import Quote, QuoteState, Release
from oogst_web.results.queries import report_of, snapshot_of
from oogst_web.results.quotes import NotBracketedError, flag, replacements
from oogst_web.results.tasks import release_programme
from tests.web.conftest import actor
from tests.web.released import ITEMS, answer, closed, design_of, make_programme, open_new, ordinary

ASK = [
    *ITEMS,
    {"id": "hielp", "text": "Wat hielp?", "kind": "text"},
    {"id": "tegen", "text": "Wat hield tegen?", "kind": "text"},
]
SAID = "Toen Joris in Zwolle meekeek, durfde ik wel."


def say(number: int, item: str) -> str | None:
    if item in ("hielp", "tegen"):
        return f"{SAID} {item} anders{chr(97 + number)}" if number < 6 else None
    return ordinary(number, item) or "3"


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def made(organisation, lead, promise="vertrouwelijk"):
    """Return a wave with open answers that was released."""
    programme = make_programme(lead, 20, values=design_of(ASK))
    for role in ("evaluator", "manager", "commissioner"):
        give_seat(programme, actor(organisation, role).user, role, by=lead)
    wave = open_new(programme, lead, "na", promise=promise)
    answer(wave, say)
    ask_for(closed(wave, lead))
    release_programme.func(str(programme.pk))
    return wave


@pytest.fixture
def wave(organisation, lead):
    return made(organisation, lead)


def url(wave, page=""):
    return f"/programma/{wave.programme_id}/uitkomsten/open-antwoorden/{page}"


def approve(visit, wave, quote, text, **more):
    form = {"text": text, "untraceable": "1", "goal": "g", "direction": "supports", **more}
    return visit("evaluator").post(url(wave, f"{quote.pk}/"), form)


pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_only_the_evaluator_reads_them_and_never_who_is_also_a_manager(wave, lead, organisation, visit):
    assert "durfde ik wel" in visit("evaluator").get(url(wave)).content.decode()
    for role in ("lead", "manager", "commissioner"):
        assert visit(role).get(url(wave)).status_code == 404
    give_seat(wave.programme, actor(organisation, "evaluator").user, "evaluator", by=lead)
    evaluator = actor(organisation, "evaluator").user
    evaluator.memberships.create(organisation=organisation, role="manager")
    give_seat(wave.programme, evaluator, "manager", by=lead)
    assert visit("evaluator").get(url(wave)).status_code == 404


def test_the_home_page_of_the_evaluator_asks_for_it_until_all_were_looked_at(wave, lead, organisation, visit):
    line = "Kijk na of aan 12 open antwoorden iemand te herkennen is"
    assert line in visit("evaluator").get("/werk/").content.decode()
    assert "iemand te herkennen" not in visit("lead").get("/werk/").content.decode()
    Quote.objects.exclude(pk=Quote.objects.first().pk).update(state=QuoteState.KEPT_BACK)
    assert "aan 1 open antwoord iemand" in visit("evaluator").get("/werk/").content.decode()
    evaluator = actor(organisation, "evaluator").user
    evaluator.memberships.create(organisation=organisation, role="manager")
    give_seat(wave.programme, evaluator, "manager", by=lead)
    assert "iemand te herkennen" not in visit("evaluator").get("/werk/").content.decode()


def test_the_reviewer_sees_no_person_no_group_and_one_answer_at_a_time(wave, visit):
    page = visit("evaluator").get(url(wave)).content.decode()
    assert "kanarie" not in page.lower()
    assert not any(one.subject in page or f"/{one.pk}/" in page for one in Submission.objects.all())
    assert page.count("durfde ik wel") == 2, "the answer and the field to change it in"
    assert "dag" not in re.sub(r"<[^>]+>|Vandaag", "", page).split()


def test_names_and_places_are_marked(wave, visit):
    page = visit("evaluator").get(url(wave)).content.decode()
    assert "<mark>Joris</mark>" in page
    assert "<mark>Zwolle</mark>" in page
    assert "<mark>Toen</mark>" not in page


def test_what_stands_out_is_told_by_its_reason():
    counts = Counter({"collega": 4, "hoogwerkerinstructeur": 1})
    pieces = list(flag("Mijn collega Fatma, hoogwerkerinstructeur sinds 2019. Zij hielp.", {"fatma"}, counts))
    assert "".join(piece.text for piece in pieces) == "Mijn collega Fatma, hoogwerkerinstructeur sinds 2019. Zij hielp."
    assert {piece.text: piece.why for piece in pieces if piece.why} == {
        "Fatma": "name",
        "hoogwerkerinstructeur": "rare",
        "2019": "number",
    }


def test_nobody_else_sees_anything_before_it_was_approved(wave, visit):
    release = Release.objects.get()
    for role in ("lead", "manager", "commissioner", "evaluator"):
        for part in ("niveau-1", "niveau-3", "niet-gezien", "methode"):
            page = visit(role).get(f"/programma/{wave.programme_id}/uitkomsten/{release.number}/{part}/")
            assert "durfde" not in page.content.decode()
    assert "durfde" not in str(report_of(release, "nl"))


def test_an_approved_answer_is_quoted_in_the_next_release_without_what_was_taken_out(wave, visit):
    quote = Quote.objects.filter(item="hielp").first()
    text = quote.submission.answers["hielp"].replace("Joris", "[een collega]").replace("Zwolle", "[een stad]")
    assert approve(visit, wave, quote, text).status_code == 302
    quote.refresh_from_db()
    assert (quote.state, quote.text) == (QuoteState.APPROVED, text)
    assert quote.replaced == [["Joris", "[een collega]"], ["Zwolle", "[een stad]"]]
    assert "Joris" in quote.submission.answers["hielp"], "the original stays where it was given"
    visit("evaluator").post(url(wave, "opnemen/"))
    release_programme.func(str(wave.programme_id))
    second = Release.objects.get(number=2)
    assert text in str(report_of(second, "nl"))
    assert "Joris" not in str(report_of(second, "nl"))
    shown = [
        visit("manager").get(f"/programma/{wave.programme_id}/uitkomsten/2/{part}/").content.decode()
        for part in ("niveau-3", "niet-gezien")
    ]
    assert "[een collega] in [een stad]" in " ".join(shown)
    assert "durfde" not in str(report_of(Release.objects.get(number=1), "nl"))


def test_what_helped_and_what_hindered_stands_on_a_page_of_the_results(wave, visit):
    address = f"/programma/{wave.programme_id}/uitkomsten/{{}}/wat-hielp/"
    assert "wat-hielp" not in visit("manager").get(address.format(1).replace("wat-hielp", "niveau-3")).content.decode()
    asked = Quote.objects.filter(item="hielp")[:4]
    for one, direction in zip(asked, ("helps", "hinders", "supports", "contradicts"), strict=True):
        text = one.submission.answers[one.item].replace("Joris", "[iemand]").replace("Zwolle", f"[{direction}]")
        assert approve(visit, wave, one, text, direction=direction).status_code == 302
    assert ask_again(wave.programme) is not None
    release_programme.func(str(wave.programme_id))
    for role in ("manager", "evaluator", "commissioner"):
        page = visit(role).get(address.format(2)).content.decode()
        assert page.count("<h1") == 1
        helped, hindered = page.index("Dit hielp"), page.index("Dit hield tegen")
        assert helped < page.index("[helps]") < hindered < page.index("[hinders]")
        assert "[supports]" not in page
        assert "[contradicts]" not in page
        assert "wat-hielp" in visit(role).get(address.format(2).replace("wat-hielp", "niveau-3")).content.decode()
    assert "Dit hielp" not in visit("manager").get(address.format(1)).content.decode()


def test_of_one_person_at_most_one_answer_is_quoted(wave, visit):
    both = list(Quote.objects.filter(submission=Quote.objects.first().submission))
    assert len(both) == 2
    for one in both:
        original = one.submission.answers[one.item]
        approve(visit, wave, one, original.replace("Joris", "[iemand]").replace("Zwolle", "[daar]"))
    assert ask_again(wave.programme) is not None
    release_programme.func(str(wave.programme_id))
    release = Release.objects.get(number=2)
    rows = list(
        csv.DictReader(
            io.StringIO(zipfile.ZipFile(io.BytesIO(snapshot_of(release))).read("quotes.csv").decode("utf-8-sig"))
        )
    )
    assert len(rows) == 2
    assert str(report_of(release, "nl").released).count("durfde ik wel") == 1


@pytest.mark.parametrize("text", ["Ik durfde alles.", "", f"{SAID} en meer"])
def test_words_that_nobody_said_are_refused(wave, visit, text):
    quote = Quote.objects.first()
    page = approve(visit, wave, quote, text)
    assert page.status_code == 422
    assert "zonder [haken]" in page.content.decode()
    quote.refresh_from_db()
    assert quote.state == QuoteState.WAITING


def test_brackets_may_not_bring_other_words_along():
    assert list(replacements("Ik zag Jan, gisteren.", "Ik zag [een collega], gisteren.")) == [("Jan", "[een collega]")]
    with pytest.raises(NotBracketedError):
        list(replacements("Ik zag Jan.", "Ik haatte [een collega]."))
    with pytest.raises(NotBracketedError):
        list(replacements("Het hielp mij niet.", "Het hielp mij."))


def test_without_the_tick_nothing_is_approved(wave, visit):
    quote = Quote.objects.first()
    form = {"text": quote.submission.answers[quote.item]}
    assert visit("evaluator").post(url(wave, f"{quote.pk}/"), form).status_code == 422
    visit("evaluator").post(url(wave, f"{quote.pk}/"), {"keep_back": "1"})
    quote.refresh_from_db()
    assert (quote.state, quote.text) == (QuoteState.KEPT_BACK, "")
    assert ask_again(wave.programme) is None, "there is nothing new"


def test_answers_by_name_are_for_their_owner_to_give(organisation, lead, visit):
    wave = made(organisation, lead, promise="op naam")
    assert not Quote.objects.exists()
    assert "Er zijn nog geen open antwoorden" in visit("evaluator").get(url(wave)).content.decode()


def test_who_erases_the_answers_takes_the_quote_along(wave):
    quote = Quote.objects.first()
    erase(Spot(wave.pk, quote.submission.subject))
    assert not Quote.objects.filter(pk=quote.pk).exists()


def test_the_log_tells_that_somebody_looked_but_not_at_what(wave, visit):
    quote = Quote.objects.first()
    visit("evaluator").post(url(wave, f"{quote.pk}/"), {"keep_back": "1"})
    entry = Entry.objects.filter(act="quote.reviewed").get()
    assert str(quote.pk) not in entry.target
    assert str(quote.submission_id) not in entry.target


def test_an_answer_of_another_programme_is_not_there(wave, organisation, lead, visit):
    other = make_programme(lead, 6)
    give_seat(other, actor(organisation, "evaluator").user, "evaluator", by=lead)
    quote = Quote.objects.first()
    address = f"/programma/{other.pk}/uitkomsten/open-antwoorden/{quote.pk}/"
    assert visit("evaluator").post(address, {"keep_back": "1"}).status_code == 404
