"""A finding before release: numbers with the people they rest on.

Only analyses make findings and only :mod:`oogst.privacy` reads them; nothing
that writes a word or draws a line may import this module (import contract).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from oogst.types.design import LocalText
from oogst.types.estimate import Flat
from oogst.types.numbers import About, Numbers, QuoteText, Row
from oogst.types.people import PeopleSet


@dataclass(frozen=True, slots=True)
class Private:
    """Each person's own value behind a finding, for the audits of the guard.

    ``values`` returns an ndarray of doubles in order of position of ``base``;
    it is called only when an audit needs it. ``low`` and ``high`` are the
    ends of the scale, ``step`` the distance between possible values.
    ``sides`` returns what a change is the difference of: such an array for
    each of the moments that the finding is about.
    """

    values: Callable[[], Any]
    low: float
    high: float
    step: float = 1.0
    sides: Callable[[], tuple[Any, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """A declared breakdown of a finding that the guard may still merge.

    ``classes`` holds the people of each class within the finding's base,
    ``compute`` the numbers of any set of people, ``compare`` the test between
    classes, run only on the classes that may be shown.
    """

    attribute: str
    title: LocalText
    classes: Mapping[str, PeopleSet]
    compute: Callable[[PeopleSet], Numbers]
    compare: Callable[[Sequence[PeopleSet]], Flat] | None = None
    expected: LocalText | None = None
    parents: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrivateQuote:
    """A quote with the person it came from, if that is known, and what the guard must check."""

    person: int | None
    consent: bool
    reviewed: bool
    text: QuoteText


@dataclass(frozen=True, slots=True)
class Finding:
    """A number about a goal, with everything the release guard needs.

    ``base`` holds the people whose answers are in the number. ``variables``
    names the answers it is made of, as ``item@moment``: findings that share a
    variable can be subtracted from each other and are audited together.
    """

    about: About
    numbers: Numbers
    base: PeopleSet
    variables: frozenset[str] = frozenset()
    private: Private | None = None
    splits: tuple[Split, ...] = ()
    rows: tuple[Row, ...] = ()
    quotes: tuple[PrivateQuote, ...] = ()
