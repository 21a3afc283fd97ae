"""Conditions of questions as pick lists: question, relation, answer; joined by one word.

Only a condition that the lists would write back with the same meaning is
picked from one; of any other nothing comes, and its text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from oogst.language.message import Language
from oogst_web.questionnaires import show_if
from oogst_web.questionnaires.items import Item, find_item
from oogst_web.questionnaires.runner import Row, Scales, ask

WORDS = ("and", "or")
SIGNS = {"is": "=", "is_not": "!=", "at_least": ">=", "at_most": "<=", "more": ">", "less": "<"}
WITHOUT_ANSWER = ("answered", "unanswered")
ACTS = (*SIGNS, "has", "has_not", *WITHOUT_ANSWER)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_EQUAL = ("is", "is_not", *WITHOUT_ANSWER)
_ORDERED = (*SIGNS, *WITHOUT_ANSWER)
_FITTING: dict[str, tuple[str, ...]] = {
    "scale": _ORDERED,
    "number": _ORDERED,
    "choice": _EQUAL,
    "test": _EQUAL,
    "text": _EQUAL,
    "choices": ("has", "has_not", *WITHOUT_ANSWER),
    "order": WITHOUT_ANSWER,
}


class Pick(NamedTuple):
    """One line: the question, how its answer has to be, and that answer; nothing where none is asked."""

    question: str
    act: str
    answer: str = ""


class Condition(NamedTuple):
    """Lines that all have to hold (``and``) or of which one is enough (``or``)."""

    word: str
    picks: tuple[Pick, ...]


def is_number(text: str) -> bool:
    """Tell whether a condition reads this as a number."""
    return bool(_NUMBER.fullmatch(text))


def fitting_acts(item: Item) -> tuple[str, ...]:
    """Return the relations that can be asked of a kind of question."""
    return _FITTING.get(item.get("kind", "scale"), WITHOUT_ANSWER)


def answers_of(item: Item, scales: Scales, language: Language) -> list[Row]:
    """Return the answers to choose from; none where people type a number or words."""
    rows = ask([item], item["id"], scales, {}, language).rows
    return [row for row in rows if not row.is_apart]


def find_fault(pick: Pick, before: Sequence[Item], scales: Scales) -> str:
    """Return what keeps a line from counting: ``question``, ``act`` or ``answer``; nothing when it is right."""
    item = find_item(before, pick.question)
    if item is None:
        return "question"
    if pick.act not in fitting_acts(item):
        return "act"
    if pick.act in WITHOUT_ANSWER:
        return ""
    codes = [row.code for row in answers_of(item, scales, "nl")]
    if codes:
        return "" if pick.answer in codes else "answer"
    return "" if pick.answer and (is_number(pick.answer) or item.get("kind") == "text") else "answer"


def write(condition: Condition) -> str:
    """Return the text of a condition.

    Raises
    ------
    show_if.NotReadableError
        When it grows too long, or an answer holds both kinds of quotes.

    Examples
    --------
    >>> write(Condition("and", (Pick("v1", "at_least", "3"), Pick("v2", "has_not", "thuis"))))
    'v1 >= 3 and not v2 has "thuis"'
    """
    text = f" {condition.word} ".join(_write(one) for one in condition.picks)
    show_if.parse(text)
    return text


def pick(text: str, before: Sequence[Item], scales: Scales) -> Condition | None:
    """Return a condition as pick lists; None when they cannot express it about the questions that come before.

    Examples
    --------
    >>> v1 = {"id": "v1", "kind": "number"}
    >>> pick("v1 >= 3", [v1], {})
    Condition(word='and', picks=(Pick(question='v1', act='at_least', answer='3'),))
    >>> pick("not (v1 = 1 and v1 = 2)", [v1], {}) is None
    True
    """
    try:
        tree = show_if.parse(text)
        word, leaves = (tree[0], tree[1:]) if tree[0] in WORDS else (WORDS[0], [tree])
        picks = [_pick(leaf) for leaf in leaves]
        found = Condition(word, tuple(one for one in picks if one is not None))
        is_whole = None not in picks and not any(find_fault(one, before, scales) for one in found.picks)
        return found if is_whole and show_if.parse(write(found)) == tree else None
    except show_if.NotReadableError:
        return None


def _pick(leaf: show_if.Tree) -> Pick | None:
    act, *rest = leaf
    if act == "not":
        inner = _pick(rest[0])
        turned = {"has": "has_not", "answered": "unanswered"}
        return inner._replace(act=turned[inner.act]) if inner is not None and inner.act in turned else None
    if act == "answered":
        return Pick(rest[0], "answered")
    if act == "has":
        return Pick(rest[0], "has", rest[1])
    name = next((name for name, sign in SIGNS.items() if sign == act), None)
    return Pick(rest[0], name, str(rest[1])) if name is not None else None


def _write(one: Pick) -> str:
    if one.act in WITHOUT_ANSWER:
        return f"{'not ' if one.act == 'unanswered' else ''}answered({one.question})"
    if one.act in SIGNS:
        return f"{one.question} {SIGNS[one.act]} {one.answer if is_number(one.answer) else _quoted(one.answer)}"
    return f"{'not ' if one.act == 'has_not' else ''}{one.question} has {_quoted(one.answer)}"


def _quoted(answer: str) -> str:
    return f"'{answer}'" if '"' in answer else f'"{answer}"'


def label_of(answer: str, item: Mapping[str, Any], scales: Scales, language: Language) -> str:
    """Return an answer in its words."""
    rows = answers_of(dict(item), scales, language)
    return next((row.label for row in rows if row.code == answer), answer)
