"""What the guard decided about a release, for the method page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.privacy.plan import FEWEST_FOR_SPLITS
from oogst.types.released import Released, ReleasedFinding, ReleasedSplit


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that is not shown as it was found.

    ``part`` is empty for a whole finding, else the attribute of a breakdown or
    the name of a part such as ``distribution``. ``reason`` is a message key;
    ``merged`` names the classes that are shown together.
    """

    finding: str
    part: str
    reason: str
    threshold: int
    merged: str = ""

    def text(self, language: Language) -> str:
        """Return the reason as a sentence.

        Examples
        --------
        >>> Decision("mean:q1", "team", "privacy.merged_small", 5, "West + Zuid").text("nl")
        'Niet elke groep heeft 5 antwoorden. Daarom tonen we samen: West + Zuid.'
        """
        return say(self.reason, language, threshold=self.threshold, fewest=FEWEST_FOR_SPLITS, merged=self.merged)


def list_decisions(released: Released) -> tuple[Decision, ...]:
    """Return what was withheld, merged or left out, finding by finding."""
    return tuple(decision for finding in released for decision in _decide(finding, released.threshold))


def _decide(finding: ReleasedFinding, threshold: int) -> Iterator[Decision]:
    if finding.withheld_because is not None:
        yield Decision(finding.key, "", finding.withheld_because, threshold)
    for part, reason in finding.withheld_parts.items():
        yield Decision(finding.key, part, reason, threshold)
    for split in finding.splits:
        reason_of_split = split.withheld_because or split.merged_because
        if reason_of_split is not None:
            yield Decision(finding.key, split.attribute, reason_of_split, threshold, _name_merged(split))


def _name_merged(split: ReleasedSplit) -> str:
    return "; ".join(cell.label for cell in split.classes if len(cell.parts) > 1)
