"""The command that plans backwards from a day."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

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
from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.register import OpenRegister

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.planning.plans import Plan
    from consultatie.planning.questions import Question, Target


@consultatie.command()
@REGISTER
@click.option("--doel", metavar="DATUM", help="Dag waarvan wordt teruggerekend.")
@click.option(
    "--scenario",
    metavar="NAAM",
    help="Een scenario uit het register, met zijn eigen doel en aannames; in plaats van --doel.",
)
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
    doel: str | None,
    scenario: str | None,
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
    from consultatie.planning.reports import as_data, as_text

    today = session.rooms.today()
    if (doel is None) == (scenario is None):
        raise _doel_missing() if doel is None else _both()
    with reading(session, register) as open_register:
        files = _asked(open_register, dossier)
    if scenario is not None:
        made = _supposed(files, scenario, today)
    else:
        made = _counted_back(files, _target(str(doel), soort, today), switches, today)
    if as_json:
        answer(as_data(made))
    else:
        click.echo(as_text(made))


def _target(typed: str, kind: str, today: date) -> "Target":
    from consultatie.planning.questions import Target
    from consultatie.scenarios import TargetKind

    return Target(a_day(typed, today), TargetKind(kind))


def _counted_back(
    files: "list[DossierFile]",
    target: "Target",
    switches: Mapping[str, bool | int | None],
    today: date,
) -> "Plan":
    """The plan of what was typed."""
    from consultatie.applied_rules import applied_law
    from consultatie.law.book import LawBook
    from consultatie.planning.plans import plan
    from consultatie.planning.questions import Switches

    chosen = Switches(
        deviating=bool(switches["afwijkend"]),
        waiver=bool(switches["afstand"]),
        extra_round=bool(switches["extra_overleg"]),
        advice_weeks=switches["adviesweken"],
    )
    # The rule packs of a register are the same in all of its dossiers.
    law = applied_law(files[0], LawBook.shipped())
    return plan(_question(files, target, today), chosen, law)


def _supposed(files: "list[DossierFile]", name: str, today: date) -> "Plan":
    """The plan of a scenario that the register keeps. Raises `NotFound` with those there are."""
    from consultatie.law.book import LawBook
    from consultatie.planning.supposing import plan_of

    there = [(file, scenario) for file in files for scenario in file.standing_scenarios()]
    for file, scenario in there:
        if scenario.name.casefold() == name.strip().casefold():
            return plan_of(file, scenario, LawBook.shipped(), today)
    sentence = _("Er is geen scenario ‘{name}’. Wel: {names}.")
    names = ", ".join(f"‘{scenario.name}’" for _file, scenario in there) or _("geen")
    raise NotFound(sentence.format(name=name, names=names))


def _doel_missing() -> click.MissingParameter:
    context = click.get_current_context()
    doel = next(option for option in context.command.params if option.name == "doel")
    return click.MissingParameter(ctx=context, param=doel)


def _both() -> NotFound:
    return NotFound(_("Kies --doel of --scenario, niet allebei."))


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
