"""An organisation's colour and logo in a report file; charts and words stay as they are."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pptx import Presentation

from oogst.render import RENDERERS, Drawings
from oogst.types.house import OOGST, HouseStyle
from oogst.types.report import Paragraph, Report, Section, Sentence
from tests.factories.house import house, picture
from tests.oogst.render.reading import text_of_pdf

pytestmark = pytest.mark.slow
RED, GREEN = "8A1538", "0F5C46"


def small(report: Report) -> Report:
    return replace(report, sections=(Section("summary", "Kort", (Paragraph((Sentence("Zo ging het."),)),)),))


def made(report: Report, form: str, style: HouseStyle) -> bytes:
    return RENDERERS.get(form).render(report, Drawings(report), style)


@pytest.mark.parametrize("form", ["html", "pdf", "pptx"])
def test_without_a_house_style_a_report_looks_like_oogst(report: Report, form: str) -> None:
    short = small(report)
    assert made(short, form, OOGST) == RENDERERS.get(form).render(short, Drawings(short))


@pytest.mark.parametrize("form", ["json", "xlsx"])
def test_numbers_have_no_house_style(report: Report, form: str) -> None:
    assert made(small(report), form, house()) == made(small(report), form, OOGST)


def test_the_page_has_the_colour_on_paper_and_its_lighter_shade_in_the_dark_and_the_logo(report: Report) -> None:
    page = made(report, "html", house()).decode()
    paper, dark = re.findall(r"@media ([^{]+)\{:root\{--oo-actie:(#\w+)", page)
    assert paper == ("not (prefers-color-scheme:dark),print", "#8A1538")
    assert dark == ("screen and (prefers-color-scheme:dark)", "#F2A3B8")
    logo = f'<img class="huis" src="data:image/png;base64,{b64encode(picture()).decode()}" alt="Gemeente De Linde">'
    assert page.count(logo) == 1
    assert page.index(logo) < page.index("<h1")


def test_the_colours_of_charts_stay(report: Report) -> None:
    drawn = re.compile(r"<svg.*?</svg>", re.DOTALL)
    ours, theirs = (drawn.findall(made(report, "html", style).decode()) for style in (OOGST, house()))
    assert ours
    assert ours == theirs


def test_the_first_page_of_the_document_has_the_logo_and_headings_are_in_the_colour(report: Report) -> None:
    with pikepdf.open(io.BytesIO(made(report, "pdf", house()))) as document:
        with document.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
        first, *others = document.pages
        assert len(first.get_images()) == 1
        assert not any(page.get_images() for page in others)
    assert "GemeenteDeLinde" in text_of_pdf(made(report, "pdf", house()))
    assert paints(made(small(report), "pdf", house())) - paints(made(small(report), "pdf", OOGST)) == {RED}


def paints(content: bytes) -> set[str]:
    """Return the colours that text and lines of the first page have."""
    found = set()
    with pikepdf.open(io.BytesIO(content)) as document:
        for operands, operator in pikepdf.parse_content_stream(document.pages[0]):
            if str(operator) in {"rg", "RG", "scn", "SCN"} and len(operands) == 3:
                found.add("".join(f"{round(float(part) * 255):02X}" for part in operands))
    return found


def test_the_first_slide_has_the_logo_and_titles_are_in_the_colour(report: Report) -> None:
    deck = Presentation(io.BytesIO(made(report, "pptx", house())))
    first, *others = deck.slides
    logo = next(shape for shape in first.shapes if shape.shape_type == 13)
    assert logo.image.blob == picture()
    assert (logo.name, described(logo)) == ("Gemeente De Linde", "Gemeente De Linde")
    assert logo.width / logo.height == pytest.approx(480 / 140, rel=0.01)
    assert logo.top + logo.height < first.shapes.title.top
    assert not [shape for slide in others for shape in slide.shapes if getattr(shape, "image", None) is logo.image]
    theme = next(part for part in deck.part.package.iter_parts() if "theme" in part.partname).blob.decode()
    assert f'<a:dk2><a:srgbClr val="{RED}"/>' in theme
    assert GREEN not in theme


def described(shape: Any) -> str:
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"accent": "#8A1538;}body{display:none"},
        {"accent": "#8A153"},
        {"accent_in_dark": "url(x)"},
        {"logo": b"<svg onload=alert(1)>"},
    ],
)
def test_nothing_but_a_colour_and_a_picture_gets_into_a_file(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"colour|PNG"):
        HouseStyle(**wrong)


def test_a_name_is_never_markup(report: Report) -> None:
    style = replace(house(), name='"><script>alert(1)</script>#[x]')
    assert "<script>" not in made(small(report), "html", style).decode()
    assert "alert(1)</script>#[x]" in text_of_pdf(made(small(report), "pdf", style))
