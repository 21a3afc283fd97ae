"""Whatever people write, every format can be made and read again."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import openpyxl
import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from pptx import Presentation

from oogst.charts.dot_interval import DotInterval, DotRow
from oogst.charts.kind import build_figure
from oogst.render import RENDERERS, Drawings
from oogst.types.report import (
    Bullets,
    Callout,
    ChainLadder,
    ChainStep,
    Evidence,
    Facts,
    Heading,
    Paragraph,
    QuoteBlock,
    Report,
    Section,
    Sentence,
    Table,
    TableRow,
)
from tests.factories.report import sample_report

pytestmark = pytest.mark.slow

READERS = {
    "html": html.fromstring,
    "json": json.loads,
    "pdf": lambda content: pikepdf.open(io.BytesIO(content)),
    "pptx": lambda content: Presentation(io.BytesIO(content)),
    "xlsx": lambda content: openpyxl.load_workbook(io.BytesIO(content)),
}


def report_of(text: str) -> Report:
    said = Sentence(text, "share:asks_on")
    chart = DotInterval((DotRow(text, 16, 0.5, None, 8),))
    blocks = (
        *(Heading(text), Paragraph((said,)), Bullets((said,)), Facts((said,)), QuoteBlock(text, text)),
        *(
            Callout("note", text, (said,)),
            Evidence("told", text, (said,), (said,)),
            Table(text, (text,), (TableRow((text,)),)),
        ),
        ChainLadder((ChainStep(3, text, text, "×", text, said, text),)),
        build_figure(chart, text, "nl", ("share:asks_on",)),
    )
    return replace(
        sample_report(),
        title=text,
        subtitle=text,
        sections=(Section("summary", text, blocks),),
        draft_because=(text,),
    )


# One example makes five files with a drawing, so a fifth of the usual number.
@settings(max_examples=settings.default.max_examples // 5)
@given(st.text(max_size=40))
@example("")
@example("\x1f")
@example("\u0980\U00018cd6")
@example("History")
@example("0" * 30 + "\U0001f600" * 2)
def test_every_format_can_be_made_and_read(text: str) -> None:
    report = report_of(text)
    drawings = Drawings(report)
    for name, read in READERS.items():
        assert read(RENDERERS.get(name).render(report, drawings)) is not None
