"""Results on the screen: what was released and nothing else, in every state, for who may see it."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest

from oogst.io.study_folder import read_study
from oogst_web.programmes.domain import give_seat
from oogst_web.results.domain import ask_for
from oogst_web.results.models import Release, ReleaseState
from oogst_web.results.queries import report_of, snapshot_of
from oogst_web.results.tasks import release_programme
from tests.web.conftest import actor
from tests.web.released import answer, closed, make_programme, open_new, ordinary

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
READERS = ("manager", "hr_adviser", "trainer", "lead", "commissioner", "evaluator")


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def asked(organisation, lead):
    """A programme with one open wave that was answered, and a seat for everybody."""
    made = make_programme(lead, 24)
    for role in ("manager", "hr_adviser", "coach", "trainer", "commissioner", "evaluator", "controller", "support"):
        give_seat(made, actor(organisation, role).user, role, by=lead)
    wave = open_new(made, lead)
    answer(wave, ordinary)
    return wave


def release(wave, lead) -> Release:
    """Close a wave and make its release, as the worker does."""
    ask_for(closed(wave, lead))
    release_programme.func(str(wave.programme_id))
    return Release.objects.get(wave=wave)


@pytest.fixture
def two(asked, lead):
    """A programme with two waves of the same people, both released; returns the last release."""
    release(asked, lead)
    second = open_new(asked.programme, lead, "na")
    answer(second, lambda number, item: str(min(5, 2 + int(ordinary(number, item) or 1))))
    return release(second, lead)


def path(made, part="niveau-3") -> str:
    return f"/programma/{made.programme_id}/uitkomsten/{made.number}/{part}/"


def words(answer) -> str:
    """Return what a page says, without its links to where numbers come from."""
    html = re.sub(r'<a class="origin".*?</a>', "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_the_first_finding_is_the_heading_and_its_evidence_stands_beside_it(two, visit):
    page = visit("manager").get(path(two))
    assert page.status_code == 200
    report = report_of(two, "nl")
    [section] = [one for one in report.sections if one.key == "level_3"]
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", page.content.decode(), re.DOTALL)
    assert section.blocks[0].text in unescape(re.sub(r"<a.*?</a>|<[^>]+>", "", heading[1], flags=re.DOTALL))
    assert "Je kunt zeggen" in words(page)
    assert "Je kunt niet zeggen" in words(page)
    assert "Wat weten we niet?" in words(page)
    assert page.content.decode().count("<h1") == 1


def test_the_tab_goes_to_the_last_release_and_an_earlier_one_says_that_it_is(two, visit):
    lead = visit("lead")
    assert lead.get(f"/programma/{two.programme_id}/uitkomsten/").url == path(two)
    assert "Dit zijn eerdere uitkomsten" in words(lead.get(path(Release.objects.get(number=1))))
    assert "Dit zijn eerdere uitkomsten" not in words(lead.get(path(two)))


@pytest.mark.parametrize("role", READERS)
def test_every_reader_sees_the_same_figures(two, visit, role):
    shown = re.findall(r"<td[^>]*>(.*?)</td>", visit(role).get(path(two)).content.decode())
    assert shown == re.findall(r"<td[^>]*>(.*?)</td>", visit("lead").get(path(two)).content.decode())
    assert shown


def test_a_number_on_the_page_is_that_of_the_command_line(two, visit, tmp_path):
    file = tmp_path / "studie.zip"
    file.write_bytes(snapshot_of(two))
    from oogst import evaluate
    from oogst.language.numbers import decimal

    report = evaluate(read_study(file).study, "nl")
    finding = next(one for one in report.released if one.about.kind == "change")
    page = words(visit("evaluator").get(path(two)))
    assert decimal(abs(finding.numbers.estimate), "nl", 2) in page
    cells = [
        cell
        for one in report.sections
        if one.key == "level_3"
        for block in one.blocks
        for row in getattr(getattr(block, "table", block), "rows", ())
        for cell in row.cells
    ]
    assert cells
    for cell in cells:
        assert " ".join(cell.split()) in page


def test_no_page_drawing_or_table_holds_a_code_or_a_name_of_somebody(two, visit):
    lead = visit("lead")
    found = []
    for part in ("niveau-1", "niveau-2", "niveau-3", "niveau-4", "niveau-5", "deelname", "niet-gezien", "methode"):
        page = lead.get(path(two, part)).content.decode()
        found.append(page)
        found += [lead.get(url).content.decode() for url in re.findall(r'src(?:set)?="(/programma[^"]+svg)"', page)]
    everything = " ".join(found).lower()
    assert "kanarie" not in everything
    codes = re.findall(
        r"\b[paf][0-9a-f]{16}\b", zipfile.ZipFile(io.BytesIO(snapshot_of(two))).read("people.csv").decode()
    )
    assert codes
    assert not [code for code in codes if code in everything]


def test_a_small_group_is_suppressed_in_place_with_its_reason(organisation, lead, visit):
    made = make_programme(lead, 13)
    wave = open_new(made, lead, "na")
    # Three people of the night answer: too few to show, and the rest would give them away.
    answer(wave, lambda number, item: str(1 + number % 5) if number % 2 or number < 6 else None)
    page = visit("lead").get(path(release(wave, lead)))
    assert 'class="suppressed' in page.content.decode()
    assert (
        re.search(r"nacht|dag", re.sub(r'<div class="suppressed.*?</div>', "", page.content.decode(), flags=re.DOTALL))
        is None
    )


def test_a_figure_can_be_taken_along_as_drawing_picture_and_sheet(two, visit):
    lead = visit("lead")
    page = lead.get(path(two)).content.decode()
    start = re.search(r'src="(/programma/[^"]+/figuur/\d+/nl-)breed.svg"', page)[1]
    drawn = lead.get(f"{start}breed.svg")
    assert (drawn["Content-Type"], drawn.content[:4]) == ("image/svg+xml", b"<svg")
    assert lead.get(f"{start}smal.svg").content != drawn.content
    assert lead.get(f"{start}beeld.png").content[:4] == b"\x89PNG"
    sheet = zipfile.ZipFile(io.BytesIO(lead.get(f"{start}tabel.xlsx").content)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert lead.get(f"{start}anders.svg").status_code == 404
    assert lead.get(f"{start.replace('/nl-', '/de-')}breed.svg").status_code == 404
    assert lead.get(re.sub(r"figuur/\d+", "figuur/999", f"{start}breed.svg")).status_code == 404
    assert visit("coach").get(f"{start}breed.svg").status_code == 404


def test_without_a_release_the_page_tells_when_there_will_be_one(asked, lead, visit):
    url = f"/programma/{asked.programme_id}/uitkomsten/"
    assert "De meting loopt tot en met" in words(visit("manager").get(url))
    ask_for(closed(asked, lead))
    busy = words(visit("manager").get(url))
    assert "De uitkomsten worden gemaakt" in busy
    assert "Je kunt deze pagina verlaten" in busy


def test_before_any_wave_the_page_tells_what_it_is_for(programme, visit):
    page = words(visit("manager").get(f"/programma/{programme.id}/uitkomsten/"))
    assert "Er zijn nog geen uitkomsten" in page
    assert "Als een meting sluit" in page


def test_a_release_that_failed_says_why_and_the_last_good_one_stays(asked, lead, visit):
    first = release(asked, lead)
    second = closed(open_new(asked.programme, lead, "na"), lead)
    made = ask_for(second)
    Release.objects.filter(pk=made.pk).update(state=ReleaseState.FAILED, reason=[["unexpected", {"kind": "KeyError"}]])
    page = visit("lead").get(path(first))
    assert "De antwoorden zijn veilig" in words(page)
    assert "KeyError" in words(page)
    assert "uitgave 1" in words(page)
    assert "Probeer het opnieuw" in words(page)
    assert "Probeer het opnieuw" not in words(visit("manager").get(path(first)))
    visit("lead").post(f"/programma/{asked.programme_id}/uitkomsten/opnieuw/")
    made.refresh_from_db()
    assert made.state == ReleaseState.WAITING


def test_a_wave_that_closed_later_is_told_until_its_figures_are_there(asked, lead, visit):
    first = release(asked, lead)
    ask_for(closed(open_new(asked.programme, lead, "na"), lead))
    assert "van voor de laatste meting" in words(visit("lead").get(path(first)))
    release_programme.func(str(asked.programme_id))
    assert "van voor de laatste meting" not in words(visit("lead").get(path(first)))


def test_amounts_are_for_who_may_see_money(two, visit):
    assert visit("manager").get(path(two, "niveau-5")).status_code == 404
    assert visit("commissioner").get(path(two, "niveau-5")).status_code == 200
