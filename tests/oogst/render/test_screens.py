"""On real screens nothing sticks out, chart text stays readable, and one drawing is shown at a time."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from oogst.charts.contrast import contrast

SMALLEST_SIGN = """() => Math.min(...[...document.querySelectorAll("svg text")].map(text => {
  const svg = text.closest("svg");
  if (!svg.getClientRects().length) return Infinity;
  return parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
}))"""
SHOWN = """() => [...document.querySelectorAll(".tekening")].filter(each => each.checkVisibility()).map(each => each.className)"""


@pytest.fixture
def show(browser: Any, rendered: dict[str, bytes], tmp_path: Path) -> Any:
    file = tmp_path / "report.html"
    file.write_bytes(rendered["html"])

    def shown(width: int) -> Any:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(file.as_uri())
        return page

    return shown


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_sticks_out_and_chart_text_is_at_least_twelve_pixels(show: Any, width: int) -> None:
    page = show(width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(SMALLEST_SIGN) >= 12


@pytest.mark.slow
@pytest.mark.parametrize(("width", "form"), [(390, "smal"), (1280, "breed")])
def test_one_drawing_per_figure_is_shown_and_read_aloud(show: Any, width: int, form: str) -> None:
    page = show(width)
    assert set(page.evaluate(SHOWN)) == {f"tekening tekening--{form}"}
    assert page.get_by_role("img").count() == 5


@pytest.mark.slow
def test_print_shows_the_wide_drawing_also_on_a_narrow_screen(show: Any) -> None:
    page = show(390)
    page.emulate_media(media="print")
    assert set(page.evaluate(SHOWN)) == {"tekening tekening--breed"}


def palettes() -> dict[str, dict[str, str]]:
    css = (files("oogst.render") / "templates" / "report.css").read_text("utf-8")
    light, dark = re.findall(r":root\{(.*?)\n\}", css, re.DOTALL)[:2]
    named = [dict(re.findall(r"(--oo-[\w-]+):(?:var\([^,()]+,)?(#\w{3,6})", part)) for part in (light, dark)]
    return {"light": named[0], "dark": {**named[0], **named[1]}}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *[("--oo-tekst", ground) for ground in ("--oo-vlak", "--oo-vlak-zacht", "--oo-letop-zacht", "--oo-info-zacht")],
        *[("--oo-tekst-zacht", ground) for ground in ("--oo-vlak", "--oo-vlak-zacht")],
        *[("--oo-letop", ground) for ground in ("--oo-vlak", "--oo-letop-zacht")],
        *[(text, "--oo-vlak") for text in ("--oo-ok", "--oo-info")],
    ],
)
def test_text_contrasts_with_its_ground(mode: str, text: str, ground: str) -> None:
    colours = {name: value if len(value) == 7 else "#" + value[1:] * 2 for name, value in palettes()[mode].items()}
    assert contrast(colours[text], colours[ground]) >= 4.5
