"""``oogst new``: a study to fill in or to change, as a folder or a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from oogst.cli._terminal import interface_language, language_option, refuse
from oogst.errors import OogstError
from oogst.io.templates import EXAMPLE, TEMPLATES, new_study
from oogst.language.message import Language, say


@click.command("new", help=say("cli.new.help", interface_language()))
@click.argument("target", type=click.Path(path_type=Path))
@click.option(
    "--template",
    type=click.Choice([*TEMPLATES, EXAMPLE]),
    default="leeg",
    show_default=True,
    help=say("cli.option.template", interface_language()),
)
@click.option(
    "--format",
    "kind",
    type=click.Choice(["folder", "xlsx"]),
    default="folder",
    show_default=True,
    help=say("cli.option.kind", interface_language()),
)
@language_option
def command(target: Path, template: str, kind: Literal["folder", "xlsx"], language: Language) -> None:
    """Make a study from a template."""
    try:
        made = new_study(target, template, kind)
    except OogstError as error:
        raise refuse(error, language, exists="cli.study_exists") from None
    click.echo(say("cli.new.made", language, path=made))
    click.echo(say("cli.new.next", language, path=made))
