"""The head of the screen: what can be done with the chosen point, and the filters below it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from consultatie.language import _
from ui.desk import Desk, ScreenName
from ui.icons import icon
from ui.tokens import Space
from ui.views.reactions.filter_bar import FilterBar
from ui.views.view_switch import list_or_matrix
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.labels import Role, text_label
from ui.widgets.shrinking import show_words

_TOOL_HEIGHT = 32
# Narrower than this buttons show their icon only.
_ROOMY = 1130


class FurtherAct(NamedTuple):
    """A line of the menu behind the dots."""

    words: str
    icon: str
    act: Callable[[], object]
    possible: bool = True


class ReactionsHead(QFrame):
    """Tells with `further_wanted` that the menu behind the dots is asked for."""

    further_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.filters = FilterBar(desk)
        self.switch = list_or_matrix(ScreenName.REACTIONS)
        self.life = push_button(_("Levensloop"), Kind.QUIET, "timeline")
        self.life.setToolTip(_("Levensloop van dit punt (Ctrl+Shift+L)"))
        self.edit = push_button(_("Wijzigen"), Kind.QUIET, "pencil")
        self.edit.setToolTip(_("Punt wijzigen (F2)"))
        self.send = push_button(_("Als verzonden vastleggen…"), Kind.PLAIN, "lock")
        self.cut = push_button(_("Punten uit adviesbrief…"), Kind.PLAIN, "file-import")
        self.cut.setToolTip(_("Punten overnemen uit de tekst van de adviesbrief"))
        self.cut.hide()
        self.add = push_button(_("Punt toevoegen"), Kind.PRIMARY, "plus")
        self.add.setToolTip(_("Punten van een concept invoeren (Ctrl+N)"))
        self._further = icon_button("dots", _("Meer"))
        # No higher than its neighbours.
        self._further.setMaximumHeight(_TOOL_HEIGHT)
        self._further.clicked.connect(self.further_wanted)
        self._lay_out()

    def show_state(self, *, chosen: bool, draft: bool) -> None:
        """Offer what can be done with a chosen point, and with a draft to which points can come."""
        self.send.setVisible(draft)
        self.cut.setVisible(draft)
        self.edit.setEnabled(chosen)
        self.life.setEnabled(chosen)

    @Slot()
    def open_further(self, acts: Iterable[FurtherAct]) -> None:
        """Open the menu behind the dots: the acts for which the head has no room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for further in acts:
            action = menu.addAction(icon(further.icon), further.words, further.act)
            action.setEnabled(further.possible)
        menu.popup(self._further.mapToGlobal(self._further.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        show_words((self.edit, self.send, self.cut), self.width() >= _ROOMY)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(text_label(_("Punten en reacties"), Role.TITLE))
        line.addWidget(self.switch)
        line.addStretch(1)
        for button in (self.life, self.edit, self._further, self.send, self.cut, self.add):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.S)
        column.addLayout(line)
        column.addWidget(self.filters)
