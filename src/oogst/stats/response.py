"""Response rates by the definitions of AAPOR."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oogst.stats.proportion import find_wilson_limits
from oogst.types.estimate import Interval, Result, Status, key

DISPOSITIONS = (
    "complete",
    "partial",
    "refusal",
    "non_contact",
    "other",
    "unknown_eligibility",
    "not_eligible",
)


@dataclass(frozen=True, kw_only=True)
class ResponseRate(Result):
    """Six response rates of one invitation; the default is RR2, see :attr:`rate`."""

    n_invited: int
    n_eligible_known: int
    n_responded: int
    population_size: int
    rr1: float | None = key("aapor_rr1")
    rr2: float | None = key("aapor_rr2")
    rr3: float | None = key("aapor_rr3")
    rr4: float | None = key("aapor_rr4")
    rr5: float | None = key("aapor_rr5")
    rr6: float | None = key("aapor_rr6")
    eligible_share: float | None = key("aapor_e")
    interval: Interval | None = key("aapor_rr2")

    @property
    def rate(self) -> float | None:
        """The rate to report: RR2, complete and partial answers of all who may be eligible."""
        return self.rr2


def count_dispositions(dispositions: Iterable[str]) -> dict[str, int]:
    """Count how often each disposition occurs.

    Parameters
    ----------
    dispositions
        One word of :data:`DISPOSITIONS` per invited person.

    Returns
    -------
    dict
        A count for every disposition, 0 included.

    Raises
    ------
    ValueError
        When a word is not in :data:`DISPOSITIONS`.

    Examples
    --------
    >>> counts = count_dispositions(["complete", "refusal", "complete"])
    >>> counts["complete"], counts["refusal"], counts["partial"]
    (2, 1, 0)
    """
    return _complete(Counter(dispositions))


def _complete(counts: Mapping[str, int]) -> dict[str, int]:
    unknown = sorted(set(counts) - set(DISPOSITIONS))
    if unknown:
        raise ValueError(f"unknown dispositions: {', '.join(unknown)}; known: {', '.join(DISPOSITIONS)}")
    return {name: int(counts.get(name, 0)) for name in DISPOSITIONS}


def measure_response(counts: Mapping[str, int], *, as_sample: bool = False, level: float = 0.95) -> ResponseRate:
    """Measure response by AAPOR's rates RR1 to RR6 from counts per disposition.

    Parameters
    ----------
    counts
        People per disposition of :data:`DISPOSITIONS`; what is left out is 0.
        Not eligible (left the company, never attended) leaves every
        denominator; unknown eligibility leaves only that of RR5 and RR6.
    as_sample
        Whether the invited are a sample of more people: then RR2 gets a
        Wilson interval. Usually they are everyone there is, and a rate that
        was simply counted has no interval.
    level
        Level of that interval.

    Returns
    -------
    ResponseRate
        ``n_invited``; ``n_eligible_known``; ``n_responded`` (complete and
        partial); ``population_size`` (invited without the not eligible);
        ``aapor_rr1`` to ``aapor_rr6``; ``aapor_e``, the share eligible among
        those of known eligibility; ``aapor_rr2.lower`` and ``.upper`` when
        asked. A rate without denominator is None. Refuses with ``no_data``
        (nobody eligible) and ``out_of_range`` (a negative count).

    Notes
    -----
    AAPOR 2023, *Standard Definitions*, 10th edition. Truth:
    ``tests/truth/response_small_class``.

    Examples
    --------
    >>> result = measure_response({"complete": 14, "partial": 2, "refusal": 3, "non_contact": 5, "not_eligible": 2})
    >>> result.n_invited, result.population_size, round(result.rate, 3)
    (26, 24, 0.667)
    """
    n = _complete(counts)
    if min(n.values()) < 0:
        return ResponseRate.refused("out_of_range", Status.INPUT_ERROR)
    responded = n["complete"] + n["partial"]
    known = responded + n["refusal"] + n["non_contact"] + n["other"]
    sizes: dict[str, Any] = {
        "n_invited": sum(n.values()),
        "n_eligible_known": known,
        "n_responded": responded,
        "population_size": known + n["unknown_eligibility"],
    }
    if not sizes["population_size"]:
        return ResponseRate.refused("no_data", **sizes)
    interval = None
    if as_sample:
        interval = Interval(*find_wilson_limits(responded, sizes["population_size"], level), level, "Wilson")
    return ResponseRate(**sizes, **_rates(n, known), interval=interval)


def _rates(n: Mapping[str, int], known: int) -> dict[str, Any]:
    complete, responded, unknown = n["complete"], n["complete"] + n["partial"], n["unknown_eligibility"]
    decided = known + n["not_eligible"]
    share = known / decided if decided else None
    likely = None if share is None else known + share * unknown
    return {
        "rr1": complete / (known + unknown),
        "rr2": responded / (known + unknown),
        "rr3": complete / likely if likely else None,
        "rr4": responded / likely if likely else None,
        "rr5": complete / known if known else None,
        "rr6": responded / known if known else None,
        "eligible_share": share,
    }


def measure_response_of_totals(invited: int, answered: int, *, not_eligible: int = 0) -> ResponseRate:
    """Measure response when only totals are known.

    Everyone eligible who did not answer counts as not contacted.

    Parameters
    ----------
    invited
        People invited, the not eligible included.
    answered
        People who answered.
    not_eligible
        People who turned out not to belong to the group.

    Returns
    -------
    ResponseRate
        As :func:`measure_response`; also refuses with
        ``responded_exceeds_invited``.

    Examples
    --------
    >>> measure_response_of_totals(26, 16).rate == 16 / 26
    True
    >>> measure_response_of_totals(10, 12).reason
    'responded_exceeds_invited'
    """
    silent = invited - not_eligible - answered
    if silent < 0:
        return ResponseRate.refused("responded_exceeds_invited", Status.INPUT_ERROR)
    return measure_response({"complete": answered, "non_contact": silent, "not_eligible": not_eligible})
