"""The command line library speaks English; here is what it says in Dutch."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import click

from consultatie.language import _


class DutchFormatter(click.HelpFormatter):
    """Writes the headings of a help text in Dutch."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _("Gebruik: "))

    def write_heading(self, heading: str) -> None:
        words = {"Options": _("Opties"), "Commands": _("Opdrachten"), "Arguments": _("Gegevens")}
        super().write_heading(words.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        super().write_dl([(term, _dutch_extra(text)) for term, text in rows], col_max, col_spacing)


# What click adds to an option by itself, between brackets at the end.
_EXTRA = re.compile(r"\[(?P<range>\d+<=x<=\d+)?(?:; )?(?P<required>required)?\]$")


def _dutch_extra(text: str) -> str:
    found = _EXTRA.search(text)
    if found is None:
        return text
    words = []
    if found["range"]:
        first, last = found["range"].split("<=x<=")
        words.append(_("{first} t/m {last}").format(first=first, last=last))
    if found["required"]:
        words.append(_("verplicht"))
    return f"{text[: found.start()]}[{'; '.join(words)}]"


class DutchContext(click.Context):
    """A context whose help is written by `DutchFormatter`."""

    formatter_class = DutchFormatter


class DutchCommand(click.Command):
    """A command whose help is Dutch."""

    context_class = DutchContext

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("options_metavar", _("[OPTIES]"))
        super().__init__(*args, **options)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _dutch_help(super().get_help_option(ctx))


class DutchGroup(click.Group):
    """A group of commands; a first word that is no command is the register to open."""

    context_class = DutchContext
    command_class = DutchCommand

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("options_metavar", _("[OPTIES]"))
        options.setdefault("subcommand_metavar", _("[REGISTER | OPDRACHT …]"))
        super().__init__(*args, **options)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _dutch_help(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            args = ["venster", *args]
        return super().resolve_command(ctx, args)


def _dutch_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _("Toon deze uitleg.")
    return option


def in_dutch(error: click.ClickException) -> str:
    """What a mistake in the command line is, in one Dutch sentence."""
    for cls, make in _SENTENCES:
        if isinstance(error, cls):
            return make(error)
    return _("De opdracht is niet goed getypt.")


def _name(error: Any) -> str:
    parameter = error.param
    if parameter is None:
        return ""
    name: str = parameter.make_metavar(error.ctx) if isinstance(parameter, click.Argument) else ""
    return name or str(parameter.opts[0])


def _missing(error: Any) -> str:
    return _("Er ontbreekt iets: {name}.").format(name=_name(error))


def _no_option(error: Any) -> str:
    return _("De optie {name} bestaat niet.").format(name=error.option_name)


def _bad_option(error: Any) -> str:
    return _("De optie {name} is niet goed gebruikt.").format(name=error.option_name)


def _bad_value(error: Any) -> str:
    if isinstance(error.param, click.Option) and isinstance(error.param.type, click.Choice):
        choices = ", ".join(map(str, error.param.type.choices))
        return _("Kies bij {name} uit: {choices}.").format(name=_name(error), choices=choices)
    return _("De waarde bij {name} kan niet.").format(name=_name(error))


_SENTENCES: list[tuple[type[click.ClickException], Callable[[Any], str]]] = [
    (click.MissingParameter, _missing),
    (click.NoSuchOption, _no_option),
    (click.BadOptionUsage, _bad_option),
    (click.BadParameter, _bad_value),
]
