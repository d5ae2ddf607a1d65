"""The screen Vergaderingen: the list above, agenda and captures of the chosen meeting below."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from consultatie.acts.meetings import restore_meeting
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import Meeting
from consultatie.overviews.wishes import Wishes
from consultatie.talks import cautions_on_holding
from ui.actions import Act
from ui.desk import Desk, Place, ScreenName
from ui.forms.meetings import hold_sheet, meeting_sheet, meeting_withdraw_sheet
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.icons import icon
from ui.tokens import Tone
from ui.views.list_screen import ListScreen
from ui.views.meetings.agenda import AgendaPane
from ui.views.meetings.captures import CapturesPane
from ui.views.meetings.rows import Row, listing, next_meeting, rows_of
from ui.widgets.labels import ground
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from ui.views.meeting_mode import MeetingWindow

_LARGE = (700, 700)
_SMALL = (560, 400)
_REASON = (540, 430)


class MeetingsScreen(ListScreen[Row]):
    """Enter changes a meeting; F9 starts the meeting mode on it."""

    written_as = "vergaderingen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._hold = QAction(icon("circle-check"), _("&Gehouden…"))
        self._mode = QAction(icon("presentation"), _("&Vergadermodus"))
        super().__init__(desk, listing(), self._hold, self._mode, parent=parent)
        self._hold.setParent(self)
        self._mode.setParent(self)
        self._mode.setToolTip(_("Vergadermodus (F9)"))
        self._dossier: RecordId | None = None
        self._file: DossierFile | None = None
        self._window: MeetingWindow | None = None
        self.agenda = AgendaPane(desk)
        self.captures = CapturesPane(desk)
        self.caution = MessageBar(linger_ms=0)
        self._detail = QWidget()
        self._lay_out()
        self._hold.triggered.connect(self.ask_hold)
        self._mode.triggered.connect(self.open_mode)
        self.list.chosen_changed.connect(self._show_chosen)

    @property
    def window_of_mode(self) -> "MeetingWindow | None":
        """The meeting mode, while it is open."""
        return self._window

    def show_place(self, place: Place) -> None:
        first = self._dossier != place.dossier
        self._dossier = place.dossier
        self.reload()
        if place.record is not None:
            self.list.choose(self._meeting_of(place.record))
        elif first:
            coming = next_meeting(self.rows())
            if coming is not None:
                self.list.choose(coming.meeting.id)

    def reload(self) -> None:
        self._file = self._read()
        super().reload()
        self._show_chosen()

    def rows(self) -> Sequence[Row]:
        return rows_of(self._file, self.desk.today()) if self._file else ()

    def record_of(self, row: Row) -> Meeting:
        return row.meeting

    def unsaved(self) -> str:
        if self._window is not None and self._window.unfinished:
            return _("in de vergadermodus")
        return ""

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        offers = {
            **super().offered(),
            Act.MEETING: self.open_mode,
            Act.PRINT: self.show_paper,
            Act.SAVE_PDF: self.show_paper,
        }
        if _has_keyboard(self.agenda):
            offers |= {
                Act.NEW: self.agenda.add_line.setFocus,
                Act.EDIT: self.agenda.edit_chosen,
                Act.WITHDRAW: self.agenda.take_off,
            }
        elif _has_keyboard(self.captures):
            offers |= {
                Act.NEW: self.captures.add,
                Act.EDIT: self.captures.edit_chosen,
                Act.WITHDRAW: self.captures.withdraw_chosen,
            }
        return offers

    # -- acts ----------------------------------------------------------------------------------

    @Slot()
    def show_paper(self) -> None:
        """Show the paper for the chosen meeting, or for the next one, to print or save there."""
        row = self.list.chosen()
        wishes = Wishes(meeting=row.meeting.id if row and row.meeting.stands else None)
        dossier = self._file.dossier.id if self._file else None
        self.desk.go(Place(ScreenName.PREVIEW, dossier, part="vergaderstuk", wishes=wishes))

    def ask_new(self) -> None:
        if self._file is not None:
            self._open(meeting_sheet(self.desk, self._file), _LARGE)

    def ask_change(self, row: Row) -> None:
        if self._file is not None:
            self._open(meeting_sheet(self.desk, self._file, row.meeting), _LARGE)

    @Slot()
    def ask_hold(self) -> None:
        """Ask on which day the chosen meeting was held."""
        row = self.list.chosen()
        if row is not None and self._file is not None and row.meeting.stands:
            self._open(hold_sheet(self.desk, self._file, row.meeting), _SMALL)

    @Slot()
    def open_mode(self) -> None:
        """Start the meeting mode on the chosen meeting, or go back to it."""
        if self._window is not None:
            self._window.raise_()
            self._window.activateWindow()
            return
        row = self.list.chosen()
        if row is None or not row.meeting.stands:
            self.desk.say(_("Kies eerst een vergadering, of maak er een."))
            return
        # Loaded when a meeting begins: nobody waits for it at the start.
        from ui.views.meeting_mode import MeetingWindow

        self._window = MeetingWindow(self.desk, row.meeting.id, self)
        self._window.left.connect(self._forget_mode)
        self._window.begin()

    @Slot()
    def _forget_mode(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
        self.list.setFocus()

    @Slot(object)
    def _ask_reason(self, row: Row) -> None:
        self._open(meeting_withdraw_sheet(self.desk, row.meeting), _REASON)

    @Slot(object)
    def _restore(self, row: Row) -> None:
        restore_meeting(self.desk.register, row.meeting)

    def _open(self, sheet: FormSheet, size: tuple[int, int]) -> None:
        open_as_dialog(sheet, self, size)

    # -- showing -------------------------------------------------------------------------------

    @Slot()
    def _show_chosen(self) -> None:
        row = self.list.chosen()
        stands = row is not None and row.meeting.stands
        self._hold.setEnabled(stands)
        self._mode.setEnabled(stands)
        self._detail.setVisible(row is not None)
        if row is None or self._file is None:
            return
        self.agenda.show_agenda(self._file, row.meeting)
        self.captures.show_captures(self._file, row.meeting)
        self._show_caution(row.meeting)

    def _show_caution(self, meeting: Meeting) -> None:
        held = meeting.held.as_day if meeting.held else None
        words: tuple[str, ...] = ()
        if held is not None and meeting.stands and self._file is not None:
            words = cautions_on_holding(self._file, meeting, held)
        if words:
            self.caution.say(" ".join(words), Tone.AMBER)
        else:
            self.caution.quiet()

    def _read(self) -> DossierFile | None:
        if self._dossier is None:
            return None
        return self.desk.dossier_file(self._dossier)

    def _meeting_of(self, record: RecordId) -> RecordId:
        """The meeting itself, or the one that an item or a capture belongs to."""
        if self._file is None:
            return record
        items = {item.id: item.meeting for item in self._file.procedure.agenda_items}
        said = {capture.id: capture.meeting for capture in self._file.procedure.captures}
        return (items | said).get(record, record)

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setObjectName("split-meeting")
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.agenda)
        panes.addWidget(self.captures)
        panes.setSizes([400, 740])
        detail = ground("footer")
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caution)
        column.addWidget(panes, 1)
        self._detail = detail
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("split-meetings")
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(detail)
        split.setSizes([270, 350])
        layout = self.layout()
        if layout is not None:
            layout.addWidget(split)


def _has_keyboard(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and pane.isAncestorOf(focus)
