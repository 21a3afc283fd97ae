"""People's own words per goal: what supports it, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench
from oogst.types.design import Goal
from oogst.types.estimate import Flow
from oogst.types.finding import Finding, PrivateQuote
from oogst.types.numbers import About, DesignGrade, Kind, Numbers, QuoteText
from oogst.types.study import Quote

VERSION = "1"


def find_quotes(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per goal with quotes, and one for quotes without a goal."""
    for goal in bench.design.goals:
        quotes = [quote for quote in bench.study.quotes if quote.goal == goal.id]
        if quotes:
            yield _find(bench, goal, quotes)
    loose = [quote for quote in bench.study.quotes if quote.goal is None]
    if loose:
        yield _find(bench, None, loose)


def _find(bench: Bench, goal: Goal | None, quotes: Sequence[Quote]) -> Finding:
    # A quote says nothing about how many: it rests on the whole group, and the
    # guard looks at each quote by itself.
    people = bench.study.people.heads(bench.study.people.everyone)
    key = f"quotes:{goal.id if goal else 'other'}"
    about = About(
        key=key,
        analysis="quotes",
        version=VERSION,
        kind=Kind.QUOTES,
        design=DesignGrade.TOLD,
        title=goal.text if goal else "",
        level=goal.level if goal else None,
        goal=goal.id if goal else None,
        tables=("quotes",),
        caveats=("caveat.story",),
    )
    numbers = Numbers(Flow(len(people), len(people), len(people), len(people)))
    private = [
        PrivateQuote(quote.person, quote.consent, quote.reviewed, _text(quote))
        for quote in sorted(quotes, key=lambda quote: quote.quote)
    ]
    return Finding(about, numbers, people, frozenset({key}), quotes=tuple(private))


def _text(quote: Quote) -> QuoteText:
    return QuoteText(quote.quote, quote.text, quote.goal, quote.direction, quote.codes, quote.language)


ANALYSES.register(Analysis("quotes", VERSION, find_quotes))
