"""Rows with a label, room for marks and a text of values: the frame most charts share.

Wide: label on the left, marks in the middle, values on the right. Narrow:
label and values above the marks, which get the full width.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from oogst.charts.canvas import NARROW, WIDE, Text
from oogst.charts.lettering import text_width, wrap
from oogst.charts.palette import SOFT_TEXT

LABEL_SIZE = 15
VALUE_SIZE = 14
TICK_SIZE = 13
LINE = 19
_GAP = 18


@dataclass(frozen=True, slots=True)
class RowText:
    """What stands beside one row of marks."""

    label: str
    value: str = ""
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Rows:
    """Where everything of a chart with rows has its place, in pixels.

    Attributes
    ----------
    width
        Of the canvas.
    left, right
        Where the marks begin and end.
    middles
        Height of the middle of each row of marks.
    starts
        Baseline of the first line of each label.
    texts
        Labels and values, ready to draw.
    top, bottom
        Above the first and below the last row.
    height
        Of one row of marks.
    """

    width: float
    left: float
    right: float
    middles: tuple[float, ...]
    starts: tuple[float, ...]
    texts: tuple[Text, ...]
    top: float
    bottom: float
    height: float

    @property
    def stretches(self) -> tuple[tuple[float, float], ...]:
        """Heights where vertical lines may run without crossing a label."""
        if self.width == WIDE:
            return ((self.top, self.bottom),)
        half = self.height / 2 + 3
        return tuple((middle - half, middle + half) for middle in self.middles)


@dataclass(frozen=True, slots=True)
class Band:
    """Height of one row of marks, the space around it, and room before each label."""

    height: float = 24
    top: float = 8
    gap: float = 16
    indent: float = 0


def lay_rows(rows: Sequence[RowText], narrow: bool, band: Band = Band()) -> Rows:
    """Give each row its place: labels beside the marks, or above them on a phone.

    Parameters
    ----------
    rows
        Labels and values; both may be long and are broken into lines.
    narrow
        Labels above the marks instead of beside them.
    band
        Height of the marks and the space between rows.
    """
    return stack_rows(rows, NARROW, band) if narrow else _beside(rows, band)


def _widest(texts: Sequence[str], size: float, most: float) -> float:
    return min(most, max((text_width(text, size, 600) for text in texts), default=0))


def _beside(rows: Sequence[RowText], band: Band) -> Rows:
    label_room = _widest([row.label for row in rows], LABEL_SIZE, 250 - band.indent) + 1
    value_room = _widest([row.value for row in rows], VALUE_SIZE, 150) + 1
    middles: list[float] = []
    starts: list[float] = []
    texts: list[Text] = []
    y = band.top
    for row in rows:
        labels = wrap(row.label, LABEL_SIZE, label_room, row.weight)
        values = wrap(row.value, VALUE_SIZE, value_room, row.weight)
        height = max(band.height, LINE * len(labels), LINE * len(values))
        middles.append(y + height / 2)
        starts.append(y + height / 2 - LINE * (len(labels) - 1) / 2 + 5)
        texts += _lines(labels, Text(band.indent, y + height / 2, "", LABEL_SIZE, weight=row.weight))
        texts += _lines(values, Text(WIDE, y + height / 2, "", VALUE_SIZE, anchor="right", weight=row.weight))
        y += height + band.gap
    right = WIDE - value_room - _GAP if value_room > 1 else WIDE - _GAP
    bottom = y - band.gap + 6
    left = band.indent + label_room + _GAP
    return Rows(WIDE, left, right, tuple(middles), tuple(starts), tuple(texts), band.top - 4, bottom, band.height)


def _lines(lines: Sequence[str], around: Text) -> list[Text]:
    first = around.y - LINE * (len(lines) - 1) / 2 + 5
    return [replace(around, y=first + LINE * at, text=line) for at, line in enumerate(lines)]


def stack_rows(rows: Sequence[RowText], width: float, band: Band = Band()) -> Rows:
    """Give each row its place, with labels and values above the marks.

    Values stand at the right end of the label's last line, or on a line of
    their own where the label leaves no room.
    """
    middles: list[float] = []
    starts: list[float] = []
    texts: list[Text] = []
    y = band.top
    for row in rows:
        lines = _label_lines(row, width, band.indent)
        starts.append(y + LINE - 5)
        texts += [replace(line, y=y + line.y) for line in lines]
        y += max((line.y for line in lines), default=0) + 9
        middles.append(y + band.height / 2)
        y += band.height + band.gap
    bottom = y - band.gap + 6
    return Rows(width, 12, width - 12, tuple(middles), tuple(starts), tuple(texts), band.top - 4, bottom, band.height)


def _label_lines(row: RowText, width: float, indent: float) -> list[Text]:
    labels = wrap(row.label, LABEL_SIZE, width - indent, row.weight)
    lines = [Text(indent, LINE * (at + 1) - 5, line, LABEL_SIZE, weight=row.weight) for at, line in enumerate(labels)]
    for at, value in enumerate(wrap(row.value, VALUE_SIZE, width, row.weight)):
        text = Text(width, 0, value, VALUE_SIZE, SOFT_TEXT, "right", row.weight)
        fits = at == 0 and lines and indent + lines[-1].width + text.width + 12 <= width
        last = lines[-1].y if lines else -5
        lines.append(replace(text, y=last if fits else last + LINE))
    return lines
