"""The command that writes a calendar."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie.commands.asking import (
    DOSSIER,
    READERS,
    REGISTER,
    dossier_files,
    for_readers,
    out_file,
    reading,
)
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import OpenRegister

if TYPE_CHECKING:
    from consultatie.people import Seat


@consultatie.command()
@REGISTER
@click.option("--raad", metavar="NAAM", help="Alleen wat deze raad of dit orgaan aangaat.")
@click.option("--persoon", metavar="NAAM", help="Alleen de raden waarin deze persoon dan zit.")
@DOSSIER
@out_file("BESTAND.ics")
@for_readers()
@click.pass_obj
def agenda(
    session: Session,
    register: Path,
    raad: str | None,
    persoon: str | None,
    dossier: str | None,
    uit: Path,
    voor: str,
) -> None:
    """Schrijf termijnen, vergaderingen en toezeggingen als agenda (.ics).

    Opnieuw inlezen werkt bij wat er al staat: elke gebeurtenis houdt haar kenmerk. De naam van een
    persoon komt niet in het bestand.
    """
    from consultatie.calendars.collecting import Whose, calendar_of
    from consultatie.files import write_whole
    from consultatie.law.book import LawBook
    from consultatie.overviews.shown import pre_print_line
    from consultatie.sight import Audience
    from consultatie.table_export.collecting import Source

    if uit.suffix.casefold() != ".ics":
        sentence = _("Kies voor ‘{name}’ een naam die eindigt op .ics.")
        raise NotFound(sentence.format(name=uit.name))
    law, today, audience = LawBook.shipped(), session.rooms.today(), Audience(READERS[voor])
    with reading(session, register) as open_register:
        whose = Whose(
            _council_named(open_register, raad) if raad else None,
            _seats_of(open_register, persoon) if persoon else None,
        )
        files = dossier_files(open_register, dossier)
        made = calendar_of(Source(open_register, files, law, today), audience, whose)
    write_whole(uit, made.content)
    click.echo(_("Agenda geschreven: {path}").format(path=uit))
    click.echo(pre_print_line(audience, made.left_out.values()))


def _seats_of(register: OpenRegister, name: str) -> "tuple[Seat, ...]":
    """The seats of the persons with this name. Raises `NotFound`, which names nobody else."""
    from consultatie.calendars.collecting import seats_of
    from consultatie.people import Person

    wanted = " ".join(name.split()).casefold()
    people = {p.id for p in register.records(Person) if p.stands and p.name.casefold() == wanted}
    if not people:
        raise NotFound(_("Er is geen persoon ‘{name}’ in dit register.").format(name=name))
    return seats_of(register, people)


def _council_named(register: OpenRegister, name: str) -> RecordId:
    """The id of the body with this name, whatever its capitals. Raises `NotFound`."""
    bodies = register.parties().standing_bodies()
    wanted = " ".join(name.split()).casefold()
    found = [body.id for body in bodies if body.name.casefold() == wanted]
    if found:
        return found[0]
    names = ", ".join(f"‘{body.name}’" for body in bodies) or _("geen")
    sentence = _("Er is geen raad of orgaan ‘{name}’. Wel: {names}.")
    raise NotFound(sentence.format(name=name, names=names))
