"""A report file in the organisation's house style, how many pages it has, and findings that are put into it."""

from __future__ import annotations

import io
import json
import re
from html import unescape

import pikepdf
import pytest
from django.urls import reverse
from pptx import Presentation

from oogst.types.house import OOGST
from oogst_web.organisations.house import set_logo, set_theme
from oogst_web.organisations.look import as_it_was, look_of
from oogst_web.organisations.theme import read_theme
from oogst_web.programmes.models import Programme
from oogst_web.reports import domain
from oogst_web.reports.models import Draft, Version
from oogst_web.reports.queries import open_draft, open_version, rows_of, shown_order
from tests.factories.house import picture
from tests.oogst.render.reading import as_shown
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.reporting import approved, draft_in, ready, told_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
RED = "--basis-color-action-1-inverse-bg-default:#8A1538;"
PALE = "--basis-color-action-1-inverse-bg-default:#FF9AB5;"


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def release(programme, lead):
    return told_in(programme, opened_wave(programme, lead))


def dress(lead, tokens=RED, logo=True):
    """Give the organisation a theme and a logo."""
    set_theme(read_theme(f":root{{{tokens}}}".encode()), by=lead)
    set_logo(picture() if logo else None, by=lead)


def url(name, programme, *arguments):
    return reverse(name, args=[programme.id, *arguments])


def pages(content):
    with pikepdf.open(io.BytesIO(content)) as document:
        return len(document.pages)


def test_files_have_the_colour_and_the_logo_of_the_organisation(release, lead):
    dress(lead)
    draft = Draft.objects.get(pk=draft_in(release, lead, "participants").pk)
    page = bytes(ready(draft, lead, "html").content).decode()
    assert "--oo-actie:#8a1538" in page
    assert f'alt="{lead.organisation.name}"' in page
    deck = Presentation(io.BytesIO(bytes(ready(draft, lead, "pptx").content)))
    assert picture() in [shape.image.blob for shape in deck.slides[0].shapes if shape.shape_type == 13]
    with pikepdf.open(io.BytesIO(bytes(ready(draft, lead, "pdf").content))) as document:
        assert document.pages[0].get_images()


@pytest.mark.parametrize(
    ("tokens", "accent"),
    [(RED, "#8a1538"), (PALE, OOGST.accent), ("--oo-action-soft:#8A1538;--oo-action:#FFFFFF;", OOGST.accent)],
)
def test_a_colour_that_cannot_be_read_on_the_surfaces_of_a_report_stays_oogsts_own(lead, tokens, accent):
    dress(lead, tokens, logo=False)
    assert look_of(lead.organisation).accent == accent
    # Also when the kept theme was tampered with.
    lead.organisation.theme = {"taken": {"--oo-action": "#FF9AB5"}}
    assert look_of(lead.organisation) == OOGST


def test_without_theme_or_logo_a_report_looks_like_oogst(organisation):
    assert look_of(organisation) == OOGST


def test_an_approved_version_keeps_the_look_that_it_had(release, lead):
    dress(lead)
    version = approved(draft_in(release, lead, "participants"), lead)
    before = {form: bytes(ready(version.draft, lead, form, version).content) for form in ("html", "pdf", "pptx")}
    assert b"#8a1538" in before["html"]
    set_theme(None, by=lead)
    set_logo(None, by=lead)
    again = Version.objects.get()
    assert {form: bytes(ready(again.draft, lead, form, again).content) for form in before} == before
    assert domain.is_sealed(again)
    assert b"#8a1538" not in bytes(ready(again.draft, lead, "html").content)


def test_the_look_is_part_of_the_seal(release, lead):
    dress(lead)
    version = approved(draft_in(release, lead, "participants"), lead)
    version.edition["look"]["accent"] = "#000000"
    assert not domain.is_sealed(version)


def test_a_version_of_before_there_were_looks_still_opens(release, lead):
    version = approved(draft_in(release, lead, "participants"), lead)
    del version.edition["look"], version.edition["picked"]
    assert open_version(version).report.sections
    assert as_it_was(version.edition.get("look")) == OOGST


@pytest.mark.parametrize("study", ["projectassistenten", "leiderschap"])
def test_the_builder_tells_the_pages_of_what_is_approved(programme, lead, visit, study):
    release = told_in(programme, opened_wave(programme, lead), study)
    dress(lead)
    draft = draft_in(release, lead, "management")
    page = visit("lead").get(url("report", programme, draft.id)).content.decode()
    assert "Op papier: 1 bladzijde." in page
    assert "De directie leest één bladzijde" not in page
    version = approved(draft, lead)
    assert pages(bytes(ready(draft, lead, "pdf", version).content)) == 1


