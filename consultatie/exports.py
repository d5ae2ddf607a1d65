"""What leaves a register for other programs: one order, written by one job.

A list as it is shown, all lists of a dossier or of the register, a calendar, or an exchange file.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.law.book import LawBook
from consultatie.overviews.shown import pre_print_line
from consultatie.progress import UNWATCHED, Progress
from consultatie.register import OpenRegister
from consultatie.sight import Audience
from consultatie.table_export.collecting import (
    FORGOTTEN,
    INSIDE_ONLY,
    OF_DOSSIERS,
    Collected,
    Source,
    dossier_tables,
    one_list,
    whole_register,
)
from consultatie.table_export.values import Table

_READ_FROM_DOSSIERS = {*OF_DOSSIERS, FORGOTTEN}


class Form(StrEnum):
    """What sort of file; its value is the ending of the name."""

    WORKBOOK = "xlsx"
    SEPARATED = "csv"
    CALENDAR = "ics"
    EXCHANGE = "json"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it is shown: `name` by which the tables know it, and which rows in which order.

    Without `keys` it is every row. `everywhere`: over all dossiers, also where one is open. A
    `table` is ready as it is, for what only the screen counts.
    """

    name: str
    title: str
    keys: tuple[Hashable, ...] | None = None
    everywhere: bool = False
    table: Table | None = None

    @property
    def inside_only(self) -> bool:
        """Whether it is the secretariat's own."""
        return self.table is not None or self.name in INSIDE_ONLY


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written, and for whom.

    Without a `dossier` it is the whole register. `council` and `person` are for a calendar.
    """

    form: Form
    readers: Audience
    dossier: RecordId | None = None
    listed: Listed | None = None
    council: RecordId | None = None
    person: RecordId | None = None


def write_export(
    register: OpenRegister,
    order: Order,
    path: Path,
    law: LawBook,
    today: date,
    progress: Progress = UNWATCHED,
) -> str:
    """Write the file, whole or not at all; gives what to say of it.

    Raises `NotFound`, `TooManyRows` and `Stopped`, and what `write_whole` raises.
    """
    if order.form is Form.EXCHANGE:
        return _exchange(register, order, path, today, progress)
    source = Source(register, _files(register, order, progress), law, today)
    if order.form is Form.CALENDAR:
        return _calendar(source, order, path)
    return _tables(source, order, path)


def _files(register: OpenRegister, order: Order, progress: Progress) -> list[DossierFile]:
    """The dossiers that are in it, read one by one, so that one can stop in between."""
    listed = order.listed
    if order.dossier is not None and not (listed and listed.everywhere):
        wanted = [order.dossier]
    else:
        wanted = [line.dossier.id for line in register.dossier_lines()]
    if listed is not None and listed.name not in _READ_FROM_DOSSIERS:
        wanted = []
    files = []
    for place, dossier in enumerate(wanted):
        progress.step(place, len(wanted))
        files.append(register.dossier_file(dossier))
    progress.step(len(wanted), len(wanted))
    return files


def _tables(source: Source, order: Order, path: Path) -> str:
    from consultatie.table_export.writing import write_tables

    written = write_tables(_collected(source, order), path, order.readers, source.today)
    words = ngettext(
        "{number} regel geschreven naar {path}.",
        "{number} regels geschreven naar {path}.",
        written.rows,
    )
    return " ".join((words.format(number=written.rows, path=path), *written.lines))


def _collected(source: Source, order: Order) -> Collected:
    listed, readers = order.listed, order.readers
    if listed is None:
        if order.dossier is not None:
            return dossier_tables(source, readers)
        return whole_register(source, readers)
    if listed.table is not None:
        return Collected((listed.table,))
    found = one_list(listed.name, source, readers)
    if listed.keys is None:
        return found
    return Collected(tuple(table.only(listed.keys) for table in found.tables), found.left_out)


def _calendar(source: Source, order: Order, path: Path) -> str:
    from consultatie.calendars.collecting import Whose, calendar_of, seats_of
    from consultatie.files import write_whole

    seats = None if order.person is None else seats_of(source.register, {order.person})
    whose = Whose(order.council, seats)
    made = calendar_of(source, order.readers, whose)
    write_whole(path, made.content)
    words = ngettext(
        "{number} gebeurtenis geschreven naar {path}.",
        "{number} gebeurtenissen geschreven naar {path}.",
        made.events,
    )
    line = pre_print_line(order.readers, made.left_out.values())
    return f"{words.format(number=made.events, path=path)} {line}"


def _exchange(
    register: OpenRegister, order: Order, path: Path, today: date, progress: Progress
) -> str:
    """The exchange file, and the files of its documents beside it."""
    from consultatie.exchange.files import write_files
    from consultatie.exchange.writing import written_for
    from consultatie.files import write_whole

    progress.step(0, 0)
    written = written_for(register, order.dossier, order.readers, today)
    progress.step(1, 2)
    write_whole(path, written.text.encode())
    files = write_files(register, written.documents, path, progress)
    told = [_("Geëxporteerd naar {path}.").format(path=path), files.sentence()]
    if order.readers is not Audience.SECRETARIAT:
        told.append(pre_print_line(order.readers, written.left_out.values()))
    return " ".join(filter(None, told))
