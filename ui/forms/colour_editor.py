"""An editor for a colour: its code, what it looks like, and a way to choose one by eye."""

from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from consultatie.colours import colour_code
from consultatie.language import _
from ui.forms.editor import Editor
from ui.forms.fields import Field
from ui.tokens import RADIUS, Space, tokens_of
from ui.widgets.buttons import Kind, push_button

_CODE_WIDTH = 110
_SWATCH = 30


class ColourEditor(Editor):
    """The value is a code without `#` where what was typed is one, else what was typed."""

    def __init__(self, field: Field) -> None:
        self._line = QLineEdit()
        super().__init__(self._line)
        self._line.setPlaceholderText(field.placeholder)
        self._line.setFixedWidth(_CODE_WIDTH)
        self._label = field.label
        self._offered = ""
        self._swatch = _Swatch()
        self.choose = push_button(_("Kiezen…"), icon_name="palette")
        self.choose.setAccessibleName(_("{label} kiezen").format(label=field.label))
        self.better = push_button("", Kind.QUIET)
        self.better.hide()
        self._lay_out()
        self._line.textChanged.connect(self._tell)
        self.choose.clicked.connect(self.ask)
        self.better.clicked.connect(lambda: self.set_value(self._offered))

    def value(self) -> Any:
        typed = self._line.text().strip()
        return colour_code(typed) or typed

    def set_value(self, value: Any) -> None:
        self._line.setText(f"#{value}" if value else "")

    def typed(self) -> Any:
        return self._line.text().strip()

    def take_up(self, kept: Any) -> None:
        self._line.setText(str(kept))

    def problem(self) -> str:
        typed = self.typed()
        if not typed or colour_code(typed):
            return ""
        return _("Schrijf de kleur als zes cijfers of letters, zoals #17506E.")

    def offer(self, code: str) -> None:
        """Offer another colour to take with one click, or none."""
        self._offered = code
        self.better.setText(_("Te licht om te lezen: neem #{code}").format(code=code))
        self.better.setVisible(bool(code))

    @Slot()
    def ask(self) -> None:
        """Let the user choose by eye."""
        dialog = QColorDialog(QColor(f"#{self.value()}"), self)
        dialog.setWindowTitle(self._label)
        dialog.colorSelected.connect(lambda colour: self._line.setText(colour.name().upper()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _tell(self) -> None:
        self._swatch.show_colour(self.value() if not self.problem() else "")
        self.changed.emit()

    def _lay_out(self) -> None:
        self.fill(_line_of(self._swatch, self._line, self.choose), _line_of(self.better))


def _line_of(*widgets: QWidget) -> QWidget:
    box = QWidget()
    # As high as what is in it, however little room there is.
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return box


class _Swatch(QWidget):
    """A patch of one colour; empty where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(_SWATCH, _SWATCH))
        self._code = ""

    def show_colour(self, code: str) -> None:
        self._code = code
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_of(self.palette()).edge), 1))
        if self._code:
            painter.setBrush(QColor(f"#{self._code}"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()
