"""Reading a form in this process: the limits are tried in ``test_hostile``."""

from __future__ import annotations

from pathlib import Path

from oogst_web.xlsforms import _child, reading

HERE = Path(__file__).parent


def read_here(content, file="formulier.xlsx", plain="nl"):
    """Return what is read of a form, without a process of its own."""
    return reading._judge(_child.read(content), file, plain)


def outcome(read):
    """Return what was read in plain values: questions, answer scales, and what was told."""
    return {
        "title": read.form and read.form.instrument["title"],
        "items": read.form.items if read.form else [],
        "scales": read.form.scales if read.form else [],
        "told": [[one.key.removeprefix("xlsform."), one.sheet, one.row, one.column] for one in read.changes],
        "faults": [one.key.removeprefix("xlsform.") for one in read.faults],
    }
