"""``oogst check``: whether a study is complete and free of mistakes."""

from __future__ import annotations

from pathlib import Path

import click

from oogst.cli._terminal import heading, interface_language, language_option, load
from oogst.language.message import Language, say
from oogst.planning.coverage import check_coverage
from oogst.planning.days import advise_days


@click.command("check", help=say("cli.check.help", interface_language()))
@click.argument("study", type=click.Path(exists=True, path_type=Path))
@language_option
def command(study: Path, language: Language) -> None:
    """Read a study and tell what is wrong or missing."""
    loaded = load(study, language)
    design, people = loaded.study.design, loaded.study.people
    counts = {"people": len(people), "goals": len(design.goals), "blocks": len(loaded.study.answers)}
    click.echo(say("cli.check.read", language, **counts))
    empty = [key for key, size in (("no_goals", len(design.goals)), ("no_people", len(people))) if not size]
    for key in empty:
        click.echo(say(f"cli.check.{key}", language))
    for advice in advise_days(design):
        click.echo(advice.text(language))
    coverage = check_coverage(design)
    if empty and coverage.is_complete:
        return
    if coverage.is_complete:
        click.echo(say("cli.check.complete", language))
        return
    heading(say("cli.check.gaps", language, count=len(coverage.gaps)))
    for gap in coverage.gaps:
        click.echo(f"- {gap.text(design, language)}")
