"""Everything Oogst raises on purpose; a statistic refuses by its status instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oogst.types.problem import Problem


class OogstError(Exception):
    """Anything that Oogst itself can explain."""


class StudyError(OogstError):
    """A study could not be read; carries every problem that was found.

    Parameters
    ----------
    problems
        All problems in reading order, never empty.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.text("en") for problem in self.problems))


class OutputExistsError(OogstError):
    """The place to write to is taken and replacing it was not asked for.

    Parameters
    ----------
    name
        File or folder that is there already, without the folders above it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} exists already")


class OutputUnwritableError(OogstError):
    """Nothing can be written at the place that was asked for.

    Parameters
    ----------
    name
        Folder that refuses, or the file that stands where a folder is meant.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"nothing can be written in {name}")


class RegistryError(OogstError):
    """Two plug-ins claim one key, or a key is not known."""
