"""The command that shows what a rule pack would change, and keeps the choice for each term."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie.commands.asking import AS_JSON, REGISTER, answer, changing, dossier_files, reading
from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound, RuleBroken
from consultatie.language import _
from consultatie.register import OpenRegister

if TYPE_CHECKING:
    from consultatie.rule_changes import TermChange
    from consultatie.rule_packs import RuleChoice, RulePack

_ALL = "alles"


@consultatie.command()
@REGISTER
@click.argument("regels", metavar="MAP|BESTAND", type=click.Path(path_type=Path))
@click.option(
    "--neem",
    multiple=True,
    metavar="TERMIJN",
    help="Voor deze termijn geldt de nieuwe regel; ‘alles’ voor elke termijn die overblijft.",
)
@click.option(
    "--houd",
    multiple=True,
    metavar="TERMIJN",
    help="Voor deze termijn blijft de oude regel gelden; ‘alles’ zoals bij --neem.",
)
@click.option("--reden", default="", metavar="TEKST", help="Waarom; nodig bij --houd.")
@AS_JSON
@click.pass_obj
def regels(
    session: Session,
    /,
    register: Path,
    regels: Path,
    neem: tuple[str, ...],
    houd: tuple[str, ...],
    reden: str,
    as_json: bool,
) -> None:
    """Toon welke lopende termijnen anders worden met een regelpakket, en bewaar de keuzes.

    MAP heeft een rules.toml, een holidays.toml of beide; BESTAND heeft de tabellen [[rule]],
    [[holiday]] en [[decree]]. Zonder --neem en --houd wordt niets gewijzigd. Met een keuze voor
    elke termijn komt het pakket in het register; daarna kan per termijn opnieuw worden gekozen.
    TERMIJN is de naam tussen haken in de lijst, in JSON item.

    JSON: today, pack, edition, stored, changes; per termijn item, dossier, consultation, request,
    body, kind, old_day, new_day, why, choice (nieuwe regel, oude regel of null), chosen_on, reason.
    """
    from consultatie.acts.rules import pack_in
    from consultatie.reports.rule_changes import as_data, as_text

    today = session.rooms.today()
    draft = pack_in(regels, today)
    if neem or houd:
        with changing(session, register) as open_register:
            _store(open_register, draft, _Typed(neem, houd, reden, today))
            pack, changes, edition = _found(open_register, draft, today)
    else:
        with reading(session, register) as open_register:
            pack, changes, edition = _found(open_register, draft, today)
    stored = bool(pack.id)
    if as_json:
        answer(as_data(changes, today, stored=stored, pack=pack.name, edition=edition))
    else:
        click.echo(as_text(changes, stored=stored))


@dataclass(frozen=True, slots=True)
class _Typed:
    """The choices as they were typed."""

    take: tuple[str, ...]
    keep: tuple[str, ...]
    reason: str
    today: date


def _found(
    register: OpenRegister, draft: "RulePack", today: date
) -> "tuple[RulePack, Sequence[TermChange], str]":
    """The pack as the register holds it or else the draft, what it changes, and the edition."""
    from consultatie.acts.rules import edition_of, pack_breaches, pack_like
    from consultatie.law.book import LawBook
    from consultatie.rule_changes import term_changes

    law = LawBook.shipped()
    pack = pack_like(register, draft) or draft
    if not pack.id and (wrong := pack_breaches(register, draft, law)):
        raise RuleBroken(*wrong)
    return pack, term_changes(dossier_files(register), pack, law, today), edition_of(register, law)


def _store(register: OpenRegister, draft: "RulePack", typed: _Typed) -> None:
    from consultatie.acts.rules import choose_rules, load_pack
    from consultatie.law.book import LawBook

    pack, changes, _edition = _found(register, draft, typed.today)
    choices = _choices(pack, changes, typed)
    if pack.id:
        choose_rules(register, choices)
    else:
        load_pack(register, pack, changes, choices, LawBook.shipped())


def _choices(
    pack: "RulePack", changes: "Sequence[TermChange]", typed: _Typed
) -> "list[RuleChoice]":
    """A choice for each term that was named, or falls under ‘alles’. Raises `NotFound`."""
    from consultatie.acts.records import NEW
    from consultatie.rule_packs import PackChoice, RuleChoice

    named = dict.fromkeys(typed.take, PackChoice.TAKEN)
    named |= dict.fromkeys(typed.keep, PackChoice.KEPT)
    keys = [change.key for change in changes]
    _refuse_strangers({*named} - {*keys, _ALL}, keys)
    return [
        RuleChoice(
            id=NEW,
            pack=pack.id,
            consultation=change.standing.consultation.id,
            term=change.kind,
            choice=choice,
            chosen_on=typed.today,
            reason=typed.reason,
        )
        for change in changes
        if (choice := named.get(change.key, named.get(_ALL))) is not None
    ]


def _refuse_strangers(strangers: set[str], keys: Sequence[str]) -> None:
    if strangers:
        raise NotFound(
            _("Dit pakket verandert de termijn ‘{name}’ niet. Wel: {names}.").format(
                name=min(strangers), names=", ".join(keys) or _("geen")
            )
        )
