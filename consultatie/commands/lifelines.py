"""The command that tells the life of a point."""

from collections.abc import Iterable
from pathlib import Path

import click

from consultatie.commands.asking import AS_JSON, REGISTER, answer, reading
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session
from consultatie.dossier_file import DossierFile
from consultatie.register import OpenRegister


@consultatie.command()
@REGISTER
@click.argument("punt", metavar="PUNT", nargs=-1, required=True)
@AS_JSON
@click.pass_obj
def levensloop(session: Session, register: Path, punt: tuple[str, ...], as_json: bool) -> None:
    """Vertel de levensloop van een punt, van inbreng tot aanvaarding.

    PUNT is een id, of de raad met het nummer, zoals ‘OR WNK 3’. Kan dat meer dan één punt zijn, dan
    noemt de foutmelding ze met hun id.

    JSON: id, dossier, request, body, number, text, events; per gebeurtenis kind, when, first,
    last, sentence.
    """
    from consultatie.finding_points import find_point
    from consultatie.lifelines.lines import life_line
    from consultatie.reports.lifelines import as_data, as_text

    typed = " ".join(" ".join(punt).split())
    with reading(session, register) as open_register:
        found = life_line(find_point(_files(open_register, typed), typed))
    if as_json:
        answer(as_data(found))
    else:
        click.echo(as_text(found))


def _files(register: OpenRegister, typed: str) -> Iterable[DossierFile]:
    """The dossiers that the point can be in: those of its council, or all for an id."""
    from consultatie.consultations import Consultation

    lines = register.dossier_lines()
    named = {
        body.id
        for body in register.parties().bodies
        if typed.casefold().startswith(f"{' '.join(body.name.split())} ".casefold())
    }
    consultations = register.records(Consultation)
    dossiers = {
        consultation.dossier for consultation in consultations if consultation.body in named
    }
    for line in lines:
        if typed.isdecimal() or line.dossier.id in dossiers:
            yield register.dossier_file(line.dossier.id)
