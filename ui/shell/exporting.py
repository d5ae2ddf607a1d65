"""Out of a register into a file for others: what, as which sort of file, for whom, and where."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from consultatie.commands.rooms import Rooms
from consultatie.exports import Form, Listed, Order, write_export
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.people import Person
from consultatie.progress import Progress
from consultatie.sight import Audience
from ui.choosers import file_chooser
from ui.desk import Desk
from ui.forms.exporting import ExportPage
from ui.forms.fields import Option
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.jobs import Job, Jobs
from ui.shell.files import OpenedFile
from ui.views.preview.making import safe_name

_SIZE = (560, 560)


class Exporting(QObject):
    """Asks, and writes in a job. `busy` and `done` are sentences for the message bar."""

    busy = Signal(str, object)
    done = Signal(str, object)

    def __init__(
        self, window: QWidget, rooms: Rooms, jobs: Jobs, refuse: Callable[[BaseException], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._jobs = jobs
        self._refuse = refuse
        self._job: Job | None = None

    def ask(self, opened: OpenedFile, desk: Desk, listed: Listed | None) -> FormSheet:
        """Ask what is to be written, beginning with the list that is shown, then where."""
        chosen: list[Order] = []
        page = page_for(desk, listed)
        sheet = FormSheet(
            _("Exporteren"),
            page,
            lambda _values: chosen.append(page.order()),
            _("&Kies de plaats…"),
        )
        dialog = open_as_dialog(sheet, self._window, _SIZE)
        dialog.accepted.connect(lambda: self._ask_place(opened, desk, chosen))
        return sheet

    def write(self, opened: OpenedFile, order: Order, law: LawBook, path: Path) -> None:
        """Write the file beside the window."""
        rooms = self._rooms
        self._job = self._jobs.run(
            lambda progress: _write(rooms, opened, order, law, path, progress),
            on_done=lambda words: self.done.emit(words, path),
            on_error=self._refuse,
            on_progress=self._tell,
            title=_("Exporteren"),
        )
        self.busy.emit(_("Bezig met exporteren…"), self.stop)

    @Slot(int, int, str)
    def _tell(self, done: int, total: int, _text: str) -> None:
        if total > 1:
            words = _("Bezig met exporteren ({done} van {total})…")
            self.busy.emit(words.format(done=done, total=total), self.stop)

    @Slot()
    def stop(self) -> None:
        """Stop writing; there is no file then."""
        if self._job is not None:
            self._job.stop()

    def _ask_place(self, opened: OpenedFile, desk: Desk, chosen: Sequence[Order]) -> None:
        if not chosen:
            return
        order = chosen[-1]
        ending, kind = f".{order.form.value}", _kinds()[order.form]
        folder = self._rooms.preferences().folder
        chooser = file_chooser(self._window, _("Exporteren"), kind, ending, folder)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(f"{file_name(order, opened.path.stem, desk)}{ending}")
        law = desk.law
        chooser.fileSelected.connect(lambda file: self.write(opened, order, law, Path(file)))
        chooser.open()


def file_name(order: Order, register: str, desk: Desk) -> str:
    """The name to propose, without ending: what is in it and for whom, never a person's name."""
    from consultatie.overviews.shown import readers_of

    dossiers = {line.dossier.id: line.dossier.name for line in desk.dossier_lines()}
    within = dossiers.get(order.dossier or 0, register)
    parts = [order.listed.title] if order.listed else []
    if order.form is Form.CALENDAR:
        parts.append(_("Agenda"))
    if order.council is not None:
        parts.append(desk.register.parties().body(order.council).name)
    if not (order.listed and order.listed.everywhere):
        parts.append(within)
    name = " – ".join(parts)
    if order.readers is not Audience.SECRETARIAT:
        name = _("{name} voor {readers}").format(name=name, readers=readers_of(order.readers))
    return safe_name(name)


def page_for(desk: Desk, listed: Listed | None) -> ExportPage:
    """What can be chosen on this desk, beginning with the list that is shown."""
    register = desk.register
    dossiers = [(line.dossier.id, line.dossier.name) for line in desk.dossier_lines()]
    councils = [Option(body.id, body.name) for body in register.parties().standing_bodies()]
    standing = [one for one in register.records(Person) if one.stands]
    persons = [
        Option(one.id, one.name) for one in sorted(standing, key=lambda one: one.name.casefold())
    ]
    return ExportPage(desk.today(), listed, dossiers, desk.dossier, councils, persons)


def _write(
    rooms: Rooms, opened: OpenedFile, order: Order, law: LawBook, path: Path, progress: Progress
) -> str:
    # A register belongs to the thread that opened it, so the job opens it once more, to read.
    register = rooms.open_to_read(opened.path, opened.passphrase)
    try:
        return write_export(register, order, path, law, rooms.today(), progress)
    finally:
        register.close()


def _kinds() -> dict[Form, str]:
    return {
        Form.WORKBOOK: _("Werkmappen (*.xlsx)"),
        Form.SEPARATED: _("Tabellen als tekst (*.csv)"),
        Form.CALENDAR: _("Agenda's (*.ics)"),
        Form.EXCHANGE: _("Uitwisselbestanden (*.json)"),
    }
