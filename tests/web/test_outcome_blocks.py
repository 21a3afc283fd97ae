"""Blocks of a report on a page: every kind is shown, with the same words and numbers as the report has."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.template.loader import render_to_string

from oogst.evaluation import evaluate
from oogst.render.texts import block_sentences
from oogst.types.report import Figure, Table
from oogst_web.common.words import Voice
from oogst_web.pages.outcomes.blocks import MOST_OPEN, Layout, Where
from tests.factories.studies import example

pytestmark = pytest.mark.slow
WHERE = Where(lambda place, form: f"/plaatje/{place}/{form}", "/herkomst/")


def shown(report, section, where=WHERE) -> str:
    """Return a section as HTML."""
    blocks = Layout(report, where).lay_out(section.blocks, section.key)
    return render_to_string("pages/outcomes/blocks.html", {"shown": blocks, "voice": Voice(report.language)})


def words_in(html: str) -> str:
    """Return the text of a page on one line, without the links to where numbers come from."""
    without_links = re.sub(r'<a class="origin".*?</a>', "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", without_links)).split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sentence_and_every_cell_of_a_report_stands_on_the_page(language):
    report = evaluate(example("leiderschap"), language)
    kinds = set()
    for section in report.sections:
        html = shown(report, section)
        words = words_in(html)
        for block in section.blocks:
            kinds.add(type(block).__name__)
            table = block.table if isinstance(block, Figure) else block
            cells = [cell for row in table.rows for cell in row.cells] if isinstance(table, Table) else []
            texts = [] if type(block).__name__ == "ChainLadder" else [part.text for part in block_sentences(block)]
            for text in (*texts, *cells):
                assert " ".join(text.split()) in words or (isinstance(block, Figure) and text == block.alt)
    assert kinds >= {
        "Heading",
        "Paragraph",
        "Bullets",
        "Facts",
        "Table",
        "Figure",
        "Callout",
        "Evidence",
        "QuoteBlock",
        "ChainLadder",
    }


def test_a_number_links_to_where_it_comes_from_and_a_figure_to_its_drawings():
    report = evaluate(example("leiderschap"), "nl")
    section = next(part for part in report.sections if part.key == "level_3")
    html = shown(report, section)
    assert 'href="/herkomst/#bron-comparison-aandacht"' in html
    assert re.search(r'srcset="/plaatje/\d+/smal.svg"', html)
    assert "style=" not in html
    assert 'class="origin"' not in shown(report, section, Where(WHERE.picture))


def test_a_table_of_many_rows_stays_shut_under_its_figure_and_a_short_one_opens():
    report = evaluate(example("leiderschap"), "nl")
    rows = {True: [], False: []}
    for section in report.sections:
        for block in Layout(report, WHERE).lay_out(section.blocks, section.key):
            if block.grid is not None and isinstance(block.block, Figure):
                rows[block.is_open].append(len(block.grid.rows))
    # Four years of a figure per month is 48 rows: a phone shows nothing else any more.
    assert min(rows[False]) > MOST_OPEN >= max(rows[True])
    assert 48 in rows[False]
