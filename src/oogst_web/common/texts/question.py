"""Fields of an evaluation question."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "question.text": Words("Vraag", "Question"),
}
