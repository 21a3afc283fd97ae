"""What a report says, section by section, as plain text."""

from __future__ import annotations

from oogst.evaluation import conclude, tell
from oogst.language.message import Language
from oogst.types.report import (
    Block,
    Bullets,
    Callout,
    ChainLadder,
    Evidence,
    Figure,
    Heading,
    Paragraph,
    Report,
    Section,
    Table,
)
from oogst.types.study import Study


def told(study: Study, language: Language = "nl") -> Report:
    """Evaluate a study and tell it."""
    return tell(study, conclude(study), language)


def section(report: Report, key: str) -> Section:
    """Return a section of a report."""
    return next(part for part in report.sections if part.key == key)


def lines(report: Report, *keys: str) -> list[str]:
    """Return the texts of sections, one per block, item, row or step."""
    return [line for key in keys for block in section(report, key).blocks for line in _lines(block)]


def _lines(block: Block) -> list[str]:
    found: list[str] = []
    match block:
        case Paragraph(sentences=parts):
            found = [" ".join(part.text for part in parts)]
        case Callout(title=title, sentences=parts):
            found = [": ".join((title, " ".join(part.text for part in parts)))]
        case Bullets(items=parts):
            found = [part.text for part in parts]
        case Heading(text=text):
            found = [text]
        case Evidence(label=label, may=may, may_not=may_not):
            found = [label, *(part.text for part in (*may, *may_not))]
        case Table(rows=rows):
            found = [" | ".join(row.cells) for row in rows]
        case ChainLadder(steps=steps):
            found = [step.sentence.text for step in steps]
        case Figure(title=title, caption=caption, alt=alt):
            found = [title, caption, alt]
        case _:
            pass
    return found


def figures(report: Report, key: str) -> list[Figure]:
    """Return the figures of a section."""
    return [block for block in section(report, key).blocks if isinstance(block, Figure)]
