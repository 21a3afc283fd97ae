"""One invented report, rendered once in every format."""

from __future__ import annotations

import pytest

from oogst.render import RENDERERS, Drawings
from oogst.types.report import Report
from tests.factories.report import sample_report

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
