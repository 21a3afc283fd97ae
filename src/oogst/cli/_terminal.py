"""What every command shares: language, problems, progress and exit codes."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from oogst.errors import OogstError, OutputExistsError, OutputUnwritableError, StudyError
from oogst.language.message import Language, say
from oogst.types.problem import Problem

if TYPE_CHECKING:
    from oogst.io.study_folder import Loaded

P = ParamSpec("P")
PROBLEMS, OUTPUT_EXISTS, INTERRUPTED = 1, 3, 130
# More of the same kind in one column says nothing new; the count does.
SHOWN_PER_KIND = 5


def interface_language() -> Language:
    """Return the language of help and messages: Dutch, unless OOGST_LANGUAGE says ``en``."""
    return "en" if os.environ.get("OOGST_LANGUAGE", "nl").lower().startswith("en") else "nl"


def language_option(function: Callable[P, None]) -> Callable[P, None]:
    """Add ``--language`` to a command."""
    option = click.option(
        "--language",
        type=click.Choice(["nl", "en"]),
        default=interface_language(),
        show_default=True,
        help=say("cli.option.language", interface_language()),
    )
    return option(function)


def load(path: Path, language: Language) -> Loaded:
    """Read a study, or print every problem and leave with exit code 1."""
    from oogst.io.study_folder import read_study

    try:
        loaded = read_study(path)
    except StudyError as error:
        show_problems(error.problems, language)
        errors = sum(problem.severity == "error" for problem in error.problems)
        click.echo(say("cli.problems", language, count=errors), err=True)
        raise click.exceptions.Exit(PROBLEMS) from None
    show_problems(loaded.warnings, language)
    return loaded


def show_problems(problems: Sequence[Problem], language: Language) -> None:
    """Print problems one per line; many alike in one column are counted."""
    seen: Counter[tuple[str, str, str | None]] = Counter()
    for problem in problems:
        kind = (problem.key, problem.file, problem.column)
        seen[kind] += 1
        if seen[kind] <= SHOWN_PER_KIND:
            colour = "red" if problem.severity == "error" else "yellow"
            label = click.style(say(f"cli.{problem.severity}", language), fg=colour, bold=True)
            click.echo(f"{label} {problem.text(language)}", err=True)
    for (key, file, column), count in seen.items():
        if count > SHOWN_PER_KIND:
            more = Problem(key, file, None, column).place(language)
            click.echo(say("cli.more", language, count=count - SHOWN_PER_KIND, place=more), err=True)


def step(key: str, language: Language) -> None:
    """Tell on a terminal what is being done now."""
    if sys.stderr.isatty():
        click.echo(click.style(say(key, language), dim=True), err=True)


def refuse(error: OogstError, language: Language, *, exists: str = "cli.output_exists") -> click.exceptions.Exit:
    """Print an error that Oogst can explain and return the exit to raise; ``exists`` says what to do with what is there."""
    if isinstance(error, OutputExistsError):
        click.echo(say(exists, language, name=error.name), err=True)
        return click.exceptions.Exit(OUTPUT_EXISTS)
    if isinstance(error, OutputUnwritableError):
        click.echo(say("cli.output_unwritable", language, name=error.name), err=True)
    elif isinstance(error, StudyError):
        show_problems(error.problems, language)
    else:
        click.echo(str(error), err=True)
    return click.exceptions.Exit(PROBLEMS)


def heading(text: str) -> None:
    """Print a heading."""
    click.echo()
    click.echo(click.style(text, bold=True))
