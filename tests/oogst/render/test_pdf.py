"""The PDF is tagged, speaks Dutch, and prints whatever people wrote as text."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from oogst.render import RENDERERS, Drawings
from oogst.types.report import Paragraph, QuoteBlock, Report, Section, Sentence
from tests.oogst.render.reading import pieces_of_pdf, squeezed, text_of_pdf

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def document(rendered: dict[str, bytes]) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(rendered["pdf"])) as document:
        yield document


@pytest.fixture(scope="module")
def tags(document: pikepdf.Pdf) -> list[tuple[str, Any]]:
    return list(elements(document.Root.StructTreeRoot))


def elements(node: Any) -> Iterator[tuple[str, Any]]:
    """Return each structure element with its tag, in reading order."""
    if "/S" in node:
        yield str(node.S), node
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and ("/S" in child or "/K" in child):
            yield from elements(child)


def attributes_of(node: Any, tag: str) -> Iterator[Any]:
    for _, element in (each for each in elements(node) if each[0] == tag):
        given = element.get("/A", [])
        yield from (each for each in (given if isinstance(given, pikepdf.Array) else [given]) if "/Scope" in each)


def pdf_of(report: Report, *blocks: Any) -> bytes:
    small = replace(report, draft_because=(), sections=(Section("summary", "Kort", blocks),))
    return RENDERERS.get("pdf").render(small, Drawings(small))


def test_the_document_says_its_language_title_and_standard(document: pikepdf.Pdf, report: Report) -> None:
    assert str(document.Root.Lang) == "nl-NL"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as told:
        assert told["dc:title"] == report.title
        assert told["pdfuaid:part"] == "1"


def test_headings_go_down_one_level_at_a_time(tags: list[tuple[str, Any]]) -> None:
    levels = [int(tag[2:]) for tag, _ in tags if tag[:2] == "/H" and tag[2:].isdigit()]
    assert levels.count(1) == 12
    assert all(after - before <= 1 for before, after in pairwise([0, *levels]))


def test_every_figure_has_a_text_alternative(tags: list[tuple[str, Any]], report: Report) -> None:
    told = [str(element.get("/Alt", "")) for tag, element in tags if tag == "/Figure"]
    assert all(told)
    assert {block.alt for section in report.sections for block in section.blocks if hasattr(block, "alt")} <= set(told)


def test_every_table_has_headers_and_a_caption(tags: list[tuple[str, Any]]) -> None:
    tables = [element for tag, element in tags if tag == "/Table"]
    assert len(tables) == 9
    for table in tables:
        inside = Counter(tag for tag, _ in elements(table))
        assert inside["/TH"] >= 2
        assert inside["/THead"] == 1
        assert inside["/TD"] >= 2
        scopes = [str(attributes.Scope) for attributes in attributes_of(table, "/TH")]
        assert set(scopes) == {"/Column"}
    assert sum(tag == "/Caption" for tag, _ in tags) == 9 + 5


def test_the_summary_stands_before_the_contents(rendered: dict[str, bytes]) -> None:
    text = text_of_pdf(rendered["pdf"])
    places = [text.index(word) for word in ("Talentinjewerk", "Samenvatting", "Inhoud", "Zohangendedoelensamen")]
    assert places == sorted(places)


def test_only_bundled_typefaces_are_used_and_embedded(document: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont): font for page in document.pages for font in page.obj.Resources.Font.values()}
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"SourceSans3"}
    assert all(
        "/FontFile3" in font.DescendantFonts[0].FontDescriptor or "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        for font in fonts.values()
    )


def test_long_words_are_hyphenated_the_dutch_way(report: Report) -> None:
    word = "arbeidsmarktontwikkelingen"
    content = pdf_of(report, Paragraph((Sentence(" ".join([word] * 40)),)))
    pieces = pieces_of_pdf(content)
    broken = {before.split()[-1] for before, after in pairwise(pieces) if after == "\u00ad" and "arbeid" in before}
    assert broken
    assert broken <= {
        "arbeids",
        "arbeidsmarkt",
        "arbeidsmarktont",
        "arbeidsmarktontwik",
        "arbeidsmarktontwikke",
        "arbeidsmarktontwikkelin",
    }
    assert text_of_pdf(content).count(word) == 40


@pytest.mark.parametrize(
    "text",
    [
        "#panic()",
        "*vet* _schuin_ `code`",
        "$x^2$",
        "= Kop",
        "<label> @ref",
        "[haak]",
        '"} #let x',
        "\\",
        "// weg",
        "https://oogst.nl",
    ],
)
def test_what_people_wrote_is_never_markup(report: Report, text: str) -> None:
    assert squeezed(text) in text_of_pdf(pdf_of(report, Paragraph((Sentence(text),)), QuoteBlock(text, text)))


def test_a_sign_without_a_shape_becomes_a_square_and_the_rest_stays(report: Report) -> None:
    text = text_of_pdf(pdf_of(report, Paragraph((Sentence("Top 👍🏽 zei Zoë, Çağlar en 李明\x00\x07."),))))
    assert "TopzeiZoë,Çağlaren" in text.replace("□", "")
    assert text.count("□") == 4
