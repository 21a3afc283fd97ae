"""Slides say a finding, their charts can be edited, their notes hold n and method."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from oogst.render import RENDERERS, Drawings
from oogst.render.slides.native import NATIVE
from oogst.render.slides.plan import LINES_ON_SLIDE, plan_slides
from oogst.types.report import Bullets, Callout, Heading, Paragraph, Report, Section, Sentence, Table, TableRow
from tests.factories.report import behaviour_figure

pytestmark = pytest.mark.slow

SCATTER_SERIES = (
    "idx",
    "order",
    "tx",
    "spPr",
    "marker",
    "dPt",
    "dLbls",
    "trendline",
    "errBars",
    "xVal",
    "yVal",
    "smooth",
)
"""The order in which the schema of DrawingML charts wants the parts of a scatter series."""


@pytest.fixture(scope="module")
def deck(rendered: dict[str, bytes]) -> Any:
    return Presentation(io.BytesIO(rendered["pptx"]))


def slide_of(deck: Any, title: str) -> Any:
    return next(slide for slide in deck.slides if slide.shapes.title.text_frame.text == title)


def chart_of(slide: Any) -> Any:
    return next(shape for shape in slide.shapes if shape.has_chart)


def test_the_deck_is_wide_and_says_its_title_and_language(deck: Any, report: Report) -> None:
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=1e-3)
    assert deck.core_properties.title == report.title
    assert deck.core_properties.language == "nl-NL"
    spoken = {
        run.get("lang")
        for slide in deck.slides
        for run in slide.element.iter(qn("a:rPr"))
        if run.getparent().tag == qn("a:r")
    }
    assert spoken - {None} == {"nl-NL"}


def test_no_text_is_a_tint_that_is_too_light_to_read(deck: Any) -> None:
    pages = [deck.slide_master, *deck.slide_layouts]
    assert [page.name for page in pages if list(page._element.iter(qn("a:tint")))] == []


def test_every_slide_has_its_own_title_and_nothing_sticks_out(deck: Any) -> None:
    for slide in deck.slides:
        assert slide.shapes.title.text_frame.text
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_a_finding_is_the_title_of_its_chart(deck: Any) -> None:
    slide = slide_of(deck, "Meer dan de helft vraagt door, initiatief nemen lukt nog weinig")
    assert chart_of(slide).chart.chart_type is XL_CHART_TYPE.XY_SCATTER


def test_notes_hold_n_method_and_the_table(deck: Any) -> None:
    notes = slide_of(
        deck, "Meer dan de helft vraagt door, initiatief nemen lukt nog weinig"
    ).notes_slide.notes_text_frame.text
    assert "Mensen: 26 uitgenodigd, 16 antwoordden, 16 geteld. Methode: Aandeel met marge, versie 1" in notes
    assert "Ik neem zelf initiatief | 4 van de 16" in notes


def across_of(series: Any) -> list[float]:
    return [float(value.text) for value in series._element.find(qn("c:xVal")).iter(qn("c:v"))]


def test_dots_margins_and_target_are_the_numbers_of_the_finding(deck: Any) -> None:
    chart = chart_of(slide_of(deck, "Meer dan de helft vraagt door, initiatief nemen lukt nog weinig")).chart
    series = {each.name: each for each in chart.plots[0].series}
    assert across_of(series["Gemeten"]) == [12 / 16, 11 / 16, 9 / 16, 4 / 16]
    assert across_of(series["Marge: Ik vraag door na een compliment"])[1] == pytest.approx(0.898)
    assert across_of(series["Marge: Ik neem zelf initiatief"])[0] == pytest.approx(0.102)
    assert list(series["Doel"].iter_values()) == [0.4, 4.6]


def test_groups_get_dots_and_everyone_together_a_diamond(deck: Any) -> None:
    chart = chart_of(slide_of(deck, "Per team lopen de marges over elkaar heen")).chart
    series = {each.name: each for each in chart.plots[0].series}
    assert len(list(series["Gemeten"].iter_values())) == 2
    assert "diamond" in etree.tostring(series["Allen samen"]._element).decode()


def test_parts_of_a_series_of_dots_stand_in_the_order_of_the_schema(deck: Any) -> None:
    found = 0
    for slide in deck.slides:
        for shape in (each for each in slide.shapes if each.has_chart):
            for series in shape.chart._chartSpace.iter(qn("c:ser")):
                names = [etree.QName(child).localname for child in series]
                if "xVal" in names:
                    assert names == sorted(names, key=SCATTER_SERIES.index)
                    found += 1
    assert found > 2


def test_no_series_of_dots_is_longer_than_the_first_so_that_every_program_shows_all_points(deck: Any) -> None:
    lengths = [
        [len(across_of(series)) for series in shape.chart.plots[0].series]
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart and shape.chart.chart_type is XL_CHART_TYPE.XY_SCATTER
    ]
    assert lengths
    assert [each for each in lengths if max(each) > each[0]] == []


def test_a_reason_that_holds_for_several_groups_is_said_once_on_a_slide(report: Report) -> None:
    reasons = tuple(
        Callout("hidden", "Niet getoond", (Sentence("Om de privacy.", finding),)) for finding in ("response:all", None)
    )
    planned = plan_slides(replace(report, sections=(Section("short", "Kort", reasons),)))
    assert [line.text for slide in planned for line in slide.lines] == ["Niet getoond: Om de privacy."]


def test_a_chart_ends_above_the_text_below_it(report: Report) -> None:
    much = tuple(
        Callout("hidden", "Niet getoond", (Sentence(f"Een lange reden. {'Woord ' * 20}{at}"),)) for at in range(4)
    )
    small = replace(report, sections=(Section("short", "Kort", (Heading("Kop"), behaviour_figure(), *much)),))
    deck = Presentation(io.BytesIO(RENDERERS.get("pptx").render(small, Drawings(small))))
    slide = slide_of(deck, "Kop")
    foot = next(shape for shape in slide.shapes if shape.has_text_frame and "lange reden" in shape.text_frame.text)
    drawn = chart_of(slide)
    assert drawn.top + drawn.height <= foot.top


def test_opinions_are_stacked_bars_around_zero(deck: Any) -> None:
    chart = chart_of(slide_of(deck, "De meeste mensen vinden dat de training past")).chart
    values = {series.name: list(series.values) for series in chart.plots[0].series}
    assert chart.chart_type is XL_CHART_TYPE.BAR_STACKED
    assert values["oneens"] == [-1.0]
    assert values["eens"] == [8.0]
    assert values["er tussenin"] == [3.0]


def test_other_charts_are_vectors_with_a_picture_for_old_programs(
    deck: Any, rendered: dict[str, bytes], report: Report
) -> None:
    slide = slide_of(deck, "De buitendienst deed minder vaak mee")
    picture = next(
        shape for shape in slide.shapes if shape.shape_type is not None and shape.shape_type.name == "PICTURE"
    )
    assert picture.image.content_type == "image/png"
    key = picture._element.xpath(".//*[local-name()='svgBlip']/@r:embed")[0]
    assert slide.part.related_part(key).content_type == "image/svg+xml"
    with ZipFile(io.BytesIO(rendered["pptx"])) as package:
        assert "image/svg+xml" in package.read("[Content_Types].xml").decode()
    assert "representation" not in NATIVE


def test_charts_pictures_and_tables_have_text_alternatives(deck: Any, report: Report) -> None:
    told = {
        shape._element.xpath(".//p:cNvPr/@descr")[0]
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart or (shape.shape_type is not None and shape.shape_type.name in {"PICTURE", "TABLE"})
    }
    assert {block.alt for section in report.sections for block in section.blocks if hasattr(block, "alt")} <= told
    assert "" not in told


def test_long_text_and_long_tables_continue_on_a_next_slide(report: Report) -> None:
    items = Bullets(tuple(Sentence("Een zin die niet heel kort is. " * 4) for _ in range(12)))
    table = Table("Lang", ("Naam", "n"), tuple(TableRow((str(at), "5"), "response:all") for at in range(20)))
    section = Section("long", "Lang", (Heading("Veel tekst"), items, Heading("Veel rijen"), table))
    planned = plan_slides(replace(report, sections=(section,)))
    assert [slide.title for slide in planned] == [
        *("Veel tekst", "Veel tekst (vervolg)"),
        *("Veel rijen", "Veel rijen (vervolg)"),
    ]
    assert all(sum(line.height for line in slide.lines) <= LINES_ON_SLIDE for slide in planned)
    assert sum(len(slide.table.rows) for slide in planned if slide.table) == 20


def test_no_row_of_a_table_with_much_text_falls_off_a_slide(report: Report) -> None:
    goal = "Leiders moedigen hun mensen aan om iets nieuws te proberen, ook als het een keer mislukt"
    rows = tuple(TableRow((f"{goal} {n}", "niet gezien", goal, "72")) for n in range(9))
    table = Table("Doelen", ("Doel", "Wat we zagen", "Waar het op rust", "n"), rows, note=goal)
    section = Section("doelen", "Doelen", (table,))
    long = replace(report, sections=(section,))
    deck = Presentation(io.BytesIO(RENDERERS.get("pptx").render(long, Drawings(long))))
    shapes = [(shape, slide) for slide in deck.slides for shape in slide.shapes if shape.has_table]
    seen = [row.cells[0].text for shape, _ in shapes for row in list(shape.table.rows)[1:]]
    assert seen == [row.cells[0] for row in rows]
    assert len(shapes) > 1
    for shape, slide in shapes:
        (foot,) = [other.top for other in slide.shapes if other.has_text_frame and other.text_frame.text == goal]
        bottom = shape.top + sum(row.height for row in shape.table.rows)
        # Each goal takes three lines of its column in letters of fourteen points.
        assert all(row.height >= Pt(3 * 14) for row in list(shape.table.rows)[1:])
        assert bottom <= foot


def test_a_heading_with_a_figure_puts_its_text_in_the_notes(report: Report) -> None:
    told = Paragraph((Sentence("Dit zeggen we erbij.", "share:asks_on"),))
    section = Section("one", "Deel", (Heading("De kop", "share:asks_on"), told, behaviour_figure()))
    slides = plan_slides(replace(report, sections=(section,)))
    assert [slide.title for slide in slides] == ["De kop"]
    assert "Dit zeggen we erbij." in slides[0].notes


def test_signs_that_xml_cannot_hold_do_no_harm(report: Report) -> None:
    section = Section("one", "Deel\x00", (Paragraph((Sentence("a\x07b\ud800 & <c>"),)),))
    odd = replace(report, title="Titel\x0b", sections=(section,))
    deck = Presentation(io.BytesIO(RENDERERS.get("pptx").render(odd, Drawings(odd))))
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == ["Titel", "Deel", "Colofon"]
    assert deck.slides[1].placeholders[1].text_frame.text == "ab & <c>"
