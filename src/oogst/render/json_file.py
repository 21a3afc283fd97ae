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

import datetime as dt
import json
import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import msgspec

from oogst.render import RENDERERS, Drawings, Renderer
from oogst.render.provenance import Origin, trace
from oogst.types.design import Text
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Report, Section

FORMAT = "oogst-report/1"


def plain(value: Any) -> Any:
    """Return a value as JSON knows it: objects, lists, texts, finite numbers.

    Examples
    --------
    >>> plain({"b": (1, float("inf")), "a": dt.date(2026, 3, 9)})
    {'a': '2026-03-09', 'b': [1, None]}
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, Text):
        return plain(msgspec.to_builtins(value))
    if isinstance(value, tuple | list | frozenset | set):
        return [plain(part) for part in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _finding(finding: ReleasedFinding, origin: Origin) -> dict[str, Any]:
    provenance = {
        "method": origin.method,
        "version": origin.version,
        "inputs": [table._asdict() for table in origin.inputs],
    }
    return {**plain(finding), "provenance": provenance}


def _block(block: Block) -> dict[str, Any]:
    return {"block": type(block).__name__.lower(), **plain(block)}


def _section(section: Section) -> dict[str, Any]:
    return {"key": section.key, "title": section.title, "blocks": [_block(block) for block in section.blocks]}


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


def render(report: Report, drawings: Drawings) -> bytes:  # noqa: ARG001 -- every format is called alike
    """Return a report as JSON in UTF-8, indented to be read by people too."""
    return (json.dumps(describe(report), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


RENDERERS.register(Renderer("json", "json", "application/json", render))
