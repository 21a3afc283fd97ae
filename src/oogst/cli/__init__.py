"""The command line: one file per command, loaded only when that command runs."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from oogst.cli._terminal import INTERRUPTED, interface_language
from oogst.cli._usage import usage_text
from oogst.language.message import say

COMMANDS = ("new", "check", "plan", "evaluate", "demo")


class LazyCommands(click.Group):
    """A group that imports a command's module when the command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Return the commands in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"oogst.cli.{cmd_name}").command
        return command


@click.command(
    cls=LazyCommands,
    help=say("cli.help", interface_language()),
    epilog=say("cli.exit_codes", interface_language()),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="oogst", prog_name="oogst")
def oogst() -> None:
    """Run the named command."""


def main(*arguments: Any) -> None:
    """Run the command line and leave with its exit code."""
    try:
        code = oogst.main(args=list(arguments) or None, standalone_mode=False)
    except click.ClickException as error:
        click.echo(usage_text(error, COMMANDS, interface_language()), err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("cli.interrupted", interface_language()), err=True)
        code = INTERRUPTED
    sys.exit(code or 0)
