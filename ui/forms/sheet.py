"""A form with its title and buttons, over the detail pane or as a dialog of the window."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QWidget

from consultatie.errors import RuleBroken
from consultatie.language import _
from ui.desk import Desk, Screen
from ui.forms.fields import Values
from ui.forms.keeping import keep_typed
from ui.forms.page import FormPage
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.dialogs import edge_to_edge, foot, stand_before
from ui.widgets.frames import scrolling
from ui.widgets.labels import Role, ground, text_label
from ui.widgets.message_bar import MessageBar

Save: TypeAlias = Callable[[Values], object]
_DIALOG = (640, 620)
_ERROR_LINE = 28


class FormSheet(QFrame):
    """Saves through `save`, which may raise `RuleBroken`: that is shown beside the fields.

    `saved` comes after saving, `closed` once there is nothing more to do here, saved or not.
    """

    saved = Signal()
    closed = Signal()

    def __init__(self, title: str, page: FormPage, save: Save, save_text: str = "") -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.setAccessibleName(title)
        self.title = title
        self.page = page
        self.bar = MessageBar(linger_ms=0)
        # What confirms an erasure, or is a secret, is not kept.
        self.keeps = True
        self._save = save
        self.save_button = push_button(save_text or _("&Opslaan"), Kind.PRIMARY)
        self.cancel_button = push_button(_("Annuleren"))
        self._lay_out()
        self.save_button.clicked.connect(page.submit)
        self.cancel_button.clicked.connect(self.cancel)
        page.submitted.connect(self._try_to_save)
        page.cancelled.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        """Close when nothing was typed; else offer to save it or to throw it away."""
        if not self.page.dirty:
            self.closed.emit()
        elif self.bar.words:
            self.bar.quiet()
            self.page.focus_first()
        else:
            self.bar.say(
                _("Er zijn wijzigingen die nog niet zijn opgeslagen."),
                Tone.AMBER,
                (_("Opslaan"), self.page.submit),
                (_("Niet bewaren"), self._throw_away),
            )

    def keep_typed(self, desk: Desk) -> None:
        """Keep from now on what is typed here, and offer what was kept of this form before."""
        if self.keeps:
            slot = keep_typed(self.page, self.bar, self.title, desk)
            # Closed it is saved, thrown away, or was never touched.
            self.closed.connect(slot.forget)

    def natural_height(self, width: int) -> int:
        """How high it is at this width without scrolling, and an error beside a field."""
        wrapped = self.page.heightForWidth(width) if self.page.hasHeightForWidth() else 0
        form = wrapped or self.page.sizeHint().height()
        return self._head.sizeHint().height() + form + self._foot.sizeHint().height() + _ERROR_LINE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    @Slot(object)
    def _try_to_save(self, values: Values) -> None:
        try:
            self._save(values)
        except RuleBroken as error:
            self.page.show_breaches(error.breaches)
            return
        self.page.mark_clean()
        self.saved.emit()
        self.closed.emit()

    def _throw_away(self) -> None:
        self.page.mark_clean()
        self.closed.emit()

    def _lay_out(self) -> None:
        self._head = self._header()
        keys = text_label(key_for(self.save_button.text()), Role.SMALL)
        self._foot = foot((keys,), (self.cancel_button, self.save_button), (self.bar,))
        layout = edge_to_edge(self)
        layout.addWidget(self._head)
        layout.addWidget(scrolling(self.page), 1)
        layout.addWidget(self._foot)

    def _header(self) -> QFrame:
        header = ground("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(Space.XL, Space.M, Space.M, Space.M)
        row.addWidget(text_label(self.title, Role.TITLE), 1)
        close = icon_button("x", _("Sluiten (Esc)"))
        close.clicked.connect(self.cancel)
        # Esc and "Annuleren" do the same; the keyboard starts in the first field.
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(close)
        return header


def key_for(button: str) -> str:
    """The key that does what a button says, such as "Ctrl+Enter: opslaan"."""
    words = button.replace("&", "")
    return _("Ctrl+Enter: {deed}").format(deed=words[:1].lower() + words[1:])


class SheetDialog(QDialog):
    """A sheet as a dialog of its window; closing it is cancelling the sheet.

    :param size: its width, and the most it is high: a short form makes a low dialog.
    """

    def __init__(self, sheet: FormSheet, parent: QWidget, size: tuple[int, int] = _DIALOG) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._done = False
        width, most = size
        stand_before(self, sheet.title, QSize(width, min(most, sheet.natural_height(width))))
        edge_to_edge(self).addWidget(sheet)
        sheet.closed.connect(self._finish)
        sheet.page.focus_first()

    def reject(self) -> None:
        self.sheet.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._done or not self.sheet.page.dirty:
            super().closeEvent(event)
            return
        event.ignore()
        self.sheet.cancel()

    @Slot()
    def _finish(self) -> None:
        self._done = True
        self.accept()


class Cover(QObject):
    """A sheet over the whole of another widget, such as the detail pane; follows its size."""

    def __init__(self, sheet: FormSheet, host: QWidget) -> None:
        super().__init__(host)
        self._sheet = sheet
        self._host = host
        sheet.setParent(host)
        sheet.setGeometry(host.rect())
        host.installEventFilter(self)
        sheet.closed.connect(self._lift)
        sheet.show()
        sheet.raise_()
        sheet.page.focus_first()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._sheet.setGeometry(self._host.rect())
        return False

    @Slot()
    def _lift(self) -> None:
        self._host.removeEventFilter(self)
        self._sheet.hide()
        self._sheet.deleteLater()
        self.deleteLater()


def open_as_dialog(
    sheet: FormSheet, parent: QWidget, size: tuple[int, int] = _DIALOG
) -> SheetDialog:
    """Show a sheet as a dialog of the window; returns at once.

    What is typed in it is kept, when the dialog belongs to a screen.
    """
    dialog = SheetDialog(sheet, parent, size)
    keep_in_screen(sheet, parent)
    dialog.open()
    return dialog


def keep_in_screen(sheet: FormSheet, parent: QWidget) -> None:
    """Keep what is typed in a sheet that opens in or above a screen."""
    desk = _desk_of(parent)
    if desk is not None:
        sheet.keep_typed(desk)


def _desk_of(widget: QWidget | None) -> Desk | None:
    while widget is not None and not isinstance(widget, Screen):
        widget = widget.parentWidget()
    return widget.desk if widget is not None else None


def open_over(sheet: FormSheet, host: QWidget) -> Cover:
    """Show a sheet over a part of the window, which stays usable."""
    return Cover(sheet, host)
