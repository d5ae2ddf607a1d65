"""The agenda of a meeting: typed line by line, and put in order with the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from consultatie.acts.meetings import set_agenda
from consultatie.acts.records import NEW
from consultatie.agenda_items import consultation_of
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.meetings import AgendaItem, Meeting
from ui.desk import Desk
from ui.forms.meetings import agenda_item_sheet
from ui.forms.sheet import open_as_dialog
from ui.models.cells import Align, Column
from ui.models.table import TableModel
from ui.tokens import Space
from ui.widgets.buttons import icon_button
from ui.widgets.frames import SectionHeader
from ui.widgets.leading import Leading
from ui.widgets.table import TableView

_DIALOG = (620, 420)


@dataclass(frozen=True, slots=True)
class Line:
    """An item with the words of what it is about, and how much was captured at it."""

    item: AgendaItem
    about: str
    captures: int


def lines_of(file: DossierFile, meeting: Meeting) -> Sequence[Line]:
    """The agenda of a meeting in its order."""
    captures = file.procedure.captures_of(meeting.id)
    return [
        Line(item, _about(file, item), sum(c.item == item.id for c in captures))
        for item in file.procedure.agenda_of(meeting.id)
    ]


class AgendaPane(Leading):
    """Shows an agenda; each change is one act, so one step of undo.

    Alt+Up and Alt+Down move an item, Del takes it off, Enter changes it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: DossierFile | None = None
        self._meeting: Meeting | None = None
        self.model: TableModel[Line] = TableModel(_columns(), lambda line: line.item.id, self)
        self.table = TableView(self.model, _("Agenda"))
        self.table.setObjectName("table-agenda")
        self.table.horizontalHeader().hide()
        self.add_line = QLineEdit()
        self.add_line.setPlaceholderText(_("Nieuw agendapunt: typ en druk op Enter"))
        self.add_line.setAccessibleName(_("Nieuw agendapunt"))
        self._acts = self._made_acts()
        self._lay_out()
        self.add_line.returnPressed.connect(self.add)
        self.table.row_opened.connect(self._open)
        self.table.row_chosen.connect(self._follow)

    def show_agenda(self, file: DossierFile, meeting: Meeting) -> None:
        """Show the agenda of a meeting."""
        other = self._meeting is None or self._meeting.id != meeting.id
        self._file, self._meeting = file, meeting
        self.model.set_rows(lines_of(file, meeting))
        if other:
            self.add_line.clear()
        if self.table.chosen() is None or other:
            self.table.choose_first()
        self.header.set_words(_("Agenda"), str(len(self.model.rows) or ""))
        self.add_line.setEnabled(meeting.stands)
        self._follow()

    def chosen(self) -> AgendaItem | None:
        """The item that is chosen."""
        line = self.table.chosen() if self.model.rows else None
        return line.item if line else None

    @Slot()
    def add(self) -> None:
        """Put what was typed on the agenda, below the rest."""
        title = self.add_line.text().strip()
        if self._meeting is None or not title or not self._stands():
            return
        new = AgendaItem(id=NEW, meeting=self._meeting.id, title=title)
        items = set_agenda(self._desk.register, self._meeting.id, [*self._items(), new])
        self.add_line.clear()
        self.table.choose(items[-1].id)

    def shift(self, step: int) -> None:
        """Move the chosen item up (-1) or down (+1)."""
        items, chosen = self._items(), self.chosen()
        if self._meeting is None or chosen is None or not self._stands():
            return
        place = items.index(chosen)
        if not 0 <= place + step < len(items):
            return
        items.insert(place + step, items.pop(place))
        set_agenda(self._desk.register, self._meeting.id, items)

    @Slot()
    def edit_chosen(self) -> None:
        """Ask what changes in the chosen item."""
        chosen = self.chosen()
        if chosen is None or self._file is None or not self._stands():
            return
        sheet = agenda_item_sheet(self._desk, self._file, chosen, self._keep)
        open_as_dialog(sheet, self, _DIALOG)

    @Slot()
    def take_off(self) -> None:
        """Take the chosen item off the agenda."""
        chosen = self.chosen()
        if chosen is not None and self._meeting is not None and self._stands():
            left = [item for item in self._items() if item.id != chosen.id]
            set_agenda(self._desk.register, self._meeting.id, left)

    def _keep(self, changed: AgendaItem) -> object:
        items = [changed if item.id == changed.id else item for item in self._items()]
        return set_agenda(self._desk.register, changed.meeting, items)

    def _items(self) -> list[AgendaItem]:
        return sorted((line.item for line in self.model.rows), key=lambda item: item.place)

    def _stands(self) -> bool:
        return self._meeting is not None and self._meeting.stands

    @Slot()
    def _open(self) -> None:
        self.edit_chosen()

    @Slot()
    def _follow(self) -> None:
        can = self._stands() and self.chosen() is not None
        for act in self._acts:
            act.setEnabled(can)

    def _made_acts(self) -> tuple[QAction, ...]:
        made = []
        for words, keys, act in (
            (_("Omhoog"), "Alt+Up", partial(self.shift, -1)),
            (_("Omlaag"), "Alt+Down", partial(self.shift, 1)),
            (_("Agendapunt wijzigen"), "", self.edit_chosen),
            (_("Van de agenda halen"), "Del", self.take_off),
        ):
            action = QAction(words, self)
            action.triggered.connect(lambda _on=False, own=act: own())
            made.append(action)
            if keys:
                shortcut = QShortcut(QKeySequence(keys), self.table)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(action.trigger)
        return tuple(made)

    def _lay_out(self) -> None:
        icons = ("chevron-up", "chevron-down", "pencil", "x")
        keys = (" (Alt+↑)", " (Alt+↓)", " (Enter)", " (Del)")
        buttons = []
        for action, icon, key in zip(self._acts, icons, keys, strict=True):
            button = icon_button(icon, f"{action.text()}{key}")
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            buttons.append(button)
        self.header = SectionHeader(_("Agenda"), "", *buttons)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.S, Space.XS, Space.S, Space.S)
        foot.addWidget(self.add_line)
        head = QHBoxLayout()
        head.setContentsMargins(10, Space.XS, Space.XS, 0)
        head.addWidget(self.header)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.lead_to(self.table)


def _about(file: DossierFile, item: AgendaItem) -> str:
    consultation = consultation_of(file, item)
    if consultation is None:
        return ""
    body = file.body_of(consultation).name
    if item.point is not None:
        return f"{body} · {file.point(item.point).title_line}"
    return body


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column(
            header="",
            spoken=_("Nummer"),
            value=lambda line: str(line.item.place),
            sort_key=lambda line: line.item.place,
            align=Align.RIGHT,
            width=56,
        ),
        Column(
            header=_("Agendapunt"),
            value=lambda line: line.item.title,
            second=lambda line: line.about,
            tip=lambda line: line.item.title,
            strong=True,
        ),
    )
