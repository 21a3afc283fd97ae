"""Every text exists in Dutch and English, with the same values filled in."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from oogst.language.message import Message, catalogue
from tools.checks.files import python_files

# What says a message by its key: the first argument, or ``key=``. Reading a study adds ``problem.`` itself.
SPEAKERS = {"say": "", "Problem": "", "error": "problem.", "warn": "problem."}


def placeholders(text: str) -> set[str]:
    """Return the names of the values that a text needs; braces around anything else are text.

    Examples
    --------
    >>> sorted(placeholders("rij {row} van {file}"))
    ['file', 'row']
    """
    names = {name.split(".")[0].split("[")[0] for _, name, _, _ in Formatter().parse(text) if name is not None}
    return {name for name in names if name.isidentifier()}


def find_incomplete_messages(_: Path) -> list[str]:
    """List messages of the catalogue that differ between their languages."""
    return incomplete(catalogue())


def incomplete(messages: Mapping[str, Message]) -> list[str]:
    """List messages with an empty text, or with values that one language leaves out."""
    found = []
    for key, message in messages.items():
        if not message.nl.strip() or not message.en.strip():
            found.append(f"message {key}: a language is empty")
        elif placeholders(message.nl) != placeholders(message.en):
            found.append(f"message {key}: {placeholders(message.nl) ^ placeholders(message.en)} in one language only")
    return found


def find_unknown_messages(root: Path) -> list[str]:
    """List keys that the source says but the catalogue does not have, or says without a value."""
    return [
        f"{name}:{problem}" for name, source in python_files(root, "src") for problem in unknown(source, catalogue())
    ]


def unknown(source: str, messages: Mapping[str, Message]) -> list[str]:
    """List what is wrong with the messages that one source file says."""
    found = []
    for call, key in spoken(ast.parse(source)):
        if key not in messages:
            found.append(f"{call.lineno}: there is no message {key!r}")
        elif is_complete_call(call):
            missing = placeholders(messages[key].nl) - {keyword.arg for keyword in call.keywords}
            found += [f"{call.lineno}: message {key!r} needs {name!r}" for name in sorted(missing)]
    return found


def spoken(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call that names a message literally, with its key."""
    for node in ast.walk(tree):
        speaker = called(node)
        if not isinstance(node, ast.Call) or speaker not in SPEAKERS:
            continue
        named = [keyword.value for keyword in node.keywords if keyword.arg == "key" and speaker == "Problem"]
        for argument in [*node.args[:1], *named]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield node, SPEAKERS[speaker] + argument.value


def called(node: ast.AST) -> str | None:
    """Return the last part of the name that is called."""
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", None)


def is_complete_call(call: ast.Call) -> bool:
    """Tell whether all values of a text are written out in the call."""
    return called(call) in ("say", "error", "warn") and all(keyword.arg for keyword in call.keywords)
