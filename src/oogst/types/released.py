"""What the release guard let through: all that words, pictures and files may use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from oogst.types.design import LocalText
from oogst.types.estimate import Flat
from oogst.types.numbers import About, Numbers, QuoteText, Row


@dataclass(frozen=True, slots=True)
class ReleasedClass:
    """One class of a breakdown, perhaps merged; ``parts`` names what went into it."""

    label: str
    parts: tuple[str, ...]
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class ReleasedSplit:
    """A breakdown as it may be shown, or the reason why it may not.

    ``merged_because`` and ``withheld_because`` are message keys of the
    catalogue ``privacy``.
    """

    attribute: str
    title: LocalText
    classes: tuple[ReleasedClass, ...] = ()
    comparison: Flat | None = None
    expected: LocalText | None = None
    merged_because: str | None = None
    withheld_because: str | None = None


@dataclass(frozen=True, slots=True)
class ReleasedFinding:
    """A finding without its people.

    When ``withheld_because`` is set, ``numbers`` has the status
    ``suppressed`` and holds no number at all. ``withheld_parts`` maps a part
    that was left out (such as ``distribution``) to its reason.
    """

    about: About
    numbers: Numbers
    splits: tuple[ReleasedSplit, ...] = ()
    rows: tuple[Row, ...] = ()
    quotes: tuple[QuoteText, ...] = ()
    withheld_because: str | None = None
    withheld_parts: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The finding's key."""
        return self.about.key


@dataclass(frozen=True, slots=True)
class Released:
    """Every finding of an evaluation after the guard; only the guard makes one."""

    findings: tuple[ReleasedFinding, ...]
    threshold: int

    def __iter__(self) -> Iterator[ReleasedFinding]:
        return iter(self.findings)

    def get(self, key: str) -> ReleasedFinding | None:
        """Return a finding by its key, or None."""
        return next((finding for finding in self.findings if finding.key == key), None)
