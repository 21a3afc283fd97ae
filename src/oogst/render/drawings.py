"""Every chart of a report drawn once, for all the formats that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar, cast

from oogst.types.report import Chart, Figure, Report

T = TypeVar("T", str, bytes)


def figures(report: Report) -> Iterator[Figure]:
    """Return the figures of a report in reading order."""
    return (block for section in report.sections for block in section.blocks if isinstance(block, Figure))


@dataclass(slots=True)
class Drawings:
    """Pictures of a report's charts, drawn when first asked for and then kept.

    Hand the same object to each format, so that no chart is drawn twice.

    Parameters
    ----------
    report
        The report whose figures will be asked for; the place of a figure in
        it decides the ids inside its drawing, whatever the order of asking.
    """

    report: Report
    _places: dict[int, int] = field(init=False)
    _drawn: dict[tuple[int, str], str | bytes] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._places = {id(figure): place for place, figure in enumerate(figures(self.report), start=1)}

    def place(self, figure: Figure) -> int:
        """Return the number of a figure in the report, from 1."""
        return self._places[id(figure)]

    def svg(self, figure: Figure, *, narrow: bool = False) -> str:
        """Return the vector drawing of a figure, for a page or for a phone."""
        from oogst.charts import draw

        form = "narrow" if narrow else "wide"
        prefix = f"f{self.place(figure)}{form[0]}-"
        return self._keep(figure, form, partial(draw, figure.chart, self.report.language, narrow=narrow, prefix=prefix))

    def png(self, figure: Figure) -> bytes:
        """Return a picture of a figure at twice its size, for programs without vectors."""
        from oogst.charts import draw_png

        return self._keep(figure, "png", partial(draw_png, figure.chart, self.report.language))

    def _keep(self, figure: Figure, form: str, draw: Callable[[], T]) -> T:
        key = (self.place(figure), form)
        if key not in self._drawn:
            self._drawn[key] = draw()
        return cast("T", self._drawn[key])
