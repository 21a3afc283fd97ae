"""The page about the command line, from the help texts themselves."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator

import click

from tools.reference import markdown

INTRO = "De hulptekst van elke opdracht; `oogst OPDRACHT --help` toont hetzelfde."


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield the name and command of the command line and of each of its commands."""
    # The page is in Dutch, whatever this terminal speaks; help texts are chosen at import.
    os.environ["OOGST_LANGUAGE"] = "nl"
    group = importlib.import_module("oogst.cli").oogst
    yield "oogst", group
    context = click.Context(group, info_name="oogst")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield f"oogst {name}", command


def commands_page() -> str:
    """Return the whole page."""
    parts = [f"## {name}\n\n{markdown.block(help_text(name, command), 'text')}" for name, command in commands()]
    return markdown.page("Opdrachten", INTRO, *parts)


def help_text(name: str, command: click.Command) -> str:
    """Return the help of a command as it shows on a terminal of 100 characters."""
    context = click.Context(command, info_name=name, terminal_width=100, max_content_width=100)
    return command.get_help(context)
