"""The lists of a whole register that belong to no dossier: abbreviations, recess, journals."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from consultatie.clocks import Absence
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Abbreviation
from consultatie.forgotten import NAMES, forgotten_in
from consultatie.ids import RecordId
from consultatie.inheritance import marks_of
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.records import Record
from consultatie.register import OpenRegister
from consultatie.reports.forgotten import titles
from consultatie.sight import Audience, may_see
from consultatie.table_export.values import KeyedRow, Table, day, keyed, long_text, text
from consultatie.term_journal import KINDS, TermJournal
from consultatie.visibility import Visibility

R = TypeVar("R", bound=Record)
LeftOut = dict[RecordId, Visibility]


def abbreviations_table(
    register: OpenRegister, today: date, audience: Audience
) -> tuple[Table, LeftOut]:
    """Every abbreviation with its meaning, and what these readers may not see of them."""
    columns = (text(_("Afkorting"), 16), long_text(_("Betekenis")))
    empty = Table("afkortingen", _("Afkortingen"), columns)
    shown, left_out = _seen(register, register.records(Abbreviation), today, audience)
    order = sorted(shown, key=lambda one: one.short.casefold())
    return keyed(empty, ((one.id, (one.short, one.meaning)) for one in order)), left_out


def absences_table(
    register: OpenRegister, today: date, audience: Audience
) -> tuple[Table, LeftOut]:
    """When bodies do not meet, and what these readers may not see of it."""
    columns = (
        text(_("Reces of afwezigheid"), 30),
        text(_("Soort"), 16),
        text(_("Orgaan"), 40),
        day(_("Vanaf")),
        day(_("Tot en met")),
    )
    parties = register.parties()
    shown, left_out = _seen(register, register.records(Absence), today, audience)
    order = sorted(shown, key=lambda one: (one.start, one.end, one.id))
    rows = (
        (one.id, (one.name, str(one.sort), parties.body(one.body).name, one.start, one.end))
        for one in order
    )
    return keyed(Table("recessen", _("Recessen en afwezigheid"), columns), rows), left_out


def journal_table(register: OpenRegister) -> Table:
    """Every act, newest first: who did what, when and why. For the secretariat alone."""
    columns = (
        day(_("Dag")),
        text(_("Tijd"), 8),
        long_text(_("Wat")),
        long_text(_("Waarom")),
        text(_("Wie"), 24),
        text(_("Laptop")),
    )
    rows: list[KeyedRow] = []
    for one in register.journal():
        at = one.at.astimezone()
        cells = (at.date(), f"{at:%H:%M}", one.label, one.reason, one.person, one.laptop)
        rows.append((one.id, cells))
    return keyed(Table("journaal", _("Journaal"), columns), rows)


def term_journal_table(register: OpenRegister) -> Table:
    """Every date that was set, moved or closed, newest first. For the secretariat alone."""
    columns = (
        day(_("Dag")),
        text(_("Tijd"), 8),
        text(_("Wie"), 24),
        text(_("Gedaan"), 16),
        text(_("Wat"), 30),
        text(_("Onderwerp"), 50),
        text(_("Was")),
        text(_("Wordt")),
        long_text(_("Waarom")),
    )
    rows: list[KeyedRow] = []
    for one in TermJournal().told_of(register.changes_of(KINDS)):
        at = one.action.at.astimezone()
        said = (one.action.person, str(one.doing), one.what, one.subject, one.old, one.new, one.why)
        key = (one.action.id, one.record, one.what, str(one.doing))
        rows.append((key, (at.date(), f"{at:%H:%M}", *said)))
    empty = Table("termijnjournaal", _("Journaal van termijnen"), columns)
    return keyed(empty, reversed(rows))


def forgotten_table(files: Sequence[DossierFile], law: LawBook, today: date) -> Table:
    """Whatever is forgotten or pressing, list after list. For the secretariat alone."""
    columns = (
        text(_("Lijst"), 26),
        text(_("Dossier"), 24),
        text(_("Wat"), 50),
        text(_("Wat er ontbreekt"), 40),
        text(_("Raad"), 28),
        text(_("Aanvraag"), 40),
        day(_("Datum")),
    )
    return keyed(Table("vergeten", _("Vergeten"), columns), _forgotten(files, law, today))


def _forgotten(files: Sequence[DossierFile], law: LawBook, today: date) -> Iterator[KeyedRow]:
    found = forgotten_in(files, law, today)
    for name, title in zip(NAMES, titles(), strict=True):
        for one in getattr(found, name):
            said = (one.name or one.what, one.missing, one.council, one.request, one.day)
            yield (name, one.record.id, one.what), (title, one.dossier, *said)


def _seen(
    register: OpenRegister, records: Sequence[R], today: date, audience: Audience
) -> tuple[list[R], LeftOut]:
    marks = marks_of(register, today)
    standing = [(one, marks.of(one)) for one in records if one.stands]
    shown = [one for one, width in standing if may_see(audience, width)]
    return shown, {one.id: width for one, width in standing if not may_see(audience, width)}
