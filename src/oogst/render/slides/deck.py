"""From planned slides to a presentation."""

from __future__ import annotations

import io
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from oogst.language.message import say
from oogst.render.colophon import colophon
from oogst.render.drawings import Drawings
from oogst.render.plain import without_controls
from oogst.render.slides import template
from oogst.render.slides.native import draw_native
from oogst.render.slides.picture import draw_picture
from oogst.render.slides.plan import Line, Slide, plan_slides, spoken
from oogst.render.slides.settled import settle
from oogst.render.slides.tables import SIGNS_ON_LINE, letter_size, row_heights
from oogst.render.texts import explains_methods
from oogst.render.widths import column_widths
from oogst.types.house import HouseStyle
from oogst.types.report import Figure, Report, Table

LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_NUMBER = (
    "<p:sp {names}><p:nvSpPr><p:cNvPr id='{id}' name='Slide Number'/><p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
    "<p:nvPr><p:ph type='sldNum' sz='quarter' idx='12'/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
    "<a:p><a:fld id='{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}' type='slidenum'><a:rPr/><a:t>{at}</a:t></a:fld></a:p>"
    "</p:txBody></p:sp>"
)


def build_deck(report: Report, drawings: Drawings, house: HouseStyle) -> bytes:
    """Return a report as a presentation."""
    writer = _Writer(report, drawings, house)
    writer.add_cover()
    for slide in plan_slides(report):
        writer.add(slide)
    writer.add_last()
    return writer.finish()


class _Writer:
    """Adds slides to one presentation."""

    def __init__(self, report: Report, drawings: Drawings, house: HouseStyle) -> None:
        self._report = report
        self._drawings = drawings
        self._house = house
        self._deck = template.open_template(house.accent)

    def add_cover(self) -> None:
        report, language = self._report, self._report.language
        slide = self._slide(template.TITLE_SLIDE, report.title)
        lines = [Line(report.subtitle)]
        if report.draft_because:
            lines += [Line(say("render.draft_why", language), "strong")]
            lines += [Line(reason) for reason in report.draft_because]
        _fill(slide.placeholders[1].text_frame, tuple(lines))
        if self._house.logo:
            _place_logo(slide, self._house)
        self._note(slide, (say("render.colophon", language), *colophon(report)))

    def add(self, planned: Slide) -> None:
        layout = template.TITLE_AND_TEXT if planned.lines else template.TITLE_ONLY
        slide = self._slide(layout, planned.title)
        if planned.lines:
            _fill(slide.placeholders[1].text_frame, planned.lines)
        if planned.figure:
            self._draw(slide, planned.figure, template.foot_top(planned.foot))
        if planned.table:
            _tabulate(slide, planned.table)
        if planned.foot:
            _write_foot(slide, planned.foot)
        self._number(slide)
        self._note(slide, planned.notes)

    def add_last(self) -> None:
        language = self._report.language
        slide = self._slide(template.TITLE_AND_TEXT, say("render.colophon", language))
        _fill(slide.placeholders[1].text_frame, tuple(Line(line, "bullet") for line in colophon(self._report)))
        told = [
            line
            for section in self._report.sections
            if explains_methods(section)
            for block in section.blocks
            for line in spoken(block)
        ]
        self._note(slide, tuple(told))

    def finish(self) -> bytes:
        """Return the presentation with its properties and languages set."""
        report, day = self._report, self._report.colophon.evaluated_on
        told = self._deck.core_properties
        told.title, told.subject = without_controls(report.title), without_controls(report.subtitle)
        told.author = told.last_modified_by = without_controls(report.colophon.evaluator or "Oogst")
        told.language = LANGUAGES[report.language]
        for slide in self._deck.slides:
            _speak(slide.element, LANGUAGES[report.language])
            _speak(slide.notes_slide.element, LANGUAGES[report.language])
        made = io.BytesIO()
        self._deck.save(made)
        stamp = f"{day.isoformat()}T00:00:00Z" if day else "2000-01-01T00:00:00Z"
        return settle(made.getvalue(), stamp)

    def _slide(self, layout: int, title: str) -> Any:
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[layout])
        slide.shapes.title.text_frame.text = without_controls(title)
        if len(title) > 95:
            slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(22)
        return slide

    def _number(self, slide: Any) -> None:
        """Add the slide's number, last in reading order; the library leaves it out."""
        shapes = slide.shapes._spTree  # noqa: SLF001 -- no door
        at = len(self._deck.slides)
        shapes.append(parse_xml(_NUMBER.format(names=nsdecls("p", "a"), id=shapes.max_shape_id + 1, at=at)))

    def _draw(self, slide: Any, figure: Figure, bottom: int) -> None:
        height = min(template.BODY_HEIGHT, bottom - template.BODY_TOP)
        box = (template.MARGIN, template.BODY_TOP, template.INNER, height)
        has_rows = bool(figure.table.rows)
        shape = draw_native(slide, figure.chart, box, self._report.language) if has_rows else None
        if shape is None:
            shape = draw_picture(slide, self._drawings.svg(figure), self._drawings.png(figure), box)
        _describe(shape, figure.title, figure.alt)

    def _note(self, slide: Any, lines: tuple[str, ...]) -> None:
        slide.notes_slide.notes_text_frame.text = without_controls("\n".join(lines))


