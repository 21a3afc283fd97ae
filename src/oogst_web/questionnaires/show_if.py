"""When a question is shown: ``q1 = 2``, ``q1 >= 3 and q2 != "x"``, ``not answered(q3)``, ``q4 has "home"``.

Only Python reads the text; it becomes a tree of plain lists, which Python and
the browser (``static/show-if.js``) evaluate alike. Answers are texts by
question. A comparison with a question that has no answer does not hold, not
even ``!=``; “Dat weet ik niet” counts as no answer, so leave it out of the
answers. ``has`` asks whether a code is among the chosen codes, which ``;``
parts; its code is always a text, so ``has 2`` is ``has "2"``.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

from oogst.types.measures import BETWEEN_CODES

LONGEST = 300
DEEPEST = 20
_WORDS = frozenset({"and", "or", "not", "answered"})
_TOKEN = re.compile(r"""\s*(?:(?P<sign>!=|>=|<=|=|>|<|\(|\))|(?P<text>"[^"]*"|'[^']*')|(?P<word>[A-Za-z0-9_.-]+))""")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_NUMBER_ANSWER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_EXACT = 2**53
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "has": lambda answer, code: code in answer.split(BETWEEN_CODES),
}
_WITH_TEXT = frozenset({"=", "!=", "has"})

Tree = list[Any]


class NotReadableError(ValueError):
    """The text is no such condition; holds the place where reading stopped."""

    def __init__(self, place: int) -> None:
        super().__init__(f"cannot be read at character {place + 1}")
        self.place = place


def parse(text: str) -> Tree:
    """Return the tree of a condition.

    Raises
    ------
    NotReadableError
        When it is none.

    Examples
    --------
    >>> parse('q1 >= 3 and not answered(q2)')
    ['and', ['>=', 'q1', 3], ['not', ['answered', 'q2']]]
    """
    return _Reader(text).read()


def holds(tree: Tree, answers: Mapping[str, str]) -> bool:
    """Tell whether a condition holds for these answers.

    Examples
    --------
    >>> holds(["=", "q1", 2], {"q1": "2"}), holds(["!=", "q1", 2], {})
    (True, False)
    """
    act, *rest = tree
    if act == "and":
        return all(holds(part, answers) for part in rest)
    if act == "or":
        return any(holds(part, answers) for part in rest)
    if act == "not":
        return not holds(rest[0], answers)
    answer = answers.get(rest[0], "")
    if act == "answered":
        return answer != ""
    return answer != "" and _compare(act, answer, rest[1])


def names_in(tree: Tree) -> set[str]:
    """Return the questions that a condition names."""
    act, *rest = tree
    if act in {"and", "or", "not"}:
        return {name for part in rest for name in names_in(part)}
    return {rest[0]}


def _compare(act: str, answer: str, wanted: float | str) -> bool:
    if isinstance(wanted, str):
        return _COMPARE[act](answer, wanted)
    if not _NUMBER_ANSWER.fullmatch(answer):
        return act == "!="
    return _COMPARE[act](float(answer.replace(",", ".")), wanted)


class _Reader:
    """Reads from left to right: or, and, not, and what stands between brackets."""

    def __init__(self, text: str) -> None:
        if len(text) > LONGEST:
            raise NotReadableError(LONGEST)
        self.tokens = _split(text)
        self.end = len(text)
        self.place = 0
        self.depth = 0

    def read(self) -> Tree:
        tree = self._any_of()
        if self._peek() is not None:
            raise self._stop()
        return tree

    def _any_of(self) -> Tree:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._stop()
        tree = self._several("or", lambda: self._several("and", self._one))
        self.depth -= 1
        return tree

    def _several(self, word: str, read: Callable[[], Tree]) -> Tree:
        parts = [read()]
        while self._skip(word):
            parts.append(read())
        return parts[0] if len(parts) == 1 else [word, *parts]

    def _one(self) -> Tree:
        if self._skip("not"):
            turned = 1
            while self._skip("not"):
                turned += 1
            return ["not", self._single()] if turned % 2 else self._single()
        return self._single()

    def _single(self) -> Tree:
        if self._skip("("):
            tree = self._any_of()
            self._need(")")
            return tree
        if self._skip("answered"):
            self._need("(")
            name = self._name()
            self._need(")")
            return ["answered", name]
        name = self._name()
        act = self._peek()
        if act not in _COMPARE:
            raise self._stop()
        self.place += 1
        return [act, name, self._value(act)]

    def _value(self, act: str) -> float | str:
        token = self._peek() or ""
        if token[:1] in {'"', "'"} and act in _WITH_TEXT:
            self.place += 1
            return token[1:-1]
        if act == "has" and _NUMBER.fullmatch(token):
            self.place += 1
            return token
        if _NUMBER.fullmatch(token):
            self.place += 1
            number = float(token)
            # As the browser has it: beyond this, whole numbers are not exact there.
            return int(number) if number.is_integer() and abs(number) < _EXACT else number
        raise self._stop()

    def _name(self) -> str:
        token = self._peek() or ""
        if token in _WORDS or not _NAME.fullmatch(token):
            raise self._stop()
        self.place += 1
        return token

    def _need(self, token: str) -> None:
        if not self._skip(token):
            raise self._stop()

    def _skip(self, token: str) -> bool:
        found = self._peek() == token
        self.place += found
        return found

    def _peek(self) -> str | None:
        return self.tokens[self.place][0] if self.place < len(self.tokens) else None

    def _stop(self) -> NotReadableError:
        return NotReadableError(self.tokens[self.place][1] if self.place < len(self.tokens) else self.end)


def _split(text: str) -> list[tuple[str, int]]:
    tokens: list[tuple[str, int]] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        found = _TOKEN.match(text, place)
        if found is None:
            raise NotReadableError(place)
        token = found[found.lastgroup or 0]
        tokens.append((token, found.end() - len(token)))
        place = found.end()
    return tokens
