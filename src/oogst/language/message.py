"""Message keys with their Dutch and English text, found in the catalogue folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Literal, NamedTuple

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


class Message(NamedTuple):
    """One text in both languages; ``{name}`` marks what is filled in.

    ``{count:person|people}`` gives the first word for 1 and the second for
    any other count.
    """

    nl: str
    en: str


@cache
def catalogue() -> dict[str, Message]:
    """Return every message; a key in two files is a programmer error.

    Each module of :mod:`oogst.language.catalogue` holds ``MESSAGES`` for one
    area, and its keys start with the area: ``problem.row`` stands in
    ``catalogue/problem.py``. A large area has several modules, such as
    ``problem_design.py``.
    """
    messages: dict[str, Message] = {}
    package = importlib.import_module("oogst.language.catalogue")
    for module in pkgutil.iter_modules(package.__path__):
        found: dict[str, Message] = importlib.import_module(f"{package.__name__}.{module.name}").MESSAGES
        for key, message in found.items():
            if key in messages or key.partition(".")[0] != module.name.partition("_")[0]:
                raise ValueError(f"message key {key!r} of {module.name}.py is double or misplaced")
            messages[key] = message
    return messages


def say(key: str, language: Language, /, **values: object) -> str:
    """Return the text of a message in a language, with its values filled in.

    Raises
    ------
    KeyError
        When the key, or a value that the text needs, is missing: a
        programmer error that the catalogue test finds.

    Examples
    --------
    >>> say("problem.row", "nl", row=3)
    'rij 3'
    """
    message = catalogue()[key]
    text = message.nl if language == "nl" else message.en
    return fill(text, values) if values else text


def fill(text: str, values: Mapping[str, object]) -> str:
    """Return a text with its values; a value that ends a sentence takes no second full stop.

    Examples
    --------
    >>> fill("{n} {n:mens|mensen}: {why}.", {"n": 1, "why": "Geen tijd."})
    '1 mens: Geen tijd.'
    """
    filled = ""
    for literal, name, form, _ in Formatter().parse(text):
        filled += literal.removeprefix(".") if filled.endswith((".", "!", "?")) else literal
        if name is not None:
            filled += _worded(values[name], form or "")
    return filled


def _worded(value: object, form: str) -> str:
    one, bar, many = form.partition("|")
    return format(value, form) if not bar else one if str(value) == "1" else many
