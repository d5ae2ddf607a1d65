"""The agenda on the left: where we are, what was passed, and the closing below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie.language import _, ngettext
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.views.meeting_mode.session import Session
from ui.widgets.table import TableView

WIDTH = 340
_ROW = 60
_CLOSING = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line: an item, or with the key 0 the closing. `captures` of that are still to confirm."""

    key: int
    number: str
    title: str
    captures: int
    here: bool
    passed: bool


def lines_of(session: Session) -> Sequence[Line]:
    """The agenda of a meeting with the closing as its last line."""
    items = [
        Line(
            each.item.id,
            str(each.item.place),
            each.item.title,
            len(each.captures),
            place == session.place,
            session.was_visited(each.item.id),
        )
        for place, each in enumerate(session.items)
    ]
    waiting = len(session.to_confirm())
    closing = Line(_CLOSING, "", _("Vast te stellen"), waiting, session.at_closing, passed=False)
    return [*items, closing]


class AgendaList(QWidget):
    """A click goes to an item; the keyboard goes there by PageUp and PageDown.

    `place_chosen` carries the place, counted from 0.
    """

    place_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.model: TableModel[Line] = TableModel(_columns(), lambda line: line.key, self)
        self.table = TableView(self.model, _("Agenda"))
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard stays in the line: letters typed there are words or a sort.
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.clicked.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def show_session(self, session: Session) -> None:
        """Show where we are."""
        lines = lines_of(session)
        self.model.set_rows(lines)
        self.table.choose(next(line.key for line in lines if line.here))

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self.place_chosen.emit(index.row())


def _note(line: Line) -> str:
    state = _("nu") if line.here else _("klaar") if line.passed else ""
    return " · ".join(part for part in (state, _counted(line)) if part)


def _counted(line: Line) -> str:
    number = line.captures
    if not number:
        return ""
    if line.key == _CLOSING:
        return _("{number} hardop te bevestigen").format(number=number)
    return ngettext("{n} vastlegging", "{n} vastleggingen", number).format(n=number)


def _icon(line: Line) -> str:
    if line.key == _CLOSING:
        return "checklist"
    return "chevron-right" if line.here else "check" if line.passed else "circle"


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column(
            header="",
            spoken=_("Nummer"),
            value=lambda line: line.number,
            icon=_icon,
            width=68,
        ),
        Column(
            header=_("Agenda"),
            value=lambda line: line.title,
            second=_note,
            tip=lambda line: line.title,
            strong=True,
        ),
    )
