"""One invented report, rendered once in every format, and a browser to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from oogst.render import RENDERERS, Drawings
from oogst.types.report import Report
from tests.factories.report import sample_report

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
FORMATS = ("html", "json", "pdf", "pptx", "xlsx")


@pytest.fixture(scope="session")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="session")
def drawings(report: Report) -> Drawings:
    return Drawings(report)


@pytest.fixture(scope="session")
def rendered(report: Report, drawings: Drawings) -> dict[str, bytes]:
    return {name: RENDERERS.get(name).render(report, drawings) for name in FORMATS}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if BROWSER is None:
        pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield running
        running.close()
