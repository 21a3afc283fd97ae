"""Oogst: find out, honestly, what learning and talent development yields.

>>> import oogst
>>> callable(oogst.read_study), callable(oogst.evaluate)
(True, True)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oogst.errors import OogstError, StudyError
    from oogst.evaluation import Conclusion, conclude, evaluate, tell
    from oogst.io.study_folder import Loaded, read_study
    from oogst.io.study_writer import write_study
    from oogst.publication import write_report
    from oogst.types.report import Report
    from oogst.types.study import Study

# Loaded when first asked for, so that `import oogst` costs nothing.
_HOMES = {
    "Conclusion": "oogst.evaluation",
    "Loaded": "oogst.io.study_folder",
    "OogstError": "oogst.errors",
    "Report": "oogst.types.report",
    "Study": "oogst.types.study",
    "StudyError": "oogst.errors",
    "conclude": "oogst.evaluation",
    "evaluate": "oogst.evaluation",
    "read_study": "oogst.io.study_folder",
    "tell": "oogst.evaluation",
    "write_report": "oogst.publication",
    "write_study": "oogst.io.study_writer",
}
__all__ = [
    "Conclusion",
    "Loaded",
    "OogstError",
    "Report",
    "Study",
    "StudyError",
    "conclude",
    "evaluate",
    "read_study",
    "tell",
    "write_report",
    "write_study",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'oogst' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
