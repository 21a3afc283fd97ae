"""What all formats share: the same numbers, and the same bytes every time."""

from __future__ import annotations

import time

import pytest

from oogst.language.numbers import of
from oogst.render import RENDERERS, Drawings
from oogst.types.report import Report
from tests.factories.report import sample_report
from tests.oogst.render.conftest import FORMATS
from tests.oogst.render.reading import (
    Printed,
    printed_in_html,
    printed_in_json,
    printed_in_xlsx,
    squeezed,
    text_of_pdf,
    text_of_pptx,
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def printed(rendered: dict[str, bytes]) -> Printed:
    return printed_in_html(rendered["html"])


def test_the_registry_has_the_five_formats() -> None:
    assert tuple(renderer.key for renderer in RENDERERS) == FORMATS
    assert all(renderer.extension == renderer.key for renderer in RENDERERS)


def test_every_finding_with_a_number_in_the_text_was_read_back(printed: Printed) -> None:
    assert len(printed) == 11
    assert sum(len(texts) for texts in printed.values()) > 50


def test_json_and_xlsx_print_the_same_numbers_per_finding(printed: Printed, rendered: dict[str, bytes]) -> None:
    assert printed_in_json(rendered["json"]) == printed
    assert printed_in_xlsx(rendered["xlsx"]) == printed


@pytest.mark.parametrize("name", ["pdf", "pptx"])
def test_pdf_and_pptx_print_the_same_numbers(name: str, printed: Printed, rendered: dict[str, bytes]) -> None:
    text = {"pdf": text_of_pdf, "pptx": text_of_pptx}[name](rendered[name])
    assert {
        key: absent for key, texts in printed.items() if (absent := {each for each in texts if each not in text})
    } == {}


def test_printed_counts_are_the_released_numbers_through_the_formatter(printed: Printed, report: Report) -> None:
    shares = [finding for finding in report.released if finding.key.startswith("share:") and finding.numbers.count]
    assert len(shares) == 4
    for finding in shares:
        part, whole = finding.numbers.count or (0, 0)
        assert any(squeezed(of(part, whole, "nl")) in text for text in printed[finding.key])


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(name: str, rendered: dict[str, bytes]) -> None:
    again = sample_report()
    assert RENDERERS.get(name).render(again, Drawings(again)) == rendered[name]


def test_the_order_of_formats_does_not_change_a_byte(rendered: dict[str, bytes], report: Report) -> None:
    drawings = Drawings(report)
    backwards = {name: RENDERERS.get(name).render(report, drawings) for name in reversed(FORMATS)}
    assert backwards == rendered


def test_writing_drawn_figures_takes_little_time(
    report: Report, drawings: Drawings, rendered: dict[str, bytes]
) -> None:
    assert rendered
    start = time.process_time()
    for name in FORMATS:
        RENDERERS.get(name).render(report, drawings)
    # All five took 0.5 s when measured; a chart drawn again or a template compiled again costs more than the rest.
    assert time.process_time() - start < 2