def _fill(frame: Any, lines: tuple[Line, ...]) -> None:
    frame.word_wrap = True
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = without_controls(line.text)
        run.font.bold = True if line.look == "strong" else None
        run.font.size = Pt(14) if line.look == "fact" else Pt(18)
        paragraph.space_after = Pt(6)
        if line.look != "bullet":
            _without_bullet(paragraph)


def _place_logo(slide: Any, house: HouseStyle) -> None:
    """Add the logo above the title, as large as fits."""
    shape = slide.shapes.add_picture(io.BytesIO(house.logo), template.MARGIN, template.LOGO_TOP)
    scale = min(template.LOGO_WIDTH / shape.width, template.LOGO_HEIGHT / shape.height)
    shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
    _describe(shape, house.name, house.name)


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- bullets have no door
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))


def _write_foot(slide: Any, lines: tuple[str, ...]) -> None:
    width, top = template.INNER - template.NUMBER_WIDTH, template.foot_top(lines)
    frame = slide.shapes.add_textbox(template.MARGIN, top, width, template.FOOT_BOTTOM - top).text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.text = without_controls(line)
        paragraph.runs[0].font.size = template.SMALL


def _tabulate(slide: Any, table: Table) -> None:
    heights, size = row_heights(table), letter_size(table)
    box = (template.MARGIN, template.BODY_TOP, template.INNER, sum(heights))
    frame = slide.shapes.add_table(len(heights), len(table.columns), *box)
    _describe(frame, table.caption, table.note or "")
    widths = column_widths(table, SIGNS_ON_LINE)
    for place, width in enumerate(widths):
        frame.table.columns[place].width = int(template.INNER * width / sum(widths))
    for at, height in enumerate(heights):
        frame.table.rows[at].height = height
    for at, cells in enumerate((table.columns, *(row.cells for row in table.rows))):
        for place, text in enumerate(cells):
            paragraph = frame.table.cell(at, place).text_frame.paragraphs[0]
            paragraph.text = without_controls(text)
            is_numeric = place < len(table.numeric) and table.numeric[place]
            paragraph.alignment = PP_ALIGN.RIGHT if is_numeric else PP_ALIGN.LEFT
            for run in paragraph.runs:
                run.font.size = size


def _describe(shape: Any, title: str, alt: str) -> None:
    named = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 -- text alternatives have no door
    named.set("name", without_controls(title))
    named.set("descr", without_controls(alt or title))


def _speak(element: Any, language: str) -> None:
    for run in element.iter(qn("a:r")):
        run.get_or_add_rPr().set("lang", language)
