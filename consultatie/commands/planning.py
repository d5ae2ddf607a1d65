"""The command that plans backwards from a day."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie.commands.asking import AS_JSON, DOSSIER, a_day, answer, dossier_files, reading
from consultatie.commands.program import REGISTER, consultatie
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.register import OpenRegister

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.planning.questions import Question, Target


@consultatie.command()
@REGISTER
@click.option("--doel", required=True, metavar="DATUM", help="Dag waarvan wordt teruggerekend.")
@click.option(
    "--soort",
    type=click.Choice(["start", "besluit"]),
    default="start",
    help="Wat er die dag gebeurt: de start van de uitvoering (gewoon) of het besluit.",
)
@DOSSIER
@click.option(
    "--afwijkend/--conform",
    default=True,
    help="Het besluit wijkt af van het advies (gewoon), of volgt het.",
)
@click.option("--afstand", is_flag=True, help="De ondernemingsraad laat de opschorting vervallen.")
@click.option("--extra-overleg", is_flag=True, help="Reken op een extra overlegronde.")
@click.option(
    "--adviesweken",
    type=click.IntRange(1, 52),
    metavar="N",
    help="Adviestermijn in weken, in plaats van die van de raden zelf.",
)
@AS_JSON
@click.pass_obj
def planning(
    session: Session,
    /,
    register: Path,
    doel: str,
    soort: str,
    dossier: str | None,
    as_json: bool,
    **switches: bool | int | None,
) -> None:
    """Reken van een doel terug tot de aankondiging, voor elke raad met een open aanvraag.

    Staat er geen aanvraag open, dan gaat het om de raden van de nieuwste. Vergaderingen en reces
    die in het register staan, tellen mee, zo ver als de vergaderingen zijn gepland. Dagen met de
    bron ‘streef’ zijn eigen aannames; ze staan bij elke stap. Er wordt niets in het register
    gewijzigd.

    JSON: target, kind, today, switches, verdict, sentence, slowest, councils; per raad name,
    ground, dossier, verdict, afterwards, cautions, steps; per stap step, latest, day, verdict
    (haalbaar, krap, kan niet, vervalt), reason, how, source, article, counted_back, mark, done,
    terms.
    """
    from consultatie.applied_rules import applied_law
    from consultatie.law.book import LawBook
    from consultatie.planning.plans import plan
    from consultatie.planning.questions import Switches, Target
    from consultatie.planning.reports import as_data, as_text
    from consultatie.scenarios import TargetKind

    today = session.rooms.today()
    target = Target(a_day(doel, today), TargetKind(soort))
    with reading(session, register) as open_register:
        files = _asked(open_register, dossier)
    chosen = Switches(
        deviating=bool(switches["afwijkend"]),
        waiver=bool(switches["afstand"]),
        extra_round=bool(switches["extra_overleg"]),
        advice_weeks=switches["adviesweken"],
    )
    # The rule packs of a register are the same in all of its dossiers.
    law = applied_law(files[0], LawBook.shipped())
    made = plan(_question(files, target, today), chosen, law)
    if as_json:
        answer(as_data(made))
    else:
        click.echo(as_text(made))


def _asked(register: OpenRegister, dossier: str | None) -> "list[DossierFile]":
    """The dossiers in which a council was asked something. Raises `NotFound` for none."""
    from consultatie.planning.councils import councils_of

    files = [file for file in dossier_files(register, dossier) if councils_of(file)]
    if not files:
        raise NotFound(_("Er is geen aanvraag aan een raad om voor te plannen."))
    return files


def _question(files: "list[DossierFile]", target: "Target", today: date) -> "Question":
    """What is known of all these dossiers; the board has a calendar where it is one board."""
    from dataclasses import replace

    from consultatie.planning.questions import Board
    from consultatie.planning.supposing import question_of

    first, *others = [question_of(file, target, today) for file in files]
    councils = [council for question in (first, *others) for council in question.councils]
    one_board = all(question.board == first.board for question in others)
    return replace(first, councils=tuple(councils), board=first.board if one_board else Board())
