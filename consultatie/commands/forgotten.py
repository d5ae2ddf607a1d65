"""The command that says what is forgotten."""

from pathlib import Path

import click

from consultatie.commands.asking import AS_JSON, REGISTER, answer, dossier_files, reading
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session


@consultatie.command()
@REGISTER
@AS_JSON
@click.pass_obj
def vergeten(session: Session, register: Path, as_json: bool) -> None:
    """Toon wat vergeten dreigt te worden: zes lijsten, elk met wat er ontbreekt.

    JSON: today, counts, soon, overdue, without_next_date, without_reaction,
    incomplete_commitments, without_letter; per onderdeel dossier, kind, id, what, missing, day.
    """
    from consultatie.forgotten import forgotten_in
    from consultatie.law.book import LawBook
    from consultatie.reports.forgotten import as_data, as_text

    today = session.rooms.today()
    with reading(session, register) as open_register:
        files = dossier_files(open_register)
    leads = session.rooms.preferences().leads
    found = forgotten_in(files, LawBook.shipped(), today, leads)
    if as_json:
        answer(as_data(found, today))
    else:
        click.echo(as_text(found))
