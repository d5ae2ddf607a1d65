"""The tables of a register for these readers: one list, or all of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, in_dutch
from consultatie.law.book import LawBook
from consultatie.register import OpenRegister
from consultatie.sight import Audience
from consultatie.table_export import following, lists
from consultatie.table_export.lists import DossierList
from consultatie.table_export.parties import parties_table, people_table
from consultatie.table_export.values import Row, Table, text
from consultatie.table_export.view import View
from consultatie.visibility import Visibility

OF_DOSSIERS: dict[str, Callable[[], DossierList]] = {
    "aanvragen": lists.requests,
    "termijnen": lists.terms,
    "punten": lists.points,
    "toezeggingen": following.commitments,
    "besluiten": following.decisions,
    "vergaderingen": following.meetings,
    "vragen": following.questions,
    "documenten": following.documents,
    "mijlpalen": following.milestones,
}


@dataclass(frozen=True, slots=True)
class Collected:
    """The tables, and each record that was left out of them with who may see it."""

    tables: tuple[Table, ...]
    left_out: dict[RecordId, Visibility] = field(default_factory=dict)


@in_dutch()
def dossier_tables(
    files: Sequence[DossierFile],
    law: LawBook,
    today: date,
    audience: Audience,
    names: Sequence[str] = tuple(OF_DOSSIERS),
) -> Collected:
    """These lists over these dossiers.

    :param names: of `OF_DOSSIERS`.
    """
    left_out: dict[RecordId, Visibility] = {}
    views = [View(file, law, today, audience, left_out) for file in files]
    tables = tuple(_table(OF_DOSSIERS[name](), views) for name in names)
    return Collected(tables, left_out)


@in_dutch()
def whole_register(
    register: OpenRegister,
    files: Sequence[DossierFile],
    law: LawBook,
    today: date,
    audience: Audience,
) -> Collected:
    """Every list of a register; persons only for the secretariat."""
    collected = dossier_tables(files, law, today, audience)
    parties = parties_table(register, today, audience)
    tables = [*collected.tables, parties.table]
    if audience is Audience.SECRETARIAT:
        tables.append(people_table(register))
    return Collected(tuple(tables), collected.left_out | parties.left_out)


def _table(made_of: DossierList, views: Sequence[View]) -> Table:
    columns = (text(_("Dossier")), *made_of.columns)
    return Table(made_of.name, made_of.title, columns, tuple(_rows(made_of, views)))


def _rows(made_of: DossierList, views: Sequence[View]) -> Iterator[Row]:
    for view in views:
        name = view.dossier_name
        yield from ((name, *row) for row in made_of.rows(view))
