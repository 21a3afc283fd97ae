"""Pictures as files: the same every time, safe with any text, drawn once."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest

from oogst.charts.before_after import BeforeAfter
from oogst.charts.direction_bar import DirectionBar
from oogst.charts.dot_interval import DotInterval, DotRow
from oogst.charts.drawing import Drawn, draw, draw_png
from oogst.charts.factor_bars import FactorBars
from oogst.charts.forest import Forest, ForestRow
from oogst.charts.kind import CHARTS, ChartKind, build_figure
from oogst.charts.likert import Likert, LikertRow
from oogst.charts.quantile_dots import QuantileDots
from oogst.charts.representation import Representation
from oogst.charts.response import Response
from oogst.charts.response_line import ResponseLine
from oogst.charts.run_chart import RunChart
from oogst.charts.slopes import Slopes
from oogst.charts.tornado import Tornado
from oogst.charts.unit_dots import UnitDots, UnitRow
from oogst.charts.waterfall import Waterfall
from oogst.errors import RegistryError
from oogst.types.estimate import Interval
from oogst.types.report import Chart
from tests.oogst.charts.examples import AGREEMENT, EXAMPLES
from tests.oogst.charts.picture import misplaced, read_picture

pytestmark = pytest.mark.slow
CHART = EXAMPLES["dot_interval"]["ordinary"]
NASTY = '</text><script>alert(1)</script> & "]}\x00\x0b\ud800 {datum.x} [1,2]'


def test_the_same_chart_gives_the_same_picture() -> None:
    assert draw(CHART, "nl") == draw(CHART, "nl")
    assert draw_png(CHART, "nl") == draw_png(CHART, "nl")


@pytest.mark.parametrize("narrow", [False, True])
def test_a_text_stays_a_text_whatever_it_holds(narrow: bool) -> None:
    chart = DotInterval((DotRow(NASTY, 16, 0.75, Interval(0.5, 0.9), 12),), header=NASTY)
    root = ET.fromstring(draw(chart, "nl", narrow=narrow, title=NASTY))
    assert not [element for element in root.iter() if element.tag.endswith("script")]
    words = " ".join(element.text or "" for element in root.iter() if element.tag.endswith("}text"))
    assert "<script>" in words
    assert "{datum.x}" in words


def test_every_figure_of_a_page_can_have_its_own_ids() -> None:
    drawn = Drawn("nl")
    first, second = (drawn.svg(CHART, prefix=prefix) for prefix in ("f1", "f2"))
    assert first.replace("f1-", "f2-") == second


def test_the_title_of_the_figure_names_the_picture() -> None:
    root = ET.fromstring(draw(CHART, "nl", title="Doen deelnemers het vaker?"))
    assert root[0].text == "Doen deelnemers het vaker?"
    assert (root[1].text or "").startswith("Ik vraag door na een compliment: 12 van de 16.")


def test_a_chart_is_drawn_once_per_width_for_all_formats() -> None:
    drawn = Drawn("nl")
    same = DotInterval(
        **{name: getattr(CHART, name) for name in ("rows", "measure", "domain", "provisional", "header")}
    )
    drawn.svg(CHART)
    first = drawn._pictures[CHART, False]
    for _ in range(2):
        drawn.svg(CHART, narrow=True)
        drawn.svg(CHART, prefix="pdf")
        drawn.png(same)
    assert drawn._pictures[CHART, False] is first
    assert len(drawn._pictures) == 2
    assert len(drawn._bitmaps) == 1
    assert drawn.svg(CHART) == draw(CHART, "nl")


def test_a_picture_shows_its_letters_on_white_at_twice_its_size() -> None:
    from PIL import Image

    picture = Image.open(io.BytesIO(draw_png(CHART, "nl"))).convert("L")
    assert picture.width == 1240
    assert picture.getpixel((1, picture.height - 1)) == 255
    label = picture.crop((0, 60, 300, 140))
    assert sum(level < 90 for level in label.tobytes()) > 500, "the renderer drops letters it has no typeface for"


def test_numbers_follow_the_language() -> None:
    chart = EXAMPLES["dot_interval"]["scale"]
    assert "3,6 (n" in draw(chart, "nl")
    assert "3.6 (n" in draw(chart, "en")


def test_a_share_without_its_count_is_refused() -> None:
    with pytest.raises(ValueError, match="never shown without its count"):
        DotInterval((DotRow("Vraag", 16, 0.75),))


def test_answers_must_match_the_options() -> None:
    with pytest.raises(ValueError, match="one count per answer option"):
        Likert((LikertRow("Vraag", (1, 2)),), AGREEMENT)


def test_more_than_thirty_dots_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 30"):
        UnitDots((UnitRow("Vraag", 1, 31),))


EMPTY = [
    DotInterval(()),
    Likert((), AGREEMENT),
    DirectionBar(()),
    Forest((), ForestRow("", 5, 0.2)),
    Representation(()),
    BeforeAfter(()),
    Slopes(()),
    UnitDots(()),
    Response(()),
    ResponseLine(0, ()),
    RunChart((), ()),
    Waterfall(()),
    Tornado((), 0.0),
    QuantileDots(()),
    FactorBars((), 0),
]


def test_there_is_an_empty_chart_of_every_kind() -> None:
    assert {chart.key for chart in EMPTY} == {kind.key for kind in CHARTS}


@pytest.mark.parametrize("chart", EMPTY, ids=lambda chart: chart.key)
def test_nothing_to_show_is_a_picture_too(chart: Chart) -> None:
    figure = build_figure(chart, "Titel", "nl")
    picture = read_picture(draw(chart, "nl", narrow=True))
    assert figure.caption
    assert list(misplaced(picture)) == []


def test_a_kind_is_registered_once() -> None:
    known = CHARTS.get("likert")
    with pytest.raises(RegistryError, match="registered twice"):
        CHARTS.register(ChartKind("likert", known.spec, known.alt, known.table, known.caption))
