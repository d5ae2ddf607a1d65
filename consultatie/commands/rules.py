"""The command that shows what other rules would change."""

from pathlib import Path

import click

from consultatie.commands.asking import AS_JSON, answer, dossier_files, reading
from consultatie.commands.program import REGISTER, consultatie
from consultatie.commands.rooms import Session
from consultatie.errors import NotFound
from consultatie.language import _


@consultatie.command()
@REGISTER
@click.argument("regels", metavar="MAP|BESTAND", type=click.Path(path_type=Path))
@AS_JSON
@click.pass_obj
def regels(session: Session, register: Path, regels: Path, as_json: bool) -> None:
    """Toon welke lopende termijnen anders worden met andere regels of feestdagen.

    MAP heeft een rules.toml, een holidays.toml of beide; BESTAND heeft de tabellen [[rule]],
    [[holiday]] en [[decree]]. Er wordt niets gewijzigd en geen keuze bewaard.

    JSON: today, stored (false), changes; per termijn dossier, consultation, request, body, kind,
    old_day, new_day, why.
    """
    from consultatie.law.book import LawBook
    from consultatie.law.packs import is_pack
    from consultatie.reports.rule_changes import as_data, as_text
    from consultatie.rule_changes import term_changes
    from resources import folder

    if not is_pack(regels):
        sentence = _("{path} is geen regelbestand en geen map met rules.toml of holidays.toml.")
        raise NotFound(sentence.format(path=regels))
    shipped, today = LawBook.shipped(), session.rooms.today()
    other = LawBook.load(folder("law"), regels)
    with reading(session, register) as open_register:
        files = dossier_files(open_register)
    found = term_changes(files, shipped, other, today)
    if as_json:
        answer(as_data(found, today))
    else:
        click.echo(as_text(found))
