"""``oogst demo``: the example studies evaluated, to see what a report looks like."""

from __future__ import annotations

from pathlib import Path

import click

from oogst.cli._terminal import interface_language, language_option, refuse, step
from oogst.errors import OogstError
from oogst.language.message import Language, say

FORMATS = ("html", "pdf", "pptx", "xlsx", "json")


@click.command("demo", help=say("cli.demo.help", interface_language()))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("oogst-demo"),
    show_default=True,
    help=say("cli.option.out", interface_language()),
)
@click.option("--replace", is_flag=True, help=say("cli.option.replace", interface_language()))
@language_option
def command(out: Path, replace: bool, language: Language) -> None:
    """Evaluate every example study in all formats."""
    from oogst.evaluation import evaluate
    from oogst.io.examples import list_examples
    from oogst.io.study_folder import read_study
    from oogst.publication import write_report

    for example in list_examples():
        step("cli.step.example", language)
        report = evaluate(read_study(example).study, language)
        try:
            files = write_report(report, out / example.name, FORMATS, replace=replace)
        except OogstError as error:
            raise refuse(error, language) from None
        click.echo(f"{report.title}")
        click.echo(f"  {files[0].absolute()}")
    click.echo(say("cli.demo.done", language, out=out))
