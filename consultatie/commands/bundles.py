"""The command that joins products and documents to one file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie.commands.asking import (
    NAMED_DOSSIER,
    READERS,
    REGISTER,
    dossier_named,
    for_readers,
    out_file,
    reading,
)
from consultatie.commands.program import KINDS, consultatie, refuse_gone_folder
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound
from consultatie.language import _

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId


@consultatie.command()
@REGISTER
@NAMED_DOSSIER
@out_file("BESTAND.pdf")
@click.option(
    "--besluit", metavar="TITEL", help="De bijlagen van dit besluit (standaard het laatste)."
)
@click.option(
    "--met", multiple=True, type=click.Choice(KINDS), help="Neem ook dit overzicht op; mag vaker."
)
@for_readers(
    "Wie hem leest (standaard bestuur); wat die lezers niet mogen zien, blijft weg en wordt geteld."
)
@click.pass_obj
def bundel(
    session: Session,
    register: Path,
    dossier: str,
    uit: Path,
    besluit: str | None,
    met: tuple[str, ...],
    voor: str,
) -> None:
    """Voeg de bijlagen van een besluit samen tot één genummerd PDF-bestand.

    In de volgorde van de bijlagen, met hun rol, een inhoud en bladwijzers. Een bijlage zonder
    bestand die heet als een overzicht, wordt als dat overzicht gemaakt. Wat geen PDF of afbeelding
    is, of beschadigd of beveiligd, krijgt een blad dat dat zegt.
    """
    from consultatie.bundles.making import make_bundle
    from consultatie.bundles.proposing import bundle_title, proposed, with_products
    from consultatie.bundles.values import BundleOrder
    from consultatie.files import write_whole
    from consultatie.law.book import LawBook
    from consultatie.sight import Audience

    if uit.suffix.casefold() != ".pdf":
        raise NotFound(_("Kies voor ‘{name}’ een naam die eindigt op .pdf.").format(name=uit.name))
    refuse_gone_folder(uit)
    with reading(session, register) as open_register:
        file = open_register.dossier_file(dossier_named(open_register, dossier))
        decision = _decision(file, besluit)
        order = BundleOrder(
            title=bundle_title(file, decision),
            pieces=with_products(proposed(file, decision), met),
            file=file,
            register=open_register.name(),
            law=LawBook.shipped(),
            today=session.rooms.today(),
            audience=Audience(READERS[voor]),
        )
        with open_register.shelf() as shelf:
            made = make_bundle(order, shelf)
    write_whole(uit, made.pdf)
    click.echo(_("Bundel geschreven: {path}").format(path=uit))
    for line in (*made.remarks, *made.pre_print):
        click.echo(line)
    if not made.archival:
        click.echo(_("De bundel bevat bestanden van anderen en is daarom geen PDF/A."))


def _decision(file: "DossierFile", typed: str | None) -> "RecordId | None":
    """The decision with this title, or the last one with annexes. Raises `NotFound`."""
    from consultatie.bundles.proposing import decisions_with_annexes

    found = decisions_with_annexes(file)
    if typed is None:
        return found[0].id if found else None
    for decision in found:
        if decision.title.casefold() == " ".join(typed.split()).casefold():
            return decision.id
    names = ", ".join(f"‘{decision.title}’" for decision in found) or _("geen")
    sentence = _("Er is geen besluit ‘{typed}’ met bijlagen. Er zijn: {names}.")
    raise NotFound(sentence.format(typed=typed, names=names))
