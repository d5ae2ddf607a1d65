"""A text that grows with its words, up to a number of lines."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

_FRAME = 14
_MARGIN = 3
_MOST_LINES = 6


class GrowingText(QPlainTextEdit):
    """As high as its words, within bounds; beyond those it scrolls. Tab goes on."""

    def __init__(self, least: int = 1, most: int = _MOST_LINES) -> None:
        super().__init__()
        self._bounds = (least, most)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Words are broken at the edge; Qt counts the margin behind a full line as too wide.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    @Slot()
    def _fit(self) -> None:
        # The document of a plain text edit counts its height in lines.
        lines = round(self.document().size().height())
        least, most = self._bounds
        more = lines > most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        )
        shown = min(max(lines, least), most)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _FRAME)
