"""When a question is shown: from the ``relevant`` of an XLSForm to our show-if, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from oogst_web.questionnaires import show_if

LONGEST = 2_000
DEEPEST = 15
_TOKEN = re.compile(
    r"""\s*(?:\$\{\s*(?P<name>[^}\s]+)\s*\}|(?P<path>(?:\.\.|/)[\w./-]*/[\w.-]+|\.\./[\w.-]+)
    |(?P<text>"[^"]*"|'[^']*')|(?P<number>-?[0-9]+(?:\.[0-9]+)?)
    |(?P<call>(?:not|selected|string-length)\s*\()|(?P<word>(?:and|or)\b)|(?P<sign>!=|<=|>=|[=<>(),]))""",
    re.VERBOSE,
)
_SIGNS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


class NotHeldError(Exception):
    """Oogst has no such condition; ``args`` is a text key and the words that it is about."""


@dataclass(frozen=True)
class Asked:
    """A question that a condition can name."""

    key: str
    kind: str
    code: Callable[[str], str] = str
    missing: frozenset[str] = field(default_factory=frozenset)


def to_show_if(relevant: str, questions: Mapping[str, Asked]) -> str:
    """Return our condition with the same outcome.

    Parameters
    ----------
    questions
        Name in the file → the question before this one that it became.

    Raises
    ------
    NotHeldError
        When there is none.

    Examples
    --------
    >>> to_show_if("${a} != 'x' and (${n} > 3 or ${n} = '')", {"a": Asked("a", "text"), "n": Asked("n", "number")})
    'not a = "x" and (n > 3 or not answered(n))'
    """
    if len(relevant) > LONGEST:
        raise NotHeldError("condition_long", "")
    return join_all([_Reader(relevant, questions).read()])


def join_all(parts: Iterable[str]) -> str:
    """Return the condition that holds when all of them do.

    Raises
    ------
    NotHeldError
        When it is longer than ours can be.

    Examples
    --------
    >>> join_all(["", "a = 1 or a = 2", "b = 1"])
    '(a = 1 or a = 2) and b = 1'
    """
    wanted = [part for part in dict.fromkeys(parts) if part]
    text = " and ".join(f"({part})" if " or " in part and len(wanted) > 1 else part for part in wanted)
    try:
        return text if not text or show_if.parse(text) else ""
    except show_if.NotReadableError:
        raise NotHeldError("condition_long", "") from None


class _Reader:
    """Reads from left to right; every method returns our text, joined ones between brackets."""

    def __init__(self, text: str, questions: Mapping[str, Asked]) -> None:
        self.questions = questions
        self.tokens = _split(text)
        self.place = 0
        self.depth = 0

    def read(self) -> str:
        text = self._any_of()
        if self.place < len(self.tokens):
            raise self._stop()
        return text

    def _any_of(self, *, is_inside: bool = False) -> str:
        self.depth += 1
        if self.depth > DEEPEST:
            raise NotHeldError("condition_long", "")
        parts = [self._all_of()]
        while self._skip("or"):
            parts.append(self._all_of())
        self.depth -= 1
        text = " or ".join(parts)
        return f"({text})" if is_inside and (len(parts) > 1 or " and " in text) else text

    def _all_of(self) -> str:
        parts = [self._one()]
        while self._skip("and"):
            parts.append(self._one())
        return " and ".join(parts)

    def _one(self) -> str:
        if self._skip("("):
            text = self._any_of(is_inside=True)
            self._need(")")
            return text
        if self._skip("not("):
            text = self._any_of(is_inside=True)
            self._need(")")
            return f"not {text}"
        if self._skip("selected("):
            asked = self._question()
            self._need(",")
            code = self._value("text")
            self._need(")")
            return _selected(asked, code)
        return self._comparison()

    def _comparison(self) -> str:
        if self._skip("string-length("):
            asked = self._question()
            self._need(")")
            return _length(asked, self._sign(), self._value("number"))
        kind, token = self._peek()
        if kind in {"text", "number"}:
            self.place += 1
            sign = self._sign()
            return _compare(self._question(), _TURNED.get(sign, sign), kind, token)
        asked, sign = self._question(), self._sign()
        kind, token = self._peek()
        return _compare(asked, sign, kind, self._value(kind if kind in {"text", "number"} else "text"))

    def _question(self) -> Asked:
        kind, token = self._peek()
        if kind not in {"name", "path"}:
            raise self._stop()
        self.place += 1
        name = token.rpartition("/")[2]
        if name not in self.questions:
            raise NotHeldError("condition_about", name)
        return self.questions[name]

    def _value(self, wanted: str) -> str:
        kind, token = self._peek()
        if kind != wanted:
            raise self._stop()
        self.place += 1
        return token

    def _sign(self) -> str:
        _, token = self._peek()
        if token not in _SIGNS:
            raise self._stop()
        self.place += 1
        return token

    def _need(self, token: str) -> None:
        if not self._skip(token):
            raise self._stop()

    def _skip(self, token: str) -> bool:
        kind, found = self._peek()
        is_here = kind in {"call", "word", "sign"} and found == token
        self.place += is_here
        return is_here

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.place] if self.place < len(self.tokens) else ("", "")

    def _stop(self) -> NotHeldError:
        return NotHeldError("condition_other", self._peek()[1])


def _split(text: str) -> list[tuple[str, str]]:
    tokens: list[tuple[str, str]] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        found = _TOKEN.match(text, place)
        if found is None or found.lastgroup is None:
            raise NotHeldError("condition_other", text[place : place + 40].strip())
        token = found[found.lastgroup]
        if found.lastgroup == "text":
            token = token[1:-1]
        elif found.lastgroup == "call":
            token = re.sub(r"\s", "", token)
        tokens.append((found.lastgroup, token))
        place = found.end()
    return tokens


def _compare(asked: Asked, sign: str, kind: str, token: str) -> str:
    if token == "" and sign in {"=", "!="}:
        return f"not answered({asked.key})" if sign == "=" else f"answered({asked.key})"
    if asked.kind == "order":
        raise NotHeldError("condition_other", token)
    if asked.code(token) in asked.missing:
        raise NotHeldError("condition_missing", token)
    if sign in _TURNED:
        # In XPath these compare numbers, whatever stands there.
        if not _NUMBER.fullmatch(token) or asked.kind == "choices" or asked.code(token) != token:
            raise NotHeldError("condition_other", token)
        return f"{asked.key} {sign} {token}"
    if asked.kind == "choices" and " " in token.strip():
        raise NotHeldError("condition_other", token)
    is_number = kind == "number" and asked.kind in {"number", "scale"} and asked.code(token) == token
    value = token if is_number else _quoted(asked, token)
    # Without an answer ours does not hold and XPath's “not equal” does; “not” in front of “equal” holds in both.
    return f"{asked.key} = {value}" if sign == "=" else f"not {asked.key} = {value}"


def _selected(asked: Asked, code: str) -> str:
    if asked.kind == "choices":
        return f"{asked.key} has {_quoted(asked, code)}"
    if asked.kind not in {"choice", "scale", "test"}:
        raise NotHeldError("condition_other", code)
    return f"{asked.key} = {_quoted(asked, code)}"


def _length(asked: Asked, sign: str, number: str) -> str:
    if (sign, number) in {(">", "0"), ("!=", "0"), (">=", "1")}:
        return f"answered({asked.key})"
    if (sign, number) in {("=", "0"), ("<", "1")}:
        return f"not answered({asked.key})"
    raise NotHeldError("condition_other", "string-length")


def _quoted(asked: Asked, token: str) -> str:
    code = asked.code(token)
    if code in asked.missing:
        raise NotHeldError("condition_missing", code)
    if '"' in code:
        if "'" in code:
            raise NotHeldError("condition_other", code)
        return f"'{code}'"
    return f'"{code}"'


@dataclass(frozen=True)
class Node:
    """A question in a form that is written: its name there, and its codes where those are other than ours."""

    name: str
    missing: frozenset[str] = frozenset()
    codes: Mapping[str, str] = field(default_factory=dict)


def to_relevant(text: str, nodes: Mapping[str, Node]) -> str | None:
    """Return an XPath with the same outcome as one of our conditions; None when there is none.

    Parameters
    ----------
    nodes
        Question → what it is in the form.

    Examples
    --------
    >>> to_relevant("q != 2 or answered(p)", {"q": Node("q"), "p": Node("p", frozenset({"9"}))})
    "(${q} != '' and ${q} != 2) or (${p} != '' and ${p} != '9')"
    """
    try:
        return _xpath(show_if.parse(text), nodes)
    except (show_if.NotReadableError, KeyError):
        return None


def _xpath(tree: show_if.Tree, nodes: Mapping[str, Node]) -> str:
    act, *rest = tree
    if act in {"and", "or"}:
        return f" {act} ".join(_wrapped(_xpath(part, nodes)) for part in rest)
    if act == "not":
        return f"not({_xpath(rest[0], nodes)})"
    node = nodes[rest[0]]
    ref, no_answers = f"${{{node.name}}}", sorted(node.missing)
    # In XPath an empty answer is “not equal” to anything; with us only “equal” can hold without looking at that.
    parts = [] if act in _TURNED or (act == "=" and not no_answers) else [f"{ref} != ''"]
    if act == "has":
        parts = [f"selected({ref}, {_literal(node, str(rest[1]))})"]
    elif act != "answered":
        parts.append(f"{ref} {act} {_literal(node, rest[1])}")
    return " and ".join([*parts, *(f"{ref} != {_literal(node, code)}" for code in no_answers)])


def _wrapped(part: str) -> str:
    return f"({part})" if " and " in part or " or " in part else part


def _literal(node: Node, value: Any) -> str:
    if isinstance(value, str):
        code = node.codes.get(value, value)
        return f'"{code}"' if "'" in code else f"'{code}'"
    return str(value)
