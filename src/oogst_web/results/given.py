"""What was answered in a wave, as rows of a study folder: only what was shown, and only what is an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from oogst.io.study_tables import Cell
from oogst_web.answers.queries import given_in
from oogst_web.questionnaires.items import Item, items_of
from oogst_web.questionnaires.runner import ask, find_mistake, shown_items
from oogst_web.waves.models import Wave

LONGEST = 10_000
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
Row = tuple[str, str, str, dict[str, Cell]]


def rows_of(wave: Wave, names: Mapping[str, str], code_of: Mapping[str, str]) -> Iterator[Row]:
    """Yield code, moment, instrument and answers of everybody who answered anything in a wave.

    Parameters
    ----------
    names
        Under which name each question stands in the snapshot.
    code_of
        Subject → code; who is not in it is left out.
    """
    reading = _Reading(wave.published.data)
    for subject, given in given_in(wave.id):
        code = code_of.get(subject)
        answers = {} if code is None else {names[key]: cell for key, cell in reading.cells(given)}
        if code is not None and answers:
            yield code, wave.moment, wave.instrument, answers


class _Reading:
    """How the answers to one version of a questionnaire are read."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._items = items_of(content["instrument"])
        self._scales = content["answer_scales"]
        self._by_key = {item["id"]: item for item in self._items}
        self._has_conditions = any(item.get("show_if") for item in self._items)
        self._judged = cache(self._judge)

    def cells(self, answers: Mapping[str, str]) -> Iterator[tuple[str, Cell]]:
        shown: list[Item] = self._items
        if self._has_conditions:
            shown = shown_items(self._items, self._scales, answers)
        for item in shown:
            given = answers.get(item["id"], "")
            read = _clean(given) if item.get("kind") == "text" else self._judged(item["id"], given)
            if read is not None and read != "":
                yield item["id"], read

    def _judge(self, key: str, given: str) -> Cell:
        item = self._by_key[key]
        question = ask([item], key, self._scales, {}, "nl")
        if not given or find_mistake(question, given):
            return None
        is_number = item.get("kind", "scale") in {"scale", "number"} and _NUMBER.fullmatch(given.strip())
        is_code = given in self._scales.get(item.get("answers") or "", {}).get("missing", {})
        return float(given.strip().replace(",", ".")) if is_number and not is_code else given


def _clean(text: str) -> str:
    return _UNSEEN.sub(" ", text).strip()[:LONGEST]
