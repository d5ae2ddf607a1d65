"""The command that writes the lists of a register as tables."""

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
from consultatie.language import _

if TYPE_CHECKING:
    from consultatie.sight import Audience
    from consultatie.table_export.collecting import Collected

# Named here so that no command loads the tables to say so in its help.
LISTS = (
    "dossiers", "aanvragen", "termijnen", "punten", "toezeggingen", "besluiten", "vergaderingen",
    "vragen", "deskundigen", "achterban", "documenten", "mijlpalen", "scenarios", "uitgaven",
    "afkortingen", "recessen", "partijen", "personen", "journaal", "termijnjournaal", "vergeten",
)  # fmt: skip
# As the tables themselves know; a test keeps both alike.
INSIDE = ("personen", "scenarios", "uitgaven", "journaal", "termijnjournaal", "vergeten")
_ENDINGS = (".xlsx", ".csv")


@consultatie.command()
@REGISTER
@click.option("--lijst", type=click.Choice(LISTS), help="Eén lijst; zonder deze optie alle.")
@DOSSIER
@out_file("BESTAND.xlsx|.csv", "Bestand om te schrijven: een werkmap, of csv voor één lijst.")
@for_readers()
@click.pass_obj
def tabel(
    session: Session, register: Path, lijst: str | None, dossier: str | None, uit: Path, voor: str
) -> None:
    """Schrijf een lijst, of het hele register als één werkmap, voor Excel of LibreOffice.

    Personen, scenario's, de journalen en wat vergeten dreigt te worden, zijn alleen voor intern
    gebruik.
    """
    from consultatie.sight import Audience
    from consultatie.table_export.writing import write_tables

    _refuse(lijst, uit, voor)
    audience = Audience(READERS[voor])
    found = _collected(session, register, lijst, dossier, audience)
    written = write_tables(found, uit, audience, session.rooms.today())
    click.echo(_("Tabel geschreven: {path}").format(path=uit))
    for line in written.lines:
        click.echo(line)


def _refuse(wanted: str | None, out: Path, readers: str) -> None:
    """Refuse what cannot be before anything is read. Raises `NotFound`."""
    if out.suffix.casefold() not in _ENDINGS:
        sentence = _("Kies voor ‘{name}’ een naam die eindigt op .xlsx of .csv.")
        raise NotFound(sentence.format(name=out.name))
    if out.suffix.casefold() == ".csv" and wanted is None:
        names = ", ".join(LISTS)
        sentence = _("In een csv past één lijst; kies er een met --lijst: {names}.")
        raise NotFound(sentence.format(names=names))
    if wanted in INSIDE and readers != "intern":
        sentence = _("De lijst ‘{name}’ is alleen voor intern gebruik: kies --voor intern.")
        raise NotFound(sentence.format(name=wanted))


def _collected(
    session: Session, path: Path, wanted: str | None, dossier: str | None, audience: "Audience"
) -> "Collected":
    from consultatie.law.book import LawBook
    from consultatie.table_export.collecting import (
        Source,
        dossier_tables,
        one_list,
        whole_register,
    )

    today, law = session.rooms.today(), LawBook.shipped()
    with reading(session, path) as register:
        source = Source(register, dossier_files(register, dossier), law, today)
        if wanted:
            return one_list(wanted, source, audience)
        return dossier_tables(source, audience) if dossier else whole_register(source, audience)