def test_a_longer_report_for_management_says_what_can_go_and_leaves_nothing_out_itself(release, lead, visit, programme):
    draft = draft_in(release, lead, "management")
    for key in ("chain", "level_3"):
        domain.switch(draft, key, is_shown=True, by=lead)
        draft.refresh_from_db()
    page = unescape(visit("lead").get(url("report", programme, draft.id)).content.decode())
    titles = {section.key: section.title for section in open_draft(draft).base.sections}
    told = int(re.search(r"Op papier: (\d+) bladzijden", page)[1])
    assert told > 1
    assert "De directie leest één bladzijde. Er valt nooit vanzelf iets weg." in page
    assert f"Dit kun je weglaten: {titles['chain']}, {titles['level_3']}." in page
    version = approved(draft, lead)
    assert pages(bytes(ready(draft, lead, "pdf", version).content)) == told
    shown = [section.key for section in open_version(version).report.sections]
    assert shown[:-1] == ["summary", "not_seen", "unknown", "chain", "level_3"]


def test_pages_are_counted_anew_when_the_report_changes(release, lead):
    draft = draft_in(release, lead, "managers")
    first = domain.foresee_pages(draft)
    domain.switch(draft, "level_3", is_shown=True, by=lead)
    draft.refresh_from_db()
    assert domain.foresee_pages(draft) > first


def findings_in(release, section):
    report = open_draft(Draft(release=release, audience="research", language="nl", order=[], rewrites={})).base
    [found] = [one for one in report.sections if one.key == section]
    return [
        block.finding for block in found.blocks if getattr(block, "finding", None) and type(block).__name__ == "Heading"
    ]


def put(client, programme, finding, report):
    return client.post(url("put_in_report", programme), {"finding": finding, "report": str(report)})


def told_findings(draft):
    draft.refresh_from_db()
    report = open_draft(draft).report
    return {key: [block.finding for block in section.blocks if type(block).__name__ == "Heading" and block.finding]
            for section in report.sections for key in (section.key,)}  # fmt: skip


def test_one_button_puts_a_finding_into_a_new_report_and_no_other(release, lead, visit, programme):
    first, second = findings_in(release, "level_3")[:2]
    answer = put(visit("lead"), programme, first, "management")
    draft = Draft.objects.get()
    assert answer.url == f"{url('report', programme, draft.id)}#section-level_3"
    assert told_findings(draft)["level_3"] == [first]
    put(visit("lead"), programme, second, draft.id)
    assert told_findings(draft)["level_3"] == [first, second]
    put(visit("lead"), programme, second, draft.id)
    assert draft.picked == {"level_3": [first, second]}
    page = visit("lead").get(answer.url).content.decode()
    assert "2 van de 4 uitkomsten" in page
    content = json.loads(bytes(ready(draft, lead).content))
    assert {first, second} <= set(content["findings"])
    [section] = [one for one in content["sections"] if one["key"] == "level_3"]
    assert findings_in(release, "level_3")[2] not in json.dumps(section)


def test_what_was_put_in_is_approved_with_it_and_its_other_sentences_cannot_be_changed(release, lead):
    first = findings_in(release, "level_3")[0]
    draft = draft_in(release, lead, "management")
    whole = draft_in(release, lead, "managers")
    domain.switch(whole, "level_3", is_shown=True, by=lead)
    domain.put_in(draft, first, by=lead)
    draft.refresh_from_db()
    whole.refresh_from_db()
    lines = {row.key: row.lines for row in rows_of(open_draft(whole))}["level_3"]
    shown = {line.place for row in rows_of(open_draft(draft)) for line in row.lines if row.key == "level_3"}
    hidden = next(line.place for line in lines if line.place not in shown)
    with pytest.raises(domain.LockedError):
        domain.rewrite(draft, hidden, "Anders.", "", by=lead)
    domain.rewrite(draft, min(shown), "Zo zeggen wij het.", "Dat is beter te lezen.", by=lead)
    draft.refresh_from_db()
    version = approved(draft, lead)
    told = str(open_version(version).report.sections)
    assert "Zo zeggen wij het." in told
    assert version.edition["picked"] == {"level_3": [first]}


def test_a_section_that_is_shown_whole_stays_whole_and_goes_and_comes_back_whole(release, lead):
    everything = findings_in(release, "level_3")
    draft = draft_in(release, lead, "managers")
    domain.put_in(draft, everything[1], by=lead)
    domain.move(draft, "level_3", up=True, by=lead)
    draft.refresh_from_db()
    order = shown_order(open_draft(draft))
    domain.switch(draft, "level_3", is_shown=True, by=lead)
    assert told_findings(draft)["level_3"] == everything
    assert shown_order(open_draft(draft)) == order
    domain.put_in(draft, everything[0], by=lead)
    assert told_findings(draft)["level_3"] == everything
    domain.switch(draft, "level_3", is_shown=False, by=lead)
    assert "level_3" not in told_findings(draft)


