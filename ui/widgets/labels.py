"""Words and pictures on a screen. What a user typed is text here, never markup."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.icons import ICON_SIZE, paint_icon
from ui.tokens import Tone, tokens_of

_LEAST_WORDS = 48


class Role(StrEnum):
    """What a text is on a screen; the style sheet gives each its look."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    MUTED = "muted"
    SMALL = "small"
    ERROR = "error"
    ACCENT = "accent"
    CAUTION = "caution"
    NUMBER = "number"
    SPOKEN = "spoken"


def text_label(
    text: str = "", role: Role = Role.BODY, *, wrap: bool = False, selectable: bool = False
) -> QLabel:
    """A label that shows its text as it is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role.value)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def ground(role: str, parent: QWidget | None = None) -> QFrame:
    """A frame with one of the grounds of the style sheet: card, surface, header, footer, sheet."""
    frame = QFrame(parent)
    frame.setProperty("role", role)
    return frame


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class ElidedLabel(QLabel):
    """One line that gives way where there is no room: an ellipsis, and the whole as its tip."""

    def __init__(self, text: str = "", role: Role = Role.BODY) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WORDS, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self.width()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(self.alignment()), shown)


class IconLabel(QWidget):
    """An icon that stands beside words; screen readers skip it."""

    def __init__(
        self,
        name: str,
        tone: Tone = Tone.PLAIN,
        size: int = ICON_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: Tone = Tone.PLAIN) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        colours = tokens.tone(self._tone)
        colour = tokens.muted if self._tone is Tone.PLAIN else colours.mark
        paint_icon(QPainter(self), self._name, self.rect(), colour)
