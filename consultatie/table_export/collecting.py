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
from consultatie.table_export import asked, dossiers, following, lists, registers
from consultatie.table_export.lists import DossierList
from consultatie.table_export.parties import PARTIES, PEOPLE, parties_table, people_table
from consultatie.table_export.values import KeyedRow, Table, keyed, text
from consultatie.table_export.view import View
from consultatie.visibility import Visibility

OF_DOSSIERS: dict[str, Callable[[], DossierList]] = {
    "dossiers": dossiers.dossiers,
    "aanvragen": lists.requests,
    "termijnen": lists.terms,
    "punten": lists.points,
    "toezeggingen": following.commitments,
    "besluiten": following.decisions,
    "vergaderingen": following.meetings,
    "vragen": following.questions,
    "deskundigen": asked.experts,
    "achterban": asked.soundings,
    "documenten": following.documents,
    "mijlpalen": following.milestones,
    "scenarios": dossiers.scenarios,
    "uitgaven": dossiers.issues,
}
ABBREVIATIONS, ABSENCES = "afkortingen", "recessen"
JOURNAL, TERM_JOURNAL, FORGOTTEN = "journaal", "termijnjournaal", "vergeten"
# What persons did and sit on, and what the secretariat should still do, is its own.
INSIDE_ONLY = frozenset({PEOPLE, "scenarios", "uitgaven", JOURNAL, TERM_JOURNAL, FORGOTTEN})


@dataclass(frozen=True, slots=True)
class Source:
    """What lists are made from; the terms of these dossiers are counted by this law, that day."""

    register: OpenRegister
    files: Sequence[DossierFile]
    law: LawBook
    today: date


@dataclass(frozen=True, slots=True)
class Collected:
    """The tables, and each record that was left out of them with who may see it."""

    tables: tuple[Table, ...]
    left_out: dict[RecordId, Visibility] = field(default_factory=dict)


def views_of(
    source: Source, audience: Audience, left_out: dict[RecordId, Visibility]
) -> list[View]:
    """The dossiers through the eyes of these readers; what they may not see is put in `left_out`.

    One dictionary for all of them: what hides a row in two dossiers is one thing left out.
    """
    law, today = source.law, source.today
    return [View(file, law, today, audience, left_out) for file in source.files]


@in_dutch()
def dossier_tables(
    source: Source, audience: Audience, names: Sequence[str] = tuple(OF_DOSSIERS)
) -> Collected:
    """These lists over these dossiers.

    :param names: of `OF_DOSSIERS`; one that is not for these readers is passed over.
    """
    left_out: dict[RecordId, Visibility] = {}
    views = views_of(source, audience, left_out)
    inside = audience is Audience.SECRETARIAT
    wanted = [name for name in names if inside or name not in INSIDE_ONLY]
    tables = tuple(_table(OF_DOSSIERS[name](), views) for name in wanted)
    return Collected(tables, left_out)


@in_dutch()
def whole_register(source: Source, audience: Audience) -> Collected:
    """Every list of a register; persons only for the secretariat."""
    register, today = source.register, source.today
    collected = dossier_tables(source, audience)
    parties = parties_table(register, today, audience)
    short, short_hidden = registers.abbreviations_table(register, today, audience)
    away, away_hidden = registers.absences_table(register, today, audience)
    tables = [*collected.tables, short, away, parties.table]
    if audience is Audience.SECRETARIAT:
        tables.append(people_table(register))
    left_out = collected.left_out | parties.left_out | short_hidden | away_hidden
    return Collected(tuple(tables), left_out)


@in_dutch()
def one_list(name: str, source: Source, audience: Audience) -> Collected:
    """One list by its name; those of `INSIDE_ONLY` are asked for by the secretariat alone."""
    if name in OF_DOSSIERS:
        return dossier_tables(source, audience, (name,))
    register, today = source.register, source.today
    if name == PARTIES:
        parties = parties_table(register, today, audience)
        return Collected((parties.table,), parties.left_out)
    if name in (ABBREVIATIONS, ABSENCES):
        make = registers.abbreviations_table if name == ABBREVIATIONS else registers.absences_table
        table, hidden = make(register, today, audience)
        return Collected((table,), hidden)
    return Collected((_inside(name, source),))


def _inside(name: str, source: Source) -> Table:
    if name == PEOPLE:
        return people_table(source.register)
    if name == JOURNAL:
        return registers.journal_table(source.register)
    if name == TERM_JOURNAL:
        return registers.term_journal_table(source.register)
    return registers.forgotten_table(source.files, source.law, source.today)


def _table(made_of: DossierList, views: Sequence[View]) -> Table:
    columns = (text(_("Dossier")), *made_of.columns)
    return keyed(Table(made_of.name, made_of.title, columns), _rows(made_of, views))


def _rows(made_of: DossierList, views: Sequence[View]) -> Iterator[KeyedRow]:
    for view in views:
        name = view.dossier_name
        yield from ((key, (name, *row)) for key, row in made_of.rows(view))
