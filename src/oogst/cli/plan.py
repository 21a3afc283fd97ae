"""``oogst plan``: what the measurement plan covers, costs and will be able to say."""

from __future__ import annotations

from pathlib import Path

import click

from oogst.cli._terminal import heading, interface_language, language_option, load
from oogst.language.message import Language, say
from oogst.language.numbers import count, decimal, money, percent
from oogst.planning.breakdowns import foresee_breakdowns
from oogst.planning.budget import compare_budget
from oogst.planning.burden import estimate_burden, title_of
from oogst.planning.coverage import check_coverage
from oogst.planning.days import advise_days
from oogst.types.design import Design
from oogst.types.study import Study


@click.command("plan", help=say("cli.plan.help", interface_language()))
@click.argument("study", type=click.Path(exists=True, path_type=Path))
@click.option("--people", type=click.IntRange(min=1), help=say("cli.option.people", interface_language()))
@language_option
def command(study: Path, people: int | None, language: Language) -> None:
    """Tell what a plan can and cannot find out."""
    loaded = load(study, language)
    design = loaded.study.design
    known = loaded.study.people
    group = people or known.headcount(known.programme & known.invited)
    _show_coverage(design, language)
    _show_precision(design, group, language)
    _show_breakdowns(loaded.study, group, language)
    _show_burden(design, group, language)
    _show_budget(design, language)


def _show_coverage(design: Design, language: Language) -> None:
    coverage = check_coverage(design)
    heading(say("cli.plan.coverage", language))
    click.echo(say("cli.plan.measured", language, measured=coverage.measured, goals=coverage.goals))
    if coverage.explained:
        click.echo(say("cli.plan.explained", language, count=coverage.explained))
    for gap in coverage.gaps:
        click.echo(f"- {gap.text(design, language)}")
    for advice in advise_days(design):
        click.echo(f"- {advice.text(language)}")


def _show_precision(design: Design, people: int, language: Language) -> None:
    from oogst.planning.precision import foresee_precision, state_assumptions

    heading(say("cli.plan.precision", language))
    for sentence in foresee_precision(design, people, language):
        click.echo(f"- {sentence}")
    click.echo(state_assumptions(design, language))


def _show_breakdowns(study: Study, people: int, language: Language) -> None:
    known, asked = study.people, study.people.programme & study.people.invited
    present = [one.attribute for one in study.design.breakdowns if one.attribute in known.attributes]
    sizes = {name: [known.headcount(each & asked) for each in known.classes(name).values()] for name in present}
    counted = {name: [size for size in found if size] for name, found in sizes.items()}
    for one in foresee_breakdowns(study.design, people, counted):
        click.echo(f"- {one.text(language)}")


def _show_burden(design: Design, people: int, language: Language) -> None:
    heading(say("cli.plan.burden", language))
    for burden in estimate_burden(design, people):
        values = {
            "moment": title_of(design, burden.moment, language),
            "minutes": count(burden.minutes_per_person, language),
            "people": count(burden.people, language),
            "hours": decimal(burden.total_hours, language),
        }
        click.echo(f"- {say('cli.plan.burden_line', language, **values)}")


def _show_budget(design: Design, language: Language) -> None:
    heading(say("cli.plan.budget", language))
    if design.budget is None:
        click.echo(say("cli.plan.no_budget", language))
        return
    found = compare_budget(design.budget)
    amounts = {name: money(getattr(found, name), language) for name in ("planned", "base", "guideline")}
    share = percent(found.share, language) if found.share is not None else "–"
    click.echo(say("cli.plan.budget_line", language, share=share, **amounts))
    base = "cli.plan.base_with" if found.includes_evaluation else "cli.plan.base_without"
    click.echo(say(base, language))
