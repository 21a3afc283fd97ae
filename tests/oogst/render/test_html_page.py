"""The page stands alone, can be used by everyone, and shows where each number comes from."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from oogst.render import RENDERERS, Drawings
from oogst.types.report import Paragraph, Report, Section, Sentence, Table, TableRow
from tests.oogst.render.tracing import untraced_numbers

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def page(rendered: dict[str, bytes]) -> html.HtmlElement:
    return html.fromstring(rendered["html"])


def page_of(report: Report, *sections: Section) -> bytes:
    small = replace(report, sections=sections)
    return RENDERERS.get("html").render(small, Drawings(small))


def test_every_number_is_traced_to_a_finding_or_has_a_stated_reason(rendered: dict[str, bytes]) -> None:
    assert untraced_numbers(rendered["html"]) == []


@pytest.mark.parametrize(
    ("sentence", "is_found"),
    [
        (Sentence("12 mensen"), True),
        (Sentence("12 mensen", "share:asks_on"), False),
        (Sentence("Binnen 12 maanden", is_design=True), False),
        (Sentence("Gemeten op 9 maart 2026"), False),
        (Sentence("Niveau 3 gaat over gedrag"), False),
        (Sentence("Niveau 3 telt 12 mensen"), True),
    ],
)
def test_a_number_without_a_finding_is_found(report: Report, sentence: Sentence, *, is_found: bool) -> None:
    page = page_of(report, Section("summary", "Kort", (Paragraph((sentence,)),)))
    assert bool(untraced_numbers(page)) is is_found


def test_a_row_without_a_finding_is_found(report: Report) -> None:
    table = Table("Per team", ("Team", "Mensen"), (TableRow(("Noord", "7")),), (False, True))
    assert untraced_numbers(page_of(report, Section("summary", "Kort", (table,)))) == ["7"]


def test_every_link_leads_to_a_place_in_the_page(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    links = page.xpath("//a/@href")
    assert len(ids) == len(set(ids))
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_each_finding_has_its_key_method_input_and_people(page: html.HtmlElement, report: Report) -> None:
    entries = {each.get("data-finding"): each for each in page.xpath("//*[@id='herkomst']//li")}
    assert list(entries) == [finding.key for finding in report.released]
    told = " ".join(entries["share:asks_on"].text_content().split())
    assert "Aandeel met marge, versie 1" in told
    assert "answers (416 rijen, answers.csv), people (26 rijen, people.csv)" in told
    assert "26 uitgenodigd, 16 antwoordden, 16 geteld" in told
    assert entries["share:asks_on"].xpath(".//a/@href") == ["#methode-share"]
    assert "Niet getoond, om de privacy." in entries["share:west"].text_content()


def test_each_named_finding_is_linked_to_its_entry(page: html.HtmlElement) -> None:
    anchors = {each.get("data-finding"): each.get("id") for each in page.xpath("//*[@id='herkomst']//li")}
    for row in page.xpath("//tr[@data-finding]"):
        assert row.xpath("./th//a/@href") == ["#" + anchors[row.get("data-finding")]]


def test_one_link_serves_a_run_of_sentences_about_one_finding(report: Report) -> None:
    said = tuple(Sentence(text, "share:asks_on") for text in ("Eén.", "Twee."))
    page = html.fromstring(page_of(report, Section("summary", "Kort", (Paragraph(said),))))
    assert len(page.xpath("//p/span[@data-finding]")) == 2
    assert len(page.xpath("//p//a[@class='bron']")) == 1


def test_the_page_is_one_file_without_scripts(rendered: dict[str, bytes], page: html.HtmlElement) -> None:
    assert page.xpath("//script | //link | //iframe | //img | //object | //@style") == []
    assert [link for link in page.xpath("//@href | //@src | //@action") if not link.startswith("#")] == []
    assert b"url(http" not in rendered["html"]
    assert rendered["html"].startswith(b"<!DOCTYPE html>")
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]


def test_language_title_landmarks_and_skip_link_are_there(page: html.HtmlElement, report: Report) -> None:
    assert page.get("lang") == "nl"
    assert report.title in page.findtext(".//title")
    assert [len(page.xpath(f"//{name}")) for name in ("main", "header", "footer", "nav", "h1")] == [1] * 5
    first = page.xpath("//body//a")[0]
    assert first.get("class") == "skip"
    assert page.xpath("//main/@id") == [first.get("href").removeprefix("#")]


def test_headings_never_skip_a_level(page: html.HtmlElement) -> None:
    levels = [int(each.tag[1]) for each in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_headers_and_can_be_scrolled_by_keyboard(page: html.HtmlElement) -> None:
    tables = page.xpath("//table")
    assert tables
    for table in tables:
        assert table.findtext("caption").strip()
        assert set(table.xpath("./thead//th/@scope")) == {"col"}
        assert table.xpath("count(./tbody/tr)") == table.xpath("count(./tbody/tr/th[@scope='row'])")
        assert table.getparent().get("tabindex") == "0"
        assert table.getparent().get("aria-labelledby") == table.find("caption").get("id")


def test_a_table_of_text_can_be_stacked_and_stays_a_table(report: Report) -> None:
    row = TableRow(("Doel", "Gezien", "Wij zien dit", "Aanwijzing"), "share:asks_on")
    wordy = Table("Doelen", ("Doel", "Gezien?", "Wat we zien", "Bewijs"), (row,))
    numeric = replace(wordy, numeric=(False, True, True, True))
    page = html.fromstring(page_of(report, Section("summary", "Kort", (wordy, numeric))))
    stacked, other = page.xpath("//table")
    assert stacked.xpath(".//td/@data-kop") == ["Gezien?", "Wat we zien:", "Bewijs:"]
    assert {*stacked.xpath(".//@role")} == {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"}
    assert other.xpath(".//@role | .//@data-kop") == []


def test_figures_have_two_named_drawings_and_a_table(page: html.HtmlElement) -> None:
    figures = page.xpath("//figure[contains(@class, 'figuur')]")
    assert len(figures) == 5
    for figure in figures:
        drawings = figure.xpath(".//svg[@role='img']")
        assert len(drawings) == 2
        for drawing in drawings:
            named = drawing.get("aria-labelledby").split()
            assert all(drawing.xpath(f".//*[@id='{name}']")[0].text for name in named)
        assert figure.xpath("./details//table")


def test_what_people_wrote_is_never_markup(page: html.HtmlElement) -> None:
    assert "<b>#alle</b> teams *evenveel* tijd kregen: $x^2$ & meer." in page.text_content()
    assert page.xpath("//b[text()='#alle']") == []


def test_a_draft_says_so_and_why_and_a_final_report_does_not(report: Report, page: html.HtmlElement) -> None:
    assert "Het doel op niveau 4 wordt niet gemeten." in page.xpath("//header")[0].text_content()
    final = html.fromstring(page_of(replace(report, draft_because=()), report.sections[0]))
    assert "Concept" not in final.xpath("//header")[0].text_content()
