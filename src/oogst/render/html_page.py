"""HTML: one self-contained, accessible page without scripts.

Every text that holds a number stands in an element with ``data-finding``
(keys of the JSON's ``findings``, separated by spaces) and links to the
provenance at the end of the page. Digits outside such an element stand in an
element with ``data-free``, whose value tells why: ``design`` (goals and
titles as their owners wrote them), ``level`` (names of levels), ``words``
(what people said), ``method`` (how was computed, in general, with its papers)
or ``colophon``. Dates may stand anywhere.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from oogst.language.message import Language, say
from oogst.render import RENDERERS, Drawings, Renderer
from oogst.render.colophon import colophon
from oogst.render.plain import without_controls
from oogst.render.provenance import method_anchor, trace
from oogst.render.texts import explains_methods, level_name
from oogst.types.house import OOGST, HouseStyle
from oogst.types.report import Block, Figure, Report, Sentence, Table

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup


def render(report: Report, drawings: Drawings, house: HouseStyle = OOGST) -> bytes:
    """Return a report as one HTML file in UTF-8."""
    from markupsafe import Markup

    page = _template().render(
        report=report,
        origins=trace(report),
        drawn=partial(_drawn, drawings),
        place=drawings.place,
        t=partial(_word, report.language),
        colophon=colophon(report),
        css=Markup(_stylesheet() + _colours(house)),  # noqa: S704 -- our own file, and colours that are nothing else
        house=house,
        logo=b64encode(house.logo).decode(),
    )
    return without_controls(page).lstrip().encode()


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("oogst.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        kind=_kind,
        runs=_runs,
        ending=_ending,
        is_wordy=_is_wordy,
        explains_methods=explains_methods,
        level_name=level_name,
        is_numeric=_is_numeric,
    )
    environment.globals.update(method_anchor=method_anchor)
    return environment.get_template("report.html.j2")


def _stylesheet() -> str:
    return (files("oogst.render") / "templates" / "report.css").read_text("utf-8")


def _colours(house: HouseStyle) -> str:
    if house.accent == OOGST.accent:
        return ""
    rule = "{{:root{{--oo-actie:{0};--oo-actie-hover:{0};--oo-kop:{0}}}}}"
    return (
        f"@media not (prefers-color-scheme:dark),print{rule.format(house.accent)}\n"
        f"@media screen and (prefers-color-scheme:dark){rule.format(house.accent_in_dark)}\n"
    )


def _word(language: Language, key: str, /, **values: object) -> str:
    return say(f"render.{key}", language, **values)


def _drawn(drawings: Drawings, figure: Figure, *, narrow: bool) -> Markup:
    from markupsafe import Markup

    return Markup(drawings.svg(figure, narrow=narrow))  # noqa: S704 -- drawn and cleaned by oogst.charts


def _kind(block: Block) -> str:
    return type(block).__name__


def _runs(sentences: tuple[Sentence, ...]) -> list[tuple[Sentence, bool]]:
    """Pair each sentence with whether the link to its source follows it.

    One link serves a run of sentences about the same finding.
    """
    following = [*(sentence.finding for sentence in sentences[1:]), None]
    return [
        (each, each.finding is not None and each.finding != after)
        for each, after in zip(sentences, following, strict=False)
    ]


def _ending(text: str) -> tuple[str, str]:
    """Cut a text before its last word."""
    head, space, word = text.rpartition(" ")
    return head + space, word


def _is_wordy(table: Table) -> bool:
    """Whether a table is more text than numbers, so that a phone has no room for its columns."""
    return len(table.columns) - sum(table.numeric) > 3


def _is_numeric(columns: tuple[bool, ...], index: int) -> bool:
    return index < len(columns) and columns[index]


RENDERERS.register(Renderer("html", "html", "text/html", render))
