"""The days of a dossier in a calendar: terms, meetings, recess of its bodies, and holidays."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from consultatie.clocks import Absence
from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import LEADS, Leads
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.calendar import Calendar
from consultatie.law.explanation import listed
from consultatie.register import OpenRegister
from consultatie.term_list import AHEAD, TermLine, terms_of
from ui.day_notes import DayKind, DayNote, DayNotes

_ONE_DAY = timedelta(1)
_SATURDAY = 5
_Dated: TypeAlias = tuple[date, DayNote]
_Days: TypeAlias = dict[date, list[DayNote]]


def days_of(
    register: OpenRegister,
    law: LawBook,
    today: date,
    file: DossierFile | None,
    leads: Leads = LEADS,
) -> DayNotes:
    """What there is to say of each day in a dossier; outside one recess and holidays only.

    The words and the marks of a day stand in the order of what matters most.
    """
    days: _Days = defaultdict(list)
    if file is None:
        dated: Iterable[_Dated] = _recess(register.records(Absence), _names(register))
    else:
        dated = _of_dossier(file, law, today, leads)
    for day, note in dated:
        days[day].append(note)
    return lambda day: _joined([*_holiday(law.calendar, day), *days.get(day, ())])


def _of_dossier(file: DossierFile, law: LawBook, today: date, leads: Leads) -> Iterator[_Dated]:
    yield from _terms(terms_of(file, law, today, leads))
    yield from _meetings(file)
    concerned = _concerned(file)
    names = {body.id: body.name for body in file.parties.bodies}
    yield from _recess((a for a in file.procedure.absences if a.body in concerned), names)


def _concerned(file: DossierFile) -> frozenset[RecordId]:
    """The bodies that are consulted, that decide and that meet in a dossier."""
    bodies = (
        *(c.body for c in file.consultations if c.stands),
        *(d.body for d in file.decisions if d.stands),
        *(m.body for m in file.procedure.meetings if m.stands),
    )
    return frozenset(body for body in bodies if body is not None)


def _terms(lines: Iterable[TermLine]) -> Iterator[_Dated]:
    for line in lines:
        if line.day is not None and line.state in AHEAD:
            words = f"{line.standing.body.name}: {line.what[:1].lower()}{line.what[1:]}"
            yield line.day, DayNote(_("{words} deze dag").format(words=words), (DayKind.TERM,))


def _meetings(file: DossierFile) -> Iterator[_Dated]:
    for meeting in file.procedure.meetings:
        when = meeting.held or meeting.planned
        if meeting.stands and when is not None and when.as_day is not None:
            yield when.as_day, DayNote(meeting.title, (DayKind.MEETING,))


def _recess(absences: Iterable[Absence], names: dict[RecordId, str]) -> Iterator[_Dated]:
    """One note for each day of a recess, with all bodies that have it."""
    together: defaultdict[tuple[str, date, date], list[str]] = defaultdict(list)
    for one in absences:
        if one.stands:
            together[one.name, one.start, one.end].append(names[one.body])
    for (name, start, end), bodies in together.items():
        note = DayNote(f"{name}: {listed(sorted(bodies))}", (DayKind.RECESS,))
        for number in range((end - start).days + 1):
            yield start + number * _ONE_DAY, note


def _holiday(calendar: Calendar, day: date) -> Iterator[DayNote]:
    """Why terms do not end on a day; that of a weekend everybody sees in the calendar."""
    reason = calendar.reason(day)
    if reason is not None and not _plain_weekend(calendar, day):
        yield DayNote(reason[:1].upper() + reason[1:], (DayKind.HOLIDAY,))


def _plain_weekend(calendar: Calendar, day: date) -> bool:
    skipped = calendar.skipped(day, day + _ONE_DAY)
    return day.weekday() >= _SATURDAY and all(not one.article for one in skipped)


def _names(register: OpenRegister) -> dict[RecordId, str]:
    return {body.id: body.name for body in register.parties().bodies}


def _joined(notes: list[DayNote]) -> DayNote | None:
    if not notes:
        return None
    ordered = sorted(notes, key=lambda note: note.kinds[0].value)
    kinds = dict.fromkeys(kind for note in ordered for kind in note.kinds)
    return DayNote("\n".join(note.text for note in ordered), tuple(kinds))
