"""The command that plans backwards from a day."""

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie import dates
from consultatie.commands.program import REGISTER, consultatie, dossier_named
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import OpenRegister

if TYPE_CHECKING:
    from consultatie.planning.questions import Council

_EXAMPLES = ("1-1-2022", "1 jan 2022", "+6m")


@consultatie.command()
@REGISTER
@click.option("--doel", required=True, metavar="DATUM", help="Dag waarvan wordt teruggerekend.")
@click.option(
    "--soort",
    type=click.Choice(["start", "besluit"]),
    default="start",
    help="Wat er die dag gebeurt: de start van de uitvoering (gewoon) of het besluit.",
)
@click.option("--dossier", metavar="NAAM", help="Alleen dit dossier.")
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
@click.option("--json", "as_json", is_flag=True, help="Geef JSON in plaats van tekst.")
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

    Staat er geen aanvraag open, dan gaat het om de raden van de nieuwste. Dagen met de bron
    ‘streef’ zijn eigen aannames; ze staan bij elke stap. Er wordt niets in het register gewijzigd.

    JSON: target, kind, today, switches, verdict, sentence, slowest, councils; per raad name,
    ground, dossier, verdict, afterwards, cautions, steps; per stap step, latest, day, verdict
    (haalbaar, krap, kan niet, vervalt), reason, how, source, article, counted_back, mark, done,
    terms.
    """
    from consultatie.law.book import LawBook
    from consultatie.planning.plans import plan
    from consultatie.planning.questions import Question, Switches, Target, TargetKind
    from consultatie.planning.reports import as_data, as_text

    today = session.rooms.today()
    target = Target(_target_day(doel, today), TargetKind(soort))
    with closing(session.rooms.open_to_read(register, session.passphrase())) as open_register:
        councils = tuple(_councils(open_register, dossier))
    chosen = Switches(
        deviating=bool(switches["afwijkend"]),
        waiver=bool(switches["afstand"]),
        extra_round=bool(switches["extra_overleg"]),
        advice_weeks=switches["adviesweken"],
    )
    made = plan(Question(target=target, councils=councils, today=today), chosen, LawBook.shipped())
    text = json.dumps(as_data(made), ensure_ascii=False, indent=2) if as_json else as_text(made)
    click.echo(text)


def _councils(register: OpenRegister, dossier: str | None) -> "Iterator[Council]":
    """The councils of one dossier or of all. Raises `NotFound` where there are none."""
    from consultatie.planning.councils import councils_of

    found = [
        council
        for dossier_id in _dossiers(register, dossier)
        for council in councils_of(register.dossier_file(dossier_id))
    ]
    if not found:
        raise NotFound(_("Er is geen aanvraag aan een raad om voor te plannen."))
    yield from found


def _dossiers(register: OpenRegister, name: str | None) -> Iterable[RecordId]:
    if name is not None:
        return [dossier_named(register, name)]
    return [line.dossier.id for line in register.dossier_lines()]


def _target_day(typed: str, today: date) -> date:
    day = dates.understand(typed, today).value.as_day
    if day is None:
        sentence = _("Plannen gaat vanaf een precieze dag; ‘{typed}’ is er geen.")
        raise dates.DateNotUnderstood(sentence.format(typed=typed), _EXAMPLES)
    return day
