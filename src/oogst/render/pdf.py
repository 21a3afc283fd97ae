"""PDF: a tagged document (PDF/UA-1) set by Typst, with the summary on its first page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from oogst.charts.lettering import FONT_FOLDER
from oogst.language.message import say
from oogst.render import RENDERERS, Drawings, Renderer
from oogst.render.colophon import colophon
from oogst.render.drawings import figures
from oogst.render.plain import plain, plain_block, without_controls
from oogst.render.provenance import Origin, method_anchor, trace
from oogst.render.texts import level_name
from oogst.render.widths import column_widths
from oogst.types.house import OOGST, HouseStyle
from oogst.types.report import Block, ChainLadder, Evidence, Figure, Heading, Report, Section, Table

REGIONS = {"nl": "NL", "en": "GB"}
WORDS = [
    *("kind", "contents", "draft", "draft_why", "evidence", "may", "may_not", "level", "goal", "status", "chain"),
    *("figure", "figure_tables", "method", "inputs", "people", "provenance", "provenance_lead", "colophon", "brief"),
]
TABLE_SIZE, SMALLEST = 9.5, 7.0
SIGNS_ON_LINE = 92
"""Signs of a table on a line of the page, at its usual size."""
TEMPLATE = Path(__file__).parent / "templates" / "report.typ"

_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_NO_GLYPH = "□"
_ALIKE = str.maketrans({"✕": "×", "✖": "×"})
"""Signs that the bundled typeface lacks, and ones with the same meaning that it has."""


def render(report: Report, drawings: Drawings, house: HouseStyle = OOGST) -> bytes:
    """Return a report as PDF.

    Signs for which no typeface that comes with Oogst has a shape, such as
    emoji, are shown as an empty square: PDF/UA forbids a text that cannot be
    displayed.
    """
    return _typeset(_fitted(_content(report, drawings, house)))


def count_pages(report: Report, drawings: Drawings, house: HouseStyle = OOGST) -> int:
    """Return how many pages the PDF of a report has."""
    return _count(_fitted(_content(report, drawings, house)))


def _fitted(content: dict[str, Any]) -> str:
    """Return the text that is set: a brief report tighter when that is what makes it fit on one page."""
    usual = _written(content)
    if not content["is_brief"] or _count(usual) == 1:
        return usual
    tight = _written(content | {"is_tight": True})
    return tight if _count(tight) == 1 else usual


def _written(content: dict[str, Any]) -> str:
    return json.dumps(plain(content), ensure_ascii=False).translate(_ALIKE)


def _count(content: str) -> int:
    import typst

    found = typst.query(
        TEMPLATE,
        "<pages>",
        field="value",
        one=True,
        font_paths=[FONT_FOLDER],
        ignore_system_fonts=True,
        sys_inputs={"report": content},
    )
    return int(found)


def _typeset(content: str) -> bytes:
    import typst

    try:
        made = typst.compile(
            TEMPLATE,
            font_paths=[FONT_FOLDER],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"report": content},
            pdf_standards="ua-1",
            timestamp=0,
        )
    except typst.TypstError as error:
        missing = {
            sign for text in _MISSING.findall(error.diagnostic) for sign in _unescaped(text) if not sign.isascii()
        }
        if not missing:
            raise
        return _typeset(content.translate(dict.fromkeys(map(ord, missing), _NO_GLYPH)))
    return bytes(made)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _content(report: Report, drawings: Drawings, house: HouseStyle) -> dict[str, Any]:
    made = report.colophon.evaluated_on
    return {
        "id": report.id,
        "title": without_controls(report.title).strip() or report.id,
        "subtitle": report.subtitle,
        "language": report.language,
        "region": REGIONS[report.language],
        "author": report.colophon.evaluator or "Oogst",
        "date": [made.year, made.month, made.day] if made else None,
        "footer": say("render.made_with", report.language, version=report.colophon.version),
        "words": {word: say(f"render.{word}", report.language) for word in WORDS},
        "draft_because": list(report.draft_because),
        "is_brief": report.is_brief,
        "is_tight": False,
        "house": {"accent": house.accent, "name": without_controls(house.name).strip(), "logo": list(house.logo)},
        "sections": [_section(section, drawings) for section in report.sections],
        "figure_tables": [_table(figure.table) for figure in figures(report)],
        "origins": [_origin(origin, report) for origin in trace(report).values()],
        "colophon": list(colophon(report)),
    }


def _section(section: Section, drawings: Drawings) -> dict[str, Any]:
    blocks: list[dict[str, Any]] = []
    level = 2
    for block in section.blocks:
        blocks.append({**plain_block(block), **_extra(block, level, drawings)})
        level = 3 if isinstance(block, Heading) else level
    return {"title": section.title, "blocks": blocks}


def _extra(block: Block, level: int, drawings: Drawings) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"anchor": method_anchor(block.method) if block.method else ""}
    if isinstance(block, Evidence):
        return {"heading": level}
    if isinstance(block, ChainLadder):
        return {"steps": [{**plain(step), "level_name": level_name(step)} for step in block.steps]}
    if isinstance(block, Table):
        return _table(block)
    return {"svg": drawings.svg(block)} if isinstance(block, Figure) else {}


def _table(table: Table) -> dict[str, Any]:
    widths = column_widths(table, SIGNS_ON_LINE)
    size = max(SMALLEST, TABLE_SIZE * min(1, SIGNS_ON_LINE / sum(widths)))
    return {**plain(table), "widths": widths, "size": size}


def _origin(origin: Origin, report: Report) -> dict[str, str]:
    return {
        "key": origin.key,
        "title": origin.title,
        "method": origin.method,
        "method_anchor": origin.method_anchor,
        "version": say("render.version", report.language, version=origin.version),
        "inputs": origin.inputs_in_words(report.language),
        "people": origin.people,
    }


RENDERERS.register(Renderer("pdf", "pdf", "application/pdf", render))
