"""The command that counts a year."""

from pathlib import Path

import click

from consultatie.commands.asking import AS_JSON, REGISTER, answer, dossier_files, reading
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session


@consultatie.command()
@REGISTER
@click.argument("jaar", metavar="JAAR", type=click.IntRange(1900, 2199))
@AS_JSON
@click.pass_obj
def jaarcijfers(session: Session, register: Path, jaar: int, as_json: bool) -> None:
    """Tel de cijfers voor het jaarverslag, zoals ze nu bekend zijn.

    Elke raad telt een aanvraag voor zichzelf. Ontvangen telt op de dag van ontvangst, afgehandeld
    op de dag van het advies; lopend is ontvangen en aan het eind nog zonder advies.

    JSON: year, until, by_ground (received, handled, running), conclusions, followed (wholly,
    partly, not, unknown), meetings, experts, soundings, secrecy_imposed, secrecy_scopes,
    median_days_to_advice, median_days_to_decision, extensions, commitments_made,
    commitments_kept, commitments_open, advice_on_time en reply_on_time (with_day, in_time,
    without_day), by_council (id, name en per raad dezelfde cijfers).
    """
    from consultatie.law.book import LawBook
    from consultatie.reports.years import as_data, as_text
    from consultatie.yearly import year_figures

    law = LawBook.shipped()
    with reading(session, register) as open_register:
        files = dossier_files(open_register)
    found = year_figures(files, law, jaar, session.rooms.today())
    if as_json:
        answer(as_data(found))
    else:
        click.echo(as_text(found, law))
