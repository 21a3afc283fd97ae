"""Every chart of a report drawn once, for all the formats that show it."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.charts.drawing import Drawn
from oogst.types.report import Figure, Report


def figures(report: Report) -> Iterator[Figure]:
    """Return the figures of a report in reading order."""
    return (block for section in report.sections for block in section.blocks if isinstance(block, Figure))


class Drawings:
    """Pictures of a report's figures, drawn when first asked for and then kept.

    Hand the same object to each format, so that no chart is drawn twice.

    Parameters
    ----------
    report
        The report whose figures will be asked for; the place of a figure in
        it decides the ids inside its drawing, whatever the order of asking.
    """

    def __init__(self, report: Report) -> None:
        self._places = {id(figure): place for place, figure in enumerate(figures(report), start=1)}
        self._drawn = Drawn(report.language)

    def place(self, figure: Figure) -> int:
        """Return the number of a figure in the report, from 1."""
        return self._places[id(figure)]

    def svg(self, figure: Figure, *, narrow: bool = False) -> str:
        """Return the vector drawing of a figure, for a page or for a phone."""
        prefix = f"figuur-{self.place(figure)}-{'smal' if narrow else 'breed'}"
        return self._drawn.svg(figure.chart, narrow=narrow, prefix=prefix, title=figure.title)

    def png(self, figure: Figure) -> bytes:
        """Return a picture of a figure at twice its size, for programs without vectors."""
        return self._drawn.png(figure.chart)
