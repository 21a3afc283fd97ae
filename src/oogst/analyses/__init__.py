"""Study in, findings out: one analysis per file, tied to goals by their indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oogst.registry import Registry

if TYPE_CHECKING:
    from oogst.analyses._bench import Bench
    from oogst.types.finding import Finding


@dataclass(frozen=True, slots=True)
class Analysis:
    """One way to get findings out of a study.

    ``version`` changes whenever a reported value could; ``method`` is the
    message key of its plain explanation in the catalogue ``method``. ``run``
    returns nothing when the study holds nothing for it.
    """

    key: str
    version: str
    run: Callable[[Bench], Iterable[Finding]]

    @property
    def method(self) -> str:
        """Message key of the method page."""
        return f"method.{self.key}"


ANALYSES: Registry[Analysis] = Registry("oogst.analyses")


def find(bench: Bench) -> tuple[Finding, ...]:
    """Run every analysis on a study and return the findings in a fixed order."""
    found = [finding for analysis in ANALYSES for finding in analysis.run(bench)]
    return tuple(sorted(found, key=lambda finding: finding.about.key))
