"""The command that lists every term, or why there is none."""

from pathlib import Path

import click

from consultatie.commands.asking import (
    AS_JSON,
    DOSSIER,
    REGISTER,
    a_day,
    answer,
    dossier_files,
    reading,
)
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session


@consultatie.command()
@REGISTER
@DOSSIER
@click.option("--tot", metavar="DATUM", help="Alleen termijnen die uiterlijk op deze dag eindigen.")
@AS_JSON
@click.pass_obj
def termijnen(
    session: Session, register: Path, dossier: str | None, tot: str | None, as_json: bool
) -> None:
    """Toon elke termijn met zijn uitleg, of waarom een raadpleging er geen heeft.

    Met --tot vallen ook weg: termijnen zonder datum en redenen waarom er geen termijn is.

    JSON: today, terms; per termijn dossier, consultation, request, body, ground, kind, what, state
    (loopt, gewenst, staat stil, nog niet begonnen, afgedaan, voorbij, vervallen, bestaat niet),
    day, begins, source, source_class, warn_on, warn_source, warn_reason, explanation, history,
    cautions.
    """
    from consultatie.law.book import LawBook
    from consultatie.reports.terms import as_data, as_text
    from consultatie.term_list import terms_of

    today = session.rooms.today()
    until = a_day(tot, today) if tot else None
    law, leads = LawBook.shipped(), session.rooms.preferences().leads
    with reading(session, register) as open_register:
        files = dossier_files(open_register, dossier)
    found = [
        (
            file.dossier.name,
            [
                line
                for line in terms_of(file, law, today, leads)
                if until is None or (line.day is not None and line.day <= until)
            ],
        )
        for file in files
    ]
    if as_json:
        answer(as_data(found, today))
    else:
        click.echo(as_text(found, law))
