"""Texts of the fields of an answer scale."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "answer_scale.labels": Words("Antwoorden", "Answers"),
    "answer_scale.missing": Words("Antwoord buiten de schaal", "Answer outside the scale"),
    "answer_scale.minimum": Words("Laagste waarde", "Lowest value"),
    "answer_scale.maximum": Words("Hoogste waarde", "Highest value"),
}
