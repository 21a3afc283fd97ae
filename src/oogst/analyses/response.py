"""Response per moment: who was invited, who answered, and who is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench
from oogst.analyses._splits import make_splits
from oogst.stats.response import measure_response, measure_response_of_totals
from oogst.types.design import Moment
from oogst.types.estimate import Flat, Flow, Status
from oogst.types.finding import Finding
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

VERSION = "1"
ANSWERED = frozenset({"complete", "partial"})


def find_response(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per moment at which people of the programme were asked."""
    for moment in bench.design.moments:
        answered = _answered(bench, moment)
        invited = bench.eligible(moment.id)
        if answered and invited:
            finding = _find(bench, moment, invited, answered & invited)
            yield finding if bench.knows_invited(moment.id) else _refuse(finding, len(answered & invited))


def _answered(bench: Bench, moment: Moment) -> PeopleSet:
    outcomes = bench.study.dispositions.get(moment.id)
    if outcomes:
        return PeopleSet.of(place for place, outcome in outcomes.items() if outcome in ANSWERED)
    answered = PeopleSet()
    for (_, when), block in bench.study.answers.items():
        if when == moment.id:
            answered = answered | bench.people_in(block)
    return answered


def _find(bench: Bench, moment: Moment, invited: PeopleSet, answered: PeopleSet) -> Finding:
    outcomes = _outcomes(bench, moment)

    def compute(people: PeopleSet) -> Numbers:
        return _numbers(len(people), len(people & answered), _details(outcomes, people, answered))

    about = About(
        key=f"response:{moment.id}",
        analysis="response",
        version=VERSION,
        kind=Kind.RESPONSE,
        design=DesignGrade.D,
        title=moment.title,
        moments=(moment.id,),
        tables=("invitations",) if bench.study.dispositions.get(moment.id) else ("people", "answers"),
    )
    variables = frozenset({f"response@{moment.id}"})
    moved = _count_moved(bench, moment, len(answered))
    numbers = compute(invited)
    numbers = replace(numbers, details=numbers.details | moved)
    return Finding(about, numbers, invited, variables, splits=make_splits(bench, invited, compute))


def _refuse(finding: Finding, answered: int) -> Finding:
    """Return the finding without a share: who was asked is not on record."""
    numbers = Numbers(Flow(0, 0, answered, answered), Status.NOT_ESTIMABLE, "invited_unknown")
    return replace(finding, numbers=numbers, splits=())


def _count_moved(bench: Bench, moment: Moment, answered: int) -> Flat:
    """Count who of the programme had left by then, who joined after the start, and which answers may be doubles."""
    people, start = bench.study.people, bench.design.programme.start
    left = [place for place, day in people.left.items() if moment.date is None or day <= moment.date]
    joined = [place for place, day in people.joined.items() if start is None or day > start]
    counts = {"n_left": left, "n_joined": joined}
    moved: Flat = {name: sum(place in people.programme for place in places) for name, places in counts.items()}
    # They are told in fives; more than all that came in they cannot be.
    return moved | {"n_doubles": min(moment.possible_doubles or 0, answered)}


def _outcomes(bench: Bench, moment: Moment) -> dict[str, PeopleSet] | None:
    """Return the people per outcome of their invitation; None when there is no record of those."""
    outcomes = bench.study.dispositions.get(moment.id)
    if outcomes is None:
        return None
    places: dict[str, list[int]] = {}
    for place, outcome in outcomes.items():
        places.setdefault(outcome, []).append(place)
    return {outcome: PeopleSet.of(found) for outcome, found in places.items()}


def _details(outcomes: dict[str, PeopleSet] | None, people: PeopleSet, answered: PeopleSet) -> Flat:
    if outcomes is None:
        return measure_response_of_totals(len(people), len(people & answered)).flat()
    return measure_response({outcome: len(people & theirs) for outcome, theirs in outcomes.items()}).flat()


def _numbers(invited: int, answered: int, details: Flat) -> Numbers:
    flow = Flow(invited, invited, answered, answered, {"no_answer": invited - answered})
    share = answered / invited if invited else None
    return Numbers(flow, estimate=share, count=(answered, invited), details=details)


ANALYSES.register(Analysis("response", VERSION, find_response))
