"""One invented report and its drawings, made once for all formats."""

import pytest

from oogst.render import Drawings
from oogst.types.report import Report
from tests.factories.report import sample_report


@pytest.fixture(scope="session")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="session")
def drawings(report: Report) -> Drawings:
    return Drawings(report)
