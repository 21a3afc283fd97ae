"""The reports of the examples: every number traced, the same in every format, all files or none."""

from __future__ import annotations

from functools import cache

import pytest

from oogst.errors import OutputExistsError, RegistryError
from oogst.evaluation import evaluate
from oogst.publication import write_report
from oogst.render import RENDERERS, Drawings
from oogst.types.report import Report
from tests.factories.studies import NAMES, example
from tests.oogst.render.reading import printed_in_html, printed_in_json, printed_in_xlsx
from tests.oogst.render.tracing import untraced_numbers

pytestmark = pytest.mark.slow


@cache
def report(name: str) -> Report:
    return evaluate(example(name), "nl")


@cache
def rendered(name: str, key: str) -> bytes:
    return RENDERERS.get(key).render(report(name), Drawings(report(name)))


@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_the_page_can_be_traced(name):
    assert untraced_numbers(rendered(name, "html")) == []


@pytest.mark.parametrize("name", NAMES)
def test_page_json_and_workbook_print_the_same_numbers(name):
    page = printed_in_html(rendered(name, "html"))
    assert page
    assert printed_in_json(rendered(name, "json")) == page
    assert printed_in_xlsx(rendered(name, "xlsx")) == page


@pytest.mark.parametrize("name", NAMES)
def test_no_person_and_no_quote_without_consent_is_in_any_file(name):
    study = example(name)
    refused = [quote.text for quote in study.quotes if not quote.consent]
    for key in ("html", "json"):
        text = rendered(name, key).decode()
        assert [person for person in study.people.ids if f">{person}<" in text or f'"{person}"' in text] == []
        assert [quote for quote in refused if quote in text] == []


def test_nothing_is_written_when_a_format_is_unknown(tmp_path):
    with pytest.raises(RegistryError):
        write_report(report("projectassistenten"), tmp_path / "uit", ("html", "docx"))
    assert list(tmp_path.iterdir()) == []


def test_an_existing_folder_stays_as_it_is(tmp_path):
    (tmp_path / "uit").mkdir()
    with pytest.raises(OutputExistsError):
        write_report(report("projectassistenten"), tmp_path / "uit", ("json",))
    assert list((tmp_path / "uit").iterdir()) == []
