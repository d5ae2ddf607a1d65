"""The command that writes the lists of a register as tables."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie.commands.asking import DOSSIER, dossier_files, reading
from consultatie.commands.program import READERS, REGISTER, consultatie
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound
from consultatie.language import _

if TYPE_CHECKING:
    from consultatie.sight import Audience
    from consultatie.table_export.collecting import Collected

# Named here so that no command loads the tables to say so in its help.
LISTS = (
    "aanvragen", "termijnen", "punten", "toezeggingen", "besluiten", "vergaderingen", "vragen",
    "documenten", "mijlpalen", "partijen", "personen",
)  # fmt: skip
_ENDINGS = (".xlsx", ".csv")


@consultatie.command()
@REGISTER
@click.option("--lijst", type=click.Choice(LISTS), help="Eén lijst; zonder deze optie alle.")
@DOSSIER
@click.option(
    "--uit",
    required=True,
    metavar="BESTAND.xlsx|.csv",
    type=click.Path(path_type=Path),
    help="Bestand om te schrijven: een werkmap, of csv voor één lijst.",
)
@click.option(
    "--voor",
    type=click.Choice(tuple(READERS)),
    default="bestuur",
    help="Wie het leest (standaard bestuur); wat die lezers niet mogen zien, blijft weg en wordt "
    "geteld.",
)
@click.pass_obj
def tabel(
    session: Session, register: Path, lijst: str | None, dossier: str | None, uit: Path, voor: str
) -> None:
    """Schrijf een lijst, of het hele register als één werkmap, voor Excel of LibreOffice.

    Personen en zetels staan alleen in een bestand voor intern gebruik.
    """
    from consultatie.files import write_whole
    from consultatie.overviews.shown import pre_print_line
    from consultatie.sight import Audience
    from consultatie.table_export.csv_file import csv_bytes
    from consultatie.table_export.xlsx import cut_line, workbook_of

    _refuse(lijst, uit, voor)
    audience = Audience(READERS[voor])
    found = _collected(session, register, lijst, dossier, audience)
    line, cut = pre_print_line(audience, found.left_out.values()), 0
    if uit.suffix.casefold() == ".csv":
        write_whole(uit, csv_bytes(found.tables[0]))
    else:
        book = workbook_of(found.tables, (line,), session.rooms.today())
        cut = book.cut
        write_whole(uit, book.content)
    click.echo(_("Tabel geschreven: {path}").format(path=uit))
    click.echo(line)
    if cut:
        click.echo(cut_line(cut))


def _refuse(wanted: str | None, out: Path, readers: str) -> None:
    """Refuse what cannot be before anything is read. Raises `NotFound`."""
    if out.suffix.casefold() not in _ENDINGS:
        sentence = _("Kies voor ‘{name}’ een naam die eindigt op .xlsx of .csv.")
        raise NotFound(sentence.format(name=out.name))
    if out.suffix.casefold() == ".csv" and wanted is None:
        names = ", ".join(LISTS)
        sentence = _("In een csv past één lijst; kies er een met --lijst: {names}.")
        raise NotFound(sentence.format(names=names))
    if wanted == "personen" and readers != "intern":
        raise NotFound(_("Personen en zetels zijn alleen voor intern gebruik: kies --voor intern."))


def _collected(
    session: Session, path: Path, wanted: str | None, dossier: str | None, audience: "Audience"
) -> "Collected":
    from consultatie.law.book import LawBook
    from consultatie.table_export.collecting import (
        OF_DOSSIERS,
        Collected,
        dossier_tables,
        whole_register,
    )
    from consultatie.table_export.parties import PARTIES, PEOPLE, parties_table, people_table

    today, law = session.rooms.today(), LawBook.shipped()
    with reading(session, path) as register:
        if wanted == PEOPLE:
            return Collected((people_table(register),))
        if wanted == PARTIES:
            found = parties_table(register, today, audience)
            return Collected((found.table,), found.left_out)
        files = dossier_files(register, dossier)
        if wanted or dossier:
            names = (wanted,) if wanted else tuple(OF_DOSSIERS)
            return dossier_tables(files, law, today, audience, names)
        return whole_register(register, files, law, today, audience)
