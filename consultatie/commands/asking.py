"""What commands have in common: their options, opening a register, reading, answering."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from consultatie import dates
from consultatie.commands.rooms import Session
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import OpenRegister

_DAY_EXAMPLES = ("2021-12-01", "1 dec 2021", "+6w")

# For whom something goes out, and which `sight.Audience` that is; without its module until a
# command needs it.
READERS = {"intern": "secretariaat", "bestuur": "bestuur", "openbaar": "iedereen"}

REGISTER = click.argument("register", metavar="REGISTER", type=click.Path(path_type=Path))
NAMED_DOSSIER = click.option(
    "--dossier", required=True, metavar="NAAM", help="Naam van het dossier."
)
DOSSIER = click.option("--dossier", metavar="NAAM", help="Alleen dit dossier.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Geef JSON in plaats van tekst.")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def out_file(metavar: str, words: str = "Bestand om te schrijven.") -> Decorator:
    """The option that names the file to write; `metavar` shows its endings."""
    path = click.Path(path_type=Path)
    return click.option("--uit", required=True, metavar=metavar, type=path, help=words)


def for_readers(
    words: str = (
        "Wie het leest (standaard bestuur); wat die lezers niet mogen zien, blijft weg en wordt "
        "geteld."
    ),
    default: str = "bestuur",
) -> Decorator:
    """The option that says for whom it goes out, one of `READERS`."""
    return click.option("--voor", type=click.Choice(tuple(READERS)), default=default, help=words)


@contextmanager
def reading(session: Session, path: Path) -> Iterator[OpenRegister]:
    """A register that is read while the window may be open on it."""
    register = session.rooms.open_to_read(path, session.passphrase())
    try:
        yield register
    finally:
        register.close()


@contextmanager
def changing(session: Session, path: Path) -> Iterator[OpenRegister]:
    """A register that is there, opened to change something in it."""
    register = session.rooms.open_to_write(path, session.passphrase())
    try:
        yield register
    finally:
        register.close()


def dossier_files(register: OpenRegister, name: str | None = None) -> list[DossierFile]:
    """One dossier by its name, or all of them. Raises `NotFound`."""
    if name is not None:
        return [register.dossier_file(dossier_named(register, name))]
    return list(register.dossier_files([line.dossier.id for line in register.dossier_lines()]))


def some_dossier_files(register: OpenRegister, name: str | None = None) -> list[DossierFile]:
    """As `dossier_files`, at least one. Raises `NotFound` of an empty register too."""
    files = dossier_files(register, name)
    if not files:
        raise NotFound(_("In dit register staat nog geen dossier."))
    return files


def dossier_named(register: OpenRegister, name: str) -> RecordId:
    """The id of the dossier with this name, whatever its capitals. Raises `NotFound`."""
    lines = register.dossier_lines()
    found = [line.dossier for line in lines if line.dossier.name.casefold() == name.casefold()]
    if found:
        return found[0].id
    names = ", ".join(f"‘{line.dossier.name}’" for line in lines) or _("geen")
    raise NotFound(
        _("Er is geen dossier ‘{name}’. Dossiers in dit register: {names}.").format(
            name=name, names=names
        )
    )


def a_day(typed: str, today: date) -> date:
    """The day that was typed. Raises `DateNotUnderstood` for anything less exact."""
    try:
        day = dates.understand(typed, today).value.as_day
    except dates.DateNotUnderstood as error:
        # A period, which may be typed elsewhere, is no example here.
        raise dates.DateNotUnderstood(error.sentence, _DAY_EXAMPLES) from error
    if day is None:
        sentence = _("‘{typed}’ is geen precieze dag.")
        raise dates.DateNotUnderstood(sentence.format(typed=typed), _DAY_EXAMPLES)
    return day


def answer(value: Any) -> None:
    """Print as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
