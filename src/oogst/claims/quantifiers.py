"""Words for shares, allowed only where the worst case allows them (seed 000, D1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from oogst.language.message import Language, say
from oogst.types.numbers import Numbers

Base = Literal["participants", "respondents"]


@dataclass(frozen=True, slots=True)
class Quantifier:
    """A word for a share, with the rule that a share and count must meet.

    ``id`` is the entry of ``reporting.yaml``; ``allows`` takes the share that
    is certain and the count behind it.
    """

    id: str
    allows: Callable[[float, int], bool]


# From strong to weak: the first that is allowed is proposed.
QUANTIFIERS = (
    Quantifier("qw_most", lambda share, _: share >= 0.6),
    Quantifier("qw_majority", lambda share, _: share > 0.5),
    Quantifier("qw_large_part", lambda share, _: share >= 0.5),
    Quantifier("qw_many", lambda share, _: share >= 0.4),
    Quantifier("qw_at_least_quarter", lambda share, _: share >= 0.25),
    Quantifier("qw_nearly_quarter", lambda share, _: 0.20 <= share < 0.25),
    Quantifier("qw_some", lambda _, count: count >= 2),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A share in words with the people it is taken of."""

    quantifier: Quantifier
    base: Base
    count: int
    total: int

    def text(self, language: Language) -> str:
        """Return the words, such as "minstens een kwart van de deelnemers"."""
        return say(f"claim.{self.quantifier.id}.{self.base}", language)


def certain_share(numbers: Numbers, base: Base) -> tuple[float, int, int] | None:
    """Return the share that is certain, with its count and total.

    Of the participants it is the worst-case bound, in which everyone who did
    not answer counts as a no; of the respondents it is their own share.
    """
    if numbers.count is None:
        return None
    count = numbers.count[0]
    total = numbers.flow.used if base == "respondents" else numbers.flow.eligible
    return (count / total, count, total) if total else None


def may_say(quantifier: Quantifier, numbers: Numbers, base: Base) -> bool:
    """Tell whether the numbers carry this word for this base.

    Examples
    --------
    >>> from oogst.types.estimate import Flow
    >>> four = Numbers(Flow(26, 26, 16, 16), count=(4, 16))
    >>> quarter = QUANTIFIERS[4]
    >>> may_say(quarter, four, "respondents"), may_say(quarter, four, "participants")
    (True, False)
    """
    certain = certain_share(numbers, base)
    return certain is not None and quantifier.allows(certain[0], certain[1])


def choose_quantity(numbers: Numbers) -> Quantity | None:
    """Propose the words for a share: of the participants when that is certain.

    A word of the participants is only proposed from nearly a quarter up;
    weaker than that, the share of those who answered says more, unless that
    is everyone.
    """
    everyone_answered = numbers.flow.used == numbers.flow.eligible
    choices: tuple[tuple[Base, tuple[Quantifier, ...]], ...] = (
        ("participants", QUANTIFIERS if everyone_answered else QUANTIFIERS[:6]),
        ("respondents", QUANTIFIERS),
    )
    for base, words in choices:
        certain = certain_share(numbers, base)
        for quantifier in words:
            if certain and quantifier.allows(certain[0], certain[1]):
                return Quantity(quantifier, base, certain[1], certain[2])
    return None
