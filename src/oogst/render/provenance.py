"""Where each number comes from: method, input tables and numbers of people, never a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.design import said
from oogst.types.estimate import Flow, Status
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import Heading, InputTable, Report


@dataclass(frozen=True, slots=True)
class Origin:
    """The provenance of one finding, ready to print.

    ``anchor`` is its id in a page and ``method_anchor`` that of the text that
    explains its analysis, empty when the report has no such text.
    """

    key: str
    anchor: str
    title: str
    method: str
    method_anchor: str
    version: str
    inputs: tuple[InputTable, ...]
    people: str

    def inputs_in_words(self, language: Language) -> str:
        """Say which tables were read, with their numbers of rows."""
        return ", ".join(
            say("render.rows", language, table=table.name, rows=count(table.rows, language), file=table.file)
            for table in self.inputs
        )


def method_anchor(analysis: str) -> str:
    """Return the id of the heading that explains an analysis.

    Examples
    --------
    >>> method_anchor("paired change")
    'methode-paired-change'
    """
    return "methode-" + _slug(analysis)


def trace(report: Report) -> dict[str, Origin]:
    """Return the provenance of every released finding, by its key.

    Raises
    ------
    ValueError
        When the report names a finding that was not released: a number that
        cannot be traced must not be printed.
    """
    methods = _methods(report)
    origins: dict[str, Origin] = {}
    taken: set[str] = set()
    for finding in report.released:
        anchor = _free("bron-" + _slug(finding.key), taken)
        origins[finding.key] = _origin(report, finding, anchor, methods)
    unknown = sorted(set(named_findings(report)) - origins.keys())
    if unknown:
        raise ValueError(f"the report names findings that were not released: {', '.join(unknown)}")
    return origins


def named_findings(part: Any) -> Iterator[str]:
    """Return the key of every finding that a report's texts, rows and figures name."""
    if isinstance(part, tuple):
        for each in part:
            yield from named_findings(each)
    elif isinstance(part, Report):
        yield from named_findings(part.sections)
    elif is_dataclass(part):
        yield from _named(part)


def people(flow: Flow, language: Language) -> str:
    """Say how many people a number rests on, from invited to used.

    Examples
    --------
    >>> people(Flow(26, 26, 16, 11), "nl")
    '26 uitgenodigd, 16 antwoordden, 11 geteld'
    """
    if not flow.invited and not flow.used:
        return say("render.no_people", language)
    steps = [("invited", flow.invited), ("eligible", flow.eligible), ("answered", flow.answered), ("used", flow.used)]
    if not flow.invited:
        known = [say(f"render.flow_{name}", language, n=count(n, language)) for name, n in steps[2:]]
        return ", ".join((say("render.flow_unknown", language), *known))
    shown = [step for step in steps if step[0] != "eligible" or flow.eligible != flow.invited]
    return ", ".join(say(f"render.flow_{name}", language, n=count(n, language)) for name, n in shown)


def _named(part: Any) -> Iterator[str]:
    finding = getattr(part, "finding", None)
    if finding is not None:
        yield finding
    yield from getattr(part, "findings", ())
    yield from getattr(part, "also", ())
    for item in fields(part):
        yield from named_findings(getattr(part, item.name))


def _methods(report: Report) -> dict[str, str]:
    blocks = (block for section in report.sections for block in section.blocks)
    return {block.method: block.text for block in blocks if isinstance(block, Heading) and block.method}


def _origin(report: Report, finding: ReleasedFinding, anchor: str, methods: dict[str, str]) -> Origin:
    about = finding.about
    return Origin(
        key=about.key,
        anchor=anchor,
        title=said(about.title, report.language),
        method=methods.get(about.analysis, about.analysis),
        method_anchor=method_anchor(about.analysis) if about.analysis in methods else "",
        version=about.version,
        inputs=tuple(source for source in report.sources if _kind_of(source) in about.tables),
        people=_people(finding, report.language),
    )


def _people(finding: ReleasedFinding, language: Language) -> str:
    if finding.numbers.status is Status.SUPPRESSED:
        return say("render.withheld", language)
    if finding.about.kind is Kind.SERIES:
        return say("render.periods", language, n=count(finding.numbers.flow.used, language))
    return people(finding.numbers.flow, language)


def _kind_of(source: InputTable) -> str:
    """Return what a table holds: ``answers-intake`` holds answers."""
    return source.name.partition("-")[0]


def _slug(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-").lower()


def _free(anchor: str, taken: set[str]) -> str:
    free, number = anchor, 2
    while free in taken:
        free, number = f"{anchor}-{number}", number + 1
    taken.add(free)
    return free
