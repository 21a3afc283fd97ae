"""``oogst evaluate``: from a study to a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from oogst.cli._terminal import interface_language, language_option, load, refuse, step
from oogst.errors import OogstError
from oogst.language.message import Language, say

FORMATS = ("html", "pdf", "pptx", "xlsx", "json")


def split_formats(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Read ``html,pdf`` or ``all`` into format keys."""
    chosen = FORMATS if value == "all" else tuple(part.strip() for part in value.split(",") if part.strip())
    unknown = [part for part in chosen if part not in FORMATS]
    if unknown or not chosen:
        text = say("cli.option.format.unknown", interface_language(), known=", ".join((*FORMATS, "all")))
        raise click.BadParameter(text)
    return tuple(dict.fromkeys(chosen))


@click.command("evaluate", help=say("cli.evaluate.help", interface_language()))
@click.argument("study", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help=say("cli.option.out", interface_language()),
)
@click.option(
    "--format",
    "formats",
    default="html,json",
    show_default=True,
    callback=split_formats,
    help=say("cli.option.format", interface_language()),
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=20260101,
    show_default=True,
    help=say("cli.option.seed", interface_language()),
)
@click.option("--replace", is_flag=True, help=say("cli.option.replace", interface_language()))
@language_option
def command(study: Path, out: Path, formats: tuple[str, ...], language: Language, **options: Any) -> None:
    """Evaluate a study and write its report."""
    step("cli.step.read", language)
    loaded = load(study, language)
    from oogst.evaluation import evaluate
    from oogst.publication import write_report

    step("cli.step.calculate", language)
    report = evaluate(loaded.study, language, seed=options["seed"])
    step("cli.step.write", language)
    try:
        files = write_report(report, out, formats, replace=options["replace"])
    except OogstError as error:
        raise refuse(error, language) from None
    if report.draft_because:
        click.echo(say("cli.evaluate.draft", language, count=len(report.draft_because)), err=True)
    for file in files:
        click.echo(str(file))
