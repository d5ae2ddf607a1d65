"""Search as you type: a panel under the top bar, with what was found below the line.

Acts of the window and places stand first, by their words; then what the register holds.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.advice import Advice, Point
from consultatie.consultations import Consultation
from consultatie.language import _
from consultatie.reactions import Answer
from consultatie.register import FoundIn, Hit
from consultatie.wording import word_of
from ui.commands import Command, matching
from ui.desk import Desk
from ui.finding import Finder
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.views.hit_place import place_of
from ui.widgets.clearing import let_clear
from ui.widgets.keep_button import KeepButton
from ui.widgets.labels import Role, text_label
from ui.widgets.table import TableView

SIZE = QSize(720, 460)
_MOST = 40
_MOST_COMMANDS = 6
_BARE = 12
_ICONS = {
    "organisation": "building",
    "body": "users",
    "dossier": "folder",
    "theme": "tag",
    "milestone": "flag",
    "request": "mail",
    "point": "list-numbers",
    "reaction": "message-2",
    "answer": "message-2",
    "decision": "gavel",
    "document": "file-text",
    "reference": "hash",
}
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LIFE = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_L
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Found: TypeAlias = Hit | Command


class SearchPanel(QFrame):
    """The keyboard stays in the line; the arrow keys choose, Enter goes there or does it.

    The answer comes a moment later than the words; an Enter in between waits for it.

    `closed` comes when it is done with, by Esc, by going somewhere or by a click elsewhere.
    """

    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        offered: Callable[[], Sequence[Command]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offered = offered
        self._commands: Sequence[Command] = ()
        self._enter_waits = False
        self.finder = Finder(desk.register, _MOST, self)
        self.finder.found.connect(self._show_found)
        desk.left.connect(self.finder.rest)
        self._host = parent
        self.setProperty("role", "popover")
        self.setAccessibleName(_("Zoeken"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            _("Zoek in alle dossiers, partijen en stukken, of typ een opdracht")
        )
        self.line.setAccessibleName(_("Zoeken"))
        let_clear(self.line)
        self.keep = KeepButton(_("Zoekopdracht als weergave bewaren (Ctrl+Shift+B)"))
        self.model: TableModel[Found] = TableModel(_columns(), key=_key, parent=self)
        self.results = TableView(self.model, _("Gevonden"))
        self._say = text_label("", Role.MUTED)
        self._say.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()
        self.line.textChanged.connect(self.search)
        self.line.installEventFilter(self)
        self.results.row_opened.connect(self._go)
        self.results.clicked.connect(lambda index: self._go(self.model.row_at(index)))
        self.hide()

    def open(self) -> None:
        """Show the panel with the words of last time chosen, so that typing replaces them."""
        self._commands = self._offered()
        self.place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.search()
        self.finder.prepare()

    def open_with(self, words: str) -> None:
        """Show the panel with what is found for these words."""
        self.line.setText(words)
        self.open()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.line.text().strip()

    def place(self) -> None:
        """Stand in the middle of the top of its parent, no larger than that."""
        host = self._host
        size = SIZE.boundedTo(host.size() - QSize(2 * Space.L, 2 * Space.L))
        self.setGeometry((host.width() - size.width()) // 2, Space.S, size.width(), size.height())

    @Slot()
    def leave(self) -> None:
        """Close the panel."""
        if self.isVisible():
            self.hide()
            self.finder.forget()
            self.closed.emit()

    @Slot()
    def search(self) -> None:
        """Ask what holds the words that stand in the line now."""
        self._enter_waits = False
        words = self.words
        self.keep.setVisible(bool(words) and self.keep.is_possible())
        if words:
            self.finder.find(words)
        else:
            self.finder.forget()
            self._show_found("", ())

    @Slot(str, object)
    def _show_found(self, words: str, hits: Sequence[Hit]) -> None:
        rows: tuple[Found, ...] = (*matching(self._commands, words)[:_MOST_COMMANDS], *hits)
        self.model.set_rows(rows)
        self.results.choose_first()
        self._say.setText(_nothing_words(words))
        self._stack.setCurrentIndex(0 if rows else 1)
        if self._enter_waits:
            self._go(self._chosen())

    def _chosen(self) -> Found | None:
        return self.results.chosen() if self.model.rows else None

    @Slot()
    def tell_life(self) -> None:
        """Show the life line of the point that is chosen, or that the chosen answer is about."""
        hit = self._chosen()
        point = _point_of(self._desk, hit) if isinstance(hit, Hit) else None
        if point is None:
            return
        from ui.views.life_line import tell_life

        self.leave()
        register = self._desk.register
        held = register.get(Consultation, register.get(Advice, point.advice).consultation)
        tell_life(register.dossier_file(held.dossier), point, self._host)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _is_life_key(event):
            # Here the key is about what was found, not about what the window shows.
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event)
        if event.type() is QEvent.Type.FocusOut and not self._has_focus():
            self.leave()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _MOVES:
            self.results.keyPressEvent(event)
        elif event.key() in _ENTER:
            self._enter()
        elif _is_life_key(event):
            self.tell_life()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _enter(self) -> None:
        if self.finder.looking:
            self._enter_waits = True
        else:
            self._go(self._chosen())

    @Slot(object)
    def _go(self, found: Found | None) -> None:
        if found is None:
            return
        self.leave()
        if isinstance(found, Command):
            found.run()
        else:
            self._desk.go(place_of(self._desk.register, found))

    def _lay_out(self) -> None:
        self.results.horizontalHeader().hide()
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self.results)
        self._stack.addWidget(self._say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        layout.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(self.line, 1)
        head.addWidget(self.keep)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(text_label(_keys(), Role.SMALL))


def _keys() -> str:
    return _(
        "↑ ↓ kiezen · Enter openen of doen · Ctrl+Shift+L levensloop van een punt · Esc sluiten"
    )


def _is_life_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.keyCombination() == _LIFE


def _point_of(desk: Desk, hit: Hit) -> Point | None:
    if hit.kind == "answer":
        return desk.register.get(Point, desk.register.get(Answer, hit.record).point)
    return desk.register.get(Point, hit.record) if hit.kind == "point" else None


def _columns() -> Sequence[Column[Found]]:
    return (
        Column(
            header=_("Soort"),
            value=lambda found: found.sort if isinstance(found, Command) else word_of(found.kind),
            icon=_icon,
            tone=lambda _found: Tone.GREY,
            width=184,
        ),
        Column(
            header=_("Wat"),
            value=_first,
            second=_second,
            strong=True,
        ),
    )


def _icon(found: Found) -> str:
    if isinstance(found, Command):
        return found.icon or "arrow-right"
    return _ICONS.get(found.kind, "file-text")


def _first(found: Found) -> str:
    if isinstance(found, Command):
        return found.words
    if found.within:
        return found.title
    if _is_bare(found):
        return f"{found.title} · {found.snippet}"
    return found.snippet if _says_more(found) else found.title


def _second(found: Found) -> str:
    """Where it stands, and the words that were found when the first line does not show them."""
    if isinstance(found, Command):
        return found.keys
    if found.within:
        return f"{_where(found.within)}: {found.snippet}"
    shown = _says_more(found) or _is_bare(found) or found.snippet == found.title
    return " · ".join((*found.where, *(() if shown else (found.snippet,))))


def _says_more(hit: Hit) -> bool:
    """The title of a text is its beginning: then the words around what was found say it all."""
    return hit.snippet.startswith(hit.title)


def _is_bare(hit: Hit) -> bool:
    """A title such as "punt 3" says nothing without the words that were found."""
    return len(hit.title) <= _BARE and hit.title not in hit.snippet


def _where(within: FoundIn) -> str:
    """Where in the file of a document words were found."""
    if within.page is None:
        return _("In het bestand")
    return _("In het bestand, blz. {page}").format(page=within.page)


def _key(found: Found) -> object:
    if isinstance(found, Command):
        return (found.sort, found.words)
    return (found.kind, found.record, found.within)


def _nothing_words(words: str) -> str:
    if not words:
        return _("Typ een woord, een naam of een kenmerk.")
    return _("Niets gevonden voor ‘{words}’.").format(words=words)
