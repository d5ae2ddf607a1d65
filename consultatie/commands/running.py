"""One road out of every command: an exit code, a Dutch sentence on stderr, never a traceback."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from consultatie.commands.dutch import in_dutch
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Rooms, Session
from consultatie.errors import (
    CannotWrite,
    ConsultatieError,
    NoScreen,
    Stopped,
    SurroundingsError,
    WrongFile,
)
from consultatie.language import _

DONE, OUR_MISTAKE, TYPED_WRONG, CANNOT_BE, IN_THE_WAY, FOUND = range(6)
STOPPED = 130


def run(arguments: Sequence[str], rooms: Rooms) -> int:
    """Run the command line with these arguments and give its exit code."""
    try:
        result = consultatie.main(
            list(arguments), "consultatie", standalone_mode=False, obj=Session(rooms)
        )
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (no user sees a traceback)
        return leave(error)
    return result if isinstance(result, int) else DONE


def leave(error: BaseException) -> int:
    """Say what went wrong, where anything is to be said, and give the exit code."""
    if isinstance(error, BrokenPipeError):
        # The reader of our output went away (`| head`): nothing is wrong with us.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    code, sentence = _said(error)
    click.echo(sentence, err=True)
    return code


def _said(error: BaseException) -> tuple[int, str]:
    match error:
        case click.Abort() | KeyboardInterrupt() | Stopped():
            said = (STOPPED, _("Gestopt."))
        case click.ClickException():
            said = (TYPED_WRONG, _with_usage(error))
        case ConsultatieError():
            said = (_code_of(error), str(error))
        case OSError():
            said = (IN_THE_WAY, str(_as_surroundings(error)))
        case _:
            said = (OUR_MISTAKE, _our_mistake(error))
    return said


def _with_usage(error: click.ClickException) -> str:
    sentence = in_dutch(error)
    context = getattr(error, "ctx", None)
    if context is None:
        return sentence
    hint = _("Uitleg: {command} --help").format(command=context.command_path)
    return f"{sentence}\n{hint}"


def _code_of(error: ConsultatieError) -> int:
    surroundings = isinstance(error, SurroundingsError | NoScreen)
    in_the_way = surroundings and not isinstance(error, WrongFile)
    return IN_THE_WAY if in_the_way else CANNOT_BE


def _as_surroundings(error: OSError) -> SurroundingsError:
    return CannotWrite(Path(error.filename or "?"), error.strerror or str(error))


def _our_mistake(error: BaseException) -> str:
    return _(
        "Er ging iets mis in Consultatie zelf ({kind}: {error}). Uw gegevens zijn bewaard. "
        "Meld dit met de opdracht die u gaf."
    ).format(kind=type(error).__name__, error=error)
