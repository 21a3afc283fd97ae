"""A questionnaire as people go through it: which questions they see, one at a time."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from oogst.language.tongues import Tongue
from oogst.types.measures import BETWEEN_CODES, CODE_KINDS, OPTION_KINDS, PICTURES
from oogst_web.questionnaires import show_if
from oogst_web.questionnaires.items import Item, move, shown_text

MOST_ROWS = 20
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")

Scales = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Row:
    """One answer that can be chosen; apart when it is no answer, such as “Dat weet ik niet”."""

    code: str
    label: str
    is_chosen: bool
    is_apart: bool = False
    picture: str = ""
    """What is drawn beside the words: bars, faces or steps."""
    step: int = 0
    """How far up the scale it stands; 0 is the lowest."""


@dataclass(frozen=True)
class Question:
    """One screen: the question, its place, its rows and what was answered.

    The rows of an order stand as they were put, and until then as they were written.
    """

    key: str
    text: str
    kind: str
    number: int
    of: int
    rows: tuple[Row, ...]
    answer: str
    hint: str = ""


def shown_items(items: Iterable[Item], scales: Scales, answers: Mapping[str, str]) -> list[Item]:
    """Return the questions that somebody with these answers sees.

    A condition rests on questions that are shown themselves; one that cannot
    be read hides nothing.
    """
    shown: list[Item] = []
    given: dict[str, str] = {}
    for item in items:
        if not _is_shown(item, given):
            continue
        shown.append(item)
        answer = answers.get(item["id"], "")
        if answer and answer not in _missing_codes(item, scales):
            given[item["id"]] = answer
    return shown


def ask(shown: list[Item], key: str, scales: Scales, answers: Mapping[str, str], language: Tongue) -> Question:
    """Return the screen of one of the questions that are shown."""
    place = next(place for place, item in enumerate(shown) if item["id"] == key)
    item = shown[place]
    answer = answers.get(key, "")
    return Question(
        key,
        shown_text(item.get("text"), language),
        item.get("kind", "scale"),
        place + 1,
        len(shown),
        tuple(_rows(item, scales, answer, language)),
        answer,
        shown_text(item.get("hint"), language),
    )


def read_answer(item: Item, values: Sequence[str]) -> str:
    """Return the answer that was sent for a question: of several choices the codes, in the order of the options.

    Examples
    --------
    >>> read_answer({"id": "a", "kind": "choices", "options": {"x": "X", "y": "Y"}}, ["y", "x"])
    'x;y'
    >>> read_answer({"id": "a", "kind": "order", "options": {"x": "X", "y": "Y"}}, ["y", "x"])
    'y;x'
    """
    kind = item.get("kind", "scale")
    if kind not in CODE_KINDS:
        return values[-1].strip() if values else ""
    codes = _parts(BETWEEN_CODES.join(values))
    if kind == "choices":
        options = list(item.get("options") or {})
        codes = sorted(dict.fromkeys(codes), key=lambda code: options.index(code) if code in options else len(options))
    return BETWEEN_CODES.join(codes)


def move_answer(question: Question, code: str, *, up: bool) -> str:
    """Return the answer to an order with one option a place up or down.

    Examples
    --------
    >>> rows = (Row("a", "A", True), Row("b", "B", True))
    >>> move_answer(Question("v", "", "order", 1, 1, rows, "a;b"), "b", up=True)
    'b;a'
    """
    codes = [{"id": row.code} for row in question.rows]
    if code in {one["id"] for one in codes}:
        codes = move(codes, code, up=up)
    return BETWEEN_CODES.join(one["id"] for one in codes)


def find_mistake(question: Question, answer: str) -> str:
    """Return the text key of what is wrong with an answer; nothing when it can be kept."""
    codes = [row.code for row in question.rows]
    given = _parts(answer)
    if question.kind == "choices":
        return "" if given and set(given) <= set(codes) and len(set(given)) == len(given) else "ask.choose_some"
    if question.kind == "order":
        return "" if given and sorted(given) == sorted(codes) else "ask.put_in_order"
    if question.rows:
        return "" if answer in codes else "ask.choose"
    if question.kind in {"number", "scale"} and not _NUMBER.fullmatch(answer.strip()):
        return "ask.number"
    return "" if answer.strip() else "ask.write"


def _is_shown(item: Item, given: Mapping[str, str]) -> bool:
    condition = item.get("show_if")
    if not condition:
        return True
    try:
        return show_if.holds(show_if.parse(condition), given)
    except show_if.NotReadableError:
        return True


def _missing_codes(item: Item, scales: Scales) -> set[str]:
    return set(scales.get(item.get("answers") or "", {}).get("missing", {}))


def _rows(item: Item, scales: Scales, answer: str, language: Tongue) -> Iterable[Row]:
    kind = item.get("kind", "scale")
    if kind in OPTION_KINDS:
        options = item.get("options") or {}
        chosen = _parts(answer) if kind in CODE_KINDS else [answer]
        is_put = kind == "order" and sorted(chosen) == sorted(options)
        for code in chosen if is_put else options:
            yield Row(code, shown_text(options[code], language), code in chosen)
    elif kind == "scale":
        scale = scales.get(item.get("answers") or "", {})
        labels = scale.get("labels", {})
        codes = codes_of(scale)
        picture = _picture(scale, len(codes))
        for step, code in enumerate(codes):
            yield Row(code, shown_text(labels.get(code), language) or code, code == answer, picture=picture, step=step)
        for code, text in scale.get("missing", {}).items():
            yield Row(code, shown_text(text, language), code == answer, is_apart=True)


def _parts(answer: str) -> list[str]:
    return [code for code in answer.split(BETWEEN_CODES) if code]


def codes_of(scale: Mapping[str, Any]) -> list[str]:
    """Return every answer of a scale, from low to high.

    That is what has a label, and the whole numbers between, unless they are too many to choose from.
    """
    low, high = int(scale.get("minimum", 1)), int(scale.get("maximum", 0))
    values = range(low, high + 1) if high - low < MOST_ROWS else ()
    return sorted({str(value) for value in values} | set(scale.get("labels", {})), key=_place)


def _picture(scale: Mapping[str, Any], answers: int) -> str:
    """Return what is drawn; nothing when there is not a drawing for each answer."""
    picture = str(scale.get("picture", ""))
    return picture if PICTURES.get(picture) == answers else ""


def _place(code: str) -> tuple[float, str]:
    return (float(code.replace(",", ".")) if _NUMBER.fullmatch(code) else math.inf, code)
