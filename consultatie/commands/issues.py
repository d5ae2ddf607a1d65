"""The commands of numbered issues: give one out, list them, tell what changed; and the proof."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from consultatie.commands.asking import (
    AS_JSON,
    DOSSIER,
    NAMED_DOSSIER,
    READERS,
    REGISTER,
    answer,
    changing,
    dossier_files,
    dossier_named,
    for_readers,
    reading,
)
from consultatie.commands.program import KINDS, consultatie, paper_for, refuse_gone_folder
from consultatie.commands.rooms import Session
from consultatie.commands.wishing import refuse_wishes, wished, wishing
from consultatie.language import _

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.issues import Edition
    from consultatie.overviews.wishes import Wishes

_STATUS = ("concept", "definitief")
_KIND = click.option("--soort", required=True, type=click.Choice(KINDS), help="Welk overzicht.")
_FOR = for_readers("Wie het leest (standaard bestuur). Elk van deze lezers heeft eigen nummers.")


@consultatie.command()
@REGISTER
@NAMED_DOSSIER
@_KIND
@_FOR
@click.option("--status", type=click.Choice(_STATUS), default="concept", help="Hoe ver het is.")
@click.option("--aan", default="", metavar="NAAM", help="Aan wie het wordt uitgereikt.")
@click.option("--reden", default="", help="Waarom het definitief is terwijl er iets ontbreekt.")
@click.option(
    "--uit",
    metavar="BESTAND.pdf|.docx",
    type=click.Path(path_type=Path),
    help="Schrijf de uitgave ook naar dit bestand.",
)
@wishing
@click.pass_obj
def uitgeven(
    session: Session,
    /,
    register: Path,
    dossier: str,
    soort: str,
    voor: str,
    uit: Path | None,
    **told: Any,
) -> None:
    """Geef een overzicht uit: genummerd, en vastgelegd zoals het nu is.

    Definitief kan niet zolang bij een punt de reactie of de reden daarvan ontbreekt, tenzij --reden
    zegt waarom.
    """
    from consultatie.acts.issues import next_number, put_out, refuse_unfinished
    from consultatie.files import write_whole
    from consultatie.issues import IssueStatus, issues_of, last_of
    from consultatie.law.book import LawBook
    from consultatie.overviews.issuing import Asked, drafted, file_of
    from consultatie.overviews.saving import refuse_ending
    from consultatie.proof import on_paper, open_for_final, proof_of

    if uit is not None:
        refuse_ending(uit)
        refuse_gone_folder(uit)
    refuse_wishes(soort, _asked(told))
    today, status, reason = session.rooms.today(), IssueStatus(told["status"]), told["reden"]
    with changing(session, register) as opened:
        file = opened.dossier_file(dossier_named(opened, dossier))
        wishes = wished(file, told, today)
        edition = _edition(file, soort, voor, wishes)
        paper = paper_for(opened, file, soort, edition.audience, today, wishes)
        lacking = open_for_final(on_paper(proof_of(file, LawBook.shipped()), paper))
        refuse_unfinished(status, lacking, reason)
        since = last_of(issues_of(edition, file.procedure.issues))
        number = next_number(opened, edition)
        asked = Asked(
            edition, number, status, today, recipients=told["aan"], reason=reason, since=since
        )
        with opened.shelf() as shelf:
            issue = put_out(opened, drafted(paper, asked, shelf), lacking)
            # What is written is what is kept: an issue that is not recorded goes nowhere.
            if uit is not None:
                write_whole(uit, file_of(issue, uit.suffix.casefold(), shelf))
    click.echo(_("Uitgegeven: {issue}, {code}").format(issue=issue.title_line, code=issue.code))
    click.echo(paper.pre_print)


@consultatie.command()
@REGISTER
@DOSSIER
@AS_JSON
@click.pass_obj
def uitgaven(session: Session, register: Path, dossier: str | None, as_json: bool) -> None:
    """Noem de uitgaven: nummer, status, lezers, dag, wie en aan wie.

    JSON: per uitgave dossier, id, product, audience, number, status, issued_on, issued_by,
    recipients, reason, code, available, withdrawn.
    """
    from consultatie.reports.issues import issues_as_data, issues_as_text

    with reading(session, register) as opened:
        files = dossier_files(opened, dossier)
    found = [(file.dossier.name, issue) for file in files for issue in file.procedure.issues]
    if as_json:
        answer(issues_as_data(found))
    else:
        click.echo(issues_as_text(found))


@consultatie.command()
@REGISTER
@NAMED_DOSSIER
@_KIND
@_FOR
@click.option("--sinds", required=True, type=click.IntRange(1), help="Nummer van de uitgave.")
@click.option(
    "--uitgave", type=click.IntRange(1), help="Vergelijk met deze uitgave; anders met nu."
)
@AS_JSON
@wishing
@click.pass_obj
def gewijzigd(
    session: Session,
    /,
    register: Path,
    dossier: str,
    soort: str,
    voor: str,
    as_json: bool,
    **told: Any,
) -> None:
    """Noem wat er sinds een uitgave is gewijzigd.

    JSON: per wijziging sort, where, what, columns, was, now.
    """
    from consultatie.issues import issue_numbered
    from consultatie.overviews.comparing import compared
    from consultatie.overviews.issuing import content_of
    from consultatie.reports.issues import changes_as_data, changes_as_text

    refuse_wishes(soort, _asked(told))
    today = session.rooms.today()
    with reading(session, register) as opened:
        file = opened.dossier_file(dossier_named(opened, dossier))
        wishes = wished(file, told, today)
        edition = _edition(file, soort, voor, wishes)
        with opened.shelf() as shelf:
            before = content_of(
                issue_numbered(edition, file.procedure.issues, told["sinds"]), shelf
            )
            if (last := told["uitgave"]) is None:
                now = paper_for(opened, file, soort, edition.audience, today, wishes)
            else:
                now = content_of(issue_numbered(edition, file.procedure.issues, last), shelf)
    changes = compared(now, before).changes
    if as_json:
        answer(changes_as_data(changes))
    else:
        click.echo(changes_as_text(changes))


@consultatie.command()
@REGISTER
@DOSSIER
@click.option("--soort", type=click.Choice(KINDS), help="Alleen wat op dit overzicht staat.")
@_FOR
@AS_JSON
@click.pass_obj
def proef(
    session: Session, register: Path, dossier: str | None, soort: str | None, voor: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Noem wat u nakijkt voor het drukken: ontbrekende redenen, dubbele nummers, lege velden.

    JSON: per bevinding dossier, rule, kind, id, what, lacking, holds_final.
    """
    from consultatie.law.book import LawBook
    from consultatie.proof import on_paper, proof_of
    from consultatie.reports.proof import as_data, as_text
    from consultatie.sight import Audience

    law, today = LawBook.shipped(), session.rooms.today()
    found = []
    with reading(session, register) as opened:
        for file in dossier_files(opened, dossier):
            findings = proof_of(file, law)
            if soort is not None:
                paper = paper_for(opened, file, soort, Audience(READERS[voor]), today)
                findings = on_paper(findings, paper)
            found += [(file.dossier.name, one) for one in findings]
    if as_json:
        answer(as_data(found))
    else:
        click.echo(as_text(found))


def _asked(told: dict[str, Any]) -> dict[str, Any]:
    """Of what was typed what is asked of the product."""
    from consultatie.overviews.wishes import Wish

    return {wish.value: told[wish.value] for wish in Wish}


def _edition(file: "DossierFile", kind: str, readers: str, wishes: "Wishes") -> "Edition":
    from consultatie.issues import Edition
    from consultatie.sight import Audience

    return Edition(file.dossier.id, kind, Audience(READERS[readers]), choice=wishes.key)
