"""What makes a report reproducible, in words."""

from __future__ import annotations

from oogst.language.message import say
from oogst.language.numbers import day
from oogst.types.report import Report


def colophon(report: Report) -> tuple[str, ...]:
    """Return the lines of the colophon."""
    language, made = report.language, report.colophon
    lines = [
        say("render.data_until", language, day=day(made.evaluated_on, language)) if made.evaluated_on else "",
        say("render.evaluator", language, name=made.evaluator) if made.evaluator else "",
        say("render.made_with", language, version=made.version),
        say("render.seed", language, seed=made.seed),
        say("render.fingerprint", language, fingerprint=made.fingerprint),
        say("render.report_id", language, id=report.id),
    ]
    return tuple(line for line in lines if line)
