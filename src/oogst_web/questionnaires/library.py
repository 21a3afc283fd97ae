"""Ready questionnaires per level, made from the questions of the built-in content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from oogst.content import load
from oogst_web.questionnaires.standard import STANDARD

LICENCE = "EUPL-1.2"
_LEVEL_TITLES = {
    1: ("reactie", "Wat vond je ervan?", "What did you think of it?"),
    2: ("leren", "Wat heb je geleerd?", "What did you learn?"),
    3: ("gedrag", "Wat doe je in je werk?", "What do you do at work?"),
    4: ("organisatie", "Wat merkt de organisatie?", "What does the organisation notice?"),
}
# Type in the content → answer options; what is not here is an open question.
_ANSWERS = {"scale5": "mate_5", "scale5_easy": "mate_5", "frequency": "hoe_vaak_4"}
_NO_QUESTION = frozenset({"calculation"})


@dataclass(frozen=True)
class Entry:
    """A questionnaire in the library; ``instrument`` is as in design.toml."""

    key: str
    instrument: dict[str, Any]

    @property
    def level(self) -> int | None:
        """Level that it measures, if it measures one."""
        return self.instrument.get("level")

    @property
    def title(self) -> dict[str, str]:
        """Name per language."""
        found: dict[str, str] = self.instrument["title"]
        return found

    @property
    def items(self) -> list[dict[str, Any]]:
        """Its questions."""
        found: list[dict[str, Any]] = self.instrument["items"]
        return found

    @property
    def scales(self) -> list[dict[str, Any]]:
        """The answer scales that its questions use."""
        used = dict.fromkeys(item["answers"] for item in self.items if "answers" in item)
        return [STANDARD[key] for key in used]

    def has(self, words: str) -> bool:
        """Tell whether its name or a question holds these words, in either language."""
        texts = [self.title, *(item["text"] for item in self.items)]
        wanted = words.casefold().split()
        everything = " ".join(text for pair in texts for text in pair.values()).casefold()
        return all(word in everything for word in wanted)


@cache
def entries() -> tuple[Entry, ...]:
    """Return all questionnaires, by level; those without a level last."""
    found = [*_levels(), _leadership(), _behaviour(), _needs(), _check_in(), _process(), _pulse(), _interview()]
    return tuple(sorted(found, key=lambda entry: entry.level or 9))


def find_entry(key: str) -> Entry | None:
    """Return one questionnaire of the library."""
    return next((entry for entry in entries() if entry.key == key), None)


def _levels() -> Iterable[Entry]:
    for level in load("kirkpatrick")["levels"]:
        if level["level"] in _LEVEL_TITLES:
            key, nl, en = _LEVEL_TITLES[level["level"]]
            questions = [one for one in level["questions"] if one["type"] not in _NO_QUESTION]
            yield _entry(key, (nl, en), map(_level_item, questions), level=level["level"])


def _level_item(question: dict[str, Any]) -> dict[str, Any]:
    answers = _ANSWERS.get(question["type"])
    if answers and question["text_nl"].startswith("Hoe tevreden"):
        answers = "tevreden_5"
    return _item(question, "text", answers)


def _leadership() -> Entry:
    items = [_item(one, "item", "hoe_vaak_4") for one in load("leadership")["behaviours"]]
    title = ("Hoe helpt je leidinggevende bij leren?", "How does your manager help you learn?")
    return _entry("leidinggeven", title, items, level=3, kind="360")


def _behaviour() -> Entry:
    items = [_item(one, "text", "hoe_vaak_4") for one in load("reporting")["behaviour_indicators"]]
    return _entry(
        "kijken", ("Wat zie je iemand doen?", "What do you see somebody do?"), items, level=3, kind="observation"
    )


def _check_in() -> Entry:
    items = [_item(one, "label") for one in load("goals")["check_in"]]
    return _entry("oefenen", ("Hoe gaat het oefenen?", "How is practising going?"), items, level=3)


def _needs() -> Entry:
    needs = load("basic_needs")["needs"]
    items = [_item(one, "pulse_item", "eens_5") for one in needs]
    return _entry("basisbehoeften", ("Wat heb je nodig om mee te doen?", "What do you need to take part?"), items)


def _process() -> Entry:
    items = [_item(one, "text") for block in load("evaluation")["process_evaluation"] for one in block["questions"]]
    return _entry("verloop", ("Hoe verliep het programma?", "How did the programme go?"), items)


def _pulse() -> Entry:
    items = [_item(one, "text", "mate_5") for one in load("stakeholders")["stakeholder_pulse"]]
    return _entry("betrokkenen", ("Past dit bij de betrokkenen?", "Does this suit those concerned?"), items)


def _interview() -> Entry:
    items = [_item(one, "text") for one in load("card_session")["interview_guide"]]
    return _entry("gesprek", ("Gesprek over leren op het werk", "Talk about learning at work"), items, kind="interview")


def _item(source: dict[str, Any], field: str, answers: str | None = None) -> dict[str, Any]:
    text = {"nl": source[f"{field}_nl"], "en": source[f"{field}_en"]}
    kind = {"kind": "scale", "answers": answers} if answers else {"kind": "text"}
    return {"id": source["id"], "text": text, **kind}


def _entry(
    key: str, title: tuple[str, str], items: Iterable[dict[str, Any]], *, level: int | None = None, kind: str = "survey"
) -> Entry:
    instrument = {
        "title": {"nl": title[0], "en": title[1]},
        "kind": kind,
        "source": f"Oogst: {key}",
        "licence": LICENCE,
        "items": list(items),
    }
    return Entry(key, {**instrument, "level": level} if level else instrument)
