"""The command that prints the term journal."""

from pathlib import Path

import click

from consultatie.commands.asking import (
    AS_JSON,
    DOSSIER,
    REGISTER,
    a_day,
    answer,
    dossier_named,
    reading,
)
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session


@consultatie.command()
@REGISTER
@DOSSIER
@click.option("--dag", metavar="DATUM", help="Alleen wat op deze dag is vastgelegd.")
@AS_JSON
@click.pass_obj
def journaal(
    session: Session, register: Path, dossier: str | None, dag: str | None, as_json: bool
) -> None:
    """Toon het termijnjournaal: elke datum die is vastgelegd, verplaatst, gepauzeerd of afgesloten.

    Met --dossier vallen de eigen termijnen en het reces van organen weg: die horen bij geen
    dossier.

    JSON: een lijst, oudste eerst, met at (UTC), who, laptop, act, kind, id, dossier, doing,
    subject, what, old, new, why.
    """
    from consultatie.reports.term_journals import as_data, as_text
    from consultatie.term_journal import KINDS, term_journal

    day = a_day(dag, session.rooms.today()) if dag else None
    with reading(session, register) as open_register:
        wanted = dossier_named(open_register, dossier) if dossier is not None else None
        entries = term_journal(open_register.changes_of(KINDS))
    found = [
        entry
        for entry in entries
        if (wanted is None or entry.dossier == wanted)
        and (day is None or entry.action.at.astimezone().date() == day)
    ]
    if as_json:
        answer(as_data(found))
    else:
        click.echo(as_text(found))
