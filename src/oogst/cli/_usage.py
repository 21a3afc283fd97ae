"""What was typed wrong, in the language of the reader; click itself knows English only."""

from __future__ import annotations

from difflib import get_close_matches

import click

from oogst.language.message import Language, say


def usage_text(error: click.ClickException, commands: tuple[str, ...], language: Language) -> str:
    """Return how the command is called, where its help is, and what is wrong now."""
    text = f"{say('cli.error', language)} {_reason(error, commands, language)}"
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is None:
        return text
    usage = " ".join((ctx.command_path, *ctx.command.collect_usage_pieces(ctx)))
    return f"{say('cli.usage', language, usage=usage, command=ctx.command_path)}\n\n{text}"


def _reason(error: click.ClickException, commands: tuple[str, ...], language: Language) -> str:
    if isinstance(error, click.exceptions.NoSuchCommand):
        known = get_close_matches(error.command_name, commands, n=1) or commands
        return say("cli.usage.command", language, value=error.command_name, known=", ".join(known))
    if isinstance(error, click.NoSuchOption):
        return say("cli.usage.option", language, value=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return say("cli.usage.option_value", language, name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _parameter(error, error.param, language)
    return error.format_message() if language == "en" else say("cli.usage.other", language)


def _parameter(error: click.BadParameter, param: click.Parameter, language: Language) -> str:
    name = param.opts[0] if isinstance(param, click.Option) else param.make_metavar(click.Context(click.Command("")))
    if isinstance(error, click.MissingParameter):
        return say("cli.usage.missing", language, name=name)
    if isinstance(param.type, click.Path):
        return f"{name}: {say('problem.study_missing', language)}"
    if isinstance(param.type, click.Choice):
        return say("cli.usage.choice", language, name=name, choices=", ".join(map(str, param.type.choices)))
    if isinstance(param.type, click.IntRange):
        return say("cli.usage.whole", language, name=name, least=param.type.min)
    # Our own checks say what is wrong in the right language.
    return f"{name}: {error.message}"
