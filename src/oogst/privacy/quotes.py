"""Quotes that may be shown: consented, reviewed, one per person, in no telling order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from oogst.privacy.parts import withhold
from oogst.types.estimate import Flow
from oogst.types.finding import Finding, PrivateQuote
from oogst.types.numbers import Kind, QuoteText
from oogst.types.released import ReleasedFinding

NO_QUOTES = "no_quotes"


def add_quotes(findings: Sequence[Finding], released: Sequence[ReleasedFinding]) -> tuple[ReleasedFinding, ...]:
    """Return the released findings with the quotes that may be shown.

    A person has at most one quote in the whole release, in the order of the
    findings. Everyone in a finding's base could have said its quotes; a base
    under the threshold was withheld before.
    """
    quoted: set[int] = set()
    shown = []
    for finding, part in zip(findings, released, strict=True):
        quotes = choose_quotes(finding.quotes, quoted) if part.withheld_because is None else ()
        shown.append(_finish(part, quotes))
    return tuple(shown)


def choose_quotes(quotes: Iterable[PrivateQuote], quoted: set[int]) -> tuple[QuoteText, ...]:
    """Return the quotes that may be shown and note whom they came from.

    A quote without a person was chosen before, one of each person, by whoever
    took the person away.

    Parameters
    ----------
    quotes
        In order of preference.
    quoted
        People who have a quote in this release already; added to.

    Returns
    -------
    tuple[QuoteText, ...]
        In alphabetical order: the order of the answers would point at people.
    """
    chosen = []
    for quote in quotes:
        if quote.consent and quote.reviewed and quote.person not in quoted:
            if quote.person is not None:
                quoted.add(quote.person)
            chosen.append(quote.text)
    return tuple(sorted(chosen, key=lambda quote: (quote.text, quote.quote)))


def _finish(part: ReleasedFinding, quotes: tuple[QuoteText, ...]) -> ReleasedFinding:
    if part.about.kind is not Kind.QUOTES or part.withheld_because is not None:
        return replace(part, quotes=quotes)
    if not quotes:
        return replace(part, numbers=withhold(NO_QUOTES), withheld_because=f"privacy.{NO_QUOTES}")
    # How many people said something about one goal may be fewer than the
    # threshold; how many quotes there are can be seen anyway.
    size = len(quotes)
    return replace(part, numbers=replace(part.numbers, flow=Flow(size, size, size, size)), quotes=quotes)
