"""A figure is drawn once, whatever the number and order of formats."""

from __future__ import annotations

import pytest

from oogst.charts import drawing
from oogst.render import Drawings
from oogst.render.drawings import figures
from oogst.types.report import Report

pytestmark = pytest.mark.slow


def test_a_figure_is_drawn_once_in_each_form(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[bool] = []
    picture = drawing._picture
    monkeypatch.setattr(drawing, "_picture", lambda *given: drawn.append(given[2]) or picture(*given))
    drawings = Drawings(report)
    figure = next(figures(report))
    for _ in range(3):
        drawings.svg(figure)
        drawings.svg(figure, narrow=True)
        drawings.png(figure)
    assert sorted(drawn) == [False, True]


def test_ids_follow_the_place_of_a_figure(report: Report) -> None:
    drawings = Drawings(report)
    places = [drawings.place(figure) for figure in figures(report)]
    assert places == [1, 2, 3, 4, 5]
    assert 'id="figuur-1-smal-title"' in drawings.svg(next(figures(report)), narrow=True)
