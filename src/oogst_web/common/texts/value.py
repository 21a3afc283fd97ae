"""Columns of a value of a KPI series."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "value.period": Words("Periode", "Period"),
    "value.period.hint": Words("Zoals 2026-01, jan 2026 of 2026-Q1.", "Such as 2026-01, Jan 2026 or 2026-Q1."),
    "value.value": Words("Waarde", "Value"),
    "value.value.hint": Words("Leeg: niet gemeten.", "Empty: not measured."),
    "value.people": Words("Op hoeveel mensen berust dit?", "How many people does this rest on?"),
    "value.note": Words("Opmerking", "Remark"),
}
