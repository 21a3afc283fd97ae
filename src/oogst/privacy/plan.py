"""What was agreed about release: threshold, promise and whose positions are meant."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.types.design import Promise

THRESHOLD = 5
SENSITIVE_THRESHOLD = 10
FEWEST_FOR_SPLITS = 10


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """The agreements that a release keeps to.

    Parameters
    ----------
    threshold
        Smallest number of people behind a number: 5, or more when the
        organisation raised it.
    promise
        What respondents were promised.
    population
        Name of the list of people that positions refer to: releases with the
        same name are audited together, so a place in that list must never be
        given to somebody else.

    Raises
    ------
    ValueError
        When the threshold is below 5: it may be raised, never lowered.

    Examples
    --------
    >>> ReleasePlan(threshold=7).threshold
    7
    """

    threshold: int = THRESHOLD
    promise: Promise = Promise.CONFIDENTIAL
    population: str = "evaluation"

    def __post_init__(self) -> None:
        if self.threshold < THRESHOLD:
            raise ValueError(f"the threshold is {THRESHOLD} people; it may be raised, never lowered")

    def threshold_for(self, *, sensitive: bool) -> int:
        """Return the smallest group for a subject; sensitive ones need ten people."""
        return max(self.threshold, SENSITIVE_THRESHOLD) if sensitive else self.threshold
