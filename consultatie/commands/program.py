"""The commands, one function each. Their names, options and JSON are stable for scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from consultatie import __version__
from consultatie.commands.asking import (
    AS_JSON,
    DOSSIER,
    READERS,
    REGISTER,
    a_day,
    answer,
    dossier_named,
    for_readers,
    out_file,
    reading,
    some_dossier_files,
)
from consultatie.commands.dutch import DutchGroup
from consultatie.commands.rooms import Session
from consultatie.commands.wishing import refuse_wishes, wished, wishing
from consultatie.errors import FolderGone, NotFound, RegisterExists
from consultatie.language import _
from consultatie.register import OpenRegister

if TYPE_CHECKING:
    from datetime import date

    from consultatie.dossier_file import DossierFile
    from consultatie.overviews.content import Paper
    from consultatie.overviews.wishes import Wishes
    from consultatie.sight import Audience

# What can be made; named here so that no command loads the overviews to say so in its help.
KINDS = (
    "or-samenvatting",
    "cr-reactie",
    "matrix",
    "toezeggingen",
    "termijnen",
    "routekaart",
    "levensloop",
    "volledigheid",
    "vragen",
    "vergaderstuk",
    "besluiten",
    "overdracht",
    "jaarcijfers",
    "afkortingen",
)
# Counts all dossiers where none is named.
_OF_ALL_DOSSIERS = "jaarcijfers"
# Asks for all of them with their titles.
ALL_KINDS = "lijst"


@click.group(cls=DutchGroup, invoke_without_command=True)
@click.option("--wachtwoord", is_flag=True, help="Vraag naar het wachtwoord van het register.")
@click.version_option(__version__, prog_name="Consultatie", help="Toon de versie.")
@click.pass_context
def consultatie(context: click.Context, wachtwoord: bool) -> int | None:
    """Register voor advies- en instemmingsaanvragen aan ondernemingsraden.

    Zonder opdracht opent het venster; met de naam van een register erbij opent het dat register.
    """
    context.obj = Session(context.obj.rooms, ask_passphrase=wachtwoord)
    if context.invoked_subcommand is None:
        return _show(context.obj, None)
    return None


@consultatie.command(hidden=True)
@click.argument("register", metavar="[REGISTER]", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def venster(session: Session, register: Path | None) -> int:
    """Open het venster."""
    return _show(session, register)


def _show(session: Session, register: Path | None) -> int:
    return session.rooms.show_window(register, session.passphrase())


@consultatie.command()
@click.argument("pad", metavar="PAD", type=click.Path(path_type=Path))
@click.pass_obj
def voorbeeld(session: Session, pad: Path) -> None:
    """Maak het voorbeeldregister SORA op PAD."""
    from consultatie import example

    if pad.exists():
        raise RegisterExists(pad.absolute())
    # Made under another name and moved when whole: an interruption leaves no half example.
    draft = pad.with_name(f".{pad.name}.in-de-maak")
    draft.unlink(missing_ok=True)
    register = session.rooms.create(draft, example.name(), session.passphrase())
    try:
        example.fill(register, session.rooms.today())
    finally:
        register.close()
    draft.replace(pad)
    click.echo(_("Voorbeeldregister gemaakt: {path}").format(path=pad))


def _list_kinds(context: click.Context, _option: click.Parameter, kind: str) -> str:
    """Name all products and leave off, before anything else is asked."""
    if kind == ALL_KINDS:
        from consultatie.overviews.products import PRODUCTS

        width = max(map(len, PRODUCTS))
        for name, product in PRODUCTS.items():
            options = " ".join(f"[--{wish}]" for wish in product.takes)
            click.echo(f"{name:{width}}  {product.title()}  {options}".rstrip())
        context.exit()
    return kind


@consultatie.command()
@REGISTER
@click.option(
    "--dossier", metavar="NAAM", help="Naam van het dossier; alleen bij jaarcijfers niet nodig."
)
@click.option(
    "--soort",
    required=True,
    type=click.Choice((*KINDS, ALL_KINDS)),
    is_eager=True,
    callback=_list_kinds,
    help="Welk overzicht. Met ‘lijst’ staan zij er alle, met hun titel; de rest is dan niet nodig.",
)
@out_file("BESTAND.pdf|.docx", "Bestand om te schrijven: PDF, of Word om verder te bewerken.")
@for_readers()
@click.option(
    "--uitgave",
    type=click.IntRange(1),
    metavar="NUMMER",
    help="Schrijf deze uitgave zoals zij is uitgegeven, byte voor byte, en maak niets nieuws.",
)
@wishing
@click.pass_obj
def overzicht(
    session: Session,
    /,
    register: Path,
    dossier: str | None,
    soort: str,
    uit: Path,
    voor: str,
    uitgave: int | None,
    **asked: Any,
) -> None:
    """Schrijf een overzicht van een dossier als PDF of als Word-document.

    Zonder --voor is het voor het bestuur: wat geheim of intern raad is, staat er niet in. Met
    --soort lijst staat bij elk overzicht wat u erbij kunt vragen.
    """
    from consultatie.overviews.saving import refuse_ending, save_paper
    from consultatie.sight import Audience

    if dossier is None and soort != _OF_ALL_DOSSIERS:
        raise NotFound(_("Noem het dossier met --dossier NAAM."))
    refuse_gone_folder(uit)
    refuse_ending(uit)
    refuse_wishes(soort, asked)
    with reading(session, register) as open_register:
        file, *others = some_dossier_files(open_register, dossier)
        audience, today = Audience(READERS[voor]), session.rooms.today()
        wishes = replace(wished(file, asked, today), beside=tuple(others))
        if uitgave is not None:
            _write_issue(open_register, file, (soort, audience, wishes.key, uitgave), uit)
            return
        paper = paper_for(open_register, file, soort, audience, today, wishes)
    save_paper(paper, uit)
    click.echo(_("Overzicht geschreven: {path}").format(path=uit))
    click.echo(paper.pre_print)


def paper_for(
    register: OpenRegister,
    file: "DossierFile",
    kind: str,
    audience: "Audience",
    today: "date",
    wishes: "Wishes | None" = None,
) -> "Paper":
    """A product of a dossier for these readers, as it is today."""
    from consultatie.law.book import LawBook
    from consultatie.overviews.products import paper_of
    from consultatie.overviews.wishes import NONE

    law = LawBook.shipped()
    return paper_of(kind, file, register.name(), law, today, audience, wishes or NONE)


def _write_issue(
    register: OpenRegister,
    file: "DossierFile",
    wanted: "tuple[str, Audience, str, int]",
    path: Path,
) -> None:
    """Write the kept bytes of an issue: of this product, for whom, as asked, with which number."""
    from consultatie.files import write_whole
    from consultatie.issues import Edition, issue_numbered
    from consultatie.overviews.issuing import file_of

    kind, audience, choice, number = wanted
    edition = Edition(file.dossier.id, kind, audience, choice=choice)
    issue = issue_numbered(edition, file.procedure.issues, number)
    with register.shelf() as shelf:
        write_whole(path, file_of(issue, path.suffix.casefold(), shelf))
    click.echo(_("Uitgave geschreven: {path}").format(path=path))


@consultatie.command()
@click.argument("regel", metavar="REGEL")
@click.argument("datum", metavar="DATUM")
@click.option("--tot", metavar="DATUM", help="Bereken de termijn voor elke dag tot en met deze.")
@AS_JSON
@click.pass_obj
def termijn(session: Session, regel: str, datum: str, tot: str | None, as_json: bool) -> None:
    """Bereken een termijn: REGEL is wor-25-6, wor-26-2, wor-27-5, wor-23-1 of wor-14-2-g."""
    from consultatie.law.book import LawBook
    from consultatie.law.reports import reports

    law = LawBook.shipped()
    today = session.rooms.today()
    first = a_day(datum, today)
    last = a_day(tot, today) if tot else first
    found = reports(law.rules.rule(regel), first, last, law.calendar)
    if as_json:
        answer(found if tot else found[0])
    else:
        click.echo("\n\n".join(str(one["explanation"]) for one in found))


@consultatie.command()
@REGISTER
@DOSSIER
@out_file("BESTAND.json")
@for_readers("Wie het bestand krijgt (standaard intern: alles).", "intern")
@click.pass_obj
def exporteer(session: Session, register: Path, dossier: str | None, uit: Path, voor: str) -> None:
    """Schrijf een heel register of één dossier als uitwisselbestand (JSON).

    De bestanden van documenten komen in een map ernaast. Zonder --voor is het intern: een
    volledige kopie voor het secretariaat, ook van wat geheim is. Geef die niet aan anderen. Met
    --voor bestuur of openbaar blijft weg wat die lezers niet mogen zien, en ook de eigen notities,
    de ingetrokken stukken en wie wat mag zien.
    """
    from consultatie.exchange.files import folder_beside, write_files
    from consultatie.exchange.writing import written_for
    from consultatie.files import write_whole
    from consultatie.overviews.shown import pre_print_line
    from consultatie.sight import Audience

    refuse_gone_folder(uit)
    with reading(session, register) as open_register:
        audience, today = Audience(READERS[voor]), session.rooms.today()
        named = None if dossier is None else dossier_named(open_register, dossier)
        written = written_for(open_register, named, audience, today)
        write_whole(uit, written.text.encode())
        files = write_files(open_register, written.documents, uit)
    click.echo(_("Geëxporteerd: {path}").format(path=uit))
    if files.number:
        click.echo(_("Bestanden: {path}").format(path=folder_beside(uit)))
    _echo_unless_empty(files.sentence())
    if audience is not Audience.SECRETARIAT:
        click.echo(pre_print_line(audience, written.left_out.values()))


@consultatie.command()
@REGISTER
@click.argument("bestand", metavar="BESTAND.json", type=click.Path(path_type=Path))
@click.pass_obj
def importeer(session: Session, register: Path, bestand: Path) -> None:
    """Lees een uitwisselbestand in; bestaat REGISTER nog niet, dan wordt het gemaakt."""
    from consultatie.exchange.files import read_files
    from consultatie.exchange.reading import import_file, read_document

    document = read_document(bestand)
    with _writing(session, register) as open_register:
        done = import_file(open_register, bestand, document)
        there = {file.digest for file in open_register.files()}
        files = read_files(open_register, there, document, bestand)
    _echo_unless_empty(files.sentence())
    click.echo(
        _("Ingelezen: {new} nieuwe records, {there} waren er al.").format(
            new=done.new, there=done.there
        )
    )


def _echo_unless_empty(sentence: str) -> None:
    if sentence:
        click.echo(sentence)


@consultatie.command()
@REGISTER
@click.pass_obj
def controleer(session: Session, register: Path) -> int:
    """Controleer een register; de exitcode is 0 als alles klopt en 5 als er iets gevonden is."""
    found = session.rooms.check(register, session.passphrase())
    if not found:
        click.echo(_("Het register klopt."))
        return 0
    for sentence in found:
        click.echo(sentence)
    return 5


@contextmanager
def _writing(session: Session, path: Path) -> Iterator[OpenRegister]:
    """The register, made when it is not there; a new one that cannot be filled is taken away."""
    passphrase = session.passphrase()
    is_new = not path.exists()
    if is_new:
        register = session.rooms.create(path, path.stem, passphrase)
    else:
        register = session.rooms.open_to_write(path, passphrase)
    try:
        yield register
    except BaseException:
        register.close()
        if is_new:
            path.unlink()
        raise
    register.close()


def refuse_gone_folder(path: Path) -> None:
    """Refuse a file in a folder that is not there, before anything is made. Raises `FolderGone`."""
    if not path.absolute().parent.is_dir():
        raise FolderGone(path.absolute())
