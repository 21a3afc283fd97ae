"""Quotes that may be shown: consented, reviewed, one per person, in no telling order."""

from __future__ import annotations

from collections.abc import Iterable

from oogst.types.finding import PrivateQuote
from oogst.types.numbers import QuoteText


def release_quotes(quotes: Iterable[PrivateQuote], quoted: set[int]) -> tuple[QuoteText, ...]:
    """Return the quotes that may be shown and note whom they came from.

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
    released = []
    for quote in quotes:
        if quote.consent and quote.reviewed and quote.person not in quoted:
            quoted.add(quote.person)
            released.append(quote.text)
    return tuple(sorted(released, key=lambda quote: (quote.text, quote.quote)))
