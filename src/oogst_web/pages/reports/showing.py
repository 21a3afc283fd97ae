"""A report on a page: its sections as blocks, with the pictures of its release."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oogst.render.drawings import figures
from oogst.types.report import Report
from oogst_web.pages.outcomes.blocks import Layout, Where
from oogst_web.reports.queries import Opened, places_in

FORMS = {"breed.svg": "breed", "smal.svg": "smal"}


def show(opened: Opened, picture: Callable[[int, str], str]) -> Iterator[dict[str, Any]]:
    """Yield the sections of a report; ``picture`` gives the address of a drawing by its place in the release."""
    report: Report = opened.report
    first = places_in(opened.base)
    places = {number: first[id(figure)] for number, figure in enumerate(figures(report), start=1)}

    def address(place: int, form: str) -> str:
        return picture(places[place], FORMS[form]) if form in FORMS else ""

    layout = Layout(report, Where(address))
    for section in report.sections:
        shown = list(layout.lay_out(section.blocks, section.key, level=3, opens_tables=False))
        yield {"key": section.key, "title": section.title, "shown": shown}
