"""Axe-core finds nothing to improve in the reports of the examples, in any setting a reader may have."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from oogst.evaluation import evaluate
from oogst.render import RENDERERS, Drawings
from tests.factories.studies import NAMES, example

pytestmark = pytest.mark.slow

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# A dark screen changes nothing but colours.
SCHEMES = {"light": RULES, "dark": ["color-contrast", "link-in-text-block"]}
# A screen of 1280 pixels at 200 % zoom is 640 CSS pixels wide.
WIDTHS = {"wide": 1280, "zoomed": 640, "phone": 390}
REFLOW = 320
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"
RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@cache
def report_page(name: str, language: str) -> bytes:
    report = evaluate(example(name), language)
    return RENDERERS.get("html").render(report, Drawings(report))


@pytest.fixture
def problems(browser: Any, tmp_path: Path) -> Any:
    if not AXE.is_file():
        pytest.skip("no axe-core: python3 dev.py setup installs it where npm is")

    def problems(content: bytes) -> list[str]:
        file = tmp_path / "report.html"
        file.write_bytes(content)
        page = browser.new_page()
        page.goto(file.as_uri())
        page.evaluate(OPEN_ALL)
        page.evaluate(AXE.read_text("utf-8"))
        found = [
            f"{scheme} {screen}: {problem}"
            for screen, width in WIDTHS.items()
            for scheme in SCHEMES
            for problem in problems_in(page, scheme, width)
        ]
        page.close()
        return found

    return problems


def problems_in(page: Any, scheme: str, width: int) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    return [
        f"{rule['id']} {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for rule in page.evaluate(RUN, SCHEMES[scheme])["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture
def sideways(browser: Any, tmp_path: Path) -> Any:
    def sideways(content: bytes) -> list[int]:
        file = tmp_path / "report.html"
        file.write_bytes(content)
        page = browser.new_page()
        page.goto(file.as_uri())
        page.evaluate(OPEN_ALL)
        found = []
        for width in (REFLOW, *WIDTHS.values()):
            page.set_viewport_size({"width": width, "height": 900})
            found += [width] if page.evaluate(SIDEWAYS) else []
        page.close()
        return found

    return sideways


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_report_of_an_example_is_accessible_on_every_screen(problems: Any, name: str, language: str) -> None:
    found = problems(report_page(name, language))
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_report_of_an_example_never_scrolls_sideways(sideways: Any, name: str, language: str) -> None:
    assert sideways(report_page(name, language)) == []


def test_a_page_that_scrolls_sideways_is_found(sideways: Any, rendered: dict[str, bytes]) -> None:
    broken = rendered["html"].replace(b"</main>", b"<p style='inline-size:25rem'>x</p></main>")
    assert sideways(broken) == [REFLOW, WIDTHS["phone"]]


@pytest.mark.parametrize(
    ("broken", "problem", "settings"),
    [
        ("<img src='data:,'>", "image-alt img", {"light wide", "light zoomed", "light phone"}),
        (
            "<section aria-labelledby='herkomst-kop'>x</section>",
            "landmark-unique #herkomst",
            {"light wide", "light zoomed", "light phone"},
        ),
        (
            "<style>@media (prefers-color-scheme:dark){h1{color:#333}}</style>",
            "color-contrast h1",
            {"dark wide", "dark zoomed", "dark phone"},
        ),
        (
            "<style>@media (max-width:30rem){.inhoud a{min-block-size:0;padding:0;line-height:1}}</style>",
            "target-size ",
            {"light phone"},
        ),
    ],
)
def test_a_broken_page_is_found(
    problems: Any, rendered: dict[str, bytes], broken: str, problem: str, settings: set[str]
) -> None:
    found = problems(rendered["html"].replace(b"</main>", broken.encode() + b"</main>"))
    assert {each.partition(": ")[0] for each in found} == settings
    assert [each for each in found if f": {problem}" not in each] == []
