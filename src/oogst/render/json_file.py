"""JSON: everything that was released, unrounded, and the report's texts.

The shape is called ``oogst-report/1``. Keys stand in a fixed order; a number
that does not exist is ``null``, never NaN. Top level:

``format``
    ``"oogst-report/1"``; fields may be added under this name, never changed.
``id``, ``title``, ``subtitle``, ``language``, ``draft_because``
    The report itself; ``draft_because`` is empty for a final report.
``colophon``
    Version, seed, fingerprint of the input, day of evaluation, evaluator.
``threshold``
    The smallest number of people about whom anything is shown.
``sources``
    Input tables: ``name``, ``file``, ``rows``.
``findings``
    Object from key to finding: ``about`` (what it is about and how it was
    computed), ``numbers`` (status, reason, estimate, interval, bounds, flow of
    people, details), ``splits``, ``rows``, ``quotes``, ``withheld_because``,
    ``withheld_parts`` and ``provenance`` (method, version, input tables).
``sections``
    What the other formats print: ``key``, ``title`` and ``blocks``. Each block
    has a ``block`` (paragraph, table, figure …) and the fields of the class of
    that name in :mod:`oogst.types.report`; ``finding`` holds a key of
    ``findings``.
"""

from __future__ import annotations

import json
from typing import Any

from oogst.render import RENDERERS, Drawings, Renderer
from oogst.render.plain import plain, plain_block, without_controls
from oogst.render.provenance import Origin, trace
from oogst.types.house import OOGST, HouseStyle
from oogst.types.released import ReleasedFinding
from oogst.types.report import Report, Section

FORMAT = "oogst-report/1"


def _finding(finding: ReleasedFinding, origin: Origin) -> dict[str, Any]:
    provenance = {
        "method": origin.method,
        "version": origin.version,
        "inputs": [table._asdict() for table in origin.inputs],
    }
    return {**plain(finding), "provenance": provenance}


def _section(section: Section) -> dict[str, Any]:
    return {"key": section.key, "title": section.title, "blocks": [plain_block(block) for block in section.blocks]}


def describe(report: Report) -> dict[str, Any]:
    """Return a report as the object that the JSON file holds."""
    origins = trace(report)
    return {
        "format": FORMAT,
        "id": report.id,
        "title": report.title,
        "subtitle": report.subtitle,
        "language": report.language,
        "draft_because": list(report.draft_because),
        "colophon": plain(report.colophon),
        "threshold": report.released.threshold,
        "sources": [table._asdict() for table in report.sources],
        "findings": {finding.key: _finding(finding, origins[finding.key]) for finding in report.released},
        "sections": [_section(section) for section in report.sections],
    }


def render(report: Report, drawings: Drawings, house: HouseStyle = OOGST) -> bytes:  # noqa: ARG001 -- every format is called alike
    """Return a report as JSON in UTF-8, indented to be read by people too."""
    text = json.dumps(describe(report), ensure_ascii=False, indent=1, allow_nan=False)
    return (without_controls(text) + "\n").encode()


RENDERERS.register(Renderer("json", "json", "application/json", render))
