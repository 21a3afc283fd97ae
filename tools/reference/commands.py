"""The page about the command line, from the help texts themselves."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator

import click

from tools.reference import markdown

WIDTH = 100
INTRO = "De hulptekst van elke opdracht; `oogst OPDRACHT --help` toont hetzelfde."


def commands() -> Iterator[tuple[str, str]]:
    """Yield the name and help of the command line and of each of its commands."""
    # The page is in Dutch, whatever this terminal speaks; help texts are chosen at import.
    os.environ["OOGST_LANGUAGE"] = "nl"
    group = importlib.import_module("oogst.cli").oogst
    context = click.Context(group, info_name="oogst", terminal_width=WIDTH, **group.context_settings)
    yield "oogst", group.get_help(context)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            inner = click.Context(command, context, info_name=name, terminal_width=WIDTH)
            yield f"oogst {name}", command.get_help(inner)


def commands_page() -> str:
    """Return the whole page."""
    parts = [f"## {name}\n\n{markdown.block(said, 'text')}" for name, said in commands()]
    return markdown.page("Opdrachten", INTRO, *parts)