def test_what_its_readers_may_not_have_does_not_get_in_and_leaves_no_empty_report(release, lead, visit, programme):
    [amount] = findings_in(release, "money")
    for audience, finding in (
        ("managers", amount),
        ("participants", findings_in(release, "level_3")[0]),
        ("management", "x"),
    ):
        assert put(visit("lead"), programme, finding, audience).status_code == 404
    assert not Draft.objects.exists()
    assert put(visit("commissioner"), programme, amount, "management").status_code == 404
    assert put(visit("lead"), programme, amount, "management").status_code == 302


def test_a_report_on_older_figures_or_of_another_programme_gets_nothing_new(release, lead, visit, programme):
    draft = draft_in(release, lead, "management")
    finding = findings_in(release, "level_3")[0]
    wave = opened_wave(programme, lead)
    wave.pk, wave.moment = None, "later"
    wave.save(force_insert=True)
    told_in(programme, wave, "buitendienst")
    assert put(visit("lead"), programme, finding, draft.id).status_code == 404
    other = Programme.objects.exclude(pk=programme.pk).first()
    if other is not None:
        assert put(visit("lead"), other, finding, draft.id).status_code == 404


def test_the_outcome_offers_reports_to_who_makes_them_only(release, lead, visit, programme):
    draft_in(release, lead, "managers")
    address = reverse("outcome", args=[programme.id, release.number, "niveau-3"])
    page = visit("lead").get(address).content.decode()
    form = page[page.index("Zet in rapport") - 900 : page.index("Zet in rapport")]
    assert re.findall(r"<option[^>]*>([^<]+)</option>", form) == [
        "Leidinggevenden",
        "Directie (nieuw)",
        "Onderzoek (nieuw)",
    ]
    for role in ("commissioner", "manager", "trainer", "hr_adviser"):
        assert "Zet in rapport" not in visit(role).get(address).content.decode()
    money = reverse("outcome", args=[programme.id, release.number, "niveau-5"])
    assert "Leidinggevenden" not in visit("lead").get(money).content.decode()


@pytest.mark.parametrize("part", ["niveau-1", "niveau-2", "niveau-3", "niveau-5", "deelname", "niet-gezien"])
def test_everything_on_an_outcome_page_can_be_taken_along(release, lead, visit, programme, part):
    page = visit("lead").get(reverse("outcome", args=[programme.id, release.number, part])).content.decode()
    findings = page.split('<section class="stack finding"')[1:]
    assert findings
    for finding in findings:
        assert "data-copy=" in finding
        for figure in re.findall(r"<figure class=\"card.*?</figure>", finding, re.DOTALL):
            links = re.findall(r'href="([^"]+)" download', figure)
            assert [link.rsplit("-", 1)[1] for link in links] == ["beeld.png", "breed.svg", "tabel.xlsx"]
            assert visit("lead").get(links[2]).content[:2] == b"PK"
        tables = re.sub(r"<figure class=\"card.*?</figure>", "", finding, flags=re.DOTALL)
        assert tables.count("<table") == tables.count("tabel.xlsx")


def test_a_table_without_a_figure_goes_to_a_spreadsheet(programme, lead, visit):
    release = told_in(programme, opened_wave(programme, lead), "leiderschap")
    page = visit("lead").get(reverse("outcome", args=[programme.id, release.number, "methode"])).content.decode()
    [link] = re.findall(r'href="([^"]+/tabel/\d+/nl-tabel.xlsx)"', page)
    client = visit("manager")
    assert client.get(link).content[:2] == b"PK"
    assert client.get(link.replace("/nl-", "/de-")).status_code == 404
    assert client.get(re.sub(r"tabel/\d+/", "tabel/99/", link)).status_code == 404
    assert visit("coach").get(link).status_code == 404


def test_all_programmes_go_to_one_spreadsheet_with_amounts_for_who_may_see_them(release, visit):
    from openpyxl import load_workbook

    def rows(role):
        content = visit(role).get(reverse("portfolio_sheet")).content
        return [
            [as_shown(cell) for cell in row if cell.value is not None]
            for row in load_workbook(io.BytesIO(content)).worksheets[0]
        ]

    page = unescape(visit("lead").get(reverse("portfolio")).content.decode())
    told = {cell for row in rows("lead") for cell in row if cell}
    for cell in re.findall(r'data-head="Wat we zien">([^<]+)</td>', page):
        assert cell in told
    assert len(rows("manager")) == len(rows("lead")) - 1
    assert len(rows("coach")) < 5


def test_a_sentence_copied_from_the_portfolio_names_its_programme_and_a_return_its_number(programme, lead, visit):
    told_in(programme, opened_wave(programme, lead), "leiderschap")
    page = unescape(visit("lead").get(reverse("portfolio")).content.decode())
    copied = re.findall(r'data-copy="([^"]+)"', page)
    assert copied
    assert all(one.startswith(f"{programme.title}: ") for one in copied)
    [money] = [one for one in copied if "Het rendement (ROI) is " in one]
    assert re.search(r"is −?\d+%\. De uitkomst ligt waarschijnlijk tussen", money), money
    assert "Het rendement" not in unescape(visit("manager").get(reverse("portfolio")).content.decode())
