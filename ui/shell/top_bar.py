"""The bar above everything: which dossier, where to, search, undo and print."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton

from consultatie.dossiers import Dossier
from consultatie.ids import RecordId
from consultatie.language import _
from ui.actions import Act, Actions
from ui.icons import icon, paint_icon
from ui.tokens import Space, tokens_of
from ui.widgets.buttons import ActionButton, Kind, push_button

HEIGHT = 44
_ICON = QSize(18, 18)
_CHEVRON = 16
_NARROW, _ROOMY = 900, 1100


class DossierButton(QToolButton):
    """The dossier one is in, as a button that folds open a list of all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icon("folder"))
        self.setIconSize(_ICON)
        self.setProperty("role", "switcher")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_CHEVRON + 4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = tokens_of(self.palette()).muted
        place = self.width() - _CHEVRON - 6, (self.height() - _CHEVRON) // 2
        box = self.rect().adjusted(0, 0, 0, 0)
        box.setRect(*place, _CHEVRON, _CHEVRON)
        paint_icon(painter, "chevron-down", box, colour)


class TopBar(QFrame):
    """`dossier_chosen(id)` carries the dossier that was chosen, `all_wanted` asks for the list."""

    dossier_chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.setFixedHeight(HEIGHT)
        self.switcher = DossierButton()
        self._dossiers: Sequence[Dossier] = ()
        self._current: RecordId | None = None
        self._menu = QMenu(self.switcher)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.switcher.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.S, 0, Space.S, 0)
        layout.setSpacing(Space.XS)
        for act in (Act.BACK, Act.FORWARD):
            layout.addWidget(_Tool(actions[act]))
        layout.addWidget(self.switcher)
        layout.addStretch(1)
        layout.addWidget(_search_button(actions[Act.SEARCH]))
        layout.addStretch(1)
        for act in (Act.UNDO, Act.REDO):
            layout.addWidget(_Tool(actions[act]))
        # With words, as an icon where it is narrow, and else in the menu alone.
        self._meeting = ActionButton(actions[Act.MEETING], Kind.QUIET)
        self._meeting_icon = _Tool(actions[Act.MEETING])
        for button in (self._meeting, self._meeting_icon):
            layout.addWidget(button)
        for act in (Act.EXPORT, Act.PRINT):
            layout.addWidget(ActionButton(actions[act], Kind.QUIET))
        self._show_meeting()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_meeting()

    def _show_meeting(self) -> None:
        self._meeting.setVisible(self.width() >= _ROOMY)
        self._meeting_icon.setVisible(_NARROW <= self.width() < _ROOMY)

    def show_dossiers(self, dossiers: Sequence[Dossier], current: RecordId | None) -> None:
        """Offer these dossiers, and show in which one we are."""
        self._dossiers, self._current = dossiers, current
        name = next((d.name for d in dossiers if d.id == current), "")
        self._show_words(_("Dossier: {name}").format(name=name) if name else _("Nog geen dossier"))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for dossier in self._dossiers:
            action = QAction(_escaped(dossier.name), self._menu)
            action.setCheckable(True)
            action.setChecked(dossier.id == self._current)
            action.triggered.connect(lambda _on, own=dossier.id: self.dossier_chosen.emit(own))
            self._menu.addAction(action)
        self._menu.addSeparator()
        everything = QAction(icon("folders"), _("&Alle dossiers"), self._menu)
        everything.triggered.connect(self.all_wanted)
        self._menu.addAction(everything)

    def _show_words(self, words: str) -> None:
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 300)
        self.switcher.setText(_escaped(shown))
        self.switcher.setToolTip(words)
        self.switcher.setAccessibleName(words)


def _escaped(text: str) -> str:
    return text.replace("&", "&&")


class _Tool(QToolButton):
    """An action as an icon; its tip is what a screen reader says."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setDefaultAction(action)
        self.setIconSize(_ICON)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        # A slot of its own: the actions outlive the bar.
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setAccessibleName(self._action.toolTip())


def _search_button(action: QAction) -> QPushButton:
    button = push_button(_("Zoeken  (Ctrl+K)"), Kind.PLAIN, "search")
    button.setProperty("role", "search")
    button.setMinimumWidth(200)
    button.setMaximumWidth(360)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.toolTip())
    button.clicked.connect(action.trigger)
    return button
