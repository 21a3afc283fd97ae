"""What a kind of chart can do, and the register of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from oogst.language.message import Language
from oogst.registry import Registry
from oogst.types.report import Chart, Figure, Table

Spec = dict[str, Any]
"""A Vega-Lite specification."""

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class ChartKind(Generic[C]):
    """One kind of chart: its picture, text alternative, table and reading aid.

    Attributes
    ----------
    key
        Name of the kind, equal to ``chart.key``.
    spec
        Makes the Vega-Lite specification of a chart in a language, wide
        (620 px) or narrow (320 px).
    alt
        Says in words what the picture shows, n included.
    table
        Gives the same numbers as the picture.
    caption
        Says in one sentence how to read the picture.
    """

    key: str
    spec: Callable[[C, Language, bool], Spec]
    alt: Callable[[C, Language], str]
    table: Callable[[C, Language], Table]
    caption: Callable[[C, Language], str]


CHARTS: Registry[ChartKind[Any]] = Registry("oogst.charts")


def build_figure(chart: Chart, title: str, language: Language, findings: tuple[str, ...] = ()) -> Figure:
    """Return a chart with everything that must stand beside it.

    Parameters
    ----------
    chart
        Data of any registered kind.
    title
        The question or the finding, in words; also names the table.
    language
        Language of all texts.
    findings
        Keys of the findings that the numbers come from.
    """
    kind = CHARTS.get(chart.key)
    table = replace(kind.table(chart, language), caption=title)
    return Figure(chart, title, kind.caption(chart, language), kind.alt(chart, language), table, findings)
