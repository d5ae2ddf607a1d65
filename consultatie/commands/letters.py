"""The command that makes a letter and keeps it with its record."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consultatie.commands.asking import (
    NAMED_DOSSIER,
    READERS,
    REGISTER,
    changing,
    dossier_named,
    for_readers,
    out_file,
)
from consultatie.commands.program import ALL_KINDS, consultatie
from consultatie.commands.rooms import Session
from consultatie.errors import FolderGone, NotFound
from consultatie.language import _

if TYPE_CHECKING:
    from consultatie.letters.letter import Letter
    from consultatie.letters.templates import Template
    from consultatie.register import OpenRegister

# Named here so that no command loads the letters to say so in its help.
LETTERS = (
    "ontvangstbevestiging", "doorzending", "aanvulling", "vragenlijst", "termijnafspraak", "advies",
    "reactie", "rappel", "opschorting", "kosten-deskundige", "overleg", "overdracht",
)  # fmt: skip


def _list_letters(context: click.Context, _option: click.Parameter, kind: str) -> str:
    """Name all letters and leave off, before anything else is asked."""
    if kind == ALL_KINDS:
        from consultatie.letters.kinds import LetterKind, title_of

        width = max(map(len, LETTERS))
        for one in LetterKind:
            click.echo(f"{one.value:{width}}  {title_of(one)}")
        context.exit()
    return kind


@consultatie.command()
@REGISTER
@NAMED_DOSSIER
@click.option(
    "--soort",
    required=True,
    type=click.Choice((*LETTERS, ALL_KINDS)),
    is_eager=True,
    callback=_list_letters,
    help="Welke brief. Met ‘lijst’ staan zij er alle, met hun titel; de rest is dan niet nodig.",
)
@out_file("BESTAND.docx", "Word-document om te schrijven.")
@click.option("--raad", metavar="NAAM", help="Voor welke raad; nodig als er meer dan één is.")
@click.option("--aanvraag", metavar="TITEL", help="Deel van de titel; anders de laatste aanvraag.")
@for_readers()
@click.option(
    "--sjabloon",
    metavar="BESTAND.docx",
    type=click.Path(path_type=Path),
    help="Een eigen sjabloon; anders dat uit uw map met sjablonen, of het meegeleverde.",
)
@click.pass_obj
def brief(  # noqa: PLR0913  (each is an option of the command)
    session: Session,
    *,
    register: Path,
    dossier: str,
    soort: str,
    uit: Path,
    raad: str | None,
    aanvraag: str | None,
    voor: str,
    sjabloon: Path | None,
) -> None:
    """Maak een brief uit een Word-sjabloon en bewaar hem bij de raadpleging.

    Wat nog ontbreekt, staat tussen vierkante haken in de brief en wordt genoemd.
    """
    from consultatie.files import write_whole

    _refuse(uit)
    template = _template(session, soort, sjabloon)
    with changing(session, register) as open_register:
        chosen = (dossier, raad, aanvraag)
        letter = _made(session, open_register, soort, chosen, voor, template)
        write_whole(uit, letter.content)
        _keep(open_register, letter)
    click.echo(_("Brief geschreven: {path}").format(path=uit))
    click.echo(letter.pre_print)
    if letter.missing:
        click.echo(_("Nog in te vullen: {words}.").format(words=", ".join(letter.missing)))
    for caution in letter.cautions:
        click.echo(_("Let op: {words}").format(words=caution))


def _refuse(out: Path) -> None:
    """Refuse a place where no letter can be, before anything is made."""
    if out.suffix.casefold() != ".docx":
        sentence = _("Kies voor ‘{name}’ een naam die eindigt op .docx.")
        raise NotFound(sentence.format(name=out.name))
    if not out.absolute().parent.is_dir():
        raise FolderGone(out.absolute())


def _template(session: Session, kind: str, chosen: Path | None) -> "Template":
    from consultatie.letters.kinds import LetterKind
    from consultatie.letters.templates import template_at, template_for

    if chosen is not None:
        return template_at(chosen)
    return template_for(LetterKind(kind), session.rooms.templates())


def _made(
    session: Session,
    register: "OpenRegister",
    kind: str,
    chosen: tuple[str, str | None, str | None],
    readers: str,
    template: "Template",
) -> "Letter":
    """:param chosen: the names of dossier, council and request."""
    from consultatie.law.book import LawBook
    from consultatie.letters.choosing import consultation_for
    from consultatie.letters.kinds import LetterKind
    from consultatie.letters.making import Order, make_letter, secretariat_of
    from consultatie.sight import Audience

    file = register.dossier_file(dossier_named(register, chosen[0]))
    order = Order(
        LetterKind(kind),
        file,
        consultation_for(file, *chosen[1:]),
        LawBook.shipped(),
        session.rooms.today(),
        register.name(),
        secretariat_of(register),
        Audience(READERS[readers]),
    )
    return make_letter(order, template)


def _keep(register: "OpenRegister", letter: "Letter") -> None:
    from consultatie.letters.keeping import keep, put_letter_away

    with register.shelf() as shelf:
        draft = put_letter_away(shelf, letter)
    keep(register, letter, draft)
