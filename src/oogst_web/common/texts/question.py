"""Fields of an evaluation question."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "question.text": Words("Vraag", "Question"),
    "question.goals": Words("Welke doelen geven het antwoord?", "Which goals give the answer?"),
    "question.sources": Words("Op welke bronnen rust dit?", "Which sources does this rest on?"),
}
