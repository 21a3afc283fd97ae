"""Texts about problems in a study's input."""

from oogst.language.message import Message

MESSAGES = {
    "problem.row": Message("rij {row}", "row {row}"),
    "problem.column": Message("kolom {column}", "column {column}"),
}
