"""The window of the manual: contents or what was found at the left, the page at the right."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from consultatie.language import Language, _, ngettext, spoken
from ui.icons import program_icon
from ui.manual.finding import Found, find
from ui.manual.pages import contents, manual_pages
from ui.manual.reader import COLUMN, Reader, start_place
from ui.tokens import Space
from ui.widgets.buttons import icon_button
from ui.widgets.clearing import let_clear
from ui.widgets.labels import Role, ground, text_label

_SIDE = 300
_SIZE = QSize(_SIDE + COLUMN + 72, 760)
_PLACE = Qt.ItemDataRole.UserRole


class ManualWindow(QWidget):
    """Stands beside the main window, so that one can read and work.

    Ctrl+F searches, Alt+Left and Alt+Right go back and forward, Esc clears the search, then closes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_("Handleiding van Consultatie"))
        self.setWindowIcon(program_icon())
        self.resize(_SIZE)
        self.line = QLineEdit()
        self.list = QListWidget()
        self.reader = Reader()
        self.back = icon_button("arrow-left", _("Terug (Alt+←)"))
        self.forward = icon_button("arrow-right", _("Vooruit (Alt+→)"))
        self.home = icon_button("book", _("Inhoud (Alt+Home)"))
        self.said = text_label("", Role.SMALL)
        self._lay_out()
        self._connect()
        self._show_contents()

    def show_place(self, place: str) -> None:
        """Show a part of the manual, and come to the front."""
        self.line.clear()
        # Shown first: only then is it known how far down a heading is.
        self.show()
        self.reader.show_place(place)
        self.raise_()
        self.activateWindow()
        self.reader.setFocus()

    # -- searching -----------------------------------------------------------------------------

    @Slot()
    def search(self) -> None:
        """Show what holds the words that stand in the line now, or the contents."""
        words = self.line.text().strip()
        if not words:
            self._show_contents()
            return
        found = find(manual_pages().values(), words)
        self.list.clear()
        for one in found:
            self.list.addItem(_item_of(one))
        self.said.setText(_found_words(len(found)))
        self.said.show()
        if found:
            self.list.setCurrentRow(0)

    def _show_contents(self) -> None:
        self.list.clear()
        self.said.setText(_("De handleiding is in het Nederlands."))
        self.said.setVisible(spoken() is not Language.DUTCH)
        for group, pages in contents():
            heading = QListWidgetItem(group)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            font = self.font()
            font.setBold(True)
            heading.setFont(font)
            self.list.addItem(heading)
            for page in pages:
                item = QListWidgetItem(page.title)
                item.setData(_PLACE, f"{page.name}.md")
                self.list.addItem(item)
        self._choose(self.reader.place)

    @Slot(str)
    def _choose(self, place: str) -> None:
        """Mark in the contents where one is."""
        if self.line.text().strip():
            return
        page = place.partition("#")[0]
        for row in range(self.list.count()):
            if self.list.item(row).data(_PLACE) == page:
                self.list.setCurrentRow(row)
                return
        self.list.setCurrentRow(-1)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem | None) -> None:
        place = item.data(_PLACE) if item is not None else ""
        if place:
            self.reader.show_place(place, self.line.text())

    # -- keys ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._key_in_line(event)
        return super().eventFilter(watched, event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.list.currentItem())
            return True
        return False

    @Slot()
    def _leave(self) -> None:
        if self.line.text():
            self.line.clear()
            self.reader.setFocus()
        else:
            self.close()

    def _connect(self) -> None:
        self.line.textChanged.connect(self.search)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.reader.place_shown.connect(self._choose)
        self.reader.backwardAvailable.connect(self.back.setEnabled)
        self.reader.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.reader.backward)
        self.forward.clicked.connect(self.reader.forward)
        self.home.clicked.connect(lambda: self.reader.show_place(start_place()))
        for keys, act in (
            ("Ctrl+F", self.line.setFocus),
            ("Ctrl+K", self.line.setFocus),
            ("Alt+Left", self.reader.backward),
            ("Alt+Right", self.reader.forward),
            ("Alt+Home", self.home.click),
            ("Ctrl+W", self.close),
            ("Escape", self._leave),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.line.setProperty("role", "search")
        self.line.setPlaceholderText(_("Zoek in de handleiding (Ctrl+F)"))
        self.line.setAccessibleName(_("Zoek in de handleiding"))
        let_clear(self.line)
        self.list.setAccessibleName(_("Inhoud van de handleiding"))
        self.list.setWordWrap(True)
        self.list.setProperty("role", "manual")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button in (self.back, self.forward):
            button.setEnabled(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._side())
        split.addWidget(self._page())
        split.setStretchFactor(1, 1)
        split.setSizes([_SIDE, _SIZE.width() - _SIDE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _side(self) -> QWidget:
        side = ground("surface")
        column = QVBoxLayout(side)
        column.setContentsMargins(Space.M, Space.M, Space.S, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.line)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        return side

    def _page(self) -> QWidget:
        page = ground("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = ground("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.XS)
        buttons: tuple[QToolButton, ...] = (self.back, self.forward, self.home)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(header)
        column.addWidget(self.reader, 1)
        return page


def _item_of(found: Found) -> QListWidgetItem:
    section = found.section
    title = section.title if not section.anchor else f"{section.title} – {section.heading}"
    item = QListWidgetItem(f"{title}\n{found.excerpt}")
    item.setData(_PLACE, section.place)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {found.excerpt}")
    return item


def _found_words(number: int) -> str:
    if not number:
        return _("Niets gevonden. Probeer een ander woord.")
    return ngettext("{number} plaats gevonden", "{number} plaatsen gevonden", number).format(
        number=number
    )
