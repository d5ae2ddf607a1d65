"""The bar above the pages: page, zoom, search."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.views.preview.sheet_view import SheetView
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.clearing import let_clear
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, text_label

_PAGE_WIDTH = 56
_SEARCH_WIDTH = 200


class ViewBar(QWidget):
    """Steers one view and shows where it is."""

    def __init__(self, view: SheetView) -> None:
        super().__init__()
        self._view = view
        self.page = QLineEdit()
        self.page.setValidator(QIntValidator(1, 99_999, self))
        self.page.setFixedWidth(_PAGE_WIDTH)
        self.page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.page.setAccessibleName(_("Bladzijde"))
        self.of = text_label("", Role.MUTED)
        self.of.setMinimumWidth(48)
        self.search = _SearchLine(view)
        self.found = text_label("", Role.SMALL)
        self.found.setMinimumWidth(96)
        self._lay_out()
        self.page.returnPressed.connect(self._go)
        view.page_changed.connect(self._show_page)
        view.found.connect(self._show_found)

    @Slot()
    def _go(self) -> None:
        self._view.go_to(int(self.page.text() or "1"))
        self._view.setFocus()

    @Slot(int, int)
    def _show_page(self, page: int, count: int) -> None:
        self.page.setText(str(page))
        self.of.setText(_("van {count}").format(count=count))

    @Slot(int, int)
    def _show_found(self, place: int, count: int) -> None:
        words = ""
        if self.search.text():
            words = _("{place} van {count}").format(place=place, count=count)
            if not count:
                words = _("niet gevonden")
            elif not place:
                words = _("{count} gevonden").format(count=count)
        self.found.setText(words)

    def _lay_out(self) -> None:
        view = self._view
        back = _tool("chevron-left", _("Vorige bladzijde (←)"), partial(view.turn, -1))
        on = _tool("chevron-right", _("Volgende bladzijde (→)"), partial(view.turn, 1))
        smaller = _tool("zoom-out", _("Kleiner (Ctrl+−)"), partial(view.zoom, -1))
        larger = _tool("zoom-in", _("Groter (Ctrl++)"), partial(view.zoom, 1))
        before = _tool("chevron-up", _("Vorige (Shift+Enter)"), partial(view.go_to_found, -1))
        after = _tool("chevron-down", _("Volgende (Enter)"), partial(view.go_to_found, 1))
        wide = _words(_("Breedte"), _("Zo breed als het venster (Ctrl+0)"), view.fit_width)
        whole = _words(_("Hele bladzijde"), "", view.fit_page)
        groups = (
            _group(back, self.page, self.of, on),
            _group(smaller, larger, wide, whole),
            _group(self.search, before, after, self.found),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Groups go on below each other where the window is narrow.
        column.addWidget(Flow(*groups))


def _group(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, Space.M, 0)
    row.setSpacing(Space.XS)
    for widget in widgets:
        row.addWidget(widget)
    return box


def _tool(icon_name: str, words: str, act: Callable[[], object]) -> QToolButton:
    button = icon_button(icon_name, words)
    button.clicked.connect(lambda _checked=False: act())
    return button


def _words(text: str, tip: str, act: Callable[[], object]) -> QPushButton:
    button = push_button(text, Kind.QUIET)
    button.setToolTip(tip)
    button.clicked.connect(lambda _checked=False: act())
    return button


class _SearchLine(QLineEdit):
    """Enter goes to the next place, Shift+Enter back, Esc empties the line."""

    def __init__(self, view: SheetView) -> None:
        super().__init__()
        self._view = view
        self.setProperty("role", "search")
        self.setPlaceholderText(_("Zoek in de tekst (Ctrl+F)"))
        self.setAccessibleName(_("Zoek in de tekst"))
        let_clear(self)
        self.setFixedWidth(_SEARCH_WIDTH)
        self.textChanged.connect(view.search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._view.go_to_found(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
