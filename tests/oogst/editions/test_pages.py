"""How many pages an edition has on paper: management gets one, and nothing is cut for it."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from oogst import evaluate
from oogst.editions.audiences import Audience
from oogst.editions.editing import Edition, editable, make_edition
from oogst.render import RENDERERS, Drawings
from oogst.render.pdf import count_pages
from oogst.types.report import Bullets, Heading, Report
from tests.factories.house import house
from tests.factories.studies import NAMES, example
from tests.oogst.render.reading import squeezed, text_of_pdf

pytestmark = pytest.mark.slow
# The longest that people usually have to say about how a report came about.
NOTES = (
    "Versie 12, goedgekeurd op 30-11-2026.",
    "We vroegen 6 mensen of dit klopt. 5 gaven antwoord. 3 keer: het klopt. 1 keer: niet. 1 keer: ik mis iets.",
    "Wie dit maakte, stelde het zelf vast. De reden: er is geen ander.",
)


def edition_of(name: str, language: str = "nl", **changes: object) -> Report:
    return make_edition(evaluate(example(name), language), Edition(Audience.MANAGEMENT, notes=NOTES, **changes))


def pages(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as document:
        return len(document.pages)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_report_for_management_is_one_page_that_holds_every_limit(name, language):
    report = edition_of(name, language)
    content = RENDERERS.get("pdf").render(report, Drawings(report), house())
    assert pages(content) == 1
    told = squeezed(text_of_pdf(content))
    for section in report.sections[1:]:
        for block in section.blocks:
            items = block.items if isinstance(block, Bullets) else ()
            assert all(squeezed(item.text) in told for item in items)


def test_what_is_said_twice_stands_once_and_can_be_said_otherwise_where_it_stands():
    full = evaluate(example("projectassistenten"), "nl")
    title = next(section.title for section in full.sections if section.key == "unknown")
    report = make_edition(full, Edition(Audience.MANAGEMENT))
    headings = [block.text for section in report.sections for block in section.blocks if isinstance(block, Heading)]
    assert title not in headings
    assert title in [section.title for section in report.sections]
    shown = {text.text for text in texts(report.sections[0])}
    assert {line.sentence.text for line in editable(full, Edition(Audience.MANAGEMENT))["summary"]} <= shown


def texts(section):
    for block in section.blocks:
        yield from getattr(block, "items", ()) or getattr(block, "sentences", ())
        if isinstance(block, Heading):
            yield block


@pytest.mark.parametrize("audience", list(Audience))
def test_pages_are_counted_as_they_are_printed(audience):
    report = make_edition(evaluate(example("leiderschap"), "nl"), Edition(audience))
    drawings = Drawings(report)
    for style in (house(), replace(house(), logo=b"", name="")):
        assert count_pages(report, drawings, style) == pages(RENDERERS.get("pdf").render(report, drawings, style))


def test_what_does_not_fit_goes_on_at_the_usual_size_and_nothing_is_left_out():
    order = ("summary", "helped", "chain", "not_seen", "unknown")
    report = edition_of("leiderschap", order=order)
    content = RENDERERS.get("pdf").render(report, Drawings(report))
    assert pages(content) == count_pages(report, Drawings(report)) > 1
    told = squeezed(text_of_pdf(content))
    assert all(squeezed(section.title) in told for section in report.sections)
